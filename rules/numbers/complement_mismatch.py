"""Rule numbers/complement-mismatch."""

from collections.abc import Iterator, Mapping
from typing import ClassVar

from linter.rulekit import (
    EVERY_REGIME,
    SOAT_ADVICE,
    Context,
    Finding,
    Place,
    Rule,
    Severity,
    Trust,
    Verdict,
)
from rules.numbers.common_causes import sum_findings


class ComplementMismatch(Rule):
    """Phần còn lại không khớp với tổng và phần đã nêu.

    “Đã giải ngân 8.450/12.300 triệu đồng, còn lại 3.950 triệu đồng”: lấy tổng trừ phần đã nêu là ra
    ngay phần còn lại. Chỉ xét khi tổng và phần đã nêu đứng trong cùng câu với chữ “còn lại” và
    cùng đơn vị; số ước chừng, nhiều phần xen nhau thì không báo.
    """

    id = "numbers/complement-mismatch"
    severity = Severity.ERROR
    messages: ClassVar[Mapping[str, str]] = {
        "total": "Phần đã nêu và phần còn lại cộng được {computed}, khác với tổng là {stated}.",
        "shared": "Số {stated} làm sai cả hai tổng: {check}.",
    }
    remedy = "Kiểm tra lại từng số: {check}."
    basis = SOAT_ADVICE
    element = Verdict
    regimes = EVERY_REGIME
    trusts = frozenset(Trust)

    def check(self, verdict: Verdict, context: Context) -> Iterator[Finding]:
        """Yield what is left of a total when part and rest do not make it."""
        yield from sum_findings(self, verdict, context, Place.REST)
