"""Rule references/incomplete-date."""

from collections.abc import Iterator
from typing import ClassVar

from linter.rulekit import (
    EVERY_REGIME,
    Citation,
    CitedDate,
    Context,
    Finding,
    Rule,
    Severity,
    Trust,
    fold,
    lazy_pattern,
    nd30,
)

FIGURES = lazy_pattern(r"\d+")


class IncompleteDate(Rule):
    """Ngày của văn bản được viện dẫn ghi thiếu: không có năm, năm hai chữ số, không có ngày.

    “ngày 14/9”, “ngày 20/6/25”, “tháng 7 năm 2025” chưa đủ để tìm ra văn bản, vì số được đánh lại
    mỗi năm. Văn bản đã ghi đủ ngày ở chỗ khác và chỗ còn để trống của dự thảo không bị xét. Ngày
    không có thật thuộc references/impossible-date; không ghi ngày nào thuộc
    references/incomplete-first-citation.
    """

    id = "references/incomplete-date"
    severity = Severity.WARNING
    messages: ClassVar = {
        "year": "Ngày “{found}” của {symbol} chưa ghi năm.",
        "short": "Năm trong ngày “{found}” của {symbol} chỉ ghi hai chữ số.",
        "day": "{symbol} chỉ ghi “{found}”, chưa ghi ngày.",
    }
    remedy = "Ghi đủ ngày, tháng, năm ban hành của {symbol}."
    basis = nd30("Phụ lục I, Phần I, II.6.b")
    requirements = ("H07",)
    element = Citation
    regimes = EVERY_REGIME
    trusts = frozenset({Trust.TYPED, Trust.CONVERTED})

    def check(self, citation: Citation, context: Context) -> Iterator[Finding]:
        """Yield the date that lacks a part, unless the document is dated elsewhere."""
        cited = citation.date
        fault = fault_of(cited) if cited is not None else None
        if cited is None or fault is None:
            return
        dated = any(
            other.date is not None and other.date.date is not None
            for other in context.all(Citation)
            if other.key == citation.key
        )
        if dated and fault != "short":
            return
        finding = self.at(cited, found=cited.shown, symbol=citation.shown).saying(fault)
        finding = finding.as_sure_as(citation.confidence, cited.confidence)
        numbered_by_year = citation.symbol is not None and citation.symbol.year is not None
        yield finding.at_most(Severity.INFO if numbered_by_year else None)


def fault_of(cited: CitedDate) -> str | None:
    """Which part is missing; None for a whole date, a blank one and one that cannot exist.

    A year in words or left blank ends the date with *năm*.
    """
    if cited.date is not None or fold(cited.text).endswith("năm"):
        return None
    if cited.day is None:
        whole_month = cited.month is not None and cited.year is not None
        return "day" if whole_month and fold(cited.text).startswith("tháng") else None
    if cited.month is None or not (1 <= cited.day <= 31 and 1 <= cited.month <= 12):
        return None
    figures = FIGURES.findall(cited.text)
    if len(figures) == 2:
        return "year"
    return "short" if len(figures) == 3 and len(figures[2]) == 2 else None
