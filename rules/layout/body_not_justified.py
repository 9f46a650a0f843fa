"""Rule layout/body-not-justified."""

from collections.abc import Iterator

from linter.rulekit import (
    Alignment,
    BodyLayout,
    Context,
    Finding,
    Rule,
    Safety,
    SetFormat,
    Severity,
    nd30,
)
from rules.layout.scope import SCOPE, is_judged, spans_of

RAGGED = frozenset({Alignment.LEFT, Alignment.RIGHT})


class BodyNotJustified(Rule):
    """Lời văn không canh đều hai lề.

    Nội dung văn bản được canh đều cả hai lề. Chỉ những đoạn chắc chắn dài hơn một dòng được xét, vì
    đoạn ngắn canh trái hay canh đều trông như nhau; bảng và dòng canh giữa không bị xét.
    """

    id = "layout/body-not-justified"
    severity = Severity.WARNING
    message = "{count} đoạn không canh đều hai lề."
    remedy = "Canh đều hai lề (Ctrl+J)."
    basis = nd30("Phụ lục I, Phần I, II.6.e")
    requirements = ("J02",)
    element = BodyLayout
    needs = SCOPE
    in_draft = Severity.INFO
    fix = Safety.SAFE
    fix_description = "Canh đều hai lề"

    def check(self, element: BodyLayout, context: Context) -> Iterator[Finding]:
        """Gather the paragraphs that differ."""
        if not is_judged(context):
            return
        wrong = [p for p in element.paragraphs if p.long and p.alignment in RAGGED]
        if wrong:
            values = {"count": str(len(wrong))}
            edits = (SetFormat(p.span, {"alignment": Alignment.JUSTIFY}) for p in wrong)
            yield self.at(spans_of(wrong), **values).editing(*edits)
