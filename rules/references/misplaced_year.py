"""Rule references/misplaced-year."""

from collections.abc import Iterator
from typing import ClassVar

from linter.rulekit import (
    EVERY_REGIME,
    Citation,
    Clause,
    Context,
    Family,
    Finding,
    Rule,
    Severity,
    Symbol,
    Trust,
    issuers_of,
    lazy_pattern,
    may_be_normative,
)
from rules.references.right_form import has_misplaced_groups

ADMINISTRATIVE = frozenset(
    {"KH", "BC", "TB", "TTr", "CTr", "PA", "ĐA", "CĐ", "GM", "HD", "TC", "PC", "GGT", "QyĐ"}
)
"""Type codes that no normative document has."""
NORMATIVE = frozenset({"NĐ", "TT", "TTLT"})
"""Type codes that only normative documents have."""
ASSEMBLY = lazy_pattern(r"QH\d{1,2}")
LAWGIVERS = frozenset({"QH", "UBTVQH"})
"""Codes whose numbers have a year, also where the term is set off (*UBTVQH-15*)."""
SINCE = 2016
"""Directives, and decisions of ministries, were normative until the law of 2015 took effect."""
YEARS_SINCE = 1998
"""Normative documents have the year in their number since then."""


class MisplacedYear(Rule):
    """Số của văn bản hành chính có năm, hoặc số của nghị định, thông tư thiếu năm.

    Năm đứng giữa số và ký hiệu chỉ có ở văn bản quy phạm pháp luật (30/2020/NĐ-CP); kế hoạch, báo
    cáo, công văn, quyết định của sở không có (12/KH-UBND). Nghị định, thông tư thì luôn có. Cơ
    quan mà soát không biết, doanh nghiệp, hợp đồng, văn bản hợp nhất, chỉ thị trước năm 2016 và
    nghị định trước năm 1998 không bị xét.
    """

    id = "references/misplaced-year"
    severity = Severity.WARNING
    messages: ClassVar = {
        "extra": "“{found}” có năm trong số, nhưng đó là số của văn bản hành chính.",
        "lacking": "“{found}” là văn bản quy phạm pháp luật nhưng trong số không có năm.",
    }
    remedy = "Đối chiếu văn bản gốc; dạng thường dùng là “{expected}”."
    basis = Clause("Nghị định 30/2020/NĐ-CP; Nghị định 78/2025/NĐ-CP", "Phụ lục I, Phần I, II.3")
    requirements = ("E04",)
    element = Citation
    regimes = EVERY_REGIME
    trusts = frozenset({Trust.TYPED, Trust.CONVERTED})

    def check(self, citation: Citation, context: Context) -> Iterator[Finding]:
        """Yield the number whose year does not fit what its code says."""
        symbol = citation.symbol
        if symbol is None or symbol.number is None:
            return
        if ASSEMBLY.fullmatch(symbol.issuer_code or "") and symbol.year is None:
            expected = citation.shown.replace("/", "/năm/", 1)
            if not symbol.unit_codes and symbol.type_code is None:
                found = self.at(citation, found=citation.shown, expected=expected)
                yield found.saying("lacking")
            return
        if not issuers_of(symbol) or has_misplaced_groups(citation):
            return
        if has_extra_year(symbol):
            expected = citation.shown.replace(f"/{symbol.year}", "", 1)
            yield self.at(citation, found=citation.shown, expected=expected).saying("extra")
        elif lacks_year(citation):
            year = citation.date.year if citation.date is not None else None
            expected = citation.shown.replace("/", f"/{year or 'năm'}/", 1)
            yield self.at(citation, found=citation.shown, expected=expected).saying("lacking")


def has_extra_year(symbol: Symbol) -> bool:
    """Whether a year stands in the number of a document that cannot be normative."""
    if symbol.family is not Family.NORMATIVE or symbol.year is None or symbol.year <= SINCE:
        return False
    if symbol.type_code is None:
        return bool(symbol.unit_codes) and symbol.issuer_code not in LAWGIVERS
    directive = symbol.type_code == "CT"
    return symbol.type_code in ADMINISTRATIVE or directive or not may_be_normative(symbol)


def lacks_year(citation: Citation) -> bool:
    """Whether the number of a decree or circular has no year, and is not of an older time."""
    symbol, kind = citation.symbol, citation.type
    if symbol is None or symbol.year is not None or symbol.type_code not in NORMATIVE:
        return False
    if symbol.family is not Family.STATE_NAMED or (
        kind is not None and kind.code != symbol.type_code
    ):
        return False
    year = citation.date.year if citation.date is not None else None
    return year is None or year >= YEARS_SINCE
