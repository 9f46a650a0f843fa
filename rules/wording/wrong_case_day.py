"""Rule wording/wrong-case-day."""

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


class WrongCaseDay(Rule):
    """Tên ngày trong tuần, năm âm lịch, ngày lễ, tết, sự kiện lịch sử viết hoa chưa đúng.

    Viết: sáng thứ Hai, năm Bính Ngọ, tết Nguyên đán, ngày Quốc khánh, Cách mạng tháng Tám. Chữ “thứ
    hai” chỉ bị xét khi bên cạnh có ngày, giờ hoặc buổi, vì “lần thứ hai” là số thứ tự; “tháng năm”
    không bị xét, vì có thể là tháng và năm. Chữ “Tết” viết hoa hay thường đều được bỏ qua.
    """

    id = "wording/wrong-case-day"
    severity = Severity.WARNING
    message = "Tên ngày, lễ, tết hoặc sự kiện viết hoa chưa đúng ở {count} chỗ: {places}."
    remedy = "Viết {expected}."
    basis = nd30("Phụ lục II, Mục V.5, V.8 và V.9")
    requirements = ("R16", "R19", "R20")
    element = WholeDocument
    needs = NEEDS
    gathers = (CaseDeparture,)
    regimes = EVERY_REGIME
    fix = Safety.UNSAFE
    fix_description = "Sửa chữ hoa, chữ thường: {expected}"

    def check(self, element: WholeDocument, context: Context) -> Iterator[Finding]:
        """Gather the names of days."""
        yield from judged(self, context, departures(context, "day"))
