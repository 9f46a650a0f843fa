"""Totals whose parts stand in the list items below them."""

import re
from collections.abc import Iterator

from linter.numbers.claims.comparison import (
    counts_same,
    in_unit_of,
    is_duration,
    is_usable,
    key_of,
)
from linter.numbers.claims.cues import OPEN_LIST, OVERLAP, PARTS, TARGET, TOTAL_BEFORE
from linter.numbers.claims.nesting import children_of
from linter.numbers.claims.part_lists import STRONG
from linter.numbers.claims.passages import Passage
from linter.numbers.elements import Claim, ClaimKind, Quantity, QuantityKind
from linter.numbers.intervals import NEAR, amount, stated, total

CONFIDENCE = 0.9
_OPENING = 4
"""Characters before the figure that opens an item, its marker included."""
_UNIT_WORDS = 6
"""Words that a unit and its noun take, at most."""


def list_claims(passages: tuple[Passage, ...]) -> Iterator[Claim]:
    """Yield sums over list items, and totals that the items repeat as their denominators."""
    for index, passage in enumerate(passages):
        if not passage.quantities:
            continue
        children = children_of(passages, index)
        whole = _total(passage) if len(children) > 1 else None
        if whole is None:
            continue
        yield from _denominators(whole, children)
        claim = _sum(passage, whole, children)
        if claim is not None:
            yield claim


def _total(passage: Passage) -> Quantity | None:
    """The figure that heads a list: the last of the paragraph that is called a total."""
    if not (passage.plain.rstrip().endswith(":") or _closing_cue(passage)):
        return None
    for quantity in reversed(passage.quantities):
        start = quantity.span.start
        before = passage.words(start - 100, start)
        usable = is_usable(quantity) and quantity.kind is not QuantityKind.PERCENT
        if usable and not is_duration(quantity) and passage.enclosing(start) is None:
            called = TOTAL_BEFORE(passage.damaged).search(before) is not None
            return quantity if called or _announces_parts(passage, quantity) else None
    return None


def _announces_parts(passage: Passage, quantity: Quantity) -> bool:
    """Whether a figure stands right before *gồm* at the end: *Vốn đầu tư: 13.200 đồng, gồm:*."""
    cue = _closing_cue(passage)
    if cue is None or cue["strong"] is None:
        return False
    gap = passage.plain[quantity.span.end - passage.span.start : cue.start()]
    return len(gap.split()) <= _UNIT_WORDS and not any(sign in gap for sign in ".;()")


def _closing_cue(passage: Passage) -> re.Match[str] | None:
    """The words at the end of a paragraph that announce the items below it."""
    text = passage.plain.rstrip()
    return PARTS(passage.damaged).search(text, max(0, len(text) - 40))


def _denominators(whole: Quantity, children: tuple[Passage, ...]) -> Iterator[Claim]:
    """Items such as *4.811/4.811* repeat the total as their base."""
    bases = [pairs[0][1] for child in children if len(pairs := child.fractions) == 1]
    if len(bases) < 2 or any(base.value is None for base in bases):
        return
    equal = [base.value == whole.value for base in bases]
    agreed = len({base.value for base in bases}) == 1
    for base, same in zip(bases, equal, strict=True):
        if same or any(equal) or agreed:
            yield Claim(
                kind=ClaimKind.EQUAL,
                result=None,
                operands=(whole, base),
                closed=not same,
                confidence=0.8,
            )


def _sum(passage: Passage, whole: Quantity, children: tuple[Passage, ...]) -> Claim | None:
    parts: list[Quantity] = []
    complete = True
    for child in children:
        figures = _figures(child, whole)
        complete = complete and len(figures) == 1
        parts.extend(in_unit_of(whole, figure) for figure in figures[:1])
    cue = _closing_cue(passage)
    strong = cue is not None and cue["strong"] is not None
    if len(parts) < 2:
        announced = passage.plain.rstrip().endswith(":")
        return _of_kinds(whole, children, strong=strong) if announced else None
    for count in range(len(parts), len(parts) - 1 if strong and complete else 1, -1):
        if stated(whole).overlaps(total(map(stated, parts[:count]))):
            return _claim(whole, parts[:count], closed=True)
    words = " ".join(child.plain for child in children)
    damaged = passage.damaged
    open_ended = (
        OPEN_LIST(damaged).search(words)
        or OVERLAP(damaged).search(words)
        or TARGET(damaged).search(passage.plain)
    )
    return _claim(whole, parts, closed=complete and not open_ended, strong=strong)


def _of_kinds(whole: Quantity, children: tuple[Passage, ...], *, strong: bool) -> Claim | None:
    """Items that count different things, which all the same make the total exactly."""
    firsts = [
        next((q for q in child.quantities if q.exact and is_usable(q)), None) for child in children
    ]
    parts = [part for part in firsts if part is not None]
    opening = all(
        part.span.start - child.span.start <= _OPENING
        for part, child in zip(parts, children, strict=False)
    )
    if len(parts) < len(children) or not whole.exact or not opening:
        return None
    if stated(whole).overlaps(total(map(stated, parts))):
        return _claim(whole, parts, closed=True)
    near = abs(sum(map(amount, parts)) - amount(whole)) <= amount(whole) * NEAR
    return _claim(whole, parts, closed=True) if strong and near else None


def _claim(whole: Quantity, parts: list[Quantity], *, closed: bool, strong: bool = False) -> Claim:
    return Claim(
        kind=ClaimKind.SUM,
        result=whole,
        operands=tuple(parts),
        closed=closed,
        confidence=STRONG if strong else CONFIDENCE,
    )


def _figures(child: Passage, whole: Quantity) -> list[Quantity]:
    """The figures of an item that may be its share of the total."""
    if child.fractions:
        return []
    return [
        quantity
        for quantity in child.quantities
        if is_usable(quantity)
        and quantity.kind is not QuantityKind.PERCENT
        and (not key_of(quantity) or counts_same(whole, (quantity,)))
        and not is_duration(quantity)
        and child.enclosing(quantity.span.start) is None
        and not child.is_difference(quantity)
    ]
