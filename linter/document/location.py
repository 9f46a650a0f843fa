"""From an offset to what a person counts: line, column, paragraph, table cell, page."""

from msgspec import Struct

from linter.document.model import Document

LINED_FORMATS = frozenset({"text", "markdown"})
"""Formats whose source has lines."""


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


class Extent(Struct, frozen=True):
    """From where to where something stands. Lines and columns start at 1; the end is behind it.

    Of a file that has lines they are those of the file itself, else those of the text as read.
    """

    line: int
    column: int
    end_line: int
    end_column: int
    byte_column: int | None = None
    """``column`` counted in bytes of UTF-8; None where the file's own line is not known in full."""
    end_byte_column: int | None = None


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
    if document.format in LINED_FORMATS:
        source = document.source_of(offset)
        if source is not None:
            return source.node + 1, source.offset + 1
    return document.line_at(offset)
