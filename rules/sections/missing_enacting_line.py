"""Rule sections/missing-enacting-line."""

from collections.abc import Iterator

from linter.rulekit import (
    LETTERHEAD,
    Context,
    EnactingLine,
    Finding,
    LegalBasis,
    MarkerKind,
    OutlineItem,
    Rule,
    Severity,
    WholeDocument,
    document_type,
    is_administrative,
    nd30,
)


class MissingEnactingLine(Rule):
    """Giữa các căn cứ và Điều 1 không có dòng “QUYẾT ĐỊNH:” hoặc “QUYẾT NGHỊ:”.

    Quyết định có dòng “QUYẾT ĐỊNH:”, nghị quyết có dòng “QUYẾT NGHỊ:” đứng riêng giữa các căn cứ và
    Điều 1. Chỉ nhắc khi ngay sau căn cứ cuối cùng là Điều 1; còn chữ khác ở giữa thì im lặng.
    Dòng này viết sai là việc của sections/malformed-enacting-line.
    """

    id = "sections/missing-enacting-line"
    severity = Severity.WARNING
    message = "Trước Điều 1 không có dòng “{expected}”."
    remedy = "Thêm dòng “{expected}” đứng riêng, canh giữa, giữa các căn cứ và Điều 1."
    basis = nd30("Phụ lục III, mẫu 1.1, 1.2 và 1.3")
    requirements = ("S05",)
    element = WholeDocument
    needs = (*LETTERHEAD, EnactingLine, LegalBasis, OutlineItem)
    gathers = (LegalBasis,)
    misses = (EnactingLine,)

    def check(self, element: WholeDocument, context: Context) -> Iterator[Finding]:
        """Miss the line between the bases and the articles."""
        kind, bases = document_type(context), context.all(LegalBasis)
        if kind is None or kind.enacting is None or context.first(EnactingLine) is not None:
            return
        articles = [i for i in context.all(OutlineItem) if i.kind is MarkerKind.ARTICLE]
        if not bases or not articles or not is_administrative(context):
            return
        between = element.text[bases[-1].span.end : articles[0].span.start]
        if not any(c.isalpha() for c in between):
            yield self.missing(bases[-1].span.end, expected=f"{kind.enacting}:")
