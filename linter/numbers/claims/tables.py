"""Columns of a table and the row that adds them up.

Only a row that calls itself a total (*Tổng cộng*, *Tổng số*, *Cộng*) states a sum. Group rows
(*I*, *II*, *A*) may or may not be parts, so both readings are tried; with them, with merged cells
or with several total rows a sum can be seen to hold, not to fail.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise, takewhile

from msgspec import Struct

from linter.document import Cell, Document
from linter.numbers.claims.comparison import is_usable
from linter.numbers.claims.part_lists import STRONG
from linter.numbers.claims.table_rows import Line, headings_of, row_claims
from linter.numbers.elements import Claim, ClaimKind, Place, Quantity, QuantityKind
from linter.numbers.intervals import amount, stated, total
from linter.text.folding import fold
from linter.text.patterns import lazy_pattern

CONFIDENCE = 0.9
_TOTAL = lazy_pattern(
    r"(?:tổng(?: cộng| số|)|cộng|toàn (?:tỉnh|huyện|xã|phường|quốc|ngành))\b[^\d]{0,20}"
)
_GROUP = lazy_pattern(r"[IVX]+|[A-HĐ]|\d+\.\d+")
_BLANK = lazy_pattern(r"[\s\-–—./x]*", re.IGNORECASE)
_NOT_ADDED = lazy_pattern(
    r"%|\b(?:stt|tt|tỷ lệ|tỉ lệ|bình quân|trung bình|đơn giá|năm(?! \d{4})|mật độ|suất|ghi chú"
    r"|so với|lũy kế)\b"
)
"""Headings of columns whose figures do not add up."""
_STRUCTURE = lazy_pattern(r"\b(?:cơ cấu|tỷ trọng|tỉ trọng)\b")
HUNDRED = 100
_LABEL_COLUMNS = 3


class Row(Struct, frozen=True):
    """A row of a table: its cells by column."""

    cells: dict[int, Cell]
    texts: dict[int, str]
    figures: dict[int, Quantity]

    @property
    def is_total(self) -> bool:
        """Whether one of its first cells calls it a total."""
        labels = [fold(self.texts[c]) for c in sorted(self.texts)[:_LABEL_COLUMNS]]
        return any(_TOTAL.fullmatch(label) for label in labels if label)

    @property
    def is_group(self) -> bool:
        """Whether it heads a group of rows."""
        first = min(self.texts)
        return _GROUP.fullmatch(self.texts[first].strip(" .)")) is not None

    @property
    def unread(self) -> frozenset[int]:
        """The columns that hold something else than a figure or a blank."""
        return frozenset(
            column
            for column, text in self.texts.items()
            if column not in self.figures and not _BLANK.fullmatch(text)
        )

    @property
    def counts_columns(self) -> bool:
        """Whether it numbers the columns: *(1) (2) (3)*."""
        texts = [text.strip("() ") for text in self.texts.values() if text]
        numbers = [int(text) for text in texts if text.isdecimal()]
        steps = {b - a for a, b in pairwise(numbers)}
        from_one = bool(numbers) and numbers[0] == 1
        return len(numbers) > 1 and len(numbers) >= len(texts) - 1 and from_one and steps == {1}


def table_claims(document: Document, quantities: tuple[Quantity, ...]) -> Iterator[Claim]:
    """Yield the column sums that the tables of a document state."""
    if not document.cells:
        return
    by_start = {q.span.start: q for q in quantities if q.kind.reconcilable}
    tables: dict[int, dict[int, list[Cell]]] = {}
    for cell in document.cells:
        tables.setdefault(cell.table, {}).setdefault(cell.row, []).append(cell)
    for rows in tables.values():
        read = [_row(document, rows[index], by_start) for index in sorted(rows)]
        yield from _column_sums(read)
        yield from _row_claims(read)


def _row(document: Document, cells: list[Cell], by_start: dict[int, Quantity]) -> Row:
    texts, figures = {}, {}
    for cell in cells:
        raw = cell.span.of(document.text)
        text = texts[cell.column] = raw.strip()
        figure = by_start.get(cell.span.start + len(raw) - len(raw.lstrip()))
        whole = figure is not None and text in (figure.text, f"{figure.text}%", f"{figure.text} %")
        if figure is not None and whole and is_usable(figure):
            figures[cell.column] = figure
    return Row({cell.column: cell for cell in cells}, texts, figures)


def _row_claims(rows: list[Row]) -> Iterator[Claim]:
    first = next((i for i, row in enumerate(rows) if row.figures and not row.counts_columns), 0)
    header = [{c: (row.cells[c], row.texts[c]) for c in row.cells} for row in rows[:first]]
    lines = [
        Line(row.figures, row.unread, row.is_total)
        for row in rows[first:]
        if not row.counts_columns
    ]
    yield from row_claims(headings_of(header), lines)


def _column_sums(rows: list[Row]) -> Iterator[Claim]:
    first = next((i for i, row in enumerate(rows) if row.figures and not row.counts_columns), None)
    totals = [index for index, row in enumerate(rows) if row.is_total and row.figures]
    if first is None:
        return
    header = rows[:first]
    yield from _group_sums(rows, header, first)
    columns = [
        Column(rows[index].figures[column], column, index, _bodies(rows, first, index))
        for index in totals
        for column in rows[index].figures
        if rows[index].figures[column].kind in _ADDED
        and (not _is_not_added(header, column) or _is_structure(header, column, rows[index]))
    ]
    for column in columns:
        above, below = rows[first : column.row], rows[column.row + 1 :]
        single = len(totals) == 1 and not (above and any(row.figures for row in below))
        yield from _column(column, columns, single=single)


class Column(Struct, frozen=True):
    """A figure in a row of totals, and the rows that it may add up."""

    whole: Quantity
    column: int
    row: int
    bodies: dict[str, list[Row]]
    """The rows in each reading, by its name."""

    @property
    def readings(self) -> dict[str, tuple[Quantity, ...]]:
        """The parts in each reading that gives any."""
        found = {name: _figures(body, self.column) for name, body in self.bodies.items()}
        return {name: parts for name, parts in found.items() if len(parts) > 1}

    @property
    def holding(self) -> str | None:
        """The first reading in which the parts make the total."""
        return next((n for n, parts in self.readings.items() if _adds_up(self.whole, parts)), None)


_LEAVES, _RUN = "leaves", "run"


def _bodies(rows: list[Row], first: int, index: int) -> dict[str, list[Row]]:
    """The rows that a row of totals may add up: all, its own run, the groups, the sub-totals."""
    body = [row for row in rows[first:index] or rows[index + 1 :] if not row.counts_columns]
    leaves = [row for row in body if not row.is_total and not row.is_group]
    groups = [row for row in body if row.is_group and not row.is_total]
    run = list(takewhile(lambda row: not row.is_total and not row.is_group, reversed(body)))
    return {
        _LEAVES: leaves,
        "groups": groups,
        "subtotals": [row for row in body if row.is_total],
        "leaves and groups": [*leaves, *groups],
        _RUN: run[::-1],
    }


def _group_sums(rows: list[Row], header: list[Row], first: int) -> Iterator[Claim]:
    """The figures of group rows that the rows under them make; others only beside such."""
    heads = [i for i, row in enumerate(rows) if i >= first and row.is_group and not row.is_total]
    found: list[tuple[Quantity, tuple[Quantity, ...]]] = []
    for index in heads:
        below = takewhile(lambda row: not row.is_total and not row.is_group, rows[index + 1 :])
        members = [row for row in below if not row.counts_columns]
        for column, whole in rows[index].figures.items():
            parts = _figures(members, column)
            if whole.kind in _ADDED and len(parts) > 1 and not _is_not_added(header, column):
                found.append((whole, parts))
    holding = sum(_adds_up(whole, parts) for whole, parts in found)
    for whole, parts in found:
        if _adds_up(whole, parts) or 0 < len(found) <= holding * 2:
            yield _claim(whole, parts, closed=True)


_ADDED = frozenset({QuantityKind.COUNT, QuantityKind.MEASURE, QuantityKind.MONEY})


def _is_structure(header: list[Row], column: int, row: Row) -> bool:
    """Whether a column divides a whole: *Cơ cấu (%)* that ends in 100."""
    named = any(_STRUCTURE.search(fold(heading)) for heading in _headings(header, column))
    return named and row.figures[column].value == HUNDRED


def _headings(header: list[Row], column: int) -> list[str]:
    return [
        row.texts[start]
        for row in header
        for start, cell in row.cells.items()
        if start <= column < start + cell.column_span
    ]


def _is_not_added(header: list[Row], column: int) -> bool:
    headings = _headings(header, column)
    return not headings or any(_NOT_ADDED.search(fold(heading)) for heading in headings)


def _column(column: Column, columns: list[Column], *, single: bool) -> Iterator[Claim]:
    """What a total states; where no reading holds, the one that its neighbours prove."""
    readings = column.readings
    if column.holding is not None:
        yield _claim(column.whole, readings[column.holding], closed=True)
        return
    agreed = [sum(map(amount, readings[n]), Decimal(0)) for n in _PLAIN if n in readings]
    for name, parts in readings.items():
        alike = agreed.count(sum(map(amount, parts), Decimal(0))) > 1
        if alike or any(_proves(other, column, name) for other in columns):
            yield _claim(column.whole, parts, closed=True, proven=True)
            return
    parts = readings.get(_LEAVES, ())
    if parts:
        leaves, groups, subtotals = (column.bodies[name] for name in _PLAIN)
        complete = len(parts) == len(leaves) and not groups and not subtotals
        merged = any(
            row.cells[column.column].row_span > 1 for row in leaves if column.column in row.cells
        )
        yield _claim(column.whole, parts, closed=single and complete and not merged)


_PLAIN = (_LEAVES, "groups", "subtotals")


def _proves(other: Column, column: Column, reading: str) -> bool:
    """Whether another total of the same row, or the same run of another row, is read so."""
    if other is column or not _adds_up(other.whole, other.readings.get(reading, ())):
        return False
    return other.row == column.row or (reading == _RUN and other.column == column.column)


def _adds_up(whole: Quantity, parts: tuple[Quantity, ...]) -> bool:
    return stated(whole).overlaps(total(map(stated, parts)))


def _figures(rows: list[Row], column: int) -> tuple[Quantity, ...]:
    """The figures of a column; none when a cell holds anything else."""
    cells = [(row.figures.get(column), row.texts.get(column, "")) for row in rows]
    if any(figure is None and not _BLANK.fullmatch(text) for figure, text in cells):
        return ()
    return tuple(figure for figure, _ in cells if figure is not None and figure.kind in _ADDED)


def _claim(
    whole: Quantity, parts: tuple[Quantity, ...], *, closed: bool, proven: bool = False
) -> Claim:
    return Claim(
        kind=ClaimKind.SUM,
        place=Place.TABLE,
        result=whole,
        operands=parts,
        closed=closed,
        confidence=STRONG if proven else CONFIDENCE,
    )
