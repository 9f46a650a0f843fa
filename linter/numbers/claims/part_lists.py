"""Where a paragraph lists parts: in parentheses, behind *gồm* or *trong đó*, before *tổng cộng*."""

from bisect import bisect_left
from collections.abc import Iterator

from msgspec import Struct

from linter.document import Span
from linter.numbers.claims.cues import (
    COLON,
    DETAILS,
    PARTIAL,
    PARTS,
    RAISED_TO,
    RESPECTIVELY,
    TOTAL_AFTER,
)
from linter.numbers.claims.passages import LONGEST_GAP, Passage
from linter.numbers.elements import Quantity

_REACH = 500
"""Characters before a list within which its total stands."""
_LEAD = 60
"""Characters before a total that may say that it sums up."""
_SENTENCES = 2
"""Sentences before the one that opens with a cue, in which the total may stand."""
_LENGTH = 1500
"""Characters that a list of parts may take."""
STRONG, SET_OUT, WEAK, RAISED, UNJOINED = 1.0, 0.88, 0.85, 0.84, 0.75
"""How surely a cue says that the parts are all: *gồm*, a colon, *trong đó*, *nâng tổng số lên*; the
last for a list that nothing marks as ended."""


class PartList(Struct, frozen=True):
    """A stretch of text that lists parts, and the totals they may be parts of."""

    region: Span
    totals: tuple[Quantity, ...]
    """Nearest first."""
    strength: float
    conjunction: bool = False
    """Whether the list must end in *và* to be closed."""
    nearest: bool = False
    """Whether only the nearest figure of the same unit can be the total."""
    introduced: bool = True
    """Whether the list begins where the region does; not so for parts before their total."""


def part_lists(passage: Passage) -> Iterator[PartList]:
    """Every list of parts that a paragraph announces."""
    yield from _parenthesised(passage)
    yield from _introduced(passage)
    yield from _after_colon(passage)
    yield from _respectively(passage)
    yield from _summed_up(passage)


def _parenthesised(passage: Passage) -> Iterator[PartList]:
    for pair in passage.parentheses:
        outer = passage.enclosing(pair.start)
        sentence = passage.sentences[passage.sentence_at(pair.start)]
        before = figures_in(
            passage, Span(max(sentence.start, pair.start - _REACH), pair.start), outer
        )
        if before:
            inner = Span(pair.start + 1, pair.end - 1)
            partial = PARTIAL(passage.damaged).match(passage.words(*inner))
            strength = WEAK if partial else STRONG
            yield PartList(inner, before, strength, bool(partial), nearest=True)


def _introduced(passage: Passage) -> Iterator[PartList]:
    for cue in PARTS(passage.damaged).finditer(passage.plain):
        start, end = (passage.span.start + offset for offset in cue.span())
        index = passage.sentence_at(start)
        sentence = passage.sentences[index]
        around = passage.enclosing(start)
        region = Span(end, min(sentence.end, around.end - 1 if around else sentence.end))
        region = _behind_count(passage, Span(end, min(region.end, end + _LENGTH)), around)
        opening = max(around.start + 1 if around else sentence.start, start - _REACH)
        totals = figures_in(passage, Span(opening, start), around)
        if cue["strong"] is None and _is_nested(passage, opening, start, region):
            region = Span(end, end + passage.words(end, region.end).index(";"))
        if around is not None and not totals:
            before = Span(max(sentence.start, start - _REACH), around.start)
            totals = figures_in(passage, before, passage.enclosing(around.start))[:1]
        elif not totals and index and _opens_sentence(passage, sentence.start, start):
            totals = tuple(
                figure
                for earlier in passage.sentences[max(index - _SENTENCES, 0) : index][::-1]
                for figure in figures_in(passage, earlier, None)
            )
        strong = cue["strong"] is not None
        detailed = not strong and DETAILS(passage.damaged).match(cue[0]) is not None
        strength = STRONG if strong else WEAK
        yield PartList(region, totals, strength, not strong and not detailed)


