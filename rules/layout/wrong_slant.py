"""Rule layout/wrong-slant."""

from collections.abc import Iterator

from linter.rulekit import (
    Context,
    Finding,
    Look,
    Part,
    PartLook,
    Rule,
    Safety,
    SetFormat,
    Severity,
    nd30,
)
from rules.layout.font_table import DECREE, NAMES, Style
from rules.layout.scope import SCOPE, is_judged, spans_of

WORDS = {
    True: {"found": "chữ đứng", "expected": "chữ nghiêng"},
    False: {"found": "chữ nghiêng", "expected": "chữ đứng"},
}
NOTES = ("(", "[", "*", "“", "Nguồn", "Ghi chú", "Đơn vị", "Căn cứ", "Theo", "Xét", "Thực hiện")
"""How notes, quotations and bases that nobody takes for such begin."""


class WrongSlant(Rule):
    """Một thành phần in nghiêng khi phải đứng, hoặc đứng khi phải nghiêng.

    Địa danh và thời gian, căn cứ, chữ “Nơi nhận”, dòng “Kèm theo …” in nghiêng; các thành phần khác
    in đứng. Trong lời văn chỉ tính đoạn mà phần lớn chữ nghiêng, và chỉ khi các đoạn như vậy không
    phải là ghi chú trong ngoặc.
    """

    id = "layout/wrong-slant"
    severity = Severity.WARNING
    message = "{part}: {count} chỗ {found}, quy định là {expected}."
    remedy = "Đổi thành {expected}."
    basis = nd30("Phụ lục I, Phần I, Mục V")
    requirements = (
        "C02",
        "C05",
        "D04",
        "D05",
        "E08",
        "F02",
        "G01",
        "G03",
        "G05",
        "H05",
        "J01",
        "K14",
        "K15",
        "M03",
        "M06",
        "M07",
        "N05",
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
        wrong = [look for look in element.looks if _is_wrong(look, element.part, style)]
        if not wrong:
            return
        values = {
            "part": NAMES[element.part],
            "count": str(len(wrong)),
            **WORDS[bool(style.italic)],
        }
        edits = (SetFormat(span, {"italic": style.italic}) for look in wrong for span in look.spans)
        yield self.at(spans_of(wrong), **values).editing(*edits)


def _is_wrong(look: Look, part: Part, style: Style) -> bool:
    """Whether it slants otherwise; in the text notes in brackets and sources may slant."""
    if look.italic is None or style.italic is None or look.italic is style.italic:
        return False
    return part is not Part.BODY or not look.text.lstrip().startswith(NOTES)
