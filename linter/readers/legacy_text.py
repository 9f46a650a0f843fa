"""Reading Vietnamese that is stored in an encoding older than Unicode.

What was typed in TCVN3 or VNI, or was saved through the wrong table, is given in Unicode, so that
everything else can be checked; the segments keep what the source holds. A paragraph is taken for
such text only when its words are Vietnamese in the old encoding and are not as they stand. TCVN3
and VNI lose nothing but capitals with tones; a wrong table may have dropped bytes, so that such a
text is trusted as a conversion is.
"""

from collections.abc import Iterator
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from linter.document import Block, Document, Segment, SegmentKind, Span, Trust
from linter.text.legacy_encodings import (
    ENCODINGS,
    TCVN3,
    UTF8,
    VNI,
    Unit,
    is_evidence,
    is_unicode_word,
    units_of,
    words_in,
)
from linter.text.misreading import may_be_legacy
from linter.text.patterns import lazy_pattern

FEWEST_WORDS = 3
"""Words that speak for an old encoding, below which a document is left as it is."""
SHARE = 0.25
"""Of the words of a paragraph that speak for it."""
_WHOLLY = 6
"""Words from which on paragraphs that hold nothing else are taken to be written so too."""
_FONTS = {TCVN3: lazy_pattern(r"\.Vn"), VNI: lazy_pattern("VNI-")}
_CAPITALS_FONT = lazy_pattern(r"\.Vn\w+H$")
"""Fonts that draw the small letters of TCVN3 as capitals."""
_STANDOFF = (
    "blocks", "cells", "notes", "sections", "geometry", "confidence", "revisions", "hidden",
    "fields", "links", "comments", "leftovers",
)  # fmt: skip


class _Count(Struct, frozen=True):
    """The words of a block: all, those that speak for an encoding, those that speak against."""

    words: int
    evidence: int
    unicode: int

    @property
    def speaks(self) -> bool:
        return self.evidence > self.unicode and self.evidence >= SHARE * self.words


def read_legacy(document: Document) -> Document:
    """The document with old encodings read as Vietnamese; the same one when it holds none."""
    if not may_be_legacy(document.text) or not any(_hints(document)):
        return document
    counted = {encoding: _counts(document, encoding) for encoding in ENCODINGS}
    encoding = max(counted, key=lambda name: _evidence(counted[name]))
    fewest = 1 if _has_font(document, encoding) else FEWEST_WORDS
    blocks = _blocks_in(document, counted[encoding], fewest)
    changes = [
        unit for block, mixed in blocks for unit in _changes(document, block, encoding, mixed=mixed)
    ]
    if not changes:
        return document
    trust = Trust.CONVERTED if encoding == UTF8 else document.trust
    return replace(_changed(document, changes), trust=trust)


def _hints(document: Document) -> Iterator[bool]:
    """Whether a block with odd signs speaks for an encoding: most signs are degrees and powers."""
    text = document.text
    for block in document.blocks:
        if may_be_legacy(block.span.of(text), 1):
            yield any(_count(text, block, encoding).speaks for encoding in ENCODINGS)


def _counts(document: Document, encoding: str) -> list[_Count]:
    """The words of each block, as an encoding reads them."""
    if encoding == UTF8 and "á»" not in document.text and "áº" not in document.text:
        return []
    return [_count(document.text, block, encoding) for block in document.blocks]


def _evidence(counts: list[_Count]) -> int:
    return sum(count.evidence for count in counts if count.speaks)


def _has_font(document: Document, encoding: str) -> bool:
    """Whether a font of the encoding is used, so that few words are enough."""
    name = _FONTS.get(encoding)
    return name is not None and any(
        name.match(run.format.font) for run in document.formatting if run.format.font
    )


def _blocks_in(
    document: Document, counts: list[_Count], fewest: int
) -> Iterator[tuple[Block, bool]]:
    """The blocks that are written in the encoding, and whether words in Unicode are among them."""
    total = _evidence(counts)
    if total < fewest:
        return
    unicode = sum(count.unicode for count in counts)
    wholly = total >= _WHOLLY and total > 2 * unicode
    for block, count in zip(document.blocks, counts, strict=True):
        if count.speaks or (wholly and not count.unicode):
            yield block, count.unicode > 0


def _count(text: str, block: Block, encoding: str) -> _Count:
    words = evidence = unicode = 0
    for word in words_in(text, encoding, block.span.start, block.span.end):
        words += 1
        if word.letter.isascii():
            continue
        if is_evidence(word.letter, encoding):
            evidence += 1
        elif is_unicode_word(word.letter):
            unicode += 1
    return _Count(words, evidence, unicode)


