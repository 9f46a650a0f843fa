"""Where the parts of head and foot stand to each other: by the cells of their tables."""

from collections.abc import Iterable
from typing import ClassVar

from linter.document import Alignment, Cell, Document, Element, Facts
from linter.layout.elements import HeadPlaces
from linter.layout.measures import states_settings
from linter.structure.elements import (
    IssuingBody,
    NationalName,
    NumberSymbol,
    PlaceDate,
    Recipients,
    Signature,
)

_KINDS = (NationalName, IssuingBody, NumberSymbol, PlaceDate, Recipients, Signature)


class HeadPlacesRecogniser:
    """Tells what stands beside what, as far as cells tell it."""

    provides: ClassVar[tuple[type[Element], ...]] = (HeadPlaces,)
    needs: ClassVar[tuple[type[Element], ...]] = _KINDS

    def recognise(self, document: Document, facts: Facts) -> Iterable[Element]:
        """Yield the one element."""
        if not states_settings(document):
            return
        first = {kind: facts.first(kind) for kind in _KINDS}
        emblem, issuer = first[NationalName], first[IssuingBody]
        number, date = first[NumberSymbol], first[PlaceDate]
        recipients, signature = first[Recipients], first[Signature]
        alone = len(facts.all(Signature)) == 1  # Those of minutes stand beside each other.
        found = [element for element in first.values() if element is not None]
        if not found:
            return
        yield HeadPlaces(
            spans=(found[0].spans[0],),
            text="",
            emblem_right=_beside(document, issuer, emblem),
            date_level=_level(document, number, date),
            recipients_level=_level(document, recipients, signature) if alone else None,
        )


def _cell(document: Document, element: Element) -> Cell | None:
    index = document.block_at(element.spans[0].start).cell
    return None if index is None else document.cells[index]


def _is_placed(document: Document, element: Element) -> bool:
    """Whether a box, tabs, a frame of indents or a page header places it: nothing can be told."""
    block = document.block_at(element.spans[0].start)
    words = block.span.of(document.text)
    shifted = block.format.alignment is Alignment.RIGHT or (block.format.indent_left or 0) > 100
    return block.box is not None or "\t" in words or "    " in words or shifted


def _beside(document: Document, left: Element | None, right: Element | None) -> bool | None:
    """Whether the second stands to the right of the first; None where that cannot be told."""
    if left is None or right is None or _is_placed(document, left) or _is_placed(document, right):
        return None
    first, second = _cell(document, left), _cell(document, right)
    if first is None and second is None:
        return False
    if first is None or second is None or first.table != second.table:
        return None
    return second.column > first.column


def _level(document: Document, left: Element | None, right: Element | None) -> bool | None:
    """Whether two parts stand in one row, side by side; None where that cannot be told."""
    if left is None or right is None or _is_placed(document, left) or _is_placed(document, right):
        return None
    first, second = _cell(document, left), _cell(document, right)
    if first is None or second is None:
        return False
    if first.table != second.table or first.column == second.column:
        return None if first.table != second.table else False
    low, high = sorted((first, second), key=lambda cell: cell.row)
    return high.row < low.row + low.row_span
