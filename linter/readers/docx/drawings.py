"""Straight lines among the drawings: DrawingML (ECMA-376 Part 1, 20.1) and VML (Part 4, 19).

A line is a shape of a line's form, or a box so flat that it is seen as one.
"""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from linter.readers.docx.alternates import chosen_branch
from linter.readers.docx.names import ALTERNATE, BOX_CONTENT, A
from linter.readers.docx.values import points

if TYPE_CHECKING:
    from lxml import etree

_V = "{urn:schemas-microsoft-com:vml}"
_WPS = "{http://schemas.microsoft.com/office/word/2010/wordprocessingShape}"
_SHAPE = f"{_WPS}wsp"
_FORMS = ("line", "straightConnector1")
_CONNECTORS = ("#_x0000_t32", "#_x0000_t20")
"""VML's shape types of a straight connector and of a line."""
_EMU_PER_POINT = 12700
_FLAT = 3.0
"""Points: a shape that is no higher is seen as a line."""
_STYLE = re.compile(r"(?:^|;)\s*(width|height)\s*:\s*(-?[\d.]+(?:pt|in|cm|mm|pc|px)?)")


def straight_lines(drawing: "etree._Element") -> Iterator[float | None]:
    """The length in points of each level line in a drawing; None where it is not stated."""
    waiting = [drawing]
    while waiting:
        current = waiting.pop()
        if current.tag == ALTERNATE:
            branch = chosen_branch(current)
            waiting.extend(() if branch is None else [branch])
        elif current.tag == _SHAPE:
            yield from _drawing_line(current)
        elif current.tag == f"{_V}line":
            yield _between(current.get("from"), current.get("to"))
        elif current.tag in (f"{_V}shape", f"{_V}rect"):
            yield from _vml_line(current)
        elif current.tag != BOX_CONTENT:
            waiting.extend(current)


def _drawing_line(shape: "etree._Element") -> Iterator[float | None]:
    form = shape.find(f".//{A}prstGeom")
    extent = shape.find(f".//{A}xfrm/{A}ext")
    width = points(extent.get("cx"), _EMU_PER_POINT) if extent is not None else None
    height = points(extent.get("cy"), _EMU_PER_POINT) if extent is not None else None
    is_line = form is not None and form.get("prst") in _FORMS
    if _is_level(width, height) and (is_line or height is not None):
        yield width


def _vml_line(shape: "etree._Element") -> Iterator[float | None]:
    lengths = {name: points(value) for name, value in _STYLE.findall(shape.get("style", ""))}
    width, height = lengths.get("width"), lengths.get("height")
    flat = height is not None and shape.tag == f"{_V}rect"
    if (flat or shape.get("type") in _CONNECTORS) and _is_level(width, height):
        yield width


def _between(start: str | None, end: str | None) -> float | None:
    """How far apart two points such as ``12pt,3pt`` are from left to right."""
    ends = [points((value or "").partition(",")[0].strip() or None) for value in (start, end)]
    first, last = ends
    return None if first is None or last is None else abs(last - first)


def _is_level(width: float | None, height: float | None) -> bool:
    """Whether it runs from left to right rather than down, as far as it says."""
    flat = height is None or abs(height) <= _FLAT
    return flat and (width is None or abs(width) > _FLAT)
