"""Numerals that count sections: Roman numerals and the Vietnamese alphabet of points."""

_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
    (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip

POINT_LETTERS = "abcdđeghiklmnopqrstuvxy"
"""Letters of *điểm* in order, without f, j, w, z.

Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, II.6.đ.
"""


def to_roman(number: int) -> str:
    """The Roman numeral of a positive number.

    >>> to_roman(14)
    'XIV'
    """
    if number < 1:
        raise ValueError(f"no Roman numeral for {number}")
    digits = []
    for value, numeral in _ROMAN:
        count, number = divmod(number, value)
        digits.append(numeral * count)
    return "".join(digits)


def from_roman(text: str) -> int | None:
    """The number of a well-formed Roman numeral in capitals, else None.

    >>> from_roman("XIV"), from_roman("IIII")
    (14, None)
    """
    total, rest = 0, text
    for value, numeral in _ROMAN:
        while rest.startswith(numeral):
            total += value
            rest = rest.removeprefix(numeral)
    return total if text and not rest and to_roman(total) == text else None


def point_ordinal(letter: str) -> int | None:
    """The place of a *điểm* letter, counted from 1: ``đ`` is the fifth."""
    place = POINT_LETTERS.find(letter.lower()) + 1
    return place or None


def point_letter(ordinal: int) -> str | None:
    """The *điểm* letter at a place counted from 1, None beyond ``y``."""
    return POINT_LETTERS[ordinal - 1] if 1 <= ordinal <= len(POINT_LETTERS) else None
