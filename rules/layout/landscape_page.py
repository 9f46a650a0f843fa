"""Rule layout/landscape-page."""

from collections.abc import Iterator

from linter.rulekit import (
    Context,
    Finding,
    PageSetup,
    Rule,
    Severity,
    WholeDocument,
    nd30,
)
from rules.layout.scope import POINTS_PER_MM, SCOPE, is_judged, spans_of


class LandscapePage(Rule):
    """Trang nằm ngang mà không có bảng, biểu.

    Văn bản trình bày theo chiều dài của trang giấy. Trang nằm ngang chỉ dành cho nội dung có bảng,
    biểu; phụ lục không bị xét.
    """

    id = "layout/landscape-page"
    severity = Severity.WARNING
    message = "{count} phần của văn bản nằm ngang mà không có bảng, biểu."
    remedy = "Xoay trang về chiều đứng."
    basis = nd30("Phụ lục I, Phần I, I.2")
    requirements = ("B02",)
    element = WholeDocument
    needs = (*SCOPE, PageSetup)
    in_draft = Severity.INFO

    def check(self, element: WholeDocument, context: Context) -> Iterator[Finding]:
        """Look for wide pages without a table."""
        if not is_judged(context):
            return
        wide = [p for p in context.all(PageSetup) if _is_wide(p) and not (p.tabular or p.appendix)]
        if wide:
            yield self.at(spans_of(wide), count=str(len(wide)))


def _is_wide(page: PageSetup) -> bool:
    known = page.width is not None and page.height is not None
    return known and (page.width or 0) > (page.height or 0) + POINTS_PER_MM
