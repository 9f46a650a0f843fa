"""Rule numbers/growth-mismatch."""

from collections.abc import Iterator, Mapping
from typing import ClassVar

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
from rules.numbers.proof import is_contradicted, is_turned, mismatch


class GrowthMismatch(Rule):
    """Tỷ lệ tăng, giảm không khớp với số trước và số sau.

    Tỷ lệ tăng, giảm là phần chênh lệch chia cho số trước (“tăng từ 1.250 lên 1.500 triệu đồng, tăng
    20%”). Chấp nhận làm tròn và cắt bớt chữ số; không xét khi câu không nêu số trước, khi mốc so
    sánh là một số khác, hoặc khi có số ước chừng. Chênh lệch tính bằng chính đơn vị của số liệu,
    kể cả điểm phần trăm, thuộc numbers/difference-mismatch.
    """

    id = "numbers/growth-mismatch"
    severity = Severity.ERROR
    messages: ClassVar[Mapping[str, str]] = {
        "rate": "Tỷ lệ tăng, giảm {stated}% không khớp: từ {earlier} đến {later} là {computed}.",
        "times": "Số lần {stated} không khớp: {later} gấp {earlier} là {computed}.",
        "turned": "Từ {earlier} đến {later} là {computed}, ngược với điều câu văn nói.",
    }
    remedy = "Kiểm tra lại hai số và tỷ lệ: {check}."
    basis = SOAT_ADVICE
    element = Verdict
    regimes = EVERY_REGIME
    trusts = frozenset(Trust)

    def check(self, verdict: Verdict, context: Context) -> Iterator[Finding]:
        """Yield the rate that its two figures do not give."""
        times = is_contradicted(verdict, ClaimKind.MULTIPLE)
        if not times and not is_contradicted(verdict, ClaimKind.GROWTH):
            return
        assert verdict.claim.result is not None
        earlier, later = verdict.claim.operands
        finding = mismatch(
            self, verdict, verdict.claim.result, earlier=earlier.text, later=later.text
        )
        key = "turned" if is_turned(verdict) else "times" if times else "rate"
        yield finding.saying(key)
