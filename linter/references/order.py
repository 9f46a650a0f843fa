"""Numbers in one series rise with their dates: which cited documents are out of turn.

A series is one body, one type and one year (Nghị định 30/2020/NĐ-CP, Điều 15, khoản 1); of a Party
body one term (Hướng dẫn 36-HD/VPTW, II.1.3). It is cut where bodies were reorganised in 2025.
Documents whose body is not known are never compared.
"""

from collections.abc import Iterable, Iterator
from datetime import date

from msgspec import Struct

from linter.catalogue import Family, Level, Regime, has_one_issuer, kind_of_code
from linter.references.elements import Citation
from linter.text.folding import name_key

_REFORM_OF_MINISTRIES = date(2025, 3, 1)
_REFORM_OF_PROVINCES = date(2025, 7, 1)
_TERMS = (
    (date(2016, 2, 1), date(2020, 3, 31)),
    (date(2021, 3, 1), date(2025, 3, 31)),
    (date(2026, 3, 1), date(2030, 3, 31)),
)
"""Stretches that lie within one term at every level; congresses take place between them."""
_DEPARTMENT = "Sở "
_JOINT = frozenset({"TTLT", "NQLT"})


class Series(Struct, frozen=True):
    """What documents that are numbered in one row have in common."""

    body: tuple[str, str, str]
    type: str
    period: str


class Disorder(Struct, frozen=True):
    """Two documents of a series: the later number has the earlier date."""

    citation: Citation
    """The one with the later number."""
    earlier: Citation
    """The one with the smaller number and the later date."""
    days: int
    """By how many days they are out of order."""


def disorders(citations: Iterable[Citation]) -> Iterator[Disorder]:
    """Each cited document whose number is later and whose date earlier than another's.

    Of several pairs of one document, the one farthest out of order.
    """
    rows: dict[Series, list[tuple[int, date, Citation]]] = {}
    for cited in citations:
        series, number = series_of(cited), _number(cited)
        if series is None or number is None or cited.date is None or cited.date.date is None:
            continue
        rows.setdefault(series, []).append((number, cited.date.date, cited))
    for row in rows.values():
        latest: tuple[date, Citation, int] | None = None
        told: set[int] = set()
        for number, day, cited in sorted(row, key=lambda item: (item[0], item[1])):
            out = latest is not None and latest[0] > day and latest[2] < number
            if latest is not None and out and number not in told:
                told.add(number)
                yield Disorder(cited, latest[1], (latest[0] - day).days)
            if latest is None or day > latest[0]:
                latest = (day, cited, number)


def series_of(cited: Citation) -> Series | None:
    """The series of a cited document; None when its body, its type or its date is not known."""
    symbol = cited.symbol
    if symbol is None or cited.date is None or cited.date.date is None:
        return None
    if symbol.issuer_code is None or symbol.type_code in _JOINT:
        return None
    day = cited.date.date
    if symbol.year is not None and symbol.year != day.year:
        return None
    body, kind = _body(cited), _type(cited)
    period = _term(day) if symbol.regime is Regime.PARTY else _year(cited, day)
    return None if body is None or kind is None or period is None else Series(body, kind, period)


def _number(cited: Citation) -> int | None:
    number = cited.symbol.number if cited.symbol else None
    return int(number) if number is not None and number.isdecimal() else None


_Body = tuple[str, str, str]
"""What tells one body from another: its code, its level and its place."""


def _body(cited: Citation) -> _Body | None:
    symbol, named = cited.symbol, cited.likely_issuer
    if symbol is None or symbol.issuer_code is None:
        return None
    code = symbol.issuer_code
    if has_one_issuer(symbol):
        return (code, "central", "")
    if named is None or (named.place is None and named.kind.name.startswith(_DEPARTMENT)):
        return _department(code)
    codes = {*named.kind.codes, *(other.replace("&", "") for other in named.kind.codes)}
    if named.level is None or code not in codes:
        return None
    return (code, named.level.value, name_key(named.place or ""))


def _department(code: str) -> _Body | None:
    """A department told by its code alone: a document speaks of one province's."""
    kinds = kind_of_code(code)
    sure = bool(kinds) and all(kind.name.startswith(_DEPARTMENT) for kind in kinds)
    return (code, "department", "") if sure else None


def _type(cited: Citation) -> str | None:
    """The code of the type; a Party *QĐ* is a decision or a regulation, which its head tells."""
    symbol = cited.symbol
    if symbol is None or symbol.family is Family.NATIONAL_ASSEMBLY:
        return None
    if symbol.type_code is None:
        return "letter" if symbol.unit_codes else None
    normative = "normative " if symbol.year is not None else ""
    if symbol.regime is Regime.PARTY and symbol.type_code == "QĐ":
        return cited.type.name if cited.type is not None else None
    return normative + symbol.type_code


def _term(day: date) -> str | None:
    return next((str(first.year) for first, last in _TERMS if first <= day <= last), None)


def _year(cited: Citation, day: date) -> str:
    """The year, and in 2025 the part of it before or after the body was reorganised."""
    kinds = kind_of_code((cited.symbol.issuer_code if cited.symbol else None) or "")
    central = any(kind.level is Level.CENTRAL for kind in kinds)
    ministry = any(kind.name.startswith("Bộ ") for kind in kinds)
    cuts = [_REFORM_OF_MINISTRIES] if ministry else []
    if not central:
        cuts = [_REFORM_OF_PROVINCES]
    if any(kind.name.startswith(_DEPARTMENT) for kind in kinds):
        cuts = [_REFORM_OF_MINISTRIES, _REFORM_OF_PROVINCES]
    parts = sum(day >= cut for cut in cuts) if day.year == _REFORM_OF_PROVINCES.year else 0
    return f"{day.year}.{parts}"
