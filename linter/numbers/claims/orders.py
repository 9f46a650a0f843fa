"""Parts that cannot exceed their whole, because one group lies inside another."""

from collections.abc import Iterator
from itertools import pairwise

from msgspec import Struct

from linter.numbers.claims.comparison import is_usable
from linter.numbers.claims.cues import AGES, LEVEL
from linter.numbers.claims.passages import Passage
from linter.numbers.elements import Claim, ClaimKind, Quantity, QuantityKind
from linter.text.patterns import lazy_pattern

_MARKER = lazy_pattern(r"^\s*[-–—+*•]?\s*")
_SPACES = lazy_pattern(r"\s+")


class Group(Struct, frozen=True):
    """A group of people by age, and how many they are."""

    low: int
    high: int
    figure: Quantity

    def holds(self, other: "Group") -> bool:
        """Whether all ages of another group, and more, are in this one."""
        ages, others = (self.low, self.high), (other.low, other.high)
        return self.low <= other.low and other.high <= self.high and ages != others


def order_claims(passages: tuple[Passage, ...]) -> Iterator[Claim]:
    """Yield what nested age groups and literacy levels imply."""
    yield from _nested_ages(passages)
    yield from _levels(passages)


def _nested_ages(passages: tuple[Passage, ...]) -> Iterator[Claim]:
    """Groups named in the same words but for the ages: 15–25 lies in 15–35."""
    groups: dict[str, list[Group]] = {}
    for passage in passages:
        match = AGES(passage.damaged).search(passage.plain)
        found = _first_count(passage, match.end()) if match else None
        if match and found:
            place, figure = found
            start = place - passage.span.start
            name = passage.plain[: match.start()] + "#" + passage.plain[match.end() : start]
            name = _SPACES.sub(" ", _MARKER.sub("", name)).strip()
            group = Group(int(match["low"]), int(match["high"]), figure)
            groups.setdefault(name, []).append(group)
    for same in groups.values():
        ordered = sorted(same, key=lambda group: group.high - group.low)
        for inner, outer in pairwise(ordered):
            if outer.holds(inner):
                yield _order(inner.figure, outer.figure)


def _first_count(passage: Passage, offset: int) -> tuple[int, Quantity] | None:
    """Where the first count after an offset stands, and the count; of a fraction, its base."""
    bases = {id(part): base for part, base in passage.fractions}
    for quantity in passage.quantities:
        if quantity.span.start >= passage.span.start + offset:
            figure = bases.get(id(quantity), quantity)
            fits = figure.exact and is_usable(figure)
            return (quantity.span.start, figure) if fits else None
    return None


def _levels(passages: tuple[Passage, ...]) -> Iterator[Claim]:
    """Whoever is literate at the second level is so at the first."""
    for first, second in pairwise(passages):
        low = LEVEL(first.damaged).search(first.plain)
        high = LEVEL(second.damaged).search(second.plain)
        if not (low and high) or (low["level"], high["level"]) != ("1", "2"):
            continue
        if first.marker != second.marker or not first.is_item:
            continue
        figures = [_first_figure(first, low.end()), _first_figure(second, high.end())]
        if figures[0] and figures[1]:
            yield _order(figures[1], figures[0])


def _first_figure(passage: Passage, offset: int) -> Quantity | None:
    start = passage.span.start + offset
    for quantity in passage.quantities:
        if quantity.span.start >= start and quantity.kind is QuantityKind.COUNT:
            return quantity if is_usable(quantity) and quantity.exact else None
    return None


def _order(part: Quantity, whole: Quantity) -> Claim:
    return Claim(
        kind=ClaimKind.ORDER, result=None, operands=(part, whole), closed=True, confidence=0.9
    )
