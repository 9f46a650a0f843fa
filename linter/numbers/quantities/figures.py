"""Finds the numbers of a block and tells their kind; values wait for the whole document.

Scope block: the same paragraph gives the same figures, so they are remembered by its text.
"""

import re
from collections.abc import Iterator
from typing import ClassVar

from msgspec.structs import replace

from linter.document import Element, Span
from linter.numbers.elements import Approximation, QuantityKind
from linter.numbers.quantities.kinds import Judged, judge
from linter.numbers.quantities.units import noun_after, unit_after
from linter.numbers.quantities.zones import Zone, find_zones
from linter.text.patterns import lazy_pattern


class Figure(Element, frozen=True, kw_only=True):
    """A number as written, with its kind and unit; ``text`` is the literal."""

    kind: QuantityKind
    unit: str | None = None
    noun: str | None = None
    approximation: Approximation | None = None
    malformed: bool = False


_NUMBER = lazy_pattern(r"\d+(?:[.,]\d+)*")
_SPACE_GROUPS = lazy_pattern(r"(?:[ \u00a0\u202f]\d{3})+(?:,\d+)?(?![\d.]|,\d)")
_BROKEN_TAIL = lazy_pattern(r"(?:\s?,\s|\s,)\d{1,2}(?![\d.,/]|\s?[-–])")
_GROUPED = lazy_pattern(r"\d{1,3}(?:\.\d{3})+")
_LIST_GAP = lazy_pattern(r"\s*(?:[,;]|[,;]?\s(?:và|hoặc))\s+|\s*[-–;]\s*|,")
_RANGE_GAP = lazy_pattern(r"\s*[-–]\s*|\s+(?:đến|tới)\s+")
_COMPOUND = lazy_pattern(
    r"\s(?:tỷ|tỉ|triệu|nghìn|ngàn)\s\d{1,3}(?=\s(?:triệu|nghìn|ngàn|đồng)\b)", re.IGNORECASE
)
"""A further part of one amount: *15 tỷ 200 triệu đồng*."""
_HUNDREDTHS = lazy_pattern(r"(\d{1,3})[.,](\d\d)")
_OF_EACH = lazy_pattern(
    r"/|bình quân|trung bình|mật độ|mỗi|hệ số|suất|trên (?:một|mười|1|vạn|nghìn|ngàn)|vạn dân"
    r"|quy đổi"
)
"""Around a count that may have fractions."""
_AROUND = 60
_HOURS, _MINUTES = 24, 60
_FRACTION_GAP = lazy_pattern(r"\s?/\s?")
_DAY_BEFORE = lazy_pattern(
    r"(?:ngày|hôm|sáng|trưa|chiều|tối|lễ|dịp|từ|đến|kỷ niệm|tháng|quốc tế|mùng|[(])\s*$"
)
_DAY_WORD = 12
"""Characters that the words before a day take, at most."""
_NAMES = frozenset(
    {QuantityKind.ORDINAL, QuantityKind.CLAUSE_NUMBER, QuantityKind.DOCUMENT_NUMBER,
     QuantityKind.DATE_PART}
)  # fmt: skip
_MEASURED = frozenset({QuantityKind.MEASURE, QuantityKind.MONEY, QuantityKind.PERCENT})


class Figures:
    """The recogniser of figures."""

    provides: ClassVar[tuple[type[Element], ...]] = (Figure,)
    needs: ClassVar[tuple[type[Element], ...]] = ()

    def recognise_block(self, text: str) -> Iterator[Figure]:
        """Yield the numbers of a block."""
        figures: list[Figure] = []
        for figure in _scan(text):
            if figures:
                figures[-1], figure = _join(text, figures[-1], figure)  # noqa: PLW2901
            figures.append(figure)
        yield from figures


def _scan(text: str) -> Iterator[Figure]:
    zones = find_zones(text)
    zone = next(zones, None)
    position = 0
    while match := _NUMBER.search(text, position):
        start, end = match.span()
        while zone is not None and zone.end <= start:
            zone = next(zones, None)
        if zone is not None and zone.start < end:
            end = max(end, zone.end) if zone.start <= start else end
            yield _in_zone(text, start, end, zone)
        else:
            end, malformed = _literal_end(text, start, end)
            yield _figure(text, start, end, judge(text, start, end), malformed=malformed)
        position = end


def _in_zone(text: str, start: int, end: int, zone: Zone) -> Figure:
    return Figure(spans=(Span(start, end),), text=text[start:end], kind=zone.kind)


def _figure(text: str, start: int, end: int, judged: Judged, *, malformed: bool) -> Figure:
    kind, unit = judged.kind, judged.unit
    counted = kind.reconcilable or kind is QuantityKind.AGE
    literal = text[start:end]
    return Figure(
        spans=(Span(start, end),),
        text=literal,
        kind=kind,
        unit=unit.text if counted else None,
        noun=noun_after(text, end) if counted else None,
        approximation=judged.approximation if counted else None,
        malformed=malformed
        or judged.wrong_year
        or (kind.reconcilable and unit.known and _breaks_groups(literal, kind))
        or (kind is QuantityKind.COUNT and unit.known and _divides_a_count(text, start, end)),
    )


