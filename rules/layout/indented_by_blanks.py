"""Rule layout/indented-by-blanks."""

from collections.abc import Iterator

from linter.rulekit import (
    BodyLayout,
    Context,
    Finding,
    ReplaceText,
    Rule,
    Safety,
    SetFormat,
    Severity,
    Span,
    TextParagraph,
    nd30,
)
from rules.layout.scope import SCOPE, is_judged, spans_of

FEWEST = 3
INDENT = 36.0
"""1,27 cm in points."""


class IndentedByBlanks(Rule):
    """Đầu đoạn lùi vào bằng dấu cách hoặc phím Tab.

    Đầu đoạn lùi vào bằng thụt dòng (First line) của Word. Dấu cách và Tab gõ tay làm các đoạn lệch
    nhau khi đổi cỡ chữ hay đổi máy. Một dấu cách lẻ không bị xét.
    """

    id = "layout/indented-by-blanks"
    severity = Severity.WARNING
    message = "{count} đoạn lùi đầu dòng bằng dấu cách hoặc phím Tab."
    remedy = "Xóa dấu cách, Tab ở đầu đoạn; đặt First line 1,27 cm."
    basis = nd30("Phụ lục I, Phần I, II.6.e")
    requirements = ("J03",)
    element = BodyLayout
    needs = SCOPE
    in_draft = Severity.INFO
    fix = Safety.SAFE
    fix_description = "Thay bằng thụt dòng 1,27 cm"

    def check(self, element: BodyLayout, context: Context) -> Iterator[Finding]:
        """Gather the paragraphs that begin with typed blanks."""
        if not is_judged(context):
            return
        wrong = [p for p in element.paragraphs if "\t" in p.blanks or len(p.blanks) >= FEWEST]
        if wrong:
            edits = [edit for p in wrong for edit in _edits(p)]
            yield self.at(spans_of(wrong), count=str(len(wrong))).editing(*edits)


def _edits(paragraph: TextParagraph) -> Iterator[ReplaceText | SetFormat]:
    start = paragraph.span.start
    yield ReplaceText(Span(start - len(paragraph.blanks), start), "")
    yield SetFormat(paragraph.span, {"indent_first": INDENT})
