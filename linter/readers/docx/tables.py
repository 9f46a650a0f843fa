"""Reads tables row by row, cell by cell; nested tables stand where they stand in their cell."""

from typing import TYPE_CHECKING

from msgspec.structs import replace

from linter.document.model import Cell
from linter.document.span import Span
from linter.readers.docx.names import DELETED, W
from linter.readers.docx.plain import plain_text
from linter.readers.docx.table_layout import GridCell, TableStyle, table_rows

if TYPE_CHECKING:
    from lxml import etree

    from linter.readers.docx.story import Place, StoryReader

_CELL_LEVELS = 2
"""Levels of elements between a table and the content of a cell."""


def read_table(story: "StoryReader", table: "etree._Element", place: "Place", depth: int) -> None:
    """Read a table into blocks and cells. Rows that a tracked change deleted are not counted."""
    assembly = story.assembly
    ordinal = assembly.next_table()
    rows = table_rows(table)
    style = TableStyle(table, assembly.formats.sheet, len(rows))
    number = 0
    for row in rows:
        change = row.element.find(f"{W}trPr/{DELETED}")
        if change is not None:
            story.take_out(row.element, change)
            continue
        for index, cell in enumerate(row.cells):
            look = style.look(number, index, len(row.cells))
            reserved = assembly.builder.reserve_cell()
            inside = replace(place, cell=reserved, table=look)
            span = _read_cell(story, cell, inside, depth + _CELL_LEVELS)
            assembly.builder.end_cell(
                Cell(
                    reserved, ordinal, number, cell.column,
                    cell.row_span, cell.column_span, span, place.cell,
                )
            )  # fmt: skip
        number += 1


def _read_cell(story: "StoryReader", cell: GridCell, place: "Place", depth: int) -> Span:
    """Read a cell's blocks; its span leaves out its last line end, as that of a block does."""
    builder = story.assembly.builder
    start = builder.length
    story.read(cell.element, place, depth)
    for swallowed in cell.swallowed:
        story.assembly.layers.hide(plain_text(swallowed))
    return Span(start, builder.length - 1)
