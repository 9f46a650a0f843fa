"""Rule header/miscapitalised-place-date."""

import re
from collections.abc import Iterator
from typing import ClassVar

from linter.rulekit import (
    LETTERHEAD,
    Context,
    Finding,
    PlaceDate,
    Rule,
    Safety,
    Severity,
    Span,
    WholeDocument,
    is_administrative,
    is_head_clean,
    lazy_pattern,
    nd30,
)

UNIT_WORDS = lazy_pattern(r"(?:ngày|tháng|năm)(?!\w)", re.IGNORECASE)
WORDS = lazy_pattern(r"[^\W\d_]+(?:['’ʼ`][^\W\d_]+)*")
COMMON_NOUN = lazy_pattern(
    r"\s*(?:thành phố|tp\.?|tỉnh|phường|xã|đặc khu|huyện|quận|thị xã|thị trấn|thủ đô)\s+",
    re.IGNORECASE,
)
"""What may stand before a name: *Thành phố Hồ Chí Minh*, *Phường 1*."""
NOT_NAMES = frozenset({
    "xã", "phường", "tỉnh", "phố", "huyện", "quận", "sở", "ban", "trường", "học", "tâm", "tại",
    "viện", "cơ", "quan", "khu", "và", "thôn", "công", "ty",
})  # fmt: skip
LONGEST = 4
"""Words of a name at most."""
NUMERALS = frozenset("IVX")


class MiscapitalisedPlaceDate(Rule):
    """Dòng địa danh, thời gian viết hoa chưa đúng.

    Địa danh in hoa toàn bộ, có chữ chưa viết hoa chữ cái đầu, hoặc chữ “ngày” lại viết hoa.

    Dòng này viết bằng chữ in thường, các chữ cái đầu của địa danh viết hoa: “Hà Nội, ngày …
    tháng … năm …”. Thiếu dấu phẩy là việc của header/place-date-without-comma.
    """

    id = "header/miscapitalised-place-date"
    severity = Severity.WARNING
    messages: ClassVar = {
        "capital": "Địa danh “{found}” viết bằng chữ in hoa.",
        "small": "Địa danh “{found}” có chữ chưa viết hoa chữ cái đầu.",
        "unit": "Ở dòng địa danh, thời gian, “{found}” viết hoa.",
    }
    remedy = "Viết “{expected}”."
    basis = nd30("Phụ lục I, Phần I, II.4.c")
    requirements = ("F03",)
    element = PlaceDate
    needs = LETTERHEAD
    fix = Safety.SAFE
    fix_description = "Viết “{expected}”"

    def check(self, element: PlaceDate, context: Context) -> Iterator[Finding]:
        """Look at the letters of the place, then of the words of the date."""
        whole = context.first(WholeDocument)
        if whole is None or not is_administrative(context) or not is_head_clean(context):
            return
        place = element.place
        if place is None or element.text.isupper():
            return
        noun = COMMON_NOUN.match(place.text)
        name = place.text[noun.end() :] if noun is not None else place.text
        key = _fault([word for word in WORDS.findall(name) if not set(word) <= NUMERALS])
        if key is not None:
            expected = place.text[: noun.end()] if noun is not None else ""
            expected += WORDS.sub(lambda match: _initial(match[0]), name)
            finding = self.at(place, found=place.text, expected=expected)
            yield finding.saying(key).replacing(expected)
        for span in element.spans:
            for match in UNIT_WORDS.finditer(whole.text, max(place.span.end, span.start), span.end):
                if match[0][0].isupper():
                    at, small = Span(match.start(), match.end()), match[0].lower()
                    finding = self.at(at, found=match[0], expected=small)
                    yield finding.saying("unit").replacing(small)


def _fault(words: list[str]) -> str | None:
    """What is wrong with the words of a place: all capitals, or one that begins small."""
    if any(len(word) > 2 for word in words) and all(word.isupper() for word in words):
        return "capital"
    named = 1 < len(words) <= LONGEST and not any(word.lower() in NOT_NAMES for word in words)
    return "small" if named and any(word[0].islower() for word in words) else None


def _initial(word: str) -> str:
    return word if set(word) <= NUMERALS else word[0].upper() + word[1:].lower()
