"""Percentages and the two figures they come from.

``a/b, tỷ lệ p%``; ``p% (a/b)``; ``p% trên b``; *a người, đạt p% tổng dân số* with the population
stated elsewhere. A percentage belongs to the fraction before it only where the words attach it:
in *160/262 xã có cử tri đi bầu đạt tỷ lệ 100%* it belongs to the voters. Attached loosely, or with
another base named, it can be seen to hold but not to fail.
"""

from collections.abc import Iterator

from msgspec import Struct

from linter.document import Span
from linter.numbers.claims.attachment import (
    fraction_before,
    fraction_behind,
    is_attached,
    is_shared,
    is_tight,
    near,
    numbered_base,
    opens_clause,
    part_before,
)
from linter.numbers.claims.bases import PERSONS, POPULATION, PUPILS, BaseFact, NamedBase, named_base
from linter.numbers.claims.comparison import is_usable, key_of
from linter.numbers.claims.cues import PLAN_BASE, TARGET
from linter.numbers.claims.implied_bases import (
    ListTotal,
    implied,
    list_totals,
    of_named_noun,
    of_named_total,
)
from linter.numbers.claims.passages import Fraction, Passage
from linter.numbers.claims.told_totals import told_total
from linter.numbers.elements import Claim, ClaimKind, Quantity, QuantityKind
from linter.numbers.percentages import holds_as_share
from linter.text.folding import strip_marks

_LOOKBACK = 12
HUNDRED = 100


class Setting(Struct, frozen=True):
    """What a percentage is judged in."""

    passage: Passage
    earlier: tuple[Quantity, ...]
    """Figures of the passages before, nearest last."""
    facts: tuple[BaseFact, ...]
    totals: dict[Span, ListTotal]
    """The totals of lists that add up, by the places of their parts."""


def ratio_claims(
    passages: tuple[Passage, ...], facts: tuple[BaseFact, ...], sums: tuple[Claim, ...]
) -> Iterator[Claim]:
    """Yield the ratios and shares that the paragraphs state; ``sums`` are those already found."""
    totals = list_totals(passages, sums)
    earlier: list[Quantity] = []
    for passage in passages:
        setting = Setting(passage, tuple(earlier[-_LOOKBACK:]), facts, totals)
        if not passage.in_cell:
            for percent in passage.quantities:
                if percent.kind is QuantityKind.PERCENT and is_usable(percent):
                    yield from _claims(setting, percent)
        earlier.extend(q for q in passage.quantities if q.kind is not QuantityKind.PERCENT)


def _claims(setting: Setting, percent: Quantity) -> Iterator[Claim]:
    passage = setting.passage
    if percent.unit == "‰" or passage.is_difference(percent):
        return
    known = passage.fraction_at
    close = [known[q.span] for q in near(passage, percent) if q.span in known]
    pairs = [pair for pair in close if all(map(is_usable, pair))]
    if reverse := fraction_behind(passage, percent, pairs):
        said_before = part_before(passage, percent)
        of_base = said_before and holds_as_share(percent, said_before, reverse.base)
        numerator = said_before if said_before and of_base else reverse.part
        yield _ratio(percent, numerator, reverse.base)
        return
    fraction = fraction_before(passage, percent, pairs)
    part = fraction.part if fraction else part_before(passage, percent)
    if part is None:
        return
    if numbered := numbered_base(passage, percent):
        yield _ratio(percent, part, numbered, closed=is_attached(passage, part, percent))
        return
    base = named_base(passage, percent)
    if fraction:
        yield _of_fraction(setting, percent, fraction, base, pairs)
    else:
        yield from _of_part(setting, percent, part, base)


