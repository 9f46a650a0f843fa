"""Administrative units: the common noun and the name (Phụ lục II, III.1.a to c).

*tỉnh Nam Định*, but *Quận 1*, *Phường Điện Biên Phủ* (a number, a person, an event), *Thủ đô Hà
Nội* and *Thành phố Hồ Chí Minh*.
"""

from collections.abc import Iterator
from functools import cache

from linter.document import Span
from linter.prose.casing.elements import LIKELY, SURE, UNIT, CaseDeparture
from linter.prose.casing.surroundings import (
    is_in_heading,
    is_inside_sentence,
    recased,
    word_before,
    words_before,
)
from linter.structure.lines import pattern
from linter.text.folding import classic_tone_places

_PROVINCES = (
    "An Giang|Bà Rịa - Vũng Tàu|Bắc Giang|Bắc Kạn|Bạc Liêu|Bắc Ninh|Bến Tre|Bình Định|Bình Dương"
    "|Bình Phước|Bình Thuận|Cà Mau|Cao Bằng|Đắk Lắk|Đắk Nông|Điện Biên|Đồng Nai|Đồng Tháp|Gia Lai"
    "|Hà Giang|Hà Nam|Hà Tĩnh|Hải Dương|Hậu Giang|Hòa Bình|Hưng Yên|Khánh Hòa|Kiên Giang|Kon Tum"
    "|Lai Châu|Lâm Đồng|Lạng Sơn|Lào Cai|Long An|Nam Định|Nghệ An|Ninh Bình|Ninh Thuận|Phú Thọ"
    "|Phú Yên|Quảng Bình|Quảng Nam|Quảng Ngãi|Quảng Ninh|Quảng Trị|Sóc Trăng|Sơn La|Tây Ninh"
    "|Thái Bình|Thái Nguyên|Thanh Hóa|Thừa Thiên Huế|Tiền Giang|Trà Vinh|Tuyên Quang|Vĩnh Long"
    "|Vĩnh Phúc|Yên Bái|Hà Nội|Hải Phòng|Đà Nẵng|Cần Thơ|Hồ Chí Minh|Huế"
)
_SURNAMES = frozenset({
    "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Phan", "Vũ", "Võ", "Đặng", "Bùi", "Đỗ",
    "Hồ", "Ngô", "Dương", "Lý", "Đinh", "Trương", "Lương", "Tô", "Tôn", "Mạc", "Triệu", "Đào",
    "Đoàn", "Cao", "Hà", "Chu", "Bà", "Hai", "Mai", "Tống", "Phùng", "Kim", "Văn", "Cù", "Lưu",
    "Tạ", "Thái", "Vương", "Hùng", "Thủ", "An", "Ông",
})  # fmt: skip
_EVENTS = frozenset({
    "Điện", "Quang", "Lam", "Bạch", "Chi", "Hàm", "Đống", "Ba", "Yết", "Tân", "Đề", "Duy",
    "Thống", "Nam", "Đồng", "Cách", "Xô", "Ngọc", "Sông", "Tây", "Lạc", "Âu", "Cộng", "Thắng",
    "Hòa", "Hưng", "Độc", "Giải", "Phù", "Tiền",
})  # fmt: skip
"""First words of names that a person or an event gave: behind them the capital may be right."""
_COMMON = (
    r"([THQXPĐ](?<!\w.)(?:(?<=T)ỉnh|(?<=T)hành phố|(?<=H)uyện|(?<=Q)uận|(?<=T)hị xã|(?<=T)hị trấn"
    r"|(?<=X)ã|(?<=P)hường|(?<=Đ)ặc khu))"
)
"""Begins with a set of letters, which makes it quick to search for; so do the others."""
_NAME = r"[ \u00a0]+((?:[^\W\d_]+[ \u00a0-]+)?[^\W\d_]+(?:[ \u00a0]+-[ \u00a0]+Vũng Tàu)?)"
_TWO_CAPITALS = r"[TĐ](?<!\w.)(?:hành Phố|hị Xã|hị Trấn|ặc Khu)\b"
_SPECIAL = (
    r"[Tt](?<!\w.)h(?:ủ [Đđ]ô[ \u00a0]+[Hh]à[ \u00a0]+[Nn]ội"
    r"|ành [Pp]hố[ \u00a0]+[Hh]ồ[ \u00a0]+[Cc]hí[ \u00a0]+[Mm]inh)\b"
)
_SPECIAL_FORMS = ("Thủ đô Hà Nội", "Thành phố Hồ Chí Minh")
_NUMBERED = (
    r"(?P<common>[pq](?<!\w.)(?:hường|uận))[ \u00a0]+\d{1,2}"
    r"(?P<after>[ \u00a0]*(?:[,;)](?=\s|$)|\.(?=\s|$)|$|\n)|[ \u00a0]+(?:đã|là|và|có|cần|sẽ|đang"
    r"|tổ chức|báo cáo|ban hành|triển khai|phối hợp|thực hiện|tiếp tục|đề nghị|yêu cầu)\b)"
)
_OF_UNIT = (
    r"(?:UBND|HĐND|(?i:ủy ban nhân dân|hội đồng nhân dân|công an|đảng ủy|quận ủy|đảng bộ"
    r"|mặt trận tổ quốc|nhân dân|địa bàn|trạm y tế)|tại|thuộc|ở|của)[ \u00a0]+$"
)
_PLURAL = frozenset({"các", "hai", "ba", "những", "bốn", "nhiều", "giữa"})
_LARGER = r",[ \u00a0]+(?:[Qq]uận|[Tt]hành phố|TP|[Tt]ỉnh|[Hh]uyện)\b"
_SMALLER = r"\b(?:thôn|ấp|tổ|xã|phường|huyện|quận|thị trấn|thị xã|thành phố)\b[^,]*,[ \u00a0]+$"
"""A smaller unit of an address, with its common noun in small letters."""
_AMBIGUOUS = frozenset({"hòa bình", "thái bình"})
"""Names that in small letters are common words."""


