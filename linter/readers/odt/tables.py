"""Tables, row by row. What repeats is written out, within limits."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from msgspec.structs import replace

from linter.document import Cell, Span
from linter.readers.odt.lists import integer
from linter.readers.odt.names import TABLE

if TYPE_CHECKING:
    from lxml import etree

    from linter.readers.odt.story import Place, StoryReader

_GROUPS = tuple(f"{TABLE}{name}" for name in ("table-header-rows", "table-rows", "table-row-group"))
_ROW, _CELL, _COVERED = (f"{TABLE}{name}" for name in ("table-row", "table-cell",
                                                       "covered-table-cell"))  # fmt: skip
_MOST_REPEATS = 1000
"""Rows or cells that one element may stand for; word processors write each of their own."""


def read_table(story: "StoryReader", table: "etree._Element", place: "Place", depth: int) -> None:
    """Read a table into blocks and cells."""
    ordinal = story.assembly.next_table()
    number = 0
    for row in _rows(table):
        for _ in range(_repeats(row, "number-rows-repeated")):
            _read_row(story, row, Cell(0, ordinal, number, 0, 1, 1, Span(0, 0), place.cell),
                      place, depth)  # fmt: skip
            number += 1


def _read_row(
    story: "StoryReader", row: "etree._Element", first: Cell, place: "Place", depth: int
) -> None:
    column = 0
    for cell in row.iterchildren(_CELL, _COVERED):
        for _ in range(_repeats(cell, "number-columns-repeated")):
            if cell.tag == _CELL:
                _read_cell(story, cell, replace(first, column=column), place, depth)
            column += 1


def _read_cell(
    story: "StoryReader", element: "etree._Element", shape: Cell, place: "Place", depth: int
) -> None:
    builder = story.assembly.builder
    index, start = builder.reserve_cell(), builder.length
    inside = replace(place, cell=index)
    story.read(element, inside, depth + 2)
    if builder.length == start:
        story.assembly.flow.end(story=place.story, cell=index, section=story.assembly.section)
    builder.end_cell(
        replace(
            shape,
            index=index,
            row_span=max(integer(element.get(f"{TABLE}number-rows-spanned"), 1), 1),
            column_span=max(integer(element.get(f"{TABLE}number-columns-spanned"), 1), 1),
            span=Span(start, builder.length - 1),
        )
    )


def _rows(container: "etree._Element") -> "Iterator[etree._Element]":
    for child in container:
        if child.tag == _ROW:
            yield child
        elif child.tag in _GROUPS:
            yield from _rows(child)


def _repeats(element: "etree._Element", name: str) -> int:
    return min(max(integer(element.get(f"{TABLE}{name}"), 1), 1), _MOST_REPEATS)
