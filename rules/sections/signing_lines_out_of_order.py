"""Rule sections/signing-lines-out-of-order."""

from collections.abc import Iterator
from typing import ClassVar

from linter.rulekit import (
    Context,
    Finding,
    Rule,
    Severity,
    Signature,
    SigningLine,
    Trust,
    nd30,
    signing_lines,
)


class SigningLinesOutOfOrder(Rule):
    """Các dòng quyền hạn của người ký đặt sai thứ tự.

    “TM.” và tên tập thể đứng trên cùng; “TL.”, “TUQ.” đứng trên “KT.”; chức vụ của người ký đứng
    dưới cùng: “TM. ỦY BAN NHÂN DÂN”, “KT. CHỦ TỊCH”, “PHÓ CHỦ TỊCH”.
    """

    id = "sections/signing-lines-out-of-order"
    severity = Severity.WARNING
    messages: ClassVar = {
        "collective": "Dòng “TM. {found}” phải đứng trên cùng, trước chức vụ.",
        "order": "Dòng “{mark}. {found}” phải đứng trên dòng “KT.”.",
        "title": "Chức vụ “{found}” của người ký phải đứng dưới dòng “{mark}.”.",
    }
    remedy = "Xếp lại: “TM.”, rồi “TL.” hoặc “TUQ.”, rồi “KT.”, dưới cùng là chức vụ người ký."
    basis = nd30("Phụ lục I, Phần I, II.7.b; Phần I, V (bảng), số thứ tự 7")
    requirements = ("K01", "K03", "K09")
    element = Signature
    trusts = frozenset({Trust.TYPED, Trust.CONVERTED})

    def check(self, element: Signature, context: Context) -> Iterator[Finding]:
        """Look at the order of the marks."""
        seen_stand_in = False
        lines = signing_lines(element)
        for index, line in enumerate(lines):
            above = lines[index - 1] if index else None
            finding = self.at(line.span, found=line.words, mark=line.mark)
            if line.mark == "TM" and above is not None and (above.mark or above.office):
                yield finding.saying("collective")
                return
            if line.mark in ("TL", "TUQ") and seen_stand_in:
                yield finding.saying("order")
                return
            if above is not None and line.mark == "KT" and _is_own_deputy(above, line):
                yield self.at(above.span, found=above.words, mark=line.mark).saying("title")
                return
            seen_stand_in = seen_stand_in or line.mark == "KT"


def _is_own_deputy(above: SigningLine, line: SigningLine) -> bool:
    """Whether the deputy's title stands over the line that says for whom the deputy signs."""
    first, second = above.office, line.office
    if first is None or second is None or above.mark:
        return False
    return first.deputy and not second.deputy and first.head == second.head
