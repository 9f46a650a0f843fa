"""Where a rule looks: scopes by name, as units of passages.

A unit is what a rule counts and orders in: the whole document, one section, one subject. A passage
is what words are sought in: a paragraph, so that no phrase is found across two of them.
"""

from collections.abc import Callable, Iterator, Mapping
from itertools import accumulate

from msgspec import Struct

from linter.document import Element, Span, Story
from linter.facts import Context, WholeDocument
from linter.structure.elements import (
    Addressees,
    Appendix,
    Closing,
    DocumentTypeName,
    IssuingBody,
    LegalBasis,
    MarkerKind,
    OutlineItem,
    Recipients,
    Signature,
    Subject,
)
from linter.structure.paragraphs import Paragraph

LIST_SIGNS = frozenset({MarkerKind.DASH, MarkerKind.PLUS, MarkerKind.BULLET})


class Passage(Struct, frozen=True):
    """A text to look in, and the spans of the document that it is made of."""

    text: str
    spans: tuple[Span, ...]

    @classmethod
    def of(cls, spans: tuple[Span, ...], whole: str) -> "Passage":
        """The passage of these spans, joined by spaces."""
        return cls(" ".join(span.of(whole) for span in spans), spans)

    def locate(self, start: int, end: int) -> tuple[Span, ...]:
        """Where a stretch of the passage stands in the document."""
        begins = accumulate((span.length + 1 for span in self.spans[:-1]), initial=0)
        found = []
        for span, begin in zip(self.spans, begins, strict=True):
            low, high = max(start, begin), min(end, begin + span.length)
            if low < high:
                found.append(Span(span.start + low - begin, span.start + high - begin))
        return tuple(found)


class Unit(Struct, frozen=True):
    """What a rule looks at in one go."""

    anchor: tuple[Span, ...]
    """Where something missing from it is shown; empty for the whole document."""
    passages: tuple[Passage, ...]


def paragraphs(context: Context) -> tuple[Paragraph, ...]:
    """The paragraphs of the body and its boxes, tables included."""
    stories = (Story.BODY, Story.TEXT_BOX)
    return tuple(p for p in context.all(Paragraph) if p.story in stories)


def headings(context: Context) -> tuple[OutlineItem, ...]:
    """The numbered entries of the outline."""
    return tuple(item for item in context.all(OutlineItem) if item.kind not in LIST_SIGNS)


def _text(context: Context) -> str:
    whole = context.first(WholeDocument)
    return whole.text if whole is not None else ""


def _passages(context: Context, elements: "tuple[Element, ...]") -> tuple[Passage, ...]:
    text = _text(context)
    return tuple(Passage.of(element.spans, text) for element in elements)


def _document(context: Context) -> Iterator[Unit]:
    yield Unit((), _passages(context, paragraphs(context)))


def _each(context: Context, elements: "tuple[Element, ...]") -> Iterator[Unit]:
    for element, passage in zip(elements, _passages(context, elements), strict=True):
        yield Unit(element.spans, (passage,))


def _paragraph(context: Context) -> Iterator[Unit]:
    return _each(context, tuple(p for p in paragraphs(context) if p.cell is None))


def _table_cell(context: Context) -> Iterator[Unit]:
    return _each(context, tuple(p for p in context.all(Paragraph) if p.cell is not None))


def _footnote(context: Context) -> Iterator[Unit]:
    stories = (Story.FOOTNOTE, Story.ENDNOTE)
    return _each(context, tuple(p for p in context.all(Paragraph) if p.story in stories))


def _page_header(context: Context) -> Iterator[Unit]:
    stories = (Story.HEADER, Story.FOOTER)
    return _each(context, tuple(p for p in context.all(Paragraph) if p.story in stories))


def _heading(context: Context) -> Iterator[Unit]:
    return _each(context, headings(context))


def _section(context: Context) -> Iterator[Unit]:
    """The sections of the first level, each with all that stands under it."""
    for item in headings(context):
        if item.level == 0:
            yield Unit(item.spans, _inside(context, item.body))


def _appendix(context: Context) -> Iterator[Unit]:
    for appendix in context.all(Appendix):
        yield Unit(appendix.spans, _inside(context, appendix.body))


def _inside(context: Context, body: Span) -> tuple[Passage, ...]:
    found = tuple(p for p in paragraphs(context) if body.overlaps(p.span))
    return _passages(context, found)


def _labelled(kind: type[Addressees] | type[Recipients]) -> Callable[[Context], Iterator[Unit]]:
    """Lists of bodies: each entry is a passage, and what is missing is shown at the label."""

    def units(context: Context) -> Iterator[Unit]:
        for element in context.all(kind):
            yield Unit(element.label.spans, _passages(context, element.items))

    return units


def _plain(kind: type[Element]) -> Callable[[Context], Iterator[Unit]]:
    return lambda context: _each(context, context.all(kind))


class Scope(Struct, frozen=True):
    """How a scope is looked for, and what must be readable for that."""

    units: Callable[[Context], Iterator[Unit]]
    needs: tuple[type[Element], ...]


SCOPES: Mapping[str, Scope] = {
    "document": Scope(_document, (Paragraph,)),
    "paragraph": Scope(_paragraph, (Paragraph,)),
    "table-cell": Scope(_table_cell, (Paragraph,)),
    "footnote": Scope(_footnote, (Paragraph,)),
    "page-header": Scope(_page_header, (Paragraph,)),
    "heading": Scope(_heading, (OutlineItem,)),
    "section": Scope(_section, (OutlineItem, Paragraph)),
    "document-type": Scope(_plain(DocumentTypeName), (DocumentTypeName,)),
    "issuing-body": Scope(_plain(IssuingBody), (IssuingBody,)),
    "subject": Scope(_plain(Subject), (Subject,)),
    "addressees": Scope(_labelled(Addressees), (Addressees,)),
    "legal-basis": Scope(_plain(LegalBasis), (LegalBasis,)),
    "closing": Scope(_plain(Closing), (Closing,)),
    "signature": Scope(_plain(Signature), (Signature,)),
    "recipients": Scope(_labelled(Recipients), (Recipients,)),
    "appendix": Scope(_appendix, (Appendix, Paragraph)),
}
"""Every scope by the name that rule files use."""
