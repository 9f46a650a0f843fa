"""Percentages that divide one whole: a structure (*cơ cấu*), grades, what is left (*còn lại*).

Only *cơ cấu* and *còn lại* say that the shares are all; without them shares that make exactly 100
are seen to hold, and others say nothing.
"""

from collections.abc import Iterator
from itertools import pairwise

from linter.document import Span
from linter.numbers.claims.comparison import is_usable
from linter.numbers.claims.contrasts import divides
from linter.numbers.claims.cues import NOT_SHARES, OPEN_LIST, OVERLAP, PARTS, REMAINDER, TARGET, Cue
from linter.numbers.claims.nesting import children_of
from linter.numbers.claims.passages import Passage
from linter.numbers.claims.series import in_series, names_of
from linter.numbers.elements import Claim, ClaimKind, Quantity, QuantityKind
from linter.numbers.intervals import HUNDRED_PER_CENT, stated, total

STRUCTURE = Cue(r"\bcơ cấu\b|\btỷ trọng\b|\btỉ trọng\b|\bxếp loại\b|\bphân loại\b")
"""Before shares that are all there are."""

_LEAD = 60
_CONFIDENCE = 0.9
_FEWEST = 3
"""Shares that must be there before nothing but their sum tells that they divide one whole."""


def partition_claims(passages: tuple[Passage, ...]) -> Iterator[Claim]:
    """Yield the shares that a sentence, or the items of a list, divide a whole into."""
    for index, passage in enumerate(passages):
        if passage.in_cell:
            continue
        yield from _in_sentences(passage)
        children = children_of(passages, index)
        if len(children) > 1 and STRUCTURE(passage.damaged).search(passage.plain):
            yield from _of_items(passage, children)


def _in_sentences(passage: Passage) -> Iterator[Claim]:
    percents = [q for q in passage.quantities if _is_share(passage, q)]
    if len(percents) < 2:
        return
    for sentence in passage.sentences:
        for group in _groups(passage, [q for q in percents if _lies_in(q, sentence)]):
            yield from _claim(passage, group, sentence.start)


def _lies_in(quantity: Quantity, span: Span) -> bool:
    return span.start <= quantity.span.start < span.end


def _is_share(passage: Passage, quantity: Quantity) -> bool:
    """Whether a percentage can be a share of a whole: no growth, no plan, no other unit."""
    start = quantity.span.start
    return (
        quantity.kind is QuantityKind.PERCENT
        and quantity.unit == "%"
        and is_usable(quantity)
        and quantity.approximation is None
        and not passage.is_difference(quantity)
        and not NOT_SHARES(passage.damaged).match(passage.words(quantity.span.end, start + _LEAD))
    )


def _groups(passage: Passage, percents: list[Quantity]) -> Iterator[tuple[Quantity, ...]]:
    """Runs of percentages at the same depth of parentheses, cut where a semicolon or colon is."""
    group: list[Quantity] = percents[:1]
    for left, right in pairwise(percents):
        gap = passage.words(left.span.end, right.span.start)
        same = passage.enclosing(left.span.start) == passage.enclosing(right.span.start)
        selected = PARTS(passage.damaged).search(gap) is not None
        if same and not selected and ":" not in gap and len(gap) < 2 * _LEAD:
            group.append(right)
            continue
        yield tuple(group)
        group = [right]
    yield tuple(group)


def _claim(passage: Passage, group: tuple[Quantity, ...], start: int) -> Iterator[Claim]:
    if len(group) < 2:
        return
    damaged = passage.damaged
    lead = passage.words(max(start, group[0].span.start - 2 * _LEAD), group[0].span.start)
    words = passage.words(group[0].span.start, group[-1].span.end)
    before_last = passage.words(group[-2].span.end, group[-1].span.start)
    named = STRUCTURE(damaged).search(lead) is not None
    rest = "còn lại" in before_last or REMAINDER(damaged).search(before_last) is not None
    holds = total(map(stated, group)).overlaps(HUNDRED_PER_CENT)
    doubtful = (
        OPEN_LIST(damaged).search(words.replace("còn lại", ""))
        or (OVERLAP(damaged).search(words) and not divides(damaged, lead + words))
        or TARGET(damaged).search(lead + words)
    )
    divided = len(group) == len(passage.quantities) and divides(damaged, lead + words)
    names = names_of(passage, group[0].span.start - _LEAD, group[-1].span.end + _LEAD, group)
    whole = named or rest or in_series(damaged, names)
    if divided and len(group) == 2 and _is_pair(passage, group):
        yield _partition(group, closed=holds or not doubtful)
        return
    if (holds and (whole or len(group) >= _FEWEST or _is_pair(passage, group))) or (
        whole and len(group) >= _FEWEST and not doubtful
    ):
        yield _partition(group, closed=True)


def _is_pair(passage: Passage, group: tuple[Quantity, ...]) -> bool:
    """Whether two shares are said in one breath: *nam chiếm 55%, nữ chiếm 45%*."""
    gap = passage.words(group[0].span.end, group[1].span.start)
    return len(gap) < _LEAD and ("," in gap or ";" in gap or " và " in gap)


def _of_items(passage: Passage, children: tuple[Passage, ...]) -> Iterator[Claim]:
    shares = [[q for q in child.quantities if _is_share(child, q)] for child in children]
    if all(len(found) == 1 for found in shares):
        yield _partition(tuple(found[0] for found in shares), closed=len(shares) >= _FEWEST)


def _partition(group: tuple[Quantity, ...], *, closed: bool) -> Claim:
    return Claim(
        kind=ClaimKind.PARTITION,
        result=None,
        operands=group,
        closed=closed,
        confidence=_CONFIDENCE,
    )
