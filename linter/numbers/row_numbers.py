"""Finds running numbers of tables that are out of turn."""

from collections.abc import Iterator
from typing import ClassVar

from linter.document import Document, Element, Span
from linter.document.element import Facts
from linter.numbers.elements import RowNumberBreak
from linter.numbers.quantities.numbering import row_number_breaks


class RowNumbers:
    """The recogniser of breaks in running numbers."""

    provides: ClassVar[tuple[type[Element], ...]] = (RowNumberBreak,)
    needs: ClassVar[tuple[type[Element], ...]] = ()

    def recognise(self, document: Document, facts: Facts) -> Iterator[RowNumberBreak]:
        """Yield a running number that does not follow the one above it."""
        for place, number, before, repeated in row_number_breaks(document):
            end = place
            while document.text[end : end + 1].isdecimal():
                end += 1
            span = Span(place, end)
            yield RowNumberBreak(
                spans=(span,),
                text=span.of(document.text),
                before=before,
                number=number,
                repeated=repeated,
            )
