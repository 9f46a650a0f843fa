"""Dates that say something that can be checked: a day of the week, a stretch from one to another.

*Thứ Hai, ngày 10/11/2025*; *từ ngày 01/10/2025 đến ngày 15/10/2025*. A day of the week belongs to a
date only beside it; *lần thứ hai* is an ordinal. A stretch whose first date leaves out what the
second one says (*từ ngày 20 đến ngày 25/9/2025*) takes it from there.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import ClassVar

from linter.document import Element, Span
from linter.prose.elements import DatedWeekday, DateStretch
from linter.text.folding import fold
from linter.text.patterns import lazy_pattern

_WEEKDAYS = {
    "hai": 0, "2": 0, "ba": 1, "3": 1, "tư": 2, "4": 2, "năm": 3, "5": 3, "sáu": 4, "6": 4,
    "bảy": 5, "bẩy": 5, "7": 5,
}  # fmt: skip
_SUNDAY = 6
_DAY = r"\bthứ (?P<day>hai|ba|tư|năm|sáu|bảy|bẩy|[2-7])\b|\b(?P<sunday>chủ nhật)\b"
_COUNTED = lazy_pattern(
    r"\b(?:lần|kỳ|khóa|khoá|phiên|phiên họp|kỳ họp|cuộc họp|hội nghị|đại hội|đợt|quý|bậc|hàng|vị)"
    r"(?: trực tuyến| toàn thể| bất thường)? $"
)
"""Before *thứ*, which then counts meetings and terms."""
_DATE = (
    r"(?:ngày )?(?P<d>\d{1,2})(?:\s?[/.-]\s?|\s+tháng\s+)"
    r"(?P<m>\d{1,2})(?:\s?[/.-]\s?|\s+năm\s+)(?P<y>\d{4})(?!\d)"
)
_BESIDE = r"(?:\s*[,(–-]\s*|\s+)"
_DAY_THEN_DATE = lazy_pattern(rf"(?:{_DAY}){_BESIDE}{_DATE}")
_DATE_THEN_DAY = lazy_pattern(rf"{_DATE}\s*(?:,|\(|-|–|là)\s*(?:{_DAY})")
_STRETCH = lazy_pattern(
    r"\btừ (?:(?:sáng|chiều|hết|thứ \w+,?) )*(?:ngày )?(?P<d>\d{1,2})"
    r"(?:(?:\s?[/.-]\s?|\s+tháng\s+)(?P<m>\d{1,2})(?:(?:\s?[/.-]\s?|\s+năm\s+)(?P<y>\d{4}))?)?"
    r"\s*(?:đến|tới|-|–)\s*(?:(?:hết|sáng|chiều|trước) )*(?:ngày )?(?P<d2>\d{1,2})"
    r"(?:\s?[/.-]\s?|\s+tháng\s+)(?P<m2>\d{1,2})(?:\s?[/.-]\s?|\s+năm\s+)(?P<y2>\d{4})(?!\d)"
)


class DateRecogniser:
    """Finds dated days of the week and stretches of dates, right or wrong."""

    provides: ClassVar[tuple[type[Element], ...]] = (DatedWeekday, DateStretch)
    needs: ClassVar[tuple[type[Element], ...]] = ()

    def recognise_block(self, text: str) -> Iterable[Element]:
        """Yield both kinds."""
        if not any(sign.isdecimal() for sign in text):
            return
        folded = fold(text)
        if "thứ" in folded or "chủ nhật" in folded:
            yield from _weekdays(text, folded)
        if "từ" in folded:
            yield from _stretches(text, folded)


def _weekdays(text: str, folded: str) -> Iterator[DatedWeekday]:
    seen: set[int] = set()
    for pattern in (_DAY_THEN_DATE, _DATE_THEN_DAY):
        for match in pattern.finditer(folded):
            day = _real(match["d"], match["m"], match["y"])
            name = "day" if match["day"] else "sunday"
            start = match.start("day") - len("thứ ") if name == "day" else match.start(name)
            counts = _COUNTED.search(folded, max(0, start - 30), start) is not None
            if day is None or start in seen or counts:
                continue
            seen.add(start)
            span = Span(start, match.end(name))
            yield DatedWeekday(
                spans=(span,),
                text=span.of(text),
                weekday=_WEEKDAYS[match["day"]] if match["day"] else _SUNDAY,
                date=day,
                written=text[match.start("d") : match.end("y")],
            )


def _stretches(text: str, folded: str) -> Iterator[DateStretch]:
    for match in _STRETCH.finditer(folded):
        last = _real(match["d2"], match["m2"], match["y2"])
        first = _first(match)
        if first is None or last is None:
            continue
        span = Span(match.start("d"), match.end("y2"))
        whole = match["y"] is not None or match["m"] is None or match["m"] == match["m2"]
        yield DateStretch(spans=(span,), text=span.of(text), first=first, last=last, certain=whole)


def _first(match: re.Match[str]) -> date | None:
    """The first date, with what it leaves out taken from the second."""
    return _real(match["d"], match["m"] or match["m2"], match["y"] or match["y2"])


def _real(day: str, month: str, year: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None
