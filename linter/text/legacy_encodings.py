"""Vietnamese text that was typed before Unicode, or read with the wrong table.

==========  =======================  =====================================================
encoding    *Cộng hòa xã hội* shows  how
==========  =======================  =====================================================
TCVN3       ``Céng hßa x· héi``      one byte for each letter, fonts named ``.Vn…``
VNI         ``Coäng hoøa xaõ hoäi``  the vowel and a byte for its marks, fonts ``VNI-…``
UTF-8       ``Cá»™ng hÃ²a xÃ£``      UTF-8 bytes taken for Windows-1252
==========  =======================  =====================================================

Source: TCVN 5712:1993 for TCVN3; usage for VNI; the Unicode Standard for UTF-8.
"""

from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple
from unicodedata import normalize

from linter.text.patterns import lazy_pattern
from linter.text.syllables import is_syllable

TCVN3, VNI, UTF8 = "TCVN3 (ABC)", "VNI", "Windows-1252 do đọc nhầm UTF-8"
ENCODINGS = (TCVN3, VNI, UTF8)

_TCVN3_SHOWN = "¡¢£¤¥¦§¨©ª«¬\u00ad®µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ"
_TCVN3_MEANT = "ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ"
_VNI_MARKS = {
    "ù": "\u0301", "ø": "\u0300", "û": "\u0309", "õ": "\u0303", "ï": "\u0323",
    "â": "\u0302", "á": "\u0302\u0301", "à": "\u0302\u0300", "å": "\u0302\u0309",
    "ã": "\u0302\u0303", "ä": "\u0302\u0323", "ê": "\u0306", "é": "\u0306\u0301",
    "è": "\u0306\u0300", "ú": "\u0306\u0309", "ü": "\u0306\u0303", "ë": "\u0306\u0323",
}  # fmt: skip
_VNI_LETTERS = {"ñ": "đ", "ó": "ĩ", "ô": "ơ", "ö": "ư", "æ": "ỉ", "ò": "ị", "î": "ỵ"}
_VNI_UNIT = lazy_pattern(
    "(?P<vowel>[aeouyôöAEOUYÔÖ])(?P<marks>[ùøûõïâáàåãäêéèúüëÙØÛÕÏÂÁÀÅÃÄÊÉÈÚÜË])|[ñóôöæòîÑÓÔÖÆÒÎ]"
)
_UTF8_UNIT = lazy_pattern("[Â-ô][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]{1,3}")
"""A first byte and those that continue it, as Windows-1252 shows them."""
_WORD = lazy_pattern("[^ \\t\\r\\n!-@\\[-`{-~“”‘’…–—•]+")
_UTF8_WORD = lazy_pattern("[^ \\t\\r\\n]+")
_BASIC = lazy_pattern("[A-Za-z]")
_ONLY_UNICODE = lazy_pattern("[ĐđĂăƠơƯưĨĩŨũẠ-ỹ]")


class Unit(NamedTuple):
    """A character or two of a word, and the letter they stand for."""

    start: int
    end: int
    letter: str


def words_in(text: str, encoding: str, start: int = 0, end: int | None = None) -> Iterator[Unit]:
    """The words of a text as an encoding cuts them; in ``letter`` what is written there."""
    pattern = _UTF8_WORD if encoding == UTF8 else _WORD
    for match in pattern.finditer(text, start, len(text) if end is None else end):
        yield Unit(match.start(), match.end(), match[0])


def units_of(word: str, encoding: str, *, capitals: bool = False) -> tuple[Unit, ...]:
    """What changes when a word is read in an encoding; empty when it cannot have been typed so.

    TCVN3 has no capitals with tones; a word in capitals, or on a line of ``capitals``, gets them.
    """
    if encoding == UTF8:
        return _utf8_units(word)
    if any(letter > "\u00ff" for letter in word):
        return ()
    units = _tcvn3_units(word) if encoding == TCVN3 else _vni_units(word)
    basic = [letter for letter in word if letter.isascii() and letter.isalpha()]
    if encoding == TCVN3 and (capitals or (len(basic) > 1 and all(map(str.isupper, basic)))):
        return tuple(unit._replace(letter=unit.letter.upper()) for unit in units)
    return units


def read_in(word: str, encoding: str) -> str:
    """A word read in an encoding.

    >>> read_in("Céng", TCVN3), read_in("hoøa", VNI)
    ('Cộng', 'hòa')
    """
    return _with_units(word, units_of(word, encoding))


def is_evidence(word: str, encoding: str) -> bool:
    """Whether a word is a Vietnamese syllable in an encoding, and none as it stands."""
    if word.isascii() or not _BASIC.search(word):
        return False
    read = read_in(word, encoding)
    if read == word:
        return False
    if encoding == UTF8:
        return _ONLY_UNICODE.search(read) is not None
    return is_syllable(read) and not is_syllable(word, any_tone=True)


def encoding_of(words: Iterable[str]) -> str:
    """The encoding in which most words are Vietnamese."""
    sample = list(words)
    return max(ENCODINGS, key=lambda name: sum(is_evidence(word, name) for word in sample))


def is_unicode_word(word: str) -> bool:
    """Whether a word holds a letter that no old encoding shows."""
    return _ONLY_UNICODE.search(word) is not None


def _with_units(word: str, units: tuple[Unit, ...]) -> str:
    parts, position = [], 0
    for unit in units:
        parts += [word[position : unit.start], unit.letter]
        position = unit.end
    return "".join([*parts, word[position:]])


@cache
def _tcvn3() -> dict[str, str]:
    return dict(zip(_TCVN3_SHOWN, _TCVN3_MEANT, strict=True))


def _tcvn3_units(word: str) -> tuple[Unit, ...]:
    table = _tcvn3()
    return tuple(
        Unit(place, place + 1, table[letter])
        for place, letter in enumerate(word)
        if letter in table
    )


def _vni_units(word: str) -> tuple[Unit, ...]:
    found = []
    for match in _VNI_UNIT.finditer(word):
        letter = _vni_letter(match["vowel"], match["marks"]) if match["vowel"] else None
        if letter is None:
            single = match[0][0]
            meant = _VNI_LETTERS.get(single.lower())
            if meant is None:
                continue
            letter = meant if single.islower() else meant.upper()
            found.append(Unit(match.start(), match.start() + 1, letter))
        else:
            found.append(Unit(match.start(), match.end(), letter))
    return tuple(found)


def _vni_letter(vowel: str, marks: str) -> str | None:
    base = {"ô": "ơ", "ö": "ư"}.get(vowel.lower(), vowel.lower())
    letter = normalize("NFC", base + _VNI_MARKS[marks.lower()])
    if len(letter) != 1:
        return None
    return letter if vowel.islower() else letter.upper()


def _utf8_units(word: str) -> tuple[Unit, ...]:
    found = []
    for match in _UTF8_UNIT.finditer(word):
        meant = _from_utf8(match[0])
        if meant is not None:
            found.append(Unit(match.start(), match.end(), meant))
    return tuple(found)


def _from_utf8(shown: str) -> str | None:
    try:
        data = b"".join(
            bytes([ord(sign)]) if ord(sign) < 256 else sign.encode("cp1252") for sign in shown
        )
        return normalize("NFC", data.decode("utf-8"))
    except UnicodeError:
        return None
