"""The running text: its paragraphs, and how they stand on the page."""

from collections.abc import Iterable, Iterator
from typing import ClassVar

from linter.document import Alignment, Block, Document, Element, Facts, Span, Story
from linter.layout.elements import BodyLayout, TextParagraph
from linter.layout.measures import letters_in, look_of, states_settings, width_of
from linter.structure.appendices import MainText
from linter.structure.elements import (
    Addressees,
    AttachmentNote,
    AuthorityLine,
    CopyBlock,
    DocumentTypeName,
    EnactingLine,
    IssuingBody,
    LegalBasis,
    MarkerKind,
    Motto,
    NationalName,
    NumberSymbol,
    OutlineItem,
    PlaceDate,
    Recipients,
    SecurityMark,
    Signature,
    Subject,
)

_BEFORE = (
    NationalName, Motto, IssuingBody, NumberSymbol, PlaceDate, DocumentTypeName, Subject,
    Addressees,
)  # fmt: skip
_BEHIND = (Recipients, Signature, CopyBlock)
_HEADINGS = frozenset(
    {MarkerKind.PART, MarkerKind.CHAPTER, MarkerKind.SECTION, MarkerKind.SUBSECTION}
)
_LISTED = frozenset({MarkerKind.DASH, MarkerKind.PLUS, MarkerKind.BULLET})
_LINE = 440.0
"""Points from margin to margin at least, on paper A4 in the decree's margins."""
_LETTERS = 3
_BLANKS = " \u00a0\t\u2003\u3000"


class RunningText(BodyLayout, frozen=True, kw_only=True):
    """The paragraphs of the body that are no legal bases."""


class BodyRecogniser:
    """Finds the paragraphs between the head and the foot of the document."""

    provides: ClassVar[tuple[type[Element], ...]] = (BodyLayout, RunningText)
    needs: ClassVar[tuple[type[Element], ...]] = (
        MainText, OutlineItem, LegalBasis, EnactingLine, AuthorityLine, AttachmentNote,
        SecurityMark, *_BEFORE, *_BEHIND,
    )  # fmt: skip

    def recognise(self, document: Document, facts: Facts) -> Iterable[Element]:
        """Yield all paragraphs, and again those that are plain text."""
        if not states_settings(document):
            return
        bases = {document.block_at(basis.span.start).index for basis in facts.all(LegalBasis)}
        paragraphs = list(_paragraphs(document, facts))
        plain = [p for p in paragraphs if document.block_at(p.span.start).index not in bases]
        for kind, chosen in ((BodyLayout, paragraphs), (RunningText, plain)):
            if chosen:
                spans = (Span(chosen[0].span.start, chosen[-1].span.end),)
                yield kind(spans=spans, text="", paragraphs=tuple(chosen))


def _extent(document: Document, facts: Facts) -> Span:
    main = facts.first(MainText)
    end = main.span.end if main is not None else len(document.text)
    start = max(
        (
            first.span.end
            for kind in _BEFORE
            if (first := facts.first(kind)) and first.span.end < end
        ),
        default=0,
    )
    ends = [e.span.start for kind in _BEHIND for e in facts.all(kind) if e.span.start > start]
    return Span(start, max(start, min([end, *ends])))


def _paragraphs(document: Document, facts: Facts) -> Iterator[TextParagraph]:
    extent = _extent(document, facts)
    apart = {
        document.block_at(span.start).index
        for kind in (EnactingLine, AuthorityLine, AttachmentNote, SecurityMark)
        for element in facts.all(kind)
        for span in element.spans
    }
    items = {document.block_at(i.span.start).index: i for i in facts.all(OutlineItem)}
    gap = False
    for block in document.blocks_in(extent) if extent.end > extent.start else ():
        item = items.get(block.index)
        inside = block.span.start >= extent.start and block.span.end <= extent.end
        plain = block.story is Story.BODY and block.cell is None and block.box is None
        if not inside or not plain:
            gap = gap or block.cell is not None
            continue
        if not block.span.of(document.text).strip():
            gap = True
            continue
        heading = item is not None and item.kind in _HEADINGS
        if block.index in apart or heading or block.format.alignment is Alignment.CENTER:
            gap = True
            continue
        paragraph = _paragraph(document, block, item, gap)
        gap = False
        if paragraph is not None:
            yield paragraph


def _paragraph(
    document: Document, block: Block, item: OutlineItem | None, gap: bool
) -> TextParagraph | None:
    words = block.span.of(document.text)
    letters = sum(len(text) for _, text in letters_in(document, (block.span,)))
    look = look_of(document, (block.span,))
    if look is None or letters < _LETTERS:
        return None
    form = block.format
    bare = words.lstrip(_BLANKS)
    typed = "" if block.label is not None else words[: len(words) - len(bare)]
    return TextParagraph(
        spans=(Span(block.span.start + len(typed), block.span.end),),
        text=bare,
        alignment=form.alignment,
        indent_left=form.indent_left,
        indent_first=form.indent_first,
        space_before=form.space_before,
        space_after=form.space_after,
        line_spacing=form.line_spacing,
        line_rule=form.line_rule,
        size=look.size,
        listed=block.label is not None or (item is not None and item.kind in _LISTED),
        blanks=typed,
        gap=gap,
        long="\n" not in words and width_of(document, block.span) > _LINE * 1.25,
    )
