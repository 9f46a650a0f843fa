"""Rule template/missing-indicator."""

from collections.abc import Iterator
from typing import ClassVar

from linter.rulekit import (
    EVERY_REGIME,
    AppliedTemplate,
    Clause,
    Context,
    Finding,
    IndicatorFit,
    Rule,
    SectionFit,
    Severity,
)


class MissingIndicator(Rule):
    """Báo cáo không cho số liệu của một chỉ tiêu mà đề cương yêu cầu.

    Chỉ tiêu được coi là có khi những chữ của nó đứng cùng một con số trong một câu, một gạch đầu
    dòng hay một dòng của bảng, ở bất kỳ phần nào; “không có”, “không phát sinh” cũng là số liệu.
    Khi cả phần chứa chỉ tiêu không có thì chỉ template/missing-section lên tiếng.
    """

    id = "template/missing-indicator"
    severity = Severity.WARNING
    messages: ClassVar = {
        "absent": "Không thấy chỉ tiêu “{name}” mà đề cương “{template}” yêu cầu.",
        "no-figure": "Có nói tới “{name}” nhưng không cho số liệu.",
    }
    remedy = "Nêu số liệu của “{name}”; nếu không phát sinh thì ghi rõ là không có."
    basis = Clause("Đề cương báo cáo", "các chỉ tiêu bắt buộc")
    element = IndicatorFit
    needs = (AppliedTemplate, SectionFit)
    regimes = EVERY_REGIME

    def check(self, element: IndicatorFit, context: Context) -> Iterator[Finding]:
        """Miss a figure, unless its whole section is missing."""
        template = context.first(AppliedTemplate)
        if element.found or template is None:
            return
        values = {"name": element.name, "template": template.name}
        if element.mentioned:
            yield self.at(element, **values).saying("no-figure")
        elif not _told_with_its_section(element, context):
            yield self.missing(element.span.start, **values).saying("absent")


def _told_with_its_section(element: IndicatorFit, context: Context) -> bool:
    missing = (fit for fit in context.all(SectionFit) if not fit.found)
    return any(element.name in fit.indicators for fit in missing)
