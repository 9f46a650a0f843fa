"""Lines to paragraphs, by evidence: a line goes on when its next word had no room on it."""

from collections.abc import Iterable, Iterator

from msgspec import Struct

from linter.readers.pdf.page import Line
from linter.readers.wrapping import ENDED, MARKER

Paragraph = list[Line]

_INDENT = 9.0
"""Points by which a first line is set in."""
_FARTHEST = 2.3
"""Sizes between the baselines of two lines of one paragraph."""


class Bounds(Struct, frozen=True):
    """Between which edges lines run."""

    left: float
    right: float

    @property
    def centre(self) -> float:
        """The middle between them."""
        return (self.left + self.right) / 2


def bounds_of(lines: Iterable[Line]) -> Bounds:
    """The edges that most of many lines keep to."""
    long = [line for line in lines if len(line.words) > 4] or list(lines)
    if not long:
        return Bounds(0.0, 0.0)
    lefts = sorted(line.left for line in long)
    rights = sorted(line.right for line in long)
    return Bounds(lefts[len(lefts) // 10], rights[-1 - len(rights) // 10])


def paragraphs(lines: Iterable[Line], bounds: Bounds) -> Iterator[Paragraph]:
    """The paragraphs of one column."""
    open_lines: Paragraph = []
    for line in lines:
        if open_lines and not _continues(open_lines, line, bounds):
            yield open_lines
            open_lines = []
        open_lines.append(line)
    if open_lines:
        yield open_lines


def is_centred(line: Line, bounds: Bounds) -> bool:
    """Whether a line stands in the middle with room on both sides."""
    room_left, room_right = line.left - bounds.left, bounds.right - line.right
    return min(room_left, room_right) > 12 and abs(room_left - room_right) <= max(
        8.0, 0.1 * (room_left + room_right)
    )


def _continues(open_lines: Paragraph, line: Line, bounds: Bounds) -> bool:
    last, text = open_lines[-1], line.text
    if MARKER.match(text) or not _same_kind(last, line) or (last.text.isupper() and text.isupper()):
        return False
    if last.page == line.page and not 0 < line.baseline - last.baseline <= _FARTHEST * last.size:
        return False
    goes_on = text[:1].islower() and not ENDED.search(last.text)
    if is_centred(last, bounds):
        return is_centred(line, bounds) and goes_on and not last.text.isupper()
    indented = line.left - bounds.left > _INDENT and line.left - open_lines[-1].left > -_INDENT
    if indented and abs(line.left - last.left) > 4 and not goes_on:
        return False
    room = bounds.right - last.right
    full = room < (line.words[0].right - line.words[0].left) + 0.4 * line.size
    if full and indented and len(open_lines) == 1 and not goes_on and ENDED.search(last.text):
        return False
    return full or (goes_on and room < 0.4 * (bounds.right - bounds.left))


def _same_kind(last: Line, line: Line) -> bool:
    tolerance = 1.5 if last.words[-1].confidence is not None else 1.15
    if not 1 / tolerance < line.size / last.size < tolerance:
        return False
    known = last.bold is not None and line.bold is not None
    return not known or last.bold == line.bold or line.text[:1].islower()
