"""Rule layout/appendix-numbered-on."""

from collections.abc import Iterator

from linter.rulekit import (
    Context,
    Finding,
    PageNumbers,
    PageSetup,
    Rule,
    Safety,
    SetSection,
    Severity,
    WholeDocument,
    nd30,
)
from rules.layout.scope import SCOPE, is_judged, spans_of


class AppendixNumberedOn(Rule):
    """Phụ lục không đánh số trang riêng.

    Số trang của mỗi phụ lục được đánh riêng. Chỉ phụ lục ở một phần (section) riêng mà số trang
    chạy tiếp mới thấy được; nhiều nơi vẫn đánh liên tục nên chỉ để lưu ý.
    """

    id = "layout/appendix-numbered-on"
    severity = Severity.INFO
    message = "{count} phụ lục đánh số trang chạy tiếp văn bản."
    remedy = "Đặt Start at 1 cho phần chứa phụ lục (Page Number > Format)."
    basis = nd30("Phụ lục I, Phần I, III.1.đ")
    requirements = ("N06",)
    element = WholeDocument
    needs = (*SCOPE, PageSetup, PageNumbers)
    in_draft = Severity.INFO
    fix = Safety.UNSAFE
    fix_description = "Đánh số trang phụ lục từ 1"

    def check(self, element: WholeDocument, context: Context) -> Iterator[Finding]:
        """Look for sections of appendices that do not start anew."""
        numbers = context.first(PageNumbers)
        if numbers is None or not numbers.numbers or not is_judged(context):
            return
        on = [p for p in context.all(PageSetup) if p.appendix and p.section and not p.numbered_from]
        if on:
            edits = (SetSection(page.section, {"page_number_start": 1}) for page in on)
            yield self.at(spans_of(on), count=str(len(on))).editing(*edits)
