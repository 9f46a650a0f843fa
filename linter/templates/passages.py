"""The sentences and table rows of a report, each with its figures: where indicators are looked for.

An item of a list is read together with the words that announce it, a row of a table together with
the headings of its columns and the words above the table.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import groupby

from msgspec import Struct

from linter.document import Block, Cell, Document, Facts, Span, Story
from linter.numbers.elements import Quantity
from linter.structure.elements import MarkerKind, OutlineItem
from linter.templates.words import comparable_words
from linter.text.patterns import lazy_pattern

_SENTENCE_END = lazy_pattern(r"(?<=[.;!?])\s+(?=[^\W\d_a-zà-ỹđ]|[-–+*•\d])|\n")
_SIGNS = frozenset({MarkerKind.DASH, MarkerKind.PLUS, MarkerKind.BULLET, MarkerKind.LETTER})
_STORIES = frozenset({Story.BODY, Story.TEXT_BOX, Story.FOOTNOTE})
_CONTEXT = 240
"""Characters at the end of an announcing sentence that are read with what it announces."""


class Passage(Struct, frozen=True, dict=True):
    """A sentence or a table row."""

    span: Span
    text: str
    words: tuple[str, ...]
    context: tuple[str, ...]
    """Words that belong to it and stand elsewhere: what announces it, headings of columns."""
    figures: tuple[Quantity, ...]
    is_row: bool = False

    @cached_property
    def all_words(self) -> frozenset[str]:
        """Its words and those of its context."""
        return frozenset((*self.words, *self.context))


class _Figures:
    """The figures of a report by place."""

    def __init__(self, quantities: Iterable[Quantity]) -> None:
        self._kept = sorted(
            (q for q in quantities if q.kind.reconcilable), key=lambda quantity: quantity.span
        )
        self._starts = [quantity.span.start for quantity in self._kept]

    def within(self, span: Span) -> tuple[Quantity, ...]:
        low = bisect_left(self._starts, span.start)
        return tuple(self._kept[low : bisect_left(self._starts, span.end)])


def passages_of(document: Document, facts: Facts) -> tuple[Passage, ...]:
    """Every sentence and row, in reading order."""
    figures = _Figures(facts.all(Quantity))
    found = [
        *_sentences(document, facts.all(OutlineItem), figures),
        *_rows(document, figures),
    ]
    return tuple(sorted(found, key=lambda passage: passage.span))


def _sentences(
    document: Document, items: Sequence[OutlineItem], figures: _Figures
) -> Iterator[Passage]:
    by_start = {item.span.start: item for item in items}
    announced = ""
    for block in document.blocks:
        if block.story not in _STORIES or block.cell is not None:
            continue
        text = block.span.of(document.text)
        for span in _cut(text, block.span.start):
            item = by_start.get(span.start)
            context = _announcement(item, items, announced)
            words = span.of(document.text)
            yield Passage(
                span, words, comparable_words(words), comparable_words(context),
                figures.within(span),
            )  # fmt: skip
        announced = _announces(text, by_start.get(_first_letter(text, block)), announced)


def _cut(text: str, base: int) -> Iterator[Span]:
    start = 0
    for match in (*_SENTENCE_END.finditer(text), None):
        end = match.start() if match else len(text)
        piece = text[start:end]
        if piece.strip():
            lead = len(piece) - len(piece.lstrip())
            yield Span(base + start + lead, base + start + len(piece.rstrip()))
        start = match.end() if match else end


def _first_letter(text: str, block: Block) -> int:
    return block.span.start + len(text) - len(text.lstrip())


def _announcement(item: OutlineItem | None, items: Sequence[OutlineItem], announced: str) -> str:
    """The words that announce a list item; a sentence that is none has no such words."""
    if item is None or item.kind not in _SIGNS:
        return ""
    texts: list[str] = []
    parent = item.parent
    while parent is not None and len(texts) < 2:
        above = items[parent]
        if above.kind not in _SIGNS and not above.text.endswith(":"):
            break
        texts.append(above.text[-_CONTEXT:])
        parent = above.parent
    return " ".join((*reversed(texts), *([announced] if announced else ())))


def _announces(text: str, item: OutlineItem | None, before: str) -> str:
    """What the items that follow are announced by, after this paragraph."""
    if not text.strip():
        return before
    if item is not None and item.kind in _SIGNS:
        return before
    return text.strip()[-_CONTEXT:] if text.rstrip().endswith(":") else ""


def _rows(document: Document, figures: _Figures) -> Iterator[Passage]:
    for _, group in groupby(document.cells, key=lambda cell: cell.table):
        cells = list(group)
        caption = comparable_words(" ".join(caption_lines(document, cells[0])))
        head = header_rows(document, cells)
        headings = comparable_words(" ".join(_texts(document, [c for c in cells if c.row in head])))
        for row, members in groupby(cells, key=lambda cell: cell.row):
            inside = list(members)
            if row in head:
                continue
            span = Span(inside[0].span.start, inside[-1].span.end)
            text = " ".join(_texts(document, inside))
            if text:
                yield Passage(
                    span, text, comparable_words(text), (*caption, *headings),
                    figures.within(span), is_row=True,
                )  # fmt: skip


def _texts(document: Document, cells: Iterable[Cell]) -> list[str]:
    texts = (" ".join(cell.span.of(document.text).split()) for cell in cells)
    return [text for text in texts if text]


def header_rows(document: Document, cells: Sequence[Cell]) -> frozenset[int]:
    """The rows above the first one with a figure; at least the first, and never all of them."""
    rows = sorted({cell.row for cell in cells})
    if len(rows) < 2:
        return frozenset()
    head = {rows[0]}
    for row in rows[1:-1]:
        texts = _texts(document, [cell for cell in cells if cell.row == row])
        if any(any(c.isdigit() for c in text) for text in texts):
            break
        head.add(row)
    return frozenset(head) if len(head) <= 3 else frozenset(rows[:1])


def caption_lines(document: Document, first: Cell, most: int = 3) -> list[str]:
    """The lines right above a table, the nearest last; none that belong to another table."""
    place = document.block_at(first.span.start).index
    lines: list[str] = []
    for block in reversed(document.blocks[max(place - 8, 0) : place]):
        if block.cell is not None or block.story not in _STORIES or len(lines) == most:
            break
        text = " ".join(block.span.of(document.text).split())
        if text:
            lines.insert(0, text[-_CONTEXT:])
    return lines
