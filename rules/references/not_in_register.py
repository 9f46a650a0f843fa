"""Rule references/not-in-register."""

from collections.abc import Iterator

from linter.rulekit import (
    EVERY_REGIME,
    Citation,
    Context,
    Finding,
    ResolvedCitation,
    Rule,
    Severity,
    nd30,
)


class NotInRegister(Rule):
    """Văn bản được viện dẫn không có trong sổ, mà sổ ghi là đủ văn bản loại đó của năm đó.

    Không có trong sổ chưa phải là không tồn tại, nên chỉ nhắc khi bạn đã khai báo sổ có đủ mọi văn
    bản của một cơ quan, một loại, một năm (soat registry import --complete) và câu văn cho biết rõ
    cơ quan ban hành và năm.
    """

    id = "references/not-in-register"
    severity = Severity.WARNING
    message = "Sổ {register} có đủ {series} nhưng không có {symbol}."
    remedy = "Kiểm tra lại số, ký hiệu, ngày tháng; nếu đúng thì bổ sung văn bản này vào sổ."
    basis = nd30("Phụ lục I, Phần I, II.6.b")
    requirements = ("H07",)
    element = ResolvedCitation
    needs = (Citation,)
    regimes = EVERY_REGIME

    def check(self, element: ResolvedCitation, context: Context) -> Iterator[Finding]:
        """Yield the citation that a complete register lacks."""
        claim = element.absent_from
        if claim is None:
            return
        kind = claim.type.lower() if claim.type else "văn bản"
        series = f"{kind} năm {claim.year} của {claim.issuer}"
        citation = element.citation
        finding = self.at(citation, register=claim.register, series=series, symbol=citation.shown)
        yield finding.as_sure_as(citation.confidence)
