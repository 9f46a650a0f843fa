"""Recomputes claims: holds, contradicts, or cannot be told, each with its derivation."""

from collections.abc import Callable
from decimal import Decimal

from msgspec.structs import replace

from linter.numbers.bounds import Interval
from linter.numbers.claims.part_lists import UNJOINED, WEAK
from linter.numbers.elements import (
    Claim,
    ClaimKind,
    Outcome,
    Place,
    Quantity,
    QuantityKind,
    Verdict,
)
from linter.numbers.intervals import NEAR, amount, stated, total
from linter.numbers.percentages import Fit, computed, fit
from linter.numbers.quantities.notation import (
    Convention,
    is_ambiguous,
    read_literal,
    show,
    show_rounded,
)
from linter.numbers.quantities.units import scale_of
from linter.numbers.verdicts.averages import judge_average
from linter.numbers.verdicts.balances import judge_balance, judge_partition
from linter.numbers.verdicts.changes import judge_difference, judge_growth, judge_multiple
from linter.numbers.verdicts.counting import judge_list, judge_possible
from linter.numbers.verdicts.culprits import SWAPPED, Slip, coarse_slips, slip_between, slips
from linter.numbers.verdicts.formulas import judge_formula
from linter.numbers.verdicts.results import Result, shown

CLOSE = Decimal("0.05")
"""A greater part of a total is not missing by a slip where nothing says that the list is whole."""
ROUND_DIGITS = 2
"""A total of no more digits proves nothing where only rounding makes it the sum."""
LONG = 4
"""Digits of a total from which on a gap that one slip explains is no chance."""
TELLING_DIGITS = 3
"""A rounder total is more likely to be a list that was not meant to be whole."""
SMALL_TOTAL_CONFIDENCE = 0.7


def judge_claim(claim: Claim) -> Verdict:
    """Recompute a claim."""
    result = _judge(claim)
    if result.outcome is Outcome.CONTRADICTS and _may_be_misread(claim):
        result = replace(result, outcome=Outcome.UNDETERMINED, culprit=None)
    figures = sorted(claim.figures, key=_place)
    return Verdict(
        spans=tuple(figure.span for figure in figures),
        text=" ".join(figure.text for figure in figures),
        confidence=claim.confidence if result.confidence is None else result.confidence,
        claim=claim,
        outcome=result.outcome,
        derivation=result.derivation,
        computed=result.computed,
        expected=result.expected,
        by_truncation=result.by_truncation,
        culprit=result.culprit,
    )


def _place(quantity: Quantity) -> int:
    return quantity.span.start


def _judge(claim: Claim) -> Result:
    return _JUDGES[claim.kind](claim)


def _sum(claim: Claim) -> Result:
    assert claim.result is not None
    whole, parts = claim.result, claim.operands
    scale = scale_of(whole.unit)
    added = sum((amount(part) for part in parts), Decimal(0)).scaleb(-scale)
    terms = " + ".join(show(amount(part).scaleb(-scale)) for part in parts)
    said = shown(whole)
    result = show(added)
    if stated(whole).overlaps(total(map(stated, parts))):
        equal = result if result == said else f"{result} ≈ {said}"
        coarse = result != said and not whole.decimals and len(whole.text) <= ROUND_DIGITS
        if coarse and not any(figure.approximation for figure in claim.figures):
            return Result(Outcome.UNDETERMINED, f"{terms} = {equal}", added, result)
        return Result(Outcome.HOLDS, f"{terms} = {equal}", added, result)
    derivation = f"{terms} = {result} ≠ {said}"
    telling = _is_telling(whole)
    assert whole.value is not None
    found = [slip for slip in slips(whole, parts) if telling or slip.is_long or not slip.shifted]
    if not found and claim.place is Place.TABLE:
        found = list(coarse_slips(whole, parts))
    if not _is_sure(claim, added, found):
        return Result(Outcome.UNDETERMINED, derivation, added, result)
    swapped = any(slip.how == SWAPPED for slip in found)
    plain = claim.confidence == 1.0 and (
        bool(found) or _is_near(whole, added) or added > whole.value
    )
    sure = plain or (telling and (swapped or claim.confidence > UNJOINED))
    if claim.place is Place.TABLE and not claim.stated_formula:
        # Whoever is counted in two rows stands once in a true total, which is then a little less.
        sure = bool(found) and (sure or telling)
    return Result(
        Outcome.CONTRADICTS,
        derivation,
        added,
        result,
        culprit=str(found[0]) if len(found) == 1 else None,
        confidence=max(claim.confidence, 0.9) if sure else SMALL_TOTAL_CONFIDENCE,
    )


