"""What kind of number a number is, told by the words around it."""

import re

from msgspec import Struct

from linter.numbers.elements import Approximation, QuantityKind
from linter.numbers.quantities.units import Unit, unit_after
from linter.numbers.quantities.vocabulary import (
    APPROXIMATION_PHRASES,
    APPROXIMATIONS,
    CLAUSE_WORDS,
    COUNTING_NUMBERS,
    DATE_LIMITS,
    DOCUMENT_HEADS,
    GLUED_UNITS,
    STANDARDS,
    STRONG_ORDINALS,
    WEAK_ORDINALS,
)
from linter.text.patterns import lazy_pattern

_BEFORE = lazy_pattern(r"(?:([^\W\d_]+)\s+)?([^\W\d_]+)\s*$")
_RATE_BASE = lazy_pattern(r"([^\W\d_]+)/$")
_ROUND = lazy_pattern(r"0?1|10{2,}")
"""What rates are reckoned on: *cas/100.000 dân*."""
_PER_MANY = lazy_pattern(r"10{0,2}[.]?000\s+(?:dân|người|trẻ|phụ nữ|ca|trường hợp)\b")
_HYPHENED = lazy_pattern(r"[^\W\d_][-‑]$")
_STANDARD_YEAR = lazy_pattern(r"\s?:\s?(?:19|20)\d\d(?!\d)")
"""Behind the number of a standard: *QCVN QTĐ 8:2010/BCT*."""
_LETTER_AFTER = lazy_pattern(r"[^\W\d_]+[23²³]?")
_YEAR = lazy_pattern(r"(?:19|20)\d\d")
_BLANK_YEAR = lazy_pattern(r"20\d?\s?[.…_]{2}")
"""A year left to be filled in: *năm 20….*"""
_CLOCK_WORDS = frozenset({"từ", "đến", "trước", "lúc", "hồi", "vào", "sáng", "chiều", "tới"})
_HOURS = 24
_NO_BOUND = frozenset({"cấp", "bên", "phía", "nêu", "như", "nói", "kể", "tuyến", "ở"})
"""Before *trên* and *dưới*, which then say where, not how much: *ngân sách cấp trên*."""
_LAW_PARTS = frozenset({"điều", "khoản"})
"""Before a number they name an article, even where a law follows: *Điều 15 Luật Đất đai*."""
_GRANTING = frozenset({"đã", "được", "vừa", "mới", "trao", "cung", "sẽ", "đang"})
"""Before *cấp*, which then grants and is no level: *đã cấp 12 giấy phép*."""
_LEVELS = frozenset({"mức", "cấp", "trình"})
"""Before *độ*, which then is a level: *mức độ 2*, not *tốc độ 80*."""
_LARGEST_ORDINAL = 99
_IN_A_TERM = frozenset({"đầu", "cuối", "trong", "cùng", "sang", "định"})
"""Before *kỳ*, which then is no name of a term: *tồn đầu kỳ 15 hồ sơ*."""
_UPWARDS = lazy_pattern(r"\s+trở\s+(lên|xuống)")
_GROUPED_YEAR = lazy_pattern(r"2\.0\d\d")
_AFTER_YEAR = lazy_pattern(r"\s*(?:[,.;:)/]|$|\s(?:của|trên|tại|và|là|đến|cho|về|theo|do|so)\b)")

_BOUNDS = {
    "≥": Approximation.AT_LEAST, "≤": Approximation.AT_MOST,
    ">": Approximation.OVER, "<": Approximation.UNDER,
}  # fmt: skip
"""Signs before a number that make it a bound."""

WINDOW = 40
"""How many characters before a number may tell its kind."""


class Judged(Struct, frozen=True):
    """Kind and unit of a number."""

    kind: QuantityKind
    unit: Unit
    approximation: Approximation | None
    wrong_year: bool = False
    """A year written with a thousands sign: *năm 2.025*."""


def judge(text: str, start: int, end: int) -> Judged:
    """Tell the kind of the number at ``[start, end)`` in a block."""
    unit = unit_after(text, end)
    literal = text[start:end]
    if _is_code(text, start, end):
        return Judged(QuantityKind.CODE, unit, None)
    before = text[max(0, start - WINDOW) : start]
    words = _BEFORE.search(before)
    second, first = ("", "") if words is None else ((words[1] or "").lower(), words[2].lower())
    if first == "năm" and _GROUPED_YEAR.fullmatch(literal) and _AFTER_YEAR.match(text, end):
        return Judged(QuantityKind.DATE_PART, unit, None, wrong_year=True)
    if (first == "năm" or before.endswith("/")) and _BLANK_YEAR.match(text, start):
        return Judged(QuantityKind.DATE_PART, unit, None)
    kind = _named(literal, first, second, unit) or unit.kind
    if kind is QuantityKind.COUNT and not unit.known and words and _is_name(words, literal):
        kind = QuantityKind.ORDINAL
    if kind is QuantityKind.COUNT and not unit.known and _YEAR.fullmatch(literal):
        kind = QuantityKind.DATE_PART
    bound = _BOUNDS.get(before.rstrip()[-1:])
    qualified = _approximation(text, unit.end if unit.text else end, first, second)
    return Judged(kind, unit, bound or qualified)


