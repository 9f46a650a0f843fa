"""Effective formatting: every style on the way to a run or a paragraph, resolved once per kind.

The way is: document defaults, table style, paragraph style, numbering, character style, direct.
Results are interned by what their ``w:rPr`` or ``w:pPr`` says, so a long document asks few times.
"""

from typing import TYPE_CHECKING, Any, NamedTuple

from linter.document.formatting import Alignment, CharacterFormat, ParagraphFormat
from linter.readers.docx.names import DELETED, MOVED_FROM, RPR, SECTION, W
from linter.readers.docx.numbering import Numbering
from linter.readers.docx.properties import (
    NOTHING,
    TOGGLES,
    Properties,
    character_properties,
    paragraph_properties,
)
from linter.readers.docx.styles import StyleSheet
from linter.readers.docx.symbols import is_symbol_font
from linter.readers.docx.values import is_on

if TYPE_CHECKING:
    from lxml import etree

_FONTS = f"{W}rFonts"
_DEFAULT_FONT = "Times New Roman"
_DEFAULT_SIZE = 10.0


class RunFormat(NamedTuple):
    """How the text of a run looks."""

    ascii: CharacterFormat
    """For text of ASCII characters only."""
    wide: CharacterFormat
    """For text with any other character: Word takes its font from ``hAnsi``."""
    hidden: bool
    symbols: bool
    """The font shows signs in place of letters."""


class Mark(NamedTuple):
    """What is special about the end of a paragraph."""

    joins: bool
    """It is deleted or hidden: what follows stands in the same paragraph."""
    leads: bool
    """Of the joined paragraphs this one gives the number (Word's style separator)."""


class TableLook(NamedTuple):
    """The table style around a paragraph and the parts of it that apply to its cell."""

    style: str | None
    conditions: tuple[str, ...]


class RunFormats:
    """The formats of runs in paragraphs of one style and one place."""

    def __init__(self, resolver: "FormatResolver", base: Properties, toggles: Properties) -> None:
        self._resolver = resolver
        self._base = base
        self._toggles = toggles
        self._known: dict[tuple[Any, ...], RunFormat] = {}
        self.plain = self._resolve(NOTHING)

    def of(self, element: "etree._Element") -> RunFormat:
        """The format that a ``w:rPr`` leads to."""
        key = signature(element)
        known = self._known.get(key)
        if known is None:
            direct = character_properties(element, self._resolver.sheet.theme)
            known = self._known[key] = self._resolve(direct)
        return known

    def label(self, *elements: "etree._Element | None") -> CharacterFormat:
        """The format of a list label: the paragraph mark's, then the level's own."""
        direct: dict[str, Any] = {}
        for element in elements:
            direct.update(character_properties(element, self._resolver.sheet.theme))
        return self._resolve(direct).wide

    def _resolve(self, direct: Properties) -> RunFormat:
        style = self._resolver.character_style(direct.get("style"))
        merged = {**self._base, **style, **direct}
        for name in TOGGLES:
            if name not in direct:
                combined = self._toggles.get(name, False) != style.get(name, False)
                merged[name] = combined or self._resolver.sheet.run_defaults.get(name, False)
        return self._resolver.run_format(merged)


class ParagraphLook(NamedTuple):
    """All that the properties of a paragraph lead to."""

    format: ParagraphFormat
    runs: RunFormats
    list: int
    """``w:numId``; 0 when the paragraph is in no list."""
    level: int
    mark: Mark
    ends_section: bool


_NO_MARK = Mark(False, False)


