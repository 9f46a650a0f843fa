"""Rule numbers/complement-mismatch."""

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


class ComplementMismatch(Rule):
    """Phần còn lại không khớp với tổng và phần đã nêu.

    “Đã giải ngân 8.450/12.300 triệu đồng, còn lại 3.950 triệu đồng”: lấy tổng trừ phần đã nêu là ra
    ngay phần còn lại. Chỉ xét khi tổng và phần đã nêu đứng trong cùng câu với chữ “còn lại” và
    cùng đơn vị; số ước chừng, nhiều phần xen nhau thì không báo.
    """

    id = "numbers/complement-mismatch"
    severity = Severity.ERROR
    message = "Phần đã nêu và phần còn lại cộng được {computed}, khác với tổng là {stated}."
    remedy = "Kiểm tra lại từng số: {check}."
    basis = SOAT_ADVICE
    element = Verdict
    regimes = EVERY_REGIME
    trusts = frozenset(Trust)

    def check(self, verdict: Verdict, context: Context) -> Iterator[Finding]:
        """Yield what is left of a total when part and rest do not make it."""
        claim = verdict.claim
        if claim.place is not Place.REST or not is_contradicted(verdict, ClaimKind.SUM):
            return
        assert claim.result is not None
        yield mismatch(self, verdict, claim.result)
