"""What is left of a total: *đã giải ngân 8.450/12.300 triệu đồng; còn lại 3.850 triệu đồng*.

*Còn lại* says that what went before and the rest make the total; *còn 44 hồ sơ*, *chưa thực hiện 4
kiến nghị* say it only when the figures do, or when the total was given and the part is done. The
total may stand in the same sentence, or be the only greater figure of those before.
"""

from collections.abc import Iterable, Iterator

from linter.document import Span
from linter.numbers.claims.closing import is_and
from linter.numbers.claims.comparison import counts_alike, in_unit_of, is_usable, key_of
from linter.numbers.claims.cues import (
    DONE,
    EARLIER,
    GIVEN,
    LEFT_OVER,
    REMAINDER,
    TARGET,
    TOTAL_BEFORE,
)
from linter.numbers.claims.part_lists import SET_OUT, WEAK, figures_in
from linter.numbers.claims.passages import Passage
from linter.numbers.claims.told_totals import IN_TOTAL
from linter.numbers.elements import Claim, ClaimKind, Place, Quantity, QuantityKind
from linter.numbers.intervals import amount, stated, total

_LEAD, _CLAUSE = 34, 60
_FURTHEST = 8
"""Figures before the rest among which its total is looked for."""
_PROVES = 30
"""Smaller totals are made of two figures by chance too often."""
_CONFIDENCE = 0.9


def remainder_claims(passages: tuple[Passage, ...], sums: Iterable[Claim]) -> Iterator[Claim]:
    """Yield the totals that a part and what remains make; ``sums`` are those already found."""
    known = {figure.span for claim in sums if claim.closed for figure in claim.operands}
    for passage in passages:
        if passage.in_cell or len(passage.quantities) < 3:
            continue
        for rest in passage.quantities:
            start = rest.span.start
            counted = rest.kind is not QuantityKind.PERCENT and is_usable(rest)
            if not counted or rest.span in known or rest.span in passage.bases:
                continue
            words = passage.words(start - _LEAD, start)
            if REMAINDER(passage.damaged).search(words):
                yield from _claim(passage, rest)
            elif LEFT_OVER(passage.damaged).search(words):
                yield from _left_over(passage, rest)


def _before(passage: Passage, rest: Quantity, start: int) -> list[Quantity]:
    """The figures of the same thing before the rest, outside deeper parentheses, in order."""
    stretch = Span(start, rest.span.start)
    return [
        figure
        for figure in figures_in(passage, stretch, passage.enclosing(rest.span.start))[::-1]
        if counts_alike(figure, rest) or key_of(figure) == ""
    ]


def _claim(passage: Passage, rest: Quantity) -> Iterator[Claim]:
    sentence = passage.sentences[passage.sentence_at(rest.span.start)]
    figures = _before(passage, rest, sentence.start)
    fractions = [passage.fraction_at[f.span] for f in figures if f.span in passage.fraction_at]
    if fractions:
        part, whole = fractions[-1].part, fractions[-1].base
        if is_usable(whole):
            yield _sum(whole, (part, rest), closed=len(fractions) == 1)
        return
    for index, whole in enumerate(figures[:-1]):
        start = whole.span.start
        words = passage.words(start - 100, start)
        if not (TOTAL_BEFORE(passage.damaged).search(words) or _is_in_total(passage, whole)):
            continue
        parts = (*figures[index + 1 :], rest)
        yield _sum(whole, parts, closed=True)
        return
    if len(figures) == 2:
        claim = _of_given(passage, figures[0], figures[1], rest)
        if claim is not None:
            yield claim
            return
    if figures:
        yield from _of_earlier(passage, figures, rest)


def _is_in_total(passage: Passage, whole: Quantity) -> bool:
    """Whether a sentence opens with the total that it goes on to divide: *Trong số 320 …*."""
    sentence = passage.sentences[passage.sentence_at(whole.span.start)]
    lead = passage.words(sentence.start, whole.span.start)
    return IN_TOTAL(passage.damaged).search(lead) is not None


