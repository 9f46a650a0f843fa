"""Tables of a page, row by row; cells that reach over rows and columns take their places."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from msgspec.structs import replace

from linter.document import Cell, Span
from linter.readers.flowing import words_inside
from linter.readers.html import css

if TYPE_CHECKING:
    from lxml import etree

    from linter.readers.html.walk import Look, PageWalk

WIDEST, HIGHEST = 1000, 65_534
"""The largest spans that the HTML standard lets a cell have."""
_GROUPS = ("thead", "tbody", "tfoot")


def read_table(walk: "PageWalk", table: "etree._Element", look: "Look", depth: int) -> None:
    """Read a table into blocks and cells."""
    ordinal = walk.next_table()
    for caption in table.iterchildren("caption"):
        walk.read(caption, walk.look_of(caption, look), depth + 1)
        walk.end_block(look)
    taken: dict[int, int] = {}  # by column, the row before which it is free again
    for number, (group, row) in enumerate(_rows(table)):
        above = look if group is None else walk.look_of(group, look)
        inside = walk.look_of(row, above)
        column = 0
        for cell in row.iterchildren("td", "th"):
            while taken.get(column, 0) > number:
                column += 1
            across = _span(cell.get("colspan"), WIDEST)
            down = _span(cell.get("rowspan"), HIGHEST)
            for covered in range(column, column + across):
                taken[covered] = number + down
            place = Cell(0, ordinal, number, column, down, across, Span(0, 0), look.cell)
            _read_cell(walk, cell, walk.look_of(cell, inside), place, depth)
            column += across


def _rows(
    table: "etree._Element",
) -> "Iterator[tuple[etree._Element | None, etree._Element]]":
    for child in table:
        if child.tag == "tr":
            yield None, child
        elif child.tag in _GROUPS:
            for row in child.iterchildren("tr"):
                yield child, row


def _read_cell(
    walk: "PageWalk", element: "etree._Element", look: "Look", place: Cell, depth: int
) -> None:
    builder = walk.builder
    index, start = builder.reserve_cell(), builder.length
    inside = replace(look, cell=index, tag=element.tag, name=None, list_level=None)
    if css.is_hidden(look.style):
        walk.layers.hide(words_inside(element))
    else:
        walk.read(element, inside, depth + 3)
    walk.end_block(inside, needed=builder.length == start)
    span = Span(start, builder.length - 1)
    builder.end_cell(replace(place, index=index, span=span))


def _span(text: str | None, most: int) -> int:
    plain = (text or "").strip()
    return max(1, min(int(plain), most)) if plain.isdigit() and len(plain) < 9 else 1
