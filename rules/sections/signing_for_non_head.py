"""Rule sections/signing-for-non-head."""

from collections.abc import Iterator
from typing import ClassVar

from linter.rulekit import (
    LETTERHEAD,
    Context,
    Finding,
    Rule,
    Severity,
    Signature,
    SigningLine,
    Trust,
    doubt,
    nd30,
    signing_lines,
)


class SigningForNonHead(Rule):
    """Sau “KT.”, “TL.”, “TUQ.” hoặc “Q.” không phải là chức vụ của người đứng đầu.

    Các chữ viết tắt ấy đứng trước chức vụ của người đứng đầu, người được ký thay: “KT. GIÁM ĐỐC”.
    Chức vụ của chính người ký ghi ở dòng dưới: “PHÓ GIÁM ĐỐC”. Tên cơ quan thì đứng sau “TM.”.
    """

    id = "sections/signing-for-non-head"
    severity = Severity.ERROR
    messages: ClassVar = {
        "deputy": "“{found}”: sau “{mark}.” phải là chức vụ của người đứng đầu, "
        "không phải của cấp phó.",
        "body": "“{found}”: sau “{mark}.” phải là chức vụ của người đứng đầu, "
        "không phải tên cơ quan.",
    }
    remedy = "Ghi “{expected}”; chức vụ của người ký ghi ở dòng dưới."
    basis = nd30("Phụ lục I, Phần I, II.7.b")
    requirements = ("K02", "K03", "K04", "K05")
    element = Signature
    needs = LETTERHEAD
    trusts = frozenset({Trust.TYPED, Trust.CONVERTED})

    def check(self, element: Signature, context: Context) -> Iterator[Finding]:
        """Look at the title behind each mark but TM."""
        for line in signing_lines(element):
            if line.mark not in ("KT", "TL", "TUQ", "Q"):
                continue
            office = line.office
            found = f"{line.mark}. {line.words}"
            finding = self.at(line.span, found=found, mark=line.mark, expected=_expected(line))
            sure = line.mark in ("KT", "Q")
            if office is not None and office.deputy:
                finding = finding.saying("deputy")
            elif office is None and line.body is not None and line.mark in ("KT", "TL"):
                finding = finding.saying("body")
            else:
                continue
            yield doubt(finding, context) if sure else finding.at_most(Severity.WARNING)


def _expected(line: SigningLine) -> str:
    office, body = line.office, line.body
    if office is not None:
        title = office.head.upper() if " " in office.head else line.words
    else:
        title = body.titles[0].upper() if body is not None and body.titles else "…"
    return f"{line.mark}. {title}"
