"""Rule sections/informal-title."""

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
    adapts_decree,
    nd30,
    signing_lines,
)

STANDING, IN_CHARGE = "thường trực", ("phụ trách", "điều hành")
ADVISORY = ("trưởng ban", "trưởng tiểu", "trưởng đoàn", "trưởng tổ", "trưởng nhóm")


class InformalTitle(Rule):
    """Chức vụ người ký ghi kèm “thường trực”, “phụ trách”, “điều hành”.

    Chỉ ghi chức vụ lãnh đạo chính thức, không ghi chức vụ mà Nhà nước không quy định. Cấp phó được
    giao phụ trách, điều hành vẫn ký như ký thay: “KT. GIÁM ĐỐC”, “PHÓ GIÁM ĐỐC”. “Thường trực” thì
    chỉ lưu ý; ban chỉ đạo, hội đồng, đoàn thể có chức danh riêng nên không xét.
    """

    id = "sections/informal-title"
    severity = Severity.WARNING
    messages: ClassVar = {
        "charge": "“{found}” không phải chức vụ chính thức; "
        "cấp phó phụ trách ký như ký thay (KT.).",
        "standing": "“{found}”: chỉ ghi chức vụ chính thức, không ghi “thường trực”.",
    }
    remedy = "Ghi “KT.” và chức vụ người đứng đầu, dòng dưới ghi chức vụ chính thức của người ký."
    basis = nd30("Điều 13, khoản 1; Phụ lục I, Phần I, II.7.b và II.7.c")
    requirements = ("K03", "K10")
    element = Signature
    needs = LETTERHEAD
    trusts = frozenset({Trust.TYPED, Trust.CONVERTED})

    def check(self, element: Signature, context: Context) -> Iterator[Finding]:
        """Look at what stands behind a deputy's title."""
        lines = signing_lines(element)
        if adapts_decree(context) or any(_is_advisory(line) for line in lines):
            return
        for line in lines:
            office = line.office
            if office is None or not office.deputy or line.mark or office.head in ADVISORY:
                continue
            finding = self.at(line.span, found=line.words)
            if office.rest.startswith(IN_CHARGE):
                yield finding.saying("charge")
            elif office.rest == STANDING:
                yield finding.saying("standing").at_most(Severity.INFO)


def _is_advisory(line: SigningLine) -> bool:
    body = line.body
    return line.mark == "TM" and (body is None or (body.collective and not body.titles))
