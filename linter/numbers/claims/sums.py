"""Totals and their parts, inside a paragraph.

A total may stand right before parentheses that hold its parts, in the sentence before *trong đó*,
before *gồm*, or after its parts behind *tổng cộng*. Nested parentheses are not parts. Where the
cue allows several readings (which figure is the total, where the list of parts ends), the one in
which the parts add up is taken; when none does, the nearest, and only a plain reading is closed.
"""

from collections.abc import Iterator
from typing import NamedTuple

from linter.document import Span
from linter.numbers.claims.comparison import (
    counts_same,
    fractions,
    in_unit_of,
    is_difference,
    is_duration,
    is_usable,
    key_of,
)
from linter.numbers.claims.cues import (
    LABELLED,
    NUMBER_WORD,
    OPEN_LIST,
    OVERLAP,
    PARTIAL,
    PARTS,
    TARGET,
    TOTAL_AFTER,
)
from linter.numbers.claims.passages import Passage
from linter.numbers.elements import Claim, ClaimKind, Quantity, QuantityKind
from linter.numbers.intervals import stated, total

STRONG, WEAK = 1.0, 0.85
"""How surely a cue says that the parts are all."""


class PartList(NamedTuple):
    """A stretch of text that lists parts, and the totals they may be parts of."""

    region: Span
    totals: tuple[Quantity, ...]
    """Nearest first."""
    strength: float
    conjunction: bool = False
    """Whether the list must end in *và* to be closed."""


def sum_claims(passage: Passage) -> Iterator[Claim]:
    """Yield the sums that a paragraph states."""
    if len(passage.quantities) < 3:
        return
    seen: set[tuple[int, ...]] = set()
    for part_list in _part_lists(passage):
        for claim in _claims(passage, part_list):
            places = tuple(sorted(q.span.start for q in (*claim.operands, claim.result) if q))
            if places not in seen:
                seen.add(places)
                yield claim


def _part_lists(passage: Passage) -> Iterator[PartList]:
    yield from _parenthesised(passage)
    yield from _introduced(passage)
    yield from _summed_up(passage)


def _parenthesised(passage: Passage) -> Iterator[PartList]:
    for pair in passage.parentheses:
        outer = passage.enclosing(pair.start)
        sentence = passage.sentences[passage.sentence_at(pair.start)]
        before = _figures(passage, Span(sentence.start, pair.start), outer)
        if before:
            inner = Span(pair.start + 1, pair.end - 1)
            partial = PARTIAL(passage.damaged).match(passage.words(*inner))
            yield PartList(inner, before[:1], WEAK if partial else STRONG, bool(partial))


def _introduced(passage: Passage) -> Iterator[PartList]:
    for cue in PARTS(passage.damaged).finditer(passage.plain):
        start, end = (passage.span.start + offset for offset in cue.span())
        index = passage.sentence_at(start)
        sentence = passage.sentences[index]
        around = passage.enclosing(start)
        region = Span(end, min(sentence.end, around.end - 1 if around else sentence.end))
        opening = around.start + 1 if around else sentence.start
        totals = _figures(passage, Span(opening, start), around)
        if around is not None and not totals:
            before = Span(sentence.start, around.start)
            totals = _figures(passage, before, passage.enclosing(around.start))[:1]
        elif not totals and index and _opens_sentence(passage, sentence.start, start):
            totals = _figures(passage, passage.sentences[index - 1], None)
        strong = cue["strong"] is not None
        yield PartList(region, totals, STRONG if strong else WEAK, not strong)


def _opens_sentence(passage: Passage, start: int, cue: int) -> bool:
    return not passage.words(start, cue).strip(" \t\n-+–*•")


def _summed_up(passage: Passage) -> Iterator[PartList]:
    for figure in passage.quantities:
        start = figure.span.start
        if not TOTAL_AFTER(passage.damaged).search(passage.words(start - 30, start)):
            continue
        around = passage.enclosing(start)
        sentence = passage.sentences[passage.sentence_at(start)]
        opening = around.start + 1 if around else sentence.start
        yield PartList(Span(opening, start), (figure,), STRONG)


def _figures(passage: Passage, stretch: Span, around: Span | None) -> tuple[Quantity, ...]:
    """Usable figures of a stretch outside deeper parentheses, last first; of a fraction, the part."""
    bases = {id(base) for _, base in fractions(passage)}
    return tuple(
        quantity
        for quantity in reversed(passage.inside(stretch))
        if id(quantity) not in bases
        and quantity.kind is not QuantityKind.PERCENT
        and is_usable(quantity)
        and passage.enclosing(quantity.span.start) == around
        and not is_duration(quantity)
        and not is_difference(passage, quantity)
    )


