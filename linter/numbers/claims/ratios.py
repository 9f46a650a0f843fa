"""Percentages and the two figures they come from.

``a/b, tỷ lệ p%``; ``p% (a/b)``; ``p% trên b``; *a người, đạt p% tổng dân số* with the population
stated elsewhere. A percentage belongs to the fraction before it only where the words attach it:
in *160/262 xã có cử tri đi bầu đạt tỷ lệ 100%* it belongs to the voters. Attached loosely, or with
another base named, it can be seen to hold but not to fail.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from linter.numbers.claims.bases import POPULATION, BaseFact, NamedBase, named_base
from linter.numbers.claims.comparison import fractions, is_difference, is_usable, key_of
from linter.numbers.claims.cues import NUMBERED_BASE, SHARE_VERB, SHARE_WORDS, TARGET
from linter.numbers.claims.passages import Passage
from linter.numbers.elements import Claim, ClaimKind, Quantity, QuantityKind
from linter.numbers.percentages import holds_as_share

_UNIT_WORDS = 3
"""A gap of so few words between a fraction and its percentage is just the unit."""
_VERBS = frozenset("có được đã với mà cho do bị là".split())
_LOOKBACK = 12
HUNDRED = 100


class Fraction(NamedTuple):
    """A part and its base, and where they end (unit included as far as known)."""

    part: Quantity
    base: Quantity


class Setting(NamedTuple):
    """What a percentage is judged in."""

    passage: Passage
    earlier: tuple[Quantity, ...]
    """Figures of the passages before, nearest last."""
    facts: tuple[BaseFact, ...]


def ratio_claims(
    passages: tuple[Passage, ...], facts: tuple[BaseFact, ...]
) -> Iterator[Claim]:
    """Yield the ratios and shares that the paragraphs state."""
    earlier: list[Quantity] = []
    for passage in passages:
        setting = Setting(passage, tuple(earlier[-_LOOKBACK:]), facts)
        if not passage.in_cell:
            for percent in passage.quantities:
                if percent.kind is QuantityKind.PERCENT and is_usable(percent):
                    yield from _claims(setting, percent)
        earlier.extend(q for q in passage.quantities if q.kind is not QuantityKind.PERCENT)


def _claims(setting: Setting, percent: Quantity) -> Iterator[Claim]:
    passage = setting.passage
    if percent.unit == "‰" or is_difference(passage, percent):
        return
    pairs = [Fraction(*pair) for pair in fractions(passage) if all(map(is_usable, pair))]
    if reverse := _fraction_behind(passage, percent, pairs):
        yield _ratio(percent, reverse.part, reverse.base)
        return
    fraction = _fraction_before(passage, percent, pairs)
    part = fraction.part if fraction else _part_before(passage, percent)
    if part is None:
        return
    if numbered := _numbered_base(passage, percent):
        yield _ratio(percent, part, numbered, closed=_attached(passage, part, percent))
        return
    base = named_base(passage, percent)
    if fraction:
        yield _of_fraction(setting, percent, fraction, base, pairs)
    else:
        yield from _of_part(setting, percent, part, base)


def _ratio(
    percent: Quantity, part: Quantity, base: Quantity, *, closed: bool = True, sure: float = 1.0
) -> Claim:
    return Claim(
        kind=ClaimKind.RATIO, result=percent, operands=(part, base), closed=closed, confidence=sure
    )


def _of_fraction(
    setting: Setting,
    percent: Quantity,
    fraction: Fraction,
    base: NamedBase | None,
    pairs: list[Fraction],
) -> Claim:
    passage = setting.passage
    part, whole = fraction
    attached = _attached(passage, whole, percent) and not _shared(passage, fraction, pairs)
    target = TARGET(passage.damaged).search(passage.words(part.span.start, percent.span.start))
    if base is None:
        odd = percent.value == HUNDRED and not _is_tight(passage, whole, percent)
        closed = attached and not odd and not target
        return _ratio_or_order(percent, part, whole, closed=closed)
    if not holds_as_share(percent, part, whole):
        share = _share(setting, percent, part, base)
        if share is not None:
            return share
        if attached and _sibling_has_base(setting, percent, fraction):
            return _ratio(percent, part, whole, closed=True, sure=0.7)
    return _ratio(percent, part, whole, closed=False)


def _ratio_or_order(
    percent: Quantity, part: Quantity, whole: Quantity, *, closed: bool
) -> Claim:
    """A part greater than its whole is the defect, not the percentage computed from it."""
    assert part.value is not None
    assert whole.value is not None
    assert percent.value is not None
    if closed and part.value > whole.value and percent.value <= HUNDRED:
        return Claim(kind=ClaimKind.ORDER, result=None, operands=(part, whole), confidence=0.9)
    return _ratio(percent, part, whole, closed=closed)


def _of_part(
    setting: Setting, percent: Quantity, part: Quantity, base: NamedBase | None
) -> Iterator[Claim]:
    """A percentage after a single figure: its base is named, or implied by what was said before."""
    if base is not None:
        share = _share(setting, percent, part, base)
        if share is not None:
            yield share
        return
    passage = setting.passage
    before = [q for q in passage.quantities if q.span.end <= part.span.start]
    for candidate in reversed((*setting.earlier, *before)):
        same = key_of(candidate) == key_of(part) and is_usable(candidate)
        if same and percent.decimals and holds_as_share(percent, part, candidate):
            yield _ratio(percent, part, candidate, closed=False)
            return


def _share(
    setting: Setting, percent: Quantity, part: Quantity, base: NamedBase
) -> Claim | None:
    """The claim that a figure is so much of a total stated elsewhere."""
    known = [fact for fact in setting.facts if fact.subject == base.subject]
    people = {"nguoi", ""} if base.subject == POPULATION else {base.subject}
    if not known or key_of(part) not in people:
        return None
    fitting = [fact for fact in known if holds_as_share(percent, part, fact.quantity)]
    chosen = (fitting or known)[0].quantity
    single = len({fact.quantity.value for fact in known}) == 1
    attached = _attached(setting.passage, part, percent)
    return Claim(
        kind=ClaimKind.SHARE,
        result=percent,
        operands=(part, chosen),
        closed=single and attached,
        confidence=0.95,
    )


def _sibling_has_base(setting: Setting, percent: Quantity, fraction: Fraction) -> bool:
    """Whether another percentage of the same fraction takes the base that is named elsewhere."""
    passage = setting.passage
    for other in passage.quantities:
        if other.kind is not QuantityKind.PERCENT or other is percent:
            continue
        if other.span.start < fraction.base.span.end or other.span.start > percent.span.start + 200:
            continue
        base = named_base(passage, other)
        if base and any(fact.subject == base.subject for fact in setting.facts):
            return True
    return False


def _fraction_behind(
    passage: Passage, percent: Quantity, pairs: list[Fraction]
) -> Fraction | None:
    """The fraction in parentheses right after a percentage: ``78,6% … (88/112)``."""
    for fraction in pairs:
        gap = passage.words(percent.span.end, fraction.part.span.start)
        if percent.span.end <= fraction.part.span.start and gap.rstrip().endswith("("):
            inner = gap.rstrip()[:-1]
            around = passage.enclosing(fraction.part.span.start)
            alone = around is not None and around.end - fraction.base.span.end < 24
            if len(inner) < 60 and not any(sign in inner for sign in ".;()") and alone:
                return None if any(c.isdigit() for c in inner) else fraction
    return None


def _fraction_before(
    passage: Passage, percent: Quantity, pairs: list[Fraction]
) -> Fraction | None:
    """The fraction that a percentage may belong to: the last figures before it in its sentence."""
    sentence = passage.sentences[passage.sentence_at(percent.span.start)]
    before = [f for f in pairs if sentence.start <= f.part.span.start < percent.span.start]
    if not before:
        return None
    last = before[-1]
    for figure in passage.quantities:
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


def _part_before(passage: Passage, percent: Quantity) -> Quantity | None:
    """The single figure right before a percentage: *16.307 hồ sơ (chiếm 88,5%)*."""
    before = [q for q in passage.quantities if q.span.end <= percent.span.start]
    if not before or before[-1].kind is QuantityKind.PERCENT or not is_usable(before[-1]):
        return None
    sentence = passage.sentences[passage.sentence_at(percent.span.start)]
    part = before[-1]
    inside = sentence.start <= part.span.start and not is_difference(passage, part)
    return part if inside else None


def _numbered_base(passage: Passage, percent: Quantity) -> Quantity | None:
    """The base given as a figure right after a percentage: *97% trên 105 đại biểu*."""
    for figure in passage.quantities:
        if figure.span.start <= percent.span.end:
            continue
        gap = passage.words(percent.span.end, figure.span.start)
        after_sign = gap.partition("%")[2]
        found = NUMBERED_BASE(passage.damaged).fullmatch(after_sign)
        usable = figure.kind is QuantityKind.COUNT and is_usable(figure)
        return figure if found and usable else None
    return None


def _gap(passage: Passage, figure: Quantity, percent: Quantity) -> str:
    """What stands between a figure and a percentage, without the words of share at its end."""
    gap = passage.words(figure.span.end, percent.span.start)
    match = SHARE_WORDS(passage.damaged).search(gap)
    return (gap[: match.start()] if match else gap).strip()


def _attached(passage: Passage, figure: Quantity, percent: Quantity) -> bool:
    """Whether a percentage is said of the figure itself, not of what its noun does."""
    gap = _gap(passage, figure, percent)
    if not gap or gap[-1] in ",(:;–-":
        return True
    words = gap.split()
    return len(words) <= _UNIT_WORDS and not _VERBS & set(words) and gap.replace(" ", "").isalpha()


def _is_tight(passage: Passage, base: Quantity, percent: Quantity) -> bool:
    """Whether nothing but the unit stands between a fraction and its percentage."""
    return len(_gap(passage, base, percent).strip(" ,(:;–-").split()) <= _UNIT_WORDS


def _shared(passage: Passage, fraction: Fraction, pairs: list[Fraction]) -> bool:
    """Whether another fraction without a percentage of its own stands in the same clause."""
    place = pairs.index(fraction)
    if not place:
        return False
    last = pairs[place - 1]
    between = passage.words(last.base.span.end, fraction.part.span.start)
    sentence = passage.sentence_at(last.base.span.start)
    same = sentence == passage.sentence_at(fraction.part.span.start)
    return same and "%" not in between and ";" not in between
