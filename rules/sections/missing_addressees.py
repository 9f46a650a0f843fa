"""Rule sections/missing-addressees."""

from collections.abc import Iterator
from typing import ClassVar

from linter.rulekit import (
    LETTERHEAD,
    UPWARD_FACTS,
    Addressees,
    Addressing,
    Context,
    DocumentTypeName,
    Finding,
    NumberSymbol,
    PlaceDate,
    Rule,
    Severity,
    Subject,
    WholeDocument,
    after,
    document_type,
    doubt,
    is_administrative,
    nd30,
    upward_evidence,
)


class MissingAddressees(Rule):
    """Công văn, tờ trình hoặc báo cáo gửi cấp trên không có “Kính gửi”.

    Công văn và tờ trình luôn phải có “Kính gửi”. Báo cáo chỉ phải có khi gửi cấp trên: soát chỉ
    nhắc khi lời mở đầu cho thấy báo cáo được lập theo công văn của một cơ quan cấp trên, khi văn
    bản nói thẳng với cấp trên, hoặc khi nơi nhận ghi “Như trên” mà phía trên không có nơi nào.
    Các loại văn bản khác chỉ có Nơi nhận (sections/missing-recipients).
    """

    id = "sections/missing-addressees"
    severity = Severity.ERROR
    messages: ClassVar = {
        "always": "{type} không có “Kính gửi”.",
        "upward": "{type} gửi cấp trên mà không có “Kính gửi”.",
    }
    remedy = "Thêm dòng “Kính gửi: …”, ghi cơ quan nhận để giải quyết."
    basis = nd30("Phụ lục I, Phần I, II.9.b và II.9.d")
    requirements = ("M01",)
    element = WholeDocument
    needs = (*LETTERHEAD, *UPWARD_FACTS, Addressees)
    misses = (Addressees,)

    def check(self, element: WholeDocument, context: Context) -> Iterator[Finding]:
        """Miss the addressees where the decree wants them."""
        kind = document_type(context)
        if kind is None or context.first(Addressees) is not None or not is_administrative(context):
            return
        place = after(
            *(context.first(k) for k in (DocumentTypeName, Subject, NumberSymbol, PlaceDate))
        )
        finding = self.missing(place, type=kind.name)
        if kind.addressing is Addressing.REQUIRED:
            yield doubt(finding.saying("always"), context)
        elif kind.addressing is Addressing.UPWARD:
            proof = next(upward_evidence(context, place), None)
            if proof is not None:
                yield finding.saying("upward").because(proof).at_most(Severity.WARNING)
