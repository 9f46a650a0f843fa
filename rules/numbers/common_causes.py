"""Sums that do not add up, one finding for each cause: a figure wrong in two sums is one slip."""

from collections.abc import Iterator

from linter.rulekit import ClaimKind, Context, Finding, Place, Quantity, Rule, Verdict
from rules.numbers.proof import check_text, contradicted, is_contradicted, proof, shares_figure


def sum_findings(rule: Rule, verdict: Verdict, context: Context, place: Place) -> Iterator[Finding]:
    """The finding on a sum of this place; nothing when a sum before it has the same cause.

    The rule has the messages ``total`` and ``shared``.
    """
    if not is_contradicted(verdict, ClaimKind.SUM):
        return
    wrong = [v for v in contradicted(context, ClaimKind.SUM) if v.claim.place is place]
    if verdict not in wrong:
        return
    order = wrong.index(verdict)
    linked = [other for other in wrong if other is not verdict and shares_figure(verdict, other)]
    if any(wrong.index(other) < order for other in linked):
        return
    if linked:
        shared = shares_figure(verdict, linked[0])
        assert shared is not None
        yield _finding(rule, shared, (verdict, *linked), "shared")
    else:
        assert verdict.claim.result is not None
        yield _finding(rule, verdict.claim.result, (verdict,), "total")


def _finding(rule: Rule, figure: Quantity, wrong: tuple[Verdict, ...], message: str) -> Finding:
    check = "; ".join(check_text(verdict) for verdict in wrong)
    values = {"stated": figure.text, "computed": wrong[0].expected or "", "check": check}
    evidence = [item for verdict in wrong for item in proof(verdict, apart_from=figure)]
    finding = rule.at(figure, **values).saying(message).because(*evidence)
    return finding.as_sure_as(*(verdict.confidence for verdict in wrong))
