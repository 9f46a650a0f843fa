"""Rule wording/mixed-quotation-marks."""

from collections.abc import Iterator, Sequence

from linter.rulekit import (
    EVERY_REGIME,
    SOAT_ADVICE,
    Context,
    Finding,
    Quotation,
    QuoteStyle,
    ReplaceText,
    Rule,
    Safety,
    Severity,
    Span,
    WholeDocument,
    quoted,
)


class MixedQuotationMarks(Rule):
    """Trong một văn bản dùng lẫn ngoặc kép thẳng (" ") và ngoặc kép cong (“ ”).

    Một văn bản chỉ dùng một kiểu ngoặc kép; lẫn hai kiểu thường là dấu vết của việc chép từ nơi
    khác. Ngoặc lồng trong ngoặc, dấu đo (5", 12'30") và ngoặc trong mã lệnh không bị xét. Ngoặc mở
    mà không đóng là việc của wording/unclosed-quotation-mark.
    """

    id = "wording/mixed-quotation-marks"
    severity = Severity.WARNING
    message = (
        "Văn bản dùng lẫn ngoặc kép thẳng ({straight} chỗ) và ngoặc kép cong ({curly} chỗ); "
        "kiểu ít dùng hơn ở: {places}."
    )
    remedy = "Dùng thống nhất một kiểu, nên là ngoặc kép cong “ ”."
    basis = SOAT_ADVICE
    element = WholeDocument
    needs = (Quotation,)
    gathers = (Quotation,)
    regimes = EVERY_REGIME
    fix = Safety.UNSAFE
    fix_description = "Đổi các dấu ngoặc kép ở kiểu ít dùng sang kiểu kia"

    def check(self, element: WholeDocument, context: Context) -> Iterator[Finding]:
        """Find the quotations in the style that fewer of them have."""
        whole = _outermost(context.all(Quotation))
        straight = [q for q in whole if QuoteStyle.STRAIGHT in _styles(q)]
        curly = [q for q in whole if _styles(q) == {QuoteStyle.CURLY}]
        if not straight or not (curly or any(len(_styles(q)) > 1 for q in straight)):
            return
        to_curly = len(straight) <= len(curly) or not curly
        fewer = straight if to_curly else curly
        values = {
            "straight": str(len(straight)),
            "curly": str(len(whole) - len(straight)),
            "places": quoted(quotation.text for quotation in fewer),
        }
        spans = [_shown(quotation) for quotation in fewer]
        yield self.at(spans[:20], **values).editing(*_edits(fewer, to_curly))


def _outermost(quotations: Sequence[Quotation]) -> list[Quotation]:
    """The whole quotations that stand in no other one: inside, the other style is usual."""
    found: list[Quotation] = []
    for quotation in quotations:
        if not (quotation.opening and quotation.closing and quotation.confidence == 1):
            continue
        if not found or quotation.span.start >= found[-1].span.end:
            found.append(quotation)
    return found


def _styles(quotation: Quotation) -> set[QuoteStyle]:
    return {mark.style for mark in (quotation.opening, quotation.closing) if mark is not None}


def _shown(quotation: Quotation) -> Span:
    """The whole quotation; of one over several paragraphs, its first mark."""
    if quotation.within_paragraph or quotation.opening is None:
        return quotation.span
    return quotation.opening.span


def _edits(quotations: Sequence[Quotation], to_curly: bool) -> Iterator[ReplaceText]:
    """The marks of the other style in place of those that are of the style in question."""
    wrong = QuoteStyle.STRAIGHT if to_curly else QuoteStyle.CURLY
    for quotation in quotations:
        for mark in (quotation.opening, quotation.closing):
            if mark is not None and mark.style is wrong:
                curly = "“" if mark.opening else "”"
                yield ReplaceText(mark.span, curly if to_curly else '"')
