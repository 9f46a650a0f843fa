"""What stands over the columns of a table: their headings, one under another, and their units."""

from collections.abc import Sequence

from msgspec import Struct

from linter.document import Block, Cell, Document
from linter.numbers.elements import QuantityKind
from linter.numbers.quantities.units import Unit, unit_after
from linter.text.folding import fold
from linter.text.patterns import lazy_pattern

UNDER = " | "
"""Between a heading and the one under it."""
_BRACKETS = lazy_pattern(r"\(([^()]*)\)")
_SAID = lazy_pattern(r"(?:đvt|đơn vị tính|đơn vị|đv tính|đv)\s*[:.]\s*([^().;:]+)")
_UNIT_HEADS = frozenset({"đvt", "đơn vị tính", "đơn vị", "đv tính", "đv"})
_PERCENT = lazy_pattern(r"%|‰")
_CAPTION_REACH = 3
"""Paragraphs above a table that may name the unit of its figures."""


class Heading(Struct, frozen=True):
    """All the headings over a column, folded, the uppermost first."""

    levels: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]
    """The columns that each of them stands over, half-open."""

    @property
    def text(self) -> str:
        """All of it."""
        return UNDER.join(self.levels)

    @property
    def own(self) -> str:
        """The lowest heading, right above the figures."""
        return self.levels[-1] if self.levels else ""


def headings_of(header: Sequence[dict[int, tuple[Cell, str]]]) -> dict[int, Heading]:
    """The headings over each column."""
    found: dict[int, list[tuple[str, tuple[int, int]]]] = {}
    for row in header:
        for start, (cell, text) in row.items():
            end = start + cell.column_span
            for column in range(start, end):
                found.setdefault(column, []).append((fold(text), (start, end)))
    return {
        column: Heading(tuple(t for t, _ in parts if t), tuple(s for t, s in parts if t))
        for column, parts in found.items()
    }


def unit_named(text: str) -> Unit | None:
    """The unit that a text names and nothing else: *triệu đồng*, *ha*, *%*."""
    unit = unit_after(f"0 {text.strip()}", 1)
    if not unit.known or unit.end < len(text.strip()) + 2:
        return None
    return unit


def unit_of_heading(heading: Heading) -> Unit | None:
    """The unit that a heading gives its column, the lowest one first."""
    for level in reversed(heading.levels):
        for words in (*_BRACKETS.findall(level), *_SAID.findall(level)):
            said = words.rpartition(":")[2]
            if unit := unit_named(said):
                return unit
        if _PERCENT.search(level):
            return Unit(QuantityKind.PERCENT, "%", 1, True)
    return None


def unit_of_caption(document: Document, blocks: Sequence[Block]) -> Unit | None:
    """The unit that the last lines above a table name: *ĐVT: triệu đồng*."""
    for block in reversed(blocks[-_CAPTION_REACH:]):
        for words in _SAID.findall(fold(block.span.of(document.text))):
            if unit := unit_named(words):
                return unit
    return None


def names_units(heading: Heading) -> bool:
    """Whether a column gives each row its unit."""
    return heading.own.strip(" .:") in _UNIT_HEADS
