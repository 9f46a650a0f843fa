"""Whether the units that a document names were there when it was issued: the judgement in words.

Rules on issuers, addressees, places and the text share it; each says it in its own place.
"""

from collections.abc import Iterator
from datetime import date, timedelta

from msgspec import Struct

from linter.catalogue.bodies import Level
from linter.catalogue.unit_history import Existence, Period, UnitHistory, history_of
from linter.catalogue.units import CITY, REFORM, Unit, units_named
from linter.facts import Context
from linter.findings import Clause
from linter.prose.unit_elements import IssuePeriod, UnitLink, UnitMention, UnitRole

REFORM_LAWS = Clause("Nghị quyết 202/2025/QH15 và Luật 72/2025/QH15", "Điều 1")
"""34 provinces, no district level, communes of three kinds, from 1 July 2025."""
UNIT_FACTS = (UnitMention, IssuePeriod)
"""What the functions here ask for: for the ``needs`` of a rule."""
_REARRANGED = date(2025, 2, 28)


class Lapse(Struct, frozen=True):
    """A unit named outside its time: the key of a message and the values for it."""

    key: str
    """``ended``, ``became``, ``not_yet`` or ``other_kind``."""
    unit: str
    """The unit, kind and name: ``tỉnh Bắc Giang``."""
    since: str
    """From when it is no more, or is: ``từ ngày 01/7/2025``."""
    instead: str
    """What is there at the time; empty when that is not known."""
    when: str
    """The time of the document: ``ngày 05/10/2025``."""

    @property
    def values(self) -> dict[str, str]:
        """For a message."""
        return {
            "unit": self.unit, "since": self.since, "instead": self.instead, "when": self.when,
        }  # fmt: skip


def issue_period(context: Context) -> Period | None:
    """The days on which the document may be issued; None when that is not told."""
    dated = context.first(IssuePeriod)
    return dated.period if dated is not None else None


def shown_day(day: date) -> str:
    """A day as documents write it: ``05/10/2025``, ``01/7/2025``."""
    month = f"{day.month:02d}" if day.month < 3 else str(day.month)
    return f"{day.day:02d}/{month}/{day.year}"


def shown_period(period: Period) -> str:
    """A period in words: ``ngày 05/10/2025``, ``tháng 10/2025``, ``năm 2026``."""
    if period.first == period.last:
        return f"ngày {shown_day(period.first)}"
    if period.first.month == period.last.month:
        return f"tháng {period.first.month}/{period.first.year}"
    return f"năm {period.first.year}"


def lapses_of(mention: UnitMention, period: Period, province: str | None) -> Iterator[Lapse]:
    """The units of a mention that were not there at the time, the smallest first."""
    own = province_of(mention) or province
    for link in mention.links:
        lapse = lapse_of(link.kind, link.name, period, own)
        if lapse is not None:
            yield lapse


def lapse_of(kind: str, name: str, period: Period, province: str | None = None) -> Lapse | None:
    """The lapse of one unit; None when it was there, and when that cannot be told."""
    history = history_of(kind, name, period, province) if name else _of_kind(kind, period)
    unit = f"{kind} {_as_name(name, history.units)}".strip()
    when = shown_period(period)
    instead = ", ".join(dict.fromkeys(unit.shown for unit in history.instead[:2]))
    match history.existence:
        case Existence.ENDED:
            key = "became" if instead else "ended"
            return Lapse(key, unit, _since(kind, history), instead, when)
        case Existence.NOT_YET:
            days = [unit.first_day for unit in history.units if unit.first_day is not None]
            return Lapse("not_yet", unit, f"từ ngày {shown_day(min(days))}", instead, when)
        case Existence.OTHER_KIND:
            return Lapse("other_kind", unit, "", instead, when)
    return None


def _of_kind(kind: str, period: Period) -> UnitHistory:
    """The history of a bare kind: only those that ended with the reform tell anything."""
    if kind in ("tỉnh", "xã", "phường", "đặc khu", CITY):
        return UnitHistory(Existence.UNKNOWN)
    ended = period.first >= REFORM
    return UnitHistory(Existence.ENDED if ended else Existence.UNKNOWN)


def _since(kind: str, history: UnitHistory) -> str:
    last = [unit.last_day for unit in history.units if unit.last_day is not None]
    day = max(last, default=REFORM - timedelta(days=1))
    if day <= _REARRANGED and kind not in ("tỉnh", CITY):
        return "từ trước tháng 3/2025"
    return f"từ ngày {shown_day(day + timedelta(days=1))}"


def _as_name(name: str, units: tuple[Unit, ...]) -> str:
    """The name in the spelling of the tables, else as written (capitals of a head levelled)."""
    if units:
        return units[0].name
    return name.title() if name.isupper() and len(name) > 2 else name


def province_of(mention: UnitMention) -> str | None:
    """The name of the known province or centrally run city that ends a chain, or None."""
    last = mention.links[-1]
    return last.name if is_province(last) else None


def is_province(link: UnitLink) -> bool:
    """Whether a link names a province or a centrally run city, of any time, that is known."""
    if not link.name or link.kind not in ("tỉnh", CITY):
        return False
    return any(unit.kind == link.kind for unit in units_named(link.name, Level.PROVINCE))


def own_province(context: Context) -> str | None:
    """The name of the province that the head names, as superior or in the issuer's name."""
    for mention in context.all(UnitMention):
        if mention.role in (UnitRole.SUPERIOR, UnitRole.ISSUER):
            name = province_of(mention)
            if name is not None:
                return name
    return None
