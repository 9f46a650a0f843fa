"""Rule template/section-out-of-order."""

from collections.abc import Iterator
from typing import ClassVar

from linter.rulekit import (
    EVERY_REGIME,
    Clause,
    Context,
    Finding,
    Rule,
    SectionFit,
    Severity,
)


class SectionOutOfOrder(Rule):
    """Các phần của báo cáo không đứng theo thứ tự của đề cương.

    Chỉ so thứ tự giữa những phần cùng cấp có đề mục đánh số và giống hẳn tên trong đề cương. Đề
    cương ghi “ordered = false” thì thứ tự tùy ý. Phần không có là việc của
    template/missing-section.
    """

    id = "template/section-out-of-order"
    severity = Severity.WARNING
    messages: ClassVar = {
        "early": "Phần “{title}” đứng trước “{other}”; đề cương đặt nó ở sau.",
        "late": "Phần “{title}” đứng sau “{other}”; đề cương đặt nó ở trước.",
    }
    remedy = "Chuyển phần “{title}” về đúng chỗ trong đề cương và đánh lại số."
    basis = Clause("Đề cương báo cáo", "thứ tự các phần")
    element = SectionFit
    regimes = EVERY_REGIME

    def check(self, element: SectionFit, context: Context) -> Iterator[Finding]:
        """Look for a section of the same level on the wrong side."""
        if element.misplaced_before:
            found = self.at(element, title=element.title, other=element.misplaced_before)
            yield found.saying("early")
        elif element.misplaced_after:
            found = self.at(element, title=element.title, other=element.misplaced_after)
            yield found.saying("late")
