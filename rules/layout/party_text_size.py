"""Rule layout/party-text-size."""

from collections.abc import Iterator

from linter.rulekit import (
    BodyLayout,
    Clause,
    Context,
    Finding,
    Regime,
    Rule,
    Safety,
    SetFormat,
    Severity,
    is_under_new_guidance,
)
from rules.layout.scope import SCOPE, figure, is_judged, spans_of

SIZES = {True: (14.0, 14.0), False: (14.0, 15.0)}
"""By whether the guidance of 27 May 2026 applies."""


class PartyTextSize(Rule):
    """Lời văn của văn bản Đảng sai cỡ chữ.

    Lời văn của văn bản Đảng cỡ 14; hướng dẫn cũ, áp dụng trước ngày 27/5/2026, cho phép 14 đến 15.
    """

    id = "layout/party-text-size"
    severity = Severity.WARNING
    message = "{count} đoạn lời văn cỡ chữ {found}, quy định là {expected}."
    remedy = "Đặt cỡ chữ {expected}."
    basis = Clause("Hướng dẫn 36-HD/VPTW; 05-HD/VPTW", "Cỡ chữ phần nội dung")
    requirements = ("P-22",)
    element = BodyLayout
    needs = SCOPE
    regimes = frozenset({Regime.PARTY})
    in_draft = Severity.INFO
    fix = Safety.SAFE
    fix_description = "Đặt cỡ chữ 14"

    def check(self, element: BodyLayout, context: Context) -> Iterator[Finding]:
        """Hold the sizes against the guidance of the document's date."""
        if not is_judged(context):
            return
        newer = bool(is_under_new_guidance(context.date))
        low, high = SIZES[newer]
        wrong = [p for p in element.paragraphs if p.size and not low - 0.3 <= p.size <= high + 0.3]
        if not wrong:
            return
        found = ", ".join(figure(size) for size in sorted({p.size or 0 for p in wrong}))
        expected = figure(high) if low == high else f"{figure(low)}-{figure(high)}"
        values = {"count": str(len(wrong)), "found": found, "expected": expected}
        edits = (SetFormat(p.span, {"size": 14.0}) for p in wrong)
        yield self.at(spans_of(wrong), **values).editing(*edits)
