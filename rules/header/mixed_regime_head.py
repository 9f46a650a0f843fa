"""Rule header/mixed-regime-head."""

from collections.abc import Iterator
from typing import ClassVar

from linter.rulekit import (
    LETTERHEAD,
    Clause,
    Context,
    Element,
    Evidence,
    Finding,
    IssuingBody,
    Motto,
    NationalName,
    PartyTitle,
    Regime,
    Rule,
    Severity,
    WholeDocument,
    is_administrative,
    lazy_pattern,
    name_key,
)

OF_PARTY = lazy_pattern(
    r"(?:đảng ủy|đảng bộ|tỉnh ủy|thành ủy|huyện ủy|quận ủy|thị ủy|chi bộ|chi ủy|đảng đoàn"
    r"|ban cán sự đảng|ban chấp hành đảng bộ|bch đảng bộ|ban thường vụ (?:đảng|tỉnh|thành) ủy"
    r"|thường trực (?:đảng|tỉnh|thành) ủy)\b"
)
OF_STATE = lazy_pattern(r"(?:ủy ban nhân dân|ubnd|hội đồng nhân dân|hđnd|sở (?!chỉ huy))")


class MixedRegimeHead(Rule):
    """Đầu văn bản lẫn hai hệ: thể thức của Đảng và thể thức của Nhà nước.

    Văn bản của Đảng mang tiêu đề “ĐẢNG CỘNG SẢN VIỆT NAM”, không có Quốc hiệu và Tiêu ngữ; văn bản
    của cơ quan nhà nước thì ngược lại. Số, ký hiệu lẫn hệ là việc của header/wrong-regime-number;
    chữ viết tắt chỗ ký lẫn hệ là việc của sections/party-signing-form và
    sections/state-signing-form.
    """

    id = "header/mixed-regime-head"
    severity = Severity.WARNING
    messages: ClassVar = {
        "both": "Đầu văn bản vừa có tiêu đề của Đảng vừa có {found}.",
        "party-body": "“{body}” là tổ chức đảng nhưng văn bản mang Quốc hiệu.",
        "state-body": "“{body}” là cơ quan nhà nước nhưng văn bản mang tiêu đề của Đảng.",
    }
    remedy = "{advice}"
    basis = Clause(
        "Nghị định 30/2020/NĐ-CP; Hướng dẫn 36-HD/VPTW, 05-HD/VPTW",
        "Điều 2, khoản 2; tiêu đề văn bản của Đảng",
    )
    requirements = ("C08", "P-01", "P-25")
    element = WholeDocument
    needs = LETTERHEAD
    regimes = frozenset({Regime.ND30, Regime.PARTY})

    def check(self, element: WholeDocument, context: Context) -> Iterator[Finding]:
        """Compare the emblems with each other, and with the issuing body."""
        party, body = context.first(PartyTitle), context.first(IssuingBody)
        national, motto = context.first(NationalName), context.first(Motto)
        state = national or motto
        if party is not None and state is not None:
            finding = self.at(
                state,
                found="Quốc hiệu" if national is not None else "Tiêu ngữ",
                body="",
                advice="Bỏ Quốc hiệu, Tiêu ngữ nếu là văn bản của Đảng; bỏ tiêu đề của Đảng nếu là "
                "văn bản của cơ quan nhà nước.",
            ).saying("both")
            yield finding.because(Evidence("Tiêu đề của Đảng", party.span, "contradicts"))
        elif body is not None and is_administrative(context):
            yield from self._of_body(body, party, state)

    def _of_body(
        self, body: IssuingBody, party: Element | None, state: Element | None
    ) -> Iterator[Finding]:
        words, name = name_key(body.text), " ".join(body.text.split())
        if OF_PARTY.match(words) and OF_STATE.search(words):  # Bodies of both issue it together.
            return
        if party is not None and OF_STATE.match(words):
            finding = self.at(
                party, found="", body=name, advice="Thay bằng Quốc hiệu và Tiêu ngữ."
            ).saying("state-body")
        elif party is None and state is not None and OF_PARTY.match(words):
            finding = self.at(
                state, found="", body=name, advice="Thay bằng “ĐẢNG CỘNG SẢN VIỆT NAM”."
            ).saying("party-body")
        else:
            return
        yield finding.because(Evidence("Cơ quan ban hành", body.span, "contradicts"))
