"""Rule numbers/ratio-mismatch."""

from collections.abc import Iterator

from linter.rulekit import (
    EVERY_REGIME,
    SOAT_ADVICE,
    ClaimKind,
    Context,
    Finding,
    Place,
    Rule,
    Severity,
    Trust,
    Verdict,
)
from rules.numbers.proof import is_contradicted, mismatch


class RatioMismatch(Rule):
    """Tỷ lệ phần trăm không khớp với hai số đi kèm.

    Hai số và tỷ lệ đứng cạnh nhau thì người đọc tính lại được ngay. Chấp nhận làm tròn và cắt bớt
    chữ số; không xét tỷ lệ của việc khác (“đạt 90% kế hoạch”), số ước chừng, hay tỷ lệ chỉ gắn
    lỏng với phân số. Tỷ lệ trên một tổng nêu ở chỗ khác thuộc numbers/share-of-base-mismatch; tử
    số lớn hơn mẫu số thuộc numbers/part-exceeds-whole, cột tỷ lệ của bảng thuộc
    numbers/table-percent-mismatch.
    """

    id = "numbers/ratio-mismatch"
    severity = Severity.ERROR
    message = "Tỷ lệ {stated}% không khớp: {part} trên {base} là {computed}."
    remedy = "Kiểm tra lại hai số và tỷ lệ: {check}; theo các số đã nêu thì phải là {computed}."
    basis = SOAT_ADVICE
    element = Verdict
    regimes = EVERY_REGIME
    trusts = frozenset(Trust)

    def check(self, verdict: Verdict, context: Context) -> Iterator[Finding]:
        """Yield the percentage that its two figures do not give."""
        in_table = verdict.claim.place is Place.TABLE
        if in_table or not is_contradicted(verdict, ClaimKind.RATIO):
            return
        assert verdict.claim.result is not None
        part, base = verdict.claim.operands
        yield mismatch(self, verdict, verdict.claim.result, part=part.text, base=base.text)
