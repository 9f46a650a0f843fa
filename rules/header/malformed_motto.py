"""Rule header/malformed-motto."""

import re
from collections.abc import Iterator
from typing import ClassVar

from linter.rulekit import (
    LETTERHEAD,
    Context,
    Finding,
    Motto,
    Rule,
    Safety,
    Severity,
    doubt,
    is_administrative,
    name_key,
    nd30,
    strip_marks,
)

EXPECTED = "Độc lập - Tự do - Hạnh phúc"
DASHES = "-‐‑‒–—―−~"
OWN_DASHES = "-–"
"""What authors type and word processors turn it into; the others come from recognition."""


class MalformedMotto(Rule):
    """Tiêu ngữ viết không đúng: sai dấu gạch nối, khoảng trắng, chữ hoa hoặc sai chữ.

    Giữa ba cụm từ là dấu gạch nối ngắn (-) có khoảng trắng hai bên; chữ cái đầu mỗi cụm viết
    hoa. Word hay tự đổi dấu gạch nối thành gạch ngang dài (–), và lỗi ấy thường bị bỏ sót.
    Dấu gạch và dấu thanh kiểu chỉ máy nhận dạng mới đọc ra thì chỉ cảnh báo; đơn từ của công dân
    thì chỉ lưu ý. Thiếu hẳn Tiêu ngữ là việc của header/missing-motto.
    """

    id = "header/malformed-motto"
    severity = Severity.ERROR
    messages: ClassVar = {
        "dash": "Giữa các cụm từ của Tiêu ngữ là dấu gạch nối ngắn (-), không phải “{sign}”.",
        "spacing": "Hai bên dấu gạch nối trong Tiêu ngữ phải có khoảng trắng.",
        "capitals": "Tiêu ngữ chỉ viết hoa chữ cái đầu của ba cụm từ.",
        "ending": "Cuối Tiêu ngữ không có dấu câu.",
        "words": "Tiêu ngữ viết sai: “{found}”.",
    }
    remedy = "Viết “{expected}”."
    basis = nd30("Phụ lục I, Phần I, II.1.b")
    requirements = ("C04",)
    element = Motto
    needs = LETTERHEAD
    fix = Safety.SAFE
    fix_description = "Viết lại Tiêu ngữ thành “{expected}”"

    def check(self, element: Motto, context: Context) -> Iterator[Finding]:
        """Name the first thing in which the motto differs from the decree's."""
        found = " ".join(element.text.split())
        if found == EXPECTED or (len(element.spans) > 1 and _same_words(found)):
            return
        key, sure = _fault(found)
        sign = next((c for c in found if c in DASHES and c != "-"), "")
        finding = self.at(element, found=found, expected=EXPECTED, sign=sign).saying(key)
        if len(element.spans) == 1:
            finding = finding.replacing(EXPECTED)
        if not is_administrative(context):
            yield finding.at_most(Severity.INFO)
        else:
            yield doubt(finding, context) if sure else finding.at_most(Severity.WARNING)


def _same_words(found: str) -> bool:
    return re.findall(r"\w+", found) == re.findall(r"\w+", EXPECTED)


def _fault(found: str) -> tuple[str, bool]:
    """The key of what is wrong, and whether its author is likely to have written it so."""
    words = [name_key(word) for word in re.findall(r"\w+", found)]
    expected = [name_key(word) for word in re.findall(r"\w+", EXPECTED)]
    if words != expected:
        return "words", list(map(strip_marks, words)) != list(map(strip_marks, expected))
    signs = [c for c in found if not c.isalnum() and not c.isspace()]
    between, ending = signs[:2], signs[2:]
    if between != ["-", "-"]:
        own = len(between) == 2 and all(sign in OWN_DASHES for sign in between)
        return "dash", own
    if ending:
        return "ending", False
    if re.findall(r"\s*-\s*", found) != [" - ", " - "]:
        return "spacing", True
    return "capitals", True
