"""Writes formatting into ``w:rPr``, ``w:pPr`` and ``w:sectPr``, under the names of the model.

Source: ECMA-376 Part 1, 17.3.1, 17.3.2 and 17.6.
"""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from linter.document import Alignment
from linter.fixing.word.schema import child_of
from linter.readers.docx.names import VAL, W

if TYPE_CHECKING:
    from lxml.etree import _Element

_ALIGNMENTS = {
    Alignment.LEFT: "left", Alignment.CENTER: "center", Alignment.RIGHT: "right",
    Alignment.JUSTIFY: "both", Alignment.DISTRIBUTE: "distribute",
}  # fmt: skip
_TWIPS = 20


def _set(element: "_Element", name: str, value: object) -> None:
    element.set(f"{W}{name}", str(value))


def _drop(element: "_Element", *names: str) -> None:
    for name in names:
        element.attrib.pop(f"{W}{name}", "")


def _font(run: "_Element", value: Any) -> None:
    fonts = child_of(run, "rFonts")
    for slot in ("ascii", "hAnsi", "eastAsia", "cs"):
        _drop(fonts, f"{slot}Theme", "cstheme")
        _set(fonts, slot, value)


def _size(run: "_Element", value: Any) -> None:
    for name in ("sz", "szCs"):
        child_of(run, name).set(VAL, str(round(value * 2)))


def _switch(*names: str) -> "Callable[[_Element, Any], None]":
    def write(parent: "_Element", value: Any) -> None:
        for name in names:
            element = child_of(parent, name)
            if value:
                element.attrib.pop(VAL, "")
            else:
                element.set(VAL, "0")

    return write


def _word(name: str, absent: str) -> "Callable[[_Element, Any], None]":
    def write(parent: "_Element", value: Any) -> None:
        element = child_of(parent, name)
        element.set(VAL, str(absent if value is None else value))
        _drop(element, "themeColor", "themeTint", "themeShade")

    return write


def _alignment(paragraph: "_Element", value: Any) -> None:
    child_of(paragraph, "jc").set(VAL, _ALIGNMENTS[Alignment(value)])


def _indent(side: str, other: str) -> "Callable[[_Element, Any], None]":
    def write(paragraph: "_Element", value: Any) -> None:
        indents = child_of(paragraph, "ind")
        _drop(indents, other, f"{side}Chars", f"{other}Chars")
        _set(indents, side, round(value * _TWIPS))

    return write


def _first_line(paragraph: "_Element", value: Any) -> None:
    indents = child_of(paragraph, "ind")
    _drop(indents, "firstLine", "hanging", "firstLineChars", "hangingChars")
    _set(indents, "hanging" if value < 0 else "firstLine", round(abs(value) * _TWIPS))


def _space(side: str) -> "Callable[[_Element, Any], None]":
    def write(paragraph: "_Element", value: Any) -> None:
        spacing = child_of(paragraph, "spacing")
        _drop(spacing, f"{side}Lines", f"{side}Autospacing")
        _set(spacing, side, round(value * _TWIPS))

    return write


def _line_spacing(paragraph: "_Element", value: Any) -> None:
    """Points when the rule is exact or at least, else times the single line."""
    spacing = child_of(paragraph, "spacing")
    points = spacing.get(f"{W}lineRule") in ("exact", "atLeast")
    _set(spacing, "line", round(value * (_TWIPS if points else 240)))


def _line_rule(paragraph: "_Element", value: Any) -> None:
    rules = {"multiple": "auto", "exact": "exact", "at_least": "atLeast"}
    _set(child_of(paragraph, "spacing"), "lineRule", rules[value])


def _bottom_border(paragraph: "_Element", value: Any) -> None:
    bottom = child_of(child_of(paragraph, "pBdr"), "bottom")
    bottom.set(VAL, "single" if value else "nil")
    for name, part in (("sz", 4), ("space", 1), ("color", "auto")):
        _set(bottom, name, part)


def _outline_level(paragraph: "_Element", value: Any) -> None:
    child_of(paragraph, "outlineLvl").set(VAL, str(9 if value is None else value))


Writer = Callable[["_Element", Any], None]

CHARACTER: Mapping[str, Writer] = {
    "font": _font,
    "size": _size,
    "bold": _switch("b", "bCs"),
    "italic": _switch("i", "iCs"),
    "underline": _word("u", "none"),
    "strike": _switch("strike"),
    "caps": _switch("caps"),
    "small_caps": _switch("smallCaps"),
    "color": _word("color", "auto"),
    "highlight": _word("highlight", "none"),
    "vertical": _word("vertAlign", "baseline"),
}
"""What a field of ``CharacterFormat`` comes to in a ``w:rPr``."""
PARAGRAPH: Mapping[str, Writer] = {
    "alignment": _alignment,
    "indent_left": _indent("left", "start"),
    "indent_right": _indent("right", "end"),
    "indent_first": _first_line,
    "space_before": _space("before"),
    "space_after": _space("after"),
    "line_rule": _line_rule,
    "line_spacing": _line_spacing,
    "outline_level": _outline_level,
    "bottom_border": _bottom_border,
    "page_break_before": _switch("pageBreakBefore"),
}
"""What a field of ``ParagraphFormat`` comes to in a ``w:pPr``; a rule stands before its value."""


def _page(name: str, child: str) -> Writer:
    def write(section: "_Element", value: Any) -> None:
        _set(child_of(section, child), name, round(value * _TWIPS))

    return write


def _landscape(section: "_Element", value: Any) -> None:
    size = child_of(section, "pgSz")
    _set(size, "orient", "landscape") if value else _drop(size, "orient")


def _first_number(section: "_Element", value: Any) -> None:
    numbers = child_of(section, "pgNumType")
    _drop(numbers, "start") if value is None else _set(numbers, "start", value)


def _columns(section: "_Element", value: Any) -> None:
    _set(child_of(section, "cols"), "num", value)


SECTION: Mapping[str, Writer] = {
    "page_width": _page("w", "pgSz"),
    "page_height": _page("h", "pgSz"),
    "landscape": _landscape,
    "margin_top": _page("top", "pgMar"),
    "margin_bottom": _page("bottom", "pgMar"),
    "margin_left": _page("left", "pgMar"),
    "margin_right": _page("right", "pgMar"),
    "title_page": _switch("titlePg"),
    "columns": _columns,
    "page_number_start": _first_number,
}
"""What a field of ``Section`` comes to in a ``w:sectPr``."""

EQUIVALENTS: Mapping[str, tuple[str, ...]] = {
    "font": ("rFonts",), "size": ("sz", "szCs"), "bold": ("b", "bCs"), "italic": ("i", "iCs"),
    "underline": ("u",), "color": ("color",), "alignment": ("jc",),
}  # fmt: skip
"""Elements that say nothing else, so that they may go once a style says it."""
