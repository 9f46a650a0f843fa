"""Rule layout/page-number-at-foot."""

from collections.abc import Iterator

from linter.rulekit import (
    Context,
    Finding,
    PageNumbers,
    Rule,
    Severity,
    nd30,
)
from rules.layout.scope import SCOPE, is_judged, spans_of


class PageNumberAtFoot(Rule):
    """Số trang đặt ở chân trang.

    Số trang đặt ở giữa lề trên của trang giấy, không đặt ở chân trang.
    """

    id = "layout/page-number-at-foot"
    severity = Severity.WARNING
    message = "Số trang nằm ở chân trang."
    remedy = "Chuyển số trang lên giữa lề trên (Insert > Page Number > Top of Page)."
    basis = nd30("Phụ lục I, Phần I, I.7")
    requirements = ("B11",)
    element = PageNumbers
    needs = SCOPE
    in_draft = Severity.INFO

    def check(self, element: PageNumbers, context: Context) -> Iterator[Finding]:
        """Look for numbers in footers only."""
        foot = [number for number in element.numbers if number.footer]
        if foot and len(foot) == len(element.numbers) and is_judged(context):
            yield self.at(spans_of(foot))
