"""Ways to read the columns of a table, and which of them its rows bear out.

No words say which columns belong together, so the rows must: a reading is tried on the first rows
of figures, the best one is held against all, and only where most agree does one contradict.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from linter.numbers.elements import Claim, Quantity
from linter.numbers.tables.grid import Row

WITNESSES = 3
"""Rows that must agree before the columns are known to belong together."""
NAMED_WITNESSES = 2
"""As many where the heads themselves say which columns they are."""
TELLING_DIGITS = 5
"""Digits of the agreeing results, together, that no chance explains, in fewer rows."""
SURE, LIKELY = 1.0, 0.8
"""Confidence in a row that disagrees: where most agree, and where no more than half do."""
SAMPLE = 40
"""Rows of figures on which every reading is tried."""
REACH = 6
"""Columns beside one that may belong to it, on either side."""


class Said(Struct, frozen=True):
    """What one row says, when the columns are read in a certain way."""

    claim: Claim
    holds: bool
    is_total: bool
    """Of the row of totals, which only repeats what is wrong above it."""
    is_trivial: bool
    """Whether it proves nothing: all of itself, nothing of nothing."""


Reader = Callable[[Row], Said | None]
"""What a reading of the columns makes of a row; None where a cell is missing."""


class Reading(Struct, frozen=True):
    """A way to read the columns, and whether the heads name it."""

    reader: Reader
    named: bool = False


def judged(readings: Iterable[Reading], rows: Sequence[Row]) -> Iterator[Claim]:
    """The claims of the reading that most rows share; the few other rows contradict."""
    sample = rows[:SAMPLE]
    best: Reading | None = None
    most = 0
    for reading in readings:
        agreeing = _agreeing(_said(reading, sample))
        if agreeing > most or (
            agreeing == most and agreeing and reading.named and best is not None and not best.named
        ):
            best, most = reading, agreeing
    if best is None:
        return
    said = _said(best, rows)
    sureness = _sureness(said, named=best.named)
    if not sureness:
        return
    others = any(not one.holds for one in said if not one.is_total)
    for one in said:
        follows = one.is_total and not one.holds and others
        if not follows:
            sure = one.holds or one.claim.stated_formula
            confidence = min(one.claim.confidence, SURE if sure else sureness)
            yield replace(one.claim, closed=True, confidence=confidence)


def _said(reading: Reading, rows: Sequence[Row]) -> list[Said]:
    return [said for row in rows if (said := reading.reader(row)) is not None]


def _agreeing(said: Sequence[Said]) -> int:
    return sum(one.holds and not one.is_trivial for one in said)


def _sureness(said: Sequence[Said], *, named: bool) -> float:
    """How sure the rows are that those among them that do not agree are wrong; 0 for not at all."""
    agreeing = _agreeing(said)
    others = sum(not one.holds for one in said if not one.is_total)
    digits = sum(digits_of(one.claim.result) for one in said if one.holds and not one.is_trivial)
    telling = agreeing >= NAMED_WITNESSES and digits >= TELLING_DIGITS
    if named or telling:
        if agreeing >= NAMED_WITNESSES and others * NAMED_WITNESSES <= agreeing:
            return SURE
        return LIKELY if named and 0 < agreeing >= others else 0
    if agreeing < WITNESSES or others * WITNESSES > agreeing:
        return 0
    return SURE if digits >= TELLING_DIGITS else LIKELY


def digits_of(figure: Quantity | None) -> int:
    """How many digits of a figure tell it from others."""
    if figure is None:
        return 0
    digits = "".join(sign for sign in figure.text if sign.isdecimal()).lstrip("0")
    return len(digits) if figure.decimals else len(digits.rstrip("0"))


def near(column: int, columns: Iterable[int]) -> list[int]:
    """The columns around one that may belong to it."""
    return [other for other in columns if 0 < abs(other - column) <= REACH]
