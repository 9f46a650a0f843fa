"""Sums that no word announces: written with signs, or figures that make the one before them.

*25 ghế + 18 ghế = 43 ghế* is an equation. *Trường có 276 học sinh; tốt 201 em, khá 64 em, đạt 11
em* tells parts by their names alone; *37 kiến nghị; … 24 …, … 9 …, … 4 …* by adding up exactly.
Such sums are seen when they add up; they fail only where the names belong to one series.
"""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from linter.document import Span
from linter.numbers.claims.closing import is_complete
from linter.numbers.claims.comparison import counts_alike, counts_same, in_unit_of, key_of
from linter.numbers.claims.contrasts import divides
from linter.numbers.claims.cues import NEW_TOTAL, OPEN_LIST, OVERLAP, PARTS, TARGET, Cue
from linter.numbers.claims.part_lists import SET_OUT, figures_in
from linter.numbers.claims.passages import Passage
from linter.numbers.claims.series import begin_alike, in_series, names_of
from linter.numbers.elements import Claim, ClaimKind, Quantity
from linter.numbers.intervals import amount, stated, total

PLUS = Cue(r"(?:[^\d+=;.]|\([^()]*\))*\+\s*")
EQUALS = Cue(r"(?:[^\d+=;.]|\([^()]*\))*=\s*")
OTHER_TIME = Cue(
    r"\bnăm (?:trước|ngoái)\b|\bcùng kỳ\b|\bnăm \d{4}\b|\bso với\b"
    r"|\btừ\b[^,;.]*\b(?:lên|xuống|còn)\b"
)
"""Between figures: they may belong to different times."""

SAVED = Cue(r"\b(?:tiết kiệm|kết dư|bội thu|bội chi|chênh lệch|lãi|lỗ)(?: (?:là|được))*\s*:?\s*$")
"""Right before the difference of two figures, which is no part of the first."""

_LONGEST = 8
"""Parts of a sum that no word announces, at most."""
_PROVES = 40
"""A smaller total is made of two figures by chance too often."""
_PROVES_THREE = 12
_REACH = 320
"""Characters from a total to the last of its parts, at most."""
_UNSAID = 0.88
_WRITTEN = 0.95


def bare_sum_claims(passages: tuple[Passage, ...], sums: Iterable[Claim]) -> Iterator[Claim]:
    """Yield the sums that no word announces; ``sums`` are those already found."""
    known = [claim for claim in sums if claim.closed]
    parts = {figure.span for claim in known for figure in claim.operands}
    wholes = {claim.result.span for claim in known if claim.result is not None}
    for passage in passages:
        if passage.in_cell or len(passage.quantities) < 3:
            continue
        yield from _written(passage, wholes)
        figures = figures_in(passage, passage.span, None)[::-1]
        used: set[Span] = set()
        for index, whole in enumerate(figures):
            in_fraction = whole.span in passage.in_fractions
            if whole.span in used or whole.approximation is not None or in_fraction:
                continue
            claim = _after(passage, whole, figures[index + 1 :], parts | used)
            told = claim is not None and whole.span in wholes and not _holds(claim)
            if claim is not None and not told:
                used.update(part.span for part in claim.operands)
                yield claim


def _written(passage: Passage, taken: set[Span]) -> Iterator[Claim]:
    """Equations: *25 ghế + 18 ghế = 43 ghế*."""
    if "=" not in passage.plain:
        return
    terms: list[Quantity] = []
    for left, right in pairwise(passage.quantities):
        gap = passage.words(left.span.end, right.span.start)
        if PLUS(passage.damaged).fullmatch(gap):
            terms = [*(terms or [left]), right]
            continue
        if len(terms) > 1 and EQUALS(passage.damaged).fullmatch(gap) and right.span not in taken:
            yield _claim(right, tuple(terms), closed=True, confidence=_WRITTEN)
        terms = []


def _after(
    passage: Passage, whole: Quantity, behind: tuple[Quantity, ...], taken: set[Span]
) -> Claim | None:
    """The figures of the same thing right behind a total that make it."""
    parts = _run(passage, whole, behind, taken)
    for count in range(len(parts), 1, -1):
        chosen = parts[:count]
        if _adds_up(whole, chosen) and _is_no_chance(passage, whole, chosen):
            return _claim(whole, chosen, closed=True, confidence=_UNSAID)
    return _told_by_names(passage, whole, parts) if len(parts) > 1 else None


