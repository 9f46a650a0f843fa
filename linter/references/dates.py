"""Dates of cited documents: in figures or words, complete, blank or impossible."""

import re
from datetime import date
from functools import cache

from linter.document import Span
from linter.references.elements import CitedDate
from linter.references.passage import Passage
from linter.text.patterns import compiled

_HOUR = r"(?:hoi\s+\d{1,2}\s*(?:gio|h|g)\s*(?:\d{1,2}\s*(?:phut|')?)?,?\s*)?"
_LEAD = _HOUR + r"(?:(?:cung|deu|ky|de|ban hanh|phat hanh|ra)\s+){0,2}nga[yv]\s*(?:m[uo]ng\s+)?"
_MONTH = (
    r"(?:(?:ky|ban hanh)\s+)?(?P<words>thang\s*(?P<month>\d{1,2})"
    r"(?:\s*[/-]\s*|,?\s*nam\s*)(?P<year>\d{4}))(?!\w)"
)
_BLANK = r"[\s._…]*"
_FIGURES = r"(?P<day>\d{1,2})\s?[/.-]\s?(?P<month>\d{1,2})\s?[/.-]\s?(?P<year>\d{1,6})(?![\w/])"
_DAY_MONTH = r"(?P<day>\d{1,2})\s?[/-]\s?(?P<month>\d{1,2})(?![\w/-])"
_BLANK_FIGURES = (
    rf"(?P<day>\d{{0,2}}){_BLANK}/{_BLANK}(?P<month>\d{{0,2}}){_BLANK}/\s?(?P<year>\d{{4}})"
)
_WORDS = (
    rf"(?P<day>\d{{0,2}}){_BLANK}thang\s*(?P<month>\d{{0,2}}){_BLANK}"
    rf"(?:,?\s*nam\s*(?P<year>\d{{0,6}})(?!\w))?"
)
_FIRST_YEAR, _LAST_YEAR = 1900, 2199
_YEAR_FIGURES = 4


_BODIES = (_FIGURES, _BLANK_FIGURES, _WORDS, _DAY_MONTH)


@cache
def _pattern(source: str) -> re.Pattern[str]:
    """Compiled when first needed: most dates are complete and in figures."""
    return compiled(source)


def date_at(passage: Passage, start: int, end: int | None = None) -> CitedDate | None:
    """The date that begins at an offset, with or without *ngày*; None when there is none."""
    stop = len(passage.plain) if end is None else end
    if lead := _pattern(_LEAD).match(passage.plain, start, stop):
        for body in _BODIES:
            if match := _pattern(body).match(passage.plain, lead.end(), stop):
                return _cited(passage, match, lead.start())
    if month := _pattern(_MONTH).match(passage.plain, start, stop):
        return _cited(passage, month, start)
    bare = _pattern(_FIGURES).match(passage.plain, start, stop)
    return _cited(passage, bare, start) if bare and len(bare["year"]) == _YEAR_FIGURES else None


def _cited(passage: Passage, match: re.Match[str], opening: int) -> CitedDate:
    groups = match.groupdict()
    day, month, year = (int(groups[n]) if groups.get(n) else None for n in ("day", "month", "year"))
    first = match.start("words" if "words" in groups else "day")
    start, end = passage.trimmed(first, match.end())
    if "words" not in groups and not groups["day"]:
        start, end = passage.trimmed(opening, match.end())
    return CitedDate(
        spans=(Span(start, end),),
        text=passage.text[start:end],
        day=day,
        month=month,
        year=year,
        date=_real(day, month, year, len(groups.get("year") or "")),
    )


def _real(day: int | None, month: int | None, year: int | None, figures: int) -> date | None:
    if day is None or month is None or year is None:
        return None
    if figures != _YEAR_FIGURES or not _FIRST_YEAR <= year <= _LAST_YEAR:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None
