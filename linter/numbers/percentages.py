"""Whether a stated percentage can come from a part and a base."""

from decimal import Decimal
from enum import Enum

from linter.numbers.bounds import Interval
from linter.numbers.elements import Quantity
from linter.numbers.intervals import HALF, precision, rounded, stated

POINT_PER_CENT = Decimal(1)


class Fit(Enum):
    """How a stated percentage fits the computed one."""

    ROUNDED = "rounded"
    TRUNCATED = "truncated"
    """Only if the author cut decimals off."""
    LOOSE = "loose"
    """Less than one unit of the last place away, and neither rounded nor cut."""
    NONE = "none"


def computed(part: Quantity, base: Quantity) -> Interval | None:
    """The percentages that part and base allow; None when the base can be nothing.

    *Gần 716* is taken for 716: that it is vague excuses a contradiction, and proves nothing.
    """
    whole = rounded(base)
    return rounded(part).ratio(whole) if whole.low > 0 else None


def fit(percent: Quantity, actual: Interval) -> Fit:
    """How a stated percentage fits."""
    said = stated(percent)
    if said.overlaps(actual):
        return Fit.ROUNDED
    if percent.approximation is not None:
        near = Interval(said.low - POINT_PER_CENT, said.high + POINT_PER_CENT)
        return Fit.LOOSE if near.overlaps(actual) else Fit.NONE
    unit = precision(percent)
    value = said.low + unit * HALF
    middle = (actual.low + actual.high) * HALF
    if Interval(value, value + unit).overlaps(actual) and middle < value + unit:
        return Fit.TRUNCATED
    return Fit.LOOSE if value - unit < middle < value else Fit.NONE


def holds_as_share(percent: Quantity, part: Quantity, base: Quantity) -> bool:
    """Whether the percentage is the part's share of the base, rounded or cut."""
    actual = computed(part, base)
    return actual is not None and fit(percent, actual) in (Fit.ROUNDED, Fit.TRUNCATED)
