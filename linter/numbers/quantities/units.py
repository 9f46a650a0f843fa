"""What a number counts: the unit that follows it, and the words that go with the unit."""

from decimal import Decimal

from msgspec import Struct

from linter.numbers.elements import QuantityKind
from linter.numbers.quantities.vocabulary import (
    COUNTED,
    COUNTED_PHRASES,
    CURRENCIES,
    GLUED_UNITS,
    MEASURES,
    NOT_MONEY_AFTER_DONG,
    SCALES,
)
from linter.text.patterns import lazy_pattern


class Unit(Struct, frozen=True):
    """The unit after a number."""

    kind: QuantityKind
    text: str | None
    """As written."""
    end: int
    """Where it ends in the text."""
    known: bool
    """Whether the vocabulary knows it."""


_SIGN = lazy_pattern(r"\s?(%o|‰|%|°C|º)")
_WORD = lazy_pattern(r"(\s*)([^\W\d_]+[23²³]?)(?!\w)")
_RATE = lazy_pattern(r"\s?/\s?(?:0?1(?:0{2,}|0{0,2}\.000)?\s)?[^\W\d_]+[23²³]?(?:/[^\W\d_]+)*")
_NOUN = lazy_pattern(r"[^\W\d_]+(?:[ \n]+[^\W\d_]+){0,7}")
_PAIRS = {"phần trăm": QuantityKind.PERCENT, "tháng tuổi": QuantityKind.AGE}
_THIRD_WORD = frozenset({"hợp tác", "cộng tác", "tổ dân", "phó chủ", "khu dân", "câu lạc"})

NO_UNIT = Unit(QuantityKind.COUNT, None, -1, False)


def unit_after(text: str, end: int) -> Unit:
    """The unit of the number that ends at an offset."""
    if match := _SIGN.match(text, end):
        percent = match[1] == "%"
        kind = QuantityKind.PERCENT if percent else QuantityKind.MEASURE
        return Unit(kind, match[1], match.end(), True)
    words = _following_words(text, end, 3)
    if not words or (not words[0].space and words[0].key not in GLUED_UNITS):
        return NO_UNIT
    scaled = [word for word in words[:2] if word.key in SCALES]
    rest = words[len(scaled) :] if scaled and words[0].key in SCALES else words
    scaled = words[: len(words) - len(rest)]
    return _rate(text, _unit(text, end, scaled, rest))


class _Word(Struct, frozen=True):
    key: str
    end: int
    space: bool


def _following_words(text: str, end: int, count: int) -> list[_Word]:
    words: list[_Word] = []
    while len(words) < count and (match := _WORD.match(text, end)):
        if words and not match[1]:
            break
        end = match.end()
        words.append(_Word(match[2].lower(), end, bool(match[1])))
    return words


def _unit(text: str, start: int, scaled: list[_Word], rest: list[_Word]) -> Unit:
    found = _base_unit(rest)
    if not scaled:
        kind, end, known = found
        return Unit(kind, text[start:end].strip() or None, end, known) if end > 0 else NO_UNIT
    kind, end, known = found
    if end < 0 or not known:
        kind, end = QuantityKind.MONEY, scaled[-1].end
    elif kind is QuantityKind.COUNT:
        kind = QuantityKind.MEASURE  # a scaled count is rounded
    return Unit(kind, text[start:end].strip(), end, True)


def _base_unit(words: list[_Word]) -> tuple[QuantityKind, int, bool]:
    """Kind, end and certainty of the unit that these words begin with; end -1 for none."""
    first, second = ([word.key for word in words[:2]] + ["", ""])[:2]
    pair = f"{first} {second}"
    length, kind = 1, _kind_of_word(first, second)
    if pair in _PAIRS:
        length, kind = 2, _PAIRS[pair]
    elif pair in COUNTED_PHRASES:
        length, kind = 2, QuantityKind.COUNT
    elif pair in _THIRD_WORD and len(words) > 2:
        length, kind = 3, QuantityKind.COUNT
    if kind is None:
        return QuantityKind.COUNT, -1, False
    return kind, words[length - 1].end, True


def _kind_of_word(word: str, after: str) -> QuantityKind | None:
    """What a single word measures or counts; None when the vocabulary does not know it."""
    if word in CURRENCIES and after not in NOT_MONEY_AFTER_DONG:
        return QuantityKind.MONEY
    if word in MEASURES:
        return QuantityKind.MEASURE
    if word == "tuổi":
        return QuantityKind.AGE
    return QuantityKind.COUNT if word in COUNTED else None


def _rate(text: str, unit: Unit) -> Unit:
    """Extend ``người`` to ``người/km²``: a rate is measured, not counted."""
    if unit.end < 0 or unit.kind is QuantityKind.PERCENT:
        return unit
    match = _RATE.match(text, unit.end)
    if match is None or not unit.known:
        return unit
    start = unit.end - len(unit.text or "")
    return Unit(QuantityKind.MEASURE, text[start : match.end()], match.end(), True)


def noun_after(text: str, end: int) -> str | None:
    """The words after a number, as far as no sign or figure interrupts them."""
    while end < len(text) and text[end].isspace():
        end += 1
    match = _NOUN.match(text, end)
    return match[0] if match else None


def scale_of(unit: str | None) -> int:
    """The power of ten by which a unit multiplies: 6 for ``triệu đồng``."""
    total = 0
    for word in (unit or "").lower().split():
        if word not in SCALES:
            break
        total += SCALES[word]
    return total


_TERM = lazy_pattern(r"(\d+)(?:\s([^\W\d_]+))?")


def compound_value(literal: str, unit: str | None) -> Decimal:
    """An amount in several units, in its last one: *15 tỷ 200* of *triệu đồng* is 15200."""
    own = scale_of(unit)
    return sum(
        (
            Decimal(digits).scaleb(scale_of(scale) - own if scale else 0)
            for digits, scale in _TERM.findall(literal)
        ),
        Decimal(0),
    )


def base_of(unit: str | None) -> str:
    """The unit without its scale, in lower case; *đồng* for bare *tỷ* and *triệu*."""
    words = (unit or "").lower().split()
    base = [word for word in words if word not in SCALES]
    if words and not base:
        return "đồng"
    return " ".join(base)