def _behind_count(passage: Passage, region: Span, around: Span | None) -> Span:
    """The list without the count that opens it: *gồm 3 nhóm: A 142, B 88, C 35*."""
    *entries, first = figures_in(passage, region, around) or (None,)
    if first is None or first.value != len(entries):
        return region
    behind = passage.words(first.span.end, first.span.end + LONGEST_GAP)
    colon = COLON(passage.damaged).match(behind)
    return region if colon is None else Span(first.span.end + colon.end(), region.end)


def _is_nested(passage: Passage, opening: int, start: int, region: Span) -> bool:
    """Whether a cue tells of one entry only: *gồm: A 50, trong đó 12 …; B 21; C 15*."""
    if ";" not in passage.words(region.start, region.end):
        return False
    before = passage.words(opening, start)
    in_parentheses = passage.enclosing(start) is not None
    entries = figures_in(passage, Span(opening, start), passage.enclosing(start))
    listed = ";" in before or PARTS(passage.damaged).search(before) is not None
    return bool(entries) and (in_parentheses or listed)


def _respectively(passage: Passage) -> Iterator[PartList]:
    """*Ba thôn có 634 hộ, lần lượt là 214 hộ, 197 hộ và 223 hộ*."""
    for cue in RESPECTIVELY(passage.damaged).finditer(passage.plain):
        start, end = (passage.span.start + offset for offset in cue.span())
        sentence = passage.sentences[passage.sentence_at(start)]
        around = passage.enclosing(start)
        stop = min(sentence.end, around.end - 1 if around else sentence.end)
        opening = max(around.start + 1 if around else sentence.start, start - _REACH)
        totals = figures_in(passage, Span(opening, start), around)
        yield PartList(Span(end, stop), totals, SET_OUT, conjunction=True)


def _after_colon(passage: Passage) -> Iterator[PartList]:
    """*35 giáo viên: 20 …, 10 …*: a colon behind a figure and its noun."""
    for figure in passage.quantities:
        match = COLON(passage.damaged).match(
            passage.words(figure.span.end, figure.span.end + LONGEST_GAP)
        )
        if match is None:
            continue
        start = figure.span.end + match.end()
        sentence = passage.sentences[passage.sentence_at(figure.span.start)]
        around = passage.enclosing(figure.span.start)
        region = Span(
            start, max(start, min(sentence.end, around.end - 1 if around else sentence.end))
        )
        totals = figures_in(passage, Span(figure.span.start, figure.span.end), around)
        opening = max(around.start + 1 if around else sentence.start, start - _REACH)
        earlier = figures_in(passage, Span(opening, figure.span.start), around)
        yield PartList(region, (*totals, *earlier), SET_OUT)


def _opens_sentence(passage: Passage, start: int, cue: int) -> bool:
    return not passage.words(start, cue).strip(" \t\n-+–*•")


def _summed_up(passage: Passage) -> Iterator[PartList]:
    for figure in passage.quantities:
        start = figure.span.start
        before = passage.words(start - 2 * _LEAD, start)
        sure = TOTAL_AFTER(passage.damaged).search(before)
        if not sure and not RAISED_TO(passage.damaged).search(before):
            continue
        around = passage.enclosing(start)
        index = passage.sentence_at(start)
        opening = around.start + 1 if around else passage.sentences[index].start
        own = figures_in(passage, Span(max(opening, start - _LENGTH), start), around)
        if len(own) < 2 and not around and index:
            opening = passage.sentences[index - 1].start
        strength = STRONG if sure else RAISED
        region = Span(max(opening, start - _LENGTH), start)
        yield PartList(region, (figure,), strength, introduced=False)


def figures_in(passage: Passage, stretch: Span, around: Span | None) -> tuple[Quantity, ...]:
    """Addable figures of a stretch outside deeper parentheses, last first; of fractions, parts."""
    figures, starts = passage.addable
    low, high = bisect_left(starts, stretch.start), bisect_left(starts, stretch.end)
    return tuple(
        figures[index]
        for index in range(high - 1, low - 1, -1)
        if passage.enclosing(starts[index]) == around
    )
