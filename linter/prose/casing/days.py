"""Weekdays, lunar years and the class of an honour, which a word before or behind must tell.

*thứ hai* is a weekday and an ordinal; *tháng năm* is a month, and *month and year* (Phụ lục II,
V.2 and V.8).
"""

from collections.abc import Iterator

from linter.document import Span
from linter.prose.casing.elements import AWARD, DAY, SURE, CaseDeparture, CaseSubject
from linter.prose.casing.surroundings import is_in_heading
from linter.structure.lines import pattern

_S = r"[ \u00a0]+"
_DAY = r"[Tt](?<!\w.)hứ[ \u00a0]+(hai|ba|tư|năm|sáu|bảy|bẩy)\b"
_WEEK_BEHIND = rf"{_S}(?:hằng|hàng){_S}tuần|{_S}đến{_S}(?:hết{_S})?[Tt]hứ{_S}\w"
_DATE_BEHIND = (
    rf"[ \u00a0]*[,(]?[ \u00a0]*(?:ngày{_S})?\d{{1,2}}[/.-]\d{{1,2}}|,?[ \u00a0]*\(?ngày{_S}\d"
    rf"|(?:,|{_S}và){_S}[Cc]hủ{_S}[Nn]hật"
)
_FREE_BEFORE = r"(?:^|[\n,;:(–-]|\b(?:[Vv]ào|[Nn]ghỉ|[Tt]ừ|[Tt]rước|hết|đến|trừ|là))[ \u00a0]*$"
"""No noun stands before, of which it could be the second: *phiên họp thứ hai, ngày …*."""
_DAY_BEFORE = (
    rf"(?:[Ss]áng|[Cc]hiều|[Tt]ối|\d\d?(?:[gh]|[ \u00a0]giờ)\d{{0,2}},?){_S}(?:ngày{_S})?$"
    rf"|[Tt]hứ{_S}(?:[Hh]ai|[Bb]a|[Tt]ư|[Nn]ăm|[Ss]áu){_S}đến{_S}(?:hết{_S})?$"
    r"|(?:\d[/.-](?:19|20)\d\d|\d[gh]\d\d|\d[ \u00a0]giờ)[ \u00a0]*\([ \u00a0]*$"
)
_STEMS = "[Gg]iáp|[Ấấ]t|[Bb]ính|[Đđ]inh|[Mm]ậu|[Kk][ỷỉ]|[Cc]anh|[Tt]ân|[Nn]hâm|[Qq]u[ýí]"
_BRANCHES = (
    "[Tt][ýí]|[Ss]ửu|[Dd]ần|[Mm][ãẹ]o|[Tt]hìn|[Tt][ỵị]|[Nn]gọ|[Mm]ùi|[Tt]hân|[Dd]ậu|[Tt]uất|[Hh]ợi"
)
_LUNAR = rf"[NnXx](?:ăm|uân|guyên [Đđ]án){_S}((?:{_STEMS}){_S}(?:{_BRANCHES}))\b"
_CLASS = rf"[Hh]uân{_S}chương(?:{_S}[^\W\d_]+){{1,5}}?{_S}hạng{_S}(nhất|nhì|ba)\b"


def days(text: str) -> Iterator[CaseDeparture]:
    """Weekdays, lunar years and classes of honours in small letters."""
    if "hứ " in text:
        yield from _weekdays(text)
    yield from _lunar_years(text)
    if "hạng " in text:
        for match in pattern(_CLASS).finditer(text):
            yield _departure(Span(*match.span(1)), text, match[1].capitalize(), AWARD)


def _departure(span: Span, text: str, expected: str, subject: CaseSubject) -> CaseDeparture:
    return CaseDeparture(
        spans=(span,),
        text=span.of(text),
        confidence=SURE,
        subject=subject,
        expected=expected,
    )


def _weekdays(text: str) -> Iterator[CaseDeparture]:
    for match in pattern(_DAY).finditer(text):
        if _is_weekday(text, match.start(), match.end()):
            expected = match[0][: -len(match[1])] + match[1].capitalize()
            yield _departure(Span(*match.span()), text, expected, DAY)


def _is_weekday(text: str, start: int, end: int) -> bool:
    before = text[max(start - 30, 0) : start]
    if pattern(_WEEK_BEHIND).match(text, end) or pattern(_DAY_BEFORE).search(before):
        return True
    if text[start] == "T" and "hứ nhất" in text:
        return False
    free = pattern(_FREE_BEFORE).search(before)
    return free is not None and pattern(_DATE_BEHIND).match(text, end) is not None


def _lunar_years(text: str) -> Iterator[CaseDeparture]:
    for match in pattern(_LUNAR).finditer(text):
        span = Span(*match.span(1))
        if not match[1].istitle() and _exists(match[1]) and not is_in_heading(text, span):
            yield _departure(span, text, match[1].title(), DAY)


def _exists(year: str) -> bool:
    """Whether stem and branch go together: odd with odd, even with even."""
    stem, branch = year.lower().split()
    stems, branches = ("giáp|bính|mậu|canh|nhâm", "tý|tí|dần|thìn|ngọ|thân|tuất")
    return (stem in stems.split("|")) == (branch in branches.split("|"))
