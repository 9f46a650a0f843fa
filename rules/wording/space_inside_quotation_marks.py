"""Rule wording/space-inside-quotation-marks."""

from collections.abc import Iterator

from linter.rulekit import (
    EVERY_REGIME,
    SOAT_ADVICE,
    Context,
    Finding,
    Quotation,
    ReplaceText,
    Rule,
    Safety,
    Severity,
    Span,
    WholeDocument,
    quoted,
)


class SpaceInsideQuotationMarks(Rule):
    """Có khoảng trắng thừa ngay sau dấu mở hoặc ngay trước dấu đóng ngoặc kép.

    Dấu ngoặc kép viết sát chữ nó bao. Chỗ trống để điền giữa hai dấu ngoặc thì để nguyên. Khoảng
    trắng trước dấu phẩy, dấu chấm là việc của wording/space-before-punctuation.
    """

    id = "wording/space-inside-quotation-marks"
    severity = Severity.WARNING
    message = "Có {count} khoảng trắng thừa bên trong dấu ngoặc kép: {places}."
    remedy = "Viết dấu ngoặc kép sát với chữ bên trong."
    basis = SOAT_ADVICE
    element = WholeDocument
    needs = (Quotation,)
    gathers = (Quotation,)
    regimes = EVERY_REGIME
    fix = Safety.SAFE
    fix_description = "Bỏ khoảng trắng thừa bên trong dấu ngoặc kép"

    def check(self, element: WholeDocument, context: Context) -> Iterator[Finding]:
        """Find white space between marks and what they enclose."""
        spans, spaces, texts = [], [], []
        for quotation in context.all(Quotation):
            if quotation.opening is None or quotation.closing is None:
                continue
            if quotation.confidence < 1 or not quotation.within_paragraph:
                continue
            for mark in (quotation.opening, quotation.closing):
                if mark.space is not None:
                    start, end = sorted((mark.span, mark.space))
                    spans.append(Span(start.start, end.end))
                    spaces.append(mark.space)
                    texts.append(quotation.text)
        if spans:
            values = {"count": str(len(spans)), "places": quoted(texts)}
            edits = [ReplaceText(space, "") for space in spaces]
            yield self.at(spans[:20], **values).editing(*edits)
