"""Rule numbers/date-order."""

from collections.abc import Iterator

from linter.rulekit import (
    EVERY_REGIME,
    SOAT_ADVICE,
    Context,
    DateStretch,
    Finding,
    Rule,
    Severity,
)


class DateOrder(Rule):
    """Ngày bắt đầu sau ngày kết thúc.

    “Từ ngày 20/10/2025 đến ngày 15/10/2025” là khoảng thời gian không có. Khi ngày đầu không ghi
    năm và khác tháng thì có thể thuộc năm trước, nên không xét.
    """

    id = "numbers/date-order"
    severity = Severity.ERROR
    message = "Ngày bắt đầu {first} sau ngày kết thúc {last}."
    remedy = "Kiểm tra lại hai ngày."
    basis = SOAT_ADVICE
    element = DateStretch
    regimes = EVERY_REGIME

    def check(self, element: DateStretch, context: Context) -> Iterator[Finding]:
        """Yield a stretch that ends before it begins."""
        if element.certain and element.first > element.last:
            yield self.at(
                element,
                first=f"{element.first:%d/%m/%Y}",
                last=f"{element.last:%d/%m/%Y}",
            )
