"""The period that a report covers, as its subject says it, and whether it is the one asked for."""

import re
from collections.abc import Iterable

from msgspec import Struct
from msgspec.structs import replace

from linter.document import Document, Facts, Span
from linter.structure.closing import text_extent
from linter.structure.elements import Closing, Subject
from linter.templates.elements import PeriodFit
from linter.templates.model import Period, PeriodKind
from linter.text.folding import fold
from linter.text.patterns import lazy_pattern

_YEAR = r"(?:\s*(?:,|/|-|–|của)?\s*(?:năm\s+)?(?P<last>(?:19|20)\d{2})\b)"
_RANGE = r"(?P<first>(?:19|20)\d{2})\s*(?:-|–|/|đến|tới)\s*(?:năm )?(?P<last>\d{4}|\d{2})\b"
_PATTERNS: tuple[tuple[str, str], ...] = (
    ("giai đoạn", rf"\bgiai đoạn\s+(?:từ\s+)?(?:năm\s+)?{_RANGE}"),
    (
        "nhiệm kỳ",
        rf"\bnhiệm kỳ\s+(?:[ivxl]+,?\s+)?(?:đại hội\s+\w+,?\s+)?{_RANGE}",
    ),
    ("năm học", rf"\bnăm học\s+{_RANGE}"),
    ("giai đoạn", rf"\b(?:từ\s+)?năm\s+{_RANGE}"),
    ("quý", rf"\bquý\s+(?P<number>iv|i{{1,3}}|[1-4]|một|hai|ba|bốn|tư)\b{_YEAR}?"),
    (
        "tháng",
        rf"\b(?P<months>0?[369]|ba|sáu|chín)\s+tháng(?:\s+(?P<half>đầu|cuối)(?:\s+năm)?)?{_YEAR}?",
    ),
    (
        "tuần",
        rf"\btuần\s+(?:thứ\s+)?(?P<number>\d{{1,2}})\b(?:[^.;]{{0,12}}?{_YEAR})?",
    ),
    ("tháng", rf"\btháng\s+(?P<number>\d{{1,2}})\b{_YEAR}?"),
    ("năm", r"\bnăm\s+(?P<last>(?:19|20)\d{2})\b(?!\s*[-–/]\s*\d)"),
)
"""What a period looks like in lower case; the first that fits at a place is the one meant."""
_ALL = tuple((kind, lazy_pattern(source)) for kind, source in _PATTERNS)
_NUMBERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "một": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4}
_MONTHS: dict[str, PeriodKind] = {
    "3": "3 tháng", "ba": "3 tháng", "6": "6 tháng", "sáu": "6 tháng", "9": "9 tháng",
    "chín": "9 tháng",
}  # fmt: skip
_QUOTED = lazy_pattern(r"“[^”]*”|\"[^\"]*\"|«[^»]*»")
_DATE = lazy_pattern(
    r"\bngày\s+\d{1,2}\s*(?:tháng\s+\d{1,2}\s+năm\s+\d{4}|[/-]\s*\d{1,2}\s*[/-]\s*\d{4})"
)


class StatedPeriod(Struct, frozen=True):
    """A period as written."""

    kind: PeriodKind
    number: int
    year: int
    first: int
    text: str
    span: Span


def periods_in(text: str, base: int = 0) -> tuple[StatedPeriod, ...]:
    """Every period in a text, in reading order; full dates are none.

    >>> [period.kind for period in periods_in("Kết quả 6 tháng đầu năm 2025")]
    ['6 tháng']
    """
    folded = _DATE.sub(lambda match: " " * len(match[0]), fold(text))
    found: list[StatedPeriod] = []
    taken: list[tuple[int, int]] = []
    for kind, pattern in _ALL:
        for match in pattern.finditer(folded):
            start, end = match.span()
            if any(low < end and start < high for low, high in taken):
                continue
            taken.append((start, end))
            found.append(_stated(kind, match, text, base))
    return tuple(sorted(found, key=lambda period: period.span))


