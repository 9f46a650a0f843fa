"""Increases and decreases whose earlier and later figure stand in the same sentence.

*Tăng từ 1.250 triệu đồng lên 1.500 triệu đồng (tăng 20%)*, *giảm 66 hộ (từ 320 hộ xuống còn 254
hộ)*. A change against another base (*so với …*, *bình quân mỗi năm*) is none of these two figures'.
"""

from collections.abc import Iterator
from itertools import pairwise

from linter.numbers.claims.comparison import in_unit_of, is_usable, key_of
from linter.numbers.claims.cues import (
    ADDED,
    CHANGE_BEFORE,
    CHANGE_BEHIND,
    CHANGE_EQUALS,
    DIRECTION,
    EARLIER,
    LATER,
    OTHER_BASE,
    RAISES,
    RISE_OR_FALL,
)
from linter.numbers.claims.passages import Passage
from linter.numbers.elements import Claim, ClaimKind, Quantity, QuantityKind
from linter.text.folding import strip_marks

_REACH = 120
"""Characters between the earlier and the later figure, at most."""
_CONFIDENCE = 0.9
_NEW_CONFIDENCE = 0.7
"""Of new ones that raise a total: others may have left meanwhile."""


def change_claims(passages: tuple[Passage, ...]) -> Iterator[Claim]:
    """Yield what the paragraphs say of how much a figure rose or fell."""
    for passage in passages:
        if passage.in_cell or len(passage.quantities) < 3:
            continue
        for index, (earlier, later) in enumerate(pairwise(passage.quantities)):
            if _is_change(passage, earlier, later):
                yield from _claims(passage, index, in_unit_of(later, earlier), later)


def _is_change(passage: Passage, earlier: Quantity, later: Quantity) -> bool:
    """Whether the words lead from one figure to the other: *từ … lên …*."""
    if not (is_usable(earlier) and is_usable(later)):
        return False
    start = earlier.span.start
    gap = passage.words(earlier.span.end, later.span.start)
    return (
        len(gap) < _REACH
        and key_of(in_unit_of(later, earlier)) == key_of(later)
        and EARLIER(passage.damaged).search(passage.words(start - 40, start)) is not None
        and LATER(passage.damaged).fullmatch(gap) is not None
    )


def _claims(passage: Passage, index: int, earlier: Quantity, later: Quantity) -> Iterator[Claim]:
    figures = passage.quantities
    if index:
        change = figures[index - 1]
        gap = passage.words(change.span.end, earlier.span.start)
        if CHANGE_BEFORE(passage.damaged).fullmatch(gap) and _is_rise_or_fall(passage, change):
            yield from _claim(passage, earlier, later, change)
            return
        if RAISES(passage.damaged).fullmatch(gap) and _is_new(passage, change):
            yield from _claim(passage, earlier, later, change, confidence=_NEW_CONFIDENCE)
            return
    last = later
    for place, change in enumerate(figures[index + 2 : index + 4]):
        gap = passage.words(last.span.end, change.span.start)
        cue = CHANGE_EQUALS if place else CHANGE_BEHIND
        if not cue(passage.damaged).fullmatch(gap):
            return
        yield from _claim(passage, earlier, later, change)
        last = change


def _is_rise_or_fall(passage: Passage, change: Quantity) -> bool:
    start = change.span.start
    return RISE_OR_FALL(passage.damaged).search(passage.words(start - 24, start)) is not None


def _is_new(passage: Passage, change: Quantity) -> bool:
    start = change.span.start
    return ADDED(passage.damaged).search(passage.words(start - 40, start)) is not None


def _claim(
    passage: Passage,
    earlier: Quantity,
    later: Quantity,
    change: Quantity,
    confidence: float = _CONFIDENCE,
) -> Iterator[Claim]:
    kind = _kind(passage, earlier, change)
    if kind is None or not is_usable(change):
        return
    around = passage.words(change.span.end, change.span.end + 40)
    closed = OTHER_BASE(passage.damaged).search(around) is None
    before = passage.words(change.span.start - 24, change.span.start)
    words = DIRECTION(passage.damaged).findall(before) if kind is not ClaimKind.MULTIPLE else []
    if kind is ClaimKind.MULTIPLE:  # "tăng 2 lần" is said of two times as much and of three
        start = change.span.start
        closed = closed and passage.words(start - 8, start).rstrip().endswith(("gấp", "gap"))
    yield Claim(
        kind=kind,
        result=change,
        operands=(earlier, later),
        closed=closed,
        confidence=confidence,
        direction=0 if not words else -1 if words[-1] == fallen(passage.damaged) else 1,
    )


def fallen(damaged: bool) -> str:
    """The word for a fall, as a text writes it."""
    return strip_marks("giảm") if damaged else "giảm"


def _kind(passage: Passage, earlier: Quantity, change: Quantity) -> ClaimKind | None:
    """What a change is said in: the unit itself, per cent of the earlier figure, or points."""
    shares = earlier.kind is QuantityKind.PERCENT
    if change.kind is QuantityKind.PERCENT:
        return ClaimKind.DIFFERENCE if shares else ClaimKind.GROWTH
    if change.unit == "lần":
        return None if shares else ClaimKind.MULTIPLE
    if shares and (change.noun or "").lower().startswith("điểm"):
        return ClaimKind.DIFFERENCE
    same = key_of(change) in (key_of(earlier), "")
    return ClaimKind.DIFFERENCE if same and not shares else None
