"""Recomputes by how much a figure rose or fell, from its earlier and its later value."""

from decimal import Decimal

from linter.numbers.bounds import Interval
from linter.numbers.elements import Claim, Outcome, Quantity, QuantityKind
from linter.numbers.intervals import NEAR, amount, stated
from linter.numbers.percentages import Fit, fit
from linter.numbers.quantities.notation import show, show_rounded
from linter.numbers.quantities.units import scale_of
from linter.numbers.verdicts.results import Result, shown

HUNDRED = Decimal(100)
RISES, FALLS = "tăng", "giảm"


def judge_difference(claim: Claim) -> Result:
    """By how much, in the figures' own unit; of percentages also as a rate of the earlier one."""
    assert claim.result is not None
    change, (earlier, later) = claim.result, claim.operands
    scale = scale_of(change.unit)
    before, after = (amount(figure).scaleb(-scale) for figure in (earlier, later))
    high, low = max(before, after), min(before, after)
    expected = show((high - low).normalize() + 0)
    terms = f"{show(high)} - {show(low)} = {expected}"
    first, last = stated(earlier), stated(later)
    gap = _size(Interval(last.low - first.high, last.high - first.low))
    if turned := _turned(claim, terms):
        return turned
    if gap.overlaps(stated(change)):
        return Result(Outcome.HOLDS, terms, high - low, expected)
    if change.kind is QuantityKind.PERCENT:
        growth = judge_growth(claim)
        if growth.outcome is Outcome.HOLDS:
            return growth
    return Result(_failed(claim), f"{terms} ≠ {shown(change)}", high - low, expected)


def difference_holds(claim: Claim) -> bool:
    """Whether the change is the difference of its two figures."""
    return judge_difference(claim).outcome is Outcome.HOLDS


def growth_holds(claim: Claim) -> bool:
    """Whether the change is the rate by which the earlier figure became the later."""
    return judge_growth(claim).outcome is Outcome.HOLDS


def judge_growth(claim: Claim) -> Result:
    """By how many per cent of the earlier figure."""
    assert claim.result is not None
    change, (earlier, later) = claim.result, claim.operands
    first, last = stated(earlier), stated(later)
    if first.low <= 0:
        text = f"{shown(later)} / {shown(earlier)}: không tính được"
        return Result(Outcome.UNDETERMINED, text)
    ratio = last.ratio(first)
    rate = _size(Interval(ratio.low - HUNDRED, ratio.high - HUNDRED))
    value = abs(amount(later) - amount(earlier)) * HUNDRED / amount(earlier)
    decimals = max(change.decimals, 2)
    expected = f"{show_rounded(value, decimals)} %"
    quotient = f"{_gap(earlier, later)} / {shown(earlier)} = {expected}"
    if turned := _turned(claim, quotient):
        return turned
    match fit(change, rate):
        case Fit.ROUNDED:
            said = shown(change)
            same = show_rounded(value, decimals) == show_rounded(amount(change), decimals)
            text = quotient if same else f"{quotient} ≈ {said} %"
            return Result(Outcome.HOLDS, text, value, expected)
        case Fit.TRUNCATED:
            text = f"{quotient}, cắt còn {shown(change)} %"
            return Result(Outcome.HOLDS, text, value, expected, by_truncation=True)
        case Fit.LOOSE:
            text = f"{quotient}, gần với {shown(change)} %"
            return Result(Outcome.UNDETERMINED, text, value, expected)
    return Result(_failed(claim), f"{quotient} ≠ {shown(change)} %", value, expected)


def judge_multiple(claim: Claim) -> Result:
    """How many times the earlier figure the later one is."""
    assert claim.result is not None
    times, (earlier, later) = claim.result, claim.operands
    first, last = stated(earlier), stated(later)
    if first.low <= 0:
        text = f"{shown(later)} / {shown(earlier)}: không tính được"
        return Result(Outcome.UNDETERMINED, text)
    value = amount(later) / amount(earlier)
    expected = f"{show_rounded(value, max(times.decimals, 2))} lần"
    quotient = f"{shown(later)} / {shown(earlier)} = {expected}"
    match fit(times, Interval(last.low / first.high, last.high / first.low)):
        case Fit.ROUNDED:
            return Result(Outcome.HOLDS, quotient, value, expected)
        case Fit.TRUNCATED:
            text = f"{quotient}, cắt còn {shown(times)} lần"
            return Result(Outcome.HOLDS, text, value, expected, by_truncation=True)
        case Fit.LOOSE if abs(value - amount(times)) <= value * NEAR:
            text = f"{quotient}, gần với {shown(times)} lần"
            return Result(Outcome.UNDETERMINED, text, value, expected)
    return Result(_failed(claim), f"{quotient} ≠ {shown(times)} lần", value, expected)


def _turned(claim: Claim, derivation: str) -> Result | None:
    """What is called a rise and is a fall, or the reverse; None when the direction is right."""
    earlier, later = (stated(figure) for figure in claim.operands)
    rises, falls = later.low > earlier.high, later.high < earlier.low
    if not (claim.direction > 0 and falls) and not (claim.direction < 0 and rises):
        return None
    said, is_ = (RISES, FALLS) if falls else (FALLS, RISES)
    text = f"{derivation}: {is_}, không phải {said}"
    value = amount(claim.operands[1]) - amount(claim.operands[0])
    return Result(_failed(claim), text, value, is_)


def _gap(earlier: Quantity, later: Quantity) -> str:
    """The difference as written, the greater figure first."""
    high, low = (later, earlier) if amount(later) >= amount(earlier) else (earlier, later)
    return f"({shown(high)} - {shown(low)})"


def _size(change: Interval) -> Interval:
    """A change without its direction, which a word says."""
    if change.high < 0 or abs(change.low) > abs(change.high):
        change = Interval(-change.high, -change.low)
    return change


def _failed(claim: Claim) -> Outcome:
    vague = any(figure.approximation for figure in claim.figures)
    return Outcome.CONTRADICTS if claim.closed and not vague else Outcome.UNDETERMINED
