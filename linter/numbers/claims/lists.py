"""Totals whose parts stand in the list items below them."""

import re
from collections.abc import Iterator

from msgspec.structs import replace

from linter.numbers.claims.comparison import (
    counts_same,
    in_unit_of,
    is_duration,
    is_usable,
    key_of,
)
from linter.numbers.claims.cues import (
    OPEN_LIST,
    OVERLAP,
    PARTS,
    TARGET,
    TOTAL_BEFORE,
    TOTAL_LINE,
)
from linter.numbers.claims.nesting import children_of
from linter.numbers.claims.part_lists import STRONG, UNJOINED, WEAK
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
        yield from _total_below(passages, index)
        children = children_of(passages, index)
        whole = _total(passage) if len(children) > 1 else None
        if whole is None:
            continue
        called = _is_called_total(passage, whole)
        if called:
            yield from _denominators(whole, children)
        claim = _sum(passage, whole, children)
        if claim is not None and (called or not children[0].fractions):
            yield claim if called else _less_surely(passage, claim)


def _total(passage: Passage) -> Quantity | None:
    """The figure that heads a list: the last of the paragraph outside parentheses."""
    if passage.in_cell or not (passage.plain.rstrip().endswith(":") or _closing_cue(passage)):
        return None
    for quantity in reversed(passage.quantities):
        usable = is_usable(quantity) and quantity.kind is not QuantityKind.PERCENT
        if quantity.span in passage.in_fractions or passage.is_difference(quantity):
            return None
        if usable and not is_duration(quantity) and passage.enclosing(quantity.span.start) is None:
            return quantity
    return None


def _is_called_total(passage: Passage, quantity: Quantity) -> bool:
    """Whether a figure is named as a total, or stands right before *gồm*."""
    before = passage.words(quantity.span.start - 100, quantity.span.start)
    called = TOTAL_BEFORE(passage.damaged).search(before) is not None
    return called or _announces_parts(passage, quantity)


def _less_surely(passage: Passage, claim: Claim) -> Claim:
    """A sum under a figure that nothing calls a total: a colon or *trong đó* is all it has."""
    cued = _closing_cue(passage) is not None
    return replace(claim, confidence=WEAK if cued else UNJOINED)


def _total_below(passages: tuple[Passage, ...], index: int) -> Iterator[Claim]:
    """*Tổng cộng: 239 người* in a line under the items that make it."""
    passage = passages[index]
    if len(passage.quantities) != 1 or passage.in_cell:
        return
    whole = passage.quantities[0]
    lead = passage.words(passage.span.start, whole.span.start)
    if not TOTAL_LINE(passage.damaged).match(lead):
        return
    items: list[Passage] = []
    for above in reversed(passages[:index]):
        same = not items or (above.marker, above.level) == (items[-1].marker, items[-1].level)
        if not above.is_item or not same:
            break
        items.append(above)
    figures = [_figures(item, whole) for item in reversed(items)]
    if len(figures) > 1 and all(len(found) == 1 for found in figures):
        parts = [in_unit_of(whole, found[0]) for found in figures]
        yield _claim(whole, parts, closed=True, strong=True)


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
    kinds = [_figures(child, whole) for child in children]
    if not any(kinds) and _is_called_total(passage, whole):
        kinds = _of_one_kind(children)
    for figures in kinds:
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


def _of_one_kind(children: tuple[Passage, ...]) -> list[list[Quantity]]:
    """The one figure of each item, all of one thing that the total names otherwise."""
    firsts = [[q for q in child.quantities if q.exact and is_usable(q)] for child in children]
    keys = {key_of(found[0]) for found in firsts if found}
    single = all(len(found) == 1 for found in firsts) and len(keys) == 1
    return firsts if single else [[] for _ in children]


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
