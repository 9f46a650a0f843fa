"""Finds the expressions whose capitals depart from Nghị định 30/2020/NĐ-CP, Phụ lục II."""

from collections.abc import Iterable, Iterator
from typing import ClassVar

from linter.document import Document, Element, Facts, Span
from linter.prose.casing.citations import cited_parts
from linter.prose.casing.days import days
from linter.prose.casing.elements import SENTENCE, CaseDeparture
from linter.prose.casing.expressions import expressions
from linter.prose.casing.places import places
from linter.prose.casing.words import words


class CasingRecogniser:
    """Finds capitals too many and too few; what is shown in capitals is left out."""

    provides: ClassVar[tuple[type[Element], ...]] = (CaseDeparture,)
    needs: ClassVar[tuple[type[Element], ...]] = ()

    def recognise(self, document: Document, facts: Facts) -> Iterable[Element]:
        """Yield the departures of the whole text in order."""
        return sorted(_readable(document), key=lambda found: found.span)


def _readable(document: Document) -> Iterator[CaseDeparture]:
    """Departures inside one block that are printed as they are typed.

    In a paragraph of several lines (a text wrapped by a program, mostly one that recognised a scan)
    a comma is too often read as a full stop to tell that a sentence begins.
    """
    text = document.text
    for find in (expressions, places, cited_parts, days, words):
        for found in find(text):
            block = document.block_at(found.span.start).span
            if not block.contains(found.span) or _is_shown_in_capitals(document, found.span):
                continue
            if found.subject != SENTENCE or "\n" not in block.of(text):
                yield found


def _is_shown_in_capitals(document: Document, span: Span) -> bool:
    return any(run.format.caps or run.format.small_caps for run in document.formats_in(span))