def _changes(document: Document, block: Block, encoding: str, *, mixed: bool) -> list[Unit]:
    """What changes in a block, in order; in a font of capitals, its plain letters too."""
    units = list(_letters(document.text, block, encoding, mixed=mixed))
    drawn = [
        run.span
        for run in document.formats_in(block.span)
        if run.format.font and _CAPITALS_FONT.match(run.format.font)
    ]
    if not drawn or encoding != TCVN3:
        return units
    capital = {offset for span in drawn for offset in range(span.start, span.end)}
    changed = {
        unit.start: unit._replace(letter=unit.letter.upper()) if unit.start in capital else unit
        for unit in units
    }
    for offset in capital - changed.keys():
        letter = document.text[offset]
        if letter.isascii() and letter.islower():
            changed[offset] = Unit(offset, offset + 1, letter.upper())
    return [changed[offset] for offset in sorted(changed)]


def _letters(text: str, block: Block, encoding: str, *, mixed: bool) -> Iterator[Unit]:
    """The letters of an encoding; between words in Unicode only what cannot be one of them."""
    words = [
        word
        for word in words_in(text, encoding, block.span.start, block.span.end)
        if not word.letter.isascii() and (len(word.letter) > 1 or word.letter.isalpha())
    ]
    plain = ["".join(filter(str.isascii, word.letter)) for word in words]
    telling = [letters for letters in plain if len(letters) > 1]
    capitals = bool(telling) and all(map(str.isupper, telling))
    for word in words:
        if mixed and not is_evidence(word.letter, encoding):
            continue
        for unit in units_of(word.letter, encoding, capitals=capitals):
            yield Unit(word.start + unit.start, word.start + unit.end, unit.letter)


class _Moves:
    """Where offsets of the old text come to stand in the new one."""

    def __init__(self, length: int, changes: list[Unit]) -> None:
        self.offsets = list(range(length + 1))
        shift, place = 0, 0
        for start, end, letter in changes:
            for offset in range(place, start):
                self.offsets[offset] = offset + shift
            for offset in range(start, end):
                self.offsets[offset] = min(offset, start + len(letter)) + shift
            shift += len(letter) - (end - start)
            place = end
        for offset in range(place, length + 1):
            self.offsets[offset] = offset + shift

    def span(self, span: Span) -> Span:
        return Span(self.offsets[span.start], self.offsets[span.end])

    def item(self, item: Any) -> Any:
        """An entry of a standoff layer with its spans and anchor moved."""
        changed: dict[str, Any] = {}
        for name in item.__struct_fields__:
            value = getattr(item, name)
            if isinstance(value, Span):
                changed[name] = self.span(value)
            elif name == "anchor":
                changed[name] = self.offsets[value]
        return replace(item, **changed)


def _changed(document: Document, changes: list[Unit]) -> Document:
    text, parts, position = document.text, [], 0
    for start, end, letter in changes:
        parts += [text[position:start], letter]
        position = end
    parts.append(text[position:])
    moves = _Moves(len(text), changes)
    layers: dict[str, Any] = {
        name: tuple(map(moves.item, getattr(document, name))) for name in _STANDOFF
    }
    return replace(
        document,
        text="".join(parts),
        segments=tuple(_segments(document, changes, moves)),
        formatting=tuple(run._replace(span=moves.span(run.span)) for run in document.formatting),
        **layers,
    )


def _segments(document: Document, changes: list[Unit], moves: _Moves) -> Iterator[Segment]:
    """The segments, cut around what was changed; a change belongs to where it begins."""
    upcoming = iter(changes)
    change = next(upcoming, None)
    consumed = 0
    for segment in document.segments:
        place = max(segment.span.start, consumed)
        while change is not None and change.start < segment.span.end:
            if place < change.start:
                yield _cut(segment, Span(place, change.start), moves)
            original = document.text[change.start : change.end]
            source = _source(segment, change.start)
            span = moves.span(Span(change.start, change.end))
            yield Segment(span, SegmentKind.CONVERTED, source, original)
            place = consumed = change.end
            change = next(upcoming, None)
        if place < segment.span.end:
            yield _cut(segment, Span(place, segment.span.end), moves)


def _cut(segment: Segment, span: Span, moves: _Moves) -> Segment:
    if segment.kind is not SegmentKind.VERBATIM:
        return segment._replace(span=moves.span(span))
    return segment._replace(span=moves.span(span), source=_source(segment, span.start))


def _source(segment: Segment, offset: int) -> Any:
    if segment.source is None or segment.kind is not SegmentKind.VERBATIM:
        return segment.source
    return segment.source._replace(offset=segment.source.offset + offset - segment.span.start)
