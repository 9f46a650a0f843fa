"""Passages: paragraphs and list items with their quantities, sentences and parentheses.

Everything is an offset in the document's text. A passage is one block; which passages stand under
which is told by their markers, because plain text knows no other lists.
"""

import re
from bisect import bisect_left, bisect_right
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from linter.document import Document, Span, Trust
from linter.numbers.claims.comparison import is_duration, is_usable, may_be_part
from linter.numbers.claims.cues import DIFFERENCE, FRACTION_GAP, RATE
from linter.numbers.elements import Quantity, QuantityKind
from linter.text.folding import fold, strip_marks
from linter.text.patterns import lazy_pattern

_MARKER = lazy_pattern(
    r"\s*(?:(?P<sign>[-–—+*•●○▪◦·])(?=\s|[^\W\d_])|(?P<number>\d{1,2}(?:\.\d{1,2})*)[.)]\s"
    r"|(?P<outline>\d{1,2}(?:\.\d{1,2})+)\s|(?P<letter>[a-zđ])[.)]\s|(?P<roman>[IVX]+)[.)]\s)"
)
_DASHES = str.maketrans("–—", "--")
_SENTENCE_END = lazy_pattern(r"[.!?…]+[”\"’)]?\s+(?=(\S))")
_ABBREVIATION = lazy_pattern(r"(?:\b[A-ZĐ][\wđ]{0,2}|\b(?:đ/c|v\.v))$")


LONGEST_GAP = 60
"""Characters between the two figures of a fraction, at most."""


class Fraction(NamedTuple):
    """A part and its base."""

    part: Quantity
    base: Quantity


