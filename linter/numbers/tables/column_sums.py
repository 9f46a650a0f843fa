"""Columns of a table and the rows that add them up: totals, sub-totals, groups.

Only a row that calls itself a total states a sum. It may add up all rows, the groups, the
sub-totals or only the rows next to it, so every reading is tried; where none holds, the reading
that its neighbours prove is the one that fails. Groups may be more than the rows under them
(*Trong đó*), so they state a sum where the others of the table do.
"""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from linter.numbers.elements import Claim, Quantity, QuantityKind
from linter.numbers.intervals import amount
from linter.numbers.quantities.units import base_of
from linter.numbers.tables.grid import Row, Table
from linter.numbers.tables.heads import Heading
from linter.numbers.tables.sums import adds_up, claim_of
from linter.numbers.tables.tree import Node, figures_in, nodes_of, outline
from linter.text.patterns import lazy_pattern

_ADDED = frozenset({QuantityKind.COUNT, QuantityKind.MEASURE, QuantityKind.MONEY})
_NOT_ADDED = lazy_pattern(
    r"%|‰|\b(?:stt|tt|tỷ lệ|tỉ lệ|bình quân|trung bình|đơn giá|năm(?! \d{4})|mật độ|suất|ghi chú"
    r"|so với|lũy kế|hệ số|điện thoại|mã số|điểm|xếp hạng|định mức|thứ hạng)\b"
)
"""Headings of columns whose figures do not add up."""
_STRUCTURE = lazy_pattern(r"\b(?:cơ cấu|tỷ trọng|tỉ trọng)\b")
_HUNDRED = 100
_GRAND = 4
"""Totals that may each add up the whole table; where there are more, only the first and last."""
_NAMED, _ALL, _UP, _DOWN = "named", "rows", "up", "down"
_PLAIN = ("lowest", "tops", "totals")


class Sum(Struct, frozen=True):
    """A figure in a row of totals, and what it may add up, by the name of the reading."""

    whole: Quantity
    column: int
    place: int
    readings: dict[str, tuple[Quantity, ...]]
    label: str
    """Of its row, as written."""
    named: bool
    """Whether its row is nothing but a total."""
    is_simple: bool
    """Whether no other reading is possible: one total, no groups, no cell left open."""

    @property
    def holding(self) -> str | None:
        """The first reading in which the parts make the total."""
        return next((n for n, parts in self.readings.items() if adds_up(self.whole, parts)), None)


def column_sums(table: Table) -> Iterator[Claim]:
    """Yield the sums that the rows of totals and the groups of a table state."""
    body = table.body
    totals = _totals(body)
    tops = outline(body, frozenset(totals))
    columns = [c for c in table.columns if c in table.headings and c != table.number_column]
    added = [c for c in columns if not _NOT_ADDED.search(table.headings[c].text)]
    yield from _group_sums(tops, added)
    shares = [c for c in columns if c not in added and _is_structure(table.headings[c])]
    yield from _judged(list(_sums(body, totals, tops, [*added, *shares])))


def _totals(body: Sequence[Row]) -> list[int]:
    """Where the rows of totals stand; what may also be a thing counted is one at either end."""
    found = []
    numbered = any(row.label.number for row in body)
    for place, row in enumerate(body):
        label = row.label
        if not row.figures or label.is_carried:
            continue
        at_an_end = place in (0, len(body) - 1)
        weak = label.may_be_total and at_an_end and not label.number and (numbered or place)
        if label.is_total or weak:
            found.append(place)
    return found


def _is_structure(heading: Heading) -> bool:
    return _STRUCTURE.search(heading.text) is not None


def _sums(
    body: Sequence[Row], totals: Sequence[int], tops: Sequence[Node], columns: Sequence[int]
) -> Iterator[Sum]:
    grand = set(totals if len(totals) <= _GRAND else (totals[0], totals[-1]))
    outer = {place: _outer(body, place, totals, tops) for place in totals if place in grand}
    by_number = _by_number(tops)
    for order, place in enumerate(totals):
        row = body[place]
        above = totals[order - 1] + 1 if order else 0
        below = totals[order + 1] if order + 1 < len(totals) else len(body)
        near = {_UP: body[above:place], _DOWN: body[place + 1 : below]}
        named = [by_number[number] for number in row.label.added if number in by_number]
        for column in columns:
            whole = row.figures.get(column)
            if whole is None or not _may_be_whole(whole):
                continue
            parts = {
                **({_NAMED: figures_in(named, column)} if len(named) > 1 else {}),
                **(outer[place].readings(column) if place in outer else {}),
                **{name: figures_in(_counted(rows), column) for name, rows in near.items()},
            }
            alike = {n: p for n, p in parts.items() if len(p) > 1 and _is_alike(whole, p)}
            simple = len(totals) == 1 and place in outer and outer[place].is_simple(column)
            yield Sum(whole, column, place, alike, row.label.said, row.label.is_total, simple)


def _may_be_whole(whole: Quantity) -> bool:
    return whole.kind in _ADDED or (whole.kind is QuantityKind.PERCENT and whole.value == _HUNDRED)


def _is_alike(whole: Quantity, parts: Sequence[Quantity]) -> bool:
    """Whether all are in one unit, scales apart."""
    return {base_of(part.unit) for part in parts} == {base_of(whole.unit)}


