"""Rule header/missing-place-date."""

from collections.abc import Iterator

from linter.rulekit import (
    LETTERHEAD,
    PLACE_DATE,
    Context,
    Finding,
    Motto,
    NationalName,
    NumberSymbol,
    PlaceDate,
    Rule,
    Severity,
    WholeDocument,
    after,
    document_type,
    doubt,
    is_administrative,
    nd30,
)


class MissingPlaceDate(Rule):
    """Văn bản hành chính không có dòng địa danh, thời gian ban hành.

    Bản dự thảo cũng có dòng này, chỉ để trống ngày. Biên bản (mẫu 1.9), hợp đồng và bản ghi nhớ,
    thỏa thuận ghi thời gian, địa điểm trong lời văn, thư công ghi ở cuối, nên không bị nhắc.
    """

    id = "header/missing-place-date"
    severity = Severity.ERROR
    message = "Không thấy dòng địa danh, thời gian ban hành."
    remedy = "Thêm dòng “[địa danh], ngày … tháng … năm …” dưới Quốc hiệu, Tiêu ngữ."
    basis = nd30("Điều 8, khoản 2, điểm d; Phụ lục I, Phần I, II.4")
    requirements = ("A04", "F01", "F10")
    element = WholeDocument
    needs = LETTERHEAD
    misses = (PlaceDate,)

    def check(self, element: WholeDocument, context: Context) -> Iterator[Finding]:
        """Miss the place-date line of an administrative document."""
        if context.first(PlaceDate) is not None or not is_administrative(context):
            return
        kind = document_type(context)
        if kind is None or PLACE_DATE not in kind.without:
            head = [context.first(part) for part in (NationalName, Motto, NumberSymbol)]
            yield doubt(self.missing(after(*head)), context)
