"""Rule references/later-than-document."""

from collections.abc import Iterator

from msgspec.structs import replace

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


class LaterThanDocument(Rule):
    """Văn bản được viện dẫn ghi ngày sau ngày ban hành của văn bản này.

    Không thể viện dẫn một văn bản chưa ban hành: hoặc ngày viện dẫn sai, hoặc ngày của chính văn
    bản này sai. Chỉ xét văn bản đã ghi đủ ngày, tháng, năm ban hành; dự thảo thì chưa xét. Bản
    nhận dạng từ ảnh cũng không xét, vì ngày viết tay là chỗ hay nhận nhầm nhất.
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
        finding = replace(
            self.at(cited, **values), confidence=min(citation.confidence, cited.confidence)
        )
        yield finding.because(evidence) if evidence else finding
