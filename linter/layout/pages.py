"""Pages: their set-up section by section, and their numbers in headers and footers."""

import re
from collections.abc import Iterable, Iterator
from typing import ClassVar

from msgspec.structs import replace

from linter.document import Block, Document, Element, Facts, Span, Story
from linter.layout.elements import PageNumber, PageNumbers, PageSetup
from linter.layout.measures import look_of, states_settings
from linter.structure.appendices import MainText
from linter.structure.elements import Appendix
from linter.text.patterns import lazy_pattern

_MATTER = {Story.HEADER: False, Story.FOOTER: True}
_PAGE = lazy_pattern(r"^\s*PAGE\b", re.IGNORECASE)
_TYPED = lazy_pattern(
    r"\A[\s\-–—.]*(?:trang\s*)?\d{1,3}(?:\s*/\s*\d{1,3})?[\s\-–—.]*\Z", re.IGNORECASE
)
_ARABIC = frozenset({None, "decimal", "numberInDash"})
_TABLE = 2
"""The column by which a table of figures is told from one that only places head and foot."""
_TWO_PAGES = 7000
"""Characters: more than two full pages of size 13 in single lines hold."""


class PageRecogniser:
    """Tells how the pages of a Word file are set up and numbered."""

    provides: ClassVar[tuple[type[Element], ...]] = (PageSetup, PageNumbers)
    needs: ClassVar[tuple[type[Element], ...]] = (MainText, Appendix)

    def recognise(self, document: Document, facts: Facts) -> Iterable[Element]:
        """Yield the sections in order, then the page numbers."""
        if not (states_settings(document) and document.sections):
            return
        yield from _setups(document, facts)
        numbers = tuple(_numbers(document))
        starts = document.sections[0].page_number_start
        other = any(s.page_number_format not in _ARABIC for s in document.sections)
        yield PageNumbers(
            spans=tuple(span for number in numbers for span in number.spans) or (Span(0, 0),),
            text="", numbers=numbers, other_than_arabic=other and bool(numbers), start=starts,
            long=sum(b.span.end - b.span.start for b in _body(document)) > _TWO_PAGES,
        )  # fmt: skip


def _body(document: Document) -> Iterator[Block]:
    return (block for block in document.blocks if block.story in (Story.BODY, Story.TEXT_BOX))


def _setups(document: Document, facts: Facts) -> Iterator[PageSetup]:
    main = facts.first(MainText)
    end = main.span.end if main is not None else len(document.text)
    appendices = [appendix.span.start for appendix in facts.all(Appendix)]
    for section in document.sections:
        blocks = document.blocks_in(section.span) if section.span.end > section.span.start else ()
        shown = [b for b in blocks if b.span.of(document.text).strip()]
        span = shown[0].span if shown else Span(section.span.start, section.span.start)
        first = span.start
        attached = any(section.span.start <= start <= first for start in appendices)
        yield PageSetup(
            spans=(span,), text=span.of(document.text), section=section.index,
            width=section.page_width, height=section.page_height, landscape=section.landscape,
            top=section.margin_top, bottom=section.margin_bottom,
            left=section.margin_left, right=section.margin_right,
            tabular=any(_is_in_table(document, b) for b in blocks),
            appendix=section.index > 0 and (attached or first >= end),
            numbered_from=section.page_number_start,
        )  # fmt: skip


def _is_in_table(document: Document, block: Block) -> bool:
    return block.cell is not None and document.cells[block.cell].column >= _TABLE


def _numbers(document: Document) -> Iterator[PageNumber]:
    first_kind = "first" if document.sections[0].title_page else "default"
    for matter in document.page_matter:
        if matter.span.end <= matter.span.start:
            continue
        for block in document.blocks_in(matter.span):
            typed = _TYPED.match(block.span.of(document.text)) is not None
            fields = [
                field for field in document.fields
                if block.span.start <= field.span.start <= block.span.end
                and _PAGE.match(field.instruction)
            ]  # fmt: skip
            if fields or typed:
                span = fields[0].span if fields else block.span
                number = _number(document, block, span, matter.kind)
                first_page = matter.section == 0 and matter.kind == first_kind
                yield replace(number, typed=not fields, first_page=first_page)


def _number(document: Document, block: Block, span: Span, kind: str) -> PageNumber:
    look = look_of(document, (span,))
    alone = "\t" not in block.span.of(document.text) and block.box is None and block.cell is None
    return PageNumber(
        spans=(span,),
        text=span.of(document.text),
        footer=_MATTER.get(block.story, False),
        kind=kind,
        first_page=False,
        typed=False,
        size=look.size if look else None,
        italic=look.italic if look else None,
        alignment=block.format.alignment if alone else None,
        section=block.section,
    )
