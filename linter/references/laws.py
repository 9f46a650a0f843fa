"""Laws, codes and ordinances cited by name alone: *Luật Đất đai năm 2024*."""

import re
from collections.abc import Iterator
from typing import ClassVar

from linter.catalogue.law_names import SHORT_NAMES, law_names
from linter.document import Element, Span
from linter.references.dates import date_at
from linter.references.elements import CitedDate, NamedLaw
from linter.references.name_ends import ends_name
from linter.references.passage import Passage, passage_of
from linter.text.folding import fold
from linter.text.patterns import lazy_pattern

_HINTS = ("uật", "UẬT", "háp lệnh", "HÁP LỆNH", "iến pháp", "IẾN PHÁP", "luat ", "Luat ")
_OPENING = lazy_pattern(r"\b(?P<word>bo luat|luat|phap lenh|hien phap)\b")
_NO_LAW = lazy_pattern(
    r"(?:\b(?:phap|ky|nganh|khoa|cu nhan|thac si|tien si|dai hoc|truong|cong ty|hang|van phong|hoi"
    r"|vien|mon|lop|bang|hoc|vi hien|hop hien|hop|chuyen nganh|trung cap|cao dang|du an|giang vien"
    r"|dao|trong tai|thuong ton)|/)\s*$"
)
"""Words behind which *luật* is no law: *pháp luật*, *cử nhân Luật*, *Công ty Luật*."""
_AMENDING = lazy_pattern(
    r"\s+sua doi(?:\s*,?\s*(?:va\s+)?bo sung)?(?:\s+(?:mot so dieu|dieu \d+|cac dieu)(?:\s+cua)?"
    r"|\s+cua)?\s+(?:cac\s+)?(?=(?:bo\s+)?luat\b|phap lenh\b)"
)
_AND_LAW = lazy_pattern(r"(?:\s*,|\s+va)\s+(?=(?:bo\s+)?luat\b)")
_WORD = lazy_pattern(r"(?P<comma>,?)\s+(?P<word>[^\s,;:.()\[\]“”\"/]+)")
_BEFORE_NAME = lazy_pattern(r"\s+(?=\S)")
_IN_GENERAL = lazy_pattern(r"\s*(?:so\b|nay\b|do\b|khac\b|chuyen nganh\b|lien quan)")
_NUMBER = lazy_pattern(
    r"\s*,?\s*\(?(?:(?:luat|bo luat|phap lenh)\s+)?(?:so\s*:?\s*)?\d{1,4}\s*[/-]\s*(?:\d{4}|l|pl)"
)
_AMENDED = lazy_pattern(
    r"\s*,?\s*\(?\s*(?:da\s+)?(?:duoc\s+)?sua doi(?:,? bo sung)?\s*\)?(?=\s+(?:nam|ngay))"
)
_YEAR = lazy_pattern(r"\s*,?\s*(?:\(\s*)?(?:nam\s+)?(?P<year>(?:19|20)\d{2})(?![\d/.-]\d|\w)")
_DATE_GAP = lazy_pattern(
    r"\s*,?\s*\(?\s*(?=(?:ky\s+|ban hanh\s+|thong qua\s+)?ngay\b)(?:thong qua\s+)?"
)
_STATE = lazy_pattern(
    r"\s+nuoc\s+(?:cong hoa xa hoi chu nghia|chxhcn|viet nam dan chu cong hoa)(?:\s+viet nam)?"
)
_LONGEST = 14
"""Words of a name that no list knows."""
_KNOWN, _UNKNOWN = 1.0, 0.8
"""Confidence in a name that is listed, and in one that only looks like a law's."""


class NamedLaws:
    """Finds laws cited by name, block by block."""

    provides: ClassVar[tuple[type[Element], ...]] = (NamedLaw,)
    needs: ClassVar[tuple[type[Element], ...]] = ()

    def recognise_block(self, text: str) -> Iterator[Element]:
        """Yield the laws named in a block, with offsets relative to it."""
        if not any(hint in text for hint in _HINTS):
            return
        passage, place = passage_of(text), 0
        for opening in _OPENING.finditer(passage.plain):
            if opening.start() < place or _NO_LAW.search(
                passage.plain, max(opening.start() - 24, 0), opening.start()
            ):
                continue
            law = _law_at(passage, opening)
            if law is not None:
                place = law.span.end
                yield law


