"""Rule sections/missing-party-addressees."""

from collections.abc import Iterator
from typing import ClassVar

from linter.rulekit import (
    LETTERHEAD,
    Addressees,
    Clause,
    Context,
    DocumentTypeName,
    Finding,
    NumberSymbol,
    PlaceDate,
    Regime,
    Rule,
    Severity,
    Subject,
    WholeDocument,
    after,
    is_administrative,
)


class MissingPartyAddressees(Rule):
    """Công văn hoặc tờ trình của Đảng không ghi gửi ai.

    Công văn của Đảng ghi “Kính gửi”, tờ trình ghi “Kính trình” (trước ngày 27/5/2026 cũng ghi “Kính
    gửi”). Hướng dẫn được đối chiếu qua nguồn thứ cấp nên chỉ lưu ý.
    """

    id = "sections/missing-party-addressees"
    severity = Severity.INFO
    messages: ClassVar = {
        "letter": "Công văn của Đảng không có “Kính gửi”.",
        "submission": "Tờ trình của Đảng không có “Kính trình”.",
    }
    remedy = "Thêm dòng ghi nơi nhận để giải quyết, dưới trích yếu."
    basis = Clause("Hướng dẫn 36-HD/VPTW; 05-HD/VPTW", "Kính gửi, kính trình")
    requirements = ("P-12",)
    element = WholeDocument
    needs = (*LETTERHEAD, Addressees)
    misses = (Addressees,)
    regimes = frozenset({Regime.PARTY})

    def check(self, element: WholeDocument, context: Context) -> Iterator[Finding]:
        """Miss the addressees where the guidance wants them."""
        if context.first(Addressees) is not None or not is_administrative(context):
            return
        printed, line = context.first(DocumentTypeName), context.first(NumberSymbol)
        symbol = line.symbol if line is not None else None
        letter = printed is None and symbol is not None and symbol.type_code == "CV"
        submission = printed is not None and printed.type.name == "Tờ trình"
        if letter or submission:
            kinds = (DocumentTypeName, Subject, NumberSymbol, PlaceDate)
            place = after(*(context.first(kind) for kind in kinds))
            yield self.missing(place).saying("letter" if letter else "submission")
