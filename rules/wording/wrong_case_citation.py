"""Rule wording/wrong-case-citation."""

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


class WrongCaseCitation(Rule):
    """“Khoản”, “Điểm” viết hoa, hoặc “điều”, “chương” viết thường khi viện dẫn.

    Khi viện dẫn một văn bản cụ thể thì viết hoa Phần, Chương, Mục, Tiểu mục, Điều và viết thường
    khoản, điểm: điểm a khoản 2 Điều 5. Chữ đầu câu và các lối nói chung (các điều 5, 6 và 7) không
    bị xét; mục, phần chỉ lưu ý.
    """

    id = "wording/wrong-case-citation"
    severity = Severity.WARNING
    message = "Chữ chỉ phần của văn bản được viện dẫn viết hoa chưa đúng ở {count} chỗ: {places}."
    remedy = "Viết {expected}."
    basis = nd30("Phụ lục II, Mục V.7")
    requirements = ("R18",)
    element = WholeDocument
    needs = NEEDS
    gathers = (CaseDeparture,)
    regimes = EVERY_REGIME
    fix = Safety.SAFE
    fix_description = "Sửa chữ hoa, chữ thường: {expected}"

    def check(self, element: WholeDocument, context: Context) -> Iterator[Finding]:
        """Gather the parts of cited texts."""
        yield from judged(self, context, departures(context, "citation"))
