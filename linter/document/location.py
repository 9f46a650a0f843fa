"""From an offset to what a person counts: line, column, paragraph, table cell, page."""

from msgspec import Struct

from linter.document.model import Document

_LINE_FORMATS = frozenset({"text", "markdown"})


class CellPlace(Struct, frozen=True):
    """Table, row and column, counted from 1."""

    table: int
    row: int
    column: int


class Location(Struct, frozen=True):
    """Where an offset is. All counts start at 1.

    ``line`` and ``column`` are those of the source for a file that has lines, and of the text as
    read (``soat text``) for one that has not. ``page`` is None unless it is known exactly.
    """

    line: int
    column: int
    paragraph: int
    page: int | None
    cell: CellPlace | None


def locate(document: Document, offset: int) -> Location:
    """The location of an offset in the document's text."""
    line, column = _line_and_column(document, offset)
    if not document.blocks:
        return Location(line, column, 1, None, None)
    block = document.block_at(offset)
    cell = document.cells[block.cell] if block.cell is not None else None
    place = CellPlace(cell.table + 1, cell.row + 1, cell.column + 1) if cell else None
    return Location(line, column, block.index + 1, document.page_at(offset), place)


def _line_and_column(document: Document, offset: int) -> tuple[int, int]:
    if document.format in _LINE_FORMATS:
        source = document.source_of(offset)
        if source is not None:
            return source.node + 1, source.offset + 1
    return document.line_at(offset)
