"""Telling Vietnamese text that was recognised in the wrong language.

An OCR engine set to English or French turns *thực hiện công văn số* into *thuc hién cong van sé*:
the letters that only Vietnamese has are gone, other accented letters stand in their place, and
the syllables are still Vietnamese. In our measurements of real documents such letters are 14 % of
all letters or more when the text is sound, good Vietnamese OCR included, and none when misread.
"""

from linter.text.folding import fold, strip_marks
from linter.text.patterns import lazy_pattern

SAMPLE = 20_000
"""Characters that are looked at."""
FEWEST_LETTERS = 200
"""Below that nothing can be said."""
SOUND_SHARE = 0.03
"""Of letters that only Vietnamese has; below it a text is not sound Vietnamese."""
ACCENTED_SHARES = (0.015, 0.15)
"""Of accented letters that other languages have too: fewer is text typed without marks, more a
legacy font."""
SYLLABLE_SHARE = 0.08
"""Of words that are common Vietnamese syllables when marks are left out."""

_ONLY_VIETNAMESE = lazy_pattern("[đăơưĐĂƠƯ\u1ea0-\u1ef9]")
_ACCENTED = lazy_pattern("[\u00c0-\u00ff]")
_ODD = lazy_pattern("[¡-¬\u00ad®-¿ÄÅÆÇËÎÏÐÑÖ×ØÛÜÞßäåæçëîïðñö÷øûüþ]")
"""Signs of Latin-1 that are no letters of Vietnamese: no text in an old encoding is without."""
_WORD = lazy_pattern(r"[^\W\d_]+")
_SYLLABLES = frozenset({
    "cua", "cac", "cong", "nhan", "trong", "nguoi", "hien", "dong", "thuc", "chuc", "thi", "dan",
    "hoc", "nam", "va", "voi", "cho", "tinh", "hanh", "chinh", "phong", "trien", "khai", "tham",
    "gia", "bao", "cao", "dia", "ban", "xa", "thon", "huyen", "quan", "ly", "nhiem", "vu",
})  # fmt: skip


def is_misread(text: str) -> bool:
    """Whether a text is Vietnamese that was recognised in another language."""
    sample = text[:SAMPLE]
    letters = sum(map(str.isalpha, sample))
    if letters < FEWEST_LETTERS:
        return False
    if len(_ONLY_VIETNAMESE.findall(sample)) >= SOUND_SHARE * letters:
        return False
    fewest, most = ACCENTED_SHARES
    if not fewest * letters <= len(_ACCENTED.findall(sample)) <= most * letters:
        return False
    words = _WORD.findall(strip_marks(fold(sample)))
    common = sum(word in _SYLLABLES for word in words)
    return common >= SYLLABLE_SHARE * len(words)


def may_be_legacy(text: str, fewest: int = 2) -> bool:
    """A cheap look: whether a text holds the signs without which nothing is in an old encoding."""
    found = _ODD.finditer(text)
    return sum(1 for _ in zip(range(fewest), found, strict=False)) == fewest
