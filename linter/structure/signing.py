"""Words of those who sign: authority, title, name; known apart from where they stand.

Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, II.7; Hướng dẫn 36-HD/VPTW and 05-HD/VPTW
for the slash forms of Party documents.
"""

from linter.structure.issuers import opens_body
from linter.structure.lines import is_capital, key, pattern
from linter.structure.vocabulary import ACADEMIC_TITLES, OFFICES, SURNAMES, opens_with

_MARK = r"^(?:(?:TM|KT|TL|TUQ|TUN|Q)\s*[.:,/]\s?|(?:T/M|K/T|T/L|TM|KT|TL|TUQ|Q)\s+)(?=[^\W\d_])"
_BROKEN = r"^(?:T\s?\.\s?M|K\s?\.\s?T|T\s?\.\s?L|T\s?\.\s?U\s?\.\s?Q)(?:[.:/]\s*|\s+)(?=[^\W\d_])"
"""A mark with full stops inside: *T.M*, *K.T.*"""
_SPELT = r"^(?:thay mat|ky thay|thua lenh|thua uy quyen|thua uy nhiem)\s"
"""What the marks stand for, written out."""
_DEPUTIES = (
    r"^(?:pho\s|p\.\s*)(?:phong|khoa|doan|tram|to|doi|thon|bo mon|nhom|don vi|cong an|giam doc"
    r"|hieu truong|chu tich|tong|truong|bi thu|chanh|vien|vu|cuc|chi|hat|ban|van phong)\b"
)
_FIRST_LETTERS, _SECOND_SIGNS = frozenset("TKQ"), frozenset("MTLU/.:, \t\u00a0")
_NOTE = r"^\(?\s*(?:da ky|ky|chu ky|dau|dong dau|ky ten|ky, ghi|chu ki|ghi ro ho ten)\b"
_IN_NAMES = frozenset(".'’-")
_TITLE_LENGTH = 90
_WORDS = 9


def opens_authority(text: str) -> bool:
    """Whether a line begins with TM., KT., TL., TUQ., Q. or a slash form."""
    if text[:1] not in _FIRST_LETTERS:
        return False
    if text[1:2] not in _SECOND_SIGNS:
        return _spells_authority(text)
    marked = text[:3].isupper() or text[1:2] in "/." or text[:2].isupper()
    if marked and pattern(_MARK).match(text) is not None:
        return True
    return "." in text[:3] and is_capital(text) and pattern(_BROKEN).match(text) is not None


def _spells_authority(text: str) -> bool:
    """Whether a line in capitals begins with the words that TM., KT., TL. or TUQ. stand for."""
    short = len(text) <= _TITLE_LENGTH and text[1:2] in "HÝY"
    return short and is_capital(text) and pattern(_SPELT).match(key(text)) is not None


def signs(text: str) -> bool:
    """Whether a line is one of authority or of a title in capitals."""
    return opens_authority(text) or (
        is_capital(text) and len(text) <= _TITLE_LENGTH and names_office(text)
    )


def names_office(text: str) -> bool:
    """Whether a line begins with an office; *Trương* is a family name, *Trưởng* an office."""
    words = key(text)
    if opens_with(words, OFFICES) is not None:
        return not text.lower().startswith("trương")
    return text[:1] in "Pp" and is_capital(text) and pattern(_DEPUTIES).match(words) is not None


def is_title(text: str) -> bool:
    """Whether a line can be a title however it is written; only for places where titles stand."""
    if signs(text):
        return True
    return (
        names_office(text)
        and text[:1].isupper()
        and text[-1] not in ".;:"
        and len(text.split()) <= _WORDS
    )


def names_body(text: str) -> bool:
    """Whether a line in capitals names a body, as a line of authority over a title does."""
    return is_capital(text) and len(text) <= _TITLE_LENGTH and opens_body(key(text))


def is_note(text: str) -> bool:
    """Whether a line is a remark where the signature goes: *(Đã ký)*, *(Ký, đóng dấu)*."""
    return text.startswith(("(", "[")) or pattern(_NOTE).match(key(text)) is not None


def _is_of_name(word: str) -> bool:
    """Whether a word has nothing but letters and what stands between them in names."""
    return word[0].isalpha() and all(c.isalpha() or c in _IN_NAMES for c in word)


def is_name(text: str) -> bool:
    """Whether a line can be a person's name, rank and degree before it included."""
    bare = _without_ranks(text)
    if names_office(text) or not 2 <= len(bare) <= 7 or not all(map(_is_of_name, bare)):
        return False
    if all(word.isupper() for word in bare):
        return key(bare[0]) in SURNAMES and not names_office(" ".join(bare))
    return all(word[:1].isupper() for word in bare) and not any(
        word.isupper() and sum(map(str.isalpha, word)) > 1 for word in bare
    )


def _without_ranks(text: str) -> list[str]:
    words = text.replace(".", ". ").split()
    while words:
        pair = key(" ".join(words[:2])).strip(" .,:")
        if len(words) > 3 and pair in ACADEMIC_TITLES:
            words = words[2:]
        elif (
            (len(words) > 2 and key(words[0]).strip(" .,:-") in ACADEMIC_TITLES)
            or words[0].endswith((".", ","))
            or not any(c.isalpha() for c in words[0])
        ):
            words = words[1:]
        else:
            return words
    return words
