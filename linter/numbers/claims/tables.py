"""Columns of a table and the row that adds them up.

Only a row that calls itself a total (*Tổng cộng*, *Tổng số*, *Cộng*) states a sum. Group rows
(*I*, *II*, *A*) may or may not be parts, so both readings are tried; with them, with merged cells
or with several total rows a sum can be seen to hold, not to fail.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from msgspec import Struct

from linter.document import Cell, Document
from linter.numbers.claims.comparison import is_usable
from linter.numbers.claims.table_rows import Line, headings_of, row_claims
from linter.numbers.elements import Claim, ClaimKind, Quantity, QuantityKind
from linter.numbers.intervals import NEAR, amount, stated, total
from linter.text.folding import fold
from linter.text.patterns import lazy_pattern

CONFIDENCE = 0.9
_TOTAL = lazy_pattern(
    r"(?:tổng(?: cộng| số|)|cộng|toàn (?:tỉnh|huyện|xã|phường|quốc|ngành))\b[^\d]{0,20}"
)
_GROUP = lazy_pattern(r"[IVX]+|[A-HĐ]|\d+\.\d+")
_BLANK = lazy_pattern(r"[\s\-–—./x]*", re.IGNORECASE)
_NOT_ADDED = lazy_pattern(
    r"%|\b(?:stt|tt|tỷ lệ|tỉ lệ|bình quân|trung bình|đơn giá|năm|mật độ|suất|ghi chú|so với"
    r"|lũy kế)\b"
)
"""Headings of columns whose figures do not add up."""
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
        return len(numbers) > 1 and len(numbers) >= len(texts) - 1 and steps == {1}


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
    if first is None or not totals:
        return
    header = rows[:first]
    for index in totals:
        above, below = rows[first:index], rows[index + 1 :]
        body = [row for row in above or below if not row.counts_columns]
        single = len(totals) == 1 and not (above and any(row.figures for row in below))
        for column, figure in rows[index].figures.items():
            if figure.kind in _ADDED and not _is_not_added(header, column):
                yield from _column(figure, column, body, single=single)


_ADDED = frozenset({QuantityKind.COUNT, QuantityKind.MEASURE, QuantityKind.MONEY})


def _is_not_added(header: list[Row], column: int) -> bool:
    headings = [
        row.texts[start]
        for row in header
        for start, cell in row.cells.items()
        if start <= column < start + cell.column_span
    ]
    return not headings or any(_NOT_ADDED.search(fold(heading)) for heading in headings)


def _column(whole: Quantity, column: int, body: list[Row], *, single: bool) -> Iterator[Claim]:
    leaves = [row for row in body if not row.is_total and not row.is_group]
    groups = [row for row in body if row.is_group and not row.is_total]
    subtotals = [row for row in body if row.is_total]
    for chosen in (leaves, groups, subtotals, [*leaves, *groups]):
        parts = _figures(chosen, column)
        if len(parts) > 1 and stated(whole).overlaps(total(map(stated, parts))):
            yield _claim(whole, parts, closed=True)
            return
    parts = _figures(leaves, column)
    if len(parts) > 1 and _is_near(whole, parts):
        complete = len(parts) == len(leaves) and not groups and not subtotals
        merged = any(row.cells[column].row_span > 1 for row in leaves if column in row.cells)
        yield _claim(whole, parts, closed=single and complete and not merged)


def _is_near(whole: Quantity, parts: tuple[Quantity, ...]) -> bool:
    """Whether the row can be the total of these at all."""
    gap = abs(amount(whole) - sum(map(amount, parts)))
    return gap <= amount(whole) * NEAR


def _figures(rows: list[Row], column: int) -> tuple[Quantity, ...]:
    """The figures of a column; none when a cell holds anything else."""
    cells = [(row.figures.get(column), row.texts.get(column, "")) for row in rows]
    if any(figure is None and not _BLANK.fullmatch(text) for figure, text in cells):
        return ()
    return tuple(figure for figure, _ in cells if figure is not None and figure.kind in _ADDED)


def _claim(whole: Quantity, parts: tuple[Quantity, ...], *, closed: bool) -> Claim:
    return Claim(
        kind=ClaimKind.SUM, result=whole, operands=parts, closed=closed, confidence=CONFIDENCE
    )
