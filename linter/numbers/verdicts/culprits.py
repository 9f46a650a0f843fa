"""The single slip of the hand that would explain a sum that does not add up.

For each figure the others leave one value that would close the sum; if that value and the written
one differ by one digit, by two neighbouring digits swapped, or by a shifted separator, the slip is
named. Long figures seldom differ so by chance.
"""

from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal

from msgspec import Struct

from linter.numbers.elements import Quantity
from linter.numbers.intervals import amount
from linter.numbers.quantities.notation import show
from linter.numbers.quantities.units import scale_of

SHIFTED = "sai hàng"
SWAPPED = "đảo hai chữ số"


class Slip(Struct, frozen=True):
    """A figure and what it should have been."""

    figure: Quantity
    expected: Decimal
    """In the unit of the figure."""
    how: str
    """What went wrong, in words."""
    shifted: bool = False
    """Whether a separator is shifted: likely only in long figures."""

    def __str__(self) -> str:
        expected = show(self.expected, self.figure.decimals)
        return f"có thể {self.figure.text} là {expected} ({self.how})"


def slips(whole: Quantity, parts: tuple[Quantity, ...]) -> Iterator[Slip]:
    """Yield the single slips that would explain why the parts do not make the whole."""
    gap = amount(whole) - sum(map(amount, parts))
    for figure in (whole, *parts):
        needed = amount(figure) + (gap if figure is not whole else -gap)
        expected = needed.scaleb(-scale_of(figure.unit))
        how = _how(figure, expected)
        if how:
            yield Slip(figure, expected, how, shifted=how == SHIFTED)


def slip_between(figure: Quantity, expected: Decimal) -> Slip | None:
    """The single slip by which a value, rounded as the figure is, became the figure."""
    expected = expected.quantize(Decimal(1).scaleb(-figure.decimals), ROUND_HALF_UP)
    how = _how(figure, expected)
    return Slip(figure, expected, how, shifted=how == SHIFTED) if how else None


def _how(figure: Quantity, expected: Decimal) -> str | None:
    """How one slip turns the expected value into the written one; None when none does."""
    assert figure.value is not None
    written = figure.value.scaleb(figure.decimals)
    meant = expected.scaleb(figure.decimals)
    if meant <= 0 or meant != meant.to_integral_value():
        return None
    if meant in (written * 10, written * 1000) or written in (meant * 10, meant * 1000):
        return SHIFTED
    old, new = f"{int(meant)}", f"{int(written)}"
    if len(old) != len(new):
        return None
    places = [index for index, (a, b) in enumerate(zip(old, new, strict=True)) if a != b]
    if len(places) == 1:
        return "sai một chữ số"
    if len(places) == 2 and places[1] == places[0] + 1:
        first, second = places
        if (old[first], old[second]) == (new[second], new[first]):
            return SWAPPED
    return None
