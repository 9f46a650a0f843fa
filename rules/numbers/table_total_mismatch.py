"""Rule numbers/table-total-mismatch."""

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


class TableTotalMismatch(Rule):
    """Dòng hoặc cột tổng của bảng không bằng các ô cộng lại.

    Xét dòng tự gọi là “Tổng cộng”, “Tổng số”, “Cộng” và cột “Tổng số” mà phần lớn các dòng đều
    khớp với các cột bên cạnh. Dòng nhóm (I, II, A), ô gộp, nhiều dòng tổng thì thử mọi cách đọc và
    chỉ báo khi không cách nào khớp. Cột tỷ lệ thuộc numbers/table-percent-mismatch.
    """

    id = "numbers/table-total-mismatch"
    severity = Severity.ERROR
    messages: ClassVar[Mapping[str, str]] = {
        "total": "Các ô cộng lại được {computed}, khác với số ở dòng hoặc cột tổng là {stated}.",
        "shared": "Số {stated} làm sai cả hai tổng: {check}.",
    }
    remedy = "Kiểm tra lại từng số: {check}."
    basis = SOAT_ADVICE
    element = Verdict
    regimes = EVERY_REGIME
    trusts = frozenset(Trust)

    def check(self, verdict: Verdict, context: Context) -> Iterator[Finding]:
        """Yield the total of a row or a column that its cells do not make."""
        yield from sum_findings(self, verdict, context, Place.TABLE)
