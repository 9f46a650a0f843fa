"""What stands around an expression: whether it is inside a sentence, in a heading, in capitals."""

from linter.document import Span
from linter.structure.lines import pattern

_BACK = 60
"""Characters looked back for the words before an expression."""
_LINE = 300
"""Characters on either side within which a line is looked at."""
_WORD_BEFORE = r"([^\W_]+)([,;]?)[ \u00a0]+$"
_WORD_AFTER = r"[ \u00a0]+([^\W_]+)"
_WORDS = r"[^\W\d_]+"
_TITLE_CASE = 0.75
"""The share of words with a capital from which on a line is set in title case."""
_NO_HEADING = ("-", "–", "+", "•", "*", "Kính gửi", "Nơi nhận", "Căn cứ")
_OPENING = frozenset({"Tại", "Ở", "Trên", "Từ", "Theo", "Trong", "Toàn", "Về", "Cả", "Do", "Của"})
"""Words with a capital that open a sentence and no name."""
_LETTERS = r"~?[^\W\d_]+"
FREE = "~"
"""In a template: the syllable behind it may be written either way."""


def word_before(text: str, start: int) -> tuple[str, str]:
    """The word before an offset on the same line and the comma behind it; empty without one.

    Behind any other mark the expression may open a sentence, an item or a cell.
    """
    match = pattern(_WORD_BEFORE).search(text, max(start - _BACK, 0), start)
    return (match[1], match[2]) if match else ("", "")


def words_before(text: str, start: int) -> str:
    """What stands before an offset on its line, sixty characters at most."""
    return text[max(start - _BACK, 0) : start].rpartition("\n")[2]


def word_after(text: str, end: int) -> str:
    """The word behind an offset, when only a space is between; else empty."""
    match = pattern(_WORD_AFTER).match(text, end)
    return match[1] if match else ""


def is_inside_sentence(text: str, start: int) -> bool:
    """Whether a word that begins no sentence, name or item stands directly before."""
    word, mark = word_before(text, start)
    if not word or mark:
        return False
    return word.islower() or word.isdigit() or word in _OPENING or _is_short(word)


def _is_short(word: str) -> bool:
    """Whether a word in capitals is an abbreviation: *UBND*."""
    return word.isupper() and 2 <= len(word) <= 6


def is_in_heading(text: str, span: Span) -> bool:
    """Whether the line around a span is set in title case or capitals, so that it tells nothing."""
    left = text.rfind("\n", max(span.start - _LINE, 0), span.start) + 1
    left = left or max(span.start - _LINE, 0)
    right = text.find("\n", span.end, span.end + _LINE)
    right = min(span.end + _LINE, len(text)) if right < 0 else right
    line = text[left:right].strip()
    if line.startswith(_NO_HEADING):
        return False
    around = f"{text[left : span.start]} {text[span.end : right]}"
    found: list[str] = pattern(_WORDS).findall(around)
    words = [word for word in found if len(word) == 1 or not word.isupper()]
    capital = sum(map(str.isupper, (word[0] for word in words)))
    return bool(capital >= _TITLE_CASE * len(words))


def recased(written: str, template: str) -> str | None:
    """What was written in the case of a template; None when it is so already.

    Words of more than one capital (abbreviations, lines in capitals) are never a departure.

    >>> recased("Sở tài Chính", "Sở Tài chính")
    'Sở Tài chính'
    >>> recased("Sở Công thương", "Sở Công ~thương") is None
    True
    """
    wanted = pattern(_LETTERS).findall(template)
    found = list(pattern(_WORDS).finditer(written))
    if len(wanted) != len(found):
        return None
    letters = list(written)
    for match, model in zip(found, wanted, strict=True):
        word = match[0]
        if not word[1:].islower() and len(word) > 1:
            return None
        if model[0] != FREE:
            first = word[0].upper() if model[0].isupper() else word[0].lower()
            letters[match.start()] = first
    result = "".join(letters)
    return None if result == written else result
