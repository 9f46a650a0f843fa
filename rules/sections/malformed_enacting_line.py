"""Rule sections/malformed-enacting-line."""

from collections.abc import Iterator
from typing import ClassVar

from linter.rulekit import (
    LETTERHEAD,
    Context,
    EnactingLine,
    Finding,
    Rule,
    Safety,
    Severity,
    adapts_decree,
    document_type,
    is_administrative,
    nd30,
)


class MalformedEnactingLine(Rule):
    """Dòng “QUYẾT ĐỊNH:” hoặc “QUYẾT NGHỊ:” viết sai chữ, thiếu dấu hai chấm hoặc không in hoa.

    Quyết định ghi “QUYẾT ĐỊNH:”, nghị quyết ghi “QUYẾT NGHỊ:”, chữ in hoa, sau đó là dấu hai chấm.
    Văn bản không có dòng này là việc của sections/missing-enacting-line.
    """

    id = "sections/malformed-enacting-line"
    severity = Severity.WARNING
    messages: ClassVar = {
        "words": "{type} phải ghi “{expected}”, không phải “{found}”.",
        "colon": "Sau “{found}” thiếu dấu hai chấm.",
        "case": "Dòng “{found}” phải viết bằng chữ in hoa.",
    }
    remedy = "Viết “{expected}” thành một dòng riêng, canh giữa."
    basis = nd30("Phụ lục III, mẫu 1.1, 1.2 và 1.3")
    requirements = ("S05",)
    element = EnactingLine
    needs = LETTERHEAD
    fix = Safety.SAFE
    fix_description = "Viết “{expected}”"

    def check(self, element: EnactingLine, context: Context) -> Iterator[Finding]:
        """Look at the words, the colon and the letters."""
        kind = document_type(context)
        if kind is None or kind.enacting is None or not is_administrative(context):
            return
        expected = f"{kind.enacting}:"
        finding = self.at(element, type=kind.name, found=element.text.strip(), expected=expected)
        if element.words != kind.enacting:
            adapted = Severity.INFO if adapts_decree(context) else None
            yield finding.saying("words").at_most(adapted)
        elif not element.colon:
            yield finding.saying("colon").replacing(expected)
        elif not element.capital:
            yield finding.saying("case").at_most(Severity.INFO).replacing(expected)
