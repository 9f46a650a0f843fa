"""Rule layout/line-spacing-out-of-range."""

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
from rules.layout.scope import SCOPE, figure, is_judged, spans_of

SINGLE = 1.0
LOW, HIGH = 0.97, 1.55
"""Times of the single line, with what dialogs round."""
LINE = 1.15
"""A single line of Times New Roman, in parts of its size."""
DEFAULT_SIZE = 14.0
EXACT_LOW = 0.87
"""Of a single line: closer than this, marks over capitals are cut off."""


class LineSpacingOutOfRange(Rule):
    """Giãn dòng hẹp hơn dòng đơn hoặc rộng hơn 1,5 dòng.

    Khoảng cách giữa các dòng từ dòng đơn đến 1,5 dòng. Giãn dòng “Exactly”, “At least” được so với
    cỡ chữ: từ 17 đến 27 pt với cỡ 14 là đạt; “At least” thấp hơn cỡ chữ thì Word tự nới nên không
    tính.
    """

    id = "layout/line-spacing-out-of-range"
    severity = Severity.WARNING
    message = "{count} đoạn giãn dòng {found}, ngoài khoảng từ dòng đơn đến 1,5 dòng."
    remedy = "Đặt Line spacing từ 1,0 đến 1,5."
    basis = nd30("Phụ lục I, Phần I, II.6.e")
    requirements = ("J05",)
    element = BodyLayout
    needs = SCOPE
    in_draft = Severity.INFO
    fix = Safety.SAFE
    fix_description = "Đặt dòng đơn"

    def check(self, element: BodyLayout, context: Context) -> Iterator[Finding]:
        """Gather the paragraphs that differ."""
        if not is_judged(context):
            return
        wrong = [p for p in element.paragraphs if p.long and _is_wrong(p)]
        if wrong:
            values = {"count": str(len(wrong)), "found": _told(wrong[0])}
            edits = (
                SetFormat(p.span, {"line_spacing": SINGLE, "line_rule": "multiple"}) for p in wrong
            )
            yield self.at(spans_of(wrong), **values).editing(*edits)


def _is_wrong(paragraph: TextParagraph) -> bool:
    spacing, size = paragraph.line_spacing, paragraph.size or DEFAULT_SIZE
    if spacing is None or spacing <= 0:
        return False
    if paragraph.line_rule == "multiple":
        return not LOW <= spacing <= HIGH
    lines = spacing / (size * LINE)
    return lines > HIGH + 0.1 or (paragraph.line_rule == "exact" and lines < EXACT_LOW)


def _told(paragraph: TextParagraph) -> str:
    spacing = figure(paragraph.line_spacing or 0)
    return spacing if paragraph.line_rule == "multiple" else f"{spacing} pt"
