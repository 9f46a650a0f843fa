"""Vietnamese syllables: on which letter the tone may stand.

The rimes of Vietnamese are a closed set, and each takes its tone on one letter only, except the
open *oa*, *oe*, *uy*, where two schools differ (``hòa``, ``hoà``). Whatever is no Vietnamese
syllable (names of other peoples, abbreviations, foreign words) is not judged.

Source: usage; Quyết định 1989/QĐ-BGDĐT, Điều 8 for the place of the tone.
"""

import unicodedata
from functools import cache, lru_cache

from linter.text.patterns import lazy_pattern

_TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")
_STOPPED_TONES = frozenset({"\u0301", "\u0323"})
_QUALITY = "ăâêôơ"
_VOWELS = "aăâeêioôơuưy"
_RIME_LIST = """
    a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
    e ec em en eng eo ep et ê êch êm ên ênh êp êt êu
    i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu
    o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet
    oi om on ong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
    u ua uc ui um un ung uôc uôi uôm uôn uông uôt up ut uân uâng uât uây uê uêch uênh uơ
    uy uya uych uyên uyêt uynh uyn uyt uyp uyu ư ưa ưc ưi ưn ưng ưt ưu
    ươc ươi ươm ươn ương ươp ươt ươu y ych yêm yên yêng yêt yêu yn ynh yt
"""
_RIMES = frozenset(_RIME_LIST.split())
_BOTH_SCHOOLS = frozenset({"oa", "oe", "uy"})
_GLIDES = lazy_pattern("oa|oe|uy")
_ONSET = lazy_pattern(r"ngh|ng|nh|ph|th|tr|ch|kh|gh|qu|gi(?=[aăâeêioôơuưy])|[bcdđghklmnprstvx]|")
_SUSPICIOUS = lazy_pattern(
    "[ìíỉĩịùúủũụỳýỷỹỵừứửữựòóỏõọ][aăâeêôơy]"
    "|[aăâeêioôơuưy][ìíỉĩịùúủũụỳýỷỹỵòóỏõọ]|[iuư][àáảãạ]|u[ờớởỡợ]"
)
"""Neighbours among which a misplaced tone has to be; most words have none of them."""


@lru_cache(maxsize=20_000)
def well_placed(word: str) -> str | None:
    """The syllable with its tone on the right letter, when no way of spelling puts it there.

    None for what is spelt right, and for what is no Vietnamese syllable in lower case.

    >>> well_placed("tòan"), well_placed("thưòng"), well_placed("hoà")
    ('toàn', 'thường', None)
    """
    if not _SUSPICIOUS.search(word) or not word.islower() or len(word) > 7:
        return None
    letters, tone, place = _without_tone(word)
    if tone is None:
        return None
    for length in _onset_lengths(letters):
        rime = _written_rime(letters[length:])
        if rime is None:
            continue
        if place - length in _tone_places(rime):
            return None if letters[length:] == rime else _compose(letters[:length], rime, tone)
        return _compose(letters[:length], rime, tone)
    return None


def is_syllable(word: str, *, any_tone: bool = False) -> bool:
    """Whether a word, in any case, can be a Vietnamese syllable.

    A rime that ends in *c*, *ch*, *p*, *t* takes only two tones, unless ``any_tone`` is set.

    >>> is_syllable("hội"), is_syllable("hßa"), is_syllable("tôt")
    (True, False, False)
    """
    lowered = word.lower()
    if not lowered.isalpha() or len(lowered) > 7:
        return False
    letters, tone, place = _without_tone(lowered)
    if tone is None and any(mark in _TONES for mark in unicodedata.normalize("NFD", lowered)):
        return False
    stopped = letters.endswith(("c", "ch", "p", "t"))
    if stopped and not any_tone and tone not in _STOPPED_TONES:
        return False
    return any(
        letters[length:] in _RIMES and (tone is None or place >= length)
        for length in _onset_lengths(letters)
    )


def _without_tone(word: str) -> tuple[str, str | None, int]:
    """The letters without tone, the tone, and the letter that has it; no tone when not just one."""
    letters, tones = [], []
    for place, letter in enumerate(word):
        parts = unicodedata.normalize("NFD", letter)
        found = [part for part in parts if part in _TONES]
        tones += [(tone, place) for tone in found]
        letters.append(unicodedata.normalize("NFC", "".join(p for p in parts if p not in _TONES)))
    tone, place = tones[0] if len(tones) == 1 else (None, -1)
    return "".join(letters), tone, place


def _onset_lengths(letters: str) -> tuple[int, ...]:
    """Where the rime may begin: in *giếng* behind *g*, in *già* behind *gi*."""
    match = _ONSET.match(letters)
    length = match.end() if match else 0
    return (length, 1) if letters.startswith("gi") and length == 2 else (length,)


def _written_rime(rime: str) -> str | None:
    """The rime that is meant: itself, or with the second horn of *ươ* that is often left out."""
    if rime in _RIMES:
        return rime
    mended = rime.replace("ưo", "ươ", 1).replace("uơ", "ươ", 1)
    return mended if mended in _RIMES else None


@cache
def _tone_places(rime: str) -> tuple[int, ...]:
    if rime in _BOTH_SCHOOLS:
        return (0, 1)
    marked = [place for place, letter in enumerate(rime) if letter in _QUALITY]
    if marked:
        return (marked[-1],)
    return (1,) if _GLIDES.match(rime) else (0,)


def _compose(onset: str, rime: str, tone: str) -> str:
    place = _tone_places(rime)[0]
    return unicodedata.normalize("NFC", onset + rime[: place + 1] + tone + rime[place + 1 :])
