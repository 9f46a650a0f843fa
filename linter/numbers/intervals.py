"""What a stated figure stands for: an interval of decimals, by its precision and its qualifier.

A whole count stands for itself. A rounded figure stands for all values that round to it. *Gần*,
*hơn*, *khoảng* widen it on one side or both. No float is ever used.
"""

from collections.abc import Iterable
from decimal import Decimal

from linter.numbers.bounds import Interval, point
from linter.numbers.elements import Approximation, Quantity, QuantityKind
from linter.numbers.quantities.units import scale_of

HALF = Decimal("0.5")
_UNDIVIDED = frozenset({"đồng", "đ", "VNĐ", "VND"})
"""Money that has no smaller unit, so that a plain amount of it is exact."""
LOOSE = Decimal("0.05")
"""How far an approximate figure may be from the truth, as a part of it."""
NEAR = Decimal("0.15")
"""A gap greater than this part of a total is no slip but a list that is not closed."""


HUNDRED_PER_CENT = Interval(Decimal(100), Decimal(100))


def amount(quantity: Quantity) -> Decimal:
    """The value in the plain unit: ``135 tỷ`` is 135000000000. The value must be there."""
    assert quantity.value is not None
    return quantity.value.scaleb(scale_of(quantity.unit))


def precision(quantity: Quantity) -> Decimal:
    """One unit in the last stated place, in the plain unit; idle zeros do not count."""
    decimals = quantity.decimals
    text = quantity.text
    while decimals and text.endswith("0"):
        decimals, text = decimals - 1, text[:-1]
    return Decimal(1).scaleb(scale_of(quantity.unit) - decimals)


def rounded(quantity: Quantity) -> Interval:
    """What a figure stands for by its precision alone; a plain count only for itself."""
    value = amount(quantity)
    plain = quantity.kind is QuantityKind.COUNT or quantity.unit in _UNDIVIDED
    whole = plain and not quantity.decimals
    half = Decimal(0) if whole else precision(quantity) * HALF
    return Interval(value - half, value + half)


def stated(quantity: Quantity) -> Interval:
    """What a figure stands for, its qualifier included."""
    if quantity.approximation is None:
        return rounded(quantity)
    value = amount(quantity)
    half = precision(quantity) * HALF
    loose = abs(value) * LOOSE
    match quantity.approximation:
        case Approximation.UNDER | Approximation.AT_MOST:
            return Interval(value - loose, value + half)
        case Approximation.OVER | Approximation.AT_LEAST:
            return Interval(value - half, value + loose)
        case _:
            return Interval(value - loose, value + loose)


def total(intervals: Iterable[Interval]) -> Interval:
    """The sum of intervals."""
    result = point(Decimal(0))
    for interval in intervals:
        result += interval
    return result
