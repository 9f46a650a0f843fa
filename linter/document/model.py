"""The document and its standoff layers."""

from bisect import bisect_right
from collections.abc import Iterator
from enum import Enum
from functools import cached_property
from itertools import accumulate
from typing import NamedTuple

from msgspec import Struct

from linter.document.formatting import CharacterFormat, FormatRun, ParagraphFormat
from linter.document.span import Span


class Trust(Enum):
    """How far the text can be taken for what its author wrote."""

    TYPED = "typed"
    """Straight from the author's own file."""
    CONVERTED = "converted"
    """Extracted from another file; parts (drawings, signature blocks) may have been dropped."""
    OCR = "ocr"
    """Recognised from an image."""
    DAMAGED = "damaged"
    """Recognised so badly that wording and form cannot be judged."""


class Story(Enum):
    """The parts of a document in the order in which their text is laid out."""

    BODY = "body"
    TEXT_BOX = "text_box"
    FOOTNOTE = "footnote"
    ENDNOTE = "endnote"
    HEADER = "header"
    FOOTER = "footer"


class SegmentKind(Enum):
    """How a stretch of text came from its source."""

    VERBATIM = "verbatim"
    COMPOSED = "composed"
    """Decomposed Unicode in the source, composed here."""
    CONVERTED = "converted"
    """Written otherwise in the source: a tab element, a symbol font, a legacy encoding."""
    GENERATED = "generated"
    """Not in the source: list numbers, field results, the line end of a block."""


class SourceRef(NamedTuple):
    """A place in the source file that is the same at every parse."""

    part: str
    """The part of a package (``word/document.xml``); empty for a plain file."""
    node: int
    """Ordinal of the text node in its part; of the line, for a plain file."""
    offset: int
    """Offset in code points within the node."""


class Segment(NamedTuple):
    """A stretch of text and where it came from."""

    span: Span
    kind: SegmentKind
    source: SourceRef | None
    original: str | None
    """What stands in the source, when it differs from the text."""


class Block(Struct, frozen=True):
    """A paragraph, of the body, of a table cell, of a note … Its line end is not in its span."""

    index: int
    span: Span
    story: Story
    format: ParagraphFormat
    cell: int | None
    """Index in ``Document.cells`` of the innermost table cell around it."""
    note: int | None
    """Index in ``Document.notes``."""
    section: int
    """Index in ``Document.sections``; -1 when the format knows no sections."""
    box: int | None
    """Ordinal of the text box it stands in."""
    label: Span | None
    """The list number or bullet that the word processor generates, inside ``span``."""
    list_level: int | None
    """Depth of the list item, counted from 0."""


class Cell(Struct, frozen=True):
    """A table cell after merging; tables and rows are counted from 0 in document order."""

    index: int
    table: int
    row: int
    column: int
    row_span: int
    column_span: int
    span: Span
    parent: int | None
    """The cell around the table this cell belongs to, when tables are nested."""


class NoteKind(Enum):
    """Where the text of a note is printed."""

    FOOTNOTE = "footnote"
    ENDNOTE = "endnote"


class Note(Struct, frozen=True):
    """A footnote or an endnote: its mark is a zero-width anchor in the text."""

    index: int
    kind: NoteKind
    label: str
    anchor: int
    span: Span


class Section(Struct, frozen=True):
    """Page set-up of a section, in points; None where the source does not say."""

    index: int
    span: Span
    page_width: float | None
    page_height: float | None
    landscape: bool
    margin_top: float | None
    margin_bottom: float | None
    margin_left: float | None
    margin_right: float | None
    title_page: bool
    columns: int
    page_number_start: int | None
    page_number_format: str | None = None
    """How Word names the numerals: ``decimal``, ``upperRoman`` …; None when it is not stated."""


class PageMatter(Struct, frozen=True):
    """A header or footer: the stretch of text that it is, and on which pages it is printed."""

    span: Span
    story: Story
    section: int
    """The section that names it first; later ones inherit it."""
    kind: str
    """``first`` (page of a section), ``even`` or ``default`` (all others)."""


class DrawnLine(Struct, frozen=True):
    """A straight line drawn as a shape, anchored where it stands in the text."""

    anchor: int
    length: float | None
    """In points, when the source says how long it is."""


class RevisionKind(Enum):
    """What a tracked change does."""

    INSERTED = "inserted"
    DELETED = "deleted"
    MOVED_FROM = "moved_from"
    MOVED_TO = "moved_to"


class Revision(Struct, frozen=True):
    """A tracked change. Deleted text is not in the document's text; its span is empty."""

    kind: RevisionKind
    span: Span
    text: str
    author: str | None
    date: str | None


class Hidden(Struct, frozen=True):
    """Hidden text or markup, anchored where it stands."""

    anchor: int
    text: str


