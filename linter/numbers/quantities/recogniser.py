"""Gives each figure its value, by the convention of the whole document."""

from collections.abc import Iterator
from typing import ClassVar

from linter.document import Document, Element, Story
from linter.document.element import Facts
from linter.numbers.elements import Quantity, QuantityKind
from linter.numbers.quantities.figures import Figure
from linter.numbers.quantities.notation import Convention, infer_convention, read_literal
from linter.numbers.quantities.numbering import running_numbers
from linter.numbers.quantities.units import compound_value

_MEANS = ("bình quân", "trung bình", "mật độ")
"""After these a figure may have fractions whatever it counts."""
_REACH = 60


class Quantities:
    """The recogniser of quantities."""

    provides: ClassVar[tuple[type[Element], ...]] = (Quantity,)
    needs: ClassVar[tuple[type[Element], ...]] = (Figure,)

    def recognise(self, document: Document, facts: Facts) -> Iterator[Quantity]:
        """Yield every number, in reading order."""
        figures = facts.all(Figure)
        numbering = running_numbers(document)
        convention = infer_convention(
            (figure.text, _counts_whole(document, figure))
            for figure in figures
            if figure.kind.reconcilable
            and not figure.malformed
            and figure.span.start not in numbering
        )
        for figure in figures:
            ordinal = figure.kind.reconcilable and figure.span.start in numbering
            yield _quantity(document, figure, convention, ordinal=ordinal)


def _quantity(
    document: Document, figure: Figure, convention: Convention, *, ordinal: bool
) -> Quantity:
    value, decimals = None, 0
    kind = QuantityKind.CODE if _is_page_number(document, figure) else figure.kind
    kind = QuantityKind.ORDINAL if ordinal else kind
    if not figure.malformed and (figure.kind.reconcilable or figure.text.isdecimal()):
        if any(sign.isalpha() for sign in figure.text):
            value = compound_value(figure.text, figure.unit)
        else:
            whole = _counts_whole(document, figure)
            value, decimals = read_literal(figure.text, convention, whole=whole)
    return Quantity(
        spans=figure.spans,
        text=figure.text,
        confidence=figure.confidence,
        value=value,
        decimals=decimals,
        kind=kind,
        unit=figure.unit,
        noun=figure.noun,
        approximation=figure.approximation,
        malformed=figure.malformed,
    )


def _is_page_number(document: Document, figure: Figure) -> bool:
    """Whether it stands alone in a paragraph, or in a header or footer."""
    if figure.kind is not QuantityKind.COUNT or figure.unit is not None:
        return False
    block = document.block_at(figure.span.start)
    if block.story in (Story.HEADER, Story.FOOTER):
        return True
    return block.cell is None and block.span.of(document.text).strip(" -–") == figure.text


def _counts_whole(document: Document, figure: Figure) -> bool:
    """Whether a figure counts things that have no fractions: not a mean, not a bare number."""
    if figure.kind is not QuantityKind.COUNT or figure.unit is None:
        return False
    start = figure.span.start
    before = document.text[max(0, start - _REACH) : start].lower()
    return not any(word in before for word in _MEANS)
