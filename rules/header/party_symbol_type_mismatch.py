"""Rule header/party-symbol-type-mismatch."""

from collections.abc import Iterator
from typing import ClassVar

from linter.rulekit import (
    Clause,
    Context,
    DocumentTypeName,
    Evidence,
    Family,
    Finding,
    NumberSymbol,
    Regime,
    Rule,
    Severity,
    type_of_code,
    type_of_name,
)


class PartySymbolTypeMismatch(Rule):
    """Ký hiệu văn bản của Đảng không khớp với tên loại.

    BÁO CÁO thì ký hiệu ghi BC, TỜ TRÌNH ghi TTr. Trong văn bản của Đảng, Quyết định và Quy định
    cùng viết tắt là QĐ, công văn có nhóm CV: khác với văn bản hành chính nhà nước, vốn là việc của
    header/symbol-type-mismatch.
    """

    id = "header/party-symbol-type-mismatch"
    severity = Severity.WARNING
    messages: ClassVar = {
        "other": "Văn bản là {type} nhưng ký hiệu ghi “{found}” là viết tắt của {meant}.",
        "code": "Viết tắt của {type} trong văn bản của Đảng là “{expected}”, không phải “{found}”.",
    }
    remedy = "Ghi “{expected}”, hoặc sửa lại tên loại văn bản."
    basis = Clause("Hướng dẫn 36-HD/VPTW; 05-HD/VPTW", "Ký hiệu tên loại văn bản")
    requirements = ("P-05",)
    element = NumberSymbol
    needs = (DocumentTypeName,)
    regimes = frozenset({Regime.PARTY})

    def check(self, element: NumberSymbol, context: Context) -> Iterator[Finding]:
        """Compare the type's group of the symbol with the printed type."""
        printed, symbol = context.first(DocumentTypeName), element.symbol
        if printed is None or symbol is None or element.symbol_text is None:
            return
        kind = type_of_name(printed.type.name, Regime.PARTY)
        found = symbol.type_code
        if symbol.family is not Family.PARTY or kind is None or not kind.code or not found:
            return
        if found == kind.code:
            return
        meant = type_of_code(found, Regime.PARTY)
        if meant is None and found.casefold() != kind.code.casefold() and found != "QyĐ":
            return
        yield (
            self.at(
                element.symbol_text,
                type=kind.title,
                found=found,
                expected=kind.code,
                meant=meant.title if meant is not None else "",
            )
            .saying("other" if meant is not None else "code")
            .because(Evidence("Tên loại in trên văn bản", printed.span, "contradicts"))
        )
