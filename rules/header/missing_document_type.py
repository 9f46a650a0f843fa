"""Rule header/missing-document-type."""

from collections.abc import Iterator
from typing import ClassVar

from linter.rulekit import (
    LETTERHEAD,
    Context,
    DocumentTypeName,
    Finding,
    IssuingBody,
    NationalName,
    NumberSymbol,
    PlaceDate,
    Rule,
    Severity,
    WholeDocument,
    after,
    document_type,
    is_administrative,
    nd30,
)


class MissingDocumentType(Rule):
    """Văn bản không in tên loại, cũng không phải công văn.

    Chỉ công văn không in tên loại. Khi ký hiệu cho biết loại (như BC) mà trên văn bản không có
    dòng BÁO CÁO thì cảnh báo; khi không có cả tên loại lẫn “V/v” thì chỉ lưu ý.
    """

    id = "header/missing-document-type"
    severity = Severity.WARNING
    messages: ClassVar = {
        "known": "Ký hiệu cho biết đây là {type} nhưng văn bản không in tên loại.",
        "unknown": "Không thấy tên loại văn bản, cũng không thấy “V/v” của công văn.",
    }
    remedy = "In tên loại bằng chữ hoa, canh giữa; nếu là công văn thì ghi trích yếu sau “V/v”."
    basis = nd30("Điều 7; Phụ lục I, Phần I, II.5")
    requirements = ("A03", "A04", "G01")
    element = WholeDocument
    needs = LETTERHEAD
    misses = (DocumentTypeName,)

    def check(self, element: WholeDocument, context: Context) -> Iterator[Finding]:
        """Miss the name of the type of a document that is no letter."""
        if context.first(DocumentTypeName) is not None or not is_administrative(context):
            return
        kind = document_type(context)
        if kind is not None and not kind.printed:
            return
        head = (NationalName, IssuingBody, NumberSymbol, PlaceDate)
        place = after(*(context.first(part) for part in head))
        finding = self.missing(place, type=kind.title if kind is not None else "")
        if kind is not None:
            yield finding.saying("known")
        else:
            yield finding.saying("unknown").at_most(Severity.INFO)
