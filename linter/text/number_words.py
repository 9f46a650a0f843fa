"""Vietnamese number words, northern and southern: *một trăm linh lăm*, *một trăm lẻ năm*.

The grammar of whole numbers below a billion billions: groups of three digits, each with its name
(*nghìn/ngàn*, *triệu*, *tỷ/tỉ*); *linh/lẻ* before a single unit, *mười* as ten and *mươi* as tens,
*mốt*, *tư* and *lăm/nhăm* after tens. A word out of its place makes the whole unreadable, because
an amount in words is read to the letter.
"""

from collections.abc import Sequence

DIGITS = {
    "không": 0, "một": 1, "hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "bẩy": 7,
    "tám": 8, "chín": 9,
}  # fmt: skip
_AFTER_TENS = {
    **DIGITS, "mốt": 1, "tư": 4, "lăm": 5, "nhăm": 5,
}  # fmt: skip
_AND = frozenset({"linh", "lẻ"})
_TENS = frozenset({"mươi", "mười"})
_GROUPS = {"nghìn": 10**3, "ngàn": 10**3, "triệu": 10**6}
_BILLION = frozenset({"tỷ", "tỉ"})
WORDS = frozenset({*_AFTER_TENS, *_AND, *_TENS, *_GROUPS, *_BILLION, "trăm"})
"""Every word of which a number can be made."""


def read_number_words(words: Sequence[str]) -> int | None:
    """The number that lower-case words make, None when they do not make one.

    >>> read_number_words("mười hai triệu năm trăm nghìn".split())
    12500000
    >>> read_number_words("hai trăm lăm mươi".split()) is None
    True
    """
    total = rest = 0
    lowest: int | None = None
    group: list[str] = []
    for word in words:
        if word in _GROUPS:
            scale = _GROUPS[word]
            value = _below_thousand(group)
            if value is None or (lowest is not None and scale >= lowest):
                return None
            rest, group, lowest = rest + value * scale, [], scale
        elif word in _BILLION:
            value = _below_thousand(group) if group else 0
            if value is None or not rest + value:
                return None
            total, rest, group, lowest = (total + rest + value) * 10**9, 0, [], None
        else:
            group.append(word)
    if not group:
        return total + rest if words else None
    last = _below_thousand(group)
    return None if last is None else total + rest + last


def _below_thousand(words: Sequence[str]) -> int | None:
    """*ba trăm linh năm*, *hai mươi mốt*, *mười lăm*; None for what is no such number."""
    if len(words) > 1 and words[1] == "trăm":
        hundreds = DIGITS.get(words[0])
        rest = _after_hundreds(words[2:])
        return None if hundreds is None or rest is None else hundreds * 100 + rest
    return _below_hundred(words)


def _after_hundreds(words: Sequence[str]) -> int | None:
    if not words:
        return 0
    if words[0] in _AND:
        return DIGITS.get(words[1]) if len(words) == 2 else None
    return _below_hundred(words) if len(words) > 1 or words[0] == "mười" else None


def _below_hundred(words: Sequence[str]) -> int | None:
    if len(words) == 1:
        return 10 if words[0] == "mười" else DIGITS.get(words[0])
    if len(words) == 2 and words[0] == "mười":
        unit = "năm" if words[1] in ("lăm", "nhăm") else words[1]
        return None if words[1] == "năm" else _plus(10, DIGITS.get(unit))
    tens = DIGITS.get(words[0]) if len(words) in (2, 3) else None
    if tens is None or tens < 2:
        return None
    if words[1] in _TENS:
        return tens * 10 if len(words) == 2 else _plus(tens * 10, _AFTER_TENS.get(words[2]))
    return _plus(tens * 10, _AFTER_TENS.get(words[1])) if len(words) == 2 else None


def _plus(tens: int, unit: int | None) -> int | None:
    return tens + unit if unit else None
