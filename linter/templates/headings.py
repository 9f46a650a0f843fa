"""The headings of a report, as candidates for the sections of a template."""

from collections.abc import Iterable, Iterator

from msgspec import Struct

from linter.document import Document, Facts, Span
from linter.structure.closing import text_extent
from linter.structure.elements import MarkerKind, OutlineItem
from linter.structure.lines import Line, lines_in
from linter.templates.titles import Title, title_of
from linter.text.patterns import lazy_pattern

_SIGNS = frozenset({MarkerKind.DASH, MarkerKind.PLUS, MarkerKind.BULLET})
_SENTENCE_END = lazy_pattern(r":|;|\.(?=\s|$)|/\.")
_LONGEST = 160
_LONGEST_LINE = 120
_LEAD = 80
"""Characters within which the words before a colon are taken for a heading."""
_LEADING_SIGNS = " \t-–—+*•.:)/"

NUMBERED, SIGNED = 0.6, 0.75
"""How alike a heading must be to be taken for a section: by its number, or without one."""


class Heading(Struct, frozen=True):
    """What may be the heading of a section."""

    text: str
    """Without its number, up to the first full stop or colon."""
    span: Span
    end: int
    """Where all that stands under it ends."""
    level: int
    """Depth in the outline, counted from 0; -1 for a line without number or sign."""
    threshold: float
    """How alike it must be to be taken for a section."""

    @property
    def title(self) -> Title:
        """The heading as it is compared."""
        return title_of(self.text)

    @property
    def is_numbered(self) -> bool:
        """Whether a number opens it."""
        return self.threshold == NUMBERED


def headings_of(document: Document, facts: Facts) -> tuple[Heading, ...]:
    """Every candidate in the main text, in reading order."""
    items = facts.all(OutlineItem)
    start, end = text_extent(document, facts)
    taken = {span.start for item in items for span in item.spans}
    lines = [line for line in lines_in(facts) if start <= line.start < end]
    found = [*_numbered(items), *_plain(lines, taken, items)]
    return tuple(sorted(found, key=lambda heading: heading.span))


def opening_end(document: Document, facts: Facts) -> int:
    """Where the words before the first heading end: there the first section begins."""
    start, end = text_extent(document, facts)
    items = [item.span.start for item in facts.all(OutlineItem) if item.span.start >= start]
    stop = items[0] if items else start
    return len(document.text[: min(stop, end)].rstrip())


def heading_text(item: OutlineItem) -> str:
    """What an entry of the outline says without its marker, in full."""
    text = item.text.removeprefix(item.marker.text)
    return text.strip(_LEADING_SIGNS)


def short_heading(text: str) -> str:
    """A heading up to its first full stop or colon."""
    match = _SENTENCE_END.search(text)
    return (text[: match.start()] if match and match.start() else text)[:_LONGEST].strip()


def _numbered(items: Iterable[OutlineItem]) -> Iterator[Heading]:
    for item in items:
        text = short_heading(heading_text(item))
        if text:
            threshold = SIGNED if item.kind in _SIGNS else NUMBERED
            yield Heading(text, item.span, item.body.end, item.level, threshold)


def _plain(
    lines: Iterable[Line], taken: set[int], items: tuple[OutlineItem, ...]
) -> Iterator[Heading]:
    """Lines that could be headings without a number, or words before a colon."""
    starts = sorted(item.span.start for item in items if item.kind not in _SIGNS)
    for line in lines:
        if line.start in taken or line.block.cell is not None:
            continue
        text = short_heading(line.text.strip(_LEADING_SIGNS))
        lead = ":" in line.text[:_LEAD]
        if not text or not (lead or _stands_alone(line)):
            continue
        following = next((start for start in starts if start > line.start), line.end)
        yield Heading(text, line.span, max(following - 1, line.end), -1, SIGNED)


def _stands_alone(line: Line) -> bool:
    return line.first and len(line.text) <= _LONGEST_LINE and line.text[-1] not in ".;,"
