"""Rule wording/lower-case-award."""

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


class LowerCaseAward(Rule):
    """Tên huân chương, huy chương, danh hiệu hoặc hạng của nó viết thiếu chữ hoa.

    Viết hoa chữ đầu các thành phần tạo thành tên và từ chỉ thứ, hạng: Huân chương Lao động hạng Ba,
    Anh hùng Lao động. Chỉ lưu ý, vì luật về thi đua và các cơ quan viết không như nhau.
    """

    id = "wording/lower-case-award"
    severity = Severity.INFO
    message = "Tên huân chương, huy chương, danh hiệu viết hoa chưa đúng ở {count} chỗ: {places}."
    remedy = "Viết {expected}."
    basis = nd30("Phụ lục II, Mục V.2")
    requirements = ("R13",)
    element = WholeDocument
    needs = NEEDS
    gathers = (CaseDeparture,)
    regimes = EVERY_REGIME
    fix = Safety.UNSAFE
    fix_description = "Sửa chữ hoa, chữ thường: {expected}"

    def check(self, element: WholeDocument, context: Context) -> Iterator[Finding]:
        """Gather the names of honours."""
        yield from judged(self, context, departures(context, "award"))
