"""Effective formatting of runs: document defaults, table, paragraph and character style, direct.

Results are kept by what a ``w:rPr`` says, so that a long document asks few times.
"""

from typing import TYPE_CHECKING, Any

from msgspec import Struct

from linter.document.formatting import CharacterFormat
from linter.readers.docx.names import W
from linter.readers.docx.properties import NOTHING, TOGGLES, Properties, character_properties
from linter.readers.docx.styles import StyleSheet
from linter.readers.docx.symbols import is_symbol_font

if TYPE_CHECKING:
    from lxml import etree

_FONTS = f"{W}rFonts"
_DEFAULT_FONT = "Times New Roman"
_DEFAULT_SIZE = 10.0


class RunFormat(Struct, frozen=True):
    """How the text of a run looks."""

    ascii: CharacterFormat
    """For text of ASCII characters only."""
    wide: CharacterFormat
    """For text with any other character: Word takes its font from ``hAnsi``."""
    hidden: bool
    symbols: bool
    """The font shows signs in place of letters."""


class CharacterFormats:
    """The character formats of one document, each one object however often it is met."""

    def __init__(self, sheet: StyleSheet) -> None:
        self.sheet = sheet
        self._formats: dict[CharacterFormat, CharacterFormat] = {}
        self._character_styles: dict[str | None, Properties] = {None: NOTHING}

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


class RunFormats:
    """The formats of runs in paragraphs of one style and one place."""

    def __init__(self, formats: "CharacterFormats", base: Properties, toggles: Properties) -> None:
        self._formats = formats
        self._base = base
        self._toggles = toggles
        self._known: dict[tuple[Any, ...], RunFormat] = {}
        self.plain = self._resolve(NOTHING)

    def of(self, element: "etree._Element") -> RunFormat:
        """The format that a ``w:rPr`` leads to."""
        key = _signature(element)
        known = self._known.get(key)
        if known is None:
            direct = character_properties(element, self._formats.sheet.theme)
            known = self._known[key] = self._resolve(direct)
        return known

    def label(self, *elements: "etree._Element | None") -> CharacterFormat:
        """The format of a list label: the paragraph mark's, then the level's own."""
        direct: dict[str, Any] = {}
        for element in elements:
            direct.update(character_properties(element, self._formats.sheet.theme))
        return self._resolve(direct).wide

    def _resolve(self, direct: Properties) -> RunFormat:
        style = self._formats.character_style(direct.get("style"))
        merged = {**self._base, **style, **direct}
        for name in TOGGLES:
            if name not in direct:
                combined = self._toggles.get(name, False) != style.get(name, False)
                merged[name] = combined or self._formats.sheet.run_defaults.get(name, False)
        return self._formats.run_format(merged)


def _signature(element: "etree._Element") -> tuple[Any, ...]:
    """All that is in a ``w:rPr``, in a form that can be a key; cheaper than its bytes."""
    key: list[Any] = []
    for child in element:
        tag = child.tag
        key.append(tag)
        # Values tell elements of one name apart, save fonts: their attributes are of one kind.
        key += child.items() if tag == _FONTS else child.values()
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
