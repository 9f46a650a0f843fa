"""Rule sections/malformed-signing-form."""

from collections.abc import Iterator
from typing import ClassVar

from linter.rulekit import (
    Context,
    Finding,
    Rule,
    Safety,
    Severity,
    Signature,
    Span,
    lazy_pattern,
    nd30,
)

FORM = lazy_pattern(r"(?P<code>TM|KT|TL|TUQ|Q)(?P<mark>\s*[.:,]|(?=\s))(?P<gap>\s*)(?=[^\W\d_])")


class MalformedSigningForm(Rule):
    """Chữ viết tắt quyền hạn TM., KT., TL., TUQ., Q. viết sai dấu chấm hoặc thiếu khoảng trắng.

    Viết liền dấu chấm rồi một khoảng trắng: “KT. GIÁM ĐỐC”. Thiếu dấu chấm thì cảnh báo, thiếu
    khoảng trắng thì chỉ lưu ý. Lối gạch chéo là việc của sections/party-signing-form.
    """

    id = "sections/malformed-signing-form"
    severity = Severity.WARNING
    messages: ClassVar = {
        "dot": "Sau “{code}” phải là dấu chấm.",
        "space": "Sau “{code}.” phải có một khoảng trắng.",
    }
    remedy = "Viết “{expected}”."
    basis = nd30("Phụ lục I, Phần I, II.7.b")
    requirements = ("K06", "K07")
    element = Signature
    fix = Safety.SAFE
    fix_description = "Viết lại thành “{expected}”"

    def check(self, element: Signature, context: Context) -> Iterator[Finding]:
        """Look at what follows the abbreviation of each line of authority."""
        for piece in element.authority:
            match = FORM.match(piece.text)
            if match is None or (match["mark"] == "." and match["gap"]):
                continue
            code, start = match["code"], piece.span.start
            span = Span(start, start + len(code + match["mark"]))
            rest = piece.text[match.end() :]
            finding = self.at(span, code=code, expected=f"{code}. {rest}")
            finding = finding.replacing(f"{code}." + ("" if match["gap"] else " "))
            if match["mark"] == ".":
                yield finding.saying("space").at_most(Severity.INFO)
            else:
                yield finding.saying("dot")
