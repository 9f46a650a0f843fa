"""Rule references/impossible-date."""

from collections.abc import Iterator
from datetime import date
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
    lazy_pattern,
    nd30,
)

LEAP_YEAR = 2000
FIRST_YEAR, LAST_YEAR = 1930, 2100
"""Years of documents that are still cited, and of those that may yet be made."""
FIGURES = lazy_pattern(r"\d+")


class ImpossibleDate(Rule):
    """Ngày của văn bản được viện dẫn không có thật.

    Ngày không có trong lịch (31/02/2025), tháng lớn hơn 12, hoặc năm không đủ bốn chữ số hay thừa
    chữ số (21/9/025, 08/6/20210) cho thấy ngày đã gõ sai. Ngày còn để trống, năm viết tắt hai chữ
    số và cách viết ngày, tháng thiếu số 0 không thuộc quy tắc này. Năm có thật nhưng khác năm
    trong số, ký hiệu là việc của references/year-mismatch.
    """

    id = "references/impossible-date"
    severity = Severity.ERROR
    messages: ClassVar = {
        "day": "Không có ngày {found}.",
        "far": "Năm trong ngày “{found}” không thể là năm ban hành.",
        "year": "Năm trong ngày “{found}” không đúng bốn chữ số.",
    }
    remedy = "Đối chiếu văn bản {symbol} rồi ghi lại đúng ngày, tháng, năm ban hành."
    basis = nd30("Phụ lục I, Phần I, II.6.b")
    requirements = ("H07",)
    element = Citation
    regimes = EVERY_REGIME
    trusts = frozenset({Trust.TYPED, Trust.CONVERTED})

    def check(self, citation: Citation, context: Context) -> Iterator[Finding]:
        """Yield the cited date when it cannot exist."""
        cited = citation.date
        if cited is None or None in (cited.day, cited.month):
            return
        fault = fault_of(cited)
        if fault is not None:
            values = {"found": cited.shown, "symbol": citation.shown}
            finding = self.at(cited, **values)
            yield Finding(
                spans=finding.spans, values=values, message=fault, confidence=citation.confidence
            )


def fault_of(cited: CitedDate) -> str | None:
    """Why a date whose day and month are written cannot exist, None when it may."""
    figures = FIGURES.findall(cited.text)
    year = figures[2] if len(figures) > 2 else None
    if year is not None and len(year) not in (2, 4):
        return "year"
    if year is not None and len(year) == 4 and not FIRST_YEAR <= int(year) <= LAST_YEAR:
        return "far"
    full_year = int(year) if year is not None and len(year) == 4 else LEAP_YEAR
    try:
        date(full_year, cited.month or 0, cited.day or 0)
    except ValueError:
        return "day"
    return None
