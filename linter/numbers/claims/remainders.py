"""What is left of a total: *đã giải ngân 8.450/12.300 triệu đồng; còn lại 3.850 triệu đồng*."""

from collections.abc import Iterable, Iterator

from linter.document import Span
from linter.numbers.claims.comparison import in_unit_of, is_usable, key_of
from linter.numbers.claims.cues import DONE, GIVEN, REMAINDER, TOTAL_BEFORE
from linter.numbers.claims.part_lists import WEAK, figures_in
from linter.numbers.claims.passages import Passage
from linter.numbers.elements import Claim, ClaimKind, Place, Quantity, QuantityKind
from linter.numbers.intervals import stated, total

_LEAD, _CLAUSE = 30, 60
_CONFIDENCE = 0.9


def remainder_claims(passages: tuple[Passage, ...], sums: Iterable[Claim]) -> Iterator[Claim]:
    """Yield the totals that a part and what remains make; ``sums`` are those already found."""
    known = {figure.span for claim in sums for figure in claim.operands}
    for passage in passages:
        if passage.in_cell or len(passage.quantities) < 3:
            continue
        for rest in passage.quantities:
            start = rest.span.start
            cue = REMAINDER(passage.damaged).search(passage.words(start - _LEAD, start))
            counted = rest.kind is not QuantityKind.PERCENT and is_usable(rest)
            if cue and counted and rest.span not in known and rest.span not in passage.bases:
                yield from _claim(passage, rest)


def _claim(passage: Passage, rest: Quantity) -> Iterator[Claim]:
    sentence = passage.sentences[passage.sentence_at(rest.span.start)]
    before = Span(sentence.start, rest.span.start)
    figures = [
        figure
        for figure in figures_in(passage, before, passage.enclosing(rest.span.start))[::-1]
        if key_of(figure) in (key_of(rest), "")
    ]
    fractions = [passage.fraction_at[f.span] for f in figures if f.span in passage.fraction_at]
    if fractions:
        part, whole = fractions[-1].part, fractions[-1].base
        if is_usable(whole):
            yield _sum(whole, (part, rest), closed=len(fractions) == 1)
        return
    for index, whole in enumerate(figures[:-1]):
        start = whole.span.start
        if not TOTAL_BEFORE(passage.damaged).search(passage.words(start - 100, start)):
            continue
        parts = (*figures[index + 1 :], rest)
        yield _sum(whole, parts, closed=True)
        return
    if len(figures) == 2:
        yield from _of_given(passage, figures[0], figures[1], rest)


def _of_given(passage: Passage, whole: Quantity, part: Quantity, rest: Quantity) -> Iterator[Claim]:
    """What was given, what is done, what is left: *được giao 1.250, đã chi 1.090, còn lại*."""
    before = passage.words(whole.span.start - _CLAUSE, whole.span.start)
    between = passage.words(whole.span.end, part.span.start)
    given = GIVEN(passage.damaged).search(before) and DONE(passage.damaged).search(between)
    claim = _sum(whole, (part, rest), closed=bool(given))
    if given or claim.closed:
        yield claim


def _sum(whole: Quantity, parts: tuple[Quantity, ...], *, closed: bool) -> Claim:
    parts = tuple(in_unit_of(whole, part) for part in parts)
    holds = stated(whole).overlaps(total(map(stated, parts)))
    return Claim(
        kind=ClaimKind.SUM,
        place=Place.REST,
        result=whole,
        operands=parts,
        closed=closed or holds,
        confidence=_CONFIDENCE if len(parts) == 2 else WEAK,
    )
