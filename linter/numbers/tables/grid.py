"""The tables of a document as rows of figures: heads, body, units.

A head that is repeated on the next page is no row; a table that goes on under the same head is
one with the table before it.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from linter.document import Cell, Document
from linter.numbers.elements import Quantity, QuantityKind
from linter.numbers.quantities.numbering import NUMBER_HEADINGS
from linter.numbers.quantities.units import Unit
from linter.numbers.tables.cells import figure_of, is_blank, is_year
from linter.numbers.tables.heads import (
    Heading,
    headings_of,
    names_units,
    unit_named,
    unit_of_caption,
    unit_of_heading,
)
from linter.numbers.tables.labels import Label, label_of, numberings
from linter.text.patterns import lazy_pattern

_COLUMN_LABEL = lazy_pattern(r"[(\[]?\s*(\d{1,2}|[A-HĐ])\s*[)\]]?(?:\s*=.*)?")


_PRICED = lazy_pattern(r"\b(?:giá|tiền|kinh phí|vốn|chi phí|dự toán|lương|%)")
"""Headings of columns that the unit of a row does not measure."""


class Row(Struct):
    """A row of a table: its cells by the column they begin in."""

    cells: dict[int, Cell]
    texts: dict[int, str]
    figures: dict[int, Quantity]
    label: Label = Label("")

    @property
    def numbers_columns(self) -> bool:
        """Whether it numbers the columns: *(1) (2) (3)=(1)+(2)*."""
        texts = [text for text in self.texts.values() if text]
        labels = [match[1] for text in texts if (match := _COLUMN_LABEL.fullmatch(text))]
        numbers = [int(label) for label in labels if label.isdecimal()]
        if len(numbers) < 2 or len(labels) < len(texts) - 1 or numbers[0] != 1:
            return False
        return {b - a for a, b in pairwise(numbers)} == {1}

    def is_open(self, column: int) -> bool:
        """Whether a column holds something else than a figure or a sign for nothing."""
        return column not in self.figures and not is_blank(self.texts.get(column, ""))


class Table(Struct):
    """A table: what stands over its columns, and its rows of figures."""

    headings: dict[int, Heading]
    body: list[Row]
    header: list[Row]
    numbered: list[Row]
    """The rows that number the columns."""
    number_column: int | None
    """The column that numbers the rows."""

    @property
    def columns(self) -> list[int]:
        """The columns that hold figures, from the left."""
        return sorted({column for row in self.body for column in row.figures})


def tables_of(document: Document, quantities: tuple[Quantity, ...]) -> Iterator[Table]:
    """Yield the tables that have rows of figures."""
    if not document.cells:
        return
    by_start = {q.span.start: q for q in quantities if q.kind.reconcilable or is_year(q)}
    tables: dict[int, dict[int, list[Cell]]] = {}
    for cell in document.cells:
        tables.setdefault(cell.table, {}).setdefault(cell.row, []).append(cell)
    pages: list[tuple[list[Row], list[Row]]] = []
    for cells in tables.values():
        rows = [_row(document, cells[index], by_start) for index in sorted(cells)]
        header, body = _split(rows)
        if pages and _goes_on(pages[-1], header, body):
            pages[-1][1].extend(body)
        elif body:
            if pages:
                yield _table(document, *pages.pop())
            pages.append((header, body))
    for page in pages:
        yield _table(document, *page)


def _row(document: Document, cells: list[Cell], by_start: dict[int, Quantity]) -> Row:
    texts, figures = {}, {}
    for cell in cells:
        raw = cell.span.of(document.text)
        text = texts[cell.column] = raw.strip()
        start = cell.span.start + len(raw) - len(raw.lstrip())
        if (figure := figure_of(text, start, by_start)) is not None:
            figures[cell.column] = figure
    return Row({cell.column: cell for cell in cells}, texts, figures)


def _split(rows: list[Row]) -> tuple[list[Row], list[Row]]:
    """The head and the rows under it; heads repeated further down are left out."""
    first = next((i for i, row in enumerate(rows) if _has_figures(row)), len(rows))
    while first and _is_group_head(rows[first - 1]):
        first -= 1
    header = rows[:first]
    heads = {tuple(row.texts.values()) for row in header if len(row.texts) > 1}
    body = [row for row in rows[first:] if tuple(row.texts.values()) not in heads]
    return header, body


def _has_figures(row: Row) -> bool:
    years = all(is_year(figure) for figure in row.figures.values())
    return bool(row.figures) and not years and not row.numbers_columns


def _is_group_head(row: Row) -> bool:
    """Whether a row without figures heads a group of rows: *I | Khối tỉnh*."""
    first = row.texts.get(min(row.texts), "")
    filled = sum(bool(text) for text in row.texts.values())
    return filled <= 2 and bool(numberings(first)) and not row.numbers_columns


def _goes_on(page: tuple[list[Row], list[Row]], header: list[Row], body: list[Row]) -> bool:
    """Whether a table goes on one that has not told its total, under the same head."""
    first = [list(row.texts.values()) for row in page[0]]
    second = [list(row.texts.values()) for row in header]
    wide = sum(map(len, first)) > 2
    ended = any(_is_last(row) for row in page[1])
    starts_anew = bool(body) and body[0].texts.get(min(body[0].texts), "").strip(" .") == "1"
    return bool(body) and wide and first == second and not ended and not starts_anew


def _is_last(row: Row) -> bool:
    return any(label_of("", text).is_total for text in row.texts.values() if text)


def _table(document: Document, header: list[Row], body: list[Row]) -> Table:
    numbered = [row for row in (*header, *body) if row.numbers_columns]
    header = [row for row in header if not row.numbers_columns]
    body = [row for row in body if not row.numbers_columns]
    heads = headings_of([{c: (row.cells[c], row.texts[c]) for c in row.cells} for row in header])
    number_column = _number_column(heads, body)
    table = Table(heads, body, header, numbered, number_column)
    _settle_years(table)
    _give_units(document, table)
    for row in body:
        row.label = _label(row, number_column)
    return table


def _number_column(heads: dict[int, Heading], body: Sequence[Row]) -> int | None:
    for column, heading in heads.items():
        if heading.own.strip(" .:") in NUMBER_HEADINGS:
            return column
    first = [row.texts.get(0, "") for row in body]
    said = [text for text in first if text]
    numbered = sum(bool(numberings(text)) for text in said)
    figures = sum(0 in row.figures for row in body)
    return 0 if said and numbered * 2 > len(said) and not figures else None


def _label(row: Row, number_column: int | None) -> Label:
    number = row.texts.get(number_column, "") if number_column is not None else ""
    for column in sorted(row.texts):
        text = row.texts[column]
        if column != number_column and column not in row.figures and not is_blank(text):
            return label_of(number if numberings(number) else "", text)
    return label_of("", "") if numberings(number) else label_of("", number)


def _settle_years(table: Table) -> None:
    """Take 1985 among other figures for a figure, and leave out columns of years."""
    years: Counter[int] = Counter()
    all_: Counter[int] = Counter()
    for row in table.body:
        all_.update(row.figures.keys())
        years.update(column for column, figure in row.figures.items() if is_year(figure))
    for row in table.body:
        for column, figure in tuple(row.figures.items()):
            if not is_year(figure):
                continue
            if years[column] * 2 < all_[column]:
                row.figures[column] = replace(figure, kind=QuantityKind.COUNT)
            else:
                del row.figures[column]


def _give_units(document: Document, table: Table) -> None:
    """Give each figure the unit of its row, of its heading or of the caption."""
    caption = unit_of_caption(document, _before(document, table)) or _unit_in_header(table)
    units = {c: unit_of_heading(heading) for c, heading in table.headings.items()}
    unit_column = next((c for c, heading in table.headings.items() if names_units(heading)), None)
    for row in table.body:
        own = unit_named(row.texts.get(unit_column, "")) if unit_column is not None else None
        for column, figure in row.figures.items():
            priced = column in table.headings and _PRICED.search(table.headings[column].text)
            unit = units.get(column) or (None if priced else own) or caption
            if unit is not None and figure.unit is None and figure.kind is QuantityKind.COUNT:
                row.figures[column] = _with_unit(figure, unit)


def _unit_in_header(table: Table) -> Unit | None:
    """The unit named by a head that stands over the whole table."""
    width = max(
        (span[1] for heading in table.headings.values() for span in heading.spans), default=0
    )
    for heading in table.headings.values():
        if heading.spans and heading.spans[0] == (0, width) and width > 1:
            return unit_of_heading(Heading(heading.levels[:1], heading.spans[:1]))
    return None


def _with_unit(figure: Quantity, unit: Unit) -> Quantity:
    if unit.kind not in (QuantityKind.MEASURE, QuantityKind.MONEY, QuantityKind.PERCENT):
        return figure
    return replace(figure, unit=unit.text, kind=unit.kind)


def _before(document: Document, table: Table) -> list:  # type: ignore[type-arg]
    row = (table.header or table.body)[0]
    cell = row.cells[min(row.cells)]
    place = document.block_at(cell.span.start).index
    return [block for block in document.blocks[max(0, place - 3) : place] if block.cell is None]
