"""Rule numbers/difference-mismatch."""

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


class DifferenceMismatch(Rule):
    """Mức tăng, giảm không bằng hiệu của hai số đi kèm.

    Khi câu nêu đủ số trước và số sau (“từ 320 hộ xuống còn 254 hộ, giảm 66 hộ”) thì mức tăng, giảm
    tính lại được ngay; tỷ lệ phần trăm thì xét theo điểm phần trăm. Mức tăng, giảm so với một mốc
    khác (“so với kế hoạch”, “bình quân mỗi năm”) và số ước chừng không thuộc quy tắc này. Mức tăng,
    giảm tính bằng phần trăm của số trước thuộc numbers/growth-mismatch.
    """

    id = "numbers/difference-mismatch"
    severity = Severity.ERROR
    messages: ClassVar[Mapping[str, str]] = {
        "size": "Mức tăng, giảm {stated} không khớp: "
        "từ {earlier} đến {later} chênh lệch {computed}.",
        "turned": "Từ {earlier} đến {later} là {computed}, ngược với điều câu văn nói.",
    }
    remedy = "Kiểm tra lại ba số: {check}."
    basis = SOAT_ADVICE
    element = Verdict
    regimes = EVERY_REGIME
    trusts = frozenset(Trust)

    def check(self, verdict: Verdict, context: Context) -> Iterator[Finding]:
        """Yield the change that its two figures do not give."""
        if not is_contradicted(verdict, ClaimKind.DIFFERENCE):
            return
        assert verdict.claim.result is not None
        earlier, later = verdict.claim.operands
        finding = mismatch(
            self, verdict, verdict.claim.result, earlier=earlier.text, later=later.text
        )
        yield finding.saying("turned" if is_turned(verdict) else "size")
