"""Rule layout/party-margin-out-of-range."""

from collections.abc import Iterator

from linter.rulekit import (
    Clause,
    Context,
    Finding,
    PageSetup,
    Regime,
    Rule,
    Safety,
    SetSection,
    Severity,
    WholeDocument,
)
from rules.layout.scope import POINTS_PER_MM, SCOPE, figure, is_judged, spans_of

RANGES = {"top": (20.0, 20.0), "bottom": (20.0, 20.0), "left": (30.0, 30.0), "right": (15.0, 15.0)}
SIDES = {"top": "trên", "bottom": "dưới", "left": "trái", "right": "phải"}
TOLERANCE_MM = 5.0


class PartyMarginOutOfRange(Rule):
    """Khổ giấy hoặc lề trang của văn bản Đảng ngoài quy định.

    Văn bản của Đảng dùng khổ A4, lề trên 20 mm, lề dưới 20 mm, lề trái 30 mm, lề phải 15 mm. Độ
    lệch cho phép chưa có nguồn chính thức, nên chỉ chỗ lệch quá 5 mm được nêu.
    """

    id = "layout/party-margin-out-of-range"
    severity = Severity.WARNING
    message = "Lề trang ngoài quy định ở {count} phần: {found}."
    remedy = "Lề trên 20 mm, dưới 20 mm, trái 30 mm, phải 15 mm."
    basis = Clause("Hướng dẫn 36-HD/VPTW; 05-HD/VPTW", "Khổ giấy, lề trang")
    requirements = ("P-20",)
    element = WholeDocument
    needs = (*SCOPE, PageSetup)
    regimes = frozenset({Regime.PARTY})
    in_draft = Severity.INFO
    fix = Safety.SAFE
    fix_description = "Đặt lại lề trang"

    def check(self, element: WholeDocument, context: Context) -> Iterator[Finding]:
        """Hold the margins of each upright section against their figures."""
        if not is_judged(context):
            return
        upright = [
            page for page in context.all(PageSetup) if (page.width or 0) <= (page.height or 0)
        ]
        wrong = [page for page in upright if _wrong_sides(page) and not page.appendix]
        if wrong:
            values = {"count": str(len(wrong)), "found": _told(wrong[0])}
            yield self.at(spans_of(wrong), **values).editing(*map(_edit, wrong))


def _wrong_sides(page: PageSetup) -> list[tuple[str, float, float, float]]:
    """The name of each side that is wrong, what it is, and the range in millimetres."""
    found = []
    for name, (low, high) in RANGES.items():
        value = getattr(page, name)
        if value is None:
            continue
        length = value / POINTS_PER_MM
        if not low - TOLERANCE_MM <= length <= high + TOLERANCE_MM:
            found.append((name, length, low, high))
    return found


def _edit(page: PageSetup) -> SetSection:
    sides = {
        f"margin_{name}": (low if length < low else high) * POINTS_PER_MM
        for name, length, low, high in _wrong_sides(page)
    }
    return SetSection(page.section, sides)


def _told(page: PageSetup) -> str:
    return ", ".join(
        f"{SIDES[name]} {figure(length)} mm" for name, length, _, _ in _wrong_sides(page)
    )
