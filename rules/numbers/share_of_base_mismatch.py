"""Rule numbers/share-of-base-mismatch."""

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
        claim = verdict.claim
        if claim.kind is not ClaimKind.SHARE or verdict.outcome is not Outcome.CONTRADICTS:
            return
        percent = claim.result
        assert percent is not None
        part, base = claim.operands
        unit = f" {base.unit}" if base.unit else ""
        values = {
            "stated": percent.text,
            "part": part.text,
            "base": f"{base.text}{unit}",
            "whole": base.text,
            "computed": verdict.expected or "",
            "check": check_text(verdict),
        }
        finding = replace(self.at(percent, **values), confidence=verdict.confidence)
        yield finding.because(*proof(verdict, apart_from=percent))
