"""Single words: *Nhà nước* and *Đảng*, names of persons, the first word of a sentence."""

import re
from collections.abc import Iterator

from linter.document import Span
from linter.prose.casing.elements import (
    LIKELY,
    PERSON,
    SENTENCE,
    STATE,
    SURE,
    CaseDeparture,
    CaseSubject,
)
from linter.prose.casing.surroundings import is_in_heading
from linter.structure.lines import pattern
from linter.text.patterns import lazy_pattern

_S = r"[ \u00a0]+"
_STATE = (
    rf"nhà{_S}nước\b(?!{_S}(?:các|pháp|xã|phong|tư|dân|chủ|kiểu|cộng|đầu|quân|thuộc|liên|này|đó"
    rf"|khác|hiện|độc|trung|thực|cổ|sơ)\b)(?={_S}([^\W\d_]))?"
)
_STATE_BEFORE = (
    rf"(?:\b[Đđ]ảng(?:,|{_S}và|{_S}cùng)|\b(?:của|do|được|bởi|với|cho|để|giúp|nếu|theo)){_S}$"
)
_TWO_CAPITALS = r"\bNhà Nước\b"
_PARTY = rf"đảng(?=(?P<state>(?:,|{_S}và){_S}[Nn]hà{_S}nước)|[,.;)]|{_S}(?:ta|đề ra|về|giao)\b)"
_PARTY_BEFORE = rf"\b(?:của|với|do|theo){_S}$"
_SURNAMES = (
    "Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đinh|Trương|Lương|Tô"
    "|Mai|Đào|Đoàn|Cao|Chu|Tống|Phùng|Tạ|Thái|Vương|Trịnh|Lâm|Hà|Nông|Triệu|Hứa|Quách|Châu"
)
_MIDDLE = rf"[vt](?:ăn|hị)(?={_S}([^\W\d_]+))"
_SURNAME_BEFORE = rf"\b(?:{_SURNAMES}){_S}$"
_NEXT = r"[.?!][ \u00a0]+([^\W\d_]{2,})(?=[,;:]|[ \u00a0]+([^\W\d_]))"
_LAST = r"(?<![^\W\d_])[^\W\d_]{2,}\Z"
_SYLLABLE = lazy_pattern(
    r"(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnpqrstvx])?"
    r"[aăâeêioôơuưyàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]{1,3}"
    r"(?:ng|nh|ch|[cmnpt])?"
)
_BACK = 30
"""Characters looked back for the words before."""
_ABBREVIATIONS = frozenset({"tp", "vd", "tr", "ts", "gs", "bs", "st", "cty", "quy", "kt", "co"})


def words(text: str) -> Iterator[CaseDeparture]:
    """*nhà nước*, *đảng*, *Nguyễn văn*, and sentences that begin with a small letter."""
    if "nhà nước" in text or "Nhà Nước" in text:
        yield from _state(text)
    if "đảng" in text:
        yield from _party(text)
    if " văn " in text or " thị " in text:
        yield from _persons(text)
    yield from _sentences(text)


def _departure(
    span: Span, text: str, expected: str, subject: CaseSubject, confidence: float = SURE
) -> CaseDeparture:
    return CaseDeparture(
        spans=(span,),
        text=span.of(text),
        confidence=confidence,
        subject=subject,
        expected=expected,
    )


def _before(source: str, text: str, start: int) -> re.Match[str] | None:
    return pattern(source).search(text, max(start - _BACK, 0), start)


def _state(text: str) -> Iterator[CaseDeparture]:
    for match in pattern(_STATE).finditer(text):
        foreign = match[1] is not None and match[1].isupper()
        if not foreign and _before(_STATE_BEFORE, text, match.start()):
            yield _departure(Span(*match.span()), text, f"N{match[0][1:]}", STATE)
    for match in pattern(_TWO_CAPITALS).finditer(text):
        span = Span(*match.span())
        if not is_in_heading(text, span):
            yield _departure(span, text, "Nhà nước", STATE)


def _party(text: str) -> Iterator[CaseDeparture]:
    for match in pattern(_PARTY).finditer(text):
        if _before(_PARTY_BEFORE, text, match.start()):
            sure = SURE if match["state"] else LIKELY
            yield _departure(Span(*match.span()), text, "Đảng", STATE, sure)


def _persons(text: str) -> Iterator[CaseDeparture]:
    for match in pattern(_MIDDLE).finditer(text):
        if not match[1].istitle():
            continue
        if surname := _before(_SURNAME_BEFORE, text, match.start()):
            span = Span(surname.start(), match.end(1))
            expected = f"{surname[0]}{match[0].capitalize()}{text[match.end() : match.end(1)]}"
            yield _departure(span, text, expected, PERSON)


def _sentences(text: str) -> Iterator[CaseDeparture]:
    for match in pattern(_NEXT).finditer(text):
        first = match[1]
        if not first.islower() or (match[2] or "a").isupper() or not _SYLLABLE.fullmatch(first):
            continue
        last = _before(_LAST, text, match.start())
        if last is None or not last[0].islower() or last[0] in _ABBREVIATIONS:
            continue
        if _SYLLABLE.fullmatch(last[0]):
            yield _departure(Span(*match.span(1)), text, first.capitalize(), SENTENCE)
