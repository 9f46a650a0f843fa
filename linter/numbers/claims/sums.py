"""Totals and their parts, inside a paragraph.

A total may stand right before parentheses that hold its parts, in the sentence before *trong đó*,
before *gồm*, or after its parts behind *tổng cộng*. Nested parentheses are not parts. Where the
cue allows several readings (which figure is the total, where the list of parts ends), the one in
which the parts add up is taken; when none does, the nearest, and only a plain reading is closed.
"""

from collections.abc import Iterator
from itertools import pairwise

from linter.numbers.claims.closing import is_and, is_closed, is_joined
from linter.numbers.claims.comparison import (
    counts_same,
    in_unit_of,
    key_of,
)
from linter.numbers.claims.cues import (
    NEW_TOTAL,
    PARTS,
)
from linter.numbers.claims.number_words import counts_in_words
from linter.numbers.claims.part_lists import (
    SET_OUT,
    STRONG,
    UNJOINED,
    PartList,
    figures_in,
    part_lists,
)
from linter.numbers.claims.passages import Passage
from linter.numbers.elements import Claim, ClaimKind, Quantity
from linter.numbers.intervals import NEAR, amount, stated, total


def sum_claims(passage: Passage) -> Iterator[Claim]:
    """Yield the sums that a paragraph states."""
    if len(passage.quantities) < 2:
        return
    seen: set[tuple[int, ...]] = set()
    for part_list in part_lists(passage):
        for claim in (*_claims(passage, part_list), *_beside_parts(passage, part_list)):
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
    if together := _with_words(passage, found, parts) or _together(passage, found, parts):
        yield together
        return
    by_thing = list(_by_thing(found, parts))
    closing = [chosen for totals, chosen in by_thing if _adds_up_to(totals, chosen)]
    complete = {part for chosen in closing for part in chosen}
    for totals, chosen in by_thing:
        if found.strength == STRONG and not complete and _is_nearer(totals[0], parts, chosen):
            yield _choose(passage, found, totals[:1], parts, ())
            continue
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


def _beside_parts(passage: Passage, found: PartList) -> Iterator[Claim]:
    """Parts in parentheses behind those of another thing: *74 dự án (9.610 tỷ đồng) và 12 …*."""
    if not found.introduced or not found.totals:
        return
    around = passage.enclosing(found.region.start)
    listed = figures_in(passage, found.region, around)
    inner = [
        pair
        for pair in passage.parentheses
        if found.region.start <= pair.start < found.region.end
        and passage.enclosing(pair.start) == around
        and len(passage.inside(pair)) == 1
    ]
    parts = tuple(figure for pair in inner for figure in figures_in(passage, pair, pair))
    if len(parts) < 2 or len(parts) != len(listed) or len(set(map(key_of, parts))) > 1:
        return
    for whole in found.totals:
        if key_of(whole) and key_of(whole) == key_of(parts[0]) != key_of(listed[0]):
            closed = _adds_up(whole, parts) or is_closed(passage, found, whole, parts)
            yield _claim(whole, parts, closed=closed, confidence=found.strength)
            return


def _is_nearer(whole: Quantity, parts: tuple[Quantity, ...], chosen: tuple[Quantity, ...]) -> bool:
    """Whether a total lacks less when things named differently are its parts too."""
    if len(parts) == len(chosen) or not all(figure.exact for figure in (whole, *parts)):
        return False
    gaps = [abs(amount(whole) - sum(map(amount, some))) for some in (parts, chosen)]
    return gaps[0] < gaps[1]


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
        if not counts_same(candidate, every):
            continue
        if _all_exact(candidate, every):
            return _claim(candidate, every, closed=True)
        if found.strength == STRONG and not _adds_up(candidate, parts):
            closed = is_closed(passage, found, candidate, every, counted=True)
            return _claim(candidate, every, closed=closed, confidence=SET_OUT)
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
        if key_of(right) or any(sign in gap for sign in ",;:(") or is_and(gap):
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
    joined = found.strength == STRONG or is_and(last_gap) or len(parts) > 2
    for candidate in found.totals[:1] if found.nearest else found.totals:
        if counts_same(candidate, parts):
            yield _choose(passage, found, (candidate,), parts, ())
        elif joined and _all_exact(candidate, parts):
            yield _claim(candidate, parts, closed=False)


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
    parts, plain = _nearest_reading(totals[0], readings)
    closed = (
        _is_plain_total(passage, found, totals)
        and plain
        and len(others) < len(parts)
        and is_closed(passage, found, totals[0], parts)
    )
    joined = proven or is_joined(passage, found, parts)
    strength = found.strength if joined else UNJOINED
    return _claim(totals[0], parts, closed=closed, confidence=strength)


def _nearest_reading(
    whole: Quantity, readings: list[tuple[Quantity, ...]]
) -> tuple[tuple[Quantity, ...], bool]:
    """The parts as they are most likely meant, and whether no other reading comes near."""
    gaps = [abs(sum(map(amount, reading)) - amount(whole)) for reading in readings]
    near = [r for r, gap in zip(readings, gaps, strict=True) if gap <= amount(whole) * NEAR]
    if len(readings) == 1 or len(near) != 1:
        return readings[0], len(readings) == 1
    return near[0], True


def _is_plain_total(passage: Passage, found: PartList, totals: tuple[Quantity, ...]) -> bool:
    """Whether only the nearest figure can be the total: the only one, or alone in its clause."""
    if len(totals) == 1:
        return True
    ends = [passage.words(figure.span.end, found.region.start) for figure in totals]
    return found.introduced and [";" in words for words in ends].count(False) == 1


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
