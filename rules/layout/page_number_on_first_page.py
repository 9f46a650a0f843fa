"""Rule layout/page-number-on-first-page."""

from collections.abc import Iterator

from linter.rulekit import (
    Context,
    Finding,
    PageNumbers,
    Rule,
    Safety,
    SetSection,
    Severity,
    nd30,
)
from rules.layout.scope import SCOPE, is_judged, spans_of


class PageNumberOnFirstPage(Rule):
    """Trang thứ nhất hiện số trang.

    Số trang không hiện ở trang thứ nhất: trong Word là mục “Different First Page”. Văn bản ngắn mà
    số trang chỉ có thể hiện ở trang một cũng bị nhắc.
    """

    id = "layout/page-number-on-first-page"
    severity = Severity.WARNING
    message = "Trang thứ nhất của văn bản hiện số trang."
    remedy = "Chọn Different First Page và để trống đầu trang thứ nhất."
    basis = nd30("Phụ lục I, Phần I, I.7")
    requirements = ("B12",)
    element = PageNumbers
    needs = SCOPE
    in_draft = Severity.INFO
    fix = Safety.SAFE
    fix_description = "Không hiện số ở trang thứ nhất"

    def check(self, element: PageNumbers, context: Context) -> Iterator[Finding]:
        """Look for a number that is printed on the first page."""
        shown = [number for number in element.numbers if number.first_page]
        if not shown or not is_judged(context):
            return
        finding = self.at(spans_of(shown))
        plain = all(number.kind == "default" for number in shown)
        yield finding.editing(SetSection(0, {"title_page": True})) if plain else finding
