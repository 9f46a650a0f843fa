"""Rule numbers/plan-completion-mismatch."""

from collections.abc import Iterator

from linter.rulekit import (
    EVERY_REGIME,
    SOAT_ADVICE,
    ClaimKind,
    Context,
    Finding,
    Rule,
    Severity,
    Trust,
    Verdict,
)
from rules.numbers.proof import is_contradicted, mismatch


class PlanCompletionMismatch(Rule):
    """Tỷ lệ hoàn thành kế hoạch không khớp với số thực hiện và số kế hoạch.

    Xét khi câu nêu đủ cả ba số: thực hiện, kế hoạch (dự toán, chỉ tiêu) và tỷ lệ, như “thu 4.250
    triệu đồng, đạt 85% kế hoạch (5.000 triệu đồng)”. Chấp nhận làm tròn và cắt bớt chữ số. Không
    xét khi kế hoạch không nêu con số, khi tỷ lệ so với năm trước hay kế hoạch của cấp khác. Viết
    dạng phân số (4.250/5.000) thì thuộc numbers/ratio-mismatch.
    """

    id = "numbers/plan-completion-mismatch"
    severity = Severity.ERROR
    message = "Tỷ lệ {stated}% kế hoạch không khớp: {done} trên {plan} là {computed}."
    remedy = "Kiểm tra lại số thực hiện, số kế hoạch và tỷ lệ: {check}."
    basis = SOAT_ADVICE
    element = Verdict
    regimes = EVERY_REGIME
    trusts = frozenset(Trust)

    def check(self, verdict: Verdict, context: Context) -> Iterator[Finding]:
        """Yield the percentage that result and plan do not give."""
        if not is_contradicted(verdict, ClaimKind.COMPLETION):
            return
        assert verdict.claim.result is not None
        done, plan = verdict.claim.operands
        yield mismatch(self, verdict, verdict.claim.result, done=done.text, plan=plan.text)
