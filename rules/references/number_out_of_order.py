"""Rule references/number-out-of-order."""

from collections.abc import Iterator

from linter.rulekit import EVERY_REGIME, Context, Finding, Rule, SeriesDisorder, Severity, nd30


class NumberOutOfOrder(Rule):
    """Văn bản có số lớn hơn lại ghi ngày sớm hơn văn bản có số nhỏ hơn của cùng cơ quan.

    Số được cấp theo thứ tự và thời gian ban hành. Xét giữa các tệp được soát cùng lúc, trong một
    dãy: cùng cơ quan, cùng ký hiệu, cùng năm.
    """

    id = "references/number-out-of-order"
    severity = Severity.INFO
    message = "{number} ngày {date} có số lớn hơn nhưng ngày sớm hơn {other} ngày {other_date}."
    remedy = "Kiểm tra số và ngày của hai văn bản trong sổ đăng ký văn bản đi."
    basis = nd30("Điều 15, khoản 1")
    requirements = ("H07",)
    element = SeriesDisorder
    regimes = EVERY_REGIME

    def check(self, element: SeriesDisorder, context: Context) -> Iterator[Finding]:
        """Yield the number that is out of order."""
        yield self.at(
            element,
            number=element.text,
            date=element.date,
            other=element.other,
            other_date=element.other_date,
        )
