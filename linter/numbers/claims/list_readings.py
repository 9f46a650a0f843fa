"""Which figures of a list are its parts, and how else the list can be read."""

from collections.abc import Iterator
from itertools import pairwise

from linter.numbers.claims.closing import is_and
from linter.numbers.claims.comparison import key_of
from linter.numbers.claims.cues import NEW_TOTAL, PARTS
from linter.numbers.claims.part_lists import PartList
from linter.numbers.claims.passages import Passage
from linter.numbers.elements import Quantity
from linter.numbers.intervals import NEAR, amount


def without_selections(
    passage: Passage, found: PartList, parts: tuple[Quantity, ...]
) -> tuple[Quantity, ...]:
    """Leave out what an entry between semicolons tells of itself: *A 50, trong đó 12 …; B 21*."""
    if not found.introduced or not parts:
        return parts
    kept, selecting = [parts[0]], False
    for left, right in pairwise(parts):
        gap = passage.outer_words(left.span.end, right.span.start)
        opens = PARTS(passage.damaged).search(gap) is not None
        selecting = opens or (selecting and ";" not in gap)
        if not selecting:
            kept.append(right)
    behind = passage.outer_words(parts[0].span.end, parts[-1].span.start)
    return tuple(kept) if len(kept) > 1 and ";" in behind else parts


def listed(passage: Passage, parts: tuple[Quantity, ...]) -> tuple[Quantity, ...]:
    """Leave out bare figures that only describe the one before: *2 xe 16 chỗ*."""
    kept = list(parts[:1])
    for left, right in pairwise(parts):
        gap = passage.words(left.span.end, right.span.start)
        if key_of(right) or any(sign in gap for sign in ",;:(") or is_and(gap):
            kept.append(right)
    return tuple(kept)


def of_one_total(
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


def readings_of(passage: Passage, parts: tuple[Quantity, ...]) -> Iterator[tuple[Quantity, ...]]:
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


def nearest_reading(
    whole: Quantity, readings: list[tuple[Quantity, ...]]
) -> tuple[tuple[Quantity, ...], bool]:
    """The parts as they are most likely meant, and whether no other reading comes near."""
    gaps = [abs(sum(map(amount, reading)) - amount(whole)) for reading in readings]
    near = [r for r, gap in zip(readings, gaps, strict=True) if gap <= amount(whole) * NEAR]
    if len(readings) == 1 or len(near) != 1:
        return readings[0], len(readings) == 1
    return near[0], True