def _stated(kind: str, match: re.Match[str], text: str, base: int) -> StatedPeriod:
    groups = match.groupdict()
    number = groups.get("number") or ""
    months = groups.get("months")
    if months:
        kind = _MONTHS[months.lstrip("0")]
        number = {"đầu": "1", "cuối": "2"}.get(groups.get("half") or "", "")
    last, first = groups.get("last") or "0", int(groups.get("first") or 0)
    year = int(last) if len(last) > 2 else first // 100 * 100 + int(last)
    return StatedPeriod(
        kind,  # type: ignore[arg-type]
        _NUMBERS.get(number) or int(number or 0),
        year,
        first,
        text[match.start() : match.end()].strip(),
        Span(base + match.start(), base + match.end()),
    )


def fits(asked: Period, stated: StatedPeriod) -> bool:
    """Whether a stated period is one that is asked for; what either leaves open fits."""
    pairs = (
        (asked.number, stated.number),
        (asked.year, stated.year),
        (asked.from_year, stated.first),
    )
    if asked.kinds and stated.kind not in asked.kinds:
        return False
    return all(not wanted or not there or wanted == there for wanted, there in pairs)


def in_words(asked: Period) -> str:
    """What is asked for, as a clerk would write it."""
    number = f" {asked.number}" if asked.number else ""
    *kinds_before, last = [_kind_in_words(kind, number) for kind in asked.kinds] or ["kỳ báo cáo"]
    kinds = f"{', '.join(kinds_before)} hoặc {last}" if kinds_before else last
    if asked.from_year:
        return f"{kinds} {asked.from_year}-{asked.year}" if asked.year else kinds
    if not asked.year:
        return kinds
    year = f"năm {asked.year}"
    return f"{kinds} {asked.year}" if kinds.endswith("năm") else f"{kinds} {year}"


def _kind_in_words(kind: PeriodKind, number: str) -> str:
    if kind == "6 tháng" and number:
        return "6 tháng đầu năm" if number.strip() == "1" else "6 tháng cuối năm"
    if kind == "quý" and number.strip() in "1234":
        return f"quý {['', 'I', 'II', 'III', 'IV'][int(number or 0)]}".strip()
    return f"{kind}{number}" if kind in ("tháng", "tuần") else kind


def period_fit(asked: Period, document: Document, facts: Facts, opening: int) -> PeriodFit:
    """What the report says of its period: in its subject, else in its first and last words."""
    subject = facts.first(Subject)
    stated = _of_subject(subject)
    if stated:
        return _fit(asked, stated)
    start = text_extent(document, facts)[0]
    closing = facts.first(Closing)
    spans = [Span(start, opening), *(closing.spans if closing else ())]
    for span in spans:
        elsewhere = [p for p in periods_in(span.of(document.text), span.start) if fits(asked, p)]
        if elsewhere:
            return _fit(asked, elsewhere)
    place = subject.span.end if subject is not None else start
    return PeriodFit(
        spans=(Span(place, place),), text="", required=in_words(asked), stated="", fits=False
    )


def _of_subject(subject: Subject | None) -> list[StatedPeriod]:
    """The periods of a subject; those in the quoted name of something only if there is no other."""
    if subject is None:
        return []
    found = periods_in(subject.text)
    quoted = [match.span() for match in _QUOTED.finditer(subject.text)]
    own = [p for p in found if not any(low <= p.span.start < high for low, high in quoted)]
    return [_placed(period, subject.spans) for period in own or found]


def _placed(period: StatedPeriod, spans: Iterable[Span]) -> StatedPeriod:
    """A period found in pieces joined by a space, at its place in the document."""
    offset = period.span.start
    for span in spans:
        if offset < span.length:
            start = span.start + offset
            return replace(period, span=Span(start, min(start + period.span.length, span.end)))
        offset -= span.length + 1
    return replace(period, span=next(iter(spans)))


def _fit(asked: Period, stated: list[StatedPeriod]) -> PeriodFit:
    right = next((period for period in stated if fits(asked, period)), None)
    period = right or stated[0]
    return PeriodFit(
        spans=(period.span,),
        text=period.text,
        required=in_words(asked),
        stated=period.text,
        fits=right is not None,
    )