def _told_by_names(passage: Passage, whole: Quantity, parts: tuple[Quantity, ...]) -> Claim | None:
    """The sum of parts whose names alone say that they make the total."""
    damaged = passage.damaged
    region = _region(passage, whole, parts)
    names = names_of(passage, region.start, region.end, parts)
    words = passage.words(region.start, region.end)
    series = in_series(damaged, names)
    told = ((series or begin_alike(names)) and len(parts) > 2) or divides(damaged, words)
    index = passage.sentence_at(parts[0].span.start)
    sentence = passage.sentences[passage.sentence_at(whole.span.start)]
    lead = passage.words(sentence.start, parts[0].span.start)
    before = passage.inside(Span(sentence.start, whole.span.start))
    if (
        not told
        or any(counts_alike(figure, whole) for figure in before)
        or index != passage.sentence_at(parts[-1].span.start)
        or max(map(amount, parts)) >= 2 * amount(whole)
        or PARTS(damaged).search(passage.words(whole.span.end, parts[0].span.start))
        or OPEN_LIST(damaged).search(words)
        or TARGET(damaged).search(lead)
        or (OVERLAP(damaged).search(words) and not series)
    ):
        return None
    complete = is_complete(passage, region, parts)
    return _claim(whole, parts, closed=complete, confidence=SET_OUT)


def _run(
    passage: Passage, whole: Quantity, behind: tuple[Quantity, ...], taken: set[Span]
) -> tuple[Quantity, ...]:
    """The next figures of the same thing, as far as nothing interrupts them."""
    found: list[Quantity] = []
    last = whole
    for figure in behind:
        gap = passage.words(last.span.end, figure.span.start)
        far = figure.span.start - whole.span.end > _REACH or len(found) == _LONGEST
        stops = NEW_TOTAL(passage.damaged).search(gap) or OTHER_TIME(passage.damaged).search(gap)
        saved = SAVED(passage.damaged).search(gap)
        if far or stops or saved or TARGET(passage.damaged).search(gap):
            break
        last = figure
        if figure.span in passage.in_fractions or figure.approximation is not None:
            break
        alike = counts_alike(figure, whole) or counts_same(whole, (figure,))
        if figure.span not in taken and (alike or not key_of(figure)):
            found.append(figure)
    return tuple(found)


def _region(passage: Passage, whole: Quantity, parts: tuple[Quantity, ...]) -> Span:
    """From the sign after the total to the end of the last part's clause."""
    gap = passage.words(whole.span.end, parts[0].span.start)
    cut = max(gap.rfind(sign) for sign in ",;:.")
    sentence = passage.sentences[passage.sentence_at(parts[-1].span.start)]
    return Span(whole.span.end + cut + 1, sentence.end)


def _is_no_chance(passage: Passage, whole: Quantity, parts: tuple[Quantity, ...]) -> bool:
    """Whether figures that make another one were meant to."""
    if {key_of(part) for part in parts} == {""} and not key_of(whole):
        return False
    words = passage.words(whole.span.end, parts[-1].span.end)
    named = divides(passage.damaged, words)
    if OVERLAP(passage.damaged).search(words) and not named and len(parts) < 3:
        return False
    least = _PROVES if len(parts) == 2 else _PROVES_THREE
    round_ = str(whole.value).rstrip("0")
    return named or (amount(whole) >= least and len(round_) > 1)


def _adds_up(whole: Quantity, parts: tuple[Quantity, ...]) -> bool:
    return stated(whole).overlaps(total(stated(in_unit_of(whole, part)) for part in parts))


def _holds(claim: Claim) -> bool:
    return claim.result is not None and _adds_up(claim.result, claim.operands)


def _claim(
    whole: Quantity, parts: tuple[Quantity, ...], *, closed: bool, confidence: float
) -> Claim:
    return Claim(
        kind=ClaimKind.SUM,
        result=whole,
        operands=tuple(in_unit_of(whole, part) for part in parts),
        closed=closed,
        confidence=confidence,
    )
