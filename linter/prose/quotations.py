"""Quotations: which opening and closing marks belong together.

Marks pair inside their paragraph, the innermost first. What is left over may be a quotation of
several paragraphs (an article of a law, word for word), of which each may open anew and only the
last closes.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import ClassVar

from linter.document import Document, Element, Facts, Span
from linter.prose.elements import Quotation, QuotationMark, QuoteStyle
from linter.structure.lines import pattern

_FARTHEST = 80
"""Blocks over which a quotation of several paragraphs may reach."""
_REACH = 80
"""Characters of the clause that are shown when a mark is missing."""
_STARTS = r"[ \t\u00a0]*[^\W_]"
_STOPS = r"[^\W_][.,;…!?%)\]”]*[ \t\u00a0]*$"
_CLAUSE_END = r"[;:\n“”\"]|[.!?](?=\s|$)"

_Leftover = tuple[int, QuotationMark]
"""A mark without a partner in its block, and the block's index."""


class QuotationRecogniser:
    """Pairs the quotation marks of a document."""

    provides: ClassVar[tuple[type[Element], ...]] = (Quotation,)
    needs: ClassVar[tuple[type[Element], ...]] = (QuotationMark,)

    def recognise(self, document: Document, facts: Facts) -> Iterable[Element]:
        """Yield the quotations in the order in which they begin."""
        marks = facts.all(QuotationMark)
        pairs: list[tuple[QuotationMark, QuotationMark]] = []
        left: list[_Leftover] = []
        for block, group in groupby(marks, key=lambda m: document.block_at(m.span.start).index):
            left += ((block, mark) for mark in _pair(group, pairs))
        quotations = [_whole(document, *pair) for pair in pairs]
        quotations += _pair_over_blocks(document, left)
        return sorted(quotations, key=lambda quotation: quotation.span)


def _pair(
    marks: Iterable[QuotationMark], pairs: list[tuple[QuotationMark, QuotationMark]]
) -> list[QuotationMark]:
    """Add the pairs of one block; return the marks without a partner."""
    opened: list[QuotationMark] = []
    alone: list[QuotationMark] = []
    for mark in marks:
        if mark.opening:
            opened.append(mark)
        elif opened:
            pairs.append((opened.pop(), mark))
        else:
            alone.append(mark)
    return sorted([*alone, *opened], key=lambda mark: mark.span)


def _pair_over_blocks(document: Document, left: Sequence[_Leftover]) -> Iterator[Quotation]:
    """Pair what the blocks left over; what then still stands alone lacks its partner."""
    closings = _next_closings(left)
    index = 0
    while index < len(left):
        block, mark = left[index]
        closing = closings[index]
        if not mark.opening or closing is None or left[closing][0] - block > _FARTHEST:
            yield _broken(document, document.blocks[block].span, mark)
            index += 1
        else:
            yield _whole(document, mark, left[closing][1])
            index = closing + 1


def _next_closings(left: Sequence[_Leftover]) -> list[int | None]:
    """For each mark, the next closing one from it on; paragraphs between may open anew."""
    closings: list[int | None] = []
    closing = None
    for index in range(len(left) - 1, -1, -1):
        closing = closing if left[index][1].opening else index
        closings.append(closing)
    return closings[::-1]


def _whole(document: Document, opening: QuotationMark, closing: QuotationMark) -> Quotation:
    """A quotation; doubted when signs instead of words stand inside its marks.

    Strokes of a scan are recognised as quotation marks, and two of them as a pair.
    """
    span = Span(opening.span.start, closing.span.end)
    inner = document.text[opening.span.end : closing.span.start]
    worded = pattern(_STARTS).match(inner) and pattern(_STOPS).search(inner)
    apart = document.block_at(span.start) is not document.block_at(closing.span.start)
    drawn = {opening.style, closing.style}
    sure = worded and QuoteStyle.OTHER not in drawn and not (apart and len(drawn) > 1)
    return Quotation(
        spans=(span,),
        text=span.of(document.text),
        opening=opening,
        closing=closing,
        within_paragraph=not apart,
        confidence=1.0 if sure else 0.5,
    )


def _broken(document: Document, block: Span, mark: QuotationMark) -> Quotation:
    """The clause behind an opening mark, or before a closing one."""
    text = document.text
    if mark.opening:
        limit = min(mark.span.end + _REACH, block.end)
        end = pattern(_CLAUSE_END).search(text, mark.span.end, limit)
        span = Span(mark.span.start, _at_word(text, end.start() if end else limit, block.end))
    else:
        start = max(mark.span.start - _REACH, block.start)
        ends = list(pattern(_CLAUSE_END).finditer(text, start, mark.span.start))
        begin = ends[-1].end() if ends else start
        words = text[begin : mark.span.start]
        span = Span(begin + len(words) - len(words.lstrip()), mark.span.end)
    opening, closing = (mark, None) if mark.opening else (None, mark)
    return Quotation(spans=(span,), text=span.of(text), opening=opening, closing=closing)


def _at_word(text: str, end: int, limit: int) -> int:
    """The last end of a word up to an offset."""
    while end < limit and end and text[end - 1].isalnum() and text[end].isalnum():
        end -= 1
    while end and text[end - 1].isspace():
        end -= 1
    return end
