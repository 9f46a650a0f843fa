"""Folding: the forms under which two spellings of one Vietnamese name are the same.

``fold`` keeps every offset (one character in, one out), so that a match in the folded text can be
shown in the original. ``name_key`` may change lengths and is for look-ups only.
"""

import re
import unicodedata
from functools import cache

from linter.text.patterns import lazy_pattern

_DASHES = dict.fromkeys(map(ord, "‐‑‒–—―−"), "-")
_LATIN_CAPITALS = str.maketrans("ĐƯƠÂÊÔĂ", "DUOAEOA")
_LEVELLED = str.maketrans("‐‑‒–—―−“”‘’ðÐƉ", "-------\"\"''đĐĐ")


@cache
def _toneless(character: str) -> str:
    base = unicodedata.normalize("NFD", character)[0]
    return {"đ": "d", "Đ": "D"}.get(base, base)


def fold(text: str) -> str:
    """Lower case, one character per character: for finding words whatever their case."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(c if len(c.lower()) != 1 else c.lower() for c in text)


def strip_marks(text: str) -> str:
    """Letters without tone, hook, breve or bar, one per character: ``Đăk`` becomes ``Dak``."""
    return "".join(map(_toneless, text))


def latin_capitals(text: str) -> str:
    """The capitals in which documents are abbreviated within A-Z, one per character: ``QD``.

    A pattern over A-Z compiles many times faster than one over Vietnamese capitals; what was
    written is cut from the text itself. Capitals with tones stay, because no abbreviation has any.
    """
    return text.translate(_LATIN_CAPITALS)


def unify_dashes(text: str) -> str:
    """Every kind of dash as a hyphen, one per character."""
    return text.translate(_DASHES)


# Open syllables in which the two schools put the tone on different letters (hòa/hoà).
_TONE_PLACES = {
    new: old
    for tones in (
        "òa oà", "óa oá", "ỏa oả", "õa oã", "ọa oạ",
        "òe oè", "óe oé", "ỏe oẻ", "õe oẽ", "ọe oẹ",
        "ùy uỳ", "úy uý", "ủy uỷ", "ũy uỹ", "ụy uỵ",
    )
    for old, new in [tones.split()]
}  # fmt: skip
_NEW_STYLE = lazy_pattern(rf"(?<![qQ])({'|'.join(_TONE_PLACES)})(?!\w)", re.IGNORECASE)


def classic_tone_places(text: str) -> str:
    """The tone where state documents put it (``hoà`` becomes ``hòa``, ``uỷ`` becomes ``ủy``).

    Closed syllables (``toán``) and ``qu`` (``quý``) are the same in both schools and stay.
    Keeps length and case. Source: usage; Quyết định 1989/QĐ-BGDĐT, Điều 8 gives the other school.
    """
    return _NEW_STYLE.sub(_restyle, text)


def _restyle(match: re.Match[str]) -> str:
    found = match[0]
    old = _TONE_PLACES[found.lower()]
    return "".join(o.upper() if f.isupper() else o for o, f in zip(old, found, strict=True))


def name_key(text: str) -> str:
    """The form under which two spellings of one name are equal.

    Case, tone place, dashes, quotation marks, look-alike letters and runs of space are levelled;
    tones and vowel marks are kept, because ``Bắc Sơn`` and ``Bác Son`` are different places.
    """
    text = classic_tone_places(unicodedata.normalize("NFC", text).translate(_LEVELLED))
    return " ".join(text.split()).casefold()
