"""Rule sections/appendix-not-referenced."""

import re
from collections.abc import Iterator

from linter.rulekit import (
    LETTERHEAD,
    Appendix,
    Context,
    Finding,
    Rule,
    Severity,
    WholeDocument,
    doubt,
    is_administrative,
    lazy_pattern,
    nd30,
)

REFERS = lazy_pattern(
    r"phụ\s*lục|đính\s+kèm|gửi\s+kèm|kèm\s+theo|biểu\s+(?:mẫu|số|tổng)|danh\s+(?:sách|mục)"
    r"|bảng\s+(?:tổng|số)|\bPL\s?\d|mẫu\s+số",
    re.IGNORECASE,
)


class AppendixNotReferenced(Rule):
    """Văn bản có phụ lục nhưng trong lời văn không có chỉ dẫn tới phụ lục.

    Có phụ lục thì trong văn bản phải chỉ dẫn tới nó: “(Phụ lục kèm theo)”, “theo Phụ lục II”… Soát
    chấp nhận mọi lối nói như đính kèm, kèm theo, danh sách, biểu mẫu. Tệp chỉ gồm phụ lục không bị
    xét. Cách đánh số phụ lục là việc của sections/appendix-not-numbered.
    """

    id = "sections/appendix-not-referenced"
    severity = Severity.ERROR
    message = "Trong văn bản không có chỉ dẫn nào tới “{found}”."
    remedy = "Thêm chỉ dẫn trong lời văn, như “(có {found} kèm theo)”."
    basis = nd30("Phụ lục I, Phần I, III.1.a")
    requirements = ("N01",)
    element = WholeDocument
    needs = (*LETTERHEAD, Appendix)
    gathers = (Appendix,)

    def check(self, element: WholeDocument, context: Context) -> Iterator[Finding]:
        """Look for words about an appendix before the first one, and in the footnotes."""
        first = context.first(Appendix)
        if first is None or not is_administrative(context):
            return
        behind = max(appendix.body.end for appendix in context.all(Appendix))
        footnotes = REFERS.search(element.text, behind)
        if not footnotes and not REFERS.search(element.text, 0, first.span.start):
            yield doubt(self.at(first, found=first.text), context)
