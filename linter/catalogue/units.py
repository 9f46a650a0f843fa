"""Administrative units in time: provinces, districts and communes, by name.

The tables in ``unit_tables`` are readable text and are searched as they are, without being taken
apart: a document that names no commune never reads the list of communes, and the 13,000 names are
never objects. Unknown names are unknown, never wrong. The sources stand in their README.
"""

from collections.abc import Iterator
from datetime import date
from functools import cache, lru_cache
from pkgutil import get_data

from msgspec import Struct

from linter.catalogue.bodies import Level
from linter.text.folding import classic_tone_places, strip_marks, unify_dashes
from linter.text.patterns import lazy_pattern

REFORM = date(2025, 7, 1)
"""First day of 34 provinces, of two levels, and of communes as they are now."""
COMPLETE_FROM = date(2020, 3, 1)
"""Before this day the tables lack units that had been merged away."""

UNIT_KINDS: dict[str, Level] = {
    "tỉnh": Level.PROVINCE, "huyện": Level.DISTRICT, "quận": Level.DISTRICT,
    "thị xã": Level.DISTRICT, "xã": Level.COMMUNE, "phường": Level.COMMUNE,
    "thị trấn": Level.COMMUNE, "đặc khu": Level.COMMUNE,
}  # fmt: skip
"""The kinds that tell the level; *thành phố* was a kind of two levels."""
CITY = "thành phố"
ENDED_KINDS = frozenset({"huyện", "quận", "thị xã", "thị trấn"})
"""Kinds of which there has been none since the reform (Luật 72/2025/QH15)."""


class Unit(Struct, frozen=True):
    """A unit under one name and kind, as long as it had both."""

    kind: str
    name: str
    level: Level
    province: str
    """The name of the province in which it lay then; of a province, its own."""
    first_day: date | None = None
    """None: before the tables begin."""
    last_day: date | None = None
    """None: it is still there."""
    now: str | None = None
    """Of a province that ended: the name of the one in which it lies now."""

    @property
    def shown(self) -> str:
        """Kind and name: ``phường Kon Tum``."""
        return f"{self.kind} {self.name}"

    def stood_within(self, first: date, last: date) -> bool:
        """Whether it was there on one of the days from the first to the last."""
        begun = self.first_day is None or self.first_day <= last
        return begun and (self.last_day is None or first <= self.last_day)


_HYPHEN = lazy_pattern(r"\s*-\s*")
_ZEROS = lazy_pattern(r"(?<!\S)0+(?=\d)")
_LEVELLED = (
    ("’", "'"), ("đắk", "đăk"), ("đak", "đăk"), ("đắc lắc", "đăk lăk"), ("lắk", "lăk"),
    ("ý", "í"), ("ỳ", "ì"), ("ỷ", "ỉ"), ("ỹ", "ĩ"), ("ỵ", "ị"), ("y", "i"),
)  # fmt: skip
_ALIASES = {
    "kontum": "kon tum", "tp hcm": "hồ chí minh", "hcm": "hồ chí minh", "đaklak": "đăk lăk",
    "thừa thiên - huế": "thừa thiên huế", "bà rịa vũng tàu": "bà rịa - vũng tàu",
    "daklak": "đăk lăk", "đăklăk": "đăk lăk", "đăknông": "đăk nông", "gialai": "gia lai",
}  # fmt: skip


def unit_key(name: str) -> str:
    """The form under which two spellings of one name are equal.

    Levels Đăk and Đắk, Hòa and Hoà, Quy and Qui, space around hyphens, *Phường 05* and *5*.
    """
    name = " ".join(classic_tone_places(unify_dashes(name)).split()).strip(" ,.;:")
    key = _level_out(_ZEROS.sub("", _HYPHEN.sub(" - ", name)))
    return _ALIASES.get(key, key)


def _level_out(text: str) -> str:
    """Lower case with variants levelled; one character per character."""
    text = text.lower()
    for variant, common in _LEVELLED:
        text = text.replace(variant, common)
    return text


