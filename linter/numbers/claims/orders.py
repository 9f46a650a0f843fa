"""Parts that cannot exceed their whole, because one group lies inside another."""

from collections.abc import Iterator
from itertools import pairwise

from msgspec import Struct

from linter.numbers.claims.comparison import is_usable, key_of
from linter.numbers.claims.cues import AGES, LEVEL, NUMBER_WORD, PARTS, TARGET, Cue
from linter.numbers.claims.part_lists import figures_in, part_lists
from linter.numbers.claims.passages import Passage
from linter.numbers.elements import Claim, ClaimKind, Quantity, QuantityKind
from linter.text.patterns import lazy_pattern

OTHER_SPAN = Cue(r"\b(?:lũy kế|luỹ kế|cộng dồn|từ đầu (?:năm|nhiệm kỳ)|đến nay|cùng kỳ)\b")
"""Says that a figure belongs to a longer time than the total before it."""
_CUE = 20
"""Characters that *trong đó* and the like take, at most."""
_NEAR = 100
"""Characters between a total and a part selected from it, at most."""
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
    for passage in passages:
        if not passage.in_cell:
            yield from _selections(passage)


def _selections(passage: Passage) -> Iterator[Claim]:
    """*486 hội viên, trong đó có 516 hội viên …*: a single part that exceeds its total."""
    if len(passage.quantities) < 2:
        return
    for found in part_lists(passage):
        start = found.region.start
        cue = PARTS(passage.damaged).search(passage.words(start - _CUE, start))
        if (
            not found.totals
            or cue is None
            or len(set(map(key_of, found.totals))) < len(found.totals)
        ):
            continue
        parts = figures_in(passage, found.region, passage.enclosing(found.region.start))
        whole = found.totals[0]
        if len(parts) != 1 or not (parts[0].exact and whole.exact) or not key_of(whole):
            continue
        near = parts[0].span.start - whole.span.end <= _NEAR
        lead = passage.words(whole.span.start - _NEAR, parts[0].span.start)
        plain = not (
            TARGET(passage.damaged).search(lead) or OTHER_SPAN(passage.damaged).search(lead)
        )
        alike = key_of(parts[0]) == key_of(whole) or key_of(parts[0]) in ("nu", "nam")
        worded = NUMBER_WORD(passage.damaged).search(passage.words(*found.region))
        if near and plain and alike and not worded:
            yield Claim(
                kind=ClaimKind.ORDER, result=None, operands=(parts[0], whole), confidence=0.85
            )


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
