"""The single slip of the hand that would explain a sum that does not add up.

For each figure the others leave one value that would close the sum; if that value and the written
one differ by one digit, by two neighbouring digits swapped, or by a shifted separator, the slip is
named. Long figures seldom differ so by chance.
"""

from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal

from msgspec import Struct
from msgspec.structs import replace

from linter.numbers.elements import Quantity
from linter.numbers.intervals import amount, rounded
from linter.numbers.quantities.notation import show
from linter.numbers.quantities.units import scale_of

PADDED = 2
"""Digits of a small count with a nought in front: 04 with its digits swapped is 40."""
SHIFTED = "sai hàng"
SWAPPED = "đảo hai chữ số"


class Slip(Struct, frozen=True):
    """A figure and what it should have been."""

    figure: Quantity
    expected: Decimal
    """In the unit of the figure."""
    how: str
    """What went wrong, in words."""
    shifted: bool = False
    """Whether a separator is shifted: likely only in long figures."""

    @property
    def is_long(self) -> bool:
        """Whether the figure has so many digits that a shift explains no gap by chance."""
        digits = "".join(sign for sign in self.figure.text if sign.isdecimal())
        return len(digits) > PADDED and len(digits.rstrip("0")) >= PADDED

    def __str__(self) -> str:
        expected = show(self.expected, self.figure.decimals)
        return f"có thể {self.figure.text} là {expected} ({self.how})"


def slips(whole: Quantity, parts: tuple[Quantity, ...]) -> Iterator[Slip]:
    """Yield the single slips that would explain why the parts do not make the whole."""
    yield from slips_between((whole,), parts)
    added = sum(map(amount, parts), Decimal(0))
    for part in parts if len(parts) > 2 else ():
        if added - amount(part) == amount(whole):
            yield Slip(whole, added.scaleb(-scale_of(whole.unit)), f"bỏ sót {part.text}")


def slips_between(
    left: tuple[Quantity, ...], right: tuple[Quantity, ...], constant: Decimal = Decimal(0)
) -> Iterator[Slip]:
    """Yield the single slips that would explain why two sides, one with a constant, differ."""
    gap = sum(map(amount, left)) - sum(map(amount, right)) - constant
    loose = sum((_half(figure) for figure in (*left, *right)), Decimal(0))
    for side, sign in ((left, -1), (right, 1)):
        for figure in side:
            expected = (amount(figure) + gap * sign).scaleb(-scale_of(figure.unit))
            unit = scale_of(figure.unit)
            if how := _how(figure, expected) or _shift(figure, expected, loose.scaleb(-unit)):
                yield Slip(figure, expected, how, shifted=how == SHIFTED)


def coarse_slips(whole: Quantity, parts: tuple[Quantity, ...]) -> Iterator[Slip]:
    """The single slips in parts that are written out finer than their total, which hides the rest.

    *135,37 + 48,24 + … = 211,3* leaves a part some hundredths of freedom.
    """
    if all(part.decimals <= whole.decimals for part in parts):
        return
    bounds = [rounded(part) for part in parts]
    low = sum((bound.low for bound in bounds), Decimal(0))
    high = sum((bound.high for bound in bounds), Decimal(0))
    said = rounded(whole)
    for part in parts:
        for meant in one_slip_away(part):
            moved = amount(meant) - amount(part)
            if low + moved <= said.high and said.low <= high + moved:
                yield Slip(part, meant.value or Decimal(0), "sai một chữ số")


def one_slip_away(figure: Quantity) -> Iterator[Quantity]:
    """Every figure of which one slip makes the written one: a digit, two swapped, a separator."""
    assert figure.value is not None
    digits = str(int(figure.value.scaleb(figure.decimals)))
    found = [
        digits[:place] + other + digits[place + 1 :]
        for place, digit in enumerate(digits)
        for other in "0123456789"
        if other != digit and (place or other != "0")
    ]
    found += [
        digits[:place] + digits[place + 1] + digits[place] + digits[place + 2 :]
        for place in range(len(digits) - 1)
    ]
    for written in found:
        yield replace(figure, value=Decimal(written).scaleb(-figure.decimals))
    for power in (-3, -1, 1, 3):
        yield replace(figure, value=figure.value.scaleb(power))


def slip_between(figure: Quantity, expected: Decimal) -> Slip | None:
    """The single slip by which a value, rounded as the figure is, became the figure."""
    expected = expected.quantize(Decimal(1).scaleb(-figure.decimals), ROUND_HALF_UP)
    how = _how(figure, expected)
    return Slip(figure, expected, how, shifted=how == SHIFTED) if how else None


def _half(figure: Quantity) -> Decimal:
    """How far a rounded figure may be from what it stands for."""
    bounds = rounded(figure)
    return (bounds.high - bounds.low) / 2


def _shift(figure: Quantity, expected: Decimal, loose: Decimal) -> str | None:
    """Whether only the separator stands elsewhere, as far as rounding lets tell."""
    assert figure.value is not None
    powers = (-3, -1, 1, 3) if not figure.decimals else (-3, -2, -1, 1, 2, 3)
    near = any(abs(figure.value.scaleb(power) - expected) <= loose for power in powers)
    return SHIFTED if near and expected > loose else None


def _how(figure: Quantity, expected: Decimal) -> str | None:
    """How one slip turns the expected value into the written one; None when none does."""
    assert figure.value is not None
    written = figure.value.scaleb(figure.decimals)
    meant = expected.scaleb(figure.decimals)
    if meant <= 0 or meant != meant.to_integral_value():
        return None
    digits = sum(sign.isdecimal() for sign in figure.text)
    old, new = (f"{int(value)}".zfill(digits) for value in (meant, written))
    padded = digits == PADDED and "0" in (old[0], new[0])
    if not padded and _shift(figure, expected, Decimal(0)):
        return SHIFTED
    if len(old) != len(new):
        return None
    places = [index for index, (a, b) in enumerate(zip(old, new, strict=True)) if a != b]
    if len(places) == 1:
        return "sai một chữ số"
    if len(places) == 2 and places[1] == places[0] + 1:
        first, second = places
        if (old[first], old[second]) == (new[second], new[first]):
            return SWAPPED
    return None
