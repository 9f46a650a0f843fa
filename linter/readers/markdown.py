"""Markdown, read like plain text: its markup is lifted out and the words stay.

Heading signs, emphasis, escapes and HTML comments become hidden stretches; a comment that starts
with ``soát:`` is a directive; rows of a table become cells; ``[^1]`` with ``[^1]: …`` notes.
Everything else (list markers, links written out) is the author's text.
"""

import re
from collections.abc import Iterator, Sequence

from linter.document import (
    Cell,
    Document,
    Limits,
    Note,
    NoteKind,
    SourceRef,
    Story,
)
from linter.readers.encoding import decode
from linter.readers.line_reading import LineReading, SourceLine, source_lines
from linter.readers.text_tables import find_tables
from linter.readers.wrapping import paragraphs
from linter.text.patterns import lazy_pattern

_MARKUP = lazy_pattern(
    r"(?P<comment><!--(?P<words>.*?)-->)"
    r"|(?P<escape>\\[!-/:-@\[-`{-~])"
    r"|(?<![*_])(?P<strong>\*\*|__)(?=[^\s*_])|(?<=[^\s*_])(?P<strong_end>\*\*|__)(?![*_])"
    r"|(?P<mark>\[\^(?P<label>[^\]\s]+)\](?!:))"
    r"|(?P<line_break><br\s*/?>)"
    r"|(?<![\w*])(?P<emphasis>[*_])(?=[^\s*_])|(?<=[^\s*_])(?P<emphasis_end>[*_])(?![\w*])"
)
_DIRECTIVE = lazy_pattern(r"\s*so(?:a|á|a\u0301)t\s*:", re.IGNORECASE)
_HEADING = lazy_pattern(r" {0,3}#{1,6}\s+")
_QUOTE = lazy_pattern(r" {0,3}>\s?")
_NOTE = lazy_pattern(r" {0,3}\[\^(?P<label>[^\]\s]+)\]:\s*")
_ROW = lazy_pattern(r"\s*\|(?P<cells>.*)\|\s*$")
_RULE_ROW = lazy_pattern(r"\s*\|(?:\s*:?-+:?\s*\|)+\s*$")
_CELL_END = lazy_pattern(r"(?<!\\)\|")


class _Reading(LineReading):
    """Reading Markdown: its markup is lifted out."""

    def __init__(self) -> None:
        super().__init__()
        self.note_lines: list[tuple[str, SourceLine, int]] = []
        self.rows = 0
        """Rows of the table being read; 0 outside a table."""

    def read(self, lines: Sequence[SourceLine]) -> None:
        texts = [line.text for line in lines]
        grids = {grid.first: grid for grid in find_tables(texts, markdown=True)}
        for grid in grids.values():
            texts[grid.first : grid.last] = [""] * (grid.last - grid.first)
        position = 0
        for first, last in paragraphs(texts):
            if first < position:
                continue
            if first in grids:
                self._leave_table()
                self.add_table(grids[first], lines)
                position = grids[first].last
                continue
            group = lines[first:last]
            if len(group) == 1 and self._read_table_row(group[0]):
                continue
            self._leave_table()
            if note := _NOTE.match(group[0].text):
                self.note_lines.append((note["label"], group[0], note.end()))
                continue
            self._read_paragraph(group)
        self._leave_table()

    def _leave_table(self) -> None:
        if self.rows:
            self.tables += 1
            self.rows = 0

    def _read_paragraph(self, group: Sequence[SourceLine]) -> None:
        for line in group:
            start = 0
            if opening := _HEADING.match(line.text) or _QUOTE.match(line.text):
                self.hidden.append((self.builder.anchor(), opening[0]))
                start = opening.end()
            self.read_stretch(line, start, len(line.text))
            if line is not group[-1]:
                self.add_break(line.number, len(line.text), line.ending)
        self.builder.end_block()

    def read_stretch(self, line: SourceLine, start: int, end: int) -> None:
        """Add a stretch of a line without its markup."""
        for markup in _MARKUP.finditer(line.text, start, end):
            self.add_text(line, start, markup.start())
            self._lift(markup, line)
            start = markup.end()
        self.add_text(line, start, end)

    def _lift(self, markup: re.Match[str], line: SourceLine) -> None:
        anchor = self.builder.anchor()
        if markup["line_break"]:
            self.add_break(line.number, markup.start(), markup[0])
        elif markup["escape"]:
            self.hidden.append((anchor, "\\"))
            self.add_text(line, markup.start() + 1, markup.end())
        elif markup["mark"]:
            self.marks.setdefault(markup["label"], anchor)
        elif markup["comment"] and _DIRECTIVE.match(markup["words"]):
            source = SourceRef("", line.number, markup.start())
            self.comments.append((anchor, markup["words"].strip(), source))
        else:
            self.hidden.append((anchor, markup[0]))

    def _read_table_row(self, line: SourceLine) -> bool:
        row = _ROW.match(line.text)
        if row is None:
            return False
        if _RULE_ROW.match(line.text):
            self.hidden.append((self.builder.anchor(), line.text))
            return self.rows > 0
        for column, (start, end) in enumerate(_cells(line.text, row)):
            index = self.builder.reserve_cell()
            self.read_stretch(line, start, end)
            block = self.builder.end_block(cell=index)
            self.builder.end_cell(
                Cell(index, self.tables, self.rows, column, 1, 1, block.span, None)
            )
        self.rows += 1
        return True

    def read_notes(self) -> list[Note]:
        notes: list[Note] = []
        for label, line, start in self.note_lines:
            self.read_stretch(line, start, len(line.text))
            block = self.builder.end_block(story=Story.FOOTNOTE, note=len(notes))
            mark = self.marks.get(label)
            anchor = mark.offset if mark else block.span.start
            notes.append(Note(len(notes), NoteKind.FOOTNOTE, label, anchor, block.span))
        return notes


def _cells(text: str, row: re.Match[str]) -> Iterator[tuple[int, int]]:
    """Ranges of the cells' text between the pipes, without the space around it."""
    start, stop = row.span("cells")
    ends = [match.start() for match in _CELL_END.finditer(text, start, stop)]
    for end in (*ends, stop):
        words = text[start:end]
        lead = len(words) - len(words.lstrip())
        yield start + lead, max(start + len(words.rstrip()), start + lead)
        start = end + 1


def read_markdown(data: bytes, name: str, limits: Limits) -> Document:
    """Read a Markdown file. Raises DamagedFileError, LimitError."""
    reading = _Reading()
    reading.read(source_lines(decode(data), limits))
    notes = reading.read_notes()
    return reading.builder.build(name=name, format="markdown", notes=notes, **reading.layers())
