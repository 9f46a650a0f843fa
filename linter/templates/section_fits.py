"""How each section of a template fits: what is missing and where, what is out of order."""

from collections.abc import Iterator, Sequence

from linter.document import Span
from linter.document.element import Piece
from linter.templates.elements import SectionFit
from linter.templates.headings import Heading
from linter.templates.model import Indicator, Template
from linter.templates.sections import Node, SectionMap, score

_RESEMBLES = 0.5
"""The least likeness at which a heading is worth naming as the one that may be meant."""
_SURE = 0.75
"""How alike a heading must be for its place to be judged."""


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
    scored = [(score(node, heading), -place) for place, heading in enumerate(numbered)]
    likeliest, place = max(scored, default=(0.0, 0))
    if likeliest < _RESEMBLES:
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
    return node.parent == parent and heading.is_numbered and score(node, heading) >= _SURE


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
