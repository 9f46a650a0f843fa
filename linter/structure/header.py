"""The head of a document: from the first line to where its text begins.

Every line is first searched for what can stand anywhere on it (the national name beside the
issuer's, the date beside the number); what is left is cut into columns. So the same head set in
a table, with tabs, with spaces, in text boxes or one column after the other gives the same facts.
"""

from collections.abc import Iterable, Sequence
from typing import ClassVar

from linter.catalogue import Family, Regime, type_of_name
from linter.document import Document, Element, Facts, Span, Story
from linter.structure.appendix_heading import opens_appendix
from linter.structure.elements import (
    AuthorityLine,
    DocumentTypeName,
    IssuingBody,
    Motto,
    NationalName,
    NumberSymbol,
    PartyTitle,
    PlaceDate,
    SecurityMark,
    Subject,
    SuperiorBody,
)
from linter.structure.emblems import find_in_line
from linter.structure.head_lines import Head, read_line
from linter.structure.head_settling import settle
from linter.structure.lines import Line, Lines, key, lines_in, lines_of, pattern
from linter.structure.marks import read_mark
from linter.structure.titles import (
    introduces_subject,
    opens_text,
    subject_of,
)
from linter.structure.type_lines import TypeLine, read_type_line

_HEAD_LINES = 90
"""Lines after which no head is looked for any more."""
_UNANCHORED_LINES = 15
"""Lines after which a head must have shown itself."""
_SENTENCE_WORDS = 18
_SHORT_SENTENCE_WORDS = 8


class HeaderRecogniser:
    """Finds the parts of the head, whatever the layout."""

    provides: ClassVar[tuple[type[Element], ...]] = (
        NationalName, Motto, PartyTitle, SuperiorBody, IssuingBody, NumberSymbol, PlaceDate,
        DocumentTypeName, Subject, AuthorityLine, SecurityMark,
    )  # fmt: skip
    needs: ClassVar[tuple[type[Element], ...]] = (Lines,)

    def recognise(self, document: Document, facts: Facts) -> Iterable[Element]:
        """Yield the parts of the head in reading order."""
        head = Head(document)
        lines = (*_page_header(document), *lines_in(facts)[:_HEAD_LINES])
        for index, line in enumerate(lines):
            printed = read_type_line(document, line, head.anchored)
            if printed is not None and (not head.letter or _names_letter(printed)):
                _read_title(head, lines, index, printed)
                break
            if _is_over(head, line, index):
                break
            read_line(head, line)
        settle(head)
        _name_type(head)
        known = {element.spans for element in head.elements}
        marks = [mark for mark in _page_header_marks(document) if mark.spans not in known]
        return sorted((*head.elements, *marks), key=lambda element: element.spans[0])


def _is_over(head: Head, line: Line, index: int) -> bool:
    """Whether the head has ended, or never begun, before a line."""
    if find_in_line(line) or introduces_subject(line.key):
        return False
    if not head.anchored:
        if index >= _UNANCHORED_LINES or opens_appendix(line):
            return True
        words = len(line.key.split())
        ended = line.text.endswith((".", ";", ":")) and words >= _SHORT_SENTENCE_WORDS
        return words >= _SENTENCE_WORDS or ended
    if opens_text(line) and not _ornament_beside(line):
        return True
    cell = line.block.cell
    if cell is not None:
        return head.document.cells[cell].column > 2
    return len(line.key.split()) >= _SENTENCE_WORDS and not _holds_columns(line)


def _ornament_beside(line: Line) -> bool:
    """Whether a line opens with the star or rule under the issuer, beside another column."""
    return pattern(r"[*_\-]+(?:\t|\s{3,})").match(line.text) is not None


def _holds_columns(line: Line) -> bool:
    return pattern(r"\t|\s{3,}|\bngay\b.{0,30}\bthang\b").search(line.key) is not None


def _names_letter(printed: TypeLine) -> bool:
    """Whether a line names the type that prints no name, as some do below the *V/v*."""
    return printed.exact and not printed.type.printed


def _read_title(head: Head, lines: Sequence[Line], index: int, printed: TypeLine) -> None:
    span = Span(printed.start, printed.end)
    head.elements.append(
        DocumentTypeName(
            spans=(span,),
            text=span.of(head.document.text),
            type=printed.type,
            confidence=1.0 if printed.exact else 0.9,
        )
    )
    if head.letter:
        return
    subject, authority, _ = subject_of(head.document, lines, index, printed.end)
    head.elements.extend(part for part in (subject, authority) if part is not None)


def _name_type(head: Head) -> None:
    """Give the printed type the meaning it has under the law that the head follows."""
    regime = None
    symbol = next((e.symbol for e in head.elements if isinstance(e, NumberSymbol)), None)
    if any(isinstance(e, PartyTitle) for e in head.elements):
        regime = Regime.PARTY
    elif symbol is not None and symbol.family is not Family.STATE_LETTER:
        regime = symbol.regime
    for index, element in enumerate(head.elements):
        if isinstance(element, DocumentTypeName) and regime is not None:
            kind = type_of_name(element.type.name, regime) or element.type
            head.elements[index] = DocumentTypeName(
                spans=element.spans, text=element.text, type=kind, confidence=element.confidence
            )


def _page_header(document: Document) -> list[Line]:
    """The lines of the page header when the letterhead stands there, as in some templates."""
    if not any(block.story is Story.HEADER for block in document.blocks):
        return []
    lines = list(lines_of(document, stories=frozenset({Story.HEADER})))
    return lines if any(find_in_line(line) for line in lines) else []


def _page_header_marks(document: Document) -> list[SecurityMark]:
    """Marks that stand in the page header."""
    found = []
    for block in document.blocks:
        if block.story is Story.HEADER:
            words = block.span.of(document.text)
            text = words.strip()
            start = block.span.start + len(words) - len(words.lstrip())
            mark = read_mark(document, start, text, key(text)) if text else None
            if mark is not None:
                found.append(mark)
    return found