def _law_at(passage: Passage, opening: re.Match[str]) -> NamedLaw | None:
    """The law whose name begins with an opening word."""
    capital = passage.level[opening.start()].isupper()
    if opening["word"] == "hien phap":
        state = _STATE.match(passage.plain, opening.end())
        end: int | None = state.end() if state else opening.end()
        known = capital
    else:
        end, known = _name_end(passage, opening.end(), capital=capital)
    if end is None or _NUMBER.match(passage.plain, end):
        return None
    if opening["word"] == "hien phap" and not known:
        return None
    date, year = _date_behind(passage, end)
    if opening["word"] == "hien phap" and year is None:
        return None
    span = Span(opening.start(), end)
    confidence = _KNOWN if known or year else _UNKNOWN
    return NamedLaw(
        spans=(span,), text=span.of(passage.text), confidence=confidence, date=date, year=year
    )


def _name_end(passage: Passage, place: int, *, capital: bool) -> tuple[int | None, bool]:
    """Where the name behind *Luật* ends, and whether it is a listed one."""
    if amending := _AMENDING.match(passage.plain, place):
        return _amended_end(passage, amending.end()), True
    space = _BEFORE_NAME.match(passage.plain, place)
    if space is None or _IN_GENERAL.match(passage.plain, place):
        return None, False
    listed = next(law_names().at(passage.plain, space.end()), None)
    if listed is not None and " " not in listed.name and not _is_marked(passage, listed.start):
        listed = None
    proper = passage.level[space.end()].isupper()
    if not capital and not proper:
        dated = listed is not None and _date_behind(passage, listed.end)[1] is not None
        return (listed.end, True) if listed is not None and dated else (None, False)
    if listed is not None and (proper or capital):
        return _further(passage, listed.end), True
    return (_unlisted_end(passage, space.end()), False) if proper and capital else (None, False)


def _is_marked(passage: Passage, start: int) -> bool:
    """Whether a name of one word is itself, and not a word that differs by its marks (*được*)."""
    return fold(passage.level[start : start + 8]).startswith(SHORT_NAMES)


def _further(passage: Passage, end: int) -> int:
    """The end of a listed name that goes on with words in lower case up to a year or a date."""
    ending = _unlisted_end(passage, end, behind_name=True)
    if ending is None or ending == end:
        return end
    return ending if _date_behind(passage, ending)[1] is not None else end


def _unlisted_end(passage: Passage, place: int, *, behind_name: bool = False) -> int | None:
    """The end of a name by the words that carry on behind it."""
    end, words, before = place, 0, ""
    if not behind_name:
        first = re.compile(r"[^\s,;:.()]+").match(passage.level, place)
        if first is None:
            return None
        end, words, before = first.end(), 1, first[0]
    while words < _LONGEST and (word := _WORD.match(passage.level, end)):
        plain = passage.plain[word.start("word") : word.end("word")]
        ends = ends_name(passage, word.start("word"), word.end("word"), before)
        if ends or plain[0].isdigit() or word["comma"]:
            break
        if plain == "va" and _opens_other(passage, word.end()):
            break
        if word["word"][0].isupper() and plain in {"luat", "bo", "nghi", "phap", "ubnd", "hdnd"}:
            break
        end, words, before = word.end(), words + 1, plain
    return end


def _opens_other(passage: Passage, place: int) -> bool:
    """Whether what is joined by *và* is no part of the name: another law, guiding documents."""
    return bool(
        re.compile(
            r"\s+(?:cac|nhung|van ban|luat|bo luat|nghi dinh|thong tu|phap lenh|\d)\b"
        ).match(passage.plain, place)
    )


def _amended_end(passage: Passage, place: int) -> int | None:
    """Where the names of the laws end that an amending law amends."""
    while opening := _OPENING.match(passage.plain, place):
        end, _ = _name_end(passage, opening.end(), capital=True)
        if end is None:
            return None
        joined = _AND_LAW.match(passage.plain, end)
        if joined is None or _date_behind(passage, end)[1] is not None:
            return end
        place = joined.end()
    return None


def _date_behind(passage: Passage, end: int) -> tuple[CitedDate | None, int | None]:
    """The day or the year given behind a name."""
    if amended := _AMENDED.match(passage.plain, end):
        end = amended.end()
    if (gap := _DATE_GAP.match(passage.plain, end)) and (day := date_at(passage, gap.end())):
        return day, day.year
    year = _YEAR.match(passage.plain, end)
    return None, int(year["year"]) if year else None
