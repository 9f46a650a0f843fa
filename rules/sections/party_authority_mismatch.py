"""Rule sections/party-authority-mismatch."""

from collections.abc import Iterator
from typing import ClassVar

from linter.rulekit import (
    LETTERHEAD,
    Clause,
    Context,
    DocumentTypeName,
    Finding,
    IssuingBody,
    Regime,
    Rule,
    Severity,
    Signature,
    SigningLine,
    Trust,
    is_administrative,
    lazy_pattern,
    name_key,
    signing_lines,
)

COMMITTEE = lazy_pattern(
    r"(?:đảng ủy|tỉnh ủy|thành ủy|huyện ủy|quận ủy|thị ủy|chi bộ|chi ủy|ban chấp hành"
    r"|ban thường vụ|cấp ủy|đảng bộ|bch|btv)\b"
)
SECRETARY = "bí thư"


class PartyAuthorityMismatch(Rule):
    """Đề ký văn bản của Đảng không theo chế độ tập thể của cấp ủy.

    Cấp ủy, ban thường vụ, chi bộ làm việc theo chế độ tập thể: bí thư, phó bí thư đều ký thay mặt,
    ghi “T/M” và tên tập thể rồi đến chức vụ của mình, không ký thay (K/T) nhau. “K/T” chỉ dùng cho
    cấp phó của cơ quan tham mưu, giúp việc. Viết TM., KT. thay cho T/M, K/T là việc của
    sections/state-signing-form.
    """

    id = "sections/party-authority-mismatch"
    severity = Severity.WARNING
    messages: ClassVar = {
        "missing": "“{found}” ký văn bản của cấp ủy mà không có dòng “T/M” và tên tập thể.",
        "person": "“T/M {found}”: “T/M” chỉ đứng trước tên tập thể, không đứng trước chức vụ.",
        "stand-in": "Không dùng “K/T {found}” trong cấp ủy: cấp ủy làm việc theo chế độ tập thể.",
    }
    remedy = "Ghi “T/M” và tên tập thể (đảng ủy, ban thường vụ, chi bộ), dưới là chức vụ người ký."
    basis = Clause("Hướng dẫn 36-HD/VPTW; 05-HD/VPTW", "Thể thức đề ký")
    requirements = ("P-15", "P-16")
    element = Signature
    needs = LETTERHEAD
    regimes = frozenset({Regime.PARTY})
    trusts = frozenset({Trust.TYPED, Trust.CONVERTED})

    def check(self, element: Signature, context: Context) -> Iterator[Finding]:
        """Look at the marks before persons and before collectives."""
        lines = signing_lines(element)
        for line in lines:
            finding = self.at(line.span, found=line.words)
            office = line.office
            if line.mark == "TM" and office is not None and not _is_collective(line):
                yield finding.saying("person")
            elif line.mark == "KT" and (
                (office is not None and office.head == SECRETARY)
                or (office is None and COMMITTEE.match(name_key(line.words)))
            ):
                yield finding.saying("stand-in")
        if lines and _lacks_mark(lines, context):
            yield self.at(lines[0].span, found=lines[0].words).saying("missing")


def _is_collective(line: SigningLine) -> bool:
    return name_key(line.words).startswith("chủ tịch đoàn")


def _lacks_mark(lines: tuple[SigningLine, ...], context: Context) -> bool:
    """Whether the secretary signs a committee's document in person."""
    office, body, kind = (
        lines[0].office,
        context.first(IssuingBody),
        context.first(DocumentTypeName),
    )
    if lines[0].mark or office is None or office.head != SECRETARY or office.rest:
        return False
    if any(line.mark for line in lines) or len(context.all(Signature)) != 1:
        return False
    if kind is not None and kind.type.name == "Biên bản":
        return False
    committee = body is not None and COMMITTEE.match(name_key(body.text)) is not None
    return committee and is_administrative(context)
