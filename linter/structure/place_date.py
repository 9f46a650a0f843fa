"""*Địa danh, thời gian ban hành*: filled in, blank, in figures or in words.

Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, II.4.
"""

import re
from datetime import date

from linter.catalogue import Level
from linter.catalogue.units import units_named
from linter.document import Document, Span
from linter.document.element import Piece
from linter.structure.blanks import is_blank, masked
from linter.structure.elements import PlaceDate
from linter.structure.lines import key, pattern, piece

_SPELLED = (
    r"(?<![a-z_])ngay(?P<day>.{0,30}?)(?<![a-z_])th\wng(?P<month>.{0,30}?)"
    r"(?:(?:nam|/|(?<=\d\s)(?=(?:19|20)\d\d\b))"
    r"(?P<year>\s*(?:\d[\d.…_ ]{0,8}|[.…_ ]{0,40}|[a-z]+(?: [a-z]+){2,9})))?"
    r"(?P<rest>[\s.,;:]*(?:\s\W{0,2}\w?)?)$"
)
_FIGURES = (
    r"(?P<lead>ngay\s*)?(?P<day>\d{1,2}|[.…_]{2,8})\s*[/.-]\s*(?P<month>\d{1,2}|[.…_]{2,8})\s*[/.-]"
    r"\s*(?P<year>\d{4}|20[.…_]{2,8})[\s.]*$"
)
_NO_PLACE = (
    r"[(\"“:;]|^(?:hom nay|vao|tu|den|tinh den|thoi gian|trong|truoc|sau|ke tu|ngay|hoi|luc"
    r"|bat dau|can cu|cap|sinh)\b"
)
_NUMBERED = r"(?:phuong|quan|[pq](?=[.\d])\.?)\s*\d{1,2}$"
_CAPITALISED = r"(?<=\s)[A-ZÀ-ỸĐ]\w*(?:\s+[A-ZÀ-ỸĐ]\w*)*$"
"""A name in capitalised words after something that is none (a number misread)."""
_BLANK_SIGNS = frozenset(".…_")
_PLACE_LENGTH = 45


def find_place_date(document: Document, start: int, end: int) -> PlaceDate | None:
    """The place-date line that ends a stretch of a line, or None."""
    if end - start > 200:
        return None
    words = masked(document.text[start:end])
    folded = key(words)
    for source in (_SPELLED, _FIGURES):
        match = pattern(source).search(folded) if _may_hold(source, folded) else None
        if match is None:
            continue
        place, comma, first = _place(document, start, match.start())
        if first < 0 or (place is None and source is _FIGURES):
            continue
        groups = [_group(document, start, match, name) for name in ("day", "month", "year")]
        last = start + match.start("rest") if source is _SPELLED else start + match.end("year")
        stop = (
            last + len(words[last - start :].rstrip())
            if _mark_only(words[last - start :])
            else last
        )
        span = Span(first, stop)
        return PlaceDate(
            spans=(span,), text=span.of(document.text), place=place, comma=comma,
            day=groups[0], month=groups[1], year=groups[2], date=_date(groups),
        )  # fmt: skip
    return None


def _may_hold(source: str, folded: str) -> bool:
    """A quick look that spares most lines the search."""
    if source is _SPELLED:
        return "ngay" in folded
    return folded.rstrip(" .\t\u00a0")[-1:].isdigit() or folded.rstrip()[-1:] in _BLANK_SIGNS


def _mark_only(rest: str) -> bool:
    return bool(rest.strip()) and rest[:1] in ".,;:"


def _place(document: Document, start: int, length: int) -> tuple[Piece | None, bool, int]:
    """The place before the date, whether a comma follows it, where the line begins; -1: none."""
    before = masked(document.text[start : start + length])
    cut = 0
    for gap in pattern(r"\t|[ \u00a0]{3,}").finditer(before.rstrip()):
        cut = gap.end()
    words = before[cut:].strip()
    if not words:
        return None, False, start + length
    comma = words.endswith(",")
    name = words.rstrip(" \u00a0,.;").strip()
    at = start + cut + before[cut:].index(words[0])
    if is_blank(words):
        return None, comma, at
    if "/" in name and (trailing := pattern(_CAPITALISED).search(name)):
        at += trailing.start()
        name = trailing[0]
    if not name or len(name) > _PLACE_LENGTH or not _may_be_place(name):
        return None, False, -1
    if not (name[0].isupper() or comma or name[0] in "….<[{"):
        return None, False, -1
    if not pattern(r"\w").search(name):
        return None, comma, at
    return piece(document.text, at, at + len(name)), comma, at


def _may_be_place(name: str) -> bool:
    if pattern(_NO_PLACE).search(key(name)):
        return False
    return not pattern(r"\d").search(name) or _is_numbered_unit(name)


def _is_numbered_unit(name: str) -> bool:
    """Whether a name with figures is a unit's: *Phường 5*, *A Lưới 2*."""
    if pattern(_NUMBERED).match(key(name)):
        return True
    bare = pattern(r"^(?:phuong|xa)\s+").match(key(name))
    return bool(units_named(name[bare.end() :] if bare else name, Level.COMMUNE))


def _group(document: Document, start: int, match: re.Match[str], name: str) -> Piece | None:
    at, end = match.span(name)
    if at < 0:
        return None
    words = masked(document.text[start + at : start + end])
    stripped = words.strip(" \t\u00a0.…_,")
    if not stripped or (name == "year" and stripped in ("20", "2", "202")):
        return None
    at = start + at + words.index(stripped)
    return piece(document.text, at, at + len(stripped))


def _date(groups: list[Piece | None]) -> date | None:
    figures = [int(g.text) if g is not None and g.text.isdecimal() else None for g in groups]
    day, month, year = figures
    if day is None or month is None or year is None:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None
