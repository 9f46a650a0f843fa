"""Rule layout/wrong-weight."""

from collections.abc import Iterator

from linter.rulekit import (
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

WORDS = {
    True: {"found": "không đậm", "expected": "chữ đậm"},
    False: {"found": "đậm", "expected": "chữ không đậm"},
}


class WrongWeight(Rule):
    """Một thành phần thiếu chữ đậm, hoặc đậm khi không được đậm.

    Quốc hiệu, Tiêu ngữ, tên cơ quan ban hành, tên loại, trích yếu, chức vụ, họ tên người ký, chữ
    “Điều” và số … in đậm; tên cơ quan chủ quản, số ký hiệu, địa danh, căn cứ, danh sách nơi nhận
    không đậm.
    """

    id = "layout/wrong-weight"
    severity = Severity.WARNING
    message = "{part}: {count} chỗ {found}, quy định là {expected}."
    remedy = "Đổi thành {expected}."
    basis = nd30("Phụ lục I, Phần I, Mục V")
    requirements = (
        "C02",
        "C05",
        "D04",
        "D05",
        "G01",
        "G03",
        "G05",
        "I03",
        "I04",
        "I05",
        "I08",
        "K14",
        "K15",
        "M06",
        "N03",
        "N04",
        "O03",
    )
    element = PartLook
    needs = SCOPE
    in_draft = Severity.INFO
    fix = Safety.SAFE
    fix_description = "Đổi thành {expected}"

    def check(self, element: PartLook, context: Context) -> Iterator[Finding]:
        """Hold the places of a part against the table."""
        style = DECREE.get(element.part)
        if style is None or not is_judged(context):
            return
        wrong = [
            look
            for look in element.looks
            if look.bold is not None and style.bold is not None and look.bold is not style.bold
        ]
        if not wrong:
            return
        values = {"part": NAMES[element.part], "count": str(len(wrong)), **WORDS[bool(style.bold)]}
        edits = (SetFormat(span, {"bold": style.bold}) for look in wrong for span in look.spans)
        yield self.at(spans_of(wrong), **values).editing(*edits)
