"""Rule layout/paper-not-a4."""

from collections.abc import Iterator

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
from rules.layout.scope import POINTS_PER_MM, SCOPE, in_mm, is_judged, spans_of

A4 = (210 * POINTS_PER_MM, 297 * POINTS_PER_MM)
TOLERANCE_MM = 2.0
"""What printers' drivers round; Letter differs by 6 and 18 mm."""


class PaperNotA4(Rule):
    """Khổ giấy không phải A4.

    Mọi văn bản in trên khổ A4 (210 x 297 mm). Word cài đặt cho thị trường Mỹ mặc định khổ Letter,
    mở ra trông gần giống A4 nhưng in sẽ lệch lề. Trang nằm ngang được xét theo hai cạnh đổi chỗ cho
    nhau.
    """

    id = "layout/paper-not-a4"
    severity = Severity.ERROR
    message = "{count} phần của văn bản dùng khổ giấy {found} mm, không phải A4."
    remedy = "Đặt khổ giấy A4 (210 x 297 mm)."
    basis = nd30("Phụ lục I, Phần I, I.1")
    requirements = ("B01",)
    element = WholeDocument
    needs = (*SCOPE, PageSetup)
    in_draft = Severity.INFO
    fix = Safety.SAFE
    fix_description = "Đặt khổ giấy A4"

    def check(self, element: WholeDocument, context: Context) -> Iterator[Finding]:
        """Look at the two sides of the paper of each section."""
        if not is_judged(context):
            return
        wrong = [page for page in context.all(PageSetup) if _differs(page)]
        if wrong:
            found = " x ".join(in_mm(side or 0) for side in (wrong[0].width, wrong[0].height))
            values = {"count": str(len(wrong)), "found": found}
            yield self.at(spans_of(wrong), **values).editing(*map(_edit, wrong))


def _differs(page: PageSetup) -> bool:
    if page.width is None or page.height is None:
        return False
    sides = zip(sorted((page.width, page.height)), A4, strict=True)
    return any(abs(side - right) > TOLERANCE_MM * POINTS_PER_MM for side, right in sides)


def _edit(page: PageSetup) -> SetSection:
    short, long = A4
    width, height = (long, short) if page.landscape else (short, long)
    return SetSection(page.section, {"page_width": width, "page_height": height})
