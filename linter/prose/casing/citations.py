"""Parts of a cited text (Phụ lục II, V.7): *điểm a khoản 2 Điều 5*, *Chương II Luật …*.

Phần, Chương, Mục, Tiểu mục and Điều of a definite text have a capital, khoản and điểm none.
"""

from collections.abc import Iterator

from linter.document import Span
from linter.prose.casing.elements import CITATION, LIKELY, SURE, CaseDeparture
from linter.prose.casing.surroundings import word_before, words_before
from linter.structure.lines import pattern

_S = r"[ \u00a0]+"
_AND = rf"(?:,|,?{_S}(?:và|hoặc|đến|hay))"
_CLAUSE = rf"\b[Kk]hoản{_S}\d{{1,2}}[a-zđ]?"
_CLAUSES = rf"(?:{_AND}{_S}(?:[Kk]hoản{_S})?\d{{1,2}}[a-zđ]?)*"
_POINTS = rf"(?:{_AND}{_S}(?:[Đđ]iểm{_S})?[a-zđ]\d?)*"
_CAPITAL = (
    rf"[KĐ](?<!\w.)(?:hoản(?={_S}\d{{1,2}}[a-zđ]?\b)"
    rf"|iểm(?={_S}[a-zđ]\d?{_POINTS},?{_S}[Kk]hoản{_S}\d))"
)
"""Begins with a set of letters, which makes it quick to search for; so does the other."""
_UP_TO_ARTICLE = rf"{_S}\d{{1,2}}[a-zđ]?{_CLAUSES},?{_S}[Đđ]iều{_S}\d"
_BEHIND_ARTICLE = rf"[Đđ]iều{_S}\d{{1,3}}[a-zđ]?,{_S}(?:[Đđ]iểm{_S}[a-zđ],?{_S})?$"
_BEHIND_POINT = rf"\b[Đđ]iểm{_S}[a-zđ]\d?{_POINTS},?{_S}$"
_BEHIND_CLAUSE = rf"\b[Kk]hoản{_S}\d{{1,2}}[a-zđ]?{_AND}{_S}$"
_SMALL = (
    rf"[đctmp](?<!\w.)(?:iều(?={_S}\d{{1,3}}[a-zđ]?\b)"
    rf"|(?:hương|iểu mục|(?<!iểu m)ục|hần)(?={_S}(?:[IVX]+|\d{{1,2}})\b))"
)
_NUMBER = rf"{_S}(?:[IVX]+|\d{{1,3}}[a-zđ]?)"
_OF_TEXT = (
    rf"(?:,?{_S}(?:Mục|Chương|Phần){_NUMBER})*,?(?:{_S}của)?{_S}"
    r"(?:Bộ luật|Luật|Pháp lệnh|Hiến pháp|Nghị định|Nghị quyết|Thông tư|Quyết định|Điều lệ"
    r"|Quy chế|Quy định)\b"
)
_CLAUSE_BEFORE = rf"{_CLAUSE}{_CLAUSES},?{_S}$"
_AS_ARTICLE = rf"(?:^|\n)[-–+•* \t]*Như{_S}$"
"""A recipient that stands for those whom an article names: *Như Điều 3*."""
_PLURAL = rf"\b(?:các|những|số|hai|ba|mấy|nhiều){_S}$"


def cited_parts(text: str) -> Iterator[CaseDeparture]:
    """Parts of cited texts in other case than prescribed."""
    if "Khoản" in text or "Điểm" in text:
        yield from _capitals(text)
    if "điều " in text or "chương " in text or "mục " in text or "phần " in text:
        yield from _small_letters(text)


def _departure(text: str, start: int, end: int, expected: str, sure: float) -> CaseDeparture:
    shown = pattern(rf"{_NUMBER}|{_S}[a-zđ]\b").match(text, end)
    span = Span(start, shown.end() if shown else end)
    return CaseDeparture(
        spans=(span,),
        text=span.of(text),
        confidence=sure,
        subject=CITATION,
        expected=expected + span.of(text)[len(expected) :],
    )


def _capitals(text: str) -> Iterator[CaseDeparture]:
    for match in pattern(_CAPITAL).finditer(text):
        before = words_before(text, match.start())
        behind = pattern(_BEHIND_ARTICLE).search(before)
        chained = pattern(rf"{_BEHIND_POINT}|{_BEHIND_CLAUSE}").search(before)
        word, mark = word_before(text, match.start())
        if not (behind or chained or (word and not mark)):
            continue
        clause = match[0] == "Khoản"
        if clause and not (behind or chained) and not _leads_to_article(text, match.end()):
            continue
        yield _departure(text, *match.span(), match[0].lower(), SURE)


def _leads_to_article(text: str, end: int) -> bool:
    return pattern(_UP_TO_ARTICLE).match(text, end) is not None


def _small_letters(text: str) -> Iterator[CaseDeparture]:
    for match in pattern(_SMALL).finditer(text):
        before = words_before(text, match.start())
        if pattern(_PLURAL).search(before):
            continue
        number = pattern(_NUMBER).match(text, match.end())
        named = number and pattern(_OF_TEXT).match(text, number.end())
        if match[0] == "điều" and pattern(rf"{_CLAUSE_BEFORE}|{_AS_ARTICLE}").search(before):
            named = number
        if named:
            sure = LIKELY if match[0] in ("mục", "phần", "tiểu mục") else SURE
            yield _departure(text, *match.span(), match[0].capitalize(), sure)