class _Table:
    """One of the files: as it is shown, as it is searched, and without any marks."""

    def __init__(self, name: str) -> None:
        data = get_data("linter.catalogue", f"unit_tables/{name}.tsv")
        self.text = (data or b"").decode("utf-8")
        self.folded = _level_out(self.text)
        self._bare: str | None = None

    @property
    def bare(self) -> str:
        """Without marks: read only when a name is in doubt."""
        if self._bare is None:
            signs = {ord(sign): strip_marks(sign) for sign in set(self.folded)}
            self._bare = self.folded.translate(signs)
        return self._bare

    def names(self, key: str, text: str) -> Iterator[tuple[list[str], str]]:
        """The lines that list a name: their columns before the names, and the name as shown."""
        for before in ("\t", "; "):
            for behind in (";", "\n"):
                wanted = f"{before}{key}{behind}"
                at = text.find(wanted)
                while at >= 0:
                    place = at + len(before)
                    yield self._columns(at), self.text[place : place + len(key)]
                    at = text.find(wanted, place)

    def districts(self, kind: str, key: str, text: str) -> Iterator[tuple[list[str], str]]:
        """The lines of a district: their columns, and the district's name as shown."""
        wanted = f"\t{_level_out(kind)} {key}\t"
        if text is not self.folded:
            wanted = strip_marks(wanted)
        at = text.find(wanted)
        while at >= 0:
            end = at + len(wanted) - 1
            yield self._columns(at), self.text[end - len(key) : end]
            at = text.find(wanted, end)

    def _columns(self, at: int) -> list[str]:
        start = self.text.rfind("\n", 0, at + 1) + 1
        return self.text[start : self.text.find("\n", at + 1)].split("\t")


@cache
def _table(name: str) -> _Table:
    return _Table(name)


_DISTRICT_KINDS = ("huyện", "quận", "thị xã", CITY)
_FORMER = (
    ("communes_until_2025", date(2025, 6, 30)),
    ("communes_until_2024", date(2025, 2, 28)),
)


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


@cache
def provinces() -> tuple[Unit, ...]:
    """Every province and centrally run city of the tables, past and present."""
    found = []
    for line in _table("provinces").text.splitlines()[1:]:
        kind, name, first, last, now = line.split("\t")
        found.append(Unit(kind, name, Level.PROVINCE, name, _day(first), _day(last), now or None))
    return tuple(found)


@lru_cache(maxsize=512)
def units_named(name: str, level: Level, *, toneless: bool = False) -> tuple[Unit, ...]:
    """Every unit of a level that has or had this name; the present ones first.

    ``toneless`` compares without any marks: for telling a slip of a tone from another place.

    >>> [unit.shown for unit in units_named("Kon Tum", Level.PROVINCE)]
    ['tỉnh Kon Tum']
    """
    key = unit_key(name)
    if toneless:
        key = strip_marks(key)
    if not key:
        return ()
    if level is Level.PROVINCE:
        return tuple(
            unit
            for unit in provinces()
            if (strip_marks(unit_key(unit.name)) if toneless else unit_key(unit.name)) == key
        )
    if level is Level.DISTRICT:
        return tuple(dict.fromkeys(_districts(key, toneless=toneless)))
    if level is Level.COMMUNE:
        return tuple(_communes(key, toneless=toneless))
    return ()


def present_communes(name: str) -> tuple[Unit, ...]:
    """The communes that have had this name since the reform: spares reading the former ones."""
    return tuple(_present(unit_key(name), toneless=False))


def _present(key: str, *, toneless: bool) -> Iterator[Unit]:
    table = _table("communes")
    for columns, shown in table.names(key, table.bare if toneless else table.folded):
        province, first, last, kind = columns[:4]
        yield Unit(kind, shown, Level.COMMUNE, province, _day(first), _day(last))


def _communes(key: str, *, toneless: bool) -> Iterator[Unit]:
    yield from _present(key, toneless=toneless)
    for file, last_day in _FORMER:
        table = _table(file)
        for columns, shown in table.names(key, table.bare if toneless else table.folded):
            yield Unit(columns[2], shown, Level.COMMUNE, columns[0], None, last_day)


def _districts(key: str, *, toneless: bool) -> Iterator[Unit]:
    for file, last_day in _FORMER:
        table = _table(file)
        for kind in _DISTRICT_KINDS:
            text = table.bare if toneless else table.folded
            for columns, shown in table.districts(kind, key, text):
                yield Unit(kind, shown, Level.DISTRICT, columns[0], None, last_day)


@cache
def lineage(province: str) -> frozenset[str]:
    """The keys of a province's name, of those it took in, and of the one that took it in."""
    key = unit_key(province)
    own = {key}
    for unit in provinces():
        if unit.now is None:
            continue
        if unit_key(unit.now) == key:
            own.add(unit_key(unit.name))
        elif unit_key(unit.name) == key:
            own.add(unit_key(unit.now))
    return frozenset(own)