class Field(Struct, frozen=True):
    """A field: its result is in the text, its instruction is here."""

    span: Span
    instruction: str


class Link(Struct, frozen=True):
    """A hyperlink."""

    span: Span
    target: str


class Comment(Struct, frozen=True):
    """A reviewer's comment, or a comment line of a text file, and the range it speaks of."""

    span: Span
    text: str
    author: str | None
    date: str | None
    source: SourceRef | None = None
    """Where it stands in a file that has lines; it is not in the text."""


class Leftover(Struct, frozen=True):
    """A trace of an earlier conversion, lifted out of the text."""

    anchor: int
    text: str


class Quad(Struct, frozen=True):
    """Where a stretch of text stands on a page: points from the top left corner."""

    span: Span
    page: int
    left: float
    top: float
    right: float
    bottom: float


class WordConfidence(Struct, frozen=True):
    """How sure the recognition of a word is, from 0 to 1."""

    span: Span
    value: float


class Document(Struct, frozen=True, dict=True, kw_only=True):
    """One document: a text, and tables over it."""

    name: str
    """The path or name under which it was given."""
    format: str
    """The reader's name: ``text``, ``markdown``, ``docx`` …"""
    text: str
    trust: Trust = Trust.TYPED
    blocks: tuple[Block, ...] = ()
    cells: tuple[Cell, ...] = ()
    notes: tuple[Note, ...] = ()
    sections: tuple[Section, ...] = ()
    page_matter: tuple[PageMatter, ...] = ()
    drawn_lines: tuple[DrawnLine, ...] = ()
    segments: tuple[Segment, ...] = ()
    formatting: tuple[FormatRun, ...] = ()
    geometry: tuple[Quad, ...] = ()
    confidence: tuple[WordConfidence, ...] = ()
    revisions: tuple[Revision, ...] = ()
    hidden: tuple[Hidden, ...] = ()
    fields: tuple[Field, ...] = ()
    links: tuple[Link, ...] = ()
    comments: tuple[Comment, ...] = ()
    leftovers: tuple[Leftover, ...] = ()

    @cached_property
    def _block_starts(self) -> list[int]:
        return [block.span.start for block in self.blocks]

    @cached_property
    def _segment_starts(self) -> list[int]:
        return [segment.span.start for segment in self.segments]

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *accumulate(len(line) + 1 for line in self.text.split("\n"))]

    @cached_property
    def _quad_starts(self) -> list[int]:
        return [quad.span.start for quad in self.geometry]

    @cached_property
    def _format_starts(self) -> list[int]:
        return [run.span.start for run in self.formatting]

    def line_at(self, offset: int) -> tuple[int, int]:
        """The line of the text that holds an offset, and the column in it, both from 1."""
        line = bisect_right(self._line_starts, offset)
        return line, offset - self._line_starts[line - 1] + 1

    def page_at(self, offset: int) -> int | None:
        """The page on which the character at an offset is printed, None when it is not known."""
        place = bisect_right(self._quad_starts, offset) - 1
        if place >= 0 and offset < self.geometry[place].span.end:
            return self.geometry[place].page
        return None

    def block_at(self, offset: int) -> Block:
        """The block that holds an offset (its line end included)."""
        return self.blocks[max(bisect_right(self._block_starts, offset) - 1, 0)]

    def blocks_in(self, span: Span) -> tuple[Block, ...]:
        """The blocks that a span touches, in order."""
        first = self.block_at(span.start).index
        last = self.block_at(max(span.end - 1, span.start)).index
        return self.blocks[first : last + 1]

    def segment_at(self, offset: int) -> Segment | None:
        """The source segment that holds an offset."""
        place = bisect_right(self._segment_starts, offset) - 1
        if place < 0:
            return None
        segment = self.segments[place]
        return segment if offset < segment.span.end else None

    def source_of(self, offset: int) -> SourceRef | None:
        """The place in the source of the character at an offset; None for generated text."""
        segment = self.segment_at(offset)
        if segment is None or segment.source is None:
            return None
        if segment.kind is not SegmentKind.VERBATIM:
            return segment.source
        return segment.source._replace(offset=segment.source.offset + offset - segment.span.start)

    def format_at(self, offset: int) -> CharacterFormat | None:
        """The effective format of the character at an offset."""
        place = bisect_right(self._format_starts, offset) - 1
        if place < 0:
            return None
        run = self.formatting[place]
        return run.format if offset < run.span.end else None

    def formats_in(self, span: Span) -> Iterator[FormatRun]:
        """The format runs that a span touches, cut to it."""
        place = max(bisect_right(self._format_starts, span.start) - 1, 0)
        for run in self.formatting[place:]:
            if run.span.start >= span.end:
                return
            if run.span.end > span.start:
                cut = Span(max(run.span.start, span.start), min(run.span.end, span.end))
                yield FormatRun(cut, run.format)
