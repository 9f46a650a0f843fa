"""Rule header/malformed-party-symbol."""

import re
from collections.abc import Iterator

from linter.rulekit import (
    Clause,
    Context,
    Family,
    Finding,
    NumberSymbol,
    Regime,
    Rule,
    Safety,
    Severity,
    lazy_pattern,
    parse_symbol,
    type_of_code,
)

DASHES = lazy_pattern("[‐‑‒–—―−]")
BLANKS = ("…", "..", "__", "{", "[", "<", "«")


class MalformedPartySymbol(Rule):
    """Số, ký hiệu văn bản của Đảng viết sai dấu: có khoảng trắng, gạch dài, thiếu gạch chéo.

    Giữa số và tên loại là gạch nối, trước tên cơ quan là gạch chéo, không có khoảng trắng: “Số
    05-NQ/ĐU”. Số kiểu văn bản nhà nước (12/BC-ĐU) là việc của header/wrong-regime-number, dấu hai
    chấm sau “Số” là việc của header/number-with-colon.
    """

    id = "header/malformed-party-symbol"
    severity = Severity.WARNING
    message = "Số, ký hiệu “{found}” viết không đúng dấu."
    remedy = "Viết “{expected}”: gạch nối trước tên loại, gạch chéo trước tên cơ quan."
    basis = Clause("Hướng dẫn 36-HD/VPTW; 05-HD/VPTW", "Số và ký hiệu văn bản")
    requirements = ("P-05",)
    element = NumberSymbol
    regimes = frozenset({Regime.PARTY})
    fix = Safety.SAFE
    fix_description = "Viết lại thành “{expected}”"

    def check(self, element: NumberSymbol, context: Context) -> Iterator[Finding]:
        """Compare the symbol with its form without spaces and with the right signs."""
        piece, symbol = element.symbol_text, element.symbol
        if piece is None or any(sign in piece.text for sign in BLANKS):
            return
        if symbol is not None and symbol.family is not Family.PARTY:
            return
        found = piece.text.rstrip(" .,;")
        groups = [g for g in re.split(r"[-/]", DASHES.sub("-", re.sub(r"\s", "", found))) if g]
        if len(groups) < 2 or type_of_code(groups[0], Regime.PARTY) is None:
            return
        expected = f"-{groups[0]}/{'-'.join(groups[1:])}"
        if found == expected or parse_symbol(f"1{expected}") is None:
            return
        finding = self.at(piece, found=found, expected=expected)
        yield finding.replacing(piece.text.replace(found, expected))
