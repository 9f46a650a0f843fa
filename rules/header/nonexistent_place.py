"""Rule header/nonexistent-place."""

from collections.abc import Iterator
from typing import ClassVar

from linter.rulekit import (
    EVERY_REGIME,
    REFORM_LAWS,
    UNIT_FACTS,
    Context,
    Finding,
    IssuingBody,
    Lapse,
    Level,
    Period,
    PlaceName,
    Rule,
    Severity,
    UnitMention,
    UnitRole,
    issue_period,
    lapse_of,
    own_province,
    unit_key,
    units_named,
)


class NonexistentPlace(Rule):
    """Địa danh ở dòng thời gian là đơn vị hành chính không có vào ngày ban hành.

    Địa danh là tên gọi của đơn vị hành chính nơi cơ quan đóng trụ sở vào ngày ban hành. Tên ghi
    trơn được coi là đúng khi còn bất kỳ tỉnh, xã, phường, đặc khu nào mang tên ấy; riêng cơ quan
    cấp tỉnh thì tên tỉnh cũ đã sáp nhập vẫn bị nhắc, dù nay tên ấy là tên phường. Địa danh không
    khớp với cơ quan ban hành là việc của header/place-of-another-unit.
    """

    id = "header/nonexistent-place"
    severity = Severity.WARNING
    messages: ClassVar = {
        "ended": "Địa danh “{found}”: {unit} không còn {since}, mà văn bản này ghi {when}.",
        "became": "Địa danh “{found}”: {unit} không còn {since} (nay có {instead}), "
        "mà văn bản này ghi {when}.",
        "not_yet": "Địa danh “{found}”: {unit} chỉ có {since}, mà văn bản này ghi {when}.",
    }
    remedy = "Ghi tên đơn vị hành chính nơi cơ quan đóng trụ sở vào ngày ban hành."
    basis = REFORM_LAWS
    requirements = ("F04",)
    element = PlaceName
    needs = (IssuingBody, *UNIT_FACTS)
    regimes = EVERY_REGIME

    def check(self, element: PlaceName, context: Context) -> Iterator[Finding]:
        """Ask whether a unit of this name was there at the time."""
        period = issue_period(context)
        if period is None or not element.name or _is_said_of_issuer(element, context):
            return
        if element.kind is not None:
            lapse = lapse_of(element.kind, element.name, period)
        else:
            lapse = _bare(element.name, period, context)
        if lapse is not None and lapse.key in self.messages:
            found = " ".join(element.text.split())
            finding = self.at(element, found=found, **lapse.values).saying(lapse.key)
            yield finding.at_most(Severity.INFO) if _is_numbered_now(element.name) else finding


def _is_numbered_now(name: str) -> bool:
    """Whether it was cut into units that bear its name and a number: *1 Bảo Lộc*, *Hà Giang 1*."""
    return any(units_named(cut, Level.COMMUNE) for cut in (f"1 {name}", f"{name} 1"))


def _is_said_of_issuer(element: PlaceName, context: Context) -> bool:
    """Whether the head names a body of the same unit: one slip, and the other rule's."""
    bodies = (UnitRole.ISSUER, UnitRole.SUPERIOR)
    named = [m for m in context.all(UnitMention) if m.role in bodies and m.authority]
    own = {unit_key(link.name) for mention in named for link in mention.links}
    return unit_key(element.name) in own


def _bare(name: str, period: Period, context: Context) -> Lapse | None:
    """The lapse of a name without a common noun: of none of the units that bear it is one left."""
    province = units_named(name, Level.PROVINCE)
    if any(unit.stood_within(period.first, period.last) for unit in province):
        return None
    if province and _is_provincial(context, name):
        return lapse_of(province[0].kind, name, period)
    levels = (Level.PROVINCE, Level.COMMUNE, Level.DISTRICT)
    for toneless in (False, True):
        alike = [u for level in levels for u in units_named(name, level, toneless=toneless)]
        if not alike or any(unit.stood_within(period.first, period.last) for unit in alike):
            return None
    named = [unit for level in levels for unit in units_named(name, level)]
    lapse = lapse_of(named[0].kind, name, period)
    return lapse if lapse is not None and lapse.key in ("ended", "became") else None


def _is_provincial(context: Context, name: str) -> bool:
    """Whether a body of a whole province issues it, and of another one than was named so."""
    issuer, own = context.first(IssuingBody), own_province(context)
    if issuer is None or issuer.body is None or issuer.body.level is not Level.PROVINCE:
        return False
    return own is not None and unit_key(own) != unit_key(name)
