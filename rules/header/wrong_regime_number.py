"""Rule header/wrong-regime-number."""

from collections.abc import Iterator
from typing import ClassVar

from linter.rulekit import (
    Clause,
    Context,
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
        "state": "Văn bản mang tiêu đề của Đảng nhưng số, ký hiệu “{found}” viết kiểu văn bản "
        "của Nhà nước.",
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
        party, state = context.first(PartyTitle), context.first(NationalName)
        if symbol is None or symbol.type_code is None or (party is None) == (state is None):
            return
        found = element.text[len(element.label.text) :] if element.label else element.text
        number, groups = symbol.number or "", [symbol.issuer_code or "", *symbol.unit_codes]
        if state is not None and symbol.family is Family.PARTY:
            if adapts_decree(context):
                return
            expected = f"{number}/{'-'.join((symbol.type_code, *groups))}"
            emblem, key = state.span, "party"
        elif party is not None and symbol.family is Family.STATE_NAMED:
            expected = f"{number}-{symbol.type_code}/{'-'.join(groups)}"
            emblem, key = party.span, "state"
        else:
            return
        finding = self.at(element, found=found.strip(" :\t"), expected=expected).saying(key)
        finding = finding.because(Evidence("Đầu văn bản", emblem, "contradicts"))
        yield finding if key == "party" else finding.at_most(Severity.WARNING)
