"""Rule layout/wrong-page-numerals."""

from collections.abc import Iterator
from typing import ClassVar

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


class WrongPageNumerals(Rule):
    """Số trang không phải chữ số Ả Rập, hoặc không bắt đầu từ 1.

    Số trang là chữ số Ả Rập, đánh liên tục từ 1. Văn bản là phần tiếp của một tập dài có thể bắt
    đầu từ số khác, nên chỉ là cảnh báo.
    """

    id = "layout/wrong-page-numerals"
    severity = Severity.WARNING
    messages: ClassVar = {
        "numerals": "Số trang không phải chữ số Ả Rập.",
        "start": "Trang đầu mang số {found}, không phải 1.",
    }
    remedy = "Đánh số trang bằng chữ số Ả Rập, bắt đầu từ 1 (Page Number > Format)."
    basis = nd30("Phụ lục I, Phần I, I.7")
    requirements = ("B09",)
    element = PageNumbers
    needs = SCOPE
    in_draft = Severity.INFO
    fix = Safety.SAFE
    fix_description = "Đánh số trang từ 1"

    def check(self, element: PageNumbers, context: Context) -> Iterator[Finding]:
        """Look at the numerals and at the first of them."""
        if not element.numbers or not is_judged(context):
            return
        if element.other_than_arabic:
            yield self.at(spans_of(element.numbers)).saying("numerals")
        if element.start is not None and element.start > 1:
            found = str(element.start)
            edit = SetSection(0, {"page_number_start": 1})
            yield self.at(spans_of(element.numbers), found=found).saying("start").editing(edit)
