"""How list and note numbers are written: ``3``, ``iii``, ``c`` … (ECMA-376 Part 1, 17.18.59)."""

from collections.abc import Callable

_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
    (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_LARGEST_ROMAN = 32_767
_LARGEST_LETTER = 780
"""Thirty rounds of the alphabet: Word's own bounds, which also keep hostile labels short."""
_CHICAGO = "*†‡§"


def format_number(value: int, name: str, pattern: str | None = None) -> str:
    """The number as Word writes it in the named format; plain digits when it is not known.

    ``pattern`` is the ``w:format`` of the ``custom`` format, of which Word knows ``001, 002, …``.
    """
    if name == "custom" and pattern is not None:
        first = pattern.split(",")[0].strip()
        return str(value).zfill(min(len(first), 10) if first.isdecimal() else 0)
    writer = _WRITERS.get(name)
    return str(value) if writer is None else writer(value)


def _roman(value: int) -> str:
    if not 0 < value <= _LARGEST_ROMAN:
        return str(value)
    written = ""
    for worth, letters in _ROMAN:
        written += letters * (value // worth)
        value %= worth
    return written


def _letters(value: int) -> str:
    """After z come aa, bb, cc: the letter repeated."""
    if not 0 < value <= _LARGEST_LETTER:
        return str(value)
    rounds, letter = divmod(value - 1, 26)
    return chr(ord("a") + letter) * (rounds + 1)


def _ordinal(value: int) -> str:
    endings = {1: "st", 2: "nd", 3: "rd"}
    return f"{value}{'th' if value % 100 in (11, 12, 13) else endings.get(value % 10, 'th')}"


def _chicago(value: int) -> str:
    if not 0 < value <= _LARGEST_LETTER:
        return str(value)
    rounds, mark = divmod(value - 1, len(_CHICAGO))
    return _CHICAGO[mark] * (rounds + 1)


def _enclosed(value: int) -> str:
    return chr(0x2460 + value - 1) if 1 <= value <= 20 else str(value)


def _full_width(value: int) -> str:
    return str(value).translate({ord("0") + digit: 0xFF10 + digit for digit in range(10)})


_WRITERS: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalZero": lambda value: f"{value:02d}",
    "lowerRoman": _roman,
    "upperRoman": lambda value: _roman(value).upper(),
    "lowerLetter": _letters,
    "upperLetter": lambda value: _letters(value).upper(),
    "ordinal": _ordinal,
    "hex": lambda value: f"{value:X}",
    "chicago": _chicago,
    "numberInDash": lambda value: f"- {value} -",
    "decimalEnclosedCircle": _enclosed,
    "decimalEnclosedCircleChinese": _enclosed,
    "decimalFullWidth": _full_width,
    "decimalFullWidth2": _full_width,
    "none": lambda _: "",
    "bullet": lambda _: "",
}
