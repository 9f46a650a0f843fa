"""Builds the document from pages of words: items in order, notes, then what margins hold."""

from linter.document import (
    Alignment,
    Cell,
    Document,
    DocumentBuilder,
    Hidden,
    Limits,
    Note,
    NoteKind,
    ParagraphFormat,
    Quad,
    Section,
    SourceRef,
    Span,
    Story,
    Trust,
    WordConfidence,
)
from linter.document.builder import Anchor
from linter.errors import LimitError
from linter.readers.pdf.columns import arrange
from linter.readers.pdf.grids import find_tables
from linter.readers.pdf.margins import Margins, take_margins
from linter.readers.pdf.page import Area, Item, Line, Page, Table, Word
from linter.readers.pdf.paragraphs import Bounds, Paragraph, bounds_of, is_centred, paragraphs
from linter.readers.pdf.rows import parts_of, rows_of

_CENTRED = ParagraphFormat(alignment=Alignment.CENTER)
_PLAIN = ParagraphFormat()
_RAISED = 0.8
"""Of the size of its line: a figure this small after a word is the mark of a note."""


def lay(pages: list[Page], name: str, limits: Limits) -> Document:
    """The document that the pages print."""
    tables: dict[int, list[Table]] = {}
    rows = []
    for page in pages:
        tables[page.number], words = find_tables(page)
        rows.append((page, [parts_of(row, page.number) for row in rows_of(words)]))
    margins = take_margins(rows)
    items: list[Item] = []
    for page, page_rows in rows:
        found = [*arrange_around(page_rows, tables[page.number]), *tables[page.number]]
        items += sorted(found, key=lambda i: i.top if isinstance(i, Table) else i.baseline)
    laying = _Laying(margins, limits)
    laying.body(items, bounds_of([item for item in items if isinstance(item, Line)]))
    return laying.finish(pages, name)


def arrange_around(rows: list[list[Line]], tables: list[Table]) -> list[Item]:
    """The rows between tables, each stretch arranged by itself."""
    edges = sorted(table.top for table in tables)
    found: list[Item] = []
    stretch: list[list[Line]] = []
    for row in rows:
        if stretch and any(stretch[-1][0].baseline < edge < row[0].baseline for edge in edges):
            found += arrange(stretch)
            stretch = []
        stretch.append(row)
    return found + arrange(stretch)


class _Laying:
    def __init__(self, margins: Margins, limits: Limits) -> None:
        self._builder = DocumentBuilder()
        self._margins = margins
        self._limits = limits
        self._geometry: list[Quad] = []
        self._confidence: list[WordConfidence] = []
        self._labels = {label for label, _ in margins.notes}
        self._marks: dict[str, Anchor] = {}
        self._tables = 0
        self._words = 0

    def body(self, items: list[Item], bounds: Bounds) -> None:
        """Lay lines and tables in order; a paragraph may go on over the page."""
        flow: list[Line] = []
        for item in items:
            if isinstance(item, Line):
                flow.append(item)
                continue
            self._flow(flow, bounds)
            flow = []
            self._table(item)
        self._flow(flow, bounds)

    def _flow(self, lines: list[Line], bounds: Bounds) -> None:
        for paragraph in paragraphs(lines, bounds):
            self._paragraph(paragraph, bounds)

    def _paragraph(
        self,
        paragraph: Paragraph,
        bounds: Bounds | None,
        story: Story = Story.BODY,
        cell: int | None = None,
        note: int | None = None,
    ) -> None:
        first = True
        for line in paragraph:
            size = line.size
            for word in line.words:
                if self._is_mark(word, size) and not first:
                    self._marks.setdefault(word.text, self._builder.anchor())
                    continue
                self._word(word, line.page, first)
                first = False
        centred = bounds is not None and all(is_centred(line, bounds) for line in paragraph)
        block = self._builder.end_block(
            story=story, format=_CENTRED if centred else _PLAIN, cell=cell, note=note, section=0
        )
        if block.span.end > self._limits.characters:
            raise LimitError(
                "Văn bản dài {count} ký tự, vượt giới hạn {limit}.",
                "Hãy chia nhỏ tệp, hoặc tăng “characters” trong mục [limits] của soat.toml.",
                count=block.span.end,
                limit=self._limits.characters,
            )

    def _is_mark(self, word: Word, size: float) -> bool:
        return word.text in self._labels and word.size < _RAISED * size and word.confidence is None

    def _word(self, word: Word, page: int, first: bool) -> None:
        builder = self._builder
        if not first:
            builder.add(" ", source=SourceRef(f"page {page}", self._words, 0), format=word.format)
        start = builder.length + builder.pending
        builder.add(word.text, source=SourceRef(f"page {page}", self._words, 0), format=word.format)
        self._words += 1
        span = Span(start, start + len(word.text))
        reach = Span(start - (0 if first else 1), span.end)
        self._geometry.append(Quad(reach, page, word.left, word.top, word.right, word.bottom))
        if word.confidence is not None:
            self._confidence.append(WordConfidence(span, word.confidence))

    def _table(self, table: Table) -> None:
        for area in table.areas:
            index, start = self._builder.reserve_cell(), self._builder.length
            self._area(area, index)
            if self._builder.length == start:
                self._builder.end_block(cell=index, section=0)
            self._builder.end_cell(
                Cell(
                    index, self._tables, area.row, area.column, area.row_span, area.column_span,
                    Span(start, self._builder.length - 1), None,
                )
            )  # fmt: skip
        self._tables += 1

    def _area(self, area: Area, index: int) -> None:
        bounds = Bounds(area.left, area.right)
        for paragraph in paragraphs(area.lines, bounds):
            self._paragraph(paragraph, bounds, cell=index)

    def finish(self, pages: list[Page], name: str) -> Document:
        """Lay notes and margins after the body."""
        section = _section(pages, self._builder.length)
        spans = []
        for index, (_, lines) in enumerate(self._margins.notes):
            start = self._builder.length
            self._paragraph(lines, None, Story.FOOTNOTE, note=index)
            spans.append(Span(start, self._builder.length - 1))
        body_end = max(section.span.end - 1, 0)
        notes = []
        for index, (label, _) in enumerate(self._margins.notes):
            mark = self._marks.get(label)
            place = body_end if mark is None else mark.offset
            notes.append(Note(index, NoteKind.FOOTNOTE, label, place, spans[index]))
        for story, lines in (
            (Story.HEADER, self._margins.heads), (Story.FOOTER, self._margins.feet),
        ):  # fmt: skip
            for line in lines:
                self._paragraph([line], None, story)
        recognised = any(page.recognised for page in pages)
        return self._builder.build(
            name=name,
            format="pdf",
            trust=Trust.OCR if recognised else Trust.CONVERTED,
            notes=notes,
            sections=[section],
            geometry=self._geometry,
            confidence=self._confidence,
            hidden=[Hidden(body_end, line.text) for line in self._margins.numbers],
        )


def _section(pages: list[Page], end: int) -> Section:
    """The size of the first page, and the margins that all words keep."""
    first = pages[0]
    words = [word for page in pages for word in page.words if page.width == first.width]
    return Section(
        0, Span(0, end), round(first.width, 1), round(first.height, 1),
        landscape=first.width > first.height,
        margin_top=round(min((w.top for w in words), default=0.0), 1),
        margin_bottom=round(first.height - max((w.bottom for w in words), default=0.0), 1),
        margin_left=round(min((w.left for w in words), default=0.0), 1),
        margin_right=round(first.width - max((w.right for w in words), default=0.0), 1),
        title_page=False, columns=1, page_number_start=None,
    )  # fmt: skip