def _claims(passage: Passage, found: PartList) -> Iterator[Claim]:
    if not found.totals:
        return
    around = passage.enclosing(found.region.start)
    parts = tuple(reversed(_figures(passage, found.region, around)))
    fraction_parts = {id(part) for part, _ in fractions(passage)}
    parts = tuple(part for part in parts if id(part) not in fraction_parts)
    if parts and ";" in passage.words(found.region.start, parts[0].span.start):
        return
    for key in dict.fromkeys(key_of(part) for part in parts):
        chosen = tuple(part for part in parts if key_of(part) in (key, ""))
        totals = tuple(t for t in found.totals if counts_same(t, chosen))
        if key and len(chosen) > 1 and totals:
            yield _choose(passage, found, totals, chosen, _others(parts, chosen))
    keyless = len(parts) > 1 and all(not key_of(part) for part in parts)
    if keyless:
        yield _choose(passage, found, found.totals, parts, ())
    elif len({key_of(part) for part in parts}) > 1:
        yield from _mixed(passage, found, parts)


def _others(parts: tuple[Quantity, ...], chosen: tuple[Quantity, ...]) -> tuple[Quantity, ...]:
    return tuple(part for part in parts if part not in chosen)


def _mixed(passage: Passage, found: PartList, parts: tuple[Quantity, ...]) -> Iterator[Claim]:
    """Parts named differently: *237 văn bản, gồm 66 luật …*, *87 hồ sơ (83 hộ và 4 cơ sở)*."""
    last_gap = passage.words(parts[-2].span.end, parts[-1].span.start)
    joined = found.strength == STRONG or _is_and(last_gap)
    for candidate in found.totals:
        if counts_same(candidate, parts):
            yield _choose(passage, found, (candidate,), parts, ())
        elif joined and _all_exact(candidate, parts):
            yield _claim(candidate, parts, closed=False)


def _is_and(gap: str) -> bool:
    return "và" in gap.split() or "va" in gap.split()


def _all_exact(whole: Quantity, parts: tuple[Quantity, ...]) -> bool:
    """Whether different things add up to the last unit, which is no chance."""
    return all(figure.exact for figure in (whole, *parts)) and _adds_up(whole, parts)


def _choose(
    passage: Passage,
    found: PartList,
    totals: tuple[Quantity, ...],
    parts: tuple[Quantity, ...],
    others: tuple[Quantity, ...],
) -> Claim:
    readings = list(_readings(passage, parts))
    for candidate in totals:
        for reading in readings:
            if _adds_up(candidate, reading):
                return _claim(candidate, reading, closed=True, confidence=found.strength)
    closed = (
        len(totals) == 1
        and len(readings) == 1
        and len(others) < len(parts)
        and _is_closed(passage, found, totals[0], parts)
    )
    return _claim(totals[0], parts, closed=closed, confidence=found.strength)


def _claim(
    whole: Quantity, parts: tuple[Quantity, ...], *, closed: bool, confidence: float = STRONG
) -> Claim:
    parts = tuple(in_unit_of(whole, part) for part in parts)
    return Claim(
        kind=ClaimKind.SUM, result=whole, operands=parts, closed=closed, confidence=confidence
    )


def _readings(passage: Passage, parts: tuple[Quantity, ...]) -> Iterator[tuple[Quantity, ...]]:
    """All the parts; else those before a semicolon or a further cue that some may belong behind."""
    yield parts
    for count in range(len(parts) - 1, 1, -1):
        gap = passage.words(parts[count - 1].span.end, parts[count].span.start)
        mixed = ";" in gap and any(
            ";" not in passage.words(left.span.end, right.span.start)
            for left, right in zip(parts[:count], parts[1:count], strict=False)
        )
        if mixed or PARTS(passage.damaged).search(gap):
            yield parts[:count]


def _adds_up(whole: Quantity, parts: tuple[Quantity, ...]) -> bool:
    return stated(whole).overlaps(total(stated(in_unit_of(whole, part)) for part in parts))


def _is_closed(
    passage: Passage, found: PartList, whole: Quantity, parts: tuple[Quantity, ...]
) -> bool:
    """Whether the words leave no room for further parts."""
    damaged = passage.damaged
    words = passage.words(*found.region)
    sentence = passage.sentences[passage.sentence_at(whole.span.start)]
    lead = passage.words(found.region.start, parts[0].span.start)
    unnamed_first = "," in lead and not LABELLED(damaged).search(lead)
    last_gap = passage.words(parts[-2].span.end, parts[-1].span.start)
    joined = not found.conjunction or _is_and(last_gap)
    sexes = {key_of(part) for part in parts} == {"nam", "nu"}
    return (
        joined
        and not unnamed_first
        and not OPEN_LIST(damaged).search(words)
        and (sexes or not OVERLAP(damaged).search(words))
        and not NUMBER_WORD(damaged).search(words)
        and not PARTS(damaged).search(words)
        and not TARGET(damaged).search(passage.words(*sentence))
    )
