"""The little of style sheets that says how text looks: simple selectors, and what is inherited.

Selectors of one element (``p``, ``.MsoNormal``, ``p.MsoNormal``, ``#id``) are read; others and
rules inside ``@…`` are passed over. Lengths come in points.
"""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from linter.document import Alignment, CharacterFormat, ParagraphFormat
from linter.text.patterns import lazy_pattern

if TYPE_CHECKING:
    from lxml import etree

Declarations = Mapping[str, str]

LARGEST_SHEET = 1_000_000
"""Characters of style sheets that are read."""

_SELECTOR = lazy_pattern(r"([a-z][a-z0-9]*)?(?:([.#])([\w-]+))?$", 2)
_LENGTH = lazy_pattern(r"(-?\d{0,6}(?:\.\d{1,9})?)(pt|px|cm|mm|in|pc|em|rem|%)?$")
_POINTS = {"pt": 1.0, "px": 0.75, "cm": 28.3465, "mm": 2.83465, "in": 72.0, "pc": 12.0}
_SIZES = {
    "xx-small": 6.75, "x-small": 7.5, "small": 9.75, "medium": 12.0, "large": 13.5,
    "x-large": 18.0, "xx-large": 24.0,
}  # fmt: skip
_FONT_SIZES = {"1": 7.5, "2": 10.0, "3": 12.0, "4": 13.5, "5": 18.0, "6": 24.0, "7": 36.0}
"""Of ``<font size>``."""
_INHERITED = frozenset({
    "font-family", "font-size", "font-weight", "font-style", "text-decoration", "color",
    "text-transform", "font-variant", "white-space", "text-align", "text-indent", "line-height",
    "vertical-align", "background-color",
})  # fmt: skip
_ALIGNMENTS = {
    "left": Alignment.LEFT, "start": Alignment.LEFT, "right": Alignment.RIGHT,
    "end": Alignment.RIGHT, "center": Alignment.CENTER, "-webkit-center": Alignment.CENTER,
    "justify": Alignment.JUSTIFY,
}  # fmt: skip
_BOLD = {"font-weight": "bold"}
_ITALIC = {"font-style": "italic"}
_TAGS: dict[str, Declarations] = {
    "b": _BOLD, "strong": _BOLD, "th": {**_BOLD, "text-align": "center"},
    "i": _ITALIC, "em": _ITALIC, "cite": _ITALIC,
    "u": {"text-decoration": "underline"}, "ins": {"text-decoration": "underline"},
    "s": {"text-decoration": "line-through"}, "strike": {"text-decoration": "line-through"},
    "sup": {"vertical-align": "super"}, "sub": {"vertical-align": "sub"},
    "center": {"text-align": "center"}, "pre": {"white-space": "pre"},
    "textarea": {"white-space": "pre"}, "listing": {"white-space": "pre"},
    **{f"h{level}": _BOLD for level in range(1, 7)},
}  # fmt: skip


class StyleSheet:
    """The rules of a page by tag, class and id."""

    def __init__(self, sheets: Iterable[str]) -> None:
        self._rules: dict[tuple[str, str, str], dict[str, str]] = {}
        for sheet in sheets:
            plain = _without_comments(sheet[:LARGEST_SHEET])
            for rule in plain.split("}"):  # nested rules end where their first inner one does
                selectors, _, body = rule.rpartition("{")
                self._add(selectors, body)

    def _add(self, selectors: str, body: str) -> None:
        stated: dict[str, str] | None = None
        for selector in selectors.split(","):
            match = _SELECTOR.match(selector.strip())
            if match and match[0]:
                stated = declarations(body) if stated is None else stated
                key = ((match[1] or "").lower(), match[2] or "", match[3] or "")
                self._rules.setdefault(key, {}).update(stated)

    def stated(self, element: "etree._Element") -> Declarations:
        """What holds for an element itself: its tag, the sheets, its attributes and its style."""
        tag = element.tag.lower()
        found = {**_TAGS.get(tag, {}), **self._rules.get((tag, "", ""), {})}
        found |= _attributes(element)
        for sign, names in ((".", element.get("class", "")), ("#", element.get("id", ""))):
            for name in names.split():
                found |= self._rules.get(("", sign, name), {})
                found |= self._rules.get((tag, sign, name), {})
        return {**found, **declarations(element.get("style", ""))}


