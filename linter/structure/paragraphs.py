"""Paragraphs as elements, with the place that each has: for rules that look at running text."""

from collections.abc import Iterable
from typing import ClassVar

from linter.document import Document, Element, Facts, Story


class CellPlace(Element, frozen=True, kw_only=True):
    """Where in its table a cell stands, counted from 0; the element is the cell."""

    table: int
    row: int
    column: int


class Paragraph(Element, frozen=True, kw_only=True):
    """A paragraph with something in it, of any story."""

    story: Story
    cell: CellPlace | None
    """The table cell in which it stands."""


class ParagraphRecogniser:
    """Makes an element of each block that is not empty."""

    provides: ClassVar[tuple[type[Element], ...]] = (Paragraph,)
    needs: ClassVar[tuple[type[Element], ...]] = ()

    def recognise(self, document: Document, facts: Facts) -> Iterable[Element]:
        """Yield the paragraphs in the order of the text."""
        for block in document.blocks:
            text = block.span.of(document.text)
            if text and not text.isspace():
                place = None if block.cell is None else _place(document, block.cell)
                story = Story.FOOTNOTE if block.note is not None else block.story
                yield Paragraph(spans=(block.span,), text=text, story=story, cell=place)


def _place(document: Document, index: int) -> CellPlace:
    cell = document.cells[index]
    return CellPlace(
        spans=(cell.span,), text="", table=cell.table, row=cell.row, column=cell.column
    )
