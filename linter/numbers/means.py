"""Whether a stated figure for each can come from a whole and a count."""

from decimal import Decimal

from msgspec.structs import replace

from linter.numbers.bounds import Interval
from linter.numbers.elements import Quantity, QuantityKind
from linter.numbers.intervals import stated
from linter.numbers.percentages import Fit, fit


def quotient(whole: Quantity, count: Quantity, factor: Decimal) -> Interval | None:
    """What the figures allow for each; None when the count can be nothing."""
    upper, lower = stated(whole), stated(count)
    if lower.low <= 0:
        return None
    return Interval(upper.low * factor / lower.high, upper.high * factor / lower.low)


def fit_of_mean(mean: Quantity, actual: Interval) -> Fit:
    """How a stated mean fits; even of whole things it is rounded."""
    return fit(replace(mean, kind=QuantityKind.MEASURE), actual)


def holds_as_mean(mean: Quantity, whole: Quantity, count: Quantity, factor: Decimal) -> bool:
    """Whether the mean is the whole divided by the count, rounded or cut."""
    actual = quotient(whole, count, factor)
    return actual is not None and fit_of_mean(mean, actual) in (Fit.ROUNDED, Fit.TRUNCATED)