@cache
def _provinces() -> dict[str, str]:
    return {name.lower(): name for name in _PROVINCES.split("|")}


def places(text: str) -> Iterator[CaseDeparture]:
    """Units whose common noun or name is in other case than prescribed."""
    yield from _special(text)
    yield from _capital_nouns(text)
    yield from _provinces_in_small(text)
    if "phường " in text or "quận " in text:
        yield from _numbered(text)


def _departure(span: Span, text: str, expected: str, confidence: float) -> CaseDeparture:
    return CaseDeparture(
        spans=(span,),
        text=span.of(text),
        confidence=confidence,
        subject=UNIT,
        expected=expected,
    )


def _special(text: str) -> Iterator[CaseDeparture]:
    for match in pattern(_SPECIAL).finditer(text):
        span = Span(*match.span())
        form = _SPECIAL_FORMS[match[0][1:3].lower() == "hà"]
        expected = recased(match[0], form)
        if not expected or is_in_heading(text, span):
            continue
        if word_before(text, span.start)[0].lower() not in _PLURAL:
            yield _departure(span, text, expected, SURE)


def _capital_nouns(text: str) -> Iterator[CaseDeparture]:
    """*Tỉnh Nam Định*, *Thành Phố* inside a sentence."""
    for match in pattern(_TWO_CAPITALS).finditer(text):
        span = Span(*match.span())
        special = text.startswith("Hồ Chí Minh", span.end + 1)
        if not special and is_inside_sentence(text, span.start) and not is_in_heading(text, span):
            yield _departure(span, text, match[0].lower(), SURE)
    for match in pattern(_COMMON + _NAME).finditer(text):
        span = Span(match.start(), match.end())
        confidence = _confidence_of_noun(text, match.start(), match[1], match[2])
        if confidence and not is_in_heading(text, span):
            noun = Span(*match.span(1))
            expected = noun.of(text)[0].lower() + span.of(text)[1:]
            yield _departure(span, text, expected, confidence)


def _confidence_of_noun(text: str, start: int, noun: str, name: str) -> float:
    """How sure it is that the common noun of a unit should be small; 0 when it should not."""
    address = pattern(_SMALLER).search(words_before(text, start)) is not None
    if not is_inside_sentence(text, start) and not address:
        return 0
    words = name.replace("-", " ").split()
    if noun in ("Tỉnh", "Thành phố"):
        if name.startswith("Hồ Chí") or not _known_province(words):
            return 0
        return SURE if noun == "Tỉnh" else LIKELY
    if len(words) < 2 or not all(word.istitle() for word in words):
        return 0
    return 0 if words[0] in _SURNAMES | _EVENTS else SURE


def _known_province(words: list[str]) -> bool:
    first = classic_tone_places(" ".join(words[:2]).lower())
    return first in _provinces() or first == "thừa thiên" or words[0] == "Huế"


def _provinces_in_small(text: str) -> Iterator[CaseDeparture]:
    """*tỉnh Quảng ngãi*: a known name with a small letter."""
    for match in pattern(r"[Tt](?<!\w.)(?:ỉnh|hành phố)" + _NAME).finditer(text):
        name = match[1]
        words = classic_tone_places(" ".join(name.split()).lower())
        if name.istitle() or (name.islower() and words in _AMBIGUOUS):
            continue
        known = _provinces().get(words)
        expected = recased(name, known) if known else None
        if expected:
            yield _departure(Span(*match.span(1)), text, expected, SURE)


def _numbered(text: str) -> Iterator[CaseDeparture]:
    """*phường 5*, where it cannot be *5 of something*."""
    for match in pattern(_NUMBERED).finditer(text):
        before = words_before(text, match.start())
        larger = pattern(_LARGER).match(text, match.start("after"))
        named = larger or pattern(_OF_UNIT).search(before)
        if word_before(text, match.start())[0].lower() in _PLURAL or not named:
            continue
        span = Span(match.start(), match.start("after"))
        expected = span.of(text)[0].upper() + span.of(text)[1:]
        yield _departure(span, text, expected, SURE)
