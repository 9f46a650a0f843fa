"""Rule numbers/part-exceeds-whole."""

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


class PartExceedsWhole(Rule):
    """Số của một phần lớn hơn số của toàn thể.

    Nhóm 15 đến 25 tuổi nằm trong nhóm 15 đến 35 tuổi; người biết chữ mức độ 2 đã biết chữ mức độ
    1; tử số của một tỷ lệ không quá 100% không thể lớn hơn mẫu số. Vượt kế hoạch (tỷ lệ trên 100%)
    không thuộc quy tắc này.
    """

    id = "numbers/part-exceeds-whole"
    severity = Severity.ERROR
    message = "{part} lớn hơn {whole}, trong khi số trước là một phần của số sau."
    remedy = "Kiểm tra lại hai số: {part} và {whole}; có thể một số sai hoặc hai số bị đảo chỗ."
    basis = SOAT_ADVICE
    element = Verdict
    regimes = EVERY_REGIME
    trusts = frozenset(Trust)

    def check(self, verdict: Verdict, context: Context) -> Iterator[Finding]:
        """Yield the part that is greater than its whole."""
        claim = verdict.claim
        if claim.kind is not ClaimKind.ORDER or verdict.outcome is not Outcome.CONTRADICTS:
            return
        part, whole = claim.operands
        values = {"part": part.text, "whole": whole.text}
        finding = replace(self.at(part, **values), confidence=verdict.confidence)
        yield finding.because(*proof(verdict, apart_from=part))