def _ratio(
    percent: Quantity,
    part: Quantity,
    base: Quantity,
    *,
    closed: bool = True,
    sure: float = 1.0,
    needs_slip: bool = False,
) -> Claim:
    return Claim(
        kind=ClaimKind.RATIO,
        result=percent,
        operands=(part, base),
        closed=closed,
        confidence=sure,
        needs_slip=needs_slip,
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
    plan = base is not None and PLAN_BASE(passage.damaged).fullmatch(base.words)
    attached = is_attached(passage, whole, percent) and not is_shared(passage, fraction, pairs)
    target = TARGET(passage.damaged).search(passage.words(part.span.start, percent.span.start))
    if base is None:
        odd = percent.value == HUNDRED and not is_tight(passage, whole, percent)
        odd = odd or opens_clause(passage, whole, percent)
        closed = attached and not odd and not target
        return _ratio_or_order(percent, part, whole, closed=closed)
    if not holds_as_share(percent, part, whole):
        share = _share(setting, percent, part, base)
        if share is not None:
            return share
        if attached and _sibling_has_base(setting, percent, fraction):
            return _ratio(percent, part, whole, closed=True, sure=0.7)
        if attached and base.subject is None and not target and not _is_plan(base):
            return _ratio(percent, part, whole, sure=0.7, needs_slip=True)
        if attached and plan and is_tight(passage, whole, percent) and not target:
            return _ratio(percent, part, whole, closed=True, sure=0.7)
    return _ratio(percent, part, whole, closed=False)


def _is_plan(base: NamedBase) -> bool:
    """Whether a base is a plan, of whatever time or body."""
    return base.words.startswith(("kế hoạch", "ke hoach", "kh ", "dự toán", "du toan", "chỉ tiêu"))


def _ratio_or_order(percent: Quantity, part: Quantity, whole: Quantity, *, closed: bool) -> Claim:
    """A part greater than its whole is the defect, not the percentage computed from it."""
    assert part.value is not None
    assert whole.value is not None
    assert percent.value is not None
    if part.value > whole.value and percent.value <= HUNDRED:
        sure = 0.9 if closed else 0.7
        return Claim(kind=ClaimKind.ORDER, result=None, operands=(part, whole), confidence=sure)
    return _ratio(percent, part, whole, closed=closed)


def _of_part(
    setting: Setting, percent: Quantity, part: Quantity, base: NamedBase | None
) -> Iterator[Claim]:
    """A percentage after a single figure: its base is named, or implied by what was said before."""
    passage, earlier = setting.passage, setting.earlier
    if base is not None:
        found = (
            _share(setting, percent, part, base)
            or of_named_total(passage, earlier, percent, part, base.words)
            or of_named_noun(passage, earlier, percent, part, base.words)
        )
    else:
        found = implied(passage, earlier, percent, part, setting.totals.get(part.span))
        told = told_total(passage, percent, part)
        if told is not None and (found is None or not found.closed):
            holds = holds_as_share(percent, part, told.whole)
            closed = holds or is_attached(passage, part, percent)
            if holds or found is None:
                found = _ratio(percent, part, told.whole, closed=closed, sure=told.confidence)
    if found is not None:
        yield found


def _share(setting: Setting, percent: Quantity, part: Quantity, base: NamedBase) -> Claim | None:
    """The claim that a figure is so much of a total stated elsewhere."""
    known = [fact for fact in setting.facts if fact.subject == base.subject]
    if not known or not _is_of(part, base):
        return None
    fitting = [fact for fact in known if holds_as_share(percent, part, fact.quantity)]
    chosen = (fitting or known)[0].quantity
    single = len({fact.quantity.value for fact in known}) == 1
    attached = is_attached(setting.passage, part, percent)
    return Claim(
        kind=ClaimKind.SHARE,
        result=percent,
        operands=(part, chosen),
        closed=single and attached,
        confidence=0.95,
    )


def _is_of(part: Quantity, base: NamedBase) -> bool:
    """Whether a figure counts what its base counts."""
    key = key_of(part)
    if base.subject == POPULATION:
        return key in ("nguoi", "")
    if base.subject is None:
        return False
    bare = strip_marks(base.subject)
    return key.split()[:1] == [bare] or (bare in PUPILS and key in PERSONS)


def _sibling_has_base(setting: Setting, percent: Quantity, fraction: Fraction) -> bool:
    """Whether another percentage of the same fraction takes the base that is named elsewhere."""
    passage = setting.passage
    for other in near(passage, percent):
        if other.kind is not QuantityKind.PERCENT or other is percent:
            continue
        if other.span.start < fraction.base.span.end or other.span.start > percent.span.start + 200:
            continue
        base = named_base(passage, other)
        if base and any(fact.subject == base.subject for fact in setting.facts):
            return True
    return False
