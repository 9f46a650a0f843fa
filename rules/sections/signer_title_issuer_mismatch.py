"""Rule sections/signer-title-issuer-mismatch."""

from collections.abc import Iterator
from typing import ClassVar

from linter.rulekit import (
    LETTERHEAD,
    BodyHead,
    Context,
    Evidence,
    Finding,
    IssuingBody,
    Rule,
    Severity,
    Signature,
    SigningLine,
    Trust,
    adapts_decree,
    document_type,
    head_of_body,
    identify_body,
    nd30,
    signing_lines,
)

OF_SEVERAL = frozenset({"BB", "HĐ", "BGN", "BTT", "GUQ"})
CHIEFS = frozenset({
    "chủ tịch", "bộ trưởng", "giám đốc", "tổng giám đốc", "hiệu trưởng", "trưởng phòng",
    "cục trưởng", "trưởng chi", "chánh văn phòng", "chánh thanh tra", "chánh án", "viện trưởng",
    "vụ trưởng",
})  # fmt: skip
"""Titles that tell of what kind of body their holder is the head."""
ELECTED = frozenset({"Ủy ban nhân dân", "Hội đồng nhân dân"})


class SignerTitleIssuerMismatch(Rule):
    """Chức vụ người ký không phải là chức vụ ở cơ quan ban hành văn bản.

    Đứng đầu Ủy ban nhân dân là Chủ tịch, đứng đầu sở là Giám đốc, đứng đầu phòng là Trưởng phòng…
    Chức vụ của một loại cơ quan khác thường do chép từ văn bản mẫu. Ký thừa lệnh, thừa ủy quyền,
    văn bản nhiều người ký và cơ quan mà soát không biết thì không xét.
    """

    id = "sections/signer-title-issuer-mismatch"
    severity = Severity.WARNING
    messages: ClassVar = {
        "title": "“{found}” không phải chức vụ lãnh đạo của “{body}”.",
        "body": "Văn bản của “{body}” mà ký “TM. {found}”.",
    }
    remedy = "Kiểm tra lại cơ quan ban hành, quyền hạn và chức vụ của người ký."
    basis = nd30("Điều 13; Phụ lục I, Phần I, II.7.c")
    requirements = ("K01", "K03", "K10")
    element = Signature
    needs = LETTERHEAD
    trusts = frozenset({Trust.TYPED, Trust.CONVERTED})

    def check(self, element: Signature, context: Context) -> Iterator[Finding]:
        """Compare the first title with the body it is signed for."""
        lines, issuer = signing_lines(element), context.first(IssuingBody)
        kind = document_type(context)
        if not lines or len(context.all(Signature)) != 1 or adapts_decree(context):
            return
        if kind is not None and kind.code in OF_SEVERAL:
            return
        if lines[0].mark == "TM":
            if issuer is not None and _is_others(lines[0], issuer):
                finding = self.at(lines[0].span, found=lines[0].words, body=_folded(issuer))
                finding = finding.because(Evidence("Cơ quan ban hành", issuer.span, "contradicts"))
                yield finding.saying("body")
            elif len(lines) > 1 and _is_foreign(lines[1], lines[0].body):
                yield self.at(
                    lines[1].span, found=lines[1].words, body=lines[0].words
                ).saying("title")  # fmt: skip
        elif issuer is not None and _is_foreign(lines[0], head_of_body(issuer.text)):
            finding = self.at(lines[0].span, found=lines[0].words, body=_folded(issuer))
            finding = finding.because(Evidence("Cơ quan ban hành", issuer.span, "contradicts"))
            yield finding.saying("title")


def _folded(issuer: IssuingBody) -> str:
    return " ".join(issuer.text.split())


def _is_foreign(line: SigningLine, led: BodyHead | None) -> bool:
    """Whether a title is that of another kind of body's head."""
    office = line.office
    if office is None or line.mark not in ("", "KT", "Q") or led is None or not led.titles:
        return False
    return office.head in CHIEFS and not office.rest and office.head not in led.titles


def _is_others(line: SigningLine, issuer: IssuingBody) -> bool:
    """Whether a committee or council signs what another body issues."""
    signing, issuing = identify_body(line.words), issuer.body
    if signing is None or signing.kind.name not in ELECTED:
        return False
    if issuing is not None and issuing.kind.name in ELECTED:
        return issuing.kind.name != signing.kind.name
    led = head_of_body(issuer.text)
    return led is not None and not led.collective
