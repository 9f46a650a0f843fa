"""Rule header/malformed-normative-number."""

from collections.abc import Iterator
from typing import ClassVar

from linter.rulekit import (
    Clause,
    Context,
    DocumentType,
    DocumentTypeName,
    Evidence,
    Family,
    Finding,
    NumberSymbol,
    PlaceDate,
    Regime,
    Rule,
    Severity,
    Symbol,
    type_of_name,
)

CONSOLIDATED = ("VBHN", "L", "PL")
"""Codes whose numbers are written with and without a year."""


class MalformedNormativeNumber(Rule):
    """Số, ký hiệu văn bản quy phạm pháp luật thiếu năm, sai năm hoặc không khớp tên loại.

    Số, ký hiệu gồm số thứ tự, năm ban hành, viết tắt tên loại và cơ quan ban hành:
    “15/2026/NĐ-CP”. Năm trong số phải là năm ký ban hành. Văn bản hành chính thì ngược lại, không
    ghi năm (header/year-in-symbol).
    """

    id = "header/malformed-normative-number"
    severity = Severity.WARNING
    messages: ClassVar = {
        "year": "Số, ký hiệu “{found}” của {type} thiếu năm ban hành.",
        "differs": "Năm trong số, ký hiệu là {year} nhưng văn bản ký năm {signed}.",
        "type": "Văn bản là {type} nhưng ký hiệu ghi “{code}”.",
        "colon": "Sau “Số” của văn bản quy phạm pháp luật thiếu dấu hai chấm.",
    }
    remedy = "Viết theo mẫu “Số: {expected}”."
    basis = Clause(
        "Nghị định 78/2025/NĐ-CP (sửa đổi bởi Nghị định 187/2025/NĐ-CP)", "Số, ký hiệu văn bản"
    )
    requirements = ("A02",)
    element = NumberSymbol
    needs = (DocumentTypeName, PlaceDate)
    regimes = frozenset({Regime.NORMATIVE})

    def check(self, element: NumberSymbol, context: Context) -> Iterator[Finding]:
        """Look at the year and the type in the symbol."""
        symbol, printed = element.symbol, context.first(DocumentTypeName)
        if symbol is None or element.symbol_text is None or symbol.type_code in CONSOLIDATED:
            return
        dated = context.first(PlaceDate)
        signed = dated.date if dated is not None else None
        kind = type_of_name(printed.type.name, Regime.NORMATIVE) if printed is not None else None
        code = kind.code if kind is not None and kind.code else symbol.type_code
        year = signed.year if signed is not None else symbol.year
        issuer = "-".join((symbol.issuer_code or "…", *symbol.unit_codes))
        finding = self.at(
            element,
            found=" ".join(element.text.split()),
            type=kind.title if kind is not None else "",
            code=symbol.type_code or "",
            year=str(symbol.year),
            signed=str(year),
            expected=f"{symbol.number or '…'}/{year or '…'}/{code or '…'}-{issuer}",
        )
        if symbol.family is Family.STATE_NAMED:
            yield finding.saying("year")
        elif signed is not None and symbol.year is not None and symbol.year != signed.year:
            spans = () if dated is None else (dated.span,)
            evidences = [Evidence("Ngày ban hành", span, "contradicts") for span in spans]
            yield finding.saying("differs").because(*evidences)
        if printed is not None and kind is not None and _differs(symbol, kind):
            evidence = Evidence("Tên loại in trên văn bản", printed.span, "contradicts")
            yield finding.saying("type").because(evidence)
        if element.label is not None and not element.colon and symbol.type_code:
            yield self.at(element.label, **finding.values).saying("colon").at_most(Severity.INFO)


def _differs(symbol: Symbol, kind: DocumentType) -> bool:
    """Whether both name a type, and not the same one."""
    return bool(symbol.type_code and kind.code) and symbol.type_code != kind.code
