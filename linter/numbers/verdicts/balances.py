"""Recomputes what must come out even: balances of stock and flow, shares of a whole."""

from decimal import Decimal

from linter.numbers.elements import Claim, Outcome, Quantity
from linter.numbers.intervals import HUNDRED_PER_CENT, NEAR, amount, stated, total
from linter.numbers.quantities.notation import show
from linter.numbers.quantities.units import scale_of
from linter.numbers.verdicts.culprits import slips_between
from linter.numbers.verdicts.results import Result

HUNDRED = Decimal(100)


def judge_balance(claim: Claim) -> Result:
    """What comes in makes what goes out and what is left."""
    left, right = claim.operands[: claim.incoming], claim.operands[claim.incoming :]
    scale = scale_of(claim.operands[0].unit)
    first, second = (_added(side) for side in (left, right))
    sides = f"{_terms(left, scale)} = {_show(first, scale)}"
    expected = _show(first, scale)
    if total(map(stated, left)).overlaps(total(map(stated, right))):
        text = f"{_terms(left, scale)} = {_terms(right, scale)}"
        return Result(Outcome.HOLDS, text, first, expected)
    text = f"{sides}; {_terms(right, scale)} = {_show(second, scale)}"
    if len(right) == 1:
        text = f"{sides} ≠ {_show(second, scale)}"
    elif len(left) == 1:
        text = f"{_terms(right, scale)} = {_show(second, scale)} ≠ {expected}"
    near = abs(first - second) <= max(abs(first), abs(second)) * NEAR
    culprits = list(slips_between(left, right))
    plain = not any(figure.approximation for figure in claim.operands)
    sure = claim.closed and plain and ((near and not claim.needs_slip) or culprits)
    return Result(
        Outcome.CONTRADICTS if sure else Outcome.UNDETERMINED,
        text,
        first,
        expected,
        culprit=str(culprits[0]) if sure and len(culprits) == 1 else None,
    )


def judge_partition(claim: Claim) -> Result:
    """Shares of one whole make 100 per cent, within what rounding allows."""
    shares = claim.operands
    added = sum((amount(share) for share in shares), Decimal(0))
    terms = " + ".join(show(amount(share)) for share in shares)
    value = f"{show(added)} %"
    if total(map(stated, shares)).overlaps(HUNDRED_PER_CENT):
        equal = value if added == HUNDRED else f"{value} ≈ 100 %"
        return Result(Outcome.HOLDS, f"{terms} = {equal}", added, value)
    near = abs(added - HUNDRED) <= HUNDRED * NEAR
    slip = next(slips_between(shares, (), HUNDRED), None)
    sure = claim.closed and (near or slip)
    outcome = Outcome.CONTRADICTS if sure else Outcome.UNDETERMINED
    return Result(outcome, f"{terms} = {value} ≠ 100 %", added, value)


def _added(figures: tuple[Quantity, ...]) -> Decimal:
    return sum((amount(figure) for figure in figures), Decimal(0))


def _terms(figures: tuple[Quantity, ...], scale: int) -> str:
    return " + ".join(_show(amount(figure), scale) for figure in figures)


def _show(value: Decimal, scale: int) -> str:
    return show(value.scaleb(-scale))
