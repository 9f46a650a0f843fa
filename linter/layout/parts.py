"""How the parts of a document look: those of the font table, each with all its places."""

from collections.abc import Iterable, Iterator, Sequence
from typing import ClassVar

from linter.document import Alignment, Document, Element, Facts, Span
from linter.layout.body import RunningText
from linter.layout.elements import Look, Part, PartLook
from linter.layout.measures import look_of, states_settings
from linter.structure.appendices import MainText
from linter.structure.elements import (
    Addressees,
    Appendix,
    AttachmentNote,
    DocumentTypeName,
    DrafterMark,
    IssuingBody,
    LegalBasis,
    MarkerKind,
    Motto,
    NationalName,
    NumberSymbol,
    OutlineItem,
    PartyTitle,
    PlaceDate,
    Recipients,
    SecurityMark,
    Signature,
    Subject,
    SuperiorBody,
)

_ONCE: tuple[tuple[type[Element], Part], ...] = (
    (NationalName, Part.NATIONAL_NAME), (Motto, Part.MOTTO), (PartyTitle, Part.PARTY_TITLE),
    (SuperiorBody, Part.SUPERIOR_BODY), (IssuingBody, Part.ISSUING_BODY),
    (NumberSymbol, Part.NUMBER_SYMBOL), (PlaceDate, Part.PLACE_DATE),
    (DocumentTypeName, Part.DOCUMENT_TYPE), (Addressees, Part.ADDRESSEES),
    (DrafterMark, Part.DRAFTER_MARK),
)  # fmt: skip
"""Parts that a document has once: what comes later belongs to something attached."""
_NAMED = frozenset({MarkerKind.PART, MarkerKind.CHAPTER, MarkerKind.SECTION, MarkerKind.SUBSECTION})
_LONGEST_HEADING = 160
_BY_HAND = 18.0
"""Points: a paragraph that is indented further has been placed by hand."""

Places = Iterator[tuple[Part, tuple[Span, ...]]]


class PartLookRecogniser:
    """Tells how each part looks, where the source knows formatting."""

    provides: ClassVar[tuple[type[Element], ...]] = (PartLook,)
    needs: ClassVar[tuple[type[Element], ...]] = (
        *(kind for kind, _ in _ONCE), Subject, Signature, Recipients, Appendix, AttachmentNote,
        SecurityMark, LegalBasis, OutlineItem, RunningText, MainText,
    )  # fmt: skip

    def recognise(self, document: Document, facts: Facts) -> Iterable[Element]:
        """Yield the parts in the order of the font table."""
        if not states_settings(document):
            return
        looks: dict[Part, list[Look]] = {}
        for part, spans in _places(facts):
            found = look_of(document, spans, _alignment(document, spans))
            if found is not None:
                looks.setdefault(part, []).append(found)
        for part in Part:
            if part in looks:
                spans = tuple(span for look in looks[part] for span in look.spans)
                text = " ".join(look.text for look in looks[part])
                yield PartLook(spans=spans, text=text, part=part, looks=tuple(looks[part]))


def _places(facts: Facts) -> Places:
    for kind, part in _ONCE:
        element = facts.first(kind)
        if element is not None:
            yield part, element.spans
    yield from _subject(facts)
    yield from ((Part.LEGAL_BASES, basis.spans) for basis in facts.all(LegalBasis))
    yield from _outline(facts)
    running = facts.first(RunningText)
    for paragraph in running.paragraphs if running is not None else ():
        yield Part.BODY, paragraph.spans
    yield from _foot(facts)
    yield from _behind(facts)


def _subject(facts: Facts) -> Places:
    """A letter has it above all titles."""
    subject, title = facts.first(Subject), facts.first(DocumentTypeName)
    if subject is not None:
        letter = title is None or subject.span.start < title.span.start
        yield Part.LETTER_SUBJECT if letter else Part.SUBJECT, subject.spans


def _outline(facts: Facts) -> Places:
    items = facts.all(OutlineItem)
    for item in items:
        short = len(item.text) <= _LONGEST_HEADING
        if item.kind is MarkerKind.ARTICLE:
            yield Part.ARTICLE, item.marker.spans
        elif item.kind in _NAMED and short:
            yield Part.CHAPTER, item.spans
        elif short and _is_great(item, items):
            yield Part.GREAT_SECTION, item.spans


def _is_great(item: OutlineItem, items: Sequence[OutlineItem]) -> bool:
    """Whether an entry is a section *I.*, right under a part or under nothing."""
    if item.kind is not MarkerKind.ROMAN or not item.marker.text[:1].isupper():
        return False
    return item.parent is None or items[item.parent].kind is MarkerKind.PART


def _foot(facts: Facts) -> Places:
    for signature in facts.all(Signature):
        yield from ((Part.AUTHORITY, line.spans) for line in signature.authority)
        if signature.name is not None:
            yield Part.SIGNER_NAME, signature.name.spans
    recipients = facts.first(Recipients)
    if recipients is not None:
        yield Part.RECIPIENTS_LABEL, recipients.label.spans
        yield from ((Part.RECIPIENTS_LIST, item.spans) for item in recipients.items)


def _behind(facts: Facts) -> Places:
    """What is attached, and the marks."""
    for appendix in facts.all(Appendix):
        yield Part.APPENDIX_HEADING, appendix.spans
        if appendix.title is not None:
            yield Part.APPENDIX_TITLE, appendix.title.spans
    main = facts.first(MainText)
    for note in facts.all(AttachmentNote):
        if main is not None and note.span.start >= main.span.end:
            yield Part.ATTACHMENT_NOTE, note.spans
    for mark in facts.all(SecurityMark):
        if not mark.secret:
            yield Part.CIRCULATION_MARK, mark.spans


def _alignment(document: Document, spans: tuple[Span, ...]) -> Alignment | None:
    """How the paragraphs of a part are aligned, where that alone places them."""
    found = set()
    for span in spans:
        block = document.block_at(span.start)
        words, form = block.span.of(document.text), block.format
        placed = "\t" in words or "   " in words.strip() or block.box is not None
        indented = (form.indent_left or 0) + max(form.indent_first or 0, 0) > _BY_HAND
        spaced = words[:2].isspace()
        whole = (
            span.of(document.text).strip() in words
            and len(words.strip()) <= span.end - span.start + 6
        )
        found.add(None if placed or indented or spaced or not whole else form.alignment)
    return found.pop() if len(found) == 1 else None
