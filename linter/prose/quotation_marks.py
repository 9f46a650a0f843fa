"""Double quotation marks: which of the signs are any, and whether they open or close.

Word processors turn marks the wrong way round and authors type both kinds, so the neighbours of a
mark tell more than its drawing. Single marks are left alone: they are apostrophes in names
(*Ea H'leo*) more often than quotes.
"""

import re
from collections.abc import Iterable, Iterator
from typing import ClassVar

from linter.document import Element, Span
from linter.prose.elements import QuotationMark, QuoteStyle
from linter.structure.lines import pattern

_STYLES = {
    '"': QuoteStyle.STRAIGHT,
    "＂": QuoteStyle.STRAIGHT,
    "“": QuoteStyle.CURLY,
    "”": QuoteStyle.CURLY,
    "„": QuoteStyle.OTHER,
    "«": QuoteStyle.OTHER,
    "»": QuoteStyle.OTHER,
}
_OPENS = "“„«"
_CLOSES = "”»"
_ENDS = ".,;:!?)]}…/-–—"
_BEGINS = "([{/-–—"
_NO_WORD = '…._“„«”»"\n \t\u00a0'
"""What stands beside the space in a mark when a blank is to be filled in."""
_WIDEST = 20
"""White space inside a mark; more is a blank to be filled in."""
_CODE = r'[={\[]\s?"'
"""A straight mark as programs write it."""


class QuotationMarkRecogniser:
    """Finds double quotation marks in a block."""

    provides: ClassVar[tuple[type[Element], ...]] = (QuotationMark,)
    needs: ClassVar[tuple[type[Element], ...]] = ()

    def recognise_block(self, text: str) -> Iterable[QuotationMark]:
        """Yield the marks in order."""
        if not any(mark in text for mark in _STYLES):
            return ()
        return tuple(_marks(text, list(pattern('["＂“”„«»]').finditer(text))))


def _marks(text: str, found: list[re.Match[str]]) -> Iterator[QuotationMark]:
    if pattern(_CODE).search(text):
        found = [match for match in found if match[0] != '"']
    pending = 0
    for number, match in enumerate(found):
        place = match.start()
        last = number == len(found) - 1
        if _is_other_sign(text, place, pending, last):
            continue
        opening = _opens(text, place, pending)
        pending = pending + 1 if opening else max(pending - 1, 0)
        yield QuotationMark(
            spans=(Span(place, place + 1),),
            text=text[place],
            style=_STYLES[text[place]],
            opening=opening,
            space=_inner_space(text, place, opening),
        )


def _beside(text: str, place: int) -> tuple[str, str]:
    """The characters before and after a mark; a space at the ends of the text."""
    before = text[place - 1] if place else " "
    after = text[place + 1] if place + 1 < len(text) else " "
    return before, after


def _is_other_sign(text: str, place: int, pending: int, last: bool) -> bool:
    """Whether a sign is an inch or second mark, a ditto mark or a sign of a program's."""
    before, after = _beside(text, place)
    if "`" in (before, after):
        return True
    figure = text[max(place - 3, 0) : place].rstrip()[-1:].isdigit()
    counted = figure and (before.isdigit() or after.isspace())
    if text[place] not in _OPENS and counted and not pending:
        return True
    alone = before.isspace() and after.isspace()
    if not alone or pending:
        return False
    return last or text[place] in _CLOSES


def _opens(text: str, place: int, pending: int) -> bool:
    before, after = _beside(text, place)
    free_before = before.isspace() or before in _BEGINS
    free_after = after.isspace() or after in _ENDS
    sign = text[place]
    if free_before and after.isalnum():
        return True
    if free_after and (before.isalnum() or before in ".,;:!?)…%"):
        return False
    if sign in _OPENS + _CLOSES:
        return sign in _OPENS
    return not pending


def _inner_space(text: str, place: int, opening: bool) -> Span | None:
    """The white space on the inner side, unless what is enclosed is a blank to be filled in."""
    if opening:
        match = pattern(r"[ \t\u00a0]{1,20}").match(text, place + 1)
        if match is None or text[match.end() : match.end() + 1] in _NO_WORD:
            return None
        return Span(match.start(), match.end())
    start, farthest = place, max(place - _WIDEST, 0)
    while start > farthest and text[start - 1] in " \t\u00a0":
        start -= 1
    if start == place or not start or text[start - 1] in _NO_WORD:
        return None
    return Span(start, place)
