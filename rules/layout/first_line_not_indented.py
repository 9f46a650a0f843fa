"""Rule layout/first-line-not-indented."""

from collections.abc import Iterator

from linter.rulekit import (
    BodyLayout,
    Context,
    Finding,
    Rule,
    Safety,
    SetFormat,
    Severity,
    TextParagraph,
    nd30,
)
from rules.layout.scope import POINTS_PER_MM, SCOPE, is_judged, spans_of

INDENT = 36.0
"""1,27 cm in points."""
LOW, HIGH = 8 * POINTS_PER_MM, 15 * POINTS_PER_MM


class FirstLineNotIndented(Rule):
    """Đầu đoạn không lùi vào 1 cm hoặc 1,27 cm.

    Khi xuống dòng, chữ đầu dòng lùi vào 1 cm hoặc 1,27 cm. Lùi từ 0,8 đến 1,5 cm được coi là đạt;
    đoạn đánh số hoặc gạch đầu dòng tự động, đoạn có lề trái riêng không bị xét. Lùi bằng dấu cách
    là việc của layout/indented-by-blanks.
    """

    id = "layout/first-line-not-indented"
    severity = Severity.WARNING
    message = "{count} đoạn không lùi đầu dòng 1 cm hoặc 1,27 cm."
    remedy = "Đặt First line 1 cm hoặc 1,27 cm trong hộp thoại Paragraph."
    basis = nd30("Phụ lục I, Phần I, II.6.e")
    requirements = (
        "I05",
        "J03",
    )
    element = BodyLayout
    needs = SCOPE
    in_draft = Severity.INFO
    fix = Safety.SAFE
    fix_description = "Lùi đầu dòng 1,27 cm"

    def check(self, element: BodyLayout, context: Context) -> Iterator[Finding]:
        """Gather the paragraphs that differ."""
        if not is_judged(context):
            return
        wrong = [p for p in element.paragraphs if _is_wrong(p)]
        if wrong:
            values = {"count": str(len(wrong))}
            edits = (SetFormat(p.span, {"indent_first": INDENT}) for p in wrong)
            yield self.at(spans_of(wrong), **values).editing(*edits)


def _is_wrong(paragraph: TextParagraph) -> bool:
    """Whether a long paragraph of plain text begins elsewhere."""
    first, left = paragraph.indent_first, paragraph.indent_left
    if first is None or paragraph.listed or paragraph.blanks or not paragraph.long:
        return False
    if abs(left or 0) > POINTS_PER_MM:
        return False
    return not LOW <= first <= HIGH
