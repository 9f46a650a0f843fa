"""Totals and their parts, inside a paragraph.

A total may stand right before parentheses that hold its parts, in the sentence before *trong đó*,
before *gồm*, or after its parts behind *tổng cộng*. Nested parentheses are not parts. Where the
cue allows several readings (which figure is the total, where the list of parts ends), the one in
which the parts add up is taken; when none does, the nearest, and only a plain reading is closed.
"""

import re
from collections.abc import Iterable, Iterator

from linter.numbers.claims.closing import (
    is_and,
    is_closed,
    is_complete,
    is_divided,
    is_joined,
)
from linter.numbers.claims.comparison import (
    counts_same,
    in_unit_of,
    key_of,
)
from linter.numbers.claims.cues import (
    NUMBER_WORD,
)
from linter.numbers.claims.list_readings import (
    listed,
    nearest_reading,
    of_one_total,
    readings_of,
    without_selections,
)
from linter.numbers.claims.number_words import counts_in_words
from linter.numbers.claims.part_lists import (
    SET_OUT,
    STRONG,
    UNJOINED,
    WEAK,
    PartList,
    figures_in,
    part_lists,
)
from linter.numbers.claims.passages import Passage
from linter.numbers.elements import Claim, ClaimKind, Quantity
from linter.numbers.intervals import NEAR, amount, stated, total
from linter.text.folding import strip_marks

_CLEARLY = 3
"""How many times further off than the likeliest total any other one must be."""
_NOUNS = 80
"""Characters behind a total that name what it counts, at most."""


def sum_claims(passage: Passage) -> Iterator[Claim]:
    """Yield the sums that a paragraph states."""
    count = len(passage.quantities)
    if not count or (count == 1 and not NUMBER_WORD(passage.damaged).search(passage.plain)):
        return
    found: dict[tuple[int, ...], Claim] = {}
    for part_list in part_lists(passage):
        for claim in (*_claims(passage, part_list), *_beside_parts(passage, part_list)):
            places = tuple(sorted(figure.span.start for figure in claim.figures))
            known = found.get(places)
            if known is None or (claim.closed, claim.confidence) > (known.closed, known.confidence):
                found[places] = claim
    yield from without_misread(found.values())


def without_misread(claims: Iterable[Claim]) -> Iterator[Claim]:
    """Leave out sums that fail and that another one, which adds up, shows to be read wrongly."""
    every = tuple(claims)
    holding = [claim for claim in every if adds_up(claim)]
    for claim in every:
        if claim in holding or not any(_explains(other, claim) for other in holding):
            yield claim


def adds_up(claim: Claim) -> bool:
    """Whether the parts of a sum make its total."""
    assert claim.result is not None
    return stated(claim.result).overlaps(total(map(stated, claim.operands)))


def _explains(holding: Claim, failing: Claim) -> bool:
    """Whether two sums are readings of one list: the same total, or mostly the same parts."""
    assert holding.result is not None
    assert failing.result is not None
    own = {part.span for part in failing.operands}
    shared = len(own & {part.span for part in holding.operands})
    same = holding.result.span == failing.result.span
    return shared > (0 if same else 1) or (holding.result.span in own and shared > 0)


def _claims(passage: Passage, found: PartList) -> Iterator[Claim]:
    if not found.totals:
        return
    around = passage.enclosing(found.region.start)
    parts = tuple(reversed(figures_in(passage, found.region, around)))
    parts = tuple(part for part in parts if part.span not in passage.in_fractions)
    parts = without_selections(passage, found, parts)
    if parts and ";" in passage.words(found.region.start, parts[0].span.start):
        return
    parts = of_one_total(passage, found, listed(passage, parts))
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
    if not words or len(words) + len(parts) < 2:
        return None
    every = tuple(sorted((*parts, *words), key=lambda part: part.span))
    for candidate in found.totals[:1] if found.nearest else found.totals:
        if not counts_same(candidate, every):
            continue
        if _all_exact(candidate, every):
            return _claim(candidate, every, closed=True)
        sure = found.strength == STRONG or is_divided(passage, found.region, every)
        if sure and not _adds_up(candidate, parts):
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


