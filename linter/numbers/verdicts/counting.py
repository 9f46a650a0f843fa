"""Recomputes what whole things allow: the length of a list, the shares of a count."""

from decimal import ROUND_HALF_UP, Decimal

from linter.numbers.bounds import point
from linter.numbers.elements import Claim, Outcome
from linter.numbers.intervals import amount
from linter.numbers.percentages import Fit, fit
from linter.numbers.quantities.notation import show, show_rounded
from linter.numbers.verdicts.results import Result, shown

HUNDRED = Decimal(100)


def judge_list(claim: Claim) -> Result:
    """A list has as many entries as it is said to have."""
    assert claim.result is not None
    counted, said = str(claim.counted), shown(claim.result)
    if amount(claim.result) == claim.counted:
        return Result(Outcome.HOLDS, f"liệt kê {counted} = {said}", Decimal(counted), counted)
    text = f"liệt kê {counted} ≠ {said}"
    outcome = Outcome.CONTRADICTS if claim.closed else Outcome.UNDETERMINED
    return Result(outcome, text, Decimal(counted), counted)


def judge_possible(claim: Claim) -> Result:
    """Whether some whole number of the base is the percentage, rounded or cut."""
    assert claim.result is not None
    percent = claim.result
    if not claim.operands:
        text = f"{shown(percent)} % > 100 %"
        return Result(Outcome.CONTRADICTS, text, HUNDRED, "không quá 100 %")
    base = amount(claim.operands[0])
    if base <= 0 or amount(percent) > HUNDRED:
        return Result(Outcome.UNDETERMINED, f"{shown(percent)} % của {shown(claim.operands[0])}")
    nearest = (amount(percent) * base / HUNDRED).quantize(Decimal(1), ROUND_HALF_UP)
    choices = [count for count in (nearest - 1, nearest, nearest + 1) if 0 <= count <= base]
    for count in (nearest, *choices):
        if fit(percent, point(count * HUNDRED / base)) in (Fit.ROUNDED, Fit.TRUNCATED):
            text = f"{show(count)} / {show(base)} = {show_rounded(count * HUNDRED / base, 2)} %"
            return Result(Outcome.HOLDS, text, count)
    shares = (f"{show(c)}/{show(base)} là {show_rounded(c * HUNDRED / base, 2)} %" for c in choices)
    expected = ", ".join(shares)
    return Result(Outcome.CONTRADICTS, f"{expected}; không có {shown(percent)} %", None, expected)
