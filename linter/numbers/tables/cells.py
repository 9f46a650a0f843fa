"""What one cell holds: a figure and nothing else, a sign for nothing, or words."""

import re
from decimal import Decimal

from msgspec.structs import replace

from linter.numbers.claims.comparison import is_usable
from linter.numbers.elements import Quantity, QuantityKind
from linter.text.patterns import lazy_pattern

_BLANK = lazy_pattern(r"[\s\-–—_./…x]*|không", re.IGNORECASE)
_FIGURE = lazy_pattern(
    r"(?P<sign>[+\-−–]\s?)?(?P<number>\d[\d.,\s]*?)(?P<unit>\s?%|\s?[^\W\d_][^\d*]{0,20})?\s?\**"
)
_YEAR = lazy_pattern(r"(?:19|20)\d\d")
_MINUS = "-−–"


def is_blank(text: str) -> bool:
    """Whether a cell holds nothing, or a sign for it: *-*, *…*, *x*, *không*."""
    return _BLANK.fullmatch(text) is not None


def is_year(quantity: Quantity) -> bool:
    """Whether it was read as a year, which in a column of figures it need not be."""
    return quantity.kind is QuantityKind.DATE_PART and _YEAR.fullmatch(quantity.text) is not None


def figure_of(text: str, start: int, by_start: dict[int, Quantity]) -> Quantity | None:
    """The figure that is all a cell says, at an offset, with its sign; None for anything else."""
    match = _FIGURE.fullmatch(text)
    if match is None:
        return None
    figure = by_start.get(start + match.start("number"))
    if figure is None or figure.text != match["number"].strip() or not is_usable(figure):
        return None
    unit = (match["unit"] or "").strip()
    if unit and unit not in ("%", figure.unit):
        return None
    if match["sign"] and match["sign"][0] in _MINUS:
        return replace(figure, value=-(figure.value or Decimal(0)))
    return figure


def is_signed(text: str) -> bool:
    """Whether a cell gives its figure a plus or a minus."""
    return text[:1] in ("+", *_MINUS)
