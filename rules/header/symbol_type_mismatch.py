"""Rule header/symbol-type-mismatch."""

from collections.abc import Iterator
from typing import ClassVar

from linter.rulekit import (
    LETTERHEAD,
    Context,
    DocumentTypeName,
    Evidence,
    Family,
    Finding,
    NumberSymbol,
    Regime,
    Rule,
    Severity,
    Symbol,
    doubt,
    kind_of_code,
    nd30,
    type_of_code,
)


class SymbolTypeMismatch(Rule):
    """Ký hiệu không khớp với tên loại văn bản.

    Văn bản in BÁO CÁO thì ký hiệu mở đầu bằng BC, TỜ TRÌNH bằng TTr, QUY ĐỊNH bằng QyĐ… Viết tắt
    của một loại khác là lỗi; viết tắt không có trong Phụ lục III, hoặc ký hiệu thiếu hẳn nhóm
    tên loại, thì cảnh báo; hợp đồng ghi thêm loại hợp đồng (HĐLĐ, HĐKT) thì không nhắc. Tên cơ
    quan trong ký hiệu là việc của header/symbol-issuer-mismatch.
    """

    id = "header/symbol-type-mismatch"
    severity = Severity.ERROR
    messages: ClassVar = {
        "other": "Văn bản là {type} nhưng ký hiệu ghi “{found}” là viết tắt của {meant}.",
        "case": "Viết tắt tên loại {type} là “{expected}”, không phải “{found}”.",
        "unknown": "“{found}” trong ký hiệu không phải viết tắt của {type}.",
        "lacking": "Ký hiệu “{symbol}” không có nhóm viết tắt tên loại {type}.",
    }
    remedy = "Mở đầu ký hiệu bằng “{expected}”, hoặc sửa lại tên loại văn bản."
    basis = nd30("Phụ lục I, Phần I, II.3.b; Phụ lục III, Mục I")
    requirements = ("E05", "S01", "S02", "S03")
    element = NumberSymbol
    needs = (*LETTERHEAD, DocumentTypeName)

    def check(self, element: NumberSymbol, context: Context) -> Iterator[Finding]:
        """Compare the first group of the symbol with the printed type."""
        printed, symbol = context.first(DocumentTypeName), element.symbol
        if printed is None or symbol is None or element.symbol_text is None:
            return
        expected = printed.type.code
        if expected is None or type_of_code(expected) is None or symbol.type_code == expected:
            return
        found = symbol.type_code or symbol.issuer_code or ""
        key, meant = _fault(symbol, found, expected)
        if key == "":
            return
        finding = self.at(
            element.symbol_text,
            type=printed.type.title,
            found=found,
            expected=expected,
            meant=meant,
            symbol=element.symbol_text.text,
        ).because(Evidence("Tên loại in trên văn bản", printed.span, "contradicts"))
        sure = key in ("other", "case") and printed.confidence >= 0.9
        finding = finding.saying(key)
        yield doubt(finding, context) if sure else finding.at_most(Severity.WARNING)


def _fault(symbol: Symbol, found: str, expected: str) -> tuple[str, str]:
    """What is wrong with the first group, and the type it stands for; an empty key: nothing."""
    contract = expected == "HĐ" and found.startswith(expected)
    if contract or symbol.regime is Regime.PARTY or symbol.family is Family.NATIONAL_ASSEMBLY:
        return "", ""
    if found.casefold() == expected.casefold():
        return "case", ""
    other = type_of_code(found) or type_of_code(found, Regime.NORMATIVE)
    if symbol.type_code and other is not None:
        return "other", other.title
    if found == "CV":
        return "other", "công văn"
    if kind_of_code(found) or not symbol.unit_codes:
        return "lacking", ""
    return "unknown", ""
