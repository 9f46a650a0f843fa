"""Rule numbers/balance-mismatch."""

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


class BalanceMismatch(Rule):
    """Số tồn, tiếp nhận, giải quyết, còn lại hoặc lũy kế không cân đối.

    Số kỳ trước chuyển sang cộng với số mới tiếp nhận phải bằng số đã giải quyết cộng với số còn
    đang giải quyết; lũy kế kỳ trước cộng với số trong kỳ phải bằng lũy kế. Chỉ xét khi mỗi vế có
    đủ số và mỗi số chỉ nêu một lần; chênh lệch lớn mà không do một lỗi gõ giải thích được thì
    thường là số của việc khác nên không báo.
    """

    id = "numbers/balance-mismatch"
    severity = Severity.ERROR
    message = "Các số không cân đối: {check}."
    remedy = "Kiểm tra lại từng số ở hai vế."
    basis = SOAT_ADVICE
    element = Verdict
    regimes = EVERY_REGIME
    trusts = frozenset(Trust)

    def check(self, verdict: Verdict, context: Context) -> Iterator[Finding]:
        """Yield a balance whose two sides differ, on the last of its figures."""
        if not is_contradicted(verdict, ClaimKind.BALANCE):
            return
        yield mismatch(self, verdict, verdict.claim.operands[-1])