def declarations(text: str) -> dict[str, str]:
    """The declarations of a rule or a ``style`` attribute, in lower case but for fonts."""
    found: dict[str, str] = {}
    for part in text.split(";"):
        name, colon, value = part.partition(":")
        if colon:
            name, value = name.strip().lower(), value.replace("!important", "").strip()
            found[name] = value if name == "font-family" else value.lower()
    return found


def _without_comments(sheet: str) -> str:
    kept = []
    for place, part in enumerate(sheet.split("/*")):
        kept.append(part if place == 0 else part.partition("*/")[2])
    return " ".join(kept).replace("<!--", " ").replace("-->", " ")


def _attributes(element: "etree._Element") -> dict[str, str]:
    found = {}
    if align := element.get("align"):
        found["text-align"] = align.lower()
    if element.tag == "font":
        if face := element.get("face"):
            found["font-family"] = face
        if size := _FONT_SIZES.get(element.get("size", "")):
            found["font-size"] = f"{size}pt"
    return found


def inherited(above: Declarations, stated: Declarations) -> dict[str, str]:
    """What holds inside an element: what stands above it, then its own; sizes in points."""
    found = {key: value for key, value in above.items() if key in _INHERITED}
    size = stated.get("font-size")
    found |= stated
    if size is not None:
        points = length(size, _SIZES.get(above.get("font-size", ""), size_of(above) or 12.0))
        known = _SIZES.get(size, points)
        if known is None:
            found.pop("font-size")
        else:
            found["font-size"] = f"{known:g}pt"
    return found


def length(text: str | None, em: float = 12.0) -> float | None:
    """A length in points; None when it is none. ``em`` is what relative ones are measured by."""
    match = _LENGTH.match((text or "").strip())
    if match is None or match[1] in ("", "-"):
        return None
    value, unit = float(match[1]), match[2]
    if unit in ("em", "rem"):
        return round(value * em, 2)
    if unit == "%":
        return round(value * em / 100, 2)
    return round(value * _POINTS.get(unit or "px", 1.0), 2)


def size_of(style: Declarations) -> float | None:
    """The size of the font in points."""
    return length(style.get("font-size")) if "font-size" in style else None


def is_hidden(style: Declarations) -> bool:
    """Whether an element shows nothing."""
    return (
        style.get("display") == "none"
        or style.get("visibility") in ("hidden", "collapse")
        or style.get("mso-hide") == "all"
    )


def character_format(style: Declarations) -> CharacterFormat:
    """How text looks; what no one states stays None."""
    family = style.get("font-family", "").split(",")[0].strip(" \"'")
    weight, decoration = style.get("font-weight"), style.get("text-decoration", "")
    vertical = {"super": "superscript", "sub": "subscript"}.get(style.get("vertical-align", ""))
    color = style.get("color", "")
    return CharacterFormat(
        font=family or None,
        size=size_of(style),
        bold=None if weight is None else weight in ("bold", "bolder", "600", "700", "800", "900"),
        italic=style["font-style"] in ("italic", "oblique") if "font-style" in style else None,
        underline="single" if "underline" in decoration else None,
        strike=True if "line-through" in decoration else None,
        caps=True if style.get("text-transform") == "uppercase" else None,
        small_caps=True if style.get("font-variant") == "small-caps" else None,
        color=color[1:].upper() if color.startswith("#") and len(color) == 7 else None,
        vertical=vertical,
    )


def paragraph_format(style: Declarations, tag: str, name: str | None) -> ParagraphFormat:
    """How a paragraph stands; the name of its style is its class."""
    em = size_of(style) or 12.0
    level = int(tag[1]) - 1 if len(tag) == 2 and tag[0] == "h" and tag[1].isdigit() else None
    return ParagraphFormat(
        style=name,
        alignment=_ALIGNMENTS.get(style.get("text-align", "")),
        indent_left=length(style.get("margin-left"), em),
        indent_right=length(style.get("margin-right"), em),
        indent_first=length(style.get("text-indent"), em),
        space_before=length(style.get("margin-top"), em),
        space_after=length(style.get("margin-bottom"), em),
        outline_level=level,
        page_break_before=True if style.get("page-break-before") == "always" else None,
    )
