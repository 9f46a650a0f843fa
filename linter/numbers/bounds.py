"""An interval of decimals, ends included."""

from decimal import Decimal

from msgspec import Struct


class Interval(Struct, frozen=True):
    """All values from ``low`` to ``high``, ends included."""

    low: Decimal
    high: Decimal

    def __add__(self, other: object) -> "Interval":
        """The sums of any value of one and any value of the other."""
        if not isinstance(other, Interval):
            return NotImplemented
        return Interval(self.low + other.low, self.high + other.high)

    def overlaps(self, other: "Interval") -> bool:
        """Whether one value can be both."""
        return self.low <= other.high and other.low <= self.high

    def ratio(self, base: "Interval") -> "Interval":
        """The percentages that this part can be of a positive base."""
        return Interval(self.low * 100 / base.high, self.high * 100 / base.low)


def point(value: Decimal) -> Interval:
    """The interval of one value."""
    return Interval(value, value)
