"""Rule numbers/share-of-base-mismatch."""

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


class ShareOfBaseMismatch(Rule):
    """Tỷ lệ không khớp với tổng dân số hoặc tổng số hộ nêu ở chỗ khác.

    Khi viết “đạt … tổng dân số”, mẫu số là dân số đã nêu ở phần khác của văn bản, không phải số
    đứng cạnh. Chỉ báo khi cả văn bản nêu đúng một số dân (hoặc số hộ); mẫu số là một nhóm hẹp hơn
    (“trong độ tuổi lao động”) thì không suy đoán. Tỷ lệ của hai số cạnh nhau thuộc
    numbers/ratio-mismatch.
    """

    id = "numbers/share-of-base-mismatch"
    severity = Severity.ERROR
    message = "Tỷ lệ {stated}% không khớp với {base} đã nêu: {part} trên {whole} là {computed}."
    remedy = "Kiểm tra lại: {check}; theo các số đã nêu thì phải là {computed}."
    basis = SOAT_ADVICE
    element = Verdict
    regimes = EVERY_REGIME
    trusts = frozenset(Trust)

    def check(self, verdict: Verdict, context: Context) -> Iterator[Finding]:
        """Yield the percentage that the total stated elsewhere does not give."""
        if not is_contradicted(verdict, ClaimKind.SHARE):
            return
        assert verdict.claim.result is not None
        part, base = verdict.claim.operands
        named = f"{base.text} {base.unit}" if base.unit else base.text
        yield mismatch(
            self, verdict, verdict.claim.result, part=part.text, base=named, whole=base.text
        )
