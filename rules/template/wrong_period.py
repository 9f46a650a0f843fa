"""Rule template/wrong-period."""

from collections.abc import Iterator
from typing import ClassVar

from linter.rulekit import (
    EVERY_REGIME,
    Clause,
    Context,
    Finding,
    PeriodFit,
    Rule,
    Severity,
)


class WrongPeriod(Rule):
    """Kỳ báo cáo không đúng kỳ mà đề cương yêu cầu, hoặc không nêu kỳ báo cáo.

    Soát đọc kỳ báo cáo trong trích yếu; trích yếu không nêu thì tìm trong lời mở đầu và lời kết.
    Kỳ nằm trong tên riêng đặt trong ngoặc kép (tên phong trào, chương trình) không tính khi còn
    kỳ khác.
    """

    id = "template/wrong-period"
    severity = Severity.WARNING
    messages: ClassVar = {
        "wrong": "Kỳ báo cáo ghi là “{stated}”; đề cương yêu cầu {required}.",
        "absent": "Trích yếu không nêu kỳ báo cáo; đề cương yêu cầu {required}.",
    }
    remedy = "Ghi đúng kỳ báo cáo ({required}) trong trích yếu và soát lại số liệu của kỳ đó."
    basis = Clause("Đề cương báo cáo", "kỳ báo cáo")
    element = PeriodFit
    regimes = EVERY_REGIME

    def check(self, element: PeriodFit, context: Context) -> Iterator[Finding]:
        """Compare the period that is stated with the one asked for."""
        if element.fits:
            return
        values = {"stated": element.stated, "required": element.required}
        if element.stated:
            yield self.at(element, **values).saying("wrong")
        else:
            yield self.missing(element.span.start, **values).saying("absent")
