"""Recomputes means, yields and densities: so much for each, from a whole and a count."""

from linter.numbers.elements import Claim, Outcome, Quantity
from linter.numbers.intervals import NEAR, amount
from linter.numbers.means import fit_of_mean, holds_as_mean, quotient
from linter.numbers.percentages import Fit
from linter.numbers.quantities.notation import show, show_rounded
from linter.numbers.quantities.units import scale_of
from linter.numbers.verdicts.culprits import one_slip_away, slip_between
from linter.numbers.verdicts.results import Result, shown

FAR_CONFIDENCE = 0.7
"""Of a mean far from the computed one: the figures may not belong together."""


def judge_average(claim: Claim) -> Result:
    """The whole divided by the count; far from it, the figures hardly belong together."""
    assert claim.result is not None
    mean, (whole, count) = claim.result, claim.operands
    actual = quotient(whole, count, claim.factor)
    if actual is None:
        return Result(Outcome.UNDETERMINED, f"{shown(whole)} / {shown(count)}: không tính được")
    value = amount(whole) * claim.factor / amount(count)
    own = value.scaleb(-scale_of(mean.unit))
    expected = show_rounded(own, max(mean.decimals, 2))
    quotation = f"{_dividend(claim, whole)} / {shown(count)} = {expected}"
    vague = any(figure.approximation for figure in claim.figures)
    match fit_of_mean(mean, actual):
        case Fit.ROUNDED if vague and expected != shown(mean):
            return Result(
                Outcome.UNDETERMINED, f"{quotation}, gần với {shown(mean)}", value, expected
            )
        case Fit.ROUNDED:
            said = shown(mean)
            text = quotation if expected == said else f"{quotation} ≈ {said}"
            return Result(Outcome.HOLDS, text, value, expected)
        case Fit.TRUNCATED:
            text = f"{quotation}, cắt còn {shown(mean)}"
            return Result(Outcome.HOLDS, text, value, expected, by_truncation=True)
        case Fit.LOOSE:
            text = f"{quotation}, gần với {shown(mean)}"
            return Result(Outcome.UNDETERMINED, text, value, expected)
    near = abs(value - amount(mean)) <= abs(value) * NEAR
    slip = slip_between(mean, own)
    plain = claim.closed and not vague
    sure = plain and (near or slip)
    outcome = Outcome.CONTRADICTS if sure or (plain and _one_slip(claim)) else Outcome.UNDETERMINED
    culprit = str(slip) if sure and slip else None
    text = f"{quotation} ≠ {shown(mean)}"
    confidence = None if sure else FAR_CONFIDENCE
    return Result(outcome, text, value, expected, culprit=culprit, confidence=confidence)


def _one_slip(claim: Claim) -> bool:
    """Whether one slip in the whole or in the count explains the mean."""
    assert claim.result is not None
    mean, (whole, count) = claim.result, claim.operands
    return any(
        holds_as_mean(mean, other, count, claim.factor) for other in one_slip_away(whole)
    ) or any(holds_as_mean(mean, whole, other, claim.factor) for other in one_slip_away(count))


def _dividend(claim: Claim, whole: Quantity) -> str:
    """The whole in the unit of the mean: 660 tấn are 6.600 tạ."""
    assert claim.result is not None
    if claim.factor == 1 and scale_of(whole.unit) == scale_of(claim.result.unit):
        return shown(whole)
    return show(amount(whole).scaleb(-scale_of(claim.result.unit)) * claim.factor)
