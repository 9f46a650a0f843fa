"""Reading the cells of a *sổ văn bản*: dates as clerks write them, types before titles."""

from datetime import date, datetime, timedelta
from functools import cache, lru_cache

from linter.catalogue import type_of_name
from linter.catalogue.document_types import DOCUMENT_TYPES
from linter.language import mark
from linter.text.folding import fold, name_key, strip_marks
from linter.text.patterns import lazy_pattern

_FIGURES = lazy_pattern(r"(\d{1,2})\s*[/.\- ]\s*(\d{1,2})(?:\s*[/.\- ]\s*(\d{4}|\d{2}))?")
_ISO = lazy_pattern(r"(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})(?:[T ].*)?")
_WORDS = lazy_pattern(r"(?:ngay\s*)?(\d{1,2})\s*thang\s*(\d{1,2})(?:\s*,?\s*nam\s*(\d{4}|\d{2}))?")
_SERIAL = lazy_pattern(r"\d{5}(?:\.\d+)?")
_LEAD = lazy_pattern(r"^(?:\D*,\s*)?(?:ngay\s*)?")
_TIME = lazy_pattern(r"\s+\d{1,2}:\d{2}(?::\d{2})?.*$")
_EPOCH = date(1899, 12, 30)
"""Day 0 of spreadsheets."""
_EARLIEST, _LATEST = 1900, 2199
_CENTURY_TURN = 70
"""Two figures below it are of this century."""
_OPENS_ABOUT = frozenset(" \t:.-–vV")
_ABOUT = lazy_pattern(r"^[\s:.\-–]*(?:(?:về việc|v/v|về)\s*:?\s+)?", 2)


class BadCellError(ValueError):
    """A cell that cannot be read; ``args`` are a template and the cell."""


def read_day(value: object, year: int | None = None) -> date | None:
    """The day in a cell; ``year`` is that of the book, for cells with day and month alone.

    None for an empty cell; raises BadCellError for one that is no date, or one that does not exist.

    >>> read_day("05/3/2025"), read_day("ngày 5 tháng 3", 2025)
    (datetime.date(2025, 3, 5), datetime.date(2025, 3, 5))
    """
    if isinstance(value, date):
        return value.date() if isinstance(value, datetime) else value
    text = str(value).strip() if value is not None else ""
    if not any(sign.isdigit() for sign in text):
        return None if not text.strip("-–—./… ") else _refuse(text)
    plain = (text if text.isascii() else strip_marks(fold(text))).lower()
    if ":" in plain:
        plain = _TIME.sub("", plain)
    if match := _ISO.fullmatch(plain):
        return _real(text, int(match[3]), int(match[2]), int(match[1]))
    if _SERIAL.fullmatch(plain):
        return _EPOCH + timedelta(days=int(float(plain)))
    return _read_words(text, plain, year)


def _read_words(text: str, plain: str, year: int | None) -> date:
    """The day in a cell that a person wrote; its year may be that of the book."""
    bare = plain if plain[0].isdigit() else _LEAD.sub("", plain)
    match = _FIGURES.fullmatch(bare) or _WORDS.fullmatch(bare)
    if match is None:
        return _refuse(text)
    given = int(match[3]) if match[3] else year
    if given is None:
        raise BadCellError(mark("ngày “{cell}” thiếu năm"), text)
    if match[3] and len(match[3]) == 2:
        given += 2000 if given < _CENTURY_TURN else 1900
    return _real(text, int(match[1]), int(match[2]), given)


def _real(text: str, day: int, month: int, year: int) -> date:
    if not _EARLIEST <= year <= _LATEST:
        raise BadCellError(mark("năm của ngày “{cell}” không hợp lý"), text)
    try:
        return date(year, month, day)
    except ValueError:
        raise BadCellError(mark("ngày “{cell}” không có thật"), text) from None


def _refuse(text: str) -> date:
    raise BadCellError(mark("“{cell}” không phải là ngày tháng"), text)


def split_title(text: str) -> tuple[str, str]:
    """The type that a cell begins with, and the title behind it.

    >>> split_title("Kế hoạch về việc trồng cây")
    ('Kế hoạch', 'trồng cây')
    """
    key = name_key(text[:_LONGEST_NAME])
    for folded, name in _type_names().get(key[:_INITIALS], ()):
        if key.startswith(folded) and not key[len(folded) : len(folded) + 1].isalpha():
            return name, about(text[len(name) :])
    return "", about(text)


_INITIALS = 2
_LONGEST_NAME = 40


@cache
def _type_names() -> dict[str, list[tuple[str, str]]]:
    """The names of types by their first letters, the longest first, with their keys."""
    table: dict[str, list[tuple[str, str]]] = {}
    every = {kind.name for kinds in DOCUMENT_TYPES.values() for kind in kinds}
    for name in sorted(every, key=lambda name: (-len(name), name)):
        key = name_key(name)
        table.setdefault(key[:_INITIALS], []).append((key, name))
    return table


def about(text: str) -> str:
    """A title without the word that introduces it."""
    if text[:1] in _OPENS_ABOUT:
        text = _ABOUT.sub("", text, count=1)
    return " ".join(text.split())


@lru_cache(maxsize=256)
def type_name(text: str) -> str:
    """The name of a type as the catalogue has it; as written when it is not there."""
    plain = " ".join(text.split())
    kind = type_of_name(plain) if plain else None
    return kind.name if kind is not None else plain
