"""Rule layout/missing-page-number."""

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
from rules.layout.scope import SCOPE, is_judged


class MissingPageNumber(Rule):
    """Văn bản nhiều trang không có số trang.

    Văn bản từ hai trang đánh số trang bằng chữ số Ả Rập ở giữa lề trên. Chỉ văn bản chắc chắn dài
    hơn hai trang bị xét.
    """

    id = "layout/missing-page-number"
    severity = Severity.WARNING
    message = "Văn bản dài nhiều trang mà không có số trang."
    remedy = "Chèn số trang ở giữa lề trên (Insert > Page Number > Top of Page)."
    basis = nd30("Phụ lục I, Phần I, I.7")
    requirements = (
        "B09",
        "B11",
    )
    element = PageNumbers
    needs = SCOPE
    in_draft = Severity.INFO
    fix = Safety.SAFE
    fix_description = "Chèn số trang ở giữa lề trên"

    def check(self, element: PageNumbers, context: Context) -> Iterator[Finding]:
        """Ask whether a long document has any page number."""
        if element.long and not element.numbers and is_judged(context):
            yield self.missing(0).editing(SetSection(0, {"page_numbers": True}))
