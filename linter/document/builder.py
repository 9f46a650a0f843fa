"""Builds a Document from left to right, so that every reader keeps the same promises.

A reader adds pieces of text with their source, ends each block, and asks for the document. The
builder composes decomposed Unicode block by block (a letter and its mark may stand in two runs),
and keeps segments, formatting and offsets in step with the composed text.
"""

from bisect import bisect_right
from collections.abc import Iterable
from itertools import accumulate
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from linter.document.formatting import CharacterFormat, FormatRun, ParagraphFormat
from linter.document.model import (
    Block,
    Cell,
    Document,
    Segment,
    SegmentKind,
    SourceRef,
    Story,
)
from linter.document.span import Span
from linter.text.composition import compose, is_composed

PLAIN = ParagraphFormat()


class _Chunk(Struct, frozen=True):
    text: str
    kind: SegmentKind
    source: SourceRef | None
    original: str | None
    format: CharacterFormat | None


class DocumentBuilder:
    """Collects text and layers; offsets it hands out are final once their block has ended."""

    def __init__(self) -> None:
        self._texts: list[str] = []
        self._length = 0
        self._chunks: list[_Chunk] = []
        self._segments: list[Segment] = []
        self._formatting: list[FormatRun] = []
        self._blocks: list[Block] = []
        self._pending: list[Anchor] = []
        self._cells: list[Cell] = []
        self._chunk_length = 0
        self._chunk_starts: list[int] = []

    @property
    def length(self) -> int:
        """Characters in all blocks that have ended: where the next block will start."""
        return self._length

    @property
    def pending(self) -> int:
        """Characters in the block being built, before composition."""
        return self._chunk_length

    @property
    def block_count(self) -> int:
        """How many blocks have ended: the index of the next one."""
        return len(self._blocks)

    def add(
        self,
        text: str,
        *,
        kind: SegmentKind = SegmentKind.VERBATIM,
        source: SourceRef | None = None,
        original: str | None = None,
        format: CharacterFormat | None = None,  # noqa: A002  (the layer's own name)
    ) -> None:
        """Add text to the block being built."""
        if text:
            self._chunks.append(_Chunk(text, kind, source, original, format))
            self._chunk_length += len(text)

    def anchor(self) -> "Anchor":
        """A mark at the current place; its offset can be read once the block has ended."""
        anchor = Anchor(self._chunk_length)
        self._pending.append(anchor)
        return anchor

    def end_block(
        self,
        *,
        story: Story = Story.BODY,
        format: ParagraphFormat = PLAIN,  # noqa: A002
        cell: int | None = None,
        note: int | None = None,
        section: int = -1,
        box: int | None = None,
        label_length: int = 0,
        list_level: int | None = None,
    ) -> Block:
        """Close the block being built and give it its line end."""
        start = self._length
        text = "".join(chunk.text for chunk in self._chunks)
        if is_composed(text):
            self._lay_verbatim(start)
            for anchor in self._pending:
                anchor.offset = start + anchor.raw
        else:
            text, offsets = self._lay_composed(start, text)
            label_length = offsets[label_length]
            for anchor in self._pending:
                anchor.offset = start + offsets[anchor.raw]
        end = start + len(text)
        self._segments.append(Segment(Span(end, end + 1), SegmentKind.GENERATED, None, None))
        self._texts.append(text + "\n")
        self._length = end + 1
        self._chunks, self._pending, self._chunk_length = [], [], 0
        label = Span(start, start + label_length) if label_length else None
        block = Block(
            len(self._blocks), Span(start, end), story, format,
            cell, note, section, box, label, list_level,
        )  # fmt: skip
        self._blocks.append(block)
        return block

    def _lay_verbatim(self, start: int) -> None:
        for chunk in self._chunks:
            self._lay(start, chunk.text, chunk)
            start += len(chunk.text)

    def _lay(self, start: int, text: str, chunk: _Chunk) -> None:
        span = Span(start, start + len(text))
        self._segments.append(Segment(span, chunk.kind, chunk.source, chunk.original))
        self._lay_format(span, chunk.format)

    def _lay_format(self, span: Span, format: CharacterFormat | None) -> None:  # noqa: A002
        if format is None:
            return
        if self._formatting:
            last = self._formatting[-1]
            if last.format is format and last.span.end == span.start:
                self._formatting[-1] = FormatRun(Span(last.span.start, span.end), format)
                return
        self._formatting.append(FormatRun(span, format))

    def _lay_composed(self, start: int, raw: str) -> tuple[str, list[int]]:
        """Compose the block; return its text and, per raw offset, the composed offset."""
        offsets = [0] * (len(raw) + 1)
        self._chunk_starts = list(
            accumulate((len(chunk.text) for chunk in self._chunks), initial=0)
        )
        composed: list[str] = []
        position = 0
        for piece in compose(raw):
            if piece.changed:
                chunk, inner = self._chunk_at(piece.start)
                source = chunk.source and chunk.source._replace(offset=chunk.source.offset + inner)
                kept = _Chunk(
                    piece.composed, SegmentKind.COMPOSED, source,
                    raw[piece.start : piece.end], chunk.format,
                )  # fmt: skip
                self._lay(start + position, piece.composed, kept)
                for raw_offset in range(piece.start, piece.end):
                    offsets[raw_offset] = position
            else:
                self._lay_slice(start + position, piece.start, piece.end)
                for raw_offset in range(piece.start, piece.end):
                    offsets[raw_offset] = position + raw_offset - piece.start
            composed.append(piece.composed)
            position += len(piece.composed)
        offsets[len(raw)] = position
        return "".join(composed), offsets

    def _chunk_at(self, raw_offset: int) -> tuple[_Chunk, int]:
        place = bisect_right(self._chunk_starts, raw_offset) - 1
        return self._chunks[place], raw_offset - self._chunk_starts[place]

    def _lay_slice(self, start: int, raw_start: int, raw_end: int) -> None:
        """Lay an unchanged stretch of the raw block, cut at its chunks."""
        while raw_start < raw_end:
            chunk, inner = self._chunk_at(raw_start)
            length = min(len(chunk.text) - inner, raw_end - raw_start)
            source = chunk.source
            if source is not None and chunk.kind is SegmentKind.VERBATIM:
                source = source._replace(offset=source.offset + inner)
            self._lay(start, chunk.text[inner : inner + length], replace(chunk, source=source))
            start += length
            raw_start += length

    def reserve_cell(self) -> int:
        """The index of a table cell whose blocks are about to follow."""
        self._cells.append(Cell(len(self._cells), 0, 0, 0, 1, 1, Span(0, 0), None))
        return len(self._cells) - 1

    def end_cell(self, cell: Cell) -> None:
        """State what a reserved cell turned out to be."""
        self._cells[cell.index] = cell

    def build(self, *, name: str, format: str, **layers: Any) -> Document:  # noqa: A002
        """The finished document; ``layers`` are further fields of Document."""
        return Document(
            name=name,
            format=format,
            text="".join(self._texts),
            blocks=tuple(self._blocks),
            cells=tuple(self._cells),
            segments=tuple(self._segments),
            formatting=tuple(self._formatting),
            **{key: _freeze(value) for key, value in layers.items()},
        )


class Anchor:
    """A place in the block being built; ``offset`` is final once the block has ended."""

    __slots__ = ("offset", "raw")

    def __init__(self, raw: int) -> None:
        self.raw = raw
        self.offset = -1


def _freeze(value: Any) -> Any:
    return tuple(value) if isinstance(value, Iterable) and not isinstance(value, str) else value
