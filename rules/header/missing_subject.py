"""Rule header/missing-subject."""

from collections.abc import Iterator

from linter.rulekit import (
    LETTERHEAD,
    SUBJECT,
    Context,
    DocumentTypeName,
    Finding,
    NumberSymbol,
    Rule,
    Severity,
    Subject,
    WholeDocument,
    after,
    document_type,
    is_administrative,
    nd30,
)


class MissingSubject(Rule):
    """Văn bản không có trích yếu nội dung.

    Trích yếu là câu hoặc cụm từ ngắn nêu nội dung chính, đặt ngay dưới tên loại; ở công văn thì
    đặt dưới số, ký hiệu, sau “V/v”. Các loại giấy, phiếu, hợp đồng, biên bản không bị nhắc.
    """

    id = "header/missing-subject"
    severity = Severity.WARNING
    message = "Không thấy trích yếu nội dung {where}."
    remedy = "Thêm một câu hoặc cụm từ ngắn nêu nội dung chính của văn bản."
    basis = nd30("Điều 8, khoản 2, điểm đ; Phụ lục I, Phần I, II.5.a")
    requirements = ("A04", "G02", "G05")
    element = WholeDocument
    needs = LETTERHEAD
    misses = (Subject,)

    def check(self, element: WholeDocument, context: Context) -> Iterator[Finding]:
        """Miss the subject under the title, or under the number of a letter."""
        if context.first(Subject) is not None or not is_administrative(context):
            return
        kind, title = document_type(context), context.first(DocumentTypeName)
        if kind is None or SUBJECT in kind.without or (title is None and kind.printed):
            return
        place = after(title) if title is not None else after(context.first(NumberSymbol))
        where = f"dưới tên loại {kind.title}" if title is not None else "(V/v) của công văn"
        yield self.missing(place, where=where)