class FormatResolver:
    """Resolves the formatting of one document."""

    def __init__(self, sheet: StyleSheet, numbering: Numbering) -> None:
        self.sheet = sheet
        self.numbering = numbering
        self._formats: dict[CharacterFormat, CharacterFormat] = {}
        self._paragraph_formats: dict[ParagraphFormat, ParagraphFormat] = {}
        self._looks: dict[tuple[Any, ...], ParagraphLook] = {}
        self._runs: dict[tuple[str | None, TableLook | None], RunFormats] = {}
        self._character_styles: dict[str | None, Properties] = {None: NOTHING}
        self._tables: dict[TableLook | None, tuple[Properties, Properties]] = {
            None: (NOTHING, NOTHING)
        }

    def paragraph(self, element: "etree._Element | None", table: TableLook | None) -> ParagraphLook:
        """What a ``w:pPr`` leads to, in a cell of the given table style."""
        key = (table, *signature(element)) if element is not None else (table,)
        known = self._looks.get(key)
        if known is None:
            known = self._looks[key] = self._resolve_paragraph(element, table)
        return known

    def character_style(self, style_id: str | None) -> Properties:
        """What a character style says with all it is based on."""
        known = self._character_styles.get(style_id)
        if known is None:
            stated: dict[str, Any] = {}
            for style in self.sheet.chain(style_id, "character"):
                stated |= style.run
            known = self._character_styles[style_id] = stated
        return known

    def run_format(self, merged: Properties) -> RunFormat:
        """The interned formats that effective properties stand for."""
        ascii_font = merged.get("ascii", _DEFAULT_FONT)
        wide_font = merged.get("hAnsi", _DEFAULT_FONT)
        wide = self._intern(_character_format(merged, wide_font))
        plain = wide if ascii_font == wide_font else _character_format(merged, ascii_font)
        symbols = is_symbol_font(ascii_font) or is_symbol_font(wide_font)
        return RunFormat(self._intern(plain), wide, merged["vanish"], symbols)

    def _intern(self, format: CharacterFormat) -> CharacterFormat:  # noqa: A002
        return self._formats.setdefault(format, format)

    def _resolve_paragraph(
        self, element: "etree._Element | None", table: TableLook | None
    ) -> ParagraphLook:
        direct = paragraph_properties(element)
        style = self.sheet.get(direct.get("style"), "paragraph")
        style_id = None if style is None else style.id
        merged = self._merge(direct, style_id, table)
        list_id, level = merged.get("list", 0), merged.get("level", 0)
        name = None if style is None else style.name
        shape = _paragraph_format(merged, name)
        return ParagraphLook(
            self._paragraph_formats.setdefault(shape, shape),
            self._run_formats(style_id, table),
            list_id if self.numbering.get(list_id) is not None else 0,
            level,
            _mark(element),
            element is not None and element.find(SECTION) is not None,
        )

    def _merge(
        self, direct: Properties, style_id: str | None, table: TableLook | None
    ) -> dict[str, Any]:
        merged = {**self.sheet.paragraph_defaults, **self._table(table)[1]}
        numbered = direct.get("list") != 0
        for style in self.sheet.chain(style_id, "paragraph"):
            stated = style.paragraph.get("list")
            if stated is not None:
                level = self.numbering.linked_level(stated, style.id)
                merged["level"] = style.paragraph.get("level", 0) if level is None else level
                if numbered:
                    merged |= self._level_properties(stated, merged["level"])
                merged |= {**style.paragraph, "level": merged["level"]}
            else:
                merged |= style.paragraph
        if "list" in direct or "level" in direct:
            list_id = direct.get("list", merged.get("list", 0))
            level = direct.get("level", merged.get("level", 0))
            merged |= self._level_properties(list_id, level)
        return {**merged, **direct}

    def _level_properties(self, list_id: int, level: int) -> Properties:
        """The indents and the like that a list level gives to its paragraphs."""
        found = self.numbering.get(list_id)
        if found is None or not 0 <= level < len(found.levels):
            return NOTHING
        stated = paragraph_properties(found.levels[level].paragraph)
        return {key: value for key, value in stated.items() if key not in ("style", "list")}

    def _run_formats(self, style_id: str | None, table: TableLook | None) -> RunFormats:
        known = self._runs.get((style_id, table))
        if known is None:
            paragraph: dict[str, Any] = {}
            for style in self.sheet.chain(style_id, "paragraph"):
                paragraph |= style.run
            around = self._table(table)[0]
            toggles = {
                name: around.get(name, False) != paragraph.get(name, False) for name in TOGGLES
            }
            base = {**self.sheet.run_defaults, **around, **paragraph}
            known = self._runs[style_id, table] = RunFormats(self, base, toggles)
        return known

    def _table(self, table: TableLook | None) -> tuple[Properties, Properties]:
        """What a table style says of the runs and paragraphs in a cell under these conditions."""
        known = self._tables.get(table)
        if known is None and table is not None:
            run: dict[str, Any] = {}
            paragraph: dict[str, Any] = {}
            chain = self.sheet.chain(table.style, "table")
            for style in chain:
                run |= style.run
                paragraph |= style.paragraph
            for condition in table.conditions:
                for style in chain:
                    more_run, more_paragraph = style.conditions.get(condition, (NOTHING, NOTHING))
                    run |= more_run
                    paragraph |= more_paragraph
            known = self._tables[table] = (run, paragraph)
        return known or (NOTHING, NOTHING)


def signature(element: "etree._Element") -> tuple[Any, ...]:
    """All that is in a properties element, in a form that can be a key; cheaper than its bytes."""
    key: list[Any] = []
    for child in element.iter():
        tag = child.tag
        key.append(tag)
        values = child.values()
        # One value says all where an element has one attribute; fonts have four of equal kind.
        key += child.items() if len(values) > 1 or tag == _FONTS else values
    return tuple(key)


def _character_format(merged: Properties, font: str) -> CharacterFormat:
    return CharacterFormat(
        font=font,
        size=merged.get("size", _DEFAULT_SIZE),
        bold=merged["b"],
        italic=merged["i"],
        underline=merged.get("underline"),
        strike=merged["strike"] or merged["dstrike"],
        caps=merged["caps"],
        small_caps=merged["smallCaps"],
        color=merged.get("color", "auto"),
        highlight=merged.get("highlight"),
        vertical=merged.get("vertical"),
    )


def _paragraph_format(merged: Properties, style: str | None) -> ParagraphFormat:
    alignment = merged.get("alignment", Alignment.LEFT)
    if merged.get("bidi", False):  # "left" is the leading edge, which is the right one
        swapped = {Alignment.LEFT: Alignment.RIGHT, Alignment.RIGHT: Alignment.LEFT}
        alignment = swapped.get(alignment, alignment)
    return ParagraphFormat(
        style=style,
        alignment=alignment,
        indent_left=merged.get("left", 0.0),
        indent_right=merged.get("right", 0.0),
        indent_first=merged.get("first", 0.0),
        space_before=merged.get("before", 0.0),
        space_after=merged.get("after", 0.0),
        line_spacing=merged.get("line", 1.0),
        line_rule=merged.get("rule", "multiple"),
        outline_level=merged.get("outline"),
        bottom_border=merged.get("border", False),
        page_break_before=merged.get("break", False),
    )


def _mark(element: "etree._Element | None") -> Mark:
    """Whether the paragraph's end is deleted or hidden; the end of a section always counts."""
    run = None if element is None else element.find(RPR)
    if run is None or element is None or element.find(SECTION) is not None:
        return _NO_MARK
    removed = run.find(DELETED) is not None or run.find(MOVED_FROM) is not None
    separator = is_on(run.find(f"{W}specVanish"))
    hidden = is_on(run.find(f"{W}vanish"))
    return Mark(removed or separator or hidden, separator and not removed)
