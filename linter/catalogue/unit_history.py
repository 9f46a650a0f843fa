"""Whether a unit that is named was there at a time, and in the province that is named with it.

Answers are only as sure as the tables: a name they do not know, and one that differs from a unit of
the time by nothing but its marks, is unknown and not wrong.
"""

from datetime import date
from enum import Enum

from msgspec import Struct

from linter.catalogue.bodies import Level
from linter.catalogue.units import (
    CITY,
    COMPLETE_FROM,
    ENDED_KINDS,
    REFORM,
    UNIT_KINDS,
    Unit,
    lineage,
    present_communes,
    unit_key,
    units_named,
)


class Period(Struct, frozen=True):
    """The days among which the day of a document lies; both are the same for a full date."""

    first: date
    last: date


class Existence(Enum):
    """What the tables tell of a named unit at a time."""

    PRESENT = "present"
    ENDED = "ended"
    NOT_YET = "not_yet"
    OTHER_KIND = "other_kind"
    """A unit of this name is there, but of another kind."""
    ELSEWHERE = "elsewhere"
    """Units of this name lie, and lay, in other provinces only."""
    UNKNOWN = "unknown"


class UnitHistory(Struct, frozen=True):
    """An answer, with the units that show it: what ended, what is there instead, or where."""

    existence: Existence
    units: tuple[Unit, ...] = ()
    instead: tuple[Unit, ...] = ()
    """Units of the time with the same name, or the province that took one in."""


_UNKNOWN = UnitHistory(Existence.UNKNOWN)


def history_of(kind: str, name: str, period: Period, province: str | None = None) -> UnitHistory:
    """What became of the unit of a kind and name, as seen from a time.

    ``kind`` is a common noun in lower case (*xã*, *thành phố*); ``province`` the name of the
    province said to hold it, which is only made use of when the tables know it.

    >>> history_of("tỉnh", "Kon Tum", Period(REFORM, REFORM)).existence
    <Existence.ENDED: 'ended'>
    """
    levels = (Level.PROVINCE, Level.DISTRICT) if kind == CITY else (UNIT_KINDS[kind],)
    within = _lineage_of(province) if Level.PROVINCE not in levels or kind == CITY else None
    if levels == (Level.COMMUNE,) and period.first >= REFORM:
        now = _inside(present_communes(name), within)
        if any(u.kind == kind and u.stood_within(period.first, period.last) for u in now):
            return UnitHistory(Existence.PRESENT, now)
    named = tuple(unit for level in levels for unit in units_named(name, level))
    if not named:
        ended = kind in ENDED_KINDS and period.first >= REFORM
        return UnitHistory(Existence.ENDED) if ended else _UNKNOWN
    here = _inside(named, within)
    if not here:
        return _elsewhere(named, period, _Twin(name, levels, within))
    return _in_time(kind, here, period, _Twin(name, levels, within))


class _Twin(Struct, frozen=True):
    """How to ask for units whose names differ by marks only."""

    name: str
    levels: tuple[Level, ...]
    within: frozenset[str] | None

    def stood(self, period: Period, here: tuple[Unit, ...]) -> bool:
        """Whether one of them was there at the time, where units of the exact name lie or lay."""
        near = frozenset(key for unit in here for key in lineage(unit.province))
        return any(
            unit.stood_within(period.first, period.last)
            and unit_key(unit.name) != unit_key(self.name)
            for unit in _inside(self.all(), near)
        )

    def all(self) -> tuple[Unit, ...]:
        found = (u for level in self.levels for u in units_named(self.name, level, toneless=True))
        return _inside(tuple(found), self.within)


def _lineage_of(province: str | None) -> frozenset[str] | None:
    if province is None or not units_named(province, Level.PROVINCE):
        return None
    return lineage(province)


def _inside(units: tuple[Unit, ...], within: frozenset[str] | None) -> tuple[Unit, ...]:
    """Those that lie in one of the provinces."""
    if within is None:
        return units
    return tuple(u for u in units if u.level is Level.PROVINCE or unit_key(u.province) in within)


def _elsewhere(named: tuple[Unit, ...], period: Period, twin: _Twin) -> UnitHistory:
    """Where else units of the name are; only if one is there at the time."""
    standing = tuple(u for u in named if u.stood_within(period.first, period.last))
    if not standing or period.first < COMPLETE_FROM or twin.all():
        return _UNKNOWN
    return UnitHistory(Existence.ELSEWHERE, named, standing)


def _in_time(kind: str, here: tuple[Unit, ...], period: Period, twin: _Twin) -> UnitHistory:
    same = tuple(unit for unit in here if unit.kind == kind)
    standing = tuple(unit for unit in here if unit.stood_within(period.first, period.last))
    if any(unit.kind == kind for unit in standing):
        return UnitHistory(Existence.PRESENT, same)
    if kind in ENDED_KINDS and period.first >= REFORM:
        return UnitHistory(Existence.ENDED, same, standing)
    return _UNKNOWN if twin.stood(period, here) else _missing(same, standing, period)


def _missing(same: tuple[Unit, ...], standing: tuple[Unit, ...], period: Period) -> UnitHistory:
    """Why none of the units of this kind was there at the time."""
    ended = tuple(u for u in same if u.last_day is not None and u.last_day < period.first)
    if ended and len(ended) == len(same):
        return UnitHistory(Existence.ENDED, ended, standing or _took_in(ended))
    if same and not ended:
        known = period.first >= COMPLETE_FROM
        return UnitHistory(Existence.NOT_YET, same, standing) if known else _UNKNOWN
    if standing and not same:
        return UnitHistory(Existence.OTHER_KIND, standing, standing)
    return _UNKNOWN


def _took_in(ended: tuple[Unit, ...]) -> tuple[Unit, ...]:
    """The provinces that took in provinces."""
    names = dict.fromkeys(unit.now for unit in ended if unit.now is not None)
    return tuple(
        u for name in names for u in units_named(name, Level.PROVINCE) if u.last_day is None
    )
