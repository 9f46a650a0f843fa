"""Rule header/party-symbol-issuer-mismatch."""

from collections.abc import Iterator
from datetime import date
from typing import ClassVar

from linter.rulekit import (
    Clause,
    Context,
    Evidence,
    Family,
    Finding,
    IssuingBody,
    NumberSymbol,
    Regime,
    Rule,
    Severity,
    name_key,
)

CODES: tuple[tuple[tuple[str, ...], str], ...] = (
    (("tỉnh ủy", "thành ủy", "ban thường vụ tỉnh ủy", "ban thường vụ thành ủy"), "TU"),
    (("đảng ủy", "ban thường vụ đảng ủy", "ban chấp hành đảng bộ xã",
      "ban chấp hành đảng bộ phường"), "ĐU"),
    (("chi bộ", "chi ủy"), "CB"),
    (("huyện ủy",), "HU"),
    (("quận ủy",), "QU"),
)  # fmt: skip
OTHERS = frozenset({"TW", "TU", "ĐU", "HU", "QU", "CB", "UBND", "HĐND", "UBKT", "BTV"})
"""Codes that stand for one kind of body wherever they are written."""
ENDED = frozenset({"HU", "QU", "ThU", "TXU"})
END_OF_DISTRICTS = date(2025, 7, 1)


class PartySymbolIssuerMismatch(Rule):
    """Ký hiệu văn bản của Đảng ghi viết tắt của cơ quan khác với cơ quan ban hành.

    Tỉnh ủy, Thành ủy viết tắt là TU, Đảng ủy là ĐU, Chi bộ là CB (ban thường vụ dùng chung ký hiệu
    của cấp ủy). Viết tắt riêng của từng nơi (CBĐH, ĐUCQ) thì không xét. Huyện ủy, Quận ủy, Thị ủy
    đã kết thúc hoạt động từ ngày 01/7/2025.
    """

    id = "header/party-symbol-issuer-mismatch"
    severity = Severity.WARNING
    messages: ClassVar = {
        "other": "Ký hiệu ghi “{found}” nhưng cơ quan ban hành là “{body}”.",
        "ended": "Ký hiệu ghi “{found}”: cấp ủy cấp huyện đã kết thúc từ ngày 01/7/2025.",
    }
    remedy = "Ghi “{expected}” trong ký hiệu, hoặc sửa lại tên cơ quan ban hành."
    basis = Clause("Hướng dẫn 36-HD/VPTW; 05-HD/VPTW", "Ký hiệu tên cơ quan ban hành")
    requirements = ("P-05",)
    element = NumberSymbol
    needs = (IssuingBody,)
    regimes = frozenset({Regime.PARTY})

    def check(self, element: NumberSymbol, context: Context) -> Iterator[Finding]:
        """Compare the issuer's group of the symbol with the issuer named in the header."""
        body, symbol = context.first(IssuingBody), element.symbol
        if symbol is None or symbol.family is not Family.PARTY or element.symbol_text is None:
            return
        found = symbol.issuer_code or ""
        expected = _code_of(body) if body is not None else None
        name = " ".join(body.text.split()) if body is not None else ""
        finding = self.at(
            element.symbol_text, found=found, body=name, expected=expected or "viết tắt của cấp ủy"
        )
        if found in ENDED and context.date is not None and context.date >= END_OF_DISTRICTS:
            yield finding.saying("ended")
        elif body is not None and expected and found != expected and found in OTHERS:
            yield finding.saying("other").because(
                Evidence("Cơ quan ban hành", body.span, "contradicts")
            )


def _code_of(body: IssuingBody) -> str | None:
    name = name_key(body.text)
    for openings, code in CODES:
        if name.startswith(openings):
            return code
    return None
