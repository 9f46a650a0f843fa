"""Rule numbers/partition-not-hundred."""

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


class PartitionNotHundred(Rule):
    """Các tỷ lệ của một cơ cấu cộng lại không bằng 100%.

    Xét khi câu nói rõ đó là toàn bộ: “cơ cấu”, “tỷ trọng”, “xếp loại”, hoặc phần cuối là “còn
    lại”. Chấp nhận chênh lệch do làm tròn từng tỷ lệ. Các nhóm có thể trùng nhau, danh sách còn
    mở, chỉ tiêu phấn đấu thì không báo; chênh quá xa 100% cũng không báo, vì thường là tỷ lệ của
    việc khác.
    """

    id = "numbers/partition-not-hundred"
    severity = Severity.ERROR
    message = "Các tỷ lệ cộng lại được {computed}, không bằng 100%."
    remedy = "Kiểm tra lại từng tỷ lệ: {check}."
    basis = SOAT_ADVICE
    element = Verdict
    regimes = EVERY_REGIME
    trusts = frozenset(Trust)

    def check(self, verdict: Verdict, context: Context) -> Iterator[Finding]:
        """Yield shares that do not make a whole, on the last of them."""
        if not is_contradicted(verdict, ClaimKind.PARTITION):
            return
        yield mismatch(self, verdict, verdict.claim.operands[-1])
