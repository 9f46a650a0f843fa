"""Rule template/missing-table."""

from collections.abc import Iterator
from typing import ClassVar

from linter.rulekit import (
    EVERY_REGIME,
    AppliedTemplate,
    Clause,
    Context,
    Finding,
    Rule,
    Severity,
    TableFit,
)


class MissingTable(Rule):
    """Báo cáo thiếu một bảng, biểu hay một cột mà đề cương yêu cầu.

    Bảng được nhận ra nhờ tên ở trên nó, tên phụ lục chứa nó, hoặc nhờ các cột. Khi lời văn nói có
    biểu kèm theo mà tệp không có bảng nào, soát chỉ lưu ý: biểu có thể nằm ở tệp khác.
    """

    id = "template/missing-table"
    severity = Severity.WARNING
    messages: ClassVar = {
        "absent": "Không thấy bảng, biểu “{title}” mà đề cương “{template}” yêu cầu.",
        "elsewhere": "Tệp này không có bảng “{title}” của đề cương; soát không kiểm được biểu "
        "kèm theo ở tệp khác.",
        "columns": "Bảng “{title}” thiếu cột: {columns}.",
    }
    remedy = "Lập bảng “{title}” đủ các cột của đề cương, trong văn bản hoặc phụ lục."
    basis = Clause("Đề cương báo cáo", "các bảng, biểu bắt buộc")
    element = TableFit
    needs = (AppliedTemplate,)
    regimes = EVERY_REGIME

    def check(self, element: TableFit, context: Context) -> Iterator[Finding]:
        """Miss a table, or columns of it."""
        template = context.first(AppliedTemplate)
        if template is None:
            return
        values = {"title": element.title, "template": template.name}
        if not element.found:
            finding = self.missing(element.span.start, **values)
            if element.elsewhere:
                yield finding.saying("elsewhere").at_most(Severity.INFO)
            else:
                yield finding.saying("absent")
        elif element.lacking:
            columns = ", ".join(f"“{name}”" for name in element.lacking)
            yield self.missing(element.span.start, **values, columns=columns).saying("columns")
