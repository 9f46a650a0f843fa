"""Where a number and symbol stand in running text, however they are written.

Tolerant: spaces around the signs, every kind of dash, a missing hyphen or slash, small letters.
What looks alike and is none (fractions, dates, plot numbers, standards) is refused here when its
own shape tells, and in ``marks`` when the words around it tell.
"""

import re
from collections.abc import Iterator

from msgspec import Struct

from linter.catalogue import (
    Family,
    Regime,
    Symbol,
    kind_of_code,
    mend_symbol,
    parse_symbol,
    type_of_code,
)
from linter.references.passage import Passage, level_signs
from linter.text.patterns import lazy_pattern

_REST = r"(?:[\w&]|\.(?=[A-Z\d]{2}))*"
_NUMBER = r"(?<![\w/=#@])(?<![\w)][.,-])\d{1,6}[a-zđ]?(?:\.\d{1,4}){0,2}"
_BLANK = r"(?:(?<=[sS][ôoóÓ])|(?<=[sS][ốỐ]))[ \t]*:?[ \t._…]+(?=/)"
_START = lazy_pattern(
    rf"(?P<number>{_NUMBER}|{_BLANK})"
    r"(?:\s{0,3}[/-]\s{0,3}(?P<year>\d{4})(?=\s{0,2}/|-[A-Z]{1,4}-[A-Z]|-(?:UBTV)?QH\d\d))?"
    rf"(?P<sign>\s{{0,3}}(?:/{{1,2}}|-)\s{{0,3}})(?P<first>[A-Z]{_REST})"
)
_SMALL = lazy_pattern(
    r"(?<![\w/=#@.,-])\d{1,5}(?:/\d{4})?/(?:nd|qd|nq|kh|bc|tb|ttr|tt|hd|ct|gm|cd|kl|ctr)"
    r"-(?:cp|ttg|[a-z]{0,6}ubnd|hdnd|[bs][a-z]{1,8})(?:-[a-z]{2,8})?(?![\w/-])"
    r"|(?<![\w/=#@.,-])\d{1,4}-(?:nq|ct|kl|qd|kh|ctr|hd|tb|bc|cv|ttr)/(?:tw|tu|du|hu)(?![\w/-])"
)
"""A symbol whose type is in small letters, for a text without its marks."""
_NEXT_TIGHT = lazy_pattern(r"(?P<sign>-{1,2})(?P<code>[^\W_][\w&]*(?:\.[^\W_]{2,}[\w&]*)*)")
_NEXT_SLASH = lazy_pattern(rf"(?P<sign>\s{{0,2}}/\s{{0,2}})(?P<code>[A-Z]{_REST})")
_NEXT_SPACED = lazy_pattern(r"(?P<sign>[ \t]{1,2}-|-\s{1,2}|[ \t]-[ \t])(?P<code>[A-Z]{2}[\w&]*)")
_NEXT_YEAR = lazy_pattern(r"(?P<sign>/)(?P<code>(?:19|20)\d{2})(?=/[A-Z])")
"""A year within a Party number: ``57-NQ/2024/TW``."""
_LAST_YEAR = lazy_pattern(r"(?P<sign>/)(?P<code>(?:19|20)\d{2})(?![\w/]|[.-]\d)")
"""A year behind a normative number: ``30/NĐ-CP/2020``."""
_NEXT_AND = lazy_pattern(r"(?P<sign> & ?|& )(?P<code>[A-Z]{2,}\d*)(?!\w)")
_NORMATIVE = frozenset({"NĐ", "TT", "TTLT"})
_SIGNS = ("/", "⁄", "∕", "-", "–")
_MAYBE = lazy_pattern(r"\d\s{0,3}/|-\s{0,3}[A-ZĐ]|[\W_]/[A-ZĐ\d]")


class Found(Struct, frozen=True):
    """A stretch that has the shape of a number and symbol."""

    start: int
    end: int
    blank_start: int | None
    """Where the room for a number left open begins (``số    /KH-UBND``)."""
    codes: tuple[str, ...]
    slashed: bool
    symbol: Symbol | None

    @property
    def words_end(self) -> int:
        """Where the words before it end: before the room left for the number, if there is some."""
        return self.start if self.blank_start is None else self.blank_start

    @property
    def known(self) -> bool:
        """Whether any of its groups is a type or a body that the catalogue knows."""
        assembly = self.symbol is not None and self.symbol.family is Family.NATIONAL_ASSEMBLY
        return assembly or any(map(is_type_code, self.codes)) or any(map(kind_of_code, self.codes))


def may_hold_one(text: str) -> bool:
    """A quick look that spares most blocks the search."""
    return any(sign in text for sign in _SIGNS) and bool(_MAYBE.search(level_signs(text)))


def is_type_code(code: str) -> bool:
    """Whether some regime has a type of document with this abbreviation."""
    return any(type_of_code(code, regime) is not None for regime in Regime)


