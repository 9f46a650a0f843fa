"""Reading a file of lines: what plain text and Markdown have in common.

The text node of such a file is its line: ``SourceRef("", line, column)``, both counted from 0.
"""

from collections.abc import Sequence
from typing import Any

from msgspec import Struct

from linter.document import (
    Cell,
    Comment,
    DocumentBuilder,
    Hidden,
    Limits,
    SegmentKind,
    SourceRef,
    Span,
)
from linter.document.builder import Anchor
from linter.errors import LimitError
from linter.readers.text_cells import TextCell, TextTable
from linter.text.patterns import lazy_pattern

_LINE = lazy_pattern(r"([^\r\n]*)(\r\n|\r|\n|$)")


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


class LineReading:
    """The state of reading one text: what was built and what was lifted out so far."""

    def __init__(self) -> None:
        self.builder = DocumentBuilder()
        self.marks: dict[str, Anchor] = {}
        """Where the marks of notes stand, by label."""
        self.hidden: list[tuple[Anchor, str]] = []
        self.comments: list[tuple[Anchor, str, SourceRef]] = []
        self.tables = 0

    def read_stretch(self, line: SourceLine, start: int, end: int) -> None:
        """Add a stretch of a line to the block being built; formats lift their markup out."""
        self.add_text(line, start, end)

    def add_text(self, line: SourceLine, start: int, end: int) -> None:
        """Add a stretch of a line as it stands."""
        self.builder.add(line.text[start:end], source=SourceRef("", line.number, start))

    def add_break(self, line: int, column: int, original: str) -> None:
        """Add a line break for what stands at a place of the source."""
        source = SourceRef("", line, column)
        self.builder.add("\n", kind=SegmentKind.CONVERTED, source=source, original=original)

    def add_table(self, table: TextTable, lines: Sequence[SourceLine]) -> None:
        """Read a table drawn with signs into cells; its signs are hidden."""
        self.hidden.extend((self.builder.anchor(), lines[index].text) for index in table.drawn)
        for row, cells in enumerate(table.rows):
            for cell in cells:
                self._add_cell(cell, lines, row)
        self.tables += 1

    def _add_cell(self, cell: TextCell, lines: Sequence[SourceLine], row: int) -> None:
        index, start = self.builder.reserve_cell(), self.builder.length
        end = start
        for paragraph in cell.paragraphs or [[]]:
            for place, stretch in enumerate(paragraph):
                if place:
                    self.add_break(paragraph[place - 1].line, paragraph[place - 1].end, "\n")
                self.read_stretch(lines[stretch.line], stretch.start, stretch.end)
            end = self.builder.end_block(cell=index).span.end
        self.builder.end_cell(
            Cell(
                index, self.tables, row, cell.column,
                cell.row_span, cell.column_span, Span(start, end), None,
            )
        )  # fmt: skip

    def layers(self) -> dict[str, Any]:
        """What was lifted out, as layers of the document; final once every block has ended."""
        return {
            "hidden": [Hidden(anchor.offset, text) for anchor, text in self.hidden],
            "comments": [
                Comment(Span(anchor.offset, anchor.offset), text, None, None, source)
                for anchor, text, source in self.comments
            ],
        }
