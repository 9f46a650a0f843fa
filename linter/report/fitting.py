"""Fitting text into terminal cells: cutting, wrapping, and excerpts around a span.

Widths are counted in cells, not characters: a combining mark takes none, a wide character two.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from rich.cells import cell_len

from linter.document import Span
from linter.report.escaping import visible

ELLIPSIS = "…"
_WORD_REACH = 12
"""How many characters a cut may move to fall between two words."""


class Excerpt(NamedTuple):
    """A line of the document, cut around the words in question and safe to show."""

    before: str
    quotes: tuple[str, ...]
    """The words in question and, at every second place, what stands between them."""
    after: str


def head(text: str, cells: int) -> str:
    """As much of the beginning as fits."""
    end = bisect_right(range(len(text) + 1), cells, key=lambda i: cell_len(text[:i])) - 1
    return text[: max(end, 0)]


def tail(text: str, cells: int) -> str:
    """As much of the end as fits; never beginning with a combining mark."""
    start = bisect_left(range(len(text) + 1), -cells, key=lambda i: -cell_len(text[i:]))
    while start < len(text) and cell_len(text[start]) == 0:
        start += 1
    return text[start:]


def wrap(text: str, width: int, first: int | None = None) -> list[str]:
    """The text in lines of at most ``width`` cells (the first of ``first``), cut between words."""
    lines: list[str] = []
    line, room = "", width if first is None else first
    for word in _breaks().split(text):
        joined = f"{line} {word}" if line else word
        if cell_len(joined) <= room:
            line = joined
            continue
        if line or room < width:
            lines.append(line.rstrip())
            room = width
        line = word
        while cell_len(line) > room:
            piece = head(line, room) or line[0]
            lines.append(piece)
            line = line[len(piece) :]
    return [*lines, line] if line or not lines else lines


@cache
def _breaks() -> re.Pattern[str]:
    """Spaces at which a line may end; a sign does not begin the next one."""
    return re.compile(r" (?![·%×](?: |\d|$))")


def excerpts(context: str, start: int, spans: tuple[Span, ...], width: int) -> list[Excerpt]:
    """The lines of a context, which begins at offset ``start``, that hold the spans.

    Spans that stand close to each other on one line are shown together.
    """
    found: list[Excerpt] = []
    last: _Line | None = None
    for span in spans:
        for line in _by_line(context, span.shifted(-start)):
            joined = last.joined(line, width) if last is not None else None
            if joined is not None:
                found.pop()
            last = joined or line
            found.append(_fit(last, width))
    return found


class _Line(NamedTuple):
    """A line of the context and the stretches of it in question."""

    offset: int
    text: str
    stretches: tuple[Span, ...]

    def joined(self, other: "_Line", width: int) -> "_Line | None":
        """Both on one line, when they fit there without a cut between them."""
        low, high = self.stretches[0].start, other.stretches[0].end
        if self.offset != other.offset or other.stretches[0].start < self.stretches[-1].end:
            return None
        if cell_len(visible(self.text[low:high])) > width - 4 * cell_len(ELLIPSIS):
            return None
        return self._replace(stretches=self.stretches + other.stretches)


def _by_line(context: str, span: Span) -> Iterator[_Line]:
    """The span line by line; blank lines that it crosses are left out."""
    start, end = (min(max(offset, 0), len(context)) for offset in span)
    blank = not context[start:end].strip()
    offset = context.rfind("\n", 0, start) + 1
    for line in context[offset:].split("\n"):
        low = max(start - offset, 0)
        high = max(min(end - offset, len(line)), low)
        if blank or line[low:high].strip():
            yield _Line(offset, line, (Span(low, high),))
        offset += len(line) + 1
        if blank or offset >= end:
            return


def _fit(line: _Line, width: int) -> Excerpt:
    """The line cut to the width: what is in question first, then as much around it as fits."""
    before, quotes, after = _pieces(line)
    spare = width - sum(map(cell_len, quotes))
    if cell_len(before) + cell_len(after) <= spare:
        return Excerpt(before, quotes, after)
    marks = cell_len(f"{ELLIPSIS} ") * 2
    if spare < marks:
        half = (width - marks - 3) // 2
        whole = "".join(quotes)
        quotes = (f"{head(whole, half).rstrip()} {ELLIPSIS} {tail(whole, half).lstrip()}",)
        spare = max(width - cell_len(quotes[0]), marks)
    before = _cut_left(before, max(spare // 2, spare - cell_len(after)))
    return Excerpt(before, quotes, _cut_right(after, spare - cell_len(before)))


def _pieces(line: _Line) -> Excerpt:
    """The line taken apart at its stretches, each piece made visible by itself."""
    edges = [edge for stretch in line.stretches for edge in stretch]
    quotes = tuple(visible(line.text[a:b]) for a, b in pairwise(edges))
    before = visible(line.text[: edges[0]].lstrip().replace("\t", " "))
    after = visible(line.text[edges[-1] :].rstrip().replace("\t", " "))
    return Excerpt(before, quotes, after)


def _cut_left(text: str, cells: int) -> str:
    if cell_len(text) <= cells:
        return text
    kept = tail(text, cells - 2)
    space = kept.find(" ", 0, _WORD_REACH)
    return f"{ELLIPSIS} {kept[space + 1 :]}"


def _cut_right(text: str, cells: int) -> str:
    if cell_len(text) <= cells:
        return text
    kept = head(text, cells - 2)
    space = kept.rfind(" ", max(len(kept) - _WORD_REACH, 0))
    return f"{kept[:space] if space >= 0 else kept} {ELLIPSIS}"


def shorten_left(text: str, cells: int) -> str:
    """The end of a text, with ``…`` before it where it was cut."""
    return _cut_left(text, cells)
