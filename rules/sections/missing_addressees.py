"""Rule sections/missing-addressees."""

import re
from collections.abc import Iterator

from linter.rulekit import (
    LETTERHEAD,
    Addressees,
    Addressing,
    Body,
    Citation,
    Closing,
    Context,
    DocumentTypeName,
    Evidence,
    Family,
    Finding,
    IssuingBody,
    Level,
    NumberSymbol,
    OutlineItem,
    PlaceDate,
    Recipients,
    Rule,
    Severity,
    Span,
    Subject,
    SuperiorBody,
    WholeDocument,
    after,
    document_type,
    fold,
    identify_body,
    is_administrative,
    kind_of_code,
    nd30,
)

RANK = {Level.CENTRAL: 0, Level.PROVINCE: 2, Level.DISTRICT: 4, Level.COMMUNE: 6}
OPENING = 1500
"""Characters after the title within which a report says at whose request it is made."""
ASKED = re.compile(
    r"(?:(?:theo|thực hiện|căn cứ)\s+(?:yêu cầu|đề nghị|chỉ đạo|hướng dẫn)\s+của"
    r"|(?:kính|xin)\s+(?:báo cáo|trình|gửi)(?:\s+(?:với|đến|lên))?|\bbáo cáo)\s+(?=[^\W\d_])"
)
REQUESTS = frozenset({"Công văn", "Giấy mời", "Công điện"})


class MissingAddressees(Rule):
    """Công văn, tờ trình hoặc báo cáo gửi cấp trên không có “Kính gửi”.

    Công văn và tờ trình luôn phải có “Kính gửi”. Báo cáo chỉ phải có khi gửi cấp trên: soát chỉ
    nhắc khi lời mở đầu cho thấy báo cáo được lập theo văn bản của một cơ quan cấp trên, khi câu kết
    thúc trình lên cấp trên, hoặc khi nơi nhận ghi “Như trên” mà phía trên không có nơi nào. Các
    loại văn bản khác chỉ có Nơi nhận (xem sections/missing-recipients).
    """

    id = "sections/missing-addressees"
    severity = Severity.ERROR
    message = "{type} không có “Kính gửi”{reason}."
    remedy = "Thêm dòng “Kính gửi: …” dưới phần đầu văn bản, ghi nơi giải quyết."
    basis = nd30("Phụ lục I, Phần I, II.9.b và II.9.d")
    requirements = ("M01",)
    element = WholeDocument
    needs = (*LETTERHEAD, Addressees, Closing, OutlineItem, Citation)

    def check(self, element: WholeDocument, context: Context) -> Iterator[Finding]:
        """Miss the addressees where the decree wants them."""
        kind = document_type(context)
        if kind is None or context.first(Addressees) is not None or not is_administrative(context):
            return
        head = [context.first(k) for k in (DocumentTypeName, Subject, NumberSymbol, PlaceDate)]
        finding = self.missing(after(*head), type=kind.name, reason="")
        if kind.addressing is Addressing.REQUIRED:
            yield finding
        elif kind.addressing is Addressing.UPWARD:
            proof = next(_upward(element, context, after(*head)), None)
            if proof is not None:
                reason = ", trong khi văn bản gửi lên cấp trên"
                finding = self.missing(after(*head), type=kind.name, reason=reason)
                yield finding.because(proof).at_most(Severity.WARNING)


def _upward(whole: WholeDocument, context: Context, start: int) -> Iterator[Evidence]:
    """What shows that a report goes to a superior body."""
    own = _own_rank(context)
    first = next((i.span.start for i in context.all(OutlineItem)), len(whole.text))
    opening = Span(start, min(start + OPENING, max(first, start)))
    for citation in context.all(Citation):
        if opening.contains(citation.span) and _asks(citation) and _rank(citation) < own:
            yield Evidence("Báo cáo theo văn bản của cấp trên", citation.span)
    closing = context.first(Closing)
    for span in (opening, closing.span if closing is not None else None):
        for match in ASKED.finditer(fold(span.of(whole.text)) if span else ""):
            at = span.start + match.end() if span else 0
            body = identify_body(whole.text[at : at + 80])
            if body is not None and _rank_of(body) < own:
                yield Evidence("Văn bản nói với cấp trên", Span(at, at + len(body.kind.name)))
    listed = context.first(Recipients)
    if listed is not None and listed.items and fold(listed.items[0].text).startswith("như trên"):
        yield Evidence("“Như trên” không chỉ nơi nào", listed.items[0].span)