def _counted(rows: Sequence[Row]) -> list[Row]:
    return [row for row in rows if not (row.label.is_carried or row.label.is_average)]


def _by_number(tops: Sequence[Node]) -> dict[str, Row]:
    """The rows by their number as written, where no other has the same."""
    found: dict[str, Row | None] = {}
    for node in nodes_of(tops):
        for column in sorted(node.row.texts)[:1]:
            number = node.row.texts[column].strip(" .()")
            found[number] = None if number in found else node.row
    return {number: row for number, row in found.items() if row is not None}


class _Outer(Struct, frozen=True):
    """The rows that a grand total may add up."""

    tops: list[Node]
    lowest: list[Row]
    rows: list[Row]
    totals: list[Row]
    alone: bool
    """Whether rows of figures stand only on one side of it."""

    def readings(self, column: int) -> dict[str, tuple[Quantity, ...]]:
        """The parts in each reading."""
        cover = [row for node in self.tops for row in node.cover(column)]
        return {
            "lowest": figures_in(self.lowest, column),
            "tops": figures_in(cover, column),
            "totals": figures_in(self.totals, column),
            _ALL: figures_in(self.rows, column),
        }

    def is_simple(self, column: int) -> bool:
        """Whether the rows of a column can be read in one way only, and none is left out."""
        rows = [node.row for node in self.tops]
        cells = [row.cells[column] for row in rows if column in row.cells]
        return (
            self.alone
            and not any(node.children and not node.is_selection for node in self.tops)
            and all(column in row.figures for row in rows)
            and all(cell.row_span == 1 for cell in cells)
        )


def _outer(body: Sequence[Row], place: int, totals: Sequence[int], tops: Sequence[Node]) -> _Outer:
    above = any(row.figures for row in body[:place])
    below = any(row.figures for row in body[place + 1 :])
    scope = range(place) if above else range(place + 1, len(body))
    nodes = [node for node in tops if node.place in scope]
    lowest = [low.row for node in nodes for low in node.lowest() if low.place in scope]
    rows = [node.row for node in nodes_of(nodes)]
    subtotals = [body[index] for index in totals if index in scope]
    return _Outer(nodes, lowest, rows, subtotals, alone=above != below)


def _group_sums(tops: Sequence[Node], columns: Sequence[int]) -> Iterator[Claim]:
    """The figures of groups that the rows under them make; others only beside such."""
    found: list[tuple[int, int, Quantity, tuple[Quantity, ...]]] = []
    for node in nodes_of(tops):
        if node.is_selection or len(node.children) < 2:
            continue
        for column in columns:
            whole = node.row.figures.get(column)
            cover = [row for child in node.children for row in child.cover(column)]
            parts = figures_in(cover, column)
            if whole is None or whole.kind not in _ADDED or len(parts) < 2:
                continue
            if _is_alike(whole, parts):
                found.append((node.place, column, whole, parts))
    holding = [(place, column) for place, column, whole, parts in found if adds_up(whole, parts)]
    rows, heads = {place for place, _ in holding}, {column for _, column in holding}
    mostly = len(found) <= len(holding) * 2
    for place, column, whole, parts in found:
        if adds_up(whole, parts):
            yield claim_of(whole, parts, closed=True)
        elif mostly:
            proven = place in rows or column in heads
            yield claim_of(whole, parts, closed=True, proven=proven)


def _judged(sums: Sequence[Sum]) -> Iterator[Claim]:
    """What each total states; where no reading holds, the one that its neighbours prove."""
    by_row: dict[tuple[int, str], int] = {}
    by_column: dict[tuple[int, str], int] = {}
    for one in sums:
        for name, parts in one.readings.items():
            if adds_up(one.whole, parts):
                by_row[one.place, name] = by_row.get((one.place, name), 0) + 1
                by_column[one.column, name] = by_column.get((one.column, name), 0) + 1
    for one in sums:
        if one.holding is not None:
            yield claim_of(one.whole, one.readings[one.holding], closed=True)
            continue
        proven = _proven(one, by_row, by_column)
        if proven is not None:
            said = one.label if proven == _NAMED else ""
            yield claim_of(
                one.whole, one.readings[proven], closed=True, proven=True, stated_formula=said
            )
        elif "lowest" in one.readings:
            closed = one.named and one.is_simple
            yield claim_of(one.whole, one.readings["lowest"], closed=closed)


def _proven(
    one: Sum, by_row: dict[tuple[int, str], int], by_column: dict[tuple[int, str], int]
) -> str | None:
    """The reading of a total that does not hold, where something else shows that it is meant."""
    agreed = [sum(map(amount, one.readings[n])) for n in _PLAIN if n in one.readings]
    for name, parts in one.readings.items():
        again = agreed.count(sum(map(amount, parts))) > 1 and len({
            tuple(part.span for part in one.readings[n]) for n in _PLAIN if n in one.readings
        }) > 1  # fmt: skip
        beside = by_row.get((one.place, name), 0) > 0
        along = name in (_UP, _DOWN) and by_column.get((one.column, name), 0) > 0
        if name == _NAMED or again or beside or along:
            return name
    return None
