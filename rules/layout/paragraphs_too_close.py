"""Rule layout/paragraphs-too-close."""

from collections.abc import Iterator
from itertools import pairwise

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
from rules.layout.scope import SCOPE, is_judged, spans_of

LEAST = 6.0
TOLERANCE = 1.1
"""Points: Word's presets of 5 pt come near enough."""


class ParagraphsTooClose(Rule):
    """Các đoạn cách nhau chưa đến 6 pt.

    Khoảng cách giữa các đoạn tối thiểu 6 pt. Khoảng cách giữa hai đoạn là khoảng lớn hơn trong hai
    khoảng đặt sau đoạn trên và trước đoạn dưới cộng lại; dòng trống giữa hai đoạn được coi là đủ.
    Các gạch đầu dòng ngắn sát nhau không bị xét.
    """

    id = "layout/paragraphs-too-close"
    severity = Severity.WARNING
    message = "{count} đoạn cách đoạn trước chưa đến 6 pt."
    remedy = "Đặt Spacing Before hoặc After 6 pt."
    basis = nd30("Phụ lục I, Phần I, II.6.e")
    requirements = ("J04",)
    element = BodyLayout
    needs = SCOPE
    in_draft = Severity.INFO
    fix = Safety.SAFE
    fix_description = "Đặt khoảng cách 6 pt"

    def check(self, element: BodyLayout, context: Context) -> Iterator[Finding]:
        """Add up the space between neighbours."""
        if not is_judged(context):
            return
        pairs = pairwise(element.paragraphs)
        wrong = [below for above, below in pairs if _is_close(above, below)]
        if wrong:
            edits = (SetFormat(p.span, {"space_before": LEAST}) for p in wrong)
            yield self.at(spans_of(wrong), count=str(len(wrong))).editing(*edits)


def _is_close(above: TextParagraph, below: TextParagraph) -> bool:
    """Whether two long paragraphs follow each other with too little between them."""
    after, before = above.space_after, below.space_before
    if after is None or before is None or below.gap or not (above.long and below.long):
        return False
    return after + before < LEAST - TOLERANCE
