"""*Bố cục*: the headings and list items of the text, and which stands under which.

Levels follow the order in which kinds of marker open inside each other, not a fixed ladder,
because reports, decisions and plans use different ones (Nghị định 30/2020/NĐ-CP, Phụ lục I,
Phần I, II.6.c).
"""

from collections.abc import Iterable, Sequence
from typing import ClassVar

from msgspec import Struct

from linter.document import Document, Element, Facts, Span
from linter.structure.appendices import MainText
from linter.structure.closing import text_extent
from linter.structure.elements import (
    Addressees,
    Closing,
    DocumentTypeName,
    LegalBasis,
    MarkerKind,
    NumberSymbol,
    OutlineItem,
    Recipients,
    Signature,
    Subject,
)
from linter.structure.lines import (
    Line,
    Lines,
    in_page_header,
    is_capital,
    is_rule,
    joined,
    lines_in,
    piece,
    shown_in_capitals,
)
from linter.structure.markers import Marker, read_marker
from linter.structure.nesting import Place, nest

_TITLED = frozenset(
    {MarkerKind.PART, MarkerKind.CHAPTER, MarkerKind.SECTION, MarkerKind.SUBSECTION}
)
_ENDS = (".", ":", ";", "!", "?", ",", "…", "/.")


class _Entry(Struct, frozen=True):
    """A marker and the lines of its paragraph."""

    marker: Marker
    lines: list[Line]


class OutlineRecogniser:
    """Finds the entries of the outline between the head and the recipients."""

    provides: ClassVar[tuple[type[Element], ...]] = (OutlineItem,)
    needs: ClassVar[tuple[type[Element], ...]] = (
        Lines, MainText, Subject, Addressees, DocumentTypeName, NumberSymbol, LegalBasis, Closing,
        Recipients, Signature,
    )  # fmt: skip

    def recognise(self, document: Document, facts: Facts) -> Iterable[Element]:
        """Yield the entries in reading order."""
        start, end = _extent(document, facts)
        lines = [li for li in lines_in(facts) if start <= li.start < end and li.block.cell is None]
        yield from items_in(document, lines, _body_end(document, facts, end))


def items_in(document: Document, lines: Sequence[Line], end: int) -> Iterable[OutlineItem]:
    """The entries among some lines, whose text ends at an offset."""
    entries = _entries(lines)
    places = nest([entry.marker for entry in entries], _announces(entries))
    ends = _ends(places, [entry.marker.start for entry in entries], end)
    for index, (entry, place) in enumerate(zip(entries, places, strict=True)):
        yield _item(document, entry, place, ends[index])


def _extent(document: Document, facts: Facts) -> tuple[int, int]:
    start, end = text_extent(document, facts)
    for opening in (facts.first(DocumentTypeName), facts.first(NumberSymbol)):
        if opening is not None and not in_page_header(document, opening):
            start = max(start, opening.span.end)
    bases = facts.all(LegalBasis)
    return max([start, *(basis.span.end for basis in bases)]), end


def _body_end(document: Document, facts: Facts, end: int) -> int:
    """Where the last entry ends: before the closing sentence, if that opens no entry itself."""
    closing = facts.first(Closing)
    last = end
    if closing is not None and read_marker(_line_at(facts, closing.span.start)) is None:
        last = min(end, closing.span.start)
    return len(document.text[:last].rstrip())


def _line_at(facts: Facts, offset: int) -> Line:
    return next(line for line in lines_in(facts) if line.end > offset)


def _entries(lines: Sequence[Line]) -> list[_Entry]:
    entries: list[_Entry] = []
    above: Line | None = None
    for line in lines:
        marker = read_marker(line)
        if marker is not None and _opens(line, above, marker):
            entries.append(_Entry(marker, [line]))
        elif entries and above is not None and above is entries[-1].lines[-1]:
            same = line.block.index == above.block.index
            if same or _is_heading(entries[-1], line):
                entries[-1].lines.append(line)
        above = line
    return entries


def _opens(line: Line, above: Line | None, marker: Marker) -> bool:
    """Whether a marker opens an entry and is not the rest of the line above."""
    if marker.generated or above is None or line.gap:
        return True
    inside = not line.first
    if inside and not above.text.endswith(_ENDS):
        return False
    if marker.kind is MarkerKind.DASH and not above.text.endswith(_ENDS) and len(above.text) > 60:
        wrapped = not above.first
        return not (wrapped or line.text[1:].lstrip()[:1].islower())
    return True


def _is_heading(entry: _Entry, line: Line) -> bool:
    """Whether a line is the heading under *Chương I* standing alone."""
    if (
        entry.marker.kind not in _TITLED
        or is_rule(line.text)
        or line.text.endswith((".", ";", ":"))
    ):
        return False
    first = entry.lines[0]
    alone = len(first.text.rstrip(" .:")) <= entry.marker.end - entry.marker.start
    capital = is_capital(line.text)
    if len(entry.lines) == 1:
        return alone and (capital or len(line.text) < 100)
    return alone and capital and is_capital(entry.lines[1].text)


def _announces(entries: Sequence[_Entry]) -> list[bool]:
    """For each entry, whether it ends with a colon: what follows may stand under it."""
    return [entry.lines[-1].text.endswith(":") for entry in entries]


def _ends(places: Sequence[Place], starts: Sequence[int], end: int) -> list[int]:
    """For each entry, where all that stands under it ends."""
    ends = [end] * len(places)
    open_entries: list[int] = []
    for index, place in enumerate(places):
        while open_entries and places[open_entries[-1]].level >= place.level:
            ends[open_entries.pop()] = starts[index]
        open_entries.append(index)
    return ends


def _is_seen_in_capitals(document: Document, marker: Marker, spans: Sequence[Span]) -> bool:
    words = [Span(max(span.start, marker.end), span.end) for span in spans]
    parts = [span for span in words if any(c.isalpha() for c in span.of(document.text))]
    return bool(parts) and all(
        shown_in_capitals(document, _without_space(document, span), span.of(document.text))
        for span in parts
    )


def _without_space(document: Document, span: Span) -> Span:
    text = span.of(document.text)
    return Span(span.end - len(text.lstrip()), span.end)


def _item(document: Document, entry: _Entry, place: Place, end: int) -> OutlineItem:
    marker = entry.marker
    spans = [line.span for line in entry.lines]
    last = max(end, spans[-1].end)
    stripped = len(document.text[marker.start : last].rstrip())
    return OutlineItem(
        spans=tuple(spans),
        text=joined(document.text, spans),
        marker=piece(document.text, marker.start, marker.end),
        kind=marker.kind,
        ordinal=marker.ordinal,
        level=place.level,
        parent=place.parent,
        generated=marker.generated,
        capital=_is_seen_in_capitals(document, marker, spans),
        body=Span(marker.start, marker.start + stripped),
    )
