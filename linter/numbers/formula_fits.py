"""Whether a stated figure can come from a formula over others."""

from decimal import Decimal

from msgspec.structs import replace

from linter.numbers.bounds import Interval
from linter.numbers.elements import Claim, Quantity, QuantityKind
from linter.numbers.formula import OVER
from linter.numbers.intervals import rounded
from linter.numbers.percentages import Fit, fit
from linter.numbers.quantities.units import scale_of


def formula_bounds(claim: Claim) -> Interval | None:
    """The values that the figures allow, in the unit of the result."""
    assert claim.formula is not None
    actual = claim.formula.bounds([_plain(figure) for figure in claim.operands])
    if actual is None:
        return None
    ends = (actual.low * claim.factor, actual.high * claim.factor)
    return Interval(min(ends), max(ends))


def formula_value(claim: Claim) -> Decimal | None:
    """What the figures as written come to, in the unit of the result."""
    assert claim.formula is not None
    values = [figure.value for figure in claim.operands]
    exact = [Interval(value, value) for value in values if value is not None]
    found = claim.formula.bounds(exact) if len(exact) == len(values) else None
    return None if found is None else found.low * claim.factor


def formula_fit(claim: Claim, actual: Interval) -> Fit:
    """How the stated result fits; a quotient is rounded whatever it counts."""
    assert claim.result is not None
    assert claim.formula is not None
    said = claim.result
    rounds = OVER in claim.formula.signs or claim.factor < 1
    if said.kind is QuantityKind.COUNT and (said.decimals or rounds):
        said = replace(said, kind=QuantityKind.MEASURE)
    if said.kind is QuantityKind.COUNT and not said.decimals:
        return Fit.ROUNDED if _plain(said).overlaps(actual) else Fit.NONE
    return fit(replace(said, unit=None), actual)


def _plain(figure: Quantity) -> Interval:
    """What a figure stands for, in its own unit and not in single đồng."""
    bounds = rounded(figure)
    scale = -scale_of(figure.unit)
    return Interval(bounds.low.scaleb(scale), bounds.high.scaleb(scale))
