"""Rule numbers/repeated-fact-differs."""

from collections.abc import Iterator

from linter.rulekit import (
    EVERY_REGIME,
    SOAT_ADVICE,
    ClaimKind,
    Context,
    Finding,
    Outcome,
    Rule,
    Severity,
    Trust,
    Verdict,
)
from rules.numbers.proof import is_contradicted, mismatch


class RepeatedFactDiffers(Rule):
    """Một số liệu được nêu hai lần với hai giá trị khác nhau.

    Tổng số ở dòng trên phải là mẫu số của các dòng con dưới nó; số dân, số hộ nêu lại phải giữ
    nguyên. Chỉ báo khi hai số khác nhau đúng một lỗi gõ (một chữ số, hai chữ số đảo, sai hàng) và
    không gắn với thời điểm khác. Số đã bị một phép tính khác bác bỏ thì báo ở phép tính đó.
    """

    id = "numbers/repeated-fact-differs"
    severity = Severity.WARNING
    message = "{found} khác với {other} đã nêu cho cùng một số liệu."
    remedy = "Kiểm tra lại số nào đúng rồi ghi thống nhất: {found} hay {other}."
    basis = SOAT_ADVICE
    element = Verdict
    regimes = EVERY_REGIME
    trusts = frozenset(Trust)

    def check(self, verdict: Verdict, context: Context) -> Iterator[Finding]:
        """Yield the second of two figures that should be the same."""
        if not is_contradicted(verdict, ClaimKind.EQUAL):
            return
        first, second = verdict.claim.operands
        for other in context.all(Verdict):
            refuted = (
                other.outcome is Outcome.CONTRADICTS and other.claim.kind is not verdict.claim.kind
            )
            if refuted and second.span in [figure.span for figure in other.claim.figures]:
                return
        yield mismatch(self, verdict, second, found=second.text, other=first.text)
