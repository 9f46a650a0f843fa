"""Rule sections/malformed-signing-form."""

from collections.abc import Iterator
from typing import ClassVar

from linter.rulekit import (
    LETTERHEAD,
    Context,
    Finding,
    Piece,
    Rule,
    Safety,
    Severity,
    Signature,
    Span,
    document_type,
    fold,
    head_of_body,
    is_head_clean,
    lazy_pattern,
    nd30,
    read_office,
)

FORM = lazy_pattern(r"(?P<code>TM|KT|TL|TUQ|Q)(?P<mark>\s*[.:,/]|(?=\s))(?P<gap>\s*)(?=[^\W\d_])")
OTHER = lazy_pattern(
    r"(?:(?P<broken>T\s?\.\s?M|K\s?\.\s?T|T\s?\.\s?L|T\s?\.\s?U\s?\.\s?Q)(?:\s?[.:/])?"
    r"|(?P<spelt>(?i:thay mặt|ký thay|thừa lệnh|thừa (?:ủy|uỷ) quyền)))(?P<gap>\s*)(?=[^\W\d_])"
)
OF_SEVERAL = frozenset({"BB", "HĐ", "BGN", "BTT"})
CODES = {"thay mặt": "TM", "ký thay": "KT", "thừa lệnh": "TL"}


class MalformedSigningForm(Rule):
    """Chữ viết tắt quyền hạn TM., KT., TL., TUQ., Q. viết sai dấu chấm hoặc thiếu khoảng trắng.

    Viết liền dấu chấm rồi một khoảng trắng: “KT. GIÁM ĐỐC”. Thiếu dấu chấm, viết rời (K.T) hay viết
    đủ chữ (THỪA LỆNH) thì cảnh báo, thiếu khoảng trắng thì chỉ lưu ý. Biên bản, hợp đồng được viết
    đủ chữ. Lối gạch chéo là việc của sections/party-signing-form.
    """

    id = "sections/malformed-signing-form"
    severity = Severity.WARNING
    messages: ClassVar = {
        "dot": "Sau “{code}” phải là dấu chấm.",
        "space": "Sau “{code}.” phải có một khoảng trắng.",
        "broken": "“{found}” phải viết liền thành “{code}.”.",
        "spelt": "“{found}” ở chỗ ký phải viết tắt là “{code}.”.",
    }
    remedy = "Viết “{expected}”."
    basis = nd30("Phụ lục I, Phần I, II.7.b")
    requirements = ("K06", "K07")
    element = Signature
    needs = LETTERHEAD
    fix = Safety.SAFE
    fix_description = "Viết lại thành “{expected}”"

    def check(self, element: Signature, context: Context) -> Iterator[Finding]:
        """Look at what follows the abbreviation of each line of authority."""
        for piece in element.authority:
            match = FORM.match(piece.text)
            if match is None:
                kind = document_type(context)
                if kind is None or kind.code not in OF_SEVERAL:
                    yield from self._other(piece)
                continue
            if match["mark"] == "." and match["gap"]:
                continue
            if not match["mark"] and not is_head_clean(context):
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

    def _other(self, piece: Piece) -> Iterator[Finding]:
        """A mark with full stops inside, or what it stands for written out."""
        match = OTHER.match(piece.text)
        if match is None:
            return
        spelt, rest = match["spelt"], piece.text[match.end() :]
        if spelt and (head_of_body(rest) is None and read_office(rest) is None):
            return
        code = CODES.get(fold(spelt), "TUQ") if spelt else _letters(match["broken"])
        found = match[0].rstrip()
        span = Span(piece.span.start, piece.span.start + len(found))
        expected = f"{code}. {rest}"
        finding = self.at(span, code=code, found=found, expected=expected)
        finding = finding.saying("spelt" if spelt else "broken")
        yield finding.replacing(f"{code}." + ("" if match["gap"] else " "))


def _letters(mark: str) -> str:
    return "".join(c for c in mark if c.isalpha())
