"""Rule header/number-with-colon."""

from collections.abc import Iterator

from linter.rulekit import (
    Clause,
    Context,
    Finding,
    NumberSymbol,
    Regime,
    Rule,
    Safety,
    Severity,
    Span,
    WholeDocument,
)


class NumberWithColon(Rule):
    """Văn bản của Đảng ghi dấu hai chấm sau từ “Số”.

    Văn bản của Đảng ghi “Số 05-NQ/ĐU”. Dấu hai chấm là cách của văn bản hành chính nhà nước,
    ở đó thiếu nó mới là lỗi (header/number-without-colon).
    """

    id = "header/number-with-colon"
    severity = Severity.WARNING
    message = "Văn bản của Đảng không ghi dấu hai chấm sau “Số”."
    remedy = "Viết “Số” rồi đến số và ký hiệu, không có dấu hai chấm."
    basis = Clause("Hướng dẫn 36-HD/VPTW; 05-HD/VPTW", "Số và ký hiệu văn bản")
    requirements = ("P-05",)
    element = NumberSymbol
    needs = (WholeDocument,)
    regimes = frozenset({Regime.PARTY})
    fix = Safety.SAFE
    fix_description = "Bỏ dấu hai chấm sau “Số”"

    def check(self, element: NumberSymbol, context: Context) -> Iterator[Finding]:
        """Find the colon behind the label."""
        whole = context.first(WholeDocument)
        if element.label is None or not element.colon or whole is None:
            return
        start = element.label.span.end
        place = whole.text.find(":", start, element.span.end)
        if place >= 0:
            yield self.at(Span(start, place + 1)).replacing("")
