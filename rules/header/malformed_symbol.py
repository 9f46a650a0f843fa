"""Rule header/malformed-symbol."""

import re
from collections.abc import Iterator
from typing import ClassVar

from linter.rulekit import (
    Context,
    Finding,
    NumberSymbol,
    Rule,
    Safety,
    Severity,
    lazy_pattern,
    nd30,
    parse_symbol,
)

DASHES = lazy_pattern("[‐‑‒–—―−]")
BLANKS = ("…", "..", "__", "{", "[", "<", "«")
"""Signs of a part that is still to be filled in."""


class MalformedSymbol(Rule):
    """Ký hiệu của văn bản viết sai dấu: có khoảng trắng, gạch ngang dài, sai gạch chéo.

    Giữa số và ký hiệu là dấu gạch chéo, giữa các nhóm viết tắt là dấu gạch nối, không có khoảng
    trắng. Khoảng trắng giữa số và dấu gạch chéo không bị nhắc vì đó là chỗ chừa để điền số.
    Ký hiệu đúng dấu mà sai nhóm viết tắt là việc của header/symbol-type-mismatch và
    header/symbol-issuer-mismatch; số kiểu văn bản Đảng là việc của header/wrong-regime-number.
    """

    id = "header/malformed-symbol"
    severity = Severity.ERROR
    messages: ClassVar = {
        "space": "Trong ký hiệu “{found}” có khoảng trắng.",
        "dash": "Trong ký hiệu “{found}”, giữa các nhóm viết tắt phải là dấu gạch nối ngắn (-).",
        "slash": "Trong ký hiệu “{found}”, giữa các nhóm viết tắt phải là dấu gạch nối (-), "
        "không phải dấu gạch chéo.",
        "hyphen": "Giữa số và ký hiệu “{found}” phải là dấu gạch chéo (/).",
    }
    remedy = "Viết “{expected}”."
    basis = nd30("Phụ lục I, Phần I, II.3.c")
    requirements = ("E04",)
    element = NumberSymbol
    fix = Safety.SAFE
    fix_description = "Viết lại ký hiệu thành “{expected}”"

    def check(self, element: NumberSymbol, context: Context) -> Iterator[Finding]:
        """Compare the symbol with its form without spaces and with the right signs."""
        piece = element.symbol_text
        if piece is None or any(sign in piece.text for sign in BLANKS):
            return
        found = piece.text.rstrip(" .,;")
        key = _fault(found)
        if key is None:
            return
        groups = re.split(r"[-/]", DASHES.sub("-", re.sub(r"\s", "", found)).lstrip("/-"))
        expected = f"/{'-'.join(groups)}"
        finding = self.at(piece, found=found, expected=expected).saying(key)
        readable = parse_symbol(f"1{expected}") is not None
        if not readable or not _is_figure(element):
            finding = finding.at_most(Severity.WARNING)
        yield finding.replacing(piece.text.replace(found, expected)) if readable else finding


def _fault(found: str) -> str | None:
    if re.search(r"\s", found):
        return "space"
    if DASHES.search(found):
        return "dash"
    if found.count("/") > 1 and not re.match(r"/\d{4}/", found):
        return "slash"
    if found.startswith("-") and "/" not in found:
        return "hyphen"
    return None


def _is_figure(element: NumberSymbol) -> bool:
    """Whether the number is blank or made of figures, as a number that was well read is."""
    return element.number is None or re.fullmatch(r"\d+[a-zđ]?", element.number.text) is not None
