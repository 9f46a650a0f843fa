"""Rule layout/not-centred."""

from collections.abc import Iterator

from linter.rulekit import (
    Alignment,
    Context,
    Finding,
    PartLook,
    Rule,
    Safety,
    SetFormat,
    Severity,
    nd30,
)
from rules.layout.font_table import DECREE, NAMES
from rules.layout.scope import SCOPE, is_judged, spans_of

ASIDE = frozenset({Alignment.LEFT, Alignment.JUSTIFY, Alignment.RIGHT})


class NotCentred(Rule):
    """Một thành phần phải canh giữa mà canh lề.

    Quốc hiệu, Tiêu ngữ, tên cơ quan, số ký hiệu, địa danh, tên loại, trích yếu, chức vụ và họ tên
    người ký, phụ lục được canh giữa trong ô hoặc trên trang. Chỗ được đẩy bằng tab, dấu cách, lề
    thụt hay hộp chữ không bị xét.
    """

    id = "layout/not-centred"
    severity = Severity.WARNING
    message = "{part}: {count} chỗ không canh giữa."
    remedy = "Canh giữa (Ctrl+E)."
    basis = nd30("Phụ lục I, Phần I, Mục II, IV")
    requirements = (
        "C05",
        "D04",
        "E09",
        "F01",
        "G01",
        "G03",
        "G05",
        "I03",
        "I04",
        "K15",
        "N03",
        "N04",
        "N05",
    )
    element = PartLook
    needs = SCOPE
    in_draft = Severity.INFO
    fix = Safety.SAFE
    fix_description = "Canh giữa"

    def check(self, element: PartLook, context: Context) -> Iterator[Finding]:
        """Hold the places of a part against the table."""
        style = DECREE.get(element.part)
        if style is None or not is_judged(context):
            return
        wrong = [look for look in element.looks if style.centred and look.alignment in ASIDE]
        if not wrong:
            return
        values = {"part": NAMES[element.part], "count": str(len(wrong))}
        edits = [
            SetFormat(span, {"alignment": Alignment.CENTER, "indent_first": 0.0})
            for look in wrong
            for span in look.spans
        ]
        yield self.at(spans_of(wrong), **values).editing(*edits)
