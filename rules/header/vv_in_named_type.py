"""Rule header/vv-in-named-type."""

from collections.abc import Iterator

from linter.rulekit import (
    Context,
    DocumentTypeName,
    Family,
    Finding,
    NumberSymbol,
    Rule,
    Safety,
    Severity,
    Span,
    Subject,
    WholeDocument,
    fold,
    nd30,
)


class VvInNamedType(Rule):
    """Trích yếu của văn bản có tên loại mở đầu bằng “V/v”.

    “V/v” chỉ dùng cho công văn. Văn bản có tên loại thì viết “Về …”, “Về việc …” hoặc nêu thẳng
    nội dung. Công văn thiếu “V/v” là việc của header/missing-vv.
    """

    id = "header/vv-in-named-type"
    severity = Severity.WARNING
    message = "Văn bản có tên loại {type} thì trích yếu không viết “{found}”."
    remedy = "Viết “Về việc” hoặc nêu thẳng nội dung; “V/v” chỉ dùng cho công văn."
    basis = nd30("Phụ lục I, Phần I, II.5.b; Phụ lục III, mẫu 1.2 và 1.4")
    requirements = ("G07",)
    element = Subject
    needs = (DocumentTypeName, NumberSymbol, WholeDocument)
    fix = Safety.SAFE
    fix_description = "Thay “{found}” bằng “Về việc”"

    def check(self, element: Subject, context: Context) -> Iterator[Finding]:
        """Find V/v before the subject of a document with a title."""
        title, whole = context.first(DocumentTypeName), context.first(WholeDocument)
        found = element.introduced_by or ""
        if title is None or whole is None or not fold(found).startswith("v"):
            return
        line = context.first(NumberSymbol)
        letter = line is not None and line.symbol is not None and (
            line.symbol.family is Family.STATE_LETTER
        )  # fmt: skip
        if letter or fold(found).startswith("về") or element.span.start < title.span.start:
            return
        place = whole.text.rfind(found, 0, element.span.start)
        if place >= title.span.end:
            span = Span(place, place + len(found))
            yield self.at(span, found=found, type=title.type.title).replacing("Về việc")
