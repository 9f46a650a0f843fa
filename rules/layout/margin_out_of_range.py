"""Rule layout/margin-out-of-range."""

from collections.abc import Iterator, Sequence

from linter.rulekit import (
    Context,
    Finding,
    PageSetup,
    Rule,
    Safety,
    SetSection,
    Severity,
    WholeDocument,
    nd30,
)
from rules.layout.scope import POINTS_PER_MM, SCOPE, figure, is_judged, spans_of

RANGES = {"top": (20.0, 25.0), "bottom": (20.0, 25.0), "left": (30.0, 35.0), "right": (15.0, 20.0)}
SIDES = {"top": "trên", "bottom": "dưới", "left": "trái", "right": "phải"}
TOLERANCE_MM = 1.0
PLAIN_MM = 3.0
"""Further outside than this there is no other reading."""


class MarginOutOfRange(Rule):
    """Lề trang ngoài khoảng quy định.

    Lề trên và lề dưới từ 20 đến 25 mm, lề trái từ 30 đến 35 mm, lề phải từ 15 đến 20 mm; lệch đến 1
    mm thì không tính, vì tệp mẫu của chính Nghị định cũng làm tròn như vậy. Xét trang đứng của văn
    bản; trang nằm ngang xoay lề theo trang nên không bị xét, phụ lục chỉ bị nhắc. Lệch trên 3 mm là
    lỗi, ít hơn là cảnh báo.
    """

    id = "layout/margin-out-of-range"
    severity = Severity.ERROR
    message = "Lề trang ngoài quy định ở {count} phần: {found}."
    remedy = "Lề trên, dưới 20-25 mm; trái 30-35 mm; phải 15-20 mm."
    basis = nd30("Phụ lục I, Phần I, I.3")
    requirements = (
        "B03",
        "B04",
        "B05",
    )
    element = WholeDocument
    needs = (*SCOPE, PageSetup)
    in_draft = Severity.INFO
    fix = Safety.SAFE
    fix_description = "Đưa lề về giới hạn gần nhất"

    def check(self, element: WholeDocument, context: Context) -> Iterator[Finding]:
        """Hold the margins of each upright section against their ranges."""
        if not is_judged(context):
            return
        upright = [
            page for page in context.all(PageSetup) if (page.width or 0) <= (page.height or 0)
        ]
        wrong = [page for page in upright if _wrong_sides(page)]
        if not wrong:
            return
        values = {"count": str(len(wrong)), "found": _told(wrong[0])}
        finding = self.at(spans_of(wrong), **values).editing(*map(_edit, wrong))
        yield finding if _is_plain(wrong) else finding.at_most(Severity.WARNING)


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


def _is_plain(pages: Sequence[PageSetup]) -> bool:
    return any(
        length < low - PLAIN_MM or length > high + PLAIN_MM
        for page in pages
        if not page.appendix
        for _, length, low, high in _wrong_sides(page)
    )
