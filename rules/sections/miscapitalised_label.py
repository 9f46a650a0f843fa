"""Rule sections/miscapitalised-label."""

from collections.abc import Iterator
from typing import ClassVar

from linter.rulekit import (
    LETTERHEAD,
    Addressees,
    Context,
    Finding,
    Recipients,
    Rule,
    Safety,
    Severity,
    WholeDocument,
    fold,
    is_administrative,
    nd30,
)

LABELS = {"kính gửi": "Kính gửi", "kính trình": "Kính trình", "nơi nhận": "Nơi nhận"}


class MiscapitalisedLabel(Rule):
    """“Kính gửi”, “Nơi nhận” viết hoa chữ thứ hai, viết thường cả hai, hoặc “KÍNH GỬI” in hoa.

    Hai từ này viết bằng chữ in thường, chỉ hoa chữ đầu: “Kính gửi:”, “Nơi nhận:”. Thiếu dấu hai
    chấm là việc của sections/addressees-without-colon và sections/recipients-without-colon.
    """

    id = "sections/miscapitalised-label"
    severity = Severity.WARNING
    messages: ClassVar = {
        "mixed": "“{found}” viết hoa chưa đúng.",
        "capital": "“{found}” viết bằng chữ in hoa.",
    }
    remedy = "Viết “{expected}”."
    basis = nd30("Phụ lục I, Phần I, II.9.d")
    requirements = ("M03", "M07")
    element = WholeDocument
    needs = (*LETTERHEAD, Addressees)
    gathers = (Addressees, Recipients)
    fix = Safety.SAFE
    fix_description = "Viết “{expected}”"

    def check(self, element: WholeDocument, context: Context) -> Iterator[Finding]:
        """Look at the letters of the two labels."""
        if not is_administrative(context):
            return
        listed = context.first(Recipients)
        for part in (context.first(Addressees), listed):
            if part is None:
                continue
            label = part.label
            expected = LABELS.get(fold(label.text))
            if expected is None or label.text == expected or len(label.spans) > 1:
                continue
            if part is listed and label.text.isupper():
                continue  # The way of many offices; left to them.
            finding = self.at(label, found=label.text, expected=expected).replacing(expected)
            if label.text.isupper():
                yield finding.saying("capital").at_most(Severity.INFO)
            else:
                yield finding.saying("mixed")
