"""Lists: what numbering.xml defines and what Word counts (ECMA-376 Part 1, 17.9)."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from msgspec import Struct

from linter.readers.docx.names import ALTERNATE, CHOICE, PPR, RPR, VAL, W
from linter.readers.docx.number_formats import format_number
from linter.readers.docx.symbols import decode_symbols
from linter.readers.docx.values import integer, is_on

if TYPE_CHECKING:
    from lxml import etree

LEVELS = 9
_LEVEL = f"{W}lvl"
_ILVL = f"{W}ilvl"
_SUFFIXES = {"tab": "\t", "space": " ", "nothing": ""}


_LONGEST_CHAIN = 16
"""Definitions that only name another one; Word writes one such link at most."""


class Level(Struct, frozen=True):
    """One level of a list."""

    start: int
    format: str
    pattern: str | None
    """The ``w:format`` of the format ``custom``."""
    text: str
    """The label with ``%1`` … ``%9`` for the numbers of the levels."""
    suffix: str
    legal: bool
    """Every number of the label is written in digits."""
    restart: int | None
    """0: never; n: only after level n (from 1) or one above it; None: after any level above."""
    style: str | None
    """The paragraph style that this level belongs to."""
    paragraph: "etree._Element | None"
    run: "etree._Element | None"


class List(Struct, frozen=True):
    """A list instance (``w:num``)."""

    id: int
    abstract: int
    """Lists with the same abstract definition go on counting together."""
    levels: tuple[Level, ...]
    starts: dict[int, int]
    """Levels at which this instance starts anew."""


class Label(Struct, frozen=True):
    """What Word shows before the text of a list paragraph."""

    text: str
    suffix: str
    level: int


class Numbering:
    """The lists of a document by ``w:numId``; each is read when it is first asked for.

    ``load`` gives the root of the part: most documents carry a large one and use none of it.
    """

    def __init__(self, load: "Callable[[], etree._Element | None]") -> None:
        self._load = load
        self._loaded = False
        self._abstracts: dict[int, etree._Element] = {}
        self._instances: dict[int, etree._Element] = {}
        self._style_lists: dict[str, int] = {}
        self._lists: dict[int, List | None] = {}

    def _index(self) -> None:
        self._loaded = True
        root = self._load()
        for element in () if root is None else root:
            if element.tag == f"{W}abstractNum":
                self._index_abstract(element)
            elif element.tag == f"{W}num":
                self._instances[integer(element.get(f"{W}numId")) or 0] = element

    def _index_abstract(self, element: "etree._Element") -> None:
        number = integer(element.get(f"{W}abstractNumId"))
        if number is None:
            return
        self._abstracts[number] = element
        link = element.find(f"{W}styleLink")
        if link is not None:
            self._style_lists[link.get(VAL, "")] = number

    def get(self, list_id: int) -> List | None:
        """The list with this id; None for 0, which turns numbering off, and for unknown ids."""
        if list_id == 0:
            return None
        if not self._loaded:
            self._index()
        if list_id not in self._lists:
            element = self._instances.get(list_id)
            self._lists[list_id] = None if element is None else self._read(list_id, element)
        return self._lists[list_id]

    def linked_level(self, list_id: int, style_id: str) -> int | None:
        """The level of the list that names this paragraph style as its own."""
        found = self.get(list_id)
        for index, level in enumerate(found.levels if found else ()):
            if level.style == style_id:
                return index
        return None

    def _read(self, list_id: int, element: "etree._Element") -> List | None:
        reference = element.find(f"{W}abstractNumId")
        number = None if reference is None else integer(reference.get(VAL))
        number, abstract = self._follow_links(number)
        if number is None or abstract is None:
            return None
        levels = {integer(level.get(_ILVL)): level for level in abstract.iterchildren(_LEVEL)}
        starts = {}
        for override in element.iterchildren(f"{W}lvlOverride"):
            index = integer(override.get(_ILVL))
            start = override.find(f"{W}startOverride")
            value = None if start is None else integer(start.get(VAL))
            if index is not None and value is not None:
                starts[index] = value
            replaced = override.find(_LEVEL)
            if replaced is not None:
                levels[index] = replaced
        read = tuple(_read_level(levels.get(index)) for index in range(LEVELS))
        return List(list_id, number, read, starts)

    def _follow_links(self, number: int | None) -> "tuple[int | None, etree._Element | None]":
        """From a definition that only names a numbering style to the one that has the levels."""
        seen: set[int] = set()
        while number is not None and number not in seen and len(seen) < _LONGEST_CHAIN:
            seen.add(number)
            abstract = self._abstracts.get(number)
            link = None if abstract is None else abstract.find(f"{W}numStyleLink")
            target = None if link is None else self._style_lists.get(link.get(VAL, ""))
            if target is None:
                return number, abstract
            number = target
        return None, None


class ListCounters:
    """Counts the list paragraphs of a document in their order."""

    def __init__(self, numbering: Numbering) -> None:
        self._numbering = numbering
        self._counts: dict[int, list[int | None]] = {}
        self._started: set[tuple[int, int]] = set()

    def next_label(self, list_id: int, level: int) -> Label | None:
        """The label of the next paragraph of this list and level; None when there is no list."""
        found = self._numbering.get(list_id)
        if found is None or not 0 <= level < LEVELS:
            return None
        counts = self._counts.setdefault(found.abstract, [None] * LEVELS)
        self._advance(found, counts, level)
        own = found.levels[level]
        return Label(_render(found, counts, own), _SUFFIXES.get(own.suffix, "\t"), level)

    def _advance(self, found: List, counts: list[int | None], level: int) -> None:
        for index in range(level):
            if counts[index] is None:
                counts[index] = self._start(found, index)
        current = counts[level]
        if level in found.starts and (found.id, level) not in self._started:
            counts[level] = self._start(found, level)
        else:
            counts[level] = self._start(found, level) if current is None else current + 1
        self._started.add((found.id, level))
        for index in range(level + 1, LEVELS):
            restart = found.levels[index].restart
            if restart is None or level < restart:
                counts[index] = None

    def _start(self, found: List, level: int) -> int:
        self._started.add((found.id, level))
        return found.starts.get(level, found.levels[level].start)


def _render(found: List, counts: list[int | None], own: Level) -> str:
    if own.format == "bullet":
        return own.text
    text = own.text
    for index in range(LEVELS):
        mark = f"%{index + 1}"
        if mark in text:
            level, value = found.levels[index], counts[index]
            name = "decimal" if own.legal and level.format != "none" else level.format
            value = level.start if value is None else value
            text = text.replace(mark, format_number(value, name, level.pattern))
    return text


def _read_level(element: "etree._Element | None") -> Level:
    if element is None:
        return Level(1, "decimal", None, "", "nothing", False, None, None, None, None)
    name, pattern = _number_format(element)
    text = element.find(f"{W}lvlText")
    label = "" if text is None else text.get(VAL, "")
    if name == "bullet":
        label = _bullet(element, label)
    start = integer(_value(element, "start"))
    return Level(
        0 if start is None else start, name, pattern, label,
        _value(element, "suff") or "tab",
        is_on(element.find(f"{W}isLgl")),
        integer(_value(element, "lvlRestart")),
        _value(element, "pStyle"),
        element.find(PPR), element.find(RPR),
    )  # fmt: skip


def _number_format(element: "etree._Element") -> tuple[str, str | None]:
    """Word wraps its newer formats in alternate content; the first choice is what it shows."""
    found = element.find(f"{W}numFmt")
    if found is None:
        found = element.find(f"{ALTERNATE}/{CHOICE}/{W}numFmt")
    if found is None:
        return "decimal", None
    return found.get(VAL, "decimal"), found.get(f"{W}format")


def _bullet(element: "etree._Element", text: str) -> str:
    """The bullet in Unicode; a picture bullet shows as a round one."""
    if element.find(f"{W}lvlPicBulletId") is not None:
        return "•"
    fonts = element.find(f"{RPR}/{W}rFonts")
    font = None if fonts is None else fonts.get(f"{W}ascii") or fonts.get(f"{W}hAnsi")
    return decode_symbols(text, font)


def _value(element: "etree._Element", name: str) -> str | None:
    child = element.find(f"{W}{name}")
    return None if child is None else child.get(VAL)
