"""What one ``w:rPr`` or ``w:pPr`` says, before any style is resolved.

A property is present in the mapping only when the element states it, so that merging mappings from
the farthest style to direct formatting gives the effective value. Toggles (bold, capitals …) stand
under their own names, because styles combine them by exclusive or (ECMA-376 Part 1, 17.7.3).
"""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from linter.document.formatting import Alignment
from linter.readers.docx.names import VAL, W
from linter.readers.docx.theme import Theme
from linter.readers.docx.values import integer, is_on, points, switched_on

if TYPE_CHECKING:
    from lxml import etree

Properties = Mapping[str, Any]
NOTHING: Properties = {}

TOGGLES = ("b", "i", "caps", "smallCaps", "strike", "dstrike", "vanish")

_ALIGNMENTS = {
    "left": Alignment.LEFT, "start": Alignment.LEFT, "numTab": Alignment.LEFT,
    "right": Alignment.RIGHT, "end": Alignment.RIGHT, "center": Alignment.CENTER,
    "both": Alignment.JUSTIFY, "lowKashida": Alignment.JUSTIFY, "mediumKashida": Alignment.JUSTIFY,
    "highKashida": Alignment.JUSTIFY, "distribute": Alignment.DISTRIBUTE,
    "thaiDistribute": Alignment.DISTRIBUTE,
}  # fmt: skip
_SINGLE_LINE = 240
_LINE_POINTS = 12.0
"""What Word counts for one line where spacing is stated in lines."""


def character_properties(element: "etree._Element | None", theme: Theme) -> Properties:
    """What a ``w:rPr`` states."""
    found: dict[str, Any] = {}
    for child in () if element is None else element:
        name = child.tag.rpartition("}")[2]
        if name in TOGGLES:
            found[name] = is_on(child)
        elif name in _CHARACTER_READERS:
            _CHARACTER_READERS[name](child, theme, found)
    return found


def _fonts(element: "etree._Element", theme: Theme, found: dict[str, Any]) -> None:
    """A theme slot wins over a name in the same element; both lose to any nearer element."""
    for slot in ("ascii", "hAnsi"):
        font = theme.font(element.get(f"{W}{slot}Theme")) or element.get(f"{W}{slot}")
        if font:
            found[slot] = font


def _size(element: "etree._Element", _theme: Theme, found: dict[str, Any]) -> None:
    size = points(element.get(VAL), per_point=2)
    if size is not None:
        found["size"] = size


def _color(element: "etree._Element", theme: Theme, found: dict[str, Any]) -> None:
    value = element.get(VAL) or theme.color(element.get(f"{W}themeColor"))
    if value:
        found["color"] = "auto" if value == "auto" else value.upper()


def _named(key: str, absent: str) -> Callable[["etree._Element", Theme, dict[str, Any]], None]:
    def read(element: "etree._Element", _theme: Theme, found: dict[str, Any]) -> None:
        value = element.get(VAL)
        found[key] = None if value in (None, absent) else value

    return read


_CHARACTER_READERS: dict[str, Callable[["etree._Element", Theme, dict[str, Any]], None]] = {
    "rFonts": _fonts,
    "sz": _size,
    "color": _color,
    "u": _named("underline", "none"),
    "highlight": _named("highlight", "none"),
    "vertAlign": _named("vertical", "baseline"),
    "rStyle": _named("style", ""),
}


def paragraph_properties(element: "etree._Element | None") -> Properties:
    """What a ``w:pPr`` states; lengths in points."""
    found: dict[str, Any] = {}
    for child in () if element is None else element:
        reader = _PARAGRAPH_READERS.get(child.tag.rpartition("}")[2])
        if reader is not None:
            reader(child, found)
    return found


def _alignment(element: "etree._Element", found: dict[str, Any]) -> None:
    value = _ALIGNMENTS.get(element.get(VAL, ""))
    if value is not None:
        found["alignment"] = value


def _indents(element: "etree._Element", found: dict[str, Any]) -> None:
    for key, names in (("left", ("start", "left")), ("right", ("end", "right"))):
        for name in names:
            value = points(element.get(f"{W}{name}"))
            if value is not None:
                found[key] = value
                break
    first = points(element.get(f"{W}firstLine"))
    hanging = points(element.get(f"{W}hanging"))
    if hanging is not None:
        found["first"] = -hanging
    elif first is not None:
        found["first"] = first


def _spacing(element: "etree._Element", found: dict[str, Any]) -> None:
    for side in ("before", "after"):
        value = points(element.get(f"{W}{side}"))
        lines = integer(element.get(f"{W}{side}Lines"))
        if lines:
            value = lines * _LINE_POINTS / 100
        if switched_on(element.get(f"{W}{side}Autospacing")):
            found[side] = None  # Word decides from the neighbours
        elif value is not None:
            found[side] = value
    rule = element.get(f"{W}lineRule")
    line = points(element.get(f"{W}line"), per_point=1)
    if line is None:
        return
    if rule in ("exact", "atLeast"):
        found["line"], found["rule"] = line / 20, "exact" if rule == "exact" else "at_least"
    else:
        found["line"], found["rule"] = line / _SINGLE_LINE, "multiple"


def _numbering(element: "etree._Element", found: dict[str, Any]) -> None:
    for child in element:
        value = integer(child.get(VAL))
        if value is not None and child.tag == f"{W}numId":
            found["list"] = value
        elif value is not None and child.tag == f"{W}ilvl":
            found["level"] = value


def _outline(element: "etree._Element", found: dict[str, Any]) -> None:
    level = integer(element.get(VAL))
    if level is not None:
        found["outline"] = level if 0 <= level <= 8 else None


def _borders(element: "etree._Element", found: dict[str, Any]) -> None:
    bottom = element.find(f"{W}bottom")
    if bottom is not None:
        found["border"] = bottom.get(VAL) not in (None, "none", "nil")


def _page_break(element: "etree._Element", found: dict[str, Any]) -> None:
    found["break"] = is_on(element)


def _right_to_left(element: "etree._Element", found: dict[str, Any]) -> None:
    found["bidi"] = is_on(element)


def _style(element: "etree._Element", found: dict[str, Any]) -> None:
    found["style"] = element.get(VAL)


_PARAGRAPH_READERS: dict[str, Callable[["etree._Element", dict[str, Any]], None]] = {
    "jc": _alignment,
    "ind": _indents,
    "spacing": _spacing,
    "numPr": _numbering,
    "outlineLvl": _outline,
    "pBdr": _borders,
    "pageBreakBefore": _page_break,
    "bidi": _right_to_left,
    "pStyle": _style,
}
