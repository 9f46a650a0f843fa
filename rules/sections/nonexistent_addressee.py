"""Rule sections/nonexistent-addressee."""

from collections.abc import Iterator
from datetime import timedelta
from typing import ClassVar

from linter.rulekit import (
    EVERY_REGIME,
    REFORM_LAWS,
    UNIT_FACTS,
    Context,
    Finding,
    Lapse,
    Period,
    Rule,
    Severity,
    UnitMention,
    UnitRole,
    WholeDocument,
    issue_period,
    lapses_of,
)

PREPARING = timedelta(days=60)
"""Before a unit comes into being, papers are already made out to it."""


class NonexistentAddressee(Rule):
    """Nơi được gửi mang tên một đơn vị hành chính không có vào ngày ban hành.

    Xét Kính gửi và Nơi nhận: “UBND các huyện, thị xã” sau 01/7/2025, “Sở Y tế tỉnh Bắc Giang” sau
    sáp nhập, phường mới trước ngày thành lập. Chỉ xét cơ quan chính quyền, Đảng, đoàn thể mang
    tên đơn vị; trường học, bệnh viện, trung tâm có thể còn giữ tên cũ. Cơ quan ban hành là việc
    của header/nonexistent-issuer, lời văn là việc của wording/nonexistent-unit.
    """

    id = "sections/nonexistent-addressee"
    severity = Severity.WARNING
    messages: ClassVar = {
        "ended": "“{found}”: {unit} không còn {since}, mà văn bản này ghi {when}.",
        "became": "“{found}”: {unit} không còn {since} (nay có {instead}), "
        "mà văn bản này ghi {when}.",
        "not_yet": "“{found}”: {unit} chỉ có {since}, mà văn bản này ghi {when}.",
        "other_kind": "“{found}”: không có {unit}, chỉ có {instead}.",
    }
    remedy = "Ghi cơ quan có vào ngày ban hành."
    basis = REFORM_LAWS
    element = WholeDocument
    needs = UNIT_FACTS
    gathers = (UnitMention,)
    regimes = EVERY_REGIME

    def check(self, element: WholeDocument, context: Context) -> Iterator[Finding]:
        """Ask of each place that the document goes to, once."""
        period = issue_period(context)
        if period is None:
            return
        told: set[object] = set()
        for mention in context.all(UnitMention):
            goes_to = mention.role in (UnitRole.ADDRESSEE, UnitRole.RECIPIENT)
            if not goes_to or not mention.authority or mention.spans in told:
                continue
            for lapse in lapses_of(mention, period, None):
                told.add(mention.spans)
                found = " ".join(mention.text.split()).strip(" ,.;:")
                finding = self.at(mention, found=found, **lapse.values).saying(lapse.key)
                yield finding.at_most(_ceiling(lapse, mention, period))
                break


def _ceiling(lapse: Lapse, mention: UnitMention, period: Period) -> Severity:
    if lapse.key == "other_kind":
        return Severity.INFO
    preparing = lapse_ends_soon(mention, period)
    return Severity.INFO if lapse.key == "not_yet" and preparing else Severity.WARNING


def lapse_ends_soon(mention: UnitMention, period: Period) -> bool:
    """Whether the unit is there a little later."""
    later = Period(period.last + PREPARING, period.last + PREPARING)
    return not any(lapses_of(mention, later, None))
