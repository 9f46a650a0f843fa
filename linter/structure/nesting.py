"""Which entry of an outline stands under which, told from the markers alone."""

from collections.abc import Sequence
from itertools import islice

from msgspec import Struct

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
_NUMBERED = frozenset({MarkerKind.DECIMAL, MarkerKind.ARABIC, MarkerKind.ROMAN, MarkerKind.ARTICLE})
_LOOK_AHEAD = 200
"""Entries within which a series must go on to be told."""
_SIGNS = frozenset({MarkerKind.DASH, MarkerKind.PLUS, MarkerKind.BULLET})


class Place(Struct, frozen=True):
    """Where an entry stands: depth from 0, and the entry around it."""

    level: int
    parent: int | None


def nest(markers: Sequence[Marker], announces: Sequence[bool]) -> list[Place]:
    """The place of each entry. ``announces``: whether an entry ends with a colon."""
    nesting = _Nesting(markers, announces)
    return [nesting.place(index) for index in range(len(markers))]


class _Nesting:
    """The open entries around the place that has been reached."""

    def __init__(self, markers: Sequence[Marker], announces: Sequence[bool]) -> None:
        self.markers = markers
        self.announces = announces
        self.stack: list[int] = []
        self.nested: set[tuple[tuple[str, ...], tuple[str, ...]]] = set()
        """Which style has opened inside which."""

    def place(self, index: int) -> Place:
        depth = self._depth(index)
        del self.stack[depth:]
        parent = self.stack[-1] if self.stack else None
        if parent is not None:
            self.nested.add((self.markers[index].style, self.markers[parent].style))
        self.stack.append(index)
        return Place(depth, parent)

    def _depth(self, index: int) -> int:
        """How many of the open entries stay open around a new one."""
        marker = self.markers[index]
        if marker.kind is MarkerKind.DECIMAL:
            depth = self._of_decimal(marker)
        else:
            depth = self._of_series(marker)
        if depth is not None:
            return depth
        if self._opens_inside(index):
            return len(self.stack)
        depth = len(self.stack)
        while depth and _rank(self.markers[self.stack[depth - 1]]) >= _rank(marker):
            depth -= 1
        return depth

    def _of_series(self, marker: Marker) -> int | None:
        """The depth of the open series that a marker goes on with."""
        for same in (_same_style, _next_in_another_style):
            for depth in range(len(self.stack) - 1, -1, -1):
                if same(self.markers[self.stack[depth]], marker):
                    return len(self.stack) if self._restarts(depth, marker) else depth
        return None

    def _restarts(self, depth: int, marker: Marker) -> bool:
        """Whether a series begins anew under an entry that announces it."""
        if marker.ordinal != (1,) or depth == len(self.stack) - 1:
            return False
        top = self.stack[-1]
        return self.announces[top] and self.markers[top].kind in (*_SIGNS, MarkerKind.LETTER)

    def _of_decimal(self, marker: Marker) -> int | None:
        """Under the entry whose number it continues, else beside its like."""
        for depth in range(len(self.stack) - 1, -1, -1):
            other = self.markers[self.stack[depth]]
            if other.kind in _NUMBERED and other.ordinal == marker.ordinal[:-1]:
                return depth + 1
            if other.style == marker.style:
                return depth
        return None

    def _opens_inside(self, index: int) -> bool:
        """Whether a kind that ranks no lower than the innermost entry still opens inside it."""
        if not self.stack:
            return False
        marker, top = self.markers[index], self.markers[self.stack[-1]]
        if _rank(top) < _rank(marker) or (marker.style, top.style) in self.nested:
            return True
        first = marker.ordinal == (1,) and _rank(marker) >= _RANK[MarkerKind.ROMAN]
        return first and bool(top.ordinal) and self._goes_on_later(index, top)

    def _goes_on_later(self, index: int, top: Marker) -> bool:
        """Whether the series of the innermost entry goes on before an outer one does."""
        following = (*top.ordinal[:-1], top.ordinal[-1] + 1)
        outer = {self.markers[other].style for other in self.stack[:-1]}
        for later in islice(self.markers, index + 1, index + 1 + _LOOK_AHEAD):
            if later.style == top.style:
                return later.ordinal == following
            if later.style in outer:
                return False
        return False


def _same_style(open_marker: Marker, marker: Marker) -> bool:
    return open_marker.style == marker.style


def _next_in_another_style(open_marker: Marker, marker: Marker) -> bool:
    """``2)`` after ``1.``: one series whose author changed the closing sign."""
    if open_marker.kind is not marker.kind or marker.kind is not MarkerKind.ARABIC:
        return False
    return marker.ordinal == (open_marker.ordinal[0] + 1,)


def _rank(marker: Marker) -> int:
    if marker.style[-1] == "up" and marker.kind is MarkerKind.LETTER:
        return _RANK[MarkerKind.ROMAN]
    return _RANK[marker.kind]
