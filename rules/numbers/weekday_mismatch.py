"""Rule numbers/weekday-mismatch."""

from collections.abc import Iterator

from linter.rulekit import (
    EVERY_REGIME,
    SOAT_ADVICE,
    Context,
    DatedWeekday,
    Finding,
    Rule,
    Severity,
)

NAMES = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")


class WeekdayMismatch(Rule):
    """Thứ trong tuần không đúng với ngày đi kèm.

    “Thứ Hai, ngày 11/11/2025” sai vì ngày 11/11/2025 là thứ Ba. Người nhận giấy mời, lịch công tác
    sẽ không biết theo ngày hay theo thứ. Chỉ xét khi thứ đứng ngay cạnh một ngày có đủ ngày, tháng,
    năm.
    """

    id = "numbers/weekday-mismatch"
    severity = Severity.ERROR
    message = "Ngày {date} là {expected}, không phải {stated}."
    remedy = "Kiểm tra lại lịch và sửa thứ hoặc ngày."
    basis = SOAT_ADVICE
    element = DatedWeekday
    regimes = EVERY_REGIME

    def check(self, element: DatedWeekday, context: Context) -> Iterator[Finding]:
        """Yield a day of the week that is not its date's."""
        actual = element.date.weekday()
        if actual != element.weekday:
            yield self.at(
                element,
                date=" ".join(element.written.split()),
                expected=NAMES[actual],
                stated=NAMES[element.weekday],
            )
