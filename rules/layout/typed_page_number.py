"""Rule layout/typed-page-number."""

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


class TypedPageNumber(Rule):
    """Số trang gõ tay.

    Số trang là trường PAGE của Word, tự tăng theo trang. Chữ số gõ vào đầu trang hay chân trang in
    ra cùng một số ở mọi trang.
    """

    id = "layout/typed-page-number"
    severity = Severity.WARNING
    message = "Số trang “{found}” được gõ tay, mọi trang sẽ in cùng một số."
    remedy = "Xóa số gõ tay, chèn số trang (Insert > Page Number)."
    basis = nd30("Phụ lục I, Phần I, I.7")
    requirements = ("B09",)
    element = PageNumbers
    needs = SCOPE
    in_draft = Severity.INFO

    def check(self, element: PageNumbers, context: Context) -> Iterator[Finding]:
        """Look for figures that no field makes."""
        typed = [number for number in element.numbers if number.typed]
        if typed and is_judged(context):
            yield self.at(spans_of(typed), found=typed[0].text.strip())
