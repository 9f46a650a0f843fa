"""Rule numbers/part-exceeds-whole."""

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
        if not is_contradicted(verdict, ClaimKind.ORDER):
            return
        part, whole = verdict.claim.operands
        yield mismatch(self, verdict, part, part=part.text, whole=whole.text)
