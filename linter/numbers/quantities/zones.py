"""Stretches of text in which digits are no quantities: dates, document numbers, addresses, codes.

Only the shape decides here, because a symbol or a date keeps its shape even in badly recognised
text. What only the words before a number tell is decided in ``kinds``.
"""

import re
from collections.abc import Iterator
from functools import cache

from msgspec import Struct

from linter.numbers.elements import QuantityKind
from linter.numbers.quantities.units import unit_after
from linter.text.folding import latin_capitals
from linter.text.patterns import compiled, lazy_pattern


class Zone(Struct, frozen=True):
    """A stretch whose digits are all of one kind."""

    start: int
    end: int
    kind: QuantityKind


_KINDS = {
    "address": QuantityKind.CODE,
    "symbol": QuantityKind.DOCUMENT_NUMBER,
    "date": QuantityKind.DATE_PART,
    "phone": QuantityKind.CODE,
    "place": QuantityKind.CODE,
    "marker": QuantityKind.CODE,
}


@cache
def _pattern() -> re.Pattern[str]:
    """Of all zones, for a text whose abbreviations are in A-Z."""
    group = r"[A-Z][\w&.?]*"
    year = r"(?:19|20)\d\d"
    return compiled(
        rf"""
        (?P<address>https?://\S+|www\.\S+|[\w.+-]+@[\w-]+\.\w[\w.]*)
      | (?P<marker>^\s*(?:\d{{1,2}}(?:\.\d{{1,2}})*[.)/](?!\d)(?=\s|[^\W\d_])
            |\d{{1,2}}(?:\.\d{{1,2}})+\s+(?=[A-Z])|\d{{1,2}}\s+(?=[A-Z]{{2}})
            |\d{{1,2}}(?:\.\d{{1,2}})*[-–]\s+(?=[A-Z])|\d{{1,3}}(?=\t))
          | \(\d{{1,2}}\) | \[\d{{1,3}}\] | (?<=[\s;,:])\d{{1,2}}\)(?=\s))
      | (?P<symbol>(?<![\w/])\d+(?:\.\d+)?(?:\s?/\s?(?:19|20)\d\d|\.(?:19|20)\d\d)?
            (?:\s?/\s?|-\s?)(?:[A-Z]\w*[A-Z&?][\w&.?]*|[A-Z](?=[-–/]))
            (?:(?:\s?[-–]\s?|\s?/\s?){group})*)
      | (?P<date>(?<![\d.,/])\d{{1,2}}\s?[/.-]\s?\d{{1,2}}\s?[/.-]\s?(?:\d{{4,5}}|\d\d)(?![\d/])
          | (?<![\d.,/])(?:0?[1-9]|1[0-2])\s?/\s?{year}(?![\d.,])
          | (?<![\d.,/-]){year}\s?[-–]\s?(?:{year}|\d\d)(?![\d.,])
          | (?<![\d.,/])\d{{1,2}}\s+tháng\s+\d{{1,2}}(?!\d|[.,]\d)(?:\s+năm\s+\d{{4}}(?!\d))?
          | (?<![\d.,/])\d{{1,2}}\s+tháng\s+(?:đầu|cuối)?\s*năm(?:\s+\d{{4}}(?!\d))?
          | (?<!\d)\d{{1,2}}:\d\d(?::\d\d)?(?!\d)
          | (?<![\d.,])\d{{1,2}}\s?(?:h|giờ)\s?\d\d(?!\d)(?:\s?phút)?)
      | (?P<phone>(?<![\w.,])0\d{{2,4}}[. ]?\d{{3}}[. ]?\d{{3,5}}(?![\d,])|(?<![\d.,])0\d{{4,}})
      | (?P<place>(?<![\d.,])24/24|(?<![\d.,/])24/7(?!\d)
          |(?<![\d.,/-])\d{{1,3}}-\d{{1,3}}-\d{{1,3}}(?![\d/-]|[.,]\d)
          |(?<!\w)\d\d[-–]?[A-Z][A-Z\d]?\s?[-–.]?\s?\d{{3}}\.?\d\d(?!\d)
          |\d{{1,3}}°\s?\d{{1,2}}(?:'|′|’)
          |(?<!\w)[Kk]m\s?\d+\s?\+\s?\d+
          |(?:(?<=lệ[ ])|(?<=hoạch[ ])|(?<=đồ[ ]))1/[1-9][\d.]{{0,4}}00(?!\d))
        """,
        re.VERBOSE,
    )


_HINTS = lazy_pattern(r"[/\-:.)@\]+°]|–|tháng|giờ|\dh|\s0\d{3}|^\s*\d")
"""Cheap test: without one of these no zone can be."""


_COUNT_BEFORE = lazy_pattern(r"(?:\bcó|\bđạt|\bđược|\bvới|\blà|\bthành|:)\s*$")


def _counts(text: str, match: re.Match[str]) -> bool:
    """Whether 24/24 is a share and no working day: *có 24/24 thôn*, *đạt 24/24*."""
    unit = unit_after(text, match.end())
    before = text[max(0, match.start() - 10) : match.start()].lower()
    named = unit.known and unit.kind is QuantityKind.COUNT
    return named or (unit.text is None and _COUNT_BEFORE.search(before) is not None)


def _closes(text: str, match: re.Match[str]) -> bool:
    """Whether the sign behind a number closes parentheses and makes no marker of it."""
    before = text[: match.start()]
    return not match[0].startswith("(") and before.count("(") > before.count(")")


def find_zones(text: str) -> Iterator[Zone]:
    """Yield the zones of a block in order."""
    if _HINTS.search(text) is None:
        return
    for match in _pattern().finditer(latin_capitals(text)):
        if match[0] == "24/24" and _counts(text, match):
            continue
        if match[0].endswith(")") and _closes(text, match):
            continue
        yield Zone(match.start(), match.end(), _KINDS[str(match.lastgroup)])
