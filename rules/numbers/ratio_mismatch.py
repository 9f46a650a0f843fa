"""Rule numbers/ratio-mismatch."""

from collections.abc import Iterator

from msgspec.structs import replace

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
from rules.numbers.proof import check_text, proof


class RatioMismatch(Rule):
    """Tỷ lệ phần trăm không khớp với hai số đi kèm.

    Hai số và tỷ lệ đứng cạnh nhau thì người đọc tính lại được ngay. Chấp nhận làm tròn và cắt bớt
    chữ số; không xét tỷ lệ của việc khác (“đạt 90% kế hoạch”), số ước chừng, hay tỷ lệ chỉ gắn
    lỏng với phân số. Tỷ lệ trên một tổng nêu ở chỗ khác thuộc numbers/share-of-base-mismatch; tử
    số lớn hơn mẫu số thuộc numbers/part-exceeds-whole.
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
        claim = verdict.claim
        if claim.kind is not ClaimKind.RATIO or verdict.outcome is not Outcome.CONTRADICTS:
            return
        percent = claim.result
        assert percent is not None
        part, base = claim.operands
        values = {
            "stated": percent.text,
            "part": part.text,
            "base": base.text,
            "computed": verdict.expected or "",
            "check": check_text(verdict),
        }
        finding = replace(self.at(percent, **values), confidence=verdict.confidence)
        yield finding.because(*proof(verdict, apart_from=percent))
