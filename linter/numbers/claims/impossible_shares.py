"""Percentages that no count can give.

*33% trên tổng số 10 hộ*: no whole number of ten is 33 per cent (the GRIM test of Brown and
Heathers, doi 10.1177/1948550616673876). *Chiếm 105%*: no part is more than its whole.
"""

from collections.abc import Iterator

from linter.numbers.claims.attachment import is_attached, numbered_base, part_before
from linter.numbers.claims.bases import named_base
from linter.numbers.claims.comparison import is_usable
from linter.numbers.claims.cues import NOT_SHARES, Cue
from linter.numbers.claims.passages import Passage
from linter.numbers.elements import Claim, ClaimKind, Quantity, QuantityKind

SHARE_OF_WHOLE = Cue(r"\bchiếm(?: (?:tỷ lệ|tỉ lệ|tỷ trọng|khoảng|tới|đến|gần|hơn))*\s*:?\s*$")
"""Right before the share of a whole, which is never more than all of it."""

_LEAD = 40
_HUNDRED = 100
_CONFIDENCE = 0.9


def impossible_share_claims(passages: tuple[Passage, ...]) -> Iterator[Claim]:
    """Yield percentages of a stated base without their part, and shares of more than all."""
    for passage in passages:
        if passage.damaged:
            continue
        for percent in passage.quantities:
            if percent.kind is QuantityKind.PERCENT and percent.unit == "%" and is_usable(percent):
                yield from _claims(passage, percent)


def _claims(passage: Passage, percent: Quantity) -> Iterator[Claim]:
    if percent.approximation is not None or passage.is_difference(percent):
        return
    start, end = percent.span
    base = numbered_base(passage, percent)
    part = part_before(passage, percent)
    alone = part is None or not is_attached(passage, part, percent)
    if base is not None and base.exact and alone:
        yield _claim(percent, (base,))
        return
    share = SHARE_OF_WHOLE(passage.damaged).search(passage.words(start - _LEAD, start))
    compared = NOT_SHARES(passage.damaged).match(passage.words(end, end + _LEAD))
    named = named_base(passage, percent)
    of_whole = named is None or named.subject is not None
    if share and not compared and of_whole and (percent.value or 0) > _HUNDRED:
        yield _claim(percent, ())


def _claim(percent: Quantity, base: tuple[Quantity, ...]) -> Claim:
    return Claim(kind=ClaimKind.POSSIBLE, result=percent, operands=base, confidence=_CONFIDENCE)
