"""Rule header/number-without-colon."""

from collections.abc import Iterator

from linter.rulekit import (
    LETTERHEAD,
    Context,
    Finding,
    NumberSymbol,
    Rule,
    Safety,
    Severity,
    doubt,
    nd30,
)


class NumberWithoutColon(Rule):
    """Sau từ “Số” của dòng số, ký hiệu không có dấu hai chấm.

    Văn bản hành chính ghi “Số: 12/BC-UBND”. Văn bản của Đảng ghi “Số 12-BC/ĐU”, không có dấu
    hai chấm: đó là quy tắc header/number-with-colon. Khi viện dẫn trong lời văn (“Kế hoạch số
    12/KH-UBND”) thì không có dấu hai chấm, và quy tắc này không xét.
    """

    id = "header/number-without-colon"
    severity = Severity.ERROR
    message = "Sau “{label}” thiếu dấu hai chấm."
    remedy = "Viết “{label}:” rồi đến số, ký hiệu."
    basis = nd30("Phụ lục I, Phần I, II.3.c")
    requirements = ("E03",)
    element = NumberSymbol
    needs = LETTERHEAD
    fix = Safety.SAFE
    fix_description = "Thêm dấu hai chấm sau “{label}”"

    def check(self, element: NumberSymbol, context: Context) -> Iterator[Finding]:
        """Look for the colon behind the label."""
        if element.label is not None and not element.colon:
            label = element.label.text
            finding = self.at(element.label, label=label).replacing(f"{label}:")
            if label not in ("Số", "SỐ"):
                finding = finding.at_most(Severity.WARNING)
            yield doubt(finding, context)
