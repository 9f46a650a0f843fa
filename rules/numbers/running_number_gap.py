"""Rule numbers/running-number-gap."""

from collections.abc import Iterator, Mapping
from typing import ClassVar

from linter.rulekit import (
    EVERY_REGIME,
    SOAT_ADVICE,
    Context,
    Finding,
    RowNumberBreak,
    Rule,
    Severity,
)


class RunningNumberGap(Rule):
    """Số thứ tự của bảng bị nhảy hoặc trùng.

    Chỉ xét cột có tiêu đề “STT”, “TT”, “Số thứ tự”; mỗi nhóm được đánh lại từ 1. Số bị nhảy
    thường là dấu hiệu một dòng đã bị xóa mà tổng chưa sửa.
    """

    id = "numbers/running-number-gap"
    severity = Severity.WARNING
    messages: ClassVar[Mapping[str, str]] = {
        "gap": "Số thứ tự {number} không nối tiếp số {before} ở dòng trên.",
        "repeated": "Số thứ tự {number} đã dùng ở dòng trên.",
    }
    remedy = "Đánh lại số thứ tự; nếu có dòng bị xóa hay chép thừa thì kiểm tra cả dòng tổng."
    basis = SOAT_ADVICE
    element = RowNumberBreak
    regimes = EVERY_REGIME

    def check(self, element: RowNumberBreak, context: Context) -> Iterator[Finding]:
        """Yield each running number that is out of turn."""
        finding = self.at(element, number=str(element.number), before=str(element.before))
        yield finding.saying("repeated" if element.repeated else "gap")
