"""A column that adds up its neighbours: *Tổng số* beside *Nam* and *Nữ*, under heads or not."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from linter.numbers.elements import Claim, Quantity
from linter.numbers.tables.grid import Row, Table
from linter.numbers.tables.heads import Heading
from linter.numbers.tables.readings import Reading, Said, judged, near
from linter.numbers.tables.sums import adds_up, claim_of
from linter.text.patterns import lazy_pattern

_TOTAL = lazy_pattern(r"(?:tổng|tổng số|tổng cộng|cộng|chung)\b[^:;]{0,20}")
_ONLY_TOTAL = lazy_pattern(r"(?:tổng|tổng số|tổng cộng|cộng)(?: chung)?\s*(?:\([^)]*\))?")
_DIFFERENT = lazy_pattern(
    r"%|\b(?:tỷ lệ|tỉ lệ|so với|năm|đơn giá|bình quân|mật độ|ghi chú|tăng|giảm)\b"
)
_SELECTED = lazy_pattern(r"\btrong đó\b")


def row_sums(table: Table) -> Iterator[Claim]:
    """Yield what the columns of totals say of the columns beside them."""
    columns = [c for c in table.columns if c in table.headings and c != table.number_column]
    plain = [c for c in columns if not _DIFFERENT.search(table.headings[c].text)]
    for column in plain:
        heading = table.headings[column]
        if any(_TOTAL.match(level.strip()) for level in heading.levels):
            readings = _readings(column, plain, table.headings)
            yield from judged(readings, table.body)


def _readings(column: int, plain: Sequence[int], headings: dict[int, Heading]) -> Iterator[Reading]:
    """The columns that a total may add up: those under its head, of its name, or beside it."""
    seen: set[tuple[int, ...]] = set()
    told = [
        *_under_one_head(column, plain, headings),
        *_of_one_name(column, plain, headings),
    ]
    close = near(column, plain)
    runs = [
        tuple(close[low:high])
        for low, high in combinations(range(len(close) + 1), 2)
        if high - low > 1 and (close[low] > column or close[high - 1] < column)
    ]
    for run in (*told, *runs):
        if len(run) > 1 and run not in seen:
            seen.add(run)
            yield Reading(_reader(column, run), named=run in told)


def _under_one_head(
    column: int, plain: Sequence[int], headings: dict[int, Heading]
) -> Iterator[tuple[int, ...]]:
    """The other columns under the head that a total stands under, and those of the next head."""
    heading = headings[column]
    if not _TOTAL.fullmatch(heading.own):
        return
    for low, high in heading.spans[:-1]:
        others = tuple(c for c in plain if low <= c < high and c != column)
        if not any(_SELECTED.search(headings[c].text) for c in others):
            yield others
    if len(heading.spans) == 1:
        end = heading.spans[0][1]
        after = [headings[c].spans[0] for c in plain if c == end and len(headings[c].spans) > 1]
        for low, high in after:
            others = tuple(c for c in plain if low <= c < high)
            if not _SELECTED.search(headings[low].levels[0]):
                yield others


def _of_one_name(
    column: int, plain: Sequence[int], headings: dict[int, Heading]
) -> Iterator[tuple[int, ...]]:
    """The columns of the same name under the other heads, where the upper head is a total."""
    heading = headings[column]
    if len(heading.levels) > 1 and _ONLY_TOTAL.fullmatch(heading.levels[0]):
        yield tuple(
            c
            for c in plain
            if c != column
            and headings[c].own == heading.own
            and headings[c].levels[0] != heading.levels[0]
        )


def _reader(column: int, run: tuple[int, ...]):  # type: ignore[no-untyped-def]
    def read(row: Row) -> Said | None:
        whole = row.figures.get(column)
        parts: tuple[Quantity, ...] = tuple(row.figures[c] for c in run if c in row.figures)
        if whole is None or len(parts) < 2 or any(row.is_open(c) for c in run):
            return None
        trivial = sum(bool(part.value) for part in parts) < 2
        claim = claim_of(whole, parts, closed=True, proven=True)
        return Said(claim, adds_up(whole, parts), row.label.is_total, trivial)

    return read
