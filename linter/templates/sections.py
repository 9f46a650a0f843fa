"""Which heading of a report is which section of a template; what is missing, what is out of order.

First the best reading in the template's own order, then what is left over anywhere, then titles
that stand inside another heading or are spread over several.
"""

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from linter.document import Span
from linter.document.element import Piece
from linter.templates.elements import SectionFit
from linter.templates.headings import Heading
from linter.templates.model import Indicator, Section, Template
from linter.templates.titles import Title, contains, likeness, title_of
from linter.text.patterns import lazy_pattern

RESEMBLES = 0.5
"""The least likeness at which a heading is worth naming as the one that may be meant."""
_CERTAIN = 0.85
"""How alike a heading must be to stand inside another main section."""
_SURE = 0.75
"""How alike a heading must be for its place to be judged."""
_SAME_LEVEL = 0.03
_PARTS = lazy_pattern(r"\s*[,;]\s*|\s+và\s+")


class Node(Struct, frozen=True):
    """A section in the order in which a report has them."""

    section: Section
    depth: int
    parent: int | None
    titles: tuple[Title, ...]


class SectionMap(Struct, frozen=True):
    """Which heading stands for which section, both by index."""

    nodes: tuple[Node, ...]
    headings: tuple[Heading, ...]
    matched: dict[int, int]
    shared: dict[int, int]
    """Sections that have no heading of their own, and one in which they are named."""

    def heading(self, index: int) -> Heading | None:
        """The heading of a section, its own or the one that names it too."""
        place = self.matched.get(index, self.shared.get(index))
        return None if place is None else self.headings[place]

    def found(self, index: int) -> bool:
        """Whether a section is there."""
        return index in self.matched or index in self.shared


def map_sections(template: Template, headings: tuple[Heading, ...]) -> SectionMap:
    """Find the sections of a template among headings."""
    nodes = tuple(_flatten(template.sections))
    scores = [[_score(node, heading) for heading in headings] for node in nodes]
    matched = _in_order(nodes, headings, scores)
    _match_strays(matched, headings, scores)
    _let_go_of_strangers(matched, nodes, headings, scores)
    shared = {
        index: place
        for index, node in enumerate(nodes)
        if index not in matched
        and (place := _named_in(node, _within_reach(nodes, index, matched, headings))) is not None
    }
    return SectionMap(nodes, headings, matched, shared)


def _flatten(
    sections: Sequence[Section], depth: int = 0, parent: int | None = None, start: int = 0
) -> Iterator[Node]:
    index = start
    for section in sections:
        yield Node(section, depth, parent, tuple(map(title_of, section.titles)))
        inner = list(_flatten(section.sections, depth + 1, index, index + 1))
        yield from inner
        index += 1 + len(inner)


def _score(node: Node, heading: Heading) -> float:
    whole = not heading.is_numbered
    return max(likeness(title, heading.title, whole=whole) for title in node.titles)


def _in_order(
    nodes: Sequence[Node], headings: Sequence[Heading], scores: Sequence[Sequence[float]]
) -> dict[int, int]:
    """The pairs that together are most alike and keep both orders."""
    width = len(headings)
    best = [[0.0] * (width + 1) for _ in range(len(nodes) + 1)]
    for i, node in enumerate(nodes):
        row, above = best[i + 1], best[i]
        for j, heading in enumerate(headings):
            gain = _gain(node, heading, scores[i][j])
            row[j + 1] = max(above[j + 1], row[j], above[j] + gain if gain else 0.0)
    pairs: dict[int, int] = {}
    i, j = len(nodes), width
    while i and j:
        if best[i][j] == best[i - 1][j]:
            i -= 1
        elif best[i][j] == best[i][j - 1]:
            j -= 1
        else:
            i, j = i - 1, j - 1
            pairs[i] = j
    return pairs


def _gain(node: Node, heading: Heading, score: float) -> float:
    if score < heading.threshold:
        return 0.0
    return score * score + (_SAME_LEVEL if heading.level == node.depth else 0.0)


def _match_strays(
    matched: dict[int, int], headings: Sequence[Heading], scores: Sequence[Sequence[float]]
) -> None:
    """Give sections that are left over the headings that are, the most alike first."""
    taken = set(matched.values())
    pairs = sorted(
        (-score, i, j)
        for i, row in enumerate(scores)
        if i not in matched
        for j, score in enumerate(row)
        if j not in taken and score >= headings[j].threshold
    )
    for _, i, j in pairs:
        if i not in matched and j not in taken:
            matched[i] = j
            taken.add(j)


def _let_go_of_strangers(
    matched: dict[int, int],
    nodes: Sequence[Node],
    headings: Sequence[Heading],
    scores: Sequence[Sequence[float]],
) -> None:
    """Take back inner sections found inside another main section by mere resemblance."""
    tops = [_top_of(nodes, i) for i in range(len(nodes))]
    mains = {i: headings[j] for i, j in matched.items() if nodes[i].parent is None}
    for index, place in tuple(matched.items()):
        if nodes[index].parent is None or scores[index][place] >= _CERTAIN:
            continue
        at = headings[place].span.start
        around = {i for i, main in mains.items() if main.span.start < at < main.end}
        if around and tops[index] not in around:
            del matched[index]


def _top_of(nodes: Sequence[Node], index: int) -> int:
    parent = nodes[index].parent
    return index if parent is None else _top_of(nodes, parent)


def _within_reach(
    nodes: Sequence[Node], index: int, matched: dict[int, int], headings: Sequence[Heading]
) -> dict[int, Heading]:
    """The headings that may name a section beside their own: of its main section, or main ones."""
    top = matched.get(_top_of(nodes, index))
    around = None if top is None else headings[top]
    return {
        place: heading
        for place, heading in enumerate(headings)
        if heading.is_numbered
        and (
            heading.level <= nodes[index].depth
            if around is None or nodes[index].parent is None
            else heading.level == 0 or around.span.start <= heading.span.start < around.end
        )
    }


