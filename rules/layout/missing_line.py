"""Rule layout/missing-line."""

from collections.abc import Iterator

from linter.rulekit import (
    Context,
    Finding,
    LineBelow,
    LineKind,
    Part,
    Rule,
    Safety,
    SetFormat,
    Severity,
    WholeDocument,
    nd30,
)
from rules.layout.font_table import NAMES
from rules.layout.scope import SCOPE, is_judged, spans_of


class MissingLine(Rule):
    """Thiếu đường kẻ dưới Tiêu ngữ, tên cơ quan hoặc trích yếu.

    Dưới Tiêu ngữ có đường kẻ dài bằng dòng chữ; dưới tên cơ quan ban hành và dưới trích yếu có
    đường kẻ dài một phần ba đến một nửa dòng chữ. Đường vẽ, viền dưới đoạn văn hay hàng gạch nối
    đều được tính là có; chữ gạch chân là việc của layout/underlined-for-line.
    """

    id = "layout/missing-line"
    severity = Severity.WARNING
    message = "Không thấy đường kẻ dưới: {found}."
    remedy = "Kẻ đường nét liền (Insert > Shapes > Line), cân đối dưới dòng chữ."
    basis = nd30("Phụ lục I, Phần I, II.1.b, II.2.b, II.5.b")
    requirements = (
        "C06",
        "D06",
        "G04",
    )
    element = WholeDocument
    needs = (*SCOPE, LineBelow)
    in_draft = Severity.INFO
    fix = Safety.SAFE
    fix_description = "Kẻ đường dưới {found}"

    def check(self, element: WholeDocument, context: Context) -> Iterator[Finding]:
        """Gather the parts without any line."""
        if not is_judged(context):
            return
        bare = [line for line in context.all(LineBelow) if line.kind is LineKind.NONE]
        if bare:
            found = ", ".join(NAMES[line.part].casefold() for line in bare)
            yield self.at(spans_of(bare), found=found).editing(*map(_edit, bare))


def _edit(line: LineBelow) -> SetFormat:
    whole = line.part is Part.MOTTO
    length = round(line.words if whole else line.words * 0.4, 1)
    return SetFormat(line.spans[-1], {"line_below": length})
