"""Rule sections/addressees-without-colon."""

from collections.abc import Iterator

from linter.rulekit import (
    LETTERHEAD,
    Addressees,
    Context,
    Finding,
    Rule,
    Safety,
    Severity,
    doubt,
    nd30,
)


class AddresseesWithoutColon(Rule):
    """Sau “Kính gửi” không có dấu hai chấm.

    “Kính gửi:” luôn có dấu hai chấm, dù gửi một nơi hay nhiều nơi. Lời kết “Kính trình … xem xét”
    trong thân văn bản không phải phần Kính gửi.
    """

    id = "sections/addressees-without-colon"
    severity = Severity.ERROR
    message = "Sau “{label}” thiếu dấu hai chấm."
    remedy = "Viết “{label}:” rồi đến nơi nhận."
    basis = nd30("Phụ lục I, Phần I, II.9.d")
    requirements = ("M03",)
    element = Addressees
    needs = LETTERHEAD
    fix = Safety.SAFE
    fix_description = "Thêm dấu hai chấm sau “{label}”"

    def check(self, element: Addressees, context: Context) -> Iterator[Finding]:
        """Look for the colon behind the label."""
        if not element.colon:
            label = element.label.text
            finding = self.at(element.label, label=label).replacing(f"{label}:")
            yield doubt(finding, context)
