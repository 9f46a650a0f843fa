"""Plain text. Lines are kept as they stand; traces of an earlier conversion are lifted out.

``[footnoteRef:1]`` with ``[1: …]`` become notes, ``[bookmark: …]`` leftovers, and a line
``# soat: …`` a comment. What was lifted stays reachable through the standoff layers. The text
node of a plain file is its line: ``SourceRef("", line, column)``, both counted from 0. Tables drawn
with signs are read into cells.
"""

import re
from collections.abc import Sequence

from msgspec import Struct

from linter.document import (
    Cell,
    Comment,
    Document,
    DocumentBuilder,
    Hidden,
    Leftover,
    Limits,
    Note,
    NoteKind,
    SegmentKind,
    SourceRef,
    Span,
    Story,
    Trust,
)
from linter.document.builder import Anchor
from linter.errors import LimitError
from linter.readers.encoding import decode
from linter.readers.text_tables import TextCell, TextTable, find_tables
from linter.readers.wrapping import paragraphs
from linter.text.patterns import lazy_pattern

_LINE = lazy_pattern(r"([^\r\n]*)(\r\n|\r|\n|$)")
_TRACE = lazy_pattern(
    r"\[footnoteRef:(?P<mark>\d+)\]"
    r"|\[(?P<note>\d+):\s*(?P<text>[^\[\]]*)\]\s*"
    r"|\[bookmark:(?P<bookmark>[^\[\]]*)\]"
)
_DIRECTIVE = lazy_pattern(r"\s*#\s*(soat\s*:.*)$", re.IGNORECASE)
_FLATTENED_CELL = lazy_pattern(r"^ ?\t ?(?:CỘNG H|ĐẢNG CỘNG)", re.MULTILINE)
"""A cell of a header table that a converter wrote as a line with one tab in front."""


class SourceLine(Struct, frozen=True):
    """A line of the file, its ordinal counted from 0, and the characters that end it."""

    number: int
    text: str
    ending: str


def source_lines(text: str, limits: Limits) -> list[SourceLine]:
    """The lines of a text. Raises LimitError."""
    if len(text) > limits.characters:
        raise LimitError(
            "Văn bản dài {count} ký tự, vượt giới hạn {limit}.",
            "Hãy chia nhỏ tệp, hoặc tăng “characters” trong mục [limits] của soat.toml.",
            count=len(text),
            limit=limits.characters,
        )
    matches = [match for match in _LINE.finditer(text) if match[0]]
    return [SourceLine(number, match[1], match[2]) for number, match in enumerate(matches)]


class _Reading:
    """The state of reading one text: what was lifted so far."""

    def __init__(self) -> None:
        self.builder = DocumentBuilder()
        self.marks: dict[str, Anchor] = {}
        self.note_texts: list[tuple[str, SourceLine, int, int]] = []
        self.leftovers: list[tuple[Anchor, str]] = []
        self.comments: list[tuple[Anchor, str]] = []
        self.hidden: list[tuple[Anchor, str]] = []
        self.tables = 0

    def add_lines(self, lines: Sequence[SourceLine]) -> None:
        """Read paragraphs and tables in order."""
        texts = [line.text for line in lines]
        tables = {table.first: table for table in find_tables(texts)}
        for table in tables.values():
            texts[table.first : table.last] = [""] * (table.last - table.first)
        position = 0
        for first, last in paragraphs(texts):
            if first < position:
                continue
            if first in tables:
                self._add_table(tables[first], lines)
                position = tables[first].last
            else:
                self.add_paragraph(lines[first:last])

    def _add_table(self, table: TextTable, lines: Sequence[SourceLine]) -> None:
        self.hidden.extend((self.builder.anchor(), lines[index].text) for index in table.drawn)
        for row, cells in enumerate(table.rows):
            for column, cell in enumerate(cells):
                self._add_cell(cell, lines, row, column)
        self.tables += 1

    def _add_cell(self, cell: TextCell, lines: Sequence[SourceLine], row: int, column: int) -> None:
        index, start = self.builder.reserve_cell(), self.builder.length
        for paragraph in cell or [[]]:
            for place, stretch in enumerate(paragraph):
                if place:
                    above = paragraph[place - 1]
                    source = SourceRef("", above.line, above.end)
                    self.builder.add("\n", kind=SegmentKind.CONVERTED, source=source, original="\n")
                self._add_traced(lines[stretch.line], stretch.start, stretch.end)
            end = self.builder.end_block(cell=index).span.end
        span = Span(start, end)
        self.builder.end_cell(Cell(index, self.tables, row, column, 1, 1, span, None))

    def add_paragraph(self, lines: Sequence[SourceLine]) -> None:
        for line in lines:
            self._add_line(line)
            if line is not lines[-1]:
                end = SourceRef("", line.number, len(line.text))
                self.builder.add("\n", kind=SegmentKind.CONVERTED, source=end, original=line.ending)
        self.builder.end_block()

    def _add_line(self, line: SourceLine) -> None:
        if directive := _DIRECTIVE.match(line.text):
            self.comments.append((self.builder.anchor(), directive[1]))
            return
        self._add_traced(line, 0, len(line.text))

    def _add_traced(self, line: SourceLine, position: int, end: int) -> None:
        for trace in _TRACE.finditer(line.text, position, end):
            self._add_text(line, position, trace.start())
            self._lift(trace, line)
            position = trace.end()
        self._add_text(line, position, end)

    def _add_text(self, line: SourceLine, start: int, end: int) -> None:
        self.builder.add(line.text[start:end], source=SourceRef("", line.number, start))

    def _lift(self, trace: re.Match[str], line: SourceLine) -> None:
        anchor = self.builder.anchor()
        if trace["mark"]:
            self.marks[trace["mark"]] = anchor
        elif trace["note"]:
            self.note_texts.append((trace["note"], line, trace.start("text"), trace.end("text")))
            self.marks.setdefault(trace["note"], anchor)
        else:
            self.leftovers.append((anchor, trace[0]))

    def add_notes(self) -> list[Note]:
        notes = []
        for index, (label, line, start, end) in enumerate(self.note_texts):
            self._add_text(line, start, start + len(line.text[start:end].rstrip()))
            block = self.builder.end_block(story=Story.FOOTNOTE, note=index)
            anchor = self.marks[label].offset
            notes.append(Note(index, NoteKind.FOOTNOTE, label, anchor, block.span))
        return notes


def read_text(data: bytes, name: str, limits: Limits) -> Document:
    """Read a plain text file. Raises DamagedFileError, LimitError."""
    text = decode(data)
    lines = source_lines(text, limits)
    reading = _Reading()
    reading.add_lines(lines)
    notes = reading.add_notes()
    converted = bool(notes or reading.leftovers or reading.tables or _FLATTENED_CELL.search(text))
    return reading.builder.build(
        name=name,
        format="text",
        trust=Trust.CONVERTED if converted else Trust.TYPED,
        notes=notes,
        hidden=[Hidden(anchor.offset, text) for anchor, text in reading.hidden],
        leftovers=[Leftover(anchor.offset, text) for anchor, text in reading.leftovers],
        comments=[
            Comment(Span(anchor.offset, anchor.offset), text, None, None)
            for anchor, text in reading.comments
        ],
    )
