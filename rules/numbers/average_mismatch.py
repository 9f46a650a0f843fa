"""Rule numbers/average-mismatch."""

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


class AverageMismatch(Rule):
    """Số bình quân, mật độ, năng suất không khớp với tổng và số lượng.

    Đơn vị cho biết các số nào đi với nhau: “500 người/thôn” cần một số người và một số thôn trong
    cùng câu; “55 tạ/ha” cần sản lượng (tạ hoặc tấn) và diện tích (ha). Nhiều số cùng đơn vị thì
    chỉ nhận khi có cách đọc khớp, không báo sai; sản lượng cả năm, nhiều vụ, số ước chừng và số
    phấn đấu cũng không báo.
    """

    id = "numbers/average-mismatch"
    severity = Severity.ERROR
    message = "Số {stated} không khớp: {whole} chia cho {count} là {computed}."
    remedy = "Kiểm tra lại ba số: {check}."
    basis = SOAT_ADVICE
    element = Verdict
    regimes = EVERY_REGIME
    trusts = frozenset(Trust)

    def check(self, verdict: Verdict, context: Context) -> Iterator[Finding]:
        """Yield the figure for each that whole and count do not give."""
        if not is_contradicted(verdict, ClaimKind.AVERAGE):
            return
        assert verdict.claim.result is not None
        whole, count = verdict.claim.operands
        yield mismatch(self, verdict, verdict.claim.result, whole=whole.text, count=count.text)
