"""Set expressions (bodies, laws, festivals, regions, honours): one walk over the text finds all.

A capital too many or too few behind the first letter tells by itself. A small first letter tells
only where the words cannot be common nouns: *cơ sở y tế*, *cán bộ y tế*, *các sở tài chính*.
"""

from collections.abc import Iterator
from functools import cache

from msgspec import Struct

from linter.document import Span
from linter.prose.casing import table
from linter.prose.casing.elements import (
    AWARD,
    BODY,
    DAY,
    LAW,
    LIKELY,
    REGION,
    SURE,
    CaseDeparture,
    CaseSubject,
)
from linter.prose.casing.surroundings import (
    FREE,
    is_in_heading,
    recased,
    word_after,
    word_before,
    words_before,
)
from linter.structure.lines import pattern
from linter.text.folding import fold
from linter.text.names import Named, Names
from linter.text.patterns import lazy_pattern

_OTHER_WORD = frozenset({
    "cơ", "cán", "toàn", "nội", "đảng", "trụ", "công", "xã", "đại", "chi", "quốc", "hiệp", "lễ",
    "văn", "phi", "liên", "pháp", "quy", "kỷ", "nợ", "trái", "đồng", "tân", "tiến", "lạc", "cục",
    "phân", "thủy", "xứ", "chế", "các", "những", "hai", "ba", "bốn", "nhiều", "mỗi", "từng", "một",
    "mấy", "số", "cả", "mọi",
})  # fmt: skip
"""Before a small letter: the word is part of another, or means several bodies of a kind."""
_NAMING = frozenset({"của", "do", "bởi", "trình", "gửi", "biểu", "trưởng", "tướng"})
"""Behind them stands the one body of the name: *đại biểu quốc hội*, *bộ trưởng bộ y tế*."""
_PLACE = (
    r"[ \u00a0]+(?:tỉnh|thành phố|huyện|quận|thị xã|thị trấn|xã|phường|đặc khu|[Tt][Pp]\.?)"
    r"[ \u00a0]+([^\W\d_])"
)
_FOREIGN = frozenset({
    "các", "nước", "hai", "điện", "số", "bảo", "lâm", "hoàng", "liên", "mới", "này", "đó", "kiến",
    "liêm", "lào", "mỹ", "nga", "anh", "pháp", "nhật", "trung", "hàn", "ấn", "thái", "úc", "đức",
})  # fmt: skip
"""Behind *chính phủ*: not the one of this country, or another word (*chính phủ điện tử*)."""
_DATED = r",?[ \u00a0]+(?:năm[ \u00a0]+)?(?:19|20)\d\d\b|[ \u00a0]+số[ \u00a0:]+\d"
_CITED = r"[Đđ]iều[ \u00a0]+\d+[a-zđ]?,?(?:[ \u00a0]+của)?[ \u00a0]+$"
_OTHER_SCHOOL = (
    ("ủy", "uỷ"), ("hóa", "hoá"), ("hòa", "hoà"), ("tòa", "toà"), ("thủy", "thuỷ"),
    ("khỏe", "khoẻ"),
)  # fmt: skip
"""Syllables of the table with their tone where the other school puts it."""
_WORD = lazy_pattern(r"\w+")
_LIST = r"(và|,) (?=[^\W\d_])"


class Expression(Struct, frozen=True):
    """A set expression."""

    subject: CaseSubject
    group: str
    """How a small first letter is taken."""
    template: str


@cache
def _expressions() -> dict[str, Expression]:
    """The set expressions by their words in small letters."""
    laws = (pattern(_LIST).sub(rf"\1 {FREE}", name) for name in table.LAWS)
    listed = (
        *(Expression(BODY, "state", name) for name in table.STATE_BODIES),
        *(Expression(BODY, "local", name) for name in table.LOCAL_BODIES),
        *(Expression(BODY, "capital", name) for name in table.CAPITAL_BODIES),
        *(Expression(BODY, "varied", name) for name in table.VARIED_BODIES),
        *(Expression(LAW, "law", name) for name in laws),
        *(Expression(DAY, "event", name) for name in table.DAYS),
        *(Expression(REGION, "event", name) for name in table.REGIONS),
        *(Expression(AWARD, "event", name) for name in table.AWARDS),
    )
    return {
        spelling: each
        for each in listed
        for spelling in _spellings(fold(each.template.replace(FREE, "")))
    }


def _spellings(name: str) -> Iterator[str]:
    """A name in both schools of placing tones, with either dash."""
    yield name
    other = name
    for ours, theirs in _OTHER_SCHOOL:
        other = other.replace(ours, theirs)
    if other != name:
        yield other
    if " - " in name:
        yield name.replace(" - ", " – ")


@cache
def _names() -> tuple[Names, frozenset[tuple[str, str]]]:
    """The names, and the first two words of each: most first words begin none of them."""
    known = _expressions()
    pairs = frozenset(tuple(pattern(r"\w+").findall(name)[:2]) for name in known)
    return Names(known), pairs


def _found(folded: str) -> Iterator[Named]:
    names, pairs = _names()
    word, place = "", 0
    start = 0
    for match in _WORD.finditer(folded):
        if (word, match[0]) in pairs and start >= place:
            for found in names.at(folded, start):
                place = found.end
                yield found
                break
        word, start = match[0], match.start()


def expressions(text: str) -> Iterator[CaseDeparture]:
    """Every set expression in other case than prescribed, in order."""
    known = _expressions()
    for found in _found(fold(text)):
        span, expression = Span(found.start, found.end), known[found.name]
        written = span.of(text)
        expected = recased(written, expression.template)
        if expected is None or is_in_heading(text, span):
            continue
        if written[0] == expected[0]:
            confidence = LIKELY if expression.group == "varied" else SURE
        else:
            confidence = _of_small_letter(text, span, expression)
        if confidence:
            yield CaseDeparture(
                spans=(span,),
                text=written,
                confidence=confidence,
                subject=expression.subject,
                expected=expected,
            )


def _of_small_letter(text: str, span: Span, expression: Expression) -> float:
    """How sure it is that an expression with a small first letter is a name; 0 when it is none."""
    if expression.group == "law":
        dated = pattern(_DATED).match(text, span.end)
        return SURE if dated or pattern(_CITED).search(words_before(text, span.start)) else 0
    if expression.group == "event":
        return SURE
    before, mark = word_before(text, span.start)
    before = "" if mark else before.lower()
    if expression.group not in ("state", "local") or before in _OTHER_WORD:
        return 0
    place = pattern(_PLACE).match(text, span.end)
    if any(map(str.isupper, span.of(text))) or (place and place[1].isupper()):
        return SURE
    if expression.group == "local" or before not in _NAMING:
        return 0
    after = word_after(text, span.end)
    return 0 if after.lower() in _FOREIGN or after[:1].isupper() else SURE
