"""The style sheet: what each style states, who it is based on, and the document's defaults.

Sheets are remembered by their bytes, because thousands of files come from one template.
"""

from functools import lru_cache
from typing import TYPE_CHECKING

from msgspec import Struct

from linter.errors import DamagedFileError
from linter.readers.docx.names import PPR, RPR, TYPE, VAL, W
from linter.readers.docx.package import parse_xml
from linter.readers.docx.properties import (
    NOTHING,
    Properties,
    character_properties,
    paragraph_properties,
)
from linter.readers.docx.theme import Theme, read_theme
from linter.readers.docx.values import integer, switched_on

if TYPE_CHECKING:
    from lxml import etree

_STYLE = f"{W}style"
_STYLE_ID = f"{W}styleId"
_CONDITION = f"{W}tblStylePr"


_LONGEST_CHAIN = 64
"""Styles based on each other; Word itself stops much earlier."""


class Style(Struct, frozen=True):
    """One style as it stands in the sheet."""

    id: str
    kind: str
    """``paragraph``, ``character``, ``table`` or ``numbering``."""
    name: str
    parent: str | None
    run: Properties
    paragraph: Properties
    conditions: dict[str, tuple[Properties, Properties]]
    """For a table style, what it adds in its ``firstRow``, ``band1Horz`` …: run, paragraph."""
    row_band: int
    """Rows in one band of a table style."""
    column_band: int


class StyleSheet:
    """The styles of a document by id; each is read when it is first asked for."""

    def __init__(self, root: "etree._Element | None", theme: Theme) -> None:
        self.theme = theme
        self._elements: dict[str, etree._Element] = {}
        self._styles: dict[str, Style | None] = {}
        self._defaults: dict[str, str] = {}
        self.run_defaults = self.paragraph_defaults = NOTHING
        if root is not None:
            self._index(root)

    def _index(self, root: "etree._Element") -> None:
        run = root.find(f"{W}docDefaults/{W}rPrDefault/{RPR}")
        paragraph = root.find(f"{W}docDefaults/{W}pPrDefault/{PPR}")
        self.run_defaults = character_properties(run, self.theme)
        self.paragraph_defaults = paragraph_properties(paragraph)
        for element in root.iterchildren(_STYLE):
            style_id = element.get(_STYLE_ID, "")
            self._elements.setdefault(style_id, element)
            if switched_on(element.get(f"{W}default")):
                self._defaults[element.get(TYPE, "paragraph")] = style_id

    def get(self, style_id: str | None, kind: str) -> Style | None:
        """The style with this id, or the default of its kind when there is none such."""
        style = self._read(style_id)
        if style is None or style.kind != kind:
            style = self._read(self._defaults.get(kind))
        return style if style is not None and style.kind == kind else None

    def chain(self, style_id: str | None, kind: str) -> list[Style]:
        """The style after all it is based on, the farthest first; a cycle is cut."""
        chain: list[Style] = []
        style = self.get(style_id, kind)
        seen = set()
        while style is not None and style.kind == kind and style.id not in seen:
            if len(chain) == _LONGEST_CHAIN:
                break
            seen.add(style.id)
            chain.append(style)
            style = self._read(style.parent)
        chain.reverse()
        return chain

    def _read(self, style_id: str | None) -> Style | None:
        if style_id is None:
            return None
        if style_id not in self._styles:
            element = self._elements.get(style_id)
            self._styles[style_id] = None if element is None else self._parse(style_id, element)
        return self._styles[style_id]

    def _parse(self, style_id: str, element: "etree._Element") -> Style:
        conditions = {}
        for condition in element.iterchildren(_CONDITION):
            conditions[condition.get(TYPE, "")] = (
                character_properties(condition.find(RPR), self.theme),
                paragraph_properties(condition.find(PPR)),
            )
        name = _value(element, "name") or style_id
        return Style(
            style_id,
            element.get(TYPE, "paragraph"),
            name,
            _value(element, "basedOn"),
            character_properties(element.find(RPR), self.theme),
            {**_heading_level(name), **paragraph_properties(element.find(PPR))},
            conditions,
            integer(_value(element, f"tblPr/{W}tblStyleRowBandSize")) or 1,
            integer(_value(element, f"tblPr/{W}tblStyleColBandSize")) or 1,
        )


def _heading_level(name: str) -> Properties:
    """Word's own heading styles have their outline level by name, stated or not."""
    words = name.lower().split()
    if len(words) == 2 and words[0] == "heading" and words[1] in "123456789":
        return {"outline": int(words[1]) - 1}
    return NOTHING


def _value(element: "etree._Element", path: str) -> str | None:
    child = element.find(f"{W}{path}")
    return None if child is None else child.get(VAL)


@lru_cache(maxsize=8)
def style_sheet(styles: bytes | None, theme: bytes | None, part: str) -> StyleSheet:
    """The style sheet in these bytes; raises DamagedFileError. A damaged theme counts as absent."""
    root = None if styles is None else parse_xml(styles, part)
    return StyleSheet(root, _theme(theme))


def _theme(data: bytes | None) -> Theme:
    try:
        return read_theme(None if data is None else parse_xml(data, "theme"))
    except DamagedFileError:
        return read_theme(None)
