"""Between offsets in a document's text and the positions that an editor counts.

The protocol counts lines from 0 and columns in the units that client and server agreed upon:
UTF-16 unless the client offers another. Everywhere else in soát a column is a code point.
"""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from functools import cached_property

from lsprotocol import types

from linter.document import Document, Segment, SegmentKind, Span

_LINE_END = re.compile("\r\n|\r|\n")


class Lines:
    """The lines of a text, with its columns in code points and in the client's units."""

    def __init__(self, text: str, encoding: types.PositionEncodingKind | str) -> None:
        self.lines = _LINE_END.split(text)
        self._encoding = types.PositionEncodingKind(encoding)

    def position(self, line: int, column: int) -> types.Position:
        """The position of a line and a column in code points, both from 0."""
        text = self.lines[line] if line < len(self.lines) else ""
        return types.Position(line, self._units(text[:column]))

    def column(self, position: types.Position) -> int:
        """The column in code points of a position; the end of the line for one beyond it."""
        text = self.lines[position.line] if position.line < len(self.lines) else ""
        units = 0
        for column, char in enumerate(text):
            if units >= position.character:
                return column
            units += self._units(char)
        return len(text)

    def _units(self, text: str) -> int:
        """How long the client takes a text to be."""
        if self._encoding is types.PositionEncodingKind.Utf32:
            return len(text)
        if self._encoding is types.PositionEncodingKind.Utf8:
            return len(text.encode("utf-8", "surrogatepass"))
        return len(text) + sum(char > "\uffff" for char in text)


class SourcePlaces:
    """Places of a document that is edited as it stands: a file of lines.

    The text that is checked differs from the file: marks are lifted out, letters composed. What
    stands nowhere in the file is placed at the nearest character that does.
    """

    def __init__(self, document: Document, lines: Lines) -> None:
        self._document = document
        self._lines = lines

    def range_of(self, span: Span) -> types.Range:
        """Where a span stands in the file."""
        if span.start == span.end:
            place = self._behind(span.start) or self._before(span.start) or (0, 0)
            return types.Range(self._lines.position(*place), self._lines.position(*place))
        start = self._before(span.start) or self._behind(span.start) or (0, 0)
        end = max(self._behind(span.end) or start, start)
        return types.Range(self._lines.position(*start), self._lines.position(*end))

    def offset_at(self, position: types.Position) -> int | None:
        """The offset of the character at a position; None where the file says nothing checked."""
        column = self._lines.column(position)
        segments = self._by_line.get(position.line, ())
        index = bisect_right(segments, column, key=_column_of) - 1
        if index < 0:
            return None
        segment = segments[index]
        inside = column - _column_of(segment)
        if inside > len(_original(segment, self._document)):
            return None
        if segment.kind is not SegmentKind.VERBATIM:
            return segment.span.start
        return segment.span.start + inside

    @cached_property
    def _by_line(self) -> dict[int, list[Segment]]:
        """The segments of each line in the order of their columns."""
        found: defaultdict[int, list[Segment]] = defaultdict(list)
        for segment in self._document.segments:
            if segment.source is not None and segment.span.of(self._document.text) != "\n":
                found[segment.source.node].append(segment)
        return {line: sorted(segments, key=_column_of) for line, segments in found.items()}

    def _before(self, offset: int) -> tuple[int, int] | None:
        """Line and column of the first character at or behind an offset that the file has."""
        segments = self._document.segments
        for segment in segments[self._index(offset) :]:
            if segment.source is None or segment.span.end <= offset:
                continue
            inside = max(offset - segment.span.start, 0)
            verbatim = segment.kind is SegmentKind.VERBATIM
            return segment.source.node, segment.source.offset + (inside if verbatim else 0)
        return None

    def _behind(self, offset: int) -> tuple[int, int] | None:
        """Line and column behind the last character before an offset that the file has."""
        segments = self._document.segments
        for segment in reversed(segments[: self._index(offset - 1) + 1]):
            if segment.source is None or segment.span.start >= offset:
                continue
            inside = offset - segment.span.start
            if segment.kind is not SegmentKind.VERBATIM or offset > segment.span.end:
                inside = len(_original(segment, self._document))
            if segment.span.of(self._document.text) == "\n":
                inside = 0
            return segment.source.node, segment.source.offset + inside
        return None

    def _index(self, offset: int) -> int:
        found = bisect_right(self._document.segments, offset, key=lambda one: one.span.start) - 1
        return max(found, 0)


class TextPlaces:
    """Places of a document of which the editor shows the text as read."""

    def __init__(self, document: Document, lines: Lines) -> None:
        self._lines = lines
        self._length = len(document.text)
        self._starts = [0]
        for line in document.text.split("\n"):
            self._starts.append(self._starts[-1] + len(line) + 1)

    def range_of(self, span: Span) -> types.Range:
        """Where a span stands in the text."""
        return types.Range(self._position(span.start), self._position(span.end))

    def offset_at(self, position: types.Position) -> int | None:
        """The offset of a position."""
        if position.line + 1 >= len(self._starts):
            return None
        return min(self._starts[position.line] + self._lines.column(position), self._length)

    def _position(self, offset: int) -> types.Position:
        line = bisect_right(self._starts, offset) - 1
        return self._lines.position(line, offset - self._starts[line])


Places = SourcePlaces | TextPlaces


def overlaps(one: types.Range, other: types.Range) -> bool:
    """Whether two ranges share a place; they may touch."""
    return _key(one.start) <= _key(other.end) and _key(other.start) <= _key(one.end)


def covers(spans: Sequence[Span], offset: int) -> bool:
    """Whether an offset stands in one of these spans, or right behind it."""
    return any(span.start <= offset <= span.end for span in spans)


def _key(position: types.Position) -> tuple[int, int]:
    return position.line, position.character


def _column_of(segment: Segment) -> int:
    assert segment.source is not None
    return segment.source.offset


def _original(segment: Segment, document: Document) -> str:
    return segment.span.of(document.text) if segment.original is None else segment.original
