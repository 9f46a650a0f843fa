"""Rule numbers/growth-mismatch."""

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
from rules.numbers.proof import proof


class GrowthMismatch(Rule):
    """Tỷ lệ tăng, giảm không khớp với số trước và số sau.

    Tỷ lệ tăng, giảm là phần chênh lệch chia cho số trước (“tăng từ 1.250 lên 1.500 triệu đồng, tăng
    20%”). Chấp nhận làm tròn và cắt bớt chữ số; không xét khi câu không nêu số trước, khi mốc so
    sánh là một số khác, hoặc khi có số ước chừng. Chênh lệch tính bằng chính đơn vị của số liệu,
    kể cả điểm phần trăm, thuộc numbers/difference-mismatch.
    """

    id = "numbers/growth-mismatch"
    severity = Severity.ERROR
    message = "Tỷ lệ tăng, giảm {stated}% không khớp: từ {earlier} đến {later} là {computed}."
    remedy = "Kiểm tra lại hai số và tỷ lệ: {check}."
    basis = SOAT_ADVICE
    element = Verdict
    regimes = EVERY_REGIME
    trusts = frozenset(Trust)

    def check(self, verdict: Verdict, context: Context) -> Iterator[Finding]:
        """Yield the rate that its two figures do not give."""
        claim = verdict.claim
        if claim.kind is not ClaimKind.GROWTH or verdict.outcome is not Outcome.CONTRADICTS:
            return
        rate = claim.result
        assert rate is not None
        earlier, later = claim.operands
        values = {
            "stated": rate.text,
            "earlier": earlier.text,
            "later": later.text,
            "computed": verdict.expected or "",
            "check": verdict.derivation,
        }
        finding = replace(self.at(rate, **values), confidence=verdict.confidence)
        yield finding.because(*proof(verdict, apart_from=rate))
