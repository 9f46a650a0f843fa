"""Rule numbers/sum-mismatch."""

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


class SumMismatch(Rule):
    """Các số thành phần cộng lại không bằng tổng đã nêu.

    Chỉ báo khi câu chữ cho biết các thành phần là toàn bộ (liệt kê trong ngoặc ngay sau tổng,
    “gồm”, “chia ra”, “trong đó có … và …”, “tổng cộng”, các gạch đầu dòng dưới một tổng) và chênh
    lệch nhỏ hoặc do một lỗi gõ giải thích được. Danh sách còn mở (“như”, “chủ yếu”, “một số”), số
    ước chừng, chỉ tiêu phấn đấu, các nhóm có thể trùng nhau (nữ, dân tộc thiểu số) thì không báo.
    Tổng và tổng con cùng sai vì một số chung là một lỗi, báo tại số chung đó. Phần “còn lại” thuộc
    numbers/complement-mismatch, dòng và cột của bảng thuộc numbers/table-total-mismatch.
    """

    id = "numbers/sum-mismatch"
    severity = Severity.ERROR
    messages: ClassVar[Mapping[str, str]] = {
        "total": "Các số thành phần cộng lại được {computed}, khác với tổng đã nêu là {stated}.",
        "shared": "Số {stated} làm sai cả hai tổng: {check}.",
    }
    remedy = "Kiểm tra lại tổng và từng số thành phần: {check}."
    basis = SOAT_ADVICE
    element = Verdict
    regimes = EVERY_REGIME
    trusts = frozenset(Trust)

    def check(self, verdict: Verdict, context: Context) -> Iterator[Finding]:
        """Yield the total that its parts do not make; of two sums with one cause, the cause."""
        yield from sum_findings(self, verdict, context, Place.TEXT)
