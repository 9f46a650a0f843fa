"""Rule header/letter-symbol-with-cv."""

from collections.abc import Iterator
from typing import ClassVar

from linter.rulekit import (
    Context,
    Family,
    Finding,
    NumberSymbol,
    Rule,
    Severity,
    nd30,
)


class LetterSymbolWithCv(Rule):
    """Ký hiệu công văn có nhóm “CV”.

    Công văn không có viết tắt tên loại: ký hiệu gồm viết tắt cơ quan ban hành và viết tắt đơn vị
    soạn thảo hoặc lĩnh vực, như 05/BNV-VP, 12/UBND-VX. Nhóm CV chỉ có trong văn bản của Đảng
    (12-CV/ĐU). Công văn được viện dẫn với ký hiệu ấy là việc của gói references.
    """

    id = "header/letter-symbol-with-cv"
    severity = Severity.ERROR
    messages: ClassVar = {
        "type": "Ký hiệu “{found}”: công văn không có nhóm viết tắt tên loại “CV”.",
        "unit": "Ký hiệu “{found}”: “CV” không phải đơn vị soạn thảo hay lĩnh vực.",
    }
    remedy = "Ghi viết tắt cơ quan ban hành, rồi đơn vị soạn thảo hoặc lĩnh vực: “{expected}”."
    basis = nd30("Phụ lục I, Phần I, II.3.b")
    requirements = ("E06", "S01")
    element = NumberSymbol

    def check(self, element: NumberSymbol, context: Context) -> Iterator[Finding]:
        """Find the group CV in the symbol of a letter."""
        symbol, piece = element.symbol, element.symbol_text
        if symbol is None or piece is None or symbol.family is not Family.STATE_LETTER:
            return
        if symbol.issuer_code == "CV" and symbol.unit_codes:
            issuer, *units = symbol.unit_codes
            expected = f"/{issuer}-{units[0] if units else '…'}"
            yield self.at(piece, found=piece.text, expected=expected).saying("type")
        elif "CV" in symbol.unit_codes:
            expected = f"/{symbol.issuer_code}-…"
            finding = self.at(piece, found=piece.text, expected=expected)
            yield finding.saying("unit").at_most(Severity.WARNING)
