"""From marks in blocks to citations of the document: shared heads, occurrences, own number."""

from collections.abc import Iterable, Iterator
from typing import ClassVar

from msgspec.structs import replace

from linter.catalogue import Body
from linter.document import Document, Element, Span, Trust
from linter.document.element import Facts, UnreadableFactError
from linter.references.elements import Citation
from linter.references.lists import with_leads
from linter.references.marks import CitationMark
from linter.structure.elements import NumberSymbol

CONFIDENCE = {Trust.TYPED: 1.0, Trust.CONVERTED: 1.0, Trust.OCR: 0.85, Trust.DAMAGED: 0.65}
"""How far a citation can be taken as it was read."""
_Told = tuple[int | None, Body | None]
"""What keeps two documents of one number apart: the year and the body."""


class Citations:
    """Resolves marks of citation over the whole document."""

    provides: ClassVar[tuple[type[Element], ...]] = (Citation,)
    needs: ClassVar[tuple[type[Element], ...]] = (CitationMark, NumberSymbol)

    def recognise(self, document: Document, facts: Facts) -> Iterator[Element]:
        """Yield the citations in reading order."""
        own = _own_numbers(facts)
        marks = [
            mark
            for mark in facts.all(CitationMark)
            if not mark.labels_line and not any(mark.span.overlaps(span) for span in own)
        ]
        resolved = with_leads(document, marks)
        yield from _numbered(_citation(mark, CONFIDENCE[document.trust]) for mark in resolved)


def _own_numbers(facts: Facts) -> tuple[Span, ...]:
    try:
        return tuple(span for line in facts.all(NumberSymbol) for span in line.spans)
    except UnreadableFactError:
        return ()


def _citation(mark: CitationMark, trust: float) -> Citation:
    return Citation(
        spans=mark.spans,
        text=mark.text,
        confidence=mark.confidence * trust,
        symbol=mark.symbol,
        type_text=mark.type_text,
        type=mark.type,
        date=mark.date,
        issuer=mark.issuer,
        subject_body=mark.subject_body,
        title=mark.title,
    )


def _numbered(citations: Iterable[Citation]) -> Iterator[Citation]:
    """Count how often each document has been cited so far."""
    cited: dict[str, dict[_Told, tuple[Citation, int]]] = {}
    for citation in citations:
        alike = cited.setdefault(citation.key, {})
        earlier = sum(count for other, count in alike.values() if citation.may_cite_same(other))
        told = _told(citation)
        first, count = alike.get(told, (citation, 0))
        alike[told] = (first, count + 1)
        yield replace(citation, occurrence=earlier + 1)


def _told(citation: Citation) -> _Told:
    return (citation.date.year if citation.date is not None else None, citation.likely_issuer)
