"""Rule wording/wrong-case-body."""

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


class WrongCaseBody(Rule):
    """Tên cơ quan, tổ chức viết hoa thừa hoặc thiếu.

    Chỉ viết hoa chữ đầu của từ, cụm từ chỉ loại hình và chức năng, lĩnh vực: Ủy ban nhân dân, Bộ
    Tài nguyên và Môi trường; không viết hoa từng âm tiết. Chỗ viết thường hẳn chỉ bị xét khi chắc
    là tên riêng (“ủy ban nhân dân xã Phú Hòa”), vì “cơ sở y tế”, “các sở tài chính” là từ chung. Đề
    mục viết hoa mọi chữ đầu và lời trích trong ngoặc kép không bị xét. Tên mà chính cơ quan viết
    nhiều cách (Sở Công Thương, Công an nhân dân) được bỏ qua hoặc chỉ lưu ý.
    """

    id = "wording/wrong-case-body"
    severity = Severity.WARNING
    message = "Tên cơ quan, tổ chức viết hoa chưa đúng ở {count} chỗ: {places}."
    remedy = "Viết {expected}."
    basis = nd30("Phụ lục II, Mục IV")
    requirements = ("R09", "R10", "R11")
    element = WholeDocument
    needs = NEEDS
    gathers = (CaseDeparture,)
    regimes = EVERY_REGIME
    fix = Safety.UNSAFE
    fix_description = "Sửa chữ hoa, chữ thường: {expected}"

    def check(self, element: WholeDocument, context: Context) -> Iterator[Finding]:
        """Gather the names of bodies."""
        yield from judged(self, context, departures(context, "body"))
