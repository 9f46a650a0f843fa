"""Rule header/unpadded-party-figure."""

from collections.abc import Iterator
from typing import ClassVar

from linter.rulekit import (
    LETTERHEAD,
    Clause,
    Context,
    Element,
    Finding,
    NumberSymbol,
    PlaceDate,
    Regime,
    Rule,
    Safety,
    Severity,
    WholeDocument,
)


class UnpaddedPartyFigure(Rule):
    """Số, ngày hoặc tháng ở đầu văn bản của Đảng thiếu số 0 phía trước.

    Số nhỏ hơn 10, ngày nhỏ hơn 10, tháng 1 và tháng 2 có số 0 đứng trước. Văn bản hành chính nhà
    nước cũng vậy, ở đó là việc của header/unpadded-number và header/unpadded-date.
    """

    id = "header/unpadded-party-figure"
    severity = Severity.WARNING
    messages: ClassVar = {
        "number": "Số của văn bản là “{found}”, phải viết “{expected}”.",
        "date": "Ngày, tháng ban hành ghi “{found}”, phải viết “{expected}”.",
    }
    remedy = "Viết “{expected}” thay cho “{found}”."
    basis = Clause("Hướng dẫn 36-HD/VPTW; 05-HD/VPTW", "Số và ký hiệu; địa danh và ngày tháng")
    requirements = ("P-06", "P-08")
    element = WholeDocument
    needs = LETTERHEAD
    regimes = frozenset({Regime.PARTY})
    fix = Safety.SAFE
    fix_description = "Thêm số 0 phía trước"

    def check(self, element: WholeDocument, context: Context) -> Iterator[Finding]:
        """Look at the number, the day and the month."""
        line, dated = context.first(NumberSymbol), context.first(PlaceDate)
        parts: list[tuple[str, Element | None, str]] = []
        if line is not None and line.symbol is not None:
            parts.append(("number", line.number, "123456789"))
        if dated is not None:
            parts += [("date", dated.day, "123456789"), ("date", dated.month, "12")]
        for key, part, single in parts:
            if part is None or part.text not in tuple(single):
                continue
            expected = f"0{part.text}"
            finding = self.at(part, found=part.text, expected=expected).saying(key)
            yield finding.replacing(expected)
