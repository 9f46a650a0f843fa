"""Rule references/year-mismatch."""

from collections.abc import Iterator

from linter.rulekit import (
    EVERY_REGIME,
    Citation,
    Context,
    Family,
    Finding,
    Rule,
    Severity,
    Trust,
    nd30,
)


class YearMismatch(Rule):
    """Năm trong số, ký hiệu khác năm ban hành ghi kèm.

    Văn bản quy phạm pháp luật mang năm ban hành ngay trong số, ký hiệu, nên 30/2020/NĐ-CP không
    thể ban hành năm 2021. Văn bản thông qua cuối năm mà ghi ngày đầu năm sau, và văn bản của
    Quốc hội ghi ngày công bố, chỉ bị nhắc. Ngày không có thật thuộc references/impossible-date.
    """

    id = "references/year-mismatch"
    severity = Severity.ERROR
    message = "Số, ký hiệu {symbol} ghi năm {year}, nhưng ngày ban hành ghi là {date}."
    remedy = "Đối chiếu văn bản gốc: sửa ngày ban hành hoặc sửa năm trong số, ký hiệu."
    basis = nd30("Phụ lục I, Phần I, II.6.b")
    requirements = ("H07", "H10")
    element = Citation
    regimes = EVERY_REGIME
    trusts = frozenset(Trust)

    def check(self, citation: Citation, context: Context) -> Iterator[Finding]:
        """Yield the citation when its number and its date name two years."""
        symbol, cited = citation.symbol, citation.date
        if symbol is None or symbol.year is None or cited is None or cited.date is None:
            return
        later = cited.date.year - symbol.year
        if later == 0:
            return
        values = {"symbol": citation.shown, "year": str(symbol.year), "date": cited.shown}
        excused = later == 1 and (
            cited.date.month == 1 or symbol.family is Family.NATIONAL_ASSEMBLY
        )
        finding = self.at((*citation.spans, *cited.spans), **values)
        finding = finding.as_sure_as(citation.confidence, cited.confidence)
        yield finding.at_most(Severity.WARNING if excused else None)