def _of_given(passage: Passage, whole: Quantity, part: Quantity, rest: Quantity) -> Claim | None:
    """What was given, what is done, what is left: *được giao 1.250, đã chi 1.090, còn lại*."""
    before = passage.words(whole.span.start - _CLAUSE, whole.span.start)
    between = passage.words(whole.span.end, part.span.start)
    given = GIVEN(passage.damaged).search(before) and DONE(passage.damaged).search(between)
    claim = _sum(whole, (part, rest), closed=bool(given))
    return claim if given or claim.closed else None


def _of_earlier(passage: Passage, figures: list[Quantity], rest: Quantity) -> Iterator[Claim]:
    """The parts of a sentence and what is left, of a total in a sentence before."""
    parts = (*figures, rest)
    greatest = max(map(amount, parts))
    sentence = passage.sentences[passage.sentence_at(rest.span.start)]
    earlier = [
        whole
        for whole in _before(passage, rest, passage.span.start)[-_FURTHEST:]
        if whole.span.start < sentence.start and amount(whole) > greatest
    ]
    for whole in reversed(earlier):
        claim = _sum(whole, parts, closed=False)
        if claim.closed:
            yield claim
            return
    first = earlier[0] if earlier else None
    opens = {whole.value for whole in earlier if amount(whole) == max(map(amount, earlier))}
    if first is not None and len(opens) == 1 and first.value in opens:
        yield _sum(first, parts, closed=True, confidence=SET_OUT)


def _left_over(passage: Passage, rest: Quantity) -> Iterator[Claim]:
    """A rest that only its verb or *còn* tells."""
    sentence = passage.sentences[passage.sentence_at(rest.span.start)]
    figures = _before(passage, rest, passage.span.start)[-_FURTHEST:]
    if TARGET(passage.damaged).search(passage.words(sentence.start, sentence.end)):
        return
    for index, whole in enumerate(figures[:-1]):
        if _changes(passage, whole, rest):
            return
        between = figures[index + 1 :]
        for parts in (tuple(between), tuple(between[-1:])):
            claim = _sum(whole, (*parts, rest), closed=False)
            if claim.closed and (len(parts) > 1 or amount(whole) >= _PROVES):
                yield claim
                return
    own = [figure for figure in figures if figure.span.start >= sentence.start]
    if len(own) > 1 and _is_told(passage, own, rest):
        yield _sum(own[0], (*own[1:], rest), closed=True, confidence=WEAK)


def _is_told(passage: Passage, own: list[Quantity], rest: Quantity) -> bool:
    """Whether the words give a total, tell what is done of it, and then what is not."""
    whole, parts = own[0], own[1:]
    lead = passage.words(whole.span.start - _CLAUSE, whole.span.start)
    between = passage.words(whole.span.end, rest.span.start)
    given = GIVEN(passage.damaged).search(lead) or _is_in_total(passage, whole)
    greater = all(amount(whole) > amount(part) for part in (*parts, rest))
    plain = not is_and(passage.words(whole.span.end, parts[0].span.start))
    return bool(given and DONE(passage.damaged).search(between) and greater and plain)


def _changes(passage: Passage, whole: Quantity, rest: Quantity) -> bool:
    """Whether *còn* tells what a figure fell to: *giảm từ 168 người còn 121 người*."""
    start = whole.span.start
    words = passage.words(start - 40, rest.span.start)
    falls = "giảm" in words or "xuống" in words or "sắp xếp" in words or "sáp nhập" in words
    return falls or EARLIER(passage.damaged).search(passage.words(start - 40, start)) is not None


def _sum(
    whole: Quantity,
    parts: tuple[Quantity, ...],
    *,
    closed: bool,
    confidence: float | None = None,
) -> Claim:
    parts = tuple(in_unit_of(whole, part) for part in parts)
    holds = stated(whole).overlaps(total(map(stated, parts)))
    return Claim(
        kind=ClaimKind.SUM,
        place=Place.REST,
        result=whole,
        operands=parts,
        closed=closed or holds,
        confidence=confidence or (_CONFIDENCE if len(parts) == 2 else WEAK),
    )
