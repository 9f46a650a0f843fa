"""Which figure a percentage is said of.

*596/3713 người tham gia, đạt 16,1%* is said of the fraction; *160/262 xã có cử tri đi bầu đạt
100%* of the voters. What stands between the figure and the percentage tells.
"""

import re

from msgspec.structs import replace

from linter.document import Span
from linter.numbers.claims.comparison import is_usable
from linter.numbers.claims.cues import (
    EARLIER_BASE,
    NUMBERED_BASE,
    ONE_AGE,
    SAID_AS_FRACTION,
    SHARE_VERB,
    SHARE_WORDS,
    SUBJECT_BEHIND,
)
from linter.numbers.claims.passages import Fraction, Passage
from linter.numbers.elements import Quantity, QuantityKind

_UNIT_WORDS = 3
"""A gap of so few words between a fraction and its percentage is just the unit."""
REACH = 400
"""Characters from a percentage to a figure it may belong to, at most."""
_VERBS = frozenset({"có", "được", "đã", "với", "mà", "cho", "do", "bị", "là"})


def near(passage: Passage, percent: Quantity) -> tuple[Quantity, ...]:
    """The figures that a percentage may have to do with."""
    return passage.inside(Span(percent.span.start - REACH, percent.span.end + REACH))


def fraction_behind(passage: Passage, percent: Quantity, pairs: list[Fraction]) -> Fraction | None:
    """The fraction in parentheses right after a percentage: ``78,6% … (88/112)``."""
    for fraction in pairs:
        gap = passage.words(percent.span.end, fraction.part.span.start)
        behind = percent.span.end <= fraction.part.span.start
        if behind and SAID_AS_FRACTION(passage.damaged).fullmatch(gap):
            return fraction
        if behind and gap.rstrip().endswith("("):
            inner = gap.rstrip()[:-1]
            around = passage.enclosing(fraction.part.span.start)
            alone = around is not None and around.end - fraction.base.span.end < 24
            if len(inner) < 60 and not any(sign in inner for sign in ".;()") and alone:
                inner = ONE_AGE(passage.damaged).sub("", inner)
                return None if any(c.isdigit() for c in inner) else fraction
    return None


def fraction_before(passage: Passage, percent: Quantity, pairs: list[Fraction]) -> Fraction | None:
    """The fraction that a percentage may belong to: the last figures before it in its sentence."""
    sentence = passage.sentences[passage.sentence_at(percent.span.start)]
    before = [f for f in pairs if sentence.start <= f.part.span.start < percent.span.start]
    if not before:
        return None
    last = before[-1]
    for figure in near(passage, percent):
        if not last.base.span.end <= figure.span.start < percent.span.start:
            continue
        if figure.kind is not QuantityKind.PERCENT:
            return None
    return last if _continues(passage, last.base, percent) else None


def _continues(passage: Passage, base: Quantity, percent: Quantity) -> bool:
    """Whether a new clause before a percentage still speaks of the fraction: *; đạt tỷ lệ …*."""
    gap = passage.words(base.span.end, percent.span.start)
    second = "%" in gap
    clause = re.split(r"[;,]" if second else ";", gap)[-1]
    if clause == gap:
        return not second
    words = SHARE_WORDS(passage.damaged).fullmatch(clause.strip() + " ")
    return words is not None and SHARE_VERB(passage.damaged).search(clause) is not None


def is_aside(passage: Passage, figure: Quantity, other: Quantity) -> bool:
    """Whether a figure stands in parentheses that the other is outside of."""
    around = passage.enclosing(figure.span.start)
    return around is not None and not around.contains(other.span)


def part_before(passage: Passage, percent: Quantity) -> Quantity | None:
    """The single figure right before a percentage: *16.307 hồ sơ (chiếm 88,5%)*."""
    before = [
        figure
        for figure in near(passage, percent)
        if figure.span.end <= percent.span.start and not is_aside(passage, figure, percent)
    ]
    if not before or before[-1].kind is QuantityKind.PERCENT or not is_usable(before[-1]):
        return None
    sentence = passage.sentences[passage.sentence_at(percent.span.start)]
    part = before[-1]
    inside = sentence.start <= part.span.start and not passage.is_difference(part)
    return part if inside else None


def numbered_base(passage: Passage, percent: Quantity) -> Quantity | None:
    """The base given as a figure right after a percentage: *97% trên 105 đại biểu*."""
    for figure in near(passage, percent):
        if figure.span.start <= percent.span.end:
            continue
        gap = passage.words(percent.span.end, figure.span.start)
        after_sign = gap.partition("%")[2]
        if EARLIER_BASE(passage.damaged).fullmatch(after_sign):
            alike = figure.kind is not QuantityKind.PERCENT and is_usable(figure)
            return figure if alike and figure.span not in passage.in_fractions else None
        found = NUMBERED_BASE(passage.damaged).fullmatch(after_sign)
        usable = figure.kind is QuantityKind.COUNT and is_usable(figure)
        # In "97% trên 105 đại biểu" the word leads to the base; it says nothing of its size.
        return replace(figure, approximation=None) if found and usable else None
    return None


def _gap(passage: Passage, figure: Quantity, percent: Quantity) -> str:
    """What stands between a figure and a percentage, without the words of share at its end."""
    gap = passage.words(figure.span.end, percent.span.start)
    match = SHARE_WORDS(passage.damaged).search(gap)
    return (gap[: match.start()] if match else gap).strip()


def is_attached(passage: Passage, figure: Quantity, percent: Quantity) -> bool:
    """Whether a percentage is said of the figure itself, not of what its noun does."""
    gap = _gap(passage, figure, percent)
    if not gap or gap[-1] in ",(:;–-":
        return True
    words = gap.split()
    return len(words) <= _UNIT_WORDS and not _VERBS & set(words) and gap.replace(" ", "").isalpha()


def opens_clause(passage: Passage, base: Quantity, percent: Quantity) -> bool:
    """Whether a percentage is the subject of what follows: *18/24 xã, 100% cử tri đã bỏ phiếu*."""
    gap = passage.words(base.span.end, percent.span.start).rstrip()
    if not gap.endswith((",", ";")):
        return False
    behind = passage.words(percent.span.end, percent.span.end + REACH)
    return SUBJECT_BEHIND(passage.damaged).match(behind) is not None


def is_tight(passage: Passage, base: Quantity, percent: Quantity) -> bool:
    """Whether nothing but the unit stands between a fraction and its percentage."""
    return len(_gap(passage, base, percent).strip(" ,(:;–-").split()) <= _UNIT_WORDS


def is_shared(passage: Passage, fraction: Fraction, pairs: list[Fraction]) -> bool:
    """Whether another fraction without a percentage of its own stands in the same clause."""
    place = pairs.index(fraction)
    if not place:
        return False
    last = pairs[place - 1]
    between = passage.words(last.base.span.end, fraction.part.span.start)
    sentence = passage.sentence_at(last.base.span.start)
    same = sentence == passage.sentence_at(fraction.part.span.start)
    return same and "%" not in between and ";" not in between
