"""Which heading of a report is which section of a template.

First the best reading in the template's own order, then what is left over anywhere, then titles
that stand inside another heading or are spread over several.
"""

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from linter.templates.headings import Heading
from linter.templates.model import Section, Template
from linter.templates.titles import Title, contains, likeness, title_of
from linter.text.patterns import lazy_pattern

_CERTAIN = 0.85
"""How alike a heading must be to stand inside another main section."""
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
    scores = [[score(node, heading) for heading in headings] for node in nodes]
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


def score(node: Node, heading: Heading) -> float:
    """How alike a section and a heading are, by the best of the section's titles."""
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
