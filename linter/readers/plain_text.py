"""Plain text. Lines are kept as they stand; traces of an earlier conversion are lifted out.

``[footnoteRef:1]`` with ``[1: …]`` become notes, ``[bookmark: …]`` leftovers, and a line
``# soát: …`` a comment. What was lifted stays reachable through the standoff layers. The text
node of a plain file is its line: ``SourceRef("", line, column)``, both counted from 0. Tables drawn
with signs are read into cells.
"""

import re
from collections.abc import Sequence

from linter.document import (
    Document,
    Leftover,
    Limits,
    Note,
    NoteKind,
    SourceRef,
    Story,
    Trust,
)
from linter.document.builder import Anchor
from linter.readers.encoding import decode
from linter.readers.line_reading import LineReading, SourceLine, source_lines
from linter.readers.text_tables import find_tables
from linter.readers.wrapping import paragraphs
from linter.text.patterns import lazy_pattern

_TRACE = lazy_pattern(
    r"\[footnoteRef:(?P<mark>\d+)\]"
    r"|\[(?P<note>\d+):\s*(?P<text>[^\[\]]*)\]\s*"
    r"|\[bookmark:(?P<bookmark>[^\[\]]*)\]"
)
_DIRECTIVE = lazy_pattern(r"\s*#\s*(so(?:a|á|a\u0301)t\s*:.*)$", re.IGNORECASE)
_FLATTENED_CELL = lazy_pattern(r"^ ?\t ?(?:CỘNG H|ĐẢNG CỘNG)", re.MULTILINE)
"""A cell of a header table that a converter wrote as a line with one tab in front."""


class _Reading(LineReading):
    """Reading plain text: traces of a conversion and directives are lifted out."""

    def __init__(self) -> None:
        super().__init__()
        self.note_texts: list[tuple[str, SourceLine, int, int]] = []
        self.leftovers: list[tuple[Anchor, str]] = []

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
                self.add_table(tables[first], lines)
                position = tables[first].last
            else:
                self.add_paragraph(lines[first:last])

    def add_paragraph(self, lines: Sequence[SourceLine]) -> None:
        for line in lines:
            self._add_line(line)
            if line is not lines[-1]:
                self.add_break(line.number, len(line.text), line.ending)
        self.builder.end_block()

    def _add_line(self, line: SourceLine) -> None:
        if directive := _DIRECTIVE.match(line.text):
            source = SourceRef("", line.number, directive.start(1))
            self.comments.append((self.builder.anchor(), directive[1], source))
            return
        self.read_stretch(line, 0, len(line.text))

    def read_stretch(self, line: SourceLine, start: int, end: int) -> None:
        """Add a stretch of a line without the traces of a conversion."""
        for trace in _TRACE.finditer(line.text, start, end):
            self.add_text(line, start, trace.start())
            self._lift(trace, line)
            start = trace.end()
        self.add_text(line, start, end)

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
            self.add_text(line, start, start + len(line.text[start:end].rstrip()))
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
        leftovers=[Leftover(anchor.offset, text) for anchor, text in reading.leftovers],
        **reading.layers(),
    )
