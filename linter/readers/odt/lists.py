"""Numbers and bullets of lists, as LibreOffice shows them."""

from typing import TYPE_CHECKING

from msgspec import Struct

from linter.readers.docx.number_formats import format_number
from linter.readers.odt.names import STYLE, TEXT

if TYPE_CHECKING:
    from lxml import etree

LEVELS = 10
_FORMATS = {"1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman",
            "I": "upperRoman"}  # fmt: skip


class Level(Struct, frozen=True):
    """One level of a list style."""

    format: str
    """``1``, ``a``, ``A``, ``i``, ``I``; empty for no number."""
    bullet: str
    prefix: str
    suffix: str
    displayed: int
    start: int

    @property
    def is_number(self) -> bool:
        """Whether items of this level are numbered."""
        return not self.bullet


class ListStyles:
    """The list styles of a document, and that of its outline."""

    def __init__(self, *roots: "etree._Element | None") -> None:
        self._styles: dict[str, dict[int, Level]] = {}
        self.outline: dict[int, Level] = {}
        for root in roots:
            for element in () if root is None else root.iter(f"{TEXT}list-style"):
                self._styles[element.get(f"{STYLE}name", "")] = _levels(element)
            for element in () if root is None else root.iter(f"{TEXT}outline-style"):
                self.outline = _levels(element)

    def get(self, name: str | None) -> dict[int, Level]:
        """The levels of a style; none for a name that is not known."""
        return self._styles.get(name or "", {})


def _levels(element: "etree._Element") -> dict[int, Level]:
    found = {}
    for child in element:
        stated = child.get(f"{TEXT}level", "")
        if not stated.isdigit() or len(stated) > 2:
            continue
        bullet = child.get(f"{TEXT}bullet-char", "") if child.tag.endswith("-bullet") else ""
        image = child.tag.endswith("-image")
        found[int(stated) - 1] = Level(
            child.get(f"{STYLE}num-format", ""),
            "•" if image or (bullet and not bullet.isprintable()) else bullet,
            child.get(f"{STYLE}num-prefix", ""),
            child.get(f"{STYLE}num-suffix", ""),
            integer(child.get(f"{TEXT}display-levels"), 1),
            integer(child.get(f"{TEXT}start-value"), 1),
        )
    return found


class Counter:
    """How far one list, with those inside it, has counted."""

    def __init__(self) -> None:
        self._values: dict[int, int] = {}

    def step(self, levels: dict[int, Level], level: int, start: int | None) -> str:
        """Count one item and give its label."""
        shape = levels.get(level)
        if shape is None:
            return ""
        for deeper in [known for known in self._values if known > level]:
            del self._values[deeper]
        value = self._values.get(level, shape.start - 1) + 1 if start is None else start
        self._values[level] = value
        if shape.bullet:
            return shape.bullet
        if not shape.format:
            return f"{shape.prefix}{shape.suffix}".strip()
        shown = range(max(0, level - shape.displayed + 1), level + 1)
        numbers = [self._shown(levels, each) for each in shown]
        return f"{shape.prefix}{'.'.join(filter(None, numbers))}{shape.suffix}"

    def _shown(self, levels: dict[int, Level], level: int) -> str:
        shape = levels.get(level)
        if shape is None or not shape.is_number or not shape.format:
            return ""
        value = self._values.get(level, shape.start)
        return format_number(value, _FORMATS.get(shape.format[0], "decimal"))


def integer(text: str | None, default: int) -> int:
    """A whole number that is not absurdly large, else the default."""
    plain = text or ""
    return int(plain) if plain.isdigit() and len(plain) < 9 else default
