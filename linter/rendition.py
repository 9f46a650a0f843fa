"""What reporters need of the document itself: its text, and where findings end in a file of lines.

Columns of a file of lines are told only where the reader kept the source as it stands: a composed
letter or a lifted-out mark makes an end unknown rather than wrong.
"""

from bisect import bisect_right
from typing import NamedTuple

from msgspec.structs import replace

from linter.document import Block, Document, Extent, Segment, SegmentKind, Span
from linter.document.location import LINED_FORMATS, CellPlace
from linter.findings import (
    DocumentText,
    Edit,
    Fix,
    InsertBlock,
    NoteMark,
    ReplaceText,
    ReportedFinding,
    TextBlock,
)


class _Place(NamedTuple):
    """A boundary between two characters of a source line, both counted from 0."""

    line: int
    column: int
    bytes: int | None


def measured(finding: ReportedFinding, document: Document) -> ReportedFinding:
    """The finding, and its fix, with their extents."""
    extent = extent_of(document, finding.span)
    fix = finding.fix
    if fix is not None and document.format in LINED_FORMATS:
        fix = Fix(
            fix.description,
            fix.safety,
            fix.edits,
            tuple(_extent_of_edit(document, edit) for edit in fix.edits),
        )
    return replace(finding, extent=extent, fix=fix)


def extent_of(document: Document, span: Span) -> Extent | None:
    """Where a span begins and ends, in lines; None where that cannot be told exactly."""
    if document.format not in LINED_FORMATS:
        return Extent(*document.line_at(span.start), *document.line_at(span.end))
    start, end = _start(document, span.start), _end(document, span.end)
    if span.start == span.end:
        start = end = end or start
    if start is None or end is None:
        return None
    return Extent(
        start.line + 1,
        start.column + 1,
        end.line + 1,
        end.column + 1,
        None if start.bytes is None else start.bytes + 1,
        None if end.bytes is None else end.bytes + 1,
    )


def _extent_of_edit(document: Document, edit: Edit) -> Extent | None:
    if isinstance(edit, ReplaceText):
        return extent_of(document, edit.span)
    if isinstance(edit, InsertBlock):
        end = document.block_at(edit.after).span.end
        return extent_of(document, Span(end, end))
    return None


def _start(document: Document, offset: int) -> _Place | None:
    """Where the character at an offset begins in its source."""
    index = _segment_index(document, offset)
    segment = document.segments[index] if index >= 0 else None
    if segment is None or segment.source is None or offset >= segment.span.end:
        return None
    inside = offset - segment.span.start
    if inside and segment.kind is not SegmentKind.VERBATIM:
        return None
    return _place(document, index, inside)


def _end(document: Document, offset: int) -> _Place | None:
    """Where the character before an offset ends in its source."""
    index = _segment_index(document, offset - 1)
    segment = document.segments[index] if index >= 0 else None
    if segment is None or segment.source is None or offset > segment.span.end:
        return None
    if segment.kind is SegmentKind.VERBATIM:
        return _place(document, index, offset - segment.span.start)
    whole = offset == segment.span.end
    return _place(document, index, len(_source_text(document, segment))) if whole else None


def _segment_index(document: Document, offset: int) -> int:
    return bisect_right(document.segments, offset, key=lambda segment: segment.span.start) - 1


def _source_text(document: Document, segment: Segment) -> str:
    return segment.span.of(document.text) if segment.original is None else segment.original


def _place(document: Document, index: int, inside: int) -> _Place:
    """The place of the source so many characters into a segment."""
    segment = document.segments[index]
    assert segment.source is not None
    _, line, column = segment.source
    before = _bytes_before(document, index)
    if before is not None:
        before += _utf8_length(_source_text(document, segment)[:inside])
    return _Place(line, column + inside, before)


def _bytes_before(document: Document, index: int) -> int | None:
    """The bytes of its source line before a segment; None where a part of them was lifted out."""
    source = document.segments[index].source
    assert source is not None
    line, column, count = source.node, source.offset, 0
    while column:
        index -= 1
        previous = document.segments[index] if index >= 0 else None
        if previous is None or previous.source is None or previous.source.node != line:
            return None
        text = _source_text(document, previous)
        if previous.source.offset + len(text) != column:
            return None
        count += _utf8_length(text)
        column = previous.source.offset
    return count


def _utf8_length(text: str) -> int:
    return len(text.encode("utf-8", "surrogatepass"))


def text_of(document: Document) -> DocumentText:
    """The text with what shows it as it looks: tables, notes, alignment, weight."""
    return DocumentText(
        document.text,
        tuple(_block(document, block) for block in document.blocks),
        tuple(NoteMark(note.anchor, note.label) for note in document.notes),
    )


def _block(document: Document, block: Block) -> TextBlock:
    cell = None if block.cell is None else document.cells[block.cell]
    runs = [run.format for run in document.formats_in(block.span)]
    alignment = block.format.alignment
    return TextBlock(
        span=block.span,
        story=block.story.value,
        alignment=None if alignment is None else alignment.value,
        bold=bool(runs) and all(run.bold for run in runs),
        italic=bool(runs) and all(run.italic for run in runs),
        cell=None if cell is None else CellPlace(cell.table + 1, cell.row + 1, cell.column + 1),
        rows=1 if cell is None else cell.row_span,
        columns=1 if cell is None else cell.column_span,
        note=None if block.note is None else document.notes[block.note].label,
    )
