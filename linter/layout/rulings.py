"""Lines under motto, issuing body and subject, however they are made.

Word users draw them (a shape anchored somewhere near), give the paragraph a border, underline the
words, or type dashes.
"""

from collections.abc import Iterable, Sequence
from typing import ClassVar

from linter.document import Block, Document, Element, Facts, Span
from linter.document.model import DrawnLine
from linter.layout.elements import LineBelow, LineKind, Part
from linter.layout.measures import look_of, states_settings, width_of
from linter.structure.elements import (
    DocumentTypeName,
    IssuingBody,
    Motto,
    NationalName,
    PartyTitle,
    PlaceDate,
    Subject,
)
from linter.structure.lines import in_page_header, is_rule

_RULED: tuple[tuple[type[Element], Part], ...] = (
    (IssuingBody, Part.ISSUING_BODY), (Motto, Part.MOTTO), (PartyTitle, Part.PARTY_TITLE),
    (Subject, Part.SUBJECT),
)  # fmt: skip
_HEAD = frozenset({Part.ISSUING_BODY, Part.MOTTO, Part.PARTY_TITLE})
_REACH = 2
"""Blocks below a part in which a line that belongs to it may be anchored or typed."""


class LineBelowRecogniser:
    """Finds what stands under the parts that should have a line under them."""

    provides: ClassVar[tuple[type[Element], ...]] = (LineBelow,)
    needs: ClassVar[tuple[type[Element], ...]] = (
        *(kind for kind, _ in _RULED), NationalName, DocumentTypeName, PlaceDate,
    )  # fmt: skip

    def recognise(self, document: Document, facts: Facts) -> Iterable[Element]:
        """Yield the lines in the order in which they should stand."""
        if not states_settings(document):
            return
        parts = [
            (part, element) for kind, part in _RULED
            if (element := facts.first(kind)) is not None and not in_page_header(document, element)
        ]  # fmt: skip
        title = facts.first(DocumentTypeName)
        given = _given(document, parts, title)
        for part, element in parts:
            if part is Part.SUBJECT and (title is None or element.span.start < title.span.start):
                continue  # An official letter has no line there.
            kind, length = _below(document, element.spans[-1], given.get(part, ()))
            yield LineBelow(
                spans=element.spans, text=element.text, part=part, kind=kind, length=length,
                words=width_of(document, element.spans[-1]),
            )  # fmt: skip


def _given(
    document: Document, parts: Sequence[tuple[Part, Element]], title: Element | None
) -> dict[Part, list[DrawnLine]]:
    """Each drawn line with the part to which it is nearest; shapes float, so this is a guess.

    In the head a line is anchored anywhere: while there are as many as parts, each has one.
    """
    border = title.span.start if title is not None else None
    given: dict[Part, list[DrawnLine]] = {}
    heads = [(part, element) for part, element in parts if part in _HEAD]
    above = [d for d in document.drawn_lines if border is None or d.anchor < border]
    above = above[: len(heads)] if border is not None else above
    waiting = dict(heads)
    for line in above:
        if not waiting:
            break
        part = min(waiting, key=lambda p: _distance(document, waiting[p], line.anchor))
        given.setdefault(part, []).append(line)
        del waiting[part]
    subject = next((element for part, element in parts if part is Part.SUBJECT), None)
    if subject is not None and border is not None:
        for line in document.drawn_lines:
            after = document.block_at(line.anchor).index - document.block_at(subject.span.end).index
            if line.anchor >= border and after <= _REACH:
                given.setdefault(Part.SUBJECT, []).append(line)
    return given


def _distance(document: Document, element: Element, anchor: int) -> tuple[int, int]:
    """By cell, then by block: a line anchored in a part's own cell is nearest to it."""
    own, place = document.block_at(element.spans[-1].start), document.block_at(anchor)
    return (own.cell != place.cell, abs(own.index - place.index))


def _below(
    document: Document, last: Span, drawn: Sequence[DrawnLine]
) -> tuple[LineKind, float | None]:
    if drawn:
        return LineKind.DRAWN, drawn[0].length
    block = document.block_at(last.start)
    following = [
        b for b in document.blocks[block.index + 1 : block.index + 1 + _REACH]
        if b.cell == block.cell and b.box == block.box
    ]  # fmt: skip
    if block.format.bottom_border:
        return LineKind.BORDER, None
    for other in following:
        words = other.span.of(document.text).strip()
        if other.format.bottom_border and not any(map(str.isalnum, words)):
            return LineKind.BORDER, None
        if words:
            if is_rule(words):
                return LineKind.TYPED, width_of(document, other.span)
            break
    if _typed_on_the_line(document, block, last):
        return LineKind.TYPED, None
    look = look_of(document, (last,))
    return (LineKind.UNDERLINE if look and look.underlined else LineKind.NONE), None


def _typed_on_the_line(document: Document, block: Block, last: Span) -> bool:
    """Whether a line of dashes follows in the same paragraph, behind a line break."""
    rest = document.text[last.end : block.span.end]
    return "\n" in rest and len(rest.strip()) > 2 and is_rule(rest.strip())
