"""Effective formatting of paragraphs: defaults, table style, paragraph style, numbering, direct.

Results are kept by what a ``w:pPr`` says, so that a long document asks few times.
"""

from typing import TYPE_CHECKING, Any

from msgspec import Struct

from linter.document.formatting import Alignment, ParagraphFormat
from linter.readers.docx.names import DELETED, MOVED_FROM, RPR, SECTION, W
from linter.readers.docx.numbering import LEVELS, Numbering
from linter.readers.docx.properties import NOTHING, TOGGLES, Properties, paragraph_properties
from linter.readers.docx.run_formats import CharacterFormats, RunFormats
from linter.readers.docx.styles import StyleSheet
from linter.readers.docx.values import is_on

if TYPE_CHECKING:
    from lxml import etree


class Mark(Struct, frozen=True):
    """What is special about the end of a paragraph."""

    joins: bool
    """It is deleted or hidden: what follows stands in the same paragraph."""
    leads: bool
    """Of the joined paragraphs this one gives the number (Word's style separator)."""


class TableLook(Struct, frozen=True):
    """The table style around a paragraph and the parts of it that apply to its cell."""

    style: str | None
    conditions: tuple[str, ...]


class ParagraphLook(Struct, frozen=True):
    """All that the properties of a paragraph lead to."""

    format: ParagraphFormat
    runs: RunFormats
    list: int
    """``w:numId``; 0 when the paragraph is in no list."""
    level: int
    mark: Mark
    ends_section: bool


class FormatResolver:
    """Resolves the formatting of one document."""

    def __init__(self, sheet: StyleSheet, numbering: Numbering) -> None:
        self.sheet = sheet
        self.numbering = numbering
        self._characters = CharacterFormats(sheet)
        self._paragraph_formats: dict[ParagraphFormat, ParagraphFormat] = {}
        self._looks: dict[tuple[Any, ...], ParagraphLook] = {}
        self._runs: dict[tuple[str | None, TableLook | None], RunFormats] = {}
        self._tables: dict[TableLook | None, tuple[Properties, Properties]] = {
            None: (NOTHING, NOTHING)
        }

    def paragraph(self, element: "etree._Element | None", table: TableLook | None) -> ParagraphLook:
        """What a ``w:pPr`` leads to, in a cell of the given table style."""
        key = (table, *_signature(element)) if element is not None else (table,)
        known = self._looks.get(key)
        if known is None:
            known = self._looks[key] = self._resolve_paragraph(element, table)
        return known

    def _resolve_paragraph(
        self, element: "etree._Element | None", table: TableLook | None
    ) -> ParagraphLook:
        direct = paragraph_properties(element)
        style = self.sheet.get(direct.get("style"), "paragraph")
        style_id = None if style is None else style.id
        merged = self._merge(direct, style_id, table)
        list_id, level = merged.get("list", 0), merged.get("level", 0)
        counted = self.numbering.get(list_id) is not None and 0 <= level < LEVELS
        runs = self._run_formats(style_id, table)
        name = None if style is None else style.name
        shape = _paragraph_format(merged, name)
        return ParagraphLook(
            self._paragraph_formats.setdefault(shape, shape),
            runs,
            list_id if counted else 0,
            level,
            _mark(element, runs.plain.hidden),
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
            known = self._runs[style_id, table] = RunFormats(self._characters, base, toggles)
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


def _signature(element: "etree._Element") -> tuple[Any, ...]:
    """All that is in a ``w:pPr``, in a form that can be a key; cheaper than its bytes."""
    key: list[Any] = []
    for child in element.iter():
        key.append(child.tag)
        key += child.items()
    return tuple(key)


def _mark(element: "etree._Element | None", hidden_by_style: bool) -> Mark:
    """Whether the paragraph's end is deleted or hidden; the end of a section always counts."""
    stated = {} if element is None else {child.tag: child for child in element}
    if SECTION in stated:
        return Mark(False, False)
    run = stated.get(RPR)
    signs = {} if run is None else {child.tag: child for child in run}
    removed = DELETED in signs or MOVED_FROM in signs
    separator = is_on(signs.get(f"{W}specVanish"))
    vanish = signs.get(f"{W}vanish")
    hidden = hidden_by_style if vanish is None else is_on(vanish)
    return Mark(removed or separator or hidden, separator and not removed)
