"""Effective formatting of paragraphs and runs: defaults, the chain of styles, nearest last."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from msgspec import Struct

from linter.document import Alignment, CharacterFormat, ParagraphFormat
from linter.readers.html.css import length
from linter.readers.odt.names import FO, OFFICE, STYLE, SVG, TEXT

if TYPE_CHECKING:
    from lxml import etree

Properties = Mapping[str, str]

_LONGEST_CHAIN = 50
_ALIGNMENTS = {
    "start": Alignment.LEFT, "left": Alignment.LEFT, "end": Alignment.RIGHT,
    "right": Alignment.RIGHT, "center": Alignment.CENTER, "justify": Alignment.JUSTIFY,
}  # fmt: skip
_DEFAULT_SIZE = 12.0


class Style(Struct, frozen=True):
    """A style as its element states it."""

    name: str
    title: str
    parent: str | None
    list_style: str | None
    master_page: str | None
    outline_level: int | None
    text: Properties
    paragraph: Properties


class StyleSheet:
    """The styles of a document by family and name; automatic ones hide common ones."""

    def __init__(self, *roots: "etree._Element | None") -> None:
        self._styles: dict[tuple[str, str], Style] = {}
        self._defaults: dict[str, Style] = {}
        self._fonts: dict[str, str] = {}
        self._formats: dict[tuple[str | None, tuple[str, ...]], CharacterFormat] = {}
        self._interned: dict[CharacterFormat, CharacterFormat] = {}
        self._paragraphs: dict[str | None, ParagraphFormat] = {}
        for root in roots:
            if root is not None:
                self._read(root)

    def _read(self, root: "etree._Element") -> None:
        for face in root.iter(f"{STYLE}font-face"):
            family = face.get(f"{SVG}font-family", "").strip("'\" ")
            self._fonts[face.get(f"{STYLE}name", "")] = family.partition(",")[0].strip("'\" ")
        for element in root.iter(f"{STYLE}default-style"):
            self._defaults[element.get(f"{STYLE}family", "")] = _style(element)
        for element in root.iter(f"{STYLE}style"):
            style = _style(element)
            self._styles[element.get(f"{STYLE}family", ""), style.name] = style

    def chain(self, family: str, name: str | None) -> list[Style]:
        """A style and all it is based on, the farthest first; the defaults lead."""
        found: list[Style] = []
        while name is not None and len(found) < _LONGEST_CHAIN:
            style = self._styles.get((family, name))
            if style is None:
                break
            found.append(style)
            name = style.parent
        default = self._defaults.get(family)
        return [*([default] if default else []), *reversed(found)]

    def nearest(self, paragraph: str | None, field: str) -> str | None:
        """The list style or master page that the nearest style of a paragraph names."""
        for style in reversed(self.chain("paragraph", paragraph)):
            value: str | None = getattr(style, field)
            if value is not None:
                return value
        return None

    def run(self, paragraph: str | None, spans: tuple[str, ...]) -> CharacterFormat:
        """How text looks in a paragraph of a style, inside spans of styles."""
        known = self._formats.get((paragraph, spans))
        if known is None:
            merged: dict[str, str] = {}
            for style in self.chain("paragraph", paragraph):
                _merge(merged, style.text)
            for name in spans:
                for style in self.chain("text", name):
                    _merge(merged, style.text)
            shape = self._character_format(merged)
            known = self._formats[paragraph, spans] = self._interned.setdefault(shape, shape)
        return known

    def hides(self, paragraph: str | None, spans: tuple[str, ...]) -> bool:
        """Whether text of these styles is not shown."""
        styles = [*self.chain("paragraph", paragraph)]
        for name in spans:
            styles += self.chain("text", name)
        return any(style.text.get(f"{TEXT}display") == "none" for style in styles)

    def paragraph(self, name: str | None) -> ParagraphFormat:
        """How a paragraph of a style stands."""
        known = self._paragraphs.get(name)
        if known is None:
            chain = self.chain("paragraph", name)
            merged: dict[str, str] = {}
            level = None
            for style in chain:
                merged |= style.paragraph
                level = style.outline_level if style.outline_level is not None else level
            title = next((s.title for s in reversed(chain) if not _is_automatic(s)), None)
            size = self.run(name, ()).size or _DEFAULT_SIZE
            known = self._paragraphs[name] = _paragraph_format(merged, title, level, size)
        return known

    def _character_format(self, merged: Properties) -> CharacterFormat:
        named = merged.get(f"{STYLE}font-name")
        font = self._fonts.get(named, named) if named else merged.get(f"{FO}font-family")
        position = merged.get(f"{STYLE}text-position", "").split(" ")[0]
        color = merged.get(f"{FO}color", "")
        underline = merged.get(f"{STYLE}text-underline-style", "none")
        highlight = merged.get(f"{FO}background-color", "transparent")
        return CharacterFormat(
            font=font.strip("'\"") if font else None,
            size=length(merged.get(f"{FO}font-size")),
            bold=merged.get(f"{FO}font-weight", "normal") not in ("normal", "100", "200", "300"),
            italic=merged.get(f"{FO}font-style", "normal") != "normal",
            underline=None if underline == "none" else "single",
            strike=merged.get(f"{STYLE}text-line-through-style", "none") != "none",
            caps=merged.get(f"{FO}text-transform") == "uppercase",
            small_caps=merged.get(f"{FO}font-variant") == "small-caps",
            color=color[1:].upper() if color.startswith("#") else "auto",
            highlight=None if highlight == "transparent" else highlight,
            vertical=_vertical(position),
        )


def _style(element: "etree._Element") -> Style:
    name = element.get(f"{STYLE}name", "")
    level = element.get(f"{STYLE}default-outline-level") or ""
    parent = element.getparent()
    automatic = parent is not None and parent.tag == f"{OFFICE}automatic-styles"
    title = "" if automatic else element.get(f"{STYLE}display-name") or name
    return Style(
        name,
        title,
        element.get(f"{STYLE}parent-style-name"),
        element.get(f"{STYLE}list-style-name"),
        element.get(f"{STYLE}master-page-name") or None,
        int(level) - 1 if level.isdigit() and len(level) < 3 else None,
        _properties(element, "text-properties"),
        _properties(element, "paragraph-properties"),
    )


def _is_automatic(style: Style) -> bool:
    return not style.title


def properties_of(element: "etree._Element | None") -> dict[str, str]:
    """The attributes of an element that states properties; none for an absent one."""
    return {} if element is None else {str(name): str(value) for name, value in element.items()}


def _properties(element: "etree._Element", kind: str) -> Properties:
    stated = properties_of(element.find(f"{STYLE}{kind}"))
    if f"{FO}font-family" in stated:
        stated.pop(f"{STYLE}font-name", None)
    return stated


def _merge(merged: dict[str, str], stated: Properties) -> None:
    """The nearer style wins; a size in per cent is of the size above it."""
    size = stated.get(f"{FO}font-size", "")
    above = length(merged.get(f"{FO}font-size")) or _DEFAULT_SIZE
    merged |= stated
    if size.endswith("%"):
        merged[f"{FO}font-size"] = f"{length(size, above) or above}pt"


def _vertical(position: str) -> str | None:
    if position in ("super", "sub"):
        return f"{position}script"
    if position in ("", "0%"):
        return None
    return "subscript" if position.startswith("-") else "superscript"


def _paragraph_format(
    merged: Properties, title: str | None, level: int | None, size: float
) -> ParagraphFormat:
    spacing, rule = _line_spacing(merged)
    border = merged.get(f"{FO}border-bottom", merged.get(f"{FO}border", "none"))
    return ParagraphFormat(
        style=title,
        alignment=_ALIGNMENTS.get(merged.get(f"{FO}text-align", "start")),
        indent_left=length(merged.get(f"{FO}margin-left"), size) or 0.0,
        indent_right=length(merged.get(f"{FO}margin-right"), size) or 0.0,
        indent_first=length(merged.get(f"{FO}text-indent"), size) or 0.0,
        space_before=length(merged.get(f"{FO}margin-top"), size) or 0.0,
        space_after=length(merged.get(f"{FO}margin-bottom"), size) or 0.0,
        line_spacing=spacing,
        line_rule=rule,
        outline_level=level,
        bottom_border=border != "none",
        page_break_before=merged.get(f"{FO}break-before") == "page",
    )


def _line_spacing(merged: Properties) -> tuple[float | None, str | None]:
    height = merged.get(f"{FO}line-height", "normal")
    if height.endswith("%"):
        return length(height, 1.0), "multiple"
    if (points := length(height)) is not None:
        return points, "exact"
    if (least := length(merged.get(f"{STYLE}line-height-at-least"))) is not None:
        return least, "at_least"
    return 1.0, "multiple"
