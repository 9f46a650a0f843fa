"""Rule layout/underlined-for-line."""

from collections.abc import Iterator

from linter.rulekit import (
    Context,
    Finding,
    LineBelow,
    LineKind,
    Rule,
    Severity,
    WholeDocument,
    nd30,
)
from rules.layout.font_table import NAMES
from rules.layout.scope import SCOPE, is_judged, spans_of


class UnderlinedForLine(Rule):
    """Gạch chân chữ thay cho đường kẻ dưới Tiêu ngữ, tên cơ quan hoặc trích yếu.

    Đường kẻ là một nét riêng ở dưới dòng chữ, không phải định dạng gạch chân (Ctrl+U). Thiếu hẳn
    đường kẻ là việc của layout/missing-line.
    """

    id = "layout/underlined-for-line"
    severity = Severity.WARNING
    message = "Chữ gạch chân thay cho đường kẻ dưới: {found}."
    remedy = "Bỏ gạch chân, kẻ đường nét liền ở dưới dòng chữ."
    basis = nd30("Phụ lục I, Phần I, II.1.b, II.2.b, II.5.b")
    requirements = (
        "C06",
        "D06",
        "G04",
    )
    element = WholeDocument
    needs = (*SCOPE, LineBelow)
    in_draft = Severity.INFO

    def check(self, element: WholeDocument, context: Context) -> Iterator[Finding]:
        """Gather the parts whose words are underlined."""
        if not is_judged(context):
            return
        underlined = [line for line in context.all(LineBelow) if line.kind is LineKind.UNDERLINE]
        if underlined:
            found = ", ".join(NAMES[line.part].casefold() for line in underlined)
            yield self.at(spans_of(underlined), found=found)
