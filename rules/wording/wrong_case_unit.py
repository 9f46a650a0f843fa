"""Rule wording/wrong-case-unit."""

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


class WrongCaseUnit(Rule):
    """Tên đơn vị hành chính viết hoa chưa đúng.

    Danh từ chung viết thường, tên riêng viết hoa: tỉnh Nam Định, xã Phú Hòa. Viết hoa cả danh từ
    chung khi tên là chữ số, tên người, sự kiện (Quận 1, Phường Điện Biên Phủ), và trong Thủ đô Hà
    Nội, Thành phố Hồ Chí Minh. Chữ đầu câu, đầu dòng, đầu ô và đề mục không bị xét; phường, xã có
    thể mang tên người cũng không.
    """

    id = "wording/wrong-case-unit"
    severity = Severity.WARNING
    message = "Tên đơn vị hành chính viết hoa chưa đúng ở {count} chỗ: {places}."
    remedy = "Viết {expected}."
    basis = nd30("Phụ lục II, Mục III.1")
    requirements = ("R04", "R05", "R06")
    element = WholeDocument
    needs = NEEDS
    gathers = (CaseDeparture,)
    regimes = EVERY_REGIME
    fix = Safety.UNSAFE
    fix_description = "Sửa chữ hoa, chữ thường: {expected}"

    def check(self, element: WholeDocument, context: Context) -> Iterator[Finding]:
        """Gather the names of units."""
        yield from judged(self, context, departures(context, "unit"))
