"""Rule wording/lower-case-state."""

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


class LowerCaseState(Rule):
    """Từ “Nhà nước”, “Đảng” đứng một mình mà viết thường.

    Nghị định 30 viết hoa Nhà nước, và viết hoa Đảng khi chỉ Đảng Cộng sản Việt Nam. Soát chỉ xét
    chỗ hai từ này chỉ chính chủ thể đó (“Đảng và Nhà nước”, “quy định của Nhà nước”). Các cụm quen
    viết thường như quản lý nhà nước, ngân sách nhà nước, cơ quan nhà nước, và đảng viên, đảng bộ,
    đảng ủy không bị xét.
    """

    id = "wording/lower-case-state"
    severity = Severity.WARNING
    message = "“Nhà nước”, “Đảng” phải viết hoa; có {count} chỗ viết chưa đúng: {places}."
    remedy = "Viết {expected}."
    basis = nd30("Phụ lục II, Mục V.1 và V.4")
    requirements = ("R12", "R15")
    element = WholeDocument
    needs = NEEDS
    gathers = (CaseDeparture,)
    regimes = EVERY_REGIME
    fix = Safety.UNSAFE
    fix_description = "Sửa chữ hoa, chữ thường: {expected}"

    def check(self, element: WholeDocument, context: Context) -> Iterator[Finding]:
        """Gather the places at which the State or the Party itself is meant."""
        yield from judged(self, context, departures(context, "state"))
