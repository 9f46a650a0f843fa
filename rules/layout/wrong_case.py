"""Rule layout/wrong-case."""

from collections.abc import Iterator

from linter.rulekit import (
    Context,
    Finding,
    Look,
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
    True: {"found": "chữ thường", "expected": "chữ in hoa"},
    False: {"found": "chữ in hoa", "expected": "chữ thường"},
}
FEWEST = 4


class WrongCase(Rule):
    """Một thành phần phải in hoa mà viết chữ thường, hoặc ngược lại.

    Tên cơ quan, tên loại, chức vụ, tên phụ lục in hoa; Tiêu ngữ, địa danh, trích yếu, họ tên người
    ký in thường. Chữ được Word định dạng in hoa tính là chữ hoa. Quốc hiệu viết sai chữ là việc của
    header/misspelt-national-name.
    """

    id = "layout/wrong-case"
    severity = Severity.WARNING
    message = "{part}: {count} chỗ {found}, quy định là {expected}."
    remedy = "Đổi thành {expected}."
    basis = nd30("Phụ lục I, Phần I, Mục V")
    requirements = (
        "D04",
        "D05",
        "F02",
        "G01",
        "G03",
        "G05",
        "K14",
        "K15",
        "N04",
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
        wrong = [look for look in element.looks if _is_wrong(look, style)]
        if not wrong:
            return
        values = {"part": NAMES[element.part], "count": str(len(wrong)), **WORDS[bool(style.upper)]}
        edits = [
            SetFormat(span, {"caps": style.upper})
            for look in wrong
            for span in look.spans
            if style.upper or look.text != look.text.upper()
        ]
        yield self.at(spans_of(wrong), **values).editing(*edits)


def _is_wrong(look: Look, style: Style) -> bool:
    """Whether it is clearly in the other case; names of a few letters may be abbreviations."""
    if style.upper is None or sum(map(str.isalpha, look.text)) < FEWEST:
        return False
    return _is_small(look.text) and look.lower if style.upper else look.upper


def _is_small(text: str) -> bool:
    """Whether most letters are small: a name in capitals may hold one small word."""
    return sum(map(str.islower, text)) * 2 > sum(map(str.isalpha, text))
