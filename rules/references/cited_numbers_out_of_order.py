"""Rule references/cited-numbers-out-of-order."""

from collections.abc import Iterator

from linter.rulekit import (
    EVERY_REGIME,
    Citation,
    Context,
    Evidence,
    Finding,
    Rule,
    Severity,
    Trust,
    WholeDocument,
    disorders,
    nd30,
)

FEW = 15
"""Days of disorder that happen in real registers, where numbers are kept for later."""


class CitedNumbersOutOfOrder(Rule):
    """Trong các văn bản được viện dẫn của một cơ quan, số sau lại ghi ngày trước.

    Số được cấp theo thứ tự thời gian: một cơ quan, một tên loại, một năm là một dãy (văn bản của
    Đảng: một nhiệm kỳ). Dãy được cắt ở những lần sắp xếp tổ chức năm 2025. Không rõ cơ quan ban
    hành thì không so. Lệch vài ngày thường do giữ số nên chỉ là lưu ý.
    """

    id = "references/cited-numbers-out-of-order"
    severity = Severity.WARNING
    message = "{symbol} ghi ngày {date}, trước ngày {other_date} của {other}, dù số lớn hơn."
    remedy = "Đối chiếu số và ngày của hai văn bản."
    basis = nd30("Điều 15, khoản 1")
    requirements = ("H07",)
    element = WholeDocument
    needs = (Citation,)
    gathers = (Citation,)
    regimes = EVERY_REGIME
    trusts = frozenset({Trust.TYPED, Trust.CONVERTED})

    def check(self, element: WholeDocument, context: Context) -> Iterator[Finding]:
        """Yield each citation that is out of order, with the one that shows it."""
        for disorder in disorders(context.all(Citation)):
            cited, other = disorder.citation, disorder.earlier
            if cited.date is None or other.date is None:
                continue
            finding = self.at(
                (*cited.spans, *cited.date.spans),
                symbol=cited.shown,
                date=cited.date.shown,
                other=other.shown,
                other_date=other.date.shown,
            )
            finding = finding.because(Evidence("Văn bản có số nhỏ hơn", other.span, "contradicts"))
            finding = finding.as_sure_as(cited.confidence, other.confidence, cited.date.confidence)
            yield finding.at_most(Severity.INFO if disorder.days <= FEW else None)
