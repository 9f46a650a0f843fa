"""Totals and their parts, inside a paragraph.

A total may stand right before parentheses that hold its parts, in the sentence before *trong đó*,
before *gồm*, or after its parts behind *tổng cộng*. Nested parentheses are not parts. Where the
cue allows several readings (which figure is the total, where the list of parts ends), the one in
which the parts add up is taken; when none does, the nearest, and only a plain reading is closed.
"""

from collections.abc import Iterator
from itertools import pairwise

from linter.numbers.claims.comparison import (
    counts_same,
    in_unit_of,
    key_of,
)
from linter.numbers.claims.cues import (
    LABELLED,
    NEW_TOTAL,
    NUMBER_WORD,
    OPEN_LIST,
    OVERLAP,
    PARTS,
    TARGET,
)
from linter.numbers.claims.number_words import counts_in_words
from linter.numbers.claims.part_lists import STRONG, UNJOINED, PartList, figures_in, part_lists
from linter.numbers.claims.passages import Passage
from linter.numbers.elements import Claim, ClaimKind, Quantity
from linter.numbers.intervals import stated, total

_BEFORE = 300
"""Characters before a total that may say that it is only aimed at."""
_TAIL = 60
"""Characters behind the last part that may leave the list open."""


def sum_claims(passage: Passage) -> Iterator[Claim]:
    """Yield the sums that a paragraph states."""
    if len(passage.quantities) < 2:
        return
    seen: set[tuple[int, ...]] = set()
    for part_list in part_lists(passage):
        for claim in _claims(passage, part_list):
            places = tuple(sorted(q.span.start for q in (*claim.operands, claim.result) if q))
            if places not in seen:
                seen.add(places)
                yield claim


def _claims(passage: Passage, found: PartList) -> Iterator[Claim]:
    if not found.totals:
        return
    around = passage.enclosing(found.region.start)
    parts = tuple(reversed(figures_in(passage, found.region, around)))
    parts = tuple(part for part in parts if part.span not in passage.in_fractions)
    if parts and ";" in passage.words(found.region.start, parts[0].span.start):
        return
    parts = _of_one_total(passage, found, _listed(passage, parts))
    together = _with_words(passage, found, parts) or _together(passage, found, parts)
    if together is not None:
        yield together
        return
    by_thing = list(_by_thing(found, parts))
    closing = [chosen for totals, chosen in by_thing if _adds_up_to(totals, chosen)]
    complete = {part for chosen in closing for part in chosen}
    for totals, chosen in by_thing:
        others = tuple(part for part in parts if part not in chosen and part not in complete)
        proven = bool(complete) and len(complete) >= len(chosen)
        yield _choose(passage, found, totals, chosen, others, proven=proven)
    if by_thing or len(parts) < 2:
        return
    if any(map(key_of, parts)):
        yield from _mixed(passage, found, parts)
    else:
        totals = found.totals[:1] if found.nearest else found.totals
        yield _choose(passage, found, totals, parts, ())


def _by_thing(
    found: PartList, parts: tuple[Quantity, ...]
) -> Iterator[tuple[tuple[Quantity, ...], tuple[Quantity, ...]]]:
    """For each thing counted in a list, the totals it may have and its parts."""
    for key in dict.fromkeys(filter(None, map(key_of, parts))):
        chosen = tuple(part for part in parts if key_of(part) in (key, ""))
        totals = tuple(t for t in found.totals if counts_same(t, chosen))
        totals = totals[:1] if found.nearest else totals
        if len(chosen) > 1 and totals:
            yield totals, chosen


def _adds_up_to(totals: tuple[Quantity, ...], parts: tuple[Quantity, ...]) -> bool:
    return any(_adds_up(candidate, parts) for candidate in totals)


def _with_words(passage: Passage, found: PartList, parts: tuple[Quantity, ...]) -> Claim | None:
    """The sum that closes only with counts in words: *hai người chết và 03 người bị thương*."""
    around = passage.enclosing(found.region.start)
    words = tuple(counts_in_words(passage, found.region, around))
    if not words or not parts:
        return None
    every = tuple(sorted((*parts, *words), key=lambda part: part.span))
    for candidate in found.totals[:1] if found.nearest else found.totals:
        if counts_same(candidate, every) and _all_exact(candidate, every):
            return _claim(candidate, every, closed=True)
    return None


