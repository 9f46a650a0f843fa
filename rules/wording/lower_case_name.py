"""Rule wording/lower-case-name."""

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


class LowerCaseName(Rule):
    """Tên người có tiếng đệm viết thường.

    Viết hoa chữ đầu tất cả các âm tiết của tên người. Soát chỉ xét tên có họ, tiếng đệm “văn” hoặc
    “thị” viết thường và tên viết hoa đi liền, vì chỉ khi đó mới chắc là tên người.
    """

    id = "wording/lower-case-name"
    severity = Severity.WARNING
    message = "Tên người phải viết hoa mọi âm tiết; có {count} tên viết thiếu: {places}."
    remedy = "Viết {expected}."
    basis = nd30("Phụ lục II, Mục II.1")
    requirements = ("R02",)
    element = WholeDocument
    needs = NEEDS
    gathers = (CaseDeparture,)
    regimes = EVERY_REGIME
    fix = Safety.UNSAFE
    fix_description = "Sửa chữ hoa, chữ thường: {expected}"

    def check(self, element: WholeDocument, context: Context) -> Iterator[Finding]:
        """Gather the names of persons."""
        yield from judged(self, context, departures(context, "person"))