def _named_in(node: Node, headings: Mapping[int, Heading]) -> int | None:
    """A heading in which the title of a section stands, or each of its parts in one of several."""
    for title in node.titles:
        for place, heading in headings.items():
            if contains(heading.title, title):
                return place
    parts = [title_of(part) for part in _PARTS.split(node.section.title)]
    if len(parts) < 2 or not all(len(part.words) > 1 for part in parts):
        return None
    places = [_part_in(part, headings) for part in parts]
    return None if None in places else places[0]


def _part_in(part: Title, headings: Mapping[int, Heading]) -> int | None:
    return next(
        (
            place
            for place, heading in headings.items()
            if contains(heading.title, part) or likeness(part, heading.title) >= heading.threshold
        ),
        None,
    )


def fits_of(template: Template, found: SectionMap, start: int) -> Iterator[SectionFit]:
    """How each section fits; ``start`` is where the first one would begin."""
    misplaced = _misplaced(found) if template.ordered else {}
    for index, node in enumerate(found.nodes):
        heading = found.heading(index)
        section = node.section
        if heading is not None:
            before, after = misplaced.get(index, ("", ""))
            yield SectionFit(
                spans=(heading.span,),
                text=heading.text,
                title=section.title,
                found=True,
                required=section.required,
                previous="",
                misplaced_before=before,
                misplaced_after=after,
            )
        elif section.required and not _inside_missing(found, index):
            yield _absent(template, found, index, start)


def _inside_missing(found: SectionMap, index: int) -> bool:
    """Whether a section around is not there, nor anything inside that one: told once."""
    parent = found.nodes[index].parent
    if parent is None:
        return False
    if found.found(parent):
        return False
    inside = [i for i, node in enumerate(found.nodes) if node.parent == parent]
    return not any(map(found.found, inside)) or _inside_missing(found, parent)


def _absent(template: Template, found: SectionMap, index: int, start: int) -> SectionFit:
    node = found.nodes[index]
    place, previous = _place_for(found, index, start)
    inner = [i for i, other in enumerate(found.nodes) if other.parent == index]
    required = [i for i in inner if found.nodes[i].section.required] or inner
    names = {node.section.title, *(found.nodes[i].section.title for i in inner)}
    return SectionFit(
        spans=(Span(place, place),),
        text="",
        title=node.section.title,
        found=False,
        required=True,
        previous=previous,
        nearest=_nearest(node, found.headings),
        implied=bool(required) and all(map(found.found, required)),
        indicators=tuple(_indicators_in(template.indicators, names)),
    )


def _indicators_in(indicators: Sequence[Indicator], titles: set[str]) -> Iterator[str]:
    for indicator in indicators:
        if indicator.required and indicator.section in titles:
            yield indicator.name


def _place_for(found: SectionMap, index: int, start: int) -> tuple[int, str]:
    """Where a section would begin, and the title of the one it follows."""
    node = found.nodes[index]
    for other in range(index - 1, -1, -1):
        heading = found.heading(other)
        if found.nodes[other].parent == node.parent and heading is not None:
            return heading.end, found.nodes[other].section.title
    around = None if node.parent is None else found.heading(node.parent)
    if around is not None and node.parent is not None:
        return around.span.end, found.nodes[node.parent].section.title
    return start, ""


def _nearest(node: Node, headings: Sequence[Heading]) -> Piece | None:
    numbered = [heading for heading in headings if heading.is_numbered]
    scored = [(_score(node, heading), -place) for place, heading in enumerate(numbered)]
    score, place = max(scored, default=(0.0, 0))
    if score < RESEMBLES:
        return None
    heading = numbered[-place]
    return Piece(spans=(heading.span,), text=heading.text)


def _misplaced(found: SectionMap) -> dict[int, tuple[str, str]]:
    """For each section out of its place among its like: what should stand before it, or behind."""
    misplaced: dict[int, tuple[str, str]] = {}
    for parent in {node.parent for node in found.nodes}:
        group = [i for i, p in sorted(found.matched.items()) if _is_judged(found, i, p, parent)]
        kept = _longest_rising([found.matched[i] for i in group])
        settled = [i for place, i in enumerate(group) if place in kept]
        for index in group:
            if index not in settled:
                misplaced[index] = _out_of_place(found, index, settled)
    return misplaced


def _is_judged(found: SectionMap, index: int, place: int, parent: int | None) -> bool:
    node, heading = found.nodes[index], found.headings[place]
    return node.parent == parent and heading.is_numbered and _score(node, heading) >= _SURE


def _out_of_place(found: SectionMap, index: int, settled: Sequence[int]) -> tuple[str, str]:
    at = found.matched[index]
    for other in reversed(settled):
        if other < index and found.matched[other] > at:
            return found.nodes[other].section.title, ""
    for other in settled:
        if other > index and found.matched[other] < at:
            return "", found.nodes[other].section.title
    return "", ""


def _longest_rising(places: Sequence[int]) -> set[int]:
    """The indices of a longest rising run of places."""
    best: list[tuple[int, int | None]] = []
    for i, place in enumerate(places):
        before = [(best[j][0], -j) for j in range(i) if places[j] < place]
        length, j = max(before, default=(0, 1))
        best.append((length + 1, -j if length else None))
    at = max(range(len(places)), key=lambda i: best[i][0], default=None)
    kept: set[int] = set()
    while at is not None:
        kept.add(at)
        at = best[at][1]
    return kept