def _together(passage: Passage, found: PartList, parts: tuple[Quantity, ...]) -> Claim | None:
    """Kinds of one thing named in several words: *học sinh*, of them *trẻ*, *học sinh*, *em*."""
    if len(set(map(key_of, parts)) - {""}) < 2:
        return None
    for candidate in found.totals[:1] if found.nearest else found.totals:
        if all(counts_same(candidate, (part,)) for part in parts):
            return _choose(passage, found, (candidate,), parts, ())
    return None


def _listed(passage: Passage, parts: tuple[Quantity, ...]) -> tuple[Quantity, ...]:
    """Leave out bare figures that only describe the one before: *2 xe 16 chỗ*."""
    kept = list(parts[:1])
    for left, right in pairwise(parts):
        gap = passage.words(left.span.end, right.span.start)
        if key_of(right) or any(sign in gap for sign in ",;:(") or _is_and(gap):
            kept.append(right)
    return tuple(kept)


def _of_one_total(
    passage: Passage, found: PartList, parts: tuple[Quantity, ...]
) -> tuple[Quantity, ...]:
    """The parts up to the next total, or to a last figure that selects from all of them."""
    if not found.introduced:
        return parts
    for count, (left, right) in enumerate(pairwise(parts), start=1):
        gap = passage.words(left.span.end, right.span.start)
        selects = count > 1 and count + 1 == len(parts) and PARTS(passage.damaged).search(gap)
        if selects or NEW_TOTAL(passage.damaged).search(gap):
            return parts[:count]
    return parts


def _mixed(passage: Passage, found: PartList, parts: tuple[Quantity, ...]) -> Iterator[Claim]:
    """Parts named differently: *237 văn bản, gồm 66 luật …*, *87 hồ sơ (83 hộ và 4 cơ sở)*."""
    last_gap = passage.words(parts[-2].span.end, parts[-1].span.start)
    joined = found.strength == STRONG or _is_and(last_gap) or len(parts) > 2
    for candidate in found.totals[:1] if found.nearest else found.totals:
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
    *,
    proven: bool = False,
) -> Claim:
    """The reading in which parts and total agree, else the plainest.

    ``proven``: another thing counted in the same list adds up, so that the list is whole.
    """
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
    joined = proven or _is_joined(passage, found, parts)
    strength = found.strength if joined else UNJOINED
    return _claim(totals[0], parts, closed=closed, confidence=strength)


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
            for left, right in pairwise(parts[:count])
        )
        if mixed or PARTS(passage.damaged).search(gap):
            yield parts[:count]


def _adds_up(whole: Quantity, parts: tuple[Quantity, ...]) -> bool:
    return stated(whole).overlaps(total(stated(in_unit_of(whole, part)) for part in parts))


def _is_joined(passage: Passage, found: PartList, parts: tuple[Quantity, ...]) -> bool:
    """Whether the last part is marked as the last, where the cue does not say that all follow."""
    last_gap = passage.words(parts[-2].span.end, parts[-1].span.start)
    return not found.conjunction or _is_and(last_gap) or ";" in last_gap


def _is_closed(
    passage: Passage, found: PartList, whole: Quantity, parts: tuple[Quantity, ...]
) -> bool:
    """Whether the words leave no room for further parts."""
    damaged = passage.damaged
    end = min(found.region.end, parts[-1].span.end + _TAIL)
    words = passage.words(found.region.start, end)
    sentence = passage.sentences[passage.sentence_at(whole.span.start)]
    low = max(sentence.start, whole.span.start - _BEFORE)
    lead = passage.words(found.region.start, parts[0].span.start)
    opening = found.region.start if found.introduced else parts[0].span.end
    unnamed_first = found.introduced and "," in lead and not LABELLED(damaged).search(lead)
    sexes = {key_of(part) for part in parts} == {"nam", "nu"}
    return (
        not unnamed_first
        and not OPEN_LIST(damaged).search(words)
        and (sexes or not OVERLAP(damaged).search(words))
        and not NUMBER_WORD(damaged).search(words)
        and not PARTS(damaged).search(passage.words(opening, parts[-1].span.start))
        and not TARGET(damaged).search(passage.words(low, min(sentence.end, end + _TAIL)))
    )