def _is_code(text: str, start: int, end: int) -> bool:
    """Whether it is a part of a word (``QH15``, ``91B``), or the base of a rate (``/100.000``)."""
    glued_before = start and (text[start - 1].isalpha() or text[start - 1] == "_")
    if glued_before or _STANDARD_YEAR.match(text, end):
        return True
    if _HYPHENED.search(text[max(0, start - 2) : start]) and not unit_after(text, end).known:
        return True
    if _PER_MANY.match(text, start) and text[max(0, start - 2) : start].rstrip().endswith("/"):
        return True
    glued = _LETTER_AFTER.match(text, end)
    if glued and glued[0].lower() not in GLUED_UNITS:
        return True
    rate = _RATE_BASE.search(text[max(0, start - 12) : start])
    if rate is None or not _ROUND.fullmatch(text[start:end].replace(".", "")):
        return False
    return not text.startswith((rate[1], " " + rate[1]), end)


def _named(literal: str, first: str, second: str, unit: Unit) -> QuantityKind | None:
    """The kind that the words before a number give it; None when they give none."""
    plain = int(literal) if literal.isdecimal() else None
    if plain is None or len(literal) > 4:
        return None
    if _is_time(literal, first, second, unit):
        return QuantityKind.DATE_PART
    if first in _LAW_PARTS and second not in ("tổng", "tiêu", "các"):
        return QuantityKind.CLAUSE_NUMBER
    grants = first == "cấp" and second in _GRANTING
    if grants or (first == "kỳ" and second in _IN_A_TERM and unit.known):
        return None
    if first in STRONG_ORDINALS and _is_ordinal(plain, first, second, unit):
        return QuantityKind.ORDINAL
    return None if unit.known else _name(first, second, plain)


def _is_ordinal(plain: int, first: str, second: str, unit: Unit) -> bool:
    """Whether a number behind a word such as *khóa*, *độ*, *bước* is a name and counts nothing."""
    if first == "độ" and second not in _LEVELS:
        return False
    return not unit.known or (unit.kind is QuantityKind.COUNT and plain <= _LARGEST_ORDINAL)


def _is_time(literal: str, first: str, second: str, unit: Unit) -> bool:
    """Whether a plain number is a year, a part of a date or an hour of the clock."""
    if int(literal) <= _HOURS and first in _CLOCK_WORDS and unit.text in ("giờ", "h"):
        return True
    if first == "năm" and _YEAR.fullmatch(literal):
        return True
    limit = DATE_LIMITS.get(first, 0)
    return 0 < int(literal) <= limit and second not in ("mỗi", "một")


def _is_name(words: re.Match[str], literal: str) -> bool:
    """Whether the number ends a proper name: *thôn Ngọc Sơn 2*, *TCVN 6909*."""
    if words[2].lower() in STANDARDS:
        return True
    capitals = words[2].istitle() and (words[1] or "").istitle()
    return capitals and literal.isdecimal() and len(literal) < 3


def _name(first: str, second: str, plain: int) -> QuantityKind | None:
    """The kind of a number that nothing countable follows, by the words before it."""
    if first in CLAUSE_WORDS and second not in ("tổng", "tiêu"):
        return QuantityKind.CLAUSE_NUMBER
    if f"{second} {first}" in DOCUMENT_HEADS:
        return QuantityKind.DOCUMENT_NUMBER
    if first == "số":
        return None if second in COUNTING_NUMBERS else QuantityKind.DOCUMENT_NUMBER
    return QuantityKind.ORDINAL if first in WEAK_ORDINALS and plain < 100 else None


def _approximation(text: str, end: int, first: str, second: str) -> Approximation | None:
    if match := _UPWARDS.match(text, end):
        return Approximation.AT_LEAST if match[1] == "lên" else Approximation.AT_MOST
    phrase = f"{second} {first}"
    if first in ("trên", "dưới") and second in _NO_BOUND:
        return None
    if first == "quá" and second != "không":
        return None
    return APPROXIMATION_PHRASES.get(phrase) or APPROXIMATIONS.get(first)
