"""Which entry of an outline stands under which, told from the markers alone."""

from collections.abc import Sequence
from typing import NamedTuple

from linter.structure.elements import MarkerKind
from linter.structure.markers import Marker

_RANK = {
    MarkerKind.PART: 0,
    MarkerKind.CHAPTER: 1,
    MarkerKind.SECTION: 2,
    MarkerKind.SUBSECTION: 3,
    MarkerKind.ARTICLE: 4,
    MarkerKind.ROMAN: 5,
    MarkerKind.ARABIC: 7,
    MarkerKind.DECIMAL: 8,
    MarkerKind.LETTER: 9,
    MarkerKind.DASH: 11,
    MarkerKind.PLUS: 12,
    MarkerKind.BULLET: 13,
}
"""The usual ladder: it decides only when a marker opens for the first time."""
_SIGNS = frozenset({MarkerKind.DASH, MarkerKind.PLUS, MarkerKind.BULLET})


class Place(NamedTuple):
    """Where an entry stands: depth from 0, and the entry around it."""

    level: int
    parent: int | None


def nest(markers: Sequence[Marker], announces: Sequence[bool]) -> list[Place]:
    """The place of each entry. ``announces``: whether an entry ends with a colon."""
    places: list[Place] = []
    stack: list[int] = []
    for index, marker in enumerate(markers):
        depth = _depth(markers, announces, stack, index)
        del stack[depth:]
        places.append(Place(depth, stack[-1] if stack else None))
        stack.append(index)
    return places


def _depth(
    markers: Sequence[Marker], announces: Sequence[bool], stack: list[int], index: int
) -> int:
    """How many of the open entries stay open around a new one."""
    marker = markers[index]
    if marker.kind is MarkerKind.DECIMAL:
        return _decimal_depth(markers, stack, marker)
    for depth in range(len(stack) - 1, -1, -1):
        if _siblings(markers[stack[depth]], marker):
            if _restarts(markers, announces, stack, depth, marker):
                return len(stack)
            return depth
    if _opens_inside(markers, announces, stack, index):
        return len(stack)
    depth = len(stack)
    while depth and _rank(markers[stack[depth - 1]]) >= _rank(marker):
        depth -= 1
    return depth


def _siblings(open_marker: Marker, marker: Marker) -> bool:
    """Whether a marker goes on with the series of an open one."""
    if open_marker.style == marker.style:
        return True
    same_kind = open_marker.kind is marker.kind and open_marker.style[-1] != marker.style[-1]
    if not same_kind or marker.kind in _SIGNS or marker.kind is MarkerKind.DECIMAL:
        return False
    return bool(marker.ordinal) and marker.ordinal == (open_marker.ordinal[0] + 1,)


def _restarts(
    markers: Sequence[Marker],
    announces: Sequence[bool],
    stack: list[int],
    depth: int,
    marker: Marker,
) -> bool:
    """Whether a series begins anew under an entry that announces it."""
    if marker.kind in _SIGNS or marker.ordinal != (1,) or depth == len(stack) - 1:
        return False
    top = stack[-1]
    return announces[top] and markers[top].kind in (*_SIGNS, MarkerKind.LETTER)


def _opens_inside(
    markers: Sequence[Marker], announces: Sequence[bool], stack: list[int], index: int
) -> bool:
    """Whether a kind that outranks the innermost entry nevertheless opens inside it."""
    if not stack:
        return False
    marker, top = markers[index], markers[stack[-1]]
    if _rank(top) < _rank(marker):
        return True
    if marker.kind in _SIGNS:
        return False
    if not top.ordinal or marker.ordinal != (1,) or _rank(marker) <= _RANK[MarkerKind.ROMAN]:
        return False
    following = top.ordinal[:-1] + (top.ordinal[-1] + 1,)
    for later in markers[index + 1 :]:
        if later.style == top.style:
            return later.ordinal == following
        if any(later.style == markers[other].style for other in stack[:-1]):
            return False
    return False


def _decimal_depth(markers: Sequence[Marker], stack: list[int], marker: Marker) -> int:
    """Under the entry whose number it continues, else beside its like."""
    for depth in range(len(stack) - 1, -1, -1):
        other = markers[stack[depth]]
        if other.ordinal and other.ordinal == marker.ordinal[:-1] and other.kind in (
            MarkerKind.DECIMAL, MarkerKind.ARABIC, MarkerKind.ROMAN, MarkerKind.ARTICLE,
        ):  # fmt: skip
            return depth + 1
        if other.style == marker.style:
            return depth
    depth = len(stack)
    while depth and _rank(markers[stack[depth - 1]]) >= _rank(marker):
        depth -= 1
    return depth


def _rank(marker: Marker) -> int:
    if marker.style[-1] == "up" and marker.kind is MarkerKind.LETTER:
        return _RANK[MarkerKind.ROMAN]
    return _RANK[marker.kind]