class Passage:
    """A paragraph as read: ``text`` is the document's, from ``start`` to ``end``."""

    def __init__(
        self,
        document: Document,
        span: Span,
        quantities: tuple[Quantity, ...],
        *,
        level: int | None = None,
        in_cell: bool = False,
    ) -> None:
        self.document = document
        self.span = span
        self.quantities = quantities
        """Those that can take part in a claim, in reading order."""
        self.level = level
        """Depth of a list item that the word processor made."""
        self.in_cell = in_cell

    @cached_property
    def text(self) -> str:
        """What is written."""
        return self.span.of(self.document.text)

    @property
    def damaged(self) -> bool:
        """Whether the text lost its diacritics, so that words can only be guessed."""
        return self.document.trust is Trust.DAMAGED

    @cached_property
    def plain(self) -> str:
        """The text for finding words in: lower case, offset for offset; see ``cues``."""
        lowered = fold(self.text)
        return _mend(strip_marks(lowered)) if self.damaged else lowered

    def words(self, start: int, end: int) -> str:
        """A stretch of ``plain``, by offsets of the document."""
        base = self.span.start
        return self.plain[max(start - base, 0) : max(end - base, 0)]

    def outer_words(self, start: int, end: int) -> str:
        """A stretch of ``plain`` with what stands in deeper parentheses blanked out."""
        words, base = self.words(start, end), max(start, self.span.start)
        around = self.enclosing(base)
        for pair in self.parentheses:
            if base <= pair.start < end and self.enclosing(pair.start) == around:
                low, high = pair.start + 1 - base, min(pair.end - 1 - base, len(words))
                words = words[:low] + " " * (high - low) + words[high:]
        return words

    def is_difference(self, quantity: Quantity) -> bool:
        """Whether the words before say that it is an increase, a comparison or a plan."""
        start = quantity.span.start
        return DIFFERENCE(self.damaged).search(self.words(start - 50, start)) is not None

    def _is_rate(self, quantity: Quantity) -> bool:
        """Whether the words before name a rate or an index, which nothing is added to."""
        start = quantity.span.start
        return RATE(self.damaged).search(self.words(start - 50, start)) is not None

    @cached_property
    def marker(self) -> str:
        """The kind of list marker that opens it, equal among siblings; empty for none."""
        match = _MARKER.match(self.text)
        if match is None:
            return ""
        if match["sign"]:
            return match["sign"].translate(_DASHES)
        if number := match["number"] or match["outline"]:
            return "1" + ".1" * number.count(".")
        return "a" if match["letter"] else "I"

    @property
    def is_item(self) -> bool:
        """Whether it is a list item."""
        return bool(self.marker) or self.level is not None

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """The sentences, in order."""
        starts = [0]
        for match in _SENTENCE_END.finditer(self.text):
            goes_on = match[1].islower() or match[1] in ",;:)"
            if not goes_on and not _ABBREVIATION.search(
                self.text[max(0, match.start() - 5) : match.start()]
            ):
                starts.append(match.end())
        ends = [*starts[1:], len(self.text)]
        base = self.span.start
        return tuple(Span(base + s, base + e) for s, e in zip(starts, ends, strict=True))

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [sentence.start for sentence in self.sentences]

    def sentence_at(self, offset: int) -> int:
        """The index of the sentence that holds an offset."""
        return max(bisect_right(self._sentence_starts, offset) - 1, 0)

    @cached_property
    def parentheses(self) -> tuple[Span, ...]:
        """Every pair of parentheses and brackets, signs included, by where they open."""
        pairs, opened = [], []
        for match in re.finditer(r"[()\[\]]", self.text):
            if match[0] in "([":
                opened.append(match.start())
            elif opened:
                pairs.append(Span(opened.pop(), match.end()).shifted(self.span.start))
        return tuple(sorted(pairs))

    @cached_property
    def _changes(self) -> tuple[list[int], list[Span | None]]:
        """Where the innermost parentheses change, and what they are from there on."""
        places: list[int] = []
        innermost: list[Span | None] = []
        stack: list[Span] = []
        events = [(pair.start + 1, 1, pair) for pair in self.parentheses]
        events += [(pair.end, 0, pair) for pair in self.parentheses]
        for place, opens, pair in sorted(events):
            if opens:
                stack.append(pair)
            else:
                stack.remove(pair)
            places.append(place)
            innermost.append(stack[-1] if stack else None)
        return places, innermost

    def enclosing(self, offset: int) -> Span | None:
        """The innermost parentheses around an offset."""
        places, innermost = self._changes
        index = bisect_right(places, offset) - 1
        return innermost[index] if index >= 0 else None

    @cached_property
    def _starts(self) -> list[int]:
        return [quantity.span.start for quantity in self.quantities]

    def inside(self, span: Span) -> tuple[Quantity, ...]:
        """The quantities in a stretch."""
        low, high = bisect_left(self._starts, span.start), bisect_left(self._starts, span.end)
        return self.quantities[low:high]

    @cached_property
    def addable(self) -> tuple[tuple[Quantity, ...], list[int]]:
        """The figures that a sum may have, with the places where they start; of fractions, parts.

        No percentages, rates, durations, increases or comparisons.
        """
        figures = tuple(
            quantity
            for quantity in self.quantities
            if quantity.span not in self.bases
            and quantity.kind is not QuantityKind.PERCENT
            and is_usable(quantity)
            and "/" not in (quantity.unit or "")
            and not is_duration(quantity)
            and not self.is_difference(quantity)
            and not self._is_rate(quantity)
        )
        return figures, [figure.span.start for figure in figures]

    @cached_property
    def fractions(self) -> tuple[Fraction, ...]:
        """Figures written as part and base: ``596/3713``, *45 hộ trên tổng số 120 hộ*."""
        found = []
        figures = [q for q in self.quantities if q.kind is not QuantityKind.PERCENT]
        for part, base in pairwise(figures):
            gap = self.words(part.span.end, base.span.start)
            far = len(gap) >= LONGEST_GAP or not may_be_part(part, base)
            if not far and FRACTION_GAP(self.damaged).fullmatch(gap):
                found.append(Fraction(part, base))
        return tuple(found)

    @cached_property
    def fraction_at(self) -> dict[Span, Fraction]:
        """The fractions by the place of their part."""
        return {pair.part.span: pair for pair in self.fractions}

    @cached_property
    def bases(self) -> frozenset[Span]:
        """Where the bases of fractions stand."""
        return frozenset(pair.base.span for pair in self.fractions)

    @cached_property
    def in_fractions(self) -> frozenset[Span]:
        """Where the figures of fractions stand."""
        return frozenset(figure.span for pair in self.fractions for figure in pair)


_MISREAD_SO = lazy_pattern(r"\bs[eb6$](?!\w)|\bs (?!\w)")


def _mend(text: str) -> str:
    """Undo the commonest misreading of *số* (``sé``, ``sb``, ``s6``), offset for offset."""
    return _MISREAD_SO.sub("so", text)


def passages_of(document: Document, quantities: tuple[Quantity, ...]) -> tuple[Passage, ...]:
    """The passages of a document in reading order, blank ones left out."""
    countable = [quantity for quantity in quantities if quantity.kind.reconcilable]
    starts = [quantity.span.start for quantity in countable]
    passages = []
    for block in document.blocks:
        if block.span.of(document.text).isspace() or not block.span.length:
            continue
        low, high = bisect_left(starts, block.span.start), bisect_left(starts, block.span.end)
        passages.append(
            Passage(
                document,
                block.span,
                tuple(countable[low:high]),
                level=block.list_level,
                in_cell=block.cell is not None,
            )
        )
    return tuple(passages)
