"""How numbers are written: separators, decimals, and the way back from a value to text.

Vietnamese accounting groups thousands with dots and marks decimals with a comma (``1.736``,
``16,1``; Luật Kế toán 88/2015/QH13, Điều 10–11); some documents follow the English way. A literal
such as ``53,787`` can be read in both, so the convention is inferred from the whole document.
"""

from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal
from enum import Enum
from typing import NamedTuple

from linter.text.patterns import lazy_pattern


class Convention(Enum):
    """Which sign groups thousands; the value is that sign."""

    VIETNAMESE = "."
    ENGLISH = ","


class Reading(NamedTuple):
    """What a literal stands for."""

    value: Decimal | None
    """None when the literal is malformed."""
    decimals: int


_SPACES = lazy_pattern(r"\s+")
_SEPARATOR = lazy_pattern(r"[.,]")
_ONE_SEPARATOR = lazy_pattern(r"(?P<head>[1-9]\d{0,2})(?P<sign>[.,])\d{3}")
_GROUPED = lazy_pattern(r"\d{1,3}(?:(?P<sign>[.,])\d{3})(?:(?P=sign)\d{3})+")
_MIXED = lazy_pattern(r"\d{1,3}(?:(?P<sign>[.,])\d{3})(?:(?P=sign)\d{3})*(?!(?P=sign))[.,]\d+")
_DECIMAL = lazy_pattern(r"\d+(?P<sign>[.,])(?:\d{1,2}|\d{4,})")

MALFORMED = Reading(None, 0)


def infer_convention(literals: Iterable[tuple[str, bool]]) -> Convention:
    """The convention of a document, from its literals and whether each counts whole things.

    Each literal is a vote, the weightier the less it can be read in two ways; a tie is Vietnamese.
    """
    votes = {".": 0, ",": 0}
    for literal, whole in literals:
        vote = _vote(literal, whole)
        if vote:
            votes[vote.sign] += vote.weight
    return Convention.ENGLISH if votes[","] > votes["."] else Convention.VIETNAMESE


class _Vote(NamedTuple):
    """Which sign a literal takes for grouping, and how surely."""

    sign: str
    weight: int


def _vote(literal: str, whole: bool) -> _Vote | None:
    if match := _MIXED.fullmatch(literal) or _GROUPED.fullmatch(literal):
        return _Vote(match["sign"], _SURE)
    if match := _ONE_SEPARATOR.fullmatch(literal):
        if whole:
            return _Vote(match["sign"], _LIKELY)
        # Three decimals are rare, and rarer behind a dot.
        return _Vote(".", _SLIGHT) if match["sign"] == "." else None
    if match := _DECIMAL.fullmatch(literal):
        return _Vote("," if match["sign"] == "." else ".", _LIKELY)
    return None


_SURE, _LIKELY, _SLIGHT = 4, 2, 1


def read_literal(literal: str, convention: Convention, *, whole: bool = False) -> Reading:
    """Read a literal; ``whole`` says that what it counts has no fractions.

    >>> read_literal("1.736", Convention.VIETNAMESE).value
    Decimal('1736')
    """
    literal = _SPACES.sub("", literal)
    signs = _SEPARATOR.findall(literal)
    if not signs:
        return Reading(Decimal(literal), 0)
    if len(set(signs)) == 1:
        if is_ambiguous(literal):
            grouped = whole or signs[0] == convention.value
            return _grouped(literal) if grouped else _fraction(literal)
        return _fraction(literal) if len(signs) == 1 else _grouped(literal)
    if signs.count(signs[-1]) > 1:
        return MALFORMED
    head, tail = literal.rsplit(signs[-1], 1)
    whole_part = _grouped(head).value
    if whole_part is None:
        return MALFORMED
    return Reading(Decimal(f"{whole_part}.{tail}"), len(tail))


def is_ambiguous(literal: str) -> bool:
    """Whether a literal's only separator may group thousands as well as mark decimals."""
    return _ONE_SEPARATOR.fullmatch(literal) is not None


def _grouped(literal: str) -> Reading:
    first, *groups = _SEPARATOR.split(literal)
    if len(first) > 3 or any(len(group) != 3 for group in groups):
        return MALFORMED
    return Reading(Decimal(first + "".join(groups)), 0)


def _fraction(literal: str) -> Reading:
    head, tail = _SEPARATOR.split(literal)
    return Reading(Decimal(f"{head}.{tail}"), len(tail))


def show(value: Decimal, decimals: int | None = None) -> str:
    """A value in Vietnamese writing; without ``decimals``, as many as it needs.

    >>> show(Decimal("19747.5")), show(Decimal("8.7467"), 2)
    ('19.747,5', '8,75')
    """
    if decimals is None:
        value = value.normalize()
    else:
        value = value.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
    return f"{value:,f}".translate(_SWAP)


_SWAP = str.maketrans(",.", ".,")


def show_rounded(value: Decimal, decimals: int) -> str:
    """A value rounded to at most so many decimals, without idle zeros."""
    text = show(value, decimals)
    return text.rstrip("0").rstrip(",") if "," in text else text