def _is_near(whole: Quantity, added: Decimal) -> bool:
    """Whether so little is missing or too much that the parts were meant to make the whole."""
    assert whole.value is not None
    return abs(added - whole.value) <= abs(whole.value) * NEAR


def _is_telling(whole: Quantity) -> bool:
    """Whether a total is so long that one slip seldom explains a gap by chance."""
    assert whole.value is not None
    digits = str(int(whole.value.scaleb(whole.decimals)))
    return len(digits) >= LONG and len(digits.rstrip("0")) >= TELLING_DIGITS


def _has_digits(whole: Quantity) -> bool:
    """Whether a total is long and uneven enough for a slip not to explain any gap."""
    assert whole.value is not None
    return len(str(int(whole.value.scaleb(whole.decimals))).rstrip("0")) >= TELLING_DIGITS


def _is_sure(claim: Claim, added: Decimal, found: list[Slip]) -> bool:
    """Whether a gap contradicts: the list is closed, and the gap small or explained by a slip."""
    whole = claim.result
    assert whole is not None
    assert whole.value is not None
    if not claim.closed or any(q.approximation for q in (whole, *claim.operands)):
        return False
    near = _is_near(whole, added)
    if claim.confidence == 1.0:
        return near or whole.value < added < whole.value * 2 or bool(found) or claim.complete
    if claim.confidence > UNJOINED:
        return bool(found) and (near or claim.confidence > WEAK or _has_digits(whole))
    if abs(added - whole.value) > abs(whole.value) * CLOSE:
        return False
    # A list that nothing marks as ended may just be shorter than its total.
    exceeds, telling = added > whole.value, _is_telling(whole)
    return any(
        (telling or exceeds) if slip.how == SWAPPED else (telling and exceeds) for slip in found
    )


def _share(claim: Claim) -> Result:
    assert claim.result is not None
    percent = claim.result
    part, base = claim.operands
    actual = computed(part, base)
    if actual is None:
        return Result(Outcome.UNDETERMINED, f"{shown(part)} / {shown(base)}: không tính được")
    value = amount(part) * 100 / amount(base)
    said = shown(percent)
    decimals = max(percent.decimals, 2)
    expected = f"{show_rounded(value, decimals)} %"
    quotient = f"{shown(part)} / {shown(base)} = {expected}"
    vague = part.approximation is not None or base.approximation is not None
    match fit(percent, actual):
        case Fit.ROUNDED if vague and fit(percent, Interval(value, value)) is not Fit.ROUNDED:
            derivation = f"{quotient}, gần với {said} %"
            return Result(Outcome.UNDETERMINED, derivation, value, expected)
        case Fit.ROUNDED:
            same = show_rounded(value, decimals) == show_rounded(amount(percent), decimals)
            derivation = quotient if same else f"{quotient} ≈ {said} %"
            return Result(Outcome.HOLDS, derivation, value, expected)
        case Fit.TRUNCATED:
            derivation = f"{quotient}, cắt còn {said} %"
            return Result(Outcome.HOLDS, derivation, value, expected, by_truncation=True)
        case Fit.LOOSE:
            derivation = f"{quotient}, gần với {said} %"
            return Result(Outcome.UNDETERMINED, derivation, value, expected)
    plain = not any(q.approximation for q in (percent, part, base))
    slip = not claim.needs_slip or slip_between(percent, value) is not None
    sure = claim.closed and plain and slip
    outcome = Outcome.CONTRADICTS if sure else Outcome.UNDETERMINED
    return Result(outcome, f"{quotient} ≠ {said} %", value, expected)


