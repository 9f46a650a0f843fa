"""Spaces beside punctuation marks, where they depart from *no space before, one after*.

Numbers, times, ratios, addresses, symbols, leader dots and blanks to be filled in have their own
ways of writing and are no facts.
"""

from collections.abc import Iterable, Iterator
from typing import ClassVar

from linter.document import Element, Span
from linter.prose.elements import MissingSpace, SpaceBeforeMark
from linter.structure.lines import pattern

_SPACED = r"[ \u00a0]{1,2}[,;:.!?)]"
_GLUED = r"[,;:…!?.](?=[^\W\d_])"
_WORD_BEFORE = r"[^\s.,;:…!?()\[\]\"“”/]+$"
_WORD_AFTER = r"[^\W\d_]+"
_ADDRESS = ("://", "www.", "@", "\\", "/", "&", "=", "_")
_LONGEST_TOKEN = 200
"""Characters of a token that are looked at: the longest address."""
_REACH = 1000
"""Characters before a mark in which its clause or its bracket begins."""
_FORM_WORDS = frozenset({
    "ngày", "tháng", "năm", "số", "từ", "đến", "giờ", "tên", "là", "tuổi", "sinh",
})  # fmt: skip


class SpacingRecogniser:
    """Finds spaces before marks, and marks without a space behind them."""

    provides: ClassVar[tuple[type[Element], ...]] = (SpaceBeforeMark, MissingSpace)
    needs: ClassVar[tuple[type[Element], ...]] = ()

    def recognise_block(self, text: str) -> Iterable[Element]:
        """Yield both kinds."""
        yield from _spaced(text)
        yield from _glued(text)


def _token_before(text: str, end: int) -> tuple[int, str]:
    """What stands before an offset up to white space, and where it starts."""
    start, farthest = end, max(end - _LONGEST_TOKEN, 0)
    while start > farthest and not text[start - 1].isspace():
        start -= 1
    return start, text[start:end]


def _spaced(text: str) -> Iterator[SpaceBeforeMark]:
    for match in pattern(_SPACED).finditer(text):
        start, place = match.start(), match.end() - 1
        mark, before, after = text[place], text[start - 1 : start], text[place + 1 : place + 2]
        if not before or not (before.isalnum() or before in ')”"%'):
            continue
        begin, token = _token_before(text, start)
        if any(sign in token for sign in _ADDRESS) or (len(token) == 1 and token.isalpha()):
            continue
        closed = not after or after.isspace() or after in '”")'
        wrong_side = mark == "," and before.isalpha() and after.isalpha()
        if not (closed or wrong_side) or _goes_on(text, place, before):
            continue
        if mark == ")" and text.rfind("(", max(start - _REACH, 0), start) < 0:
            continue
        yield SpaceBeforeMark(
            spans=(Span(begin, place + 1),),
            text=text[begin : place + 1],
            mark=mark,
            space=Span(start, place),
        )


def _goes_on(text: str, place: int, before: str) -> bool:
    """Whether a mark is one of a row of dots, or stands between figures."""
    rest = text[place + 1 : place + 4].lstrip(" \u00a0")
    if rest[:1] in {".", "…", "_"}:
        return True
    return text[place] != ")" and before.isdigit() and rest[:1].isdigit()


def _glued(text: str) -> Iterator[MissingSpace]:
    for match in pattern(_GLUED).finditer(text):
        place = match.start()
        if not place or not (text[place - 1].isalpha() or text[place - 1] in ")”"):
            continue
        before = pattern(_WORD_BEFORE).search(text, max(place - 30, 0), place)
        after = pattern(_WORD_AFTER).match(text, place + 1)
        begin, _ = _token_before(text, place)
        token = text[begin : place + _LONGEST_TOKEN].split(None, 1)[0]
        if before is None or after is None or any(sign in token for sign in _ADDRESS):
            continue
        if _are_apart(text, place, before[0], after[0]):
            yield MissingSpace(
                spans=(Span(before.start(), after.end()),),
                text=text[before.start() : after.end()],
                mark=text[place],
                place=place + 1,
            )


def _are_apart(text: str, place: int, before: str, after: str) -> bool:
    """Whether the mark between two words ends something, so that a space belongs behind it."""
    mark = text[place]
    if len(before) < 2 or len(after) < 2:
        return False
    if mark == ".":
        return before.islower() and after.istitle()
    if mark == "…":
        blank = {before.lower(), after.lower()} & _FORM_WORDS
        if blank or text.count("…") > 1:
            return False
        clause = pattern(r"[.;:!?\n]").split(text[max(place - _REACH, 0) : place])[-1]
        return "," in clause
    return True
