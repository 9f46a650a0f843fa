"""Rule references/number-used-twice."""

from collections.abc import Iterator

from linter.rulekit import EVERY_REGIME, Context, Finding, NumberTaken, Rule, Severity, nd30


class NumberUsedTwice(Rule):
    """Hai văn bản của một cơ quan trong một năm có cùng số và ký hiệu.

    Xét giữa các tệp được soát cùng lúc (soat check THƯ-MỤC). Hai tệp của cùng một văn bản (bản
    Word và bản trích chữ, bản sao) thì không bị nhắc.
    """

    id = "references/number-used-twice"
    severity = Severity.WARNING
    message = "Số {number} đã dùng cho văn bản khác: “{subject}” ({path})."
    remedy = "Kiểm tra sổ đăng ký văn bản đi và cấp lại số cho một trong hai văn bản."
    basis = nd30("Điều 15, khoản 1")
    requirements = ("H07",)
    element = NumberTaken
    regimes = EVERY_REGIME

    def check(self, element: NumberTaken, context: Context) -> Iterator[Finding]:
        """Yield the number that another document bears."""
        yield self.at(element, number=element.text, subject=element.subject, path=element.path)
