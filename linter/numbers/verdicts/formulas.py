"""Recomputes a formula over the figures of a row."""

from decimal import Decimal

from linter.numbers.elements import Claim, Outcome
from linter.numbers.formula_fits import formula_bounds, formula_fit, formula_value
from linter.numbers.percentages import Fit
from linter.numbers.quantities.notation import show, show_rounded
from linter.numbers.verdicts.results import Result, shown


def judge_formula(claim: Claim) -> Result:
    """What the figures of the row come to, rounded or cut as the stated one is."""
    assert claim.result is not None
    assert claim.formula is not None
    said = claim.result
    terms = claim.formula.written([shown(figure) for figure in claim.operands])
    actual, value = formula_bounds(claim), formula_value(claim)
    if actual is None or value is None:
        return Result(Outcome.UNDETERMINED, f"{terms}: không tính được")
    decimals = max(said.decimals, 2)
    exact = value == value.quantize(Decimal(1).scaleb(-said.decimals))
    expected = show(value, said.decimals) if exact else show_rounded(value, decimals)
    factor = "" if claim.factor == 1 else f", tính theo đơn vị của cột là {expected}"
    told = f"{terms}{factor}" if factor else f"{terms} = {expected}"
    match formula_fit(claim, actual):
        case Fit.ROUNDED:
            same = expected == shown(said)
            return Result(
                Outcome.HOLDS, told if same else f"{told} ≈ {shown(said)}", value, expected
            )
        case Fit.TRUNCATED:
            text = f"{told}, cắt còn {shown(said)}"
            return Result(Outcome.HOLDS, text, value, expected, by_truncation=True)
        case Fit.LOOSE:
            return Result(Outcome.UNDETERMINED, f"{told}, gần với {shown(said)}", value, expected)
    vague = any(figure.approximation for figure in claim.figures)
    outcome = Outcome.CONTRADICTS if claim.closed and not vague else Outcome.UNDETERMINED
    return Result(outcome, f"{told} ≠ {shown(said)}", value, expected)
