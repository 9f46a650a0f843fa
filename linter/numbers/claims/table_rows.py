"""What the columns of a table say of one another, row by row.

A percentage column taken from two others (*Số hộ*, *Hộ nghèo*, *Tỷ lệ*) or from the total of one
(*Cơ cấu*), and a column *Tổng số* that adds up its neighbours. No words say which columns belong
together, so the rows must: only where most rows agree is a row that does not a contradiction.
"""

from collections.abc import Iterator, Sequence
from itertools import combinations

from msgspec import Struct
from msgspec.structs import replace

from linter.document import Cell
from linter.numbers.elements import Claim, ClaimKind, Place, Quantity, QuantityKind
from linter.numbers.intervals import stated, total
from linter.numbers.percentages import holds_as_share
from linter.text.folding import fold
from linter.text.patterns import lazy_pattern

WITNESSES = 3
"""Rows that must agree before the columns are known to belong together."""
_UNDER = " | "
"""Between a heading and the one under it."""
_REACH = 6
"""Columns beside one that may belong to it, on either side."""
_SHARE = lazy_pattern(r"%|\b(?:tỷ lệ|tỉ lệ|cơ cấu|tỷ trọng)\b")
_TOTAL = lazy_pattern(r"(?:tổng|tổng số|tổng cộng|cộng)\b[^:;]{0,20}")
_DIFFERENT = lazy_pattern(r"%|\b(?:tỷ lệ|tỉ lệ|so với|năm|đơn giá|bình quân|mật độ|ghi chú)\b")


class Line(Struct, frozen=True):
    """A row of figures by column, and whether it is the row of totals."""

    figures: dict[int, Quantity]
    unread: frozenset[int]
    """Columns that hold something else than a figure or a blank."""
    is_total: bool


class Said(Struct, frozen=True):
    """What one row says, when the columns are read in a certain way."""

    claim: Claim
    holds: bool
    is_total: bool
    """Of the row of totals, which only repeats what is wrong above it."""

    @property
    def is_all(self) -> bool:
        """Whether it says that something is 100 per cent of itself."""
        places = {figure.span for figure in self.claim.operands}
        return len(places) < len(self.claim.operands)


def row_claims(headings: dict[int, str], lines: Sequence[Line]) -> Iterator[Claim]:
    """Yield what the rows of a table say; ``headings`` are all the headings over each column."""
    if len(lines) < WITNESSES:
        return
    folded = {column: fold(text) for column, text in headings.items()}
    for column, heading in folded.items():
        if _SHARE.search(heading) and len([line for line in lines if column in line.figures]) > 2:
            yield from _shares(column, folded, lines)
        elif _TOTAL.match(heading.rpartition(_UNDER)[2].strip()) and not _DIFFERENT.search(heading):
            yield from _sums(column, folded, lines)


def headings_of(header: Sequence[dict[int, tuple[Cell, str]]]) -> dict[int, str]:
    """All the headings over each column, the uppermost first."""
    found: dict[int, str] = {}
    for row in header:
        for start, (cell, text) in row.items():
            for column in range(start, start + cell.column_span):
                above = f"{found[column]}{_UNDER}" if column in found else ""
                found[column] = f"{above}{text}"
    return found


def _shares(column: int, headings: dict[int, str], lines: Sequence[Line]) -> Iterator[Claim]:
    """The pair of columns, or of a column and its total, that most percentages come from."""
    near = [c for c in headings if 0 < abs(c - column) <= _REACH and not _SHARE.search(headings[c])]
    totals = next((line.figures for line in lines if line.is_total), {})
    readings = [
        _ratios(column, lines, part, base) for part in near for base in near if part != base
    ]
    readings += [_ratios(column, lines, part, whole=totals.get(part)) for part in near]
    best = max(readings, key=_agreeing, default=[])
    yield from _judged(best)


def _ratios(
    column: int,
    lines: Sequence[Line],
    part: int,
    base: int | None = None,
    whole: Quantity | None = None,
) -> list[Said]:
    """The percentages of a column as shares, each with whether it holds."""
    found = []
    for line in lines:
        said, upper = line.figures.get(column), line.figures.get(part)
        lower = whole if base is None else line.figures.get(base)
        if said is None or upper is None or lower is None or not lower.value:
            continue
        percent = replace(said, kind=QuantityKind.PERCENT, unit="%")
        claim = Claim(
            kind=ClaimKind.RATIO,
            result=percent,
            operands=(upper, lower),
            confidence=0.9,
            place=Place.TABLE,
        )
        found.append(Said(claim, holds_as_share(percent, upper, lower), line.is_total))
    return found


def _sums(column: int, headings: dict[int, str], lines: Sequence[Line]) -> Iterator[Claim]:
    """The run of columns beside a total that add up to it in most rows."""
    plain = [c for c in sorted(headings) if not _DIFFERENT.search(headings[c])]
    near = [c for c in plain if 0 < abs(c - column) <= _REACH]
    runs = [
        near[low:high]
        for low, high in combinations(range(len(near) + 1), 2)
        if high - low > 1 and (near[low] > column or near[high - 1] < column)
    ]
    readings = [_row_sums(column, lines, run) for run in runs]
    best = max(readings, key=_agreeing, default=[])
    yield from _judged(best)


def _row_sums(column: int, lines: Sequence[Line], run: Sequence[int]) -> list[Said]:
    found = []
    for line in lines:
        whole = line.figures.get(column)
        parts = tuple(line.figures[c] for c in run if c in line.figures)
        if whole is None or len(parts) < 2 or not line.unread.isdisjoint(run):
            continue
        claim = Claim(
            kind=ClaimKind.SUM, result=whole, operands=parts, confidence=1.0, place=Place.TABLE
        )
        holds = stated(whole).overlaps(total(map(stated, parts)))
        found.append(Said(claim, holds, line.is_total))
    return found


def _agreeing(reading: list[Said]) -> int:
    """How many rows are witnesses; that a total is all of itself is none."""
    return sum(said.holds for said in reading if not said.is_all)


def _judged(reading: list[Said]) -> Iterator[Claim]:
    """The claims of a reading that enough rows share; the few others contradict."""
    agreeing = _agreeing(reading)
    others = sum(not said.holds for said in reading if not said.is_total)
    if agreeing < WITNESSES or others * WITNESSES > agreeing:
        return
    for said in reading:
        follows = said.is_total and not said.holds and others
        if not follows:
            yield replace(said.claim, closed=True)