def _literal_end(text: str, start: int, end: int) -> tuple[int, bool]:
    """Extend a literal over grouping by spaces, and over a decimal torn off by a space."""
    literal = text[start:end]
    compound = end
    while literal.isdecimal() and (further := _COMPOUND.match(text, compound)):
        compound = further.end()
    if compound > end:
        return compound, False
    apart = not start or not (text[start - 1].isalnum() or text[start - 1] in "/_")
    if apart and literal.isdecimal() and len(literal) <= 3 and literal[0] != "0":
        groups = _SPACE_GROUPS.match(text, end)
        if groups and _has_unit(text, groups.end()) and judge(text, start, end).kind not in _NAMES:
            return groups.end(), False
    if _GROUPED.fullmatch(literal):
        tail = _BROKEN_TAIL.match(text, end)
        if tail and unit_after(text, tail.end()).kind in _MEASURED:
            return tail.end(), True
    return end, False


def _has_unit(text: str, end: int) -> bool:
    return unit_after(text, end).known or _FRACTION_GAP.match(text, end) is not None


def _divides_a_count(text: str, start: int, end: int) -> bool:
    """Whether things counted one by one have two decimals: ``82.40 người``, no mean, no hour."""
    match = _HUNDREDTHS.fullmatch(text[start:end])
    if match is None or (int(match[1]) <= _HOURS and int(match[2]) < _MINUTES):
        return False
    around = text[max(0, start - _AROUND) : start] + text[end : end + _AROUND // 2]
    return _OF_EACH.search(around.lower()) is None


def _breaks_groups(literal: str, kind: QuantityKind) -> bool:
    """Whether a literal's groups of digits cannot be read: ``5.378.7000.000``."""
    if " " in literal or "\u00a0" in literal:
        return False
    head, *groups = re.split(r"[.,]", literal)
    signs = re.findall(r"[.,]", literal)
    if len(groups) < 2:
        whole = kind is QuantityKind.COUNT and bool(groups)
        return whole and len(groups[0]) > 3 and len(head) <= 3
    decimal = len(set(signs)) == 2 and signs.count(signs[-1]) == 1
    inner = groups[:-1] if decimal else groups
    broken = len(head) > 3 or any(len(group) != 3 for group in inner)
    return (broken and any(len(group) == 3 for group in groups)) or len(set(signs[:-1])) > 1


def _join(text: str, left: Figure, right: Figure) -> tuple[Figure, Figure]:
    """Let two neighbours explain each other: lists of names, ranges, fractions."""
    gap = text[left.span.end : right.span.start]
    if len(gap) > 8:
        return left, right
    if _FRACTION_GAP.fullmatch(gap):
        return _fraction(text, left, right)
    if _RANGE_GAP.fullmatch(gap):
        return _range(left, right)
    if left.kind in _NAMES and _goes_on(text, left, right) and _LIST_GAP.fullmatch(gap):
        return left, replace(right, kind=left.kind, unit=None, noun=None, approximation=None)
    return left, right


def _goes_on(text: str, left: Figure, right: Figure) -> bool:
    """Whether a list of names goes on: ``khoản 1, 2``, but not ``ngày 2/9, 9/9 xã``."""
    dated = left.kind is QuantityKind.DATE_PART
    return _is_bare(right) and not (dated and _FRACTION_GAP.match(text, right.span.end))


def _is_bare(figure: Figure) -> bool:
    return (
        figure.kind is QuantityKind.COUNT
        and figure.text.isdecimal()
        and len(figure.text) <= 4
        and figure.unit is None
    )


def _fraction(text: str, left: Figure, right: Figure) -> tuple[Figure, Figure]:
    if left.kind in _NAMES and right.kind in _NAMES:
        return left, right
    if _looks_like_day(text, left, right):
        return tuple(  # type: ignore[return-value]
            replace(f, kind=QuantityKind.DATE_PART, unit=None, noun=None) for f in (left, right)
        )
    if left.kind is QuantityKind.COUNT and left.unit is None and right.kind.reconcilable:
        left = replace(left, kind=right.kind, unit=right.unit, noun=right.noun)
    return left, right


def _looks_like_day(text: str, left: Figure, right: Figure) -> bool:
    """Whether ``26/4`` is a day and a month: small enough, and no counted thing follows."""
    if not (left.text.isdecimal() and right.text.isdecimal()):
        return False
    if not (0 < int(left.text) <= 31 and 0 < int(right.text) <= 12):
        return False
    if left.kind is QuantityKind.DATE_PART or right.kind is QuantityKind.DATE_PART:
        return True
    start = left.span.start
    return right.unit is None and bool(_DAY_BEFORE.search(text[max(0, start - _DAY_WORD) : start]))


def _range(left: Figure, right: Figure) -> tuple[Figure, Figure]:
    if right.kind is QuantityKind.AGE and left.kind is QuantityKind.COUNT:
        return replace(left, kind=QuantityKind.AGE), right
    if left.kind in _NAMES and _is_bare(right):
        return left, replace(right, kind=left.kind, unit=None, noun=None)
    if left.kind.reconcilable and right.kind.reconcilable:
        about = Approximation.ABOUT
        if left.unit is None:
            left = replace(left, kind=right.kind, unit=right.unit, noun=right.noun)
        return replace(left, approximation=about), replace(right, approximation=about)
    return left, right
