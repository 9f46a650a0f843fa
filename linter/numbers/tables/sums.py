"""That some cells of a table make another."""

from collections.abc import Sequence

from linter.numbers.elements import Claim, ClaimKind, Place, Quantity
from linter.numbers.intervals import stated, total

PROVEN, LIKELY = 1.0, 0.9


def adds_up(whole: Quantity, parts: Sequence[Quantity]) -> bool:
    """Whether the parts make the whole, as far as rounding tells."""
    return stated(whole).overlaps(total(map(stated, parts)))


def claim_of(
    whole: Quantity,
    parts: tuple[Quantity, ...],
    *,
    closed: bool,
    proven: bool = False,
    stated_formula: str = "",
) -> Claim:
    """That the parts make the whole, as a formula says or the rows show."""
    return Claim(
        kind=ClaimKind.SUM,
        place=Place.TABLE,
        result=whole,
        operands=parts,
        closed=closed,
        stated_formula=stated_formula,
        confidence=PROVEN if proven or stated_formula else LIKELY,
    )
