"""A span: two integers, a half-open range of code points in a document's text."""

from collections.abc import Iterable
from typing import NamedTuple


class Span(NamedTuple):
    """The half-open range ``[start, end)`` of code points, counted from 0."""

    start: int
    end: int

    @property
    def length(self) -> int:
        """How many code points the span holds; 0 marks a place between two characters."""
        return self.end - self.start

    def shifted(self, by: int) -> "Span":
        """The same range in a text that has ``by`` more characters before it."""
        return Span(self.start + by, self.end + by)

    def contains(self, other: "Span") -> bool:
        """Whether the other span lies wholly inside this one."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Whether the two spans share at least one character."""
        return self.start < other.end and other.start < self.end

    def of(self, text: str) -> str:
        """The characters of ``text`` in this range."""
        return text[self.start : self.end]


def cover(spans: Iterable[Span]) -> Span:
    """The smallest span that contains them all; raises ValueError when there are none."""
    spans = tuple(spans)
    return Span(min(s.start for s in spans), max(s.end for s in spans))
