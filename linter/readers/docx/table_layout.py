"""The grid of a table: which cells are merged, and which parts of its style apply to each.

Source: ECMA-376 Part 1, 17.4 (tables), 17.7.6 (conditional formatting of table styles).
"""

from typing import TYPE_CHECKING

from msgspec import Struct

from linter.readers.docx import names
from linter.readers.docx.formats import TableLook
from linter.readers.docx.names import CELL, ROW, VAL, W
from linter.readers.docx.styles import StyleSheet
from linter.readers.docx.values import integer, switched_on

if TYPE_CHECKING:
    from lxml import etree

_TRANSPARENT = frozenset(
    {names.SDT, names.SDT_CONTENT, names.CUSTOM_XML, names.INSERTED, names.MOVED_TO}
)
_WIDEST = 1_000
"""More grid columns than a table can have (Word: 63) are nonsense."""
_LOOK_BITS = {
    "firstRow": 0x20, "lastRow": 0x40, "firstColumn": 0x80, "lastColumn": 0x100,
    "noHBand": 0x200, "noVBand": 0x400,
}  # fmt: skip


class GridCell:
    """A cell in the making: where it stands and how far it reaches once merged."""

    __slots__ = ("column", "column_span", "element", "row_span", "swallowed")

    def __init__(self, element: "etree._Element", column: int, column_span: int) -> None:
        self.element = element
        self.column = column
        self.column_span = column_span
        self.row_span = 1
        self.swallowed: list[etree._Element] = []
        """Cells that were merged into this one; Word does not show their text."""


class Row(Struct, frozen=True):
    """A row: its element and the cells that begin in it."""

    element: "etree._Element"
    cells: list[GridCell]


def table_rows(table: "etree._Element") -> list[Row]:
    """The rows of a table with their merged cells."""
    rows = []
    above: dict[int, GridCell] = {}
    for element in _children(table, ROW):
        cells, above = _row_cells(element, above)
        rows.append(Row(element, cells))
    return rows


def _row_cells(
    row: "etree._Element", above: dict[int, GridCell]
) -> tuple[list[GridCell], dict[int, GridCell]]:
    """The cells that begin in a row, and those that a next row may continue, by column."""
    cells: list[GridCell] = []
    reaching: dict[int, GridCell] = {}
    column = _count(row.find(f"{W}trPr/{W}gridBefore"), 0)
    for element in _children(row, CELL):
        properties = element.find(f"{W}tcPr")
        width = 1 if properties is None else max(1, _count(properties.find(f"{W}gridSpan"), 1))
        cell = GridCell(element, column, width)
        upper = above.get(column)
        if _continues(properties, "hMerge") and cells:
            cells[-1].column_span += width
            cells[-1].swallowed.append(element)
        elif _continues(properties, "vMerge") and upper is not None:
            upper.row_span += 1
            upper.swallowed.append(element)
            reaching[column] = upper
        else:
            cells.append(cell)
            if properties is not None and properties.find(f"{W}vMerge") is not None:
                reaching[column] = cell
        column += width
    return cells, reaching


def _children(parent: "etree._Element", tag: str) -> "list[etree._Element]":
    """The rows of a table, or the cells of a row, also those inside transparent elements."""
    found = []
    waiting = list(reversed(parent))
    while waiting:
        element = waiting.pop()
        if element.tag == tag:
            found.append(element)
        elif element.tag in _TRANSPARENT:
            waiting.extend(reversed(element))
    return found


def _continues(properties: "etree._Element | None", name: str) -> bool:
    merge = None if properties is None else properties.find(f"{W}{name}")
    return merge is not None and merge.get(VAL, "continue") == "continue"


def _count(element: "etree._Element | None", usual: int) -> int:
    value = None if element is None else integer(element.get(VAL))
    return usual if value is None or not 0 <= value <= _WIDEST else value


class TableStyle:
    """The style of one table: which of its parts apply to which cell."""

    def __init__(self, table: "etree._Element", sheet: StyleSheet, rows: int) -> None:
        properties = table.find(f"{W}tblPr")
        stated = None if properties is None else properties.find(f"{W}tblStyle")
        self._id = None if stated is None else stated.get(VAL)
        chain = sheet.chain(self._id, "table")
        self._known = {name for style in chain for name in style.conditions}
        self._row_band = chain[-1].row_band if chain else 1
        self._column_band = chain[-1].column_band if chain else 1
        self._rows = rows
        self._flags = _look_flags(None if properties is None else properties.find(f"{W}tblLook"))

    def look(self, row: int, cell: int, cells: int) -> TableLook:
        """The look of a cell by its place in its row; the later condition wins."""
        if not self._known:
            return TableLook(self._id, ())
        flags = self._flags
        top = "firstRow" in flags and row == 0
        bottom = "lastRow" in flags and row == self._rows - 1
        left = "firstColumn" in flags and cell == 0
        right = "lastColumn" in flags and cell == cells - 1
        conditions = (
            ("band1Vert", self._in_band(cell, "firstColumn", self._column_band, "noVBand", 0)),
            ("band2Vert", self._in_band(cell, "firstColumn", self._column_band, "noVBand", 1)),
            ("band1Horz", self._in_band(row, "firstRow", self._row_band, "noHBand", 0)),
            ("band2Horz", self._in_band(row, "firstRow", self._row_band, "noHBand", 1)),
            ("firstCol", left),
            ("lastCol", right),
            ("firstRow", top),
            ("lastRow", bottom),
            ("nwCell", top and left),
            ("neCell", top and right),
            ("swCell", bottom and left),
            ("seCell", bottom and right),
        )
        names_ = tuple(name for name, holds in conditions if holds and name in self._known)
        return TableLook(self._id, names_)

    def _in_band(self, place: int, head: str, size: int, off: str, band: int) -> bool:
        """Bands are counted after the first row or column when that has a look of its own."""
        place -= head in self._flags
        return off not in self._flags and place >= 0 and place // max(size, 1) % 2 == band


def _look_flags(element: "etree._Element | None") -> frozenset[str]:
    if element is None:
        return frozenset()
    try:
        bits = int(element.get(VAL, "0"), 16)
    except ValueError:
        bits = 0
    return frozenset(
        name
        for name, bit in _LOOK_BITS.items()
        if (bits & bit if (own := element.get(f"{W}{name}")) is None else switched_on(own))
    )
