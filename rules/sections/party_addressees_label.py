"""Rule sections/party-addressees-label."""

from collections.abc import Iterator
from typing import ClassVar

from linter.rulekit import (
    Addressees,
    Clause,
    Context,
    DocumentTypeName,
    Finding,
    NumberSymbol,
    Regime,
    Rule,
    Severity,
    fold,
    is_under_new_guidance,
)


class PartyAddresseesLabel(Rule):
    """Văn bản của Đảng dùng “Kính gửi” và “Kính trình” không đúng loại văn bản.

    Theo Hướng dẫn 05-HD/VPTW (văn bản từ ngày 27/5/2026), công văn ghi “Kính gửi”, tờ trình ghi
    “Kính trình”. Hướng dẫn được đối chiếu qua nguồn thứ cấp nên chỉ lưu ý.
    """

    id = "sections/party-addressees-label"
    severity = Severity.INFO
    messages: ClassVar = {
        "submission": "Tờ trình của Đảng ghi “Kính trình”, không ghi “{found}”.",
        "letter": "Công văn của Đảng ghi “Kính gửi”, không ghi “{found}”.",
    }
    remedy = "Viết “{expected}”."
    basis = Clause("Hướng dẫn 05-HD/VPTW", "Kính gửi, kính trình")
    requirements = ("P-12",)
    element = Addressees
    needs = (DocumentTypeName, NumberSymbol)
    regimes = frozenset({Regime.PARTY})

    def check(self, element: Addressees, context: Context) -> Iterator[Finding]:
        """Compare the label with the type."""
        if is_under_new_guidance(context.date) is not True:
            return
        printed, line = context.first(DocumentTypeName), context.first(NumberSymbol)
        symbol = line.symbol if line is not None else None
        label = " ".join(fold(element.label.text).split()).rstrip(" :")
        finding = self.at(element.label, found=" ".join(element.label.text.split()).rstrip(" :"))
        if printed is not None and printed.type.name == "Tờ trình" and label == "kính gửi":
            values = {**finding.values, "expected": "Kính trình"}
            yield self.at(element.label, **values).saying("submission")
        elif symbol is not None and symbol.type_code == "CV" and label == "kính trình":
            values = {**finding.values, "expected": "Kính gửi"}
            yield self.at(element.label, **values).saying("letter")
