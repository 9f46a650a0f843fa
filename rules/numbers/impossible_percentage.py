"""Rule numbers/impossible-percentage."""

from collections.abc import Iterator

from linter.rulekit import (
    EVERY_REGIME,
    SOAT_ADVICE,
    ClaimKind,
    Context,
    Finding,
    Rule,
    Severity,
    Verdict,
)
from rules.numbers.proof import is_contradicted, mismatch


class ImpossiblePercentage(Rule):
    """Tỷ lệ phần trăm không thể có.

    “33% trên tổng số 10 hộ”: không có số hộ nguyên nào cho tỷ lệ ấy; “chiếm 105%”: một phần không
    thể nhiều hơn toàn bộ. Tỷ lệ so với kế hoạch, so với cùng kỳ có thể vượt 100% nên không xét.
    """

    id = "numbers/impossible-percentage"
    severity = Severity.WARNING
    message = "Tỷ lệ {stated}% không thể có: {check}."
    remedy = "Kiểm tra lại tỷ lệ và số dùng làm gốc."
    basis = SOAT_ADVICE
    element = Verdict
    regimes = EVERY_REGIME

    def check(self, verdict: Verdict, context: Context) -> Iterator[Finding]:
        """Yield a percentage that no count gives."""
        if not is_contradicted(verdict, ClaimKind.POSSIBLE):
            return
        assert verdict.claim.result is not None
        yield mismatch(self, verdict, verdict.claim.result)
