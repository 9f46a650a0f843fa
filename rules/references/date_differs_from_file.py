"""Rule references/date-differs-from-file."""

from collections.abc import Iterator

from linter.rulekit import EVERY_REGIME, Context, DatedOtherwise, Finding, Rule, Severity, nd30


class DateDiffersFromFile(Rule):
    """Ngày ghi cho văn bản được viện dẫn khác ngày trên chính văn bản đó.

    Xét giữa các tệp được soát cùng lúc (soat check THƯ-MỤC), khi biết chắc tệp kia là văn bản được
    viện dẫn: cùng số, ký hiệu, cơ quan ban hành và năm.
    """

    id = "references/date-differs-from-file"
    severity = Severity.WARNING
    message = "{symbol} ghi ngày {found}, nhưng trên chính văn bản ({path}) là ngày {right}."
    remedy = "Đối chiếu hai văn bản rồi sửa ngày cho đúng."
    basis = nd30("Phụ lục I, Phần I, II.6.b")
    requirements = ("H07",)
    element = DatedOtherwise
    regimes = EVERY_REGIME

    def check(self, element: DatedOtherwise, context: Context) -> Iterator[Finding]:
        """Yield the date that is not the file's own."""
        yield self.at(
            element,
            symbol=element.symbol,
            found=element.text,
            path=element.path,
            right=element.date,
        )
