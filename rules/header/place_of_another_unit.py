"""Rule header/place-of-another-unit."""

from collections.abc import Iterator
from typing import ClassVar

from linter.rulekit import (
    LETTERHEAD,
    UNIT_FACTS,
    Context,
    Evidence,
    Finding,
    IssuingBody,
    Level,
    Period,
    PlaceName,
    Rule,
    Severity,
    SuperiorBody,
    UnitLink,
    UnitMention,
    UnitRole,
    fold,
    is_administrative,
    issue_period,
    lazy_pattern,
    nd30,
    own_province,
    strip_marks,
    unit_key,
    units_named,
)

ARMED = lazy_pattern(r"công an|quân|bộ đội|biên phòng|cảnh sát|tư lệnh|hải đoàn|an ninh")
LOWEST = ("xã", "phường", "đặc khu", "thị trấn")


class PlaceOfAnotherUnit(Rule):
    """Địa danh không phải tên đơn vị hành chính nơi cơ quan ban hành đóng trụ sở.

    Cơ quan trung ương ghi tên tỉnh, thành phố; Ủy ban nhân dân, Hội đồng nhân dân và Đảng ủy xã,
    phường ghi tên xã, phường ấy; cơ quan của tỉnh không ghi tên một tỉnh khác. soát chỉ nhắc khi
    hai tên trái nhau rõ ràng: tên tỉnh, tên huyện cũ ở văn bản của xã không bị nhắc. Lực lượng vũ
    trang có quy định riêng. Địa danh không còn tồn tại là việc của header/nonexistent-place.
    """

    id = "header/place-of-another-unit"
    severity = Severity.WARNING
    messages: ClassVar = {
        "commune": "Địa danh ghi “{found}”, trong khi cơ quan ban hành là của {unit}.",
        "province": "Địa danh ghi “{found}”, trong khi cơ quan ban hành là của {unit}.",
        "central": "Cơ quan trung ương ghi địa danh “{found}”, không phải tên tỉnh, thành phố.",
    }
    remedy = "Ghi tên đơn vị hành chính nơi cơ quan đóng trụ sở."
    basis = nd30("Phụ lục I, Phần I, II.4.a")
    requirements = ("F04", "F06")
    element = PlaceName
    needs = (*LETTERHEAD, *UNIT_FACTS)

    def check(self, element: PlaceName, context: Context) -> Iterator[Finding]:
        """Compare the place with the unit in the issuer's name."""
        issuer, period = context.first(IssuingBody), issue_period(context)
        if issuer is None or period is None or not element.name or _is_armed(context):
            return
        if not is_administrative(context):
            return
        found = " ".join(element.text.split())
        key, unit = _contradiction(element, issuer, period, context)
        if key:
            finding = self.at(element, found=found, unit=unit).saying(key)
            finding = finding.because(Evidence("Cơ quan ban hành", issuer.span, "contradicts"))
            known = bool(units_named(element.name, Level.COMMUNE)) or key != "commune"
            yield finding if known else finding.at_most(Severity.INFO)


def _is_armed(context: Context) -> bool:
    bodies = (*context.all(SuperiorBody), *context.all(IssuingBody))
    return any(ARMED.search(fold(body.text)) for body in bodies)


def _contradiction(
    place: PlaceName, issuer: IssuingBody, period: Period, context: Context
) -> tuple[str, str]:
    """The key of the message and the issuer's unit; empty when nothing contradicts."""
    name = unit_key(place.name)
    commune = _own_commune(context)
    if commune is not None:
        other = not _alike(commune.name, place.name) and not _is_higher(place.name)
        other = other and not _has_ended(place.name, period)
        return ("commune", _shown(commune)) if other else ("", "")
    level = issuer.body.level if issuer.body is not None else None
    provinces = units_named(place.name, Level.PROVINCE)
    if level is Level.PROVINCE:
        own = own_province(context)
        standing = any(unit.stood_within(period.first, period.last) for unit in provinces)
        if own is None or not standing or unit_key(own) == name or not _is_known(own):
            return "", ""
        return "province", own.title() if own.isupper() else own
    whole = issuer.body is not None and issuer.body.place is None
    if level is Level.CENTRAL and whole and not provinces and _is_lower(place):
        return "central", ""
    return "", ""


def _own_commune(context: Context) -> UnitLink | None:
    """The commune whose council, committee or Party committee issues the document, if one does."""
    for mention in context.all(UnitMention):
        first = mention.links[0]
        own = mention.role in (UnitRole.ISSUER, UnitRole.SUPERIOR) and mention.authority
        if own and first.kind in LOWEST and first.name:
            return first
    return None


def _alike(one: str, other: str) -> bool:
    """Whether two names are one, written with other marks or with more words around it."""
    first, second = (strip_marks(unit_key(name)) for name in (one, other))
    return first in second or second in first


def _is_higher(name: str) -> bool:
    return any(units_named(name, level) for level in (Level.PROVINCE, Level.DISTRICT))


def _has_ended(name: str, period: Period) -> bool:
    """Whether communes of the name were, and none is: said by another rule."""
    named = units_named(name, Level.COMMUNE)
    return bool(named) and not any(u.stood_within(period.first, period.last) for u in named)


def _is_lower(place: PlaceName) -> bool:
    levels = (Level.COMMUNE, Level.DISTRICT)
    return any(units_named(place.name, level) for level in levels)


def _is_known(province: str) -> bool:
    return bool(units_named(province, Level.PROVINCE))


def _shown(link: UnitLink) -> str:
    name = link.name.title() if link.name.isupper() else link.name
    return f"{link.kind} {name}"
