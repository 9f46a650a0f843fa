"""Rule header/wrong-regime-number."""

from collections.abc import Iterator
from typing import ClassVar

from linter.rulekit import (
    Clause,
    Context,
    Element,
    Evidence,
    Family,
    Finding,
    IssuingBody,
    NationalName,
    NumberSymbol,
    PartyTitle,
    Regime,
    Rule,
    Severity,
    SuperiorBody,
    Symbol,
    adapts_decree,
)


class WrongRegimeNumber(Rule):
    """Đầu văn bản theo một hệ, số và ký hiệu theo hệ khác.

    Văn bản mang Quốc hiệu đánh số kiểu nhà nước (12/BC-UBND); văn bản mang tiêu đề “Đảng Cộng
    sản Việt Nam” đánh số kiểu của Đảng (12-BC/ĐU). Lẫn hai hệ thì người nhận không biết văn bản
    thuộc sổ nào. Tổ chức chính trị - xã hội (Mặt trận, hội, đoàn thể) có hướng dẫn đánh số riêng
    nên không bị nhắc. Dấu hai chấm sau “Số” là việc của header/number-with-colon.
    """

    id = "header/wrong-regime-number"
    severity = Severity.ERROR
    messages: ClassVar = {
        "party": "Văn bản mang Quốc hiệu nhưng số, ký hiệu “{found}” viết kiểu văn bản của Đảng.",
        "state": "Văn bản của Đảng nhưng số, ký hiệu “{found}” viết kiểu văn bản của Nhà nước.",
    }
    remedy = "Viết “{expected}”, hoặc sửa lại phần đầu văn bản."
    basis = Clause(
        "Nghị định 30/2020/NĐ-CP; Hướng dẫn 36-HD/VPTW, 05-HD/VPTW",
        "Phụ lục I, Phần I, II.3.c; số và ký hiệu văn bản của Đảng",
    )
    requirements = ("E04", "P-05", "P-25")
    element = NumberSymbol
    needs = (NationalName, PartyTitle, SuperiorBody, IssuingBody)
    regimes = frozenset({Regime.ND30, Regime.PARTY})

    def check(self, element: NumberSymbol, context: Context) -> Iterator[Finding]:
        """Compare the family of the number with the emblem over it."""
        symbol = element.symbol
        party: Element | None = context.first(PartyTitle)
        state = context.first(NationalName)
        if party is None and state is None and context.regime is Regime.PARTY:
            party = context.first(IssuingBody)
        if symbol is None or (party is None) == (state is None):
            return
        found = element.text[len(element.label.text) :] if element.label else element.text
        if state is not None:
            if symbol.family is not Family.PARTY or adapts_decree(context):
                return
            emblem, key, expected = state.span, "party", _state_form(symbol)
        elif party is not None and symbol.family is not Family.PARTY:
            emblem, key, expected = party.span, "state", _party_form(symbol)
        else:
            return
        finding = self.at(element, found=found.strip(" :\t"), expected=expected).saying(key)
        finding = finding.because(Evidence("Đầu văn bản", emblem, "contradicts"))
        yield finding if key == "party" else finding.at_most(Severity.WARNING)


def _groups(symbol: Symbol) -> list[str]:
    groups = (symbol.type_code, symbol.issuer_code, *symbol.unit_codes)
    return [group for group in groups if group]


def _state_form(symbol: Symbol) -> str:
    """``12/BC-UBND`` for ``12-BC/UBND``; a letter has no group for its type."""
    groups = [group for group in _groups(symbol) if group != "CV"]
    return f"{symbol.number or ''}/{'-'.join(groups)}"


def _party_form(symbol: Symbol) -> str:
    """``12-BC/ĐU`` for ``12/BC-ĐU``; a letter has the group CV."""
    first, *rest = _groups(symbol)
    if symbol.type_code is None and first != "CV":
        first, rest = "CV", [first]
    return f"{symbol.number or ''}-{first}/{'-'.join(rest)}"
