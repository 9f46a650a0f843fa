"""Rule sections/recipients-without-colon."""

from collections.abc import Iterator

from linter.rulekit import (
    LETTERHEAD,
    Context,
    Finding,
    Recipients,
    Rule,
    Safety,
    Severity,
    doubt,
    name_key,
    nd30,
)


class RecipientsWithoutColon(Rule):
    """Sau “Nơi nhận” không có dấu hai chấm.

    Từ “Nơi nhận:” đứng riêng một dòng, sau có dấu hai chấm. Dấu câu cuối từng nơi nhận là việc
    của sections/recipients-ending-marks.
    """

    id = "sections/recipients-without-colon"
    severity = Severity.ERROR
    message = "Sau “{label}” thiếu dấu hai chấm."
    remedy = "Viết “{label}:”."
    basis = nd30("Phụ lục I, Phần I, II.9.d")
    requirements = ("M06",)
    element = Recipients
    needs = LETTERHEAD
    fix = Safety.SAFE
    fix_description = "Thêm dấu hai chấm sau “{label}”"

    def check(self, element: Recipients, context: Context) -> Iterator[Finding]:
        """Look for the colon behind the label."""
        if not element.colon:
            label = element.label.text
            finding = self.at(element.label, label=label).replacing(f"{label}:")
            read_well = name_key(label) == "nơi nhận"
            sure = doubt(finding, context)
            yield sure if read_well else finding.at_most(Severity.WARNING)
