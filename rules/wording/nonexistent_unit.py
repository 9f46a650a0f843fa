"""Rule wording/nonexistent-unit."""

from collections.abc import Iterator
from typing import ClassVar

from linter.rulekit import (
    EVERY_REGIME,
    REFORM_LAWS,
    UNIT_FACTS,
    Context,
    Finding,
    Level,
    Quotation,
    Rule,
    Severity,
    Trust,
    UnitMention,
    UnitRole,
    WholeDocument,
    is_province,
    issue_period,
    lapses_of,
    units_named,
)


class NonexistentUnit(Rule):
    """Lời văn nói tới đơn vị hành chính đã thôi như đang còn.

    Giao việc, đề nghị, báo cáo tới “UBND huyện …”, hoặc ghi “UBND xã A, huyện B, tỉnh C” sau
    01/7/2025. Nói về chuyện cũ thì tên cũ là đúng: đoạn có năm cũ, số văn bản, chữ “trước đây”,
    “cũ”, “sáp nhập”, quê quán, thửa đất, tên dự án, địa danh nước ngoài hay lời trích đều không
    bị xét. Nơi gửi là việc của sections/nonexistent-addressee.
    """

    id = "wording/nonexistent-unit"
    severity = Severity.WARNING
    messages: ClassVar = {
        "ended": "“{found}”: {unit} không còn {since}, mà văn bản này ghi {when}.",
        "became": "“{found}”: {unit} không còn {since} (nay có {instead}), "
        "mà văn bản này ghi {when}.",
    }
    remedy = "Ghi đơn vị hiện có, hoặc viết rõ là tên cũ."
    basis = REFORM_LAWS
    element = WholeDocument
    needs = (Quotation, *UNIT_FACTS)
    gathers = (UnitMention,)
    regimes = EVERY_REGIME
    trusts = frozenset({Trust.TYPED, Trust.CONVERTED})

    def check(self, element: WholeDocument, context: Context) -> Iterator[Finding]:
        """Look at chains and at bodies called upon, outside all that speaks of the past."""
        period = issue_period(context)
        if period is None:
            return
        quoted = [quotation.span for quotation in context.all(Quotation)]
        told: set[str] = set()
        for mention in context.all(UnitMention):
            if mention.role != UnitRole.TEXT or mention.past or _may_be_abroad(mention):
                continue
            if any(quotation.overlaps(mention.span) for quotation in quoted):
                continue
            for lapse in lapses_of(mention, period, None):
                if lapse.key not in self.messages or lapse.unit in told:
                    continue
                told.add(lapse.unit)
                found = " ".join(mention.text.split())
                finding = self.at(mention, found=found, **lapse.values).saying(lapse.key)
                sure = mention.authority or mention.here
                yield finding if sure else finding.at_most(Severity.INFO)
                break


def _may_be_abroad(mention: UnitMention) -> bool:
    """Whether the chain ends in no province that is known, or has a district nobody knows."""
    for link in mention.links:
        district = link.kind in ("huyện", "quận", "thị xã") and link.name
        if district and not units_named(link.name, Level.DISTRICT):
            return True
    last = mention.links[-1]
    return last.kind == "tỉnh" and bool(last.name) and not is_province(last)