def find_number_symbols(passage: Passage) -> Iterator[Found]:
    """Every stretch of a passage that has the shape of a number and symbol."""
    place = 0
    while match := _START.search(passage.latin, place):
        small = _small(passage, place, match.start())
        found = _complete(passage, match)
        place = match.end() if found is None else found.end
        yield from small
        if found is not None:
            yield found
    yield from _small(passage, place, len(passage.plain))


def _small(passage: Passage, start: int, end: int) -> list[Found]:
    """The symbols whose type is written in small letters (``45/2020/nđ-cp``)."""
    found = []
    for match in _SMALL.finditer(passage.plain, start, end):
        written = passage.level[match.start() : match.end()]
        codes = tuple(code.upper() for code in re.findall(r"[^\W\d_]+", written))
        if not written[written.upper().find(codes[0])].islower():
            continue
        found.append(Found(match.start(), match.end(), None, codes, True, _symbol(written)))
    return found


def _symbol(written: str) -> Symbol | None:
    """The parts of a symbol, in its right form when it has none of its own."""
    symbol = parse_symbol(written)
    if symbol is None and (mended := mend_symbol(written)) is not None:
        return parse_symbol(mended.form)
    return symbol


def _complete(passage: Passage, match: re.Match[str]) -> Found | None:
    level = passage.level
    codes, end, signs = _groups(passage, match)
    slashed = "/" in match["sign"] or any("/" in sign for sign in signs)
    if sum(c.isupper() for code in codes for c in code) < 2 or _is_date_like(level, end):
        return None
    if not slashed and not _lacks_only_its_slash(level[match.start() : end], codes):
        return None
    blank = not match["number"][0].isdigit()
    if blank and len(codes) < 2:
        return None
    start = match.end("number") if blank else match.start()
    return Found(
        start, end, match.start() if blank else None, codes, slashed, _symbol(level[start:end])
    )


def _lacks_only_its_slash(text: str, codes: tuple[str, ...]) -> bool:
    """``12-KH-UBND``, ``18-NQTW``: what a slash would make a number and symbol."""
    return (len(codes) > 1 and is_type_code(codes[0])) or mend_symbol(text) is not None


def _groups(passage: Passage, match: re.Match[str]) -> tuple[tuple[str, ...], int, list[str]]:
    codes, signs, end = [_written(passage, match, "first")], [], match.end()
    while following := _next_group(passage, end, match["sign"], codes):
        signs.append(following["sign"])
        code = _written(passage, following, "code")
        if "&" in following["sign"]:
            codes[-1] += "&" + code
        else:
            codes.append(code)
        end = following.end()
    last = codes[-1].rstrip("&_")
    end -= len(codes[-1]) - len(last)
    return (*codes[:-1], last), end, signs


def _written(passage: Passage, match: re.Match[str], group: str) -> str:
    return passage.level[slice(*match.span(group))]


def _next_group(passage: Passage, end: int, sign: str, codes: list[str]) -> re.Match[str] | None:
    latin = passage.latin
    if (tight := _NEXT_TIGHT.match(latin, end)) and not _opens_range(latin, tight):
        return tight
    if year := _misplaced_year(latin, end, sign, codes):
        return year
    if (joined := _NEXT_AND.match(latin, end)) and len(codes) > 1:
        return joined
    party = "-" in sign and (len(codes) == 1 or codes[1].isdigit())
    if (slash := _NEXT_SLASH.match(latin, end)) and (party or not slash["sign"].strip("/")):
        return slash
    spaced = _NEXT_SPACED.match(latin, end)
    if spaced is None or len(codes) > 1 or not _is_all_code(_written(passage, spaced, "code")):
        return None
    both_sides = spaced["sign"].strip("-") == "  " or spaced["sign"] == " - "
    return None if both_sides and not is_type_code(codes[0]) else spaced


def _misplaced_year(latin: str, end: int, sign: str, codes: list[str]) -> re.Match[str] | None:
    """A year behind the type of a Party number, or behind the body of a normative one."""
    if len(codes) == 1:
        return _NEXT_YEAR.match(latin, end) if "-" in sign else None
    known = is_type_code(codes[0]) and bool(kind_of_code(codes[1]))
    ends = known or codes[0] in _NORMATIVE or codes[0] == "HĐ"
    return _LAST_YEAR.match(latin, end) if ends else None


def _opens_range(latin: str, group: re.Match[str]) -> bool:
    """Whether a group of figures is rather the start of a date or a large number."""
    return group["code"].isdigit() and (
        len(group["code"]) > 4 or latin.startswith("/", group.end())
    )


def _is_all_code(code: str) -> bool:
    return bool(kind_of_code(code)) or is_type_code(code) or code.upper() == code


def _is_date_like(level: str, end: int) -> bool:
    """Whether it is cut out of a longer word or path (``12/KH-UBND/…``, an address)."""
    return level[end : end + 1] in {"@", "\\"} or level[end : end + 2] in {"//", "/."}
