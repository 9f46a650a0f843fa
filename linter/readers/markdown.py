"""Markdown, read like plain text: its markup is lifted out and the words stay.

Heading signs, emphasis, escapes and HTML comments become hidden stretches; a comment that starts
with ``soat:`` is a directive; rows of a table become cells; ``[^1]`` with ``[^1]: …`` notes.
Everything else (list markers, links written out) is the author's text.
"""

import re
from collections.abc import Iterator, Sequence

from linter.document import (
    Cell,
    Comment,
    Document,
    DocumentBuilder,
    Hidden,
    Limits,
    Note,
    NoteKind,
    SegmentKind,
    SourceRef,
    Span,
    Story,
)
from linter.document.builder import Anchor
from linter.readers.encoding import decode
from linter.readers.plain_text import SourceLine, source_lines
from linter.readers.text_tables import TextCell, TextTable, find_tables
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
_HEADING = lazy_pattern(r" {0,3}#{1,6}\s+")
_QUOTE = lazy_pattern(r" {0,3}>\s?")
_NOTE = lazy_pattern(r" {0,3}\[\^(?P<label>[^\]\s]+)\]:\s*")
_ROW = lazy_pattern(r"\s*\|(?P<cells>.*)\|\s*$")
_RULE_ROW = lazy_pattern(r"\s*\|(?:\s*:?-+:?\s*\|)+\s*$")
_CELL_END = lazy_pattern(r"(?<!\\)\|")


class _Reading:
    """The state of reading one text."""

    def __init__(self) -> None:
        self.builder = DocumentBuilder()
        self.hidden: list[tuple[Anchor, str]] = []
        self.comments: list[tuple[Anchor, str]] = []
        self.marks: dict[str, Anchor] = {}
        self.note_lines: list[tuple[str, SourceLine, int]] = []
        self.tables = 0
        self.rows = 0
        """Rows of the table being read; 0 outside a table."""

    def read(self, lines: Sequence[SourceLine]) -> None:
        texts = [line.text for line in lines]
        grids = {grid.first: grid for grid in find_tables(texts, grids_only=True)}
        for grid in grids.values():
            texts[grid.first : grid.last] = [""] * (grid.last - grid.first)
        position = 0
        for first, last in paragraphs(texts):
            if first < position:
                continue
            if first in grids:
                self._leave_table()
                self._read_grid(grids[first], lines)
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

    def _read_grid(self, grid: TextTable, lines: Sequence[SourceLine]) -> None:
        for index in grid.drawn:
            self.hidden.append((self.builder.anchor(), lines[index].text))
        for row, cells in enumerate(grid.rows):
            for column, cell in enumerate(cells):
                self._read_grid_cell(cell, lines, row, column)
        self.tables += 1

    def _read_grid_cell(
        self, cell: TextCell, lines: Sequence[SourceLine], row: int, column: int
    ) -> None:
        index, start = self.builder.reserve_cell(), self.builder.length
        for paragraph in cell or [[]]:
            for place, stretch in enumerate(paragraph):
                if place:
                    above = paragraph[place - 1]
                    source = SourceRef("", above.line, above.end)
                    self.builder.add("\n", kind=SegmentKind.CONVERTED, source=source, original="\n")
                self._read_inline(lines[stretch.line], stretch.start, stretch.end)
            end = self.builder.end_block(cell=index).span.end
        self.builder.end_cell(Cell(index, self.tables, row, column, 1, 1, Span(start, end), None))

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
            self._read_inline(line, start, len(line.text))
            if line is not group[-1]:
                source = SourceRef("", line.number, len(line.text))
                self.builder.add(
                    "\n", kind=SegmentKind.CONVERTED, source=source, original=line.ending
                )
        self.builder.end_block()

    def _read_inline(self, line: SourceLine, start: int, end: int) -> None:
        for markup in _MARKUP.finditer(line.text, start, end):
            self._add(line, start, markup.start())
            self._lift(markup, line)
            start = markup.end()
        self._add(line, start, end)

    def _add(self, line: SourceLine, start: int, end: int) -> None:
        self.builder.add(line.text[start:end], source=SourceRef("", line.number, start))

    def _lift(self, markup: re.Match[str], line: SourceLine) -> None:
        anchor = self.builder.anchor()
        if markup["line_break"]:
            source = SourceRef("", line.number, markup.start())
            self.builder.add("\n", kind=SegmentKind.CONVERTED, source=source, original=markup[0])
        elif markup["escape"]:
            self.hidden.append((anchor, "\\"))
            self._add(line, markup.start() + 1, markup.end())
        elif markup["mark"]:
            self.marks.setdefault(markup["label"], anchor)
        elif markup["comment"] and markup["words"].strip().lower().startswith("soat"):
            self.comments.append((anchor, markup["words"].strip()))
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
            self._read_inline(line, start, end)
            block = self.builder.end_block(cell=index)
            self.builder.end_cell(
                Cell(index, self.tables, self.rows, column, 1, 1, block.span, None)
            )
        self.rows += 1
        return True

    def read_notes(self) -> list[Note]:
        notes: list[Note] = []
        for label, line, start in self.note_lines:
            self._read_inline(line, start, len(line.text))
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
    return reading.builder.build(
        name=name,
        format="markdown",
        notes=notes,
        hidden=[Hidden(anchor.offset, text) for anchor, text in reading.hidden],
        comments=[
            Comment(Span(anchor.offset, anchor.offset), text, None, None)
            for anchor, text in reading.comments
        ],
    )