def _mixed(passage: Passage, found: PartList, parts: tuple[Quantity, ...]) -> Iterator[Claim]:
    """Parts named differently: *237 văn bản, gồm 66 luật …*, *87 hồ sơ (83 hộ và 4 cơ sở)*."""
    last_gap = passage.words(parts[-2].span.end, parts[-1].span.start)
    joined = found.strength == STRONG or is_and(last_gap) or len(parts) > 2
    for candidate in found.totals[:1] if found.nearest else found.totals:
        if counts_same(candidate, parts) or _is_named_by(passage, candidate, parts):
            yield _choose(passage, found, (candidate,), parts, ())
        elif joined and _all_exact(candidate, parts):
            yield _claim(candidate, parts, closed=False)


def _is_named_by(passage: Passage, whole: Quantity, parts: tuple[Quantity, ...]) -> bool:
    """Whether a total names all the things its parts are: *144 xã, phường, gồm 98 xã và 46 …*."""
    words = strip_marks(passage.words(whole.span.end, whole.span.end + _NOUNS))
    words = words.partition(strip_marks(passage.words(parts[0].span.start, parts[0].span.end)))[0]
    return all(re.search(rf"\b{re.escape(key_of(part))}\b", words) for part in parts)


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
    readings = list(readings_of(passage, parts))
    for candidate in totals:
        for reading in readings:
            if _adds_up(candidate, reading):
                return _claim(candidate, reading, closed=True, confidence=found.strength)
    whole = _most_likely_total(passage, found, totals, readings)
    parts, plain = nearest_reading(whole or totals[0], readings)
    divided = is_divided(passage, found.region, parts)
    closed = (
        whole is not None
        and plain
        and (divided or len(others) < len(parts) + (not found.introduced))
        and is_closed(passage, found, whole, parts)
    )
    complete = closed and len(parts) > 1 and is_complete(passage, found.region, parts)
    strength = found.strength
    if not (proven or is_joined(passage, found, parts)):
        strength = WEAK if complete and found.introduced and len(parts) == 2 else UNJOINED
    elif strength < SET_OUT and found.introduced and divided:
        strength = SET_OUT
    return _claim(whole or totals[0], parts, closed=closed, confidence=strength, complete=complete)


def _most_likely_total(
    passage: Passage,
    found: PartList,
    totals: tuple[Quantity, ...],
    readings: list[tuple[Quantity, ...]],
) -> Quantity | None:
    """The figure that must be the total: the only one, the one in its clause, or near the sum."""
    if _is_plain_total(passage, found, totals):
        return totals[0]
    added = sum(map(amount, readings[0]))
    gaps = sorted((abs(amount(whole) - added), place) for place, whole in enumerate(totals))
    nearest = totals[gaps[0][1]]
    clear = len(gaps) == 1 or gaps[1][0] >= _CLEARLY * gaps[0][0]
    return nearest if clear and gaps[0][0] <= amount(nearest) * NEAR else None


def _is_plain_total(passage: Passage, found: PartList, totals: tuple[Quantity, ...]) -> bool:
    """Whether only the nearest figure can be the total: the only one, or alone in its clause."""
    if len(totals) == 1:
        return True
    ends = [passage.words(figure.span.end, found.region.start) for figure in totals]
    return found.introduced and [";" in words for words in ends].count(False) == 1


def _claim(
    whole: Quantity,
    parts: tuple[Quantity, ...],
    *,
    closed: bool,
    confidence: float = STRONG,
    complete: bool = False,
) -> Claim:
    return Claim(
        kind=ClaimKind.SUM,
        result=whole,
        operands=tuple(in_unit_of(whole, part) for part in parts),
        closed=closed,
        confidence=confidence,
        complete=complete,
    )


def _adds_up(whole: Quantity, parts: tuple[Quantity, ...]) -> bool:
    return stated(whole).overlaps(total(stated(in_unit_of(whole, part)) for part in parts))
