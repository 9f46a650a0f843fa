"""Where a number and symbol stand in running text, however they are written.

Tolerant: spaces around the signs, every kind of dash, a missing hyphen or slash, small letters.
What looks alike and is none (fractions, dates, plot numbers, standards) is refused here when its
own shape tells, and in ``marks`` when the words around it tell.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from linter.catalogue import Regime, Symbol, kind_of_code, mend_symbol, parse_symbol, type_of_code

CAPITALS = "A-ZĐƯƠÂÊÔĂ"
_FIRST = rf"[{CAPITALS}](?:[\w&]|\.(?=[{CAPITALS}\d]{{2}}))*"
_NUMBER = r"(?<![\w/=#@])(?<![\w)][.,-])\d{1,6}[a-zđ]?(?:\.\d{1,4}){0,2}"
_BLANK = r"(?<=[sS][ốôoóÓỐ])[ \t]*:?[ \t._…]+(?=/)"
_START = re.compile(
    rf"(?P<number>{_NUMBER}|{_BLANK})"
    r"(?:\s{0,3}/\s{0,3}(?P<year>\d{4})(?=\s{0,2}/))?"
    rf"(?P<sign>\s{{0,3}}[/-]\s{{0,3}})(?P<first>{_FIRST})"
)
_NEXT_TIGHT = re.compile(r"(?P<sign>-)(?P<code>[^\W_][\w&]*(?:\.[^\W_]{2,}[\w&]*)*)")
_NEXT_SLASH = re.compile(
    rf"(?P<sign>\s{{0,2}}/\s{{0,2}})(?P<code>[{CAPITALS}]{_FIRST[_FIRST.index('(') :]})"
)
_NEXT_SPACED = re.compile(
    rf"(?P<sign>[ \t]{{1,2}}-|-\s{{1,2}}|[ \t]-[ \t])(?P<code>[{CAPITALS}]{{2}}[\w&]*)"
)
_NEXT_AND = re.compile(rf"(?P<sign> & ?|& )(?P<code>[{CAPITALS}]{{2,}}\d*)(?!\w)")
_MAYBE = re.compile(r"\d\s{0,3}[/⁄∕]|[-‐‑‒–—−]\s{0,3}[A-ZĐÐ]|[._…\s]/[A-ZĐÐ\d]")


class Found(NamedTuple):
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
        return any(map(is_type_code, self.codes)) or any(map(kind_of_code, self.codes))


def may_hold_one(text: str) -> bool:
    """A quick look that spares most blocks the search."""
    return ("/" in text or "⁄" in text or "-" in text or "–" in text) and bool(_MAYBE.search(text))


def is_type_code(code: str) -> bool:
    """Whether some regime has a type of document with this abbreviation."""
    return any(type_of_code(code, regime) is not None for regime in Regime)


def find_number_symbols(level: str) -> Iterator[Found]:
    """Every stretch of a levelled text that has the shape of a number and symbol."""
    place = 0
    while match := _START.search(level, place):
        found = _complete(level, match)
        place = match.end() if found is None else found.end
        if found is not None:
            yield found


def _complete(level: str, match: re.Match[str]) -> Found | None:
    codes, end, signs = _groups(level, match)
    slashed = "/" in match["sign"] or any("/" in sign for sign in signs)
    if sum(c.isupper() for code in codes for c in code) < 2 or _is_date_like(match, level, end):
        return None
    if not slashed and not _lacks_only_its_slash(level[match.start() : end], codes):
        return None
    blank = not match["number"][0].isdigit()
    if blank and len(codes) < 2:
        return None
    start = match.end("number") if blank else match.start()
    return Found(
        start, end, match.start() if blank else None, codes, slashed, parse_symbol(level[start:end])
    )


def _lacks_only_its_slash(text: str, codes: tuple[str, ...]) -> bool:
    """``12-KH-UBND``, ``18-NQTW``: what a slash would make a number and symbol."""
    return (len(codes) > 1 and is_type_code(codes[0])) or mend_symbol(text) is not None


def _groups(level: str, match: re.Match[str]) -> tuple[tuple[str, ...], int, list[str]]:
    codes, signs, end = [match["first"]], [], match.end()
    while following := _next_group(level, end, match["sign"], codes):
        signs.append(following["sign"])
        if "&" in following["sign"]:
            codes[-1] += "&" + following["code"]
        else:
            codes.append(following["code"])
        end = following.end()
    last = codes[-1].rstrip("&_")
    end -= len(codes[-1]) - len(last)
    return (*codes[:-1], last), end, signs


def _next_group(level: str, end: int, sign: str, codes: list[str]) -> re.Match[str] | None:
    if (tight := _NEXT_TIGHT.match(level, end)) and not _opens_range(level, tight):
        return tight
    if (joined := _NEXT_AND.match(level, end)) and len(codes) > 1:
        return joined
    if (slash := _NEXT_SLASH.match(level, end)) and (
        ("-" in sign and len(codes) == 1) or not slash["sign"].strip("/")
    ):
        return slash
    spaced = _NEXT_SPACED.match(level, end)
    if spaced is None or len(codes) > 1 or not _is_all_code(spaced["code"]):
        return None
    both_sides = spaced["sign"].strip("-") == "  " or spaced["sign"] == " - "
    return None if both_sides and not is_type_code(codes[0]) else spaced


def _opens_range(level: str, group: re.Match[str]) -> bool:
    """Whether a group of figures is rather the start of a date or a large number."""
    return group["code"].isdigit() and (len(group["code"]) > 4 or level[group.end() :][:1] == "/")


def _is_all_code(code: str) -> bool:
    return bool(kind_of_code(code)) or is_type_code(code) or code.upper() == code


def _is_date_like(match: re.Match[str], level: str, end: int) -> bool:
    """Whether it is cut out of a longer word or path (``12/KH-UBND/…``, an address)."""
    return level[end : end + 1] in {"@", "\\"} or level[end : end + 2] in {"//", "/."}