def _equal(claim: Claim) -> Result:
    first, second = claim.operands
    if stated(first).overlaps(stated(second)):
        return Result(Outcome.HOLDS, f"{shown(first)} = {shown(second)}", first.value)
    derivation = f"{shown(first)} ≠ {shown(second)}"
    found = list(slips(first, (second,)))
    sure = claim.closed and found and not (first.approximation or second.approximation)
    return Result(Outcome.CONTRADICTS if sure else Outcome.UNDETERMINED, derivation, first.value)


def _words(claim: Claim) -> Result:
    """Figures and words say one number, to the last unit."""
    figure, words = claim.operands
    said, meant = show(amount(figure).normalize() + 0), show(amount(words))
    if amount(figure) == amount(words):
        return Result(Outcome.HOLDS, f"{said} = “{words.text}”", words.value, meant)
    derivation = f"“{words.text}” là {meant} ≠ {said}"
    exact = figure.approximation is None
    outcome = Outcome.CONTRADICTS if exact else Outcome.UNDETERMINED
    return Result(outcome, derivation, words.value, meant)


def _order(claim: Claim) -> Result:
    part, whole = claim.operands
    if stated(part).low <= stated(whole).high:
        return Result(Outcome.HOLDS, f"{shown(part)} ≤ {shown(whole)}", part.value)
    sure = claim.closed and not (part.approximation or whole.approximation)
    outcome = Outcome.CONTRADICTS if sure else Outcome.UNDETERMINED
    return Result(outcome, f"{shown(part)} > {shown(whole)}", part.value)


def _may_be_misread(claim: Claim) -> bool:
    """Whether the claim holds if a separator that can be read in two ways is read in the other."""
    figures = claim.figures
    rescalable = sum(figure.kind is not QuantityKind.PERCENT for figure in figures)
    for chosen in (*((figure,) for figure in figures), figures):
        swaps = {id(f): other for f in chosen if (other := _other_reading(f)) is not None}
        if not swaps or len(swaps) == rescalable:
            continue
        reread = replace(
            claim,
            result=swaps.get(id(claim.result), claim.result) if claim.result else None,
            operands=tuple(swaps.get(id(q), q) for q in claim.operands),
        )
        if _judge(reread).outcome is Outcome.HOLDS:
            return True
    return False


def _other_reading(quantity: Quantity) -> Quantity | None:
    """The quantity with its only separator read the other way, where both are believable."""
    if quantity.kind is QuantityKind.COUNT or not is_ambiguous(quantity.text):
        return None
    grouped = quantity.decimals == 0
    sign = "," if "," in quantity.text else "."
    other = {",": Convention.ENGLISH, ".": Convention.VIETNAMESE}[sign]
    if grouped:
        other = next(c for c in Convention if c is not other)
    value, decimals = read_literal(quantity.text, other)
    return replace(quantity, value=value, decimals=decimals)


_JUDGES: dict[ClaimKind, Callable[[Claim], Result]] = {
    ClaimKind.SUM: _sum,
    ClaimKind.RATIO: _share,
    ClaimKind.SHARE: _share,
    ClaimKind.EQUAL: _equal,
    ClaimKind.ORDER: _order,
    ClaimKind.DIFFERENCE: judge_difference,
    ClaimKind.GROWTH: judge_growth,
    ClaimKind.MULTIPLE: judge_multiple,
    ClaimKind.WORDS: _words,
    ClaimKind.LIST: judge_list,
    ClaimKind.POSSIBLE: judge_possible,
    ClaimKind.COMPLETION: _share,
    ClaimKind.AVERAGE: judge_average,
    ClaimKind.BALANCE: judge_balance,
    ClaimKind.PARTITION: judge_partition,
    ClaimKind.FORMULA: judge_formula,
}
