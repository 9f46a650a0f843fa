"""Rule wording/unclosed-quotation-mark."""

from collections.abc import Iterator
from typing import ClassVar

from linter.rulekit import (
    EVERY_REGIME,
    SOAT_ADVICE,
    Context,
    Finding,
    Quotation,
    QuoteStyle,
    Rule,
    Severity,
    WholeDocument,
    lazy_pattern,
    places_of,
    quoted,
    shortened,
)

MOST = 5
"""More broken quotations than this are strokes of a scan rather than slips of an author."""
WORDS = lazy_pattern(r"\W(?:[^\W\d_]{1,7}[\s,]+){2}[^\W\d_]|[^\W\d_] [^\W\d_]{1,7}\W$")
"""A mark beside words, as an author quotes them."""


class UnclosedQuotationMark(Rule):
    """Mở ngoặc kép mà không đóng, hoặc đóng mà không mở.

    Ngoặc kép phải có đủ cặp trong một đoạn. Ngoặc lồng nhau và đoạn trích dài nhiều đoạn (mỗi
    đoạn mở lại, chỉ đoạn cuối đóng) là bình thường. Dấu ở đầu đoạn, dấu đóng mà không mở, và văn
    bản có quá nhiều dấu lẻ thì chỉ lưu ý, vì có thể là vết của máy nhận dạng chữ.
    """

    id = "wording/unclosed-quotation-mark"
    severity = Severity.WARNING
    messages: ClassVar = {
        "unclosed": "Mở ngoặc kép mà không đóng: {found}.",
        "unopened": "Đóng ngoặc kép mà không mở: {found}.",
        "many": "Có {count} dấu ngoặc kép không thành cặp: {found}.",
    }
    remedy = "Thêm dấu ngoặc kép còn thiếu, hoặc bỏ dấu thừa."
    basis = SOAT_ADVICE
    element = WholeDocument
    needs = (Quotation,)
    gathers = (Quotation,)
    regimes = EVERY_REGIME

    def check(self, element: WholeDocument, context: Context) -> Iterator[Finding]:
        """Find quotations that lack one of their marks."""
        broken = [q for q in context.all(Quotation) if _is_broken(q)]
        if len(broken) > MOST:
            values = {"count": str(len(broken)), "found": quoted(q.text for q in broken)}
            yield self.at(places_of(broken), **values).saying("many").at_most(Severity.INFO)
            return
        for quotation in broken:
            finding = self.at(quotation, found=shortened(quotation.text))
            if quotation.opening is None:
                yield finding.saying("unopened").at_most(Severity.INFO)
                continue
            start = quotation.span.start
            heads = not element.text[:start].rstrip(" \t").rpartition("\n")[2]
            finding = finding.saying("unclosed")
            yield finding.at_most(Severity.INFO) if heads else finding


def _is_broken(quotation: Quotation) -> bool:
    if quotation.opening is not None and quotation.closing is not None:
        return False
    mark = quotation.opening or quotation.closing
    drawn = mark is not None and mark.style is not QuoteStyle.OTHER
    return drawn and WORDS.search(quotation.text) is not None
