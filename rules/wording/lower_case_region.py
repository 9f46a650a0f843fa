"""Rule wording/lower-case-region."""

from collections.abc import Iterator

from linter.rulekit import (
    EVERY_REGIME,
    CaseDeparture,
    Context,
    Finding,
    Rule,
    Safety,
    Severity,
    WholeDocument,
    nd30,
)
from rules.wording.capitals import NEEDS, departures, judged


class LowerCaseRegion(Rule):
    """Tên vùng, miền chỉ theo phương hướng viết thiếu chữ hoa.

    Viết hoa mọi âm tiết: Tây Nguyên, Đông Nam Bộ, vùng Tây Bắc. Từ chỉ hướng (phía tây bắc, hướng
    đông nam) viết thường nên không bị xét.
    """

    id = "wording/lower-case-region"
    severity = Severity.INFO
    message = "Tên vùng, miền viết hoa chưa đúng ở {count} chỗ: {places}."
    remedy = "Viết {expected}."
    basis = nd30("Phụ lục II, Mục III.1.đ")
    requirements = ("R08",)
    element = WholeDocument
    needs = NEEDS
    gathers = (CaseDeparture,)
    regimes = EVERY_REGIME
    fix = Safety.UNSAFE
    fix_description = "Sửa chữ hoa, chữ thường: {expected}"

    def check(self, element: WholeDocument, context: Context) -> Iterator[Finding]:
        """Gather the names of regions."""
        yield from judged(self, context, departures(context, "region"))
