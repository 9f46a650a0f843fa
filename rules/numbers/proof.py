"""The proof of a verdict as evidence of a finding: the computation, and where its figures stand."""

from collections.abc import Iterator

from linter.rulekit import (
    Claim,
    ClaimKind,
    Context,
    Evidence,
    Finding,
    Outcome,
    Quantity,
    Rule,
    Verdict,
    mark,
)

_ROLES = {
    ClaimKind.SUM: ((mark("Số thành phần"), "operand"), (mark("Tổng đã nêu"), "total")),
    ClaimKind.RATIO: ((mark("Số dùng để tính"), "operand"), (mark("Tỷ lệ đã nêu"), "result")),
    ClaimKind.SHARE: ((mark("Số dùng để tính"), "operand"), (mark("Tỷ lệ đã nêu"), "result")),
    ClaimKind.DIFFERENCE: ((mark("Số dùng để tính"), "operand"), (mark("Mức đã nêu"), "result")),
    ClaimKind.GROWTH: ((mark("Số dùng để tính"), "operand"), (mark("Tỷ lệ đã nêu"), "result")),
    ClaimKind.MULTIPLE: ((mark("Số dùng để tính"), "operand"), (mark("Mức đã nêu"), "result")),
    ClaimKind.COMPLETION: ((mark("Số dùng để tính"), "operand"), (mark("Tỷ lệ đã nêu"), "result")),
    ClaimKind.AVERAGE: ((mark("Số dùng để tính"), "operand"), (mark("Mức đã nêu"), "result")),
    ClaimKind.BALANCE: ((mark("Số dùng để tính"), "operand"), (mark("Số dùng để tính"), "operand")),
    ClaimKind.PARTITION: (
        (mark("Số dùng để tính"), "operand"),
        (mark("Số dùng để tính"), "operand"),
    ),
    ClaimKind.WORDS: ((mark("Số được so sánh"), "operand"), (mark("Số được so sánh"), "operand")),
    ClaimKind.LIST: ((mark("Số được so sánh"), "operand"), (mark("Mức đã nêu"), "result")),
    ClaimKind.POSSIBLE: (
        (mark("Số làm gốc để tính tỷ lệ"), "base"),
        (mark("Tỷ lệ đã nêu"), "result"),
    ),
    ClaimKind.ORDER: ((mark("Số được so sánh"), "operand"), (mark("Số được so sánh"), "operand")),
    ClaimKind.FORMULA: ((mark("Số dùng để tính"), "operand"), (mark("Mức đã nêu"), "result")),
    ClaimKind.EQUAL: ((mark("Số được so sánh"), "operand"), (mark("Số được so sánh"), "operand")),
}


def contradicted(context: Context, kind: ClaimKind) -> tuple[Verdict, ...]:
    """The verdicts of a kind that contradict, in reading order."""
    return tuple(verdict for verdict in context.all(Verdict) if is_contradicted(verdict, kind))


def is_contradicted(verdict: Verdict, kind: ClaimKind) -> bool:
    """Whether a verdict is that a claim of this kind does not hold."""
    return verdict.claim.kind is kind and verdict.outcome is Outcome.CONTRADICTS


def is_turned(verdict: Verdict) -> bool:
    """Whether what is called a rise is a fall, or the reverse."""
    return bool(verdict.claim.direction) and verdict.expected in ("tăng", "giảm")


def mismatch(rule: Rule, verdict: Verdict, figure: Quantity, **values: str) -> Finding:
    """A finding on a figure, as sure as the verdict that contradicts it, with its proof.

    The values ``stated``, ``computed`` and ``check`` are filled in.
    """
    values = {
        "stated": figure.text,
        "computed": verdict.expected or "",
        "check": check_text(verdict),
        **values,
    }
    finding = rule.at(figure, **values).as_sure_as(verdict.confidence)
    return finding.because(*proof(verdict, apart_from=figure))


def proof(verdict: Verdict, *, apart_from: Quantity) -> Iterator[Evidence]:
    """The computation, then every figure of it but the one that the finding itself points at."""
    yield Evidence("Phép tính", role="computation", derivation=verdict.derivation)
    claim = verdict.claim
    for figure in claim.figures:
        if figure.span != apart_from.span:
            text, role = role_of(claim, figure)
            yield Evidence(text, figure.span, role=role)


def role_of(claim: Claim, figure: Quantity) -> tuple[str, str]:
    """What a figure is in a claim, in words and as a role."""
    operand, result = _ROLES[claim.kind]
    shares = claim.kind in (ClaimKind.RATIO, ClaimKind.SHARE, ClaimKind.COMPLETION)
    if shares and figure.span == claim.operands[-1].span:
        return mark("Số làm gốc để tính tỷ lệ"), "base"
    is_result = claim.result is not None and figure.span == claim.result.span
    return result if is_result else operand


def check_text(verdict: Verdict) -> str:
    """The derivation, with the slip that would explain it."""
    return f"{verdict.derivation}; {verdict.culprit}" if verdict.culprit else verdict.derivation


def shares_figure(one: Verdict, other: Verdict) -> Quantity | None:
    """A figure that takes part in both claims."""
    places = {figure.span for figure in other.claim.figures}
    return next((figure for figure in one.claim.figures if figure.span in places), None)
