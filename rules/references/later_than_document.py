"""Rule references/later-than-document."""

from collections.abc import Iterator
from datetime import date

from linter.rulekit import (
    EVERY_REGIME,
    Citation,
    Context,
    Evidence,
    Finding,
    PlaceDate,
    Rule,
    Severity,
    Stage,
    Trust,
    nd30,
)

TWO_FIGURES = 10


class LaterThanDocument(Rule):
    """Văn bản được viện dẫn ghi ngày sau ngày ban hành của văn bản này.

    Không thể viện dẫn một văn bản chưa ban hành: hoặc ngày viện dẫn sai, hoặc ngày của chính văn
    bản này sai. Chỉ xét văn bản đã ghi đủ ngày, tháng, năm ban hành; dự thảo thì chưa xét. Ngày
    ban hành chỉ có một chữ số mà hai ngày cùng tháng thì chỉ nhắc, vì có thể rơi mất một chữ số.
    Bản nhận dạng từ ảnh cũng không xét, vì ngày viết tay là chỗ hay nhận nhầm nhất.
    """

    id = "references/later-than-document"
    severity = Severity.ERROR
    message = "{symbol} ghi ngày {cited}, sau ngày ban hành của văn bản này ({own})."
    remedy = "Đối chiếu văn bản được viện dẫn và kiểm tra ngày ban hành của văn bản này."
    basis = nd30("Phụ lục I, Phần I, II.6.b")
    requirements = ("H07",)
    element = Citation
    needs = (PlaceDate,)
    regimes = EVERY_REGIME
    trusts = frozenset({Trust.TYPED, Trust.CONVERTED})

    def check(self, citation: Citation, context: Context) -> Iterator[Finding]:
        """Yield the cited date when it lies after the document's own."""
        cited, own = citation.date, context.date
        if cited is None or cited.date is None or own is None or context.stage is Stage.DRAFT:
            return
        if cited.date <= own:
            return
        values = {"symbol": citation.shown, "cited": cited.shown, "own": f"{own:%d/%m/%Y}"}
        place = context.first(PlaceDate)
        evidence = Evidence("Ngày ban hành của văn bản này", place.span) if place else None
        finding = self.at(cited, **values).as_sure_as(citation.confidence, cited.confidence)
        if may_lack_digit(place, cited.date):
            finding = finding.at_most(Severity.WARNING)
        yield finding.because(evidence) if evidence else finding


def may_lack_digit(place: PlaceDate | None, cited: date) -> bool:
    """Whether the document's own day is one figure, and a second would make it late enough."""
    if place is None or place.day is None or place.date is None:
        return False
    same_month = (place.date.year, place.date.month) == (cited.year, cited.month)
    return same_month and len(place.day.text.strip()) == 1 and cited.day >= TWO_FIGURES
