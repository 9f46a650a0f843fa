"""The base of a percentage that stands behind a single figure, when the words leave it to be seen.

*1.256 hồ sơ; trong đó trước hạn 1.021 hồ sơ (chiếm 81,29%)*: the total of the list; *… trên tổng
số 610 học sinh*: the total named behind; else a figure said before. Such a base can be seen to
hold; it can fail only where the other percentages of a whole list all take it.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator

from msgspec import Struct

from linter.document import Span
from linter.numbers.claims.attachment import is_attached, near, part_before
from linter.numbers.claims.bases import named_base
from linter.numbers.claims.comparison import counts_alike, is_usable, key_of
from linter.numbers.claims.cues import NAMED_NOUN, NAMED_TOTAL, TOTAL_BEFORE
from linter.numbers.claims.passages import Passage
from linter.numbers.elements import Claim, ClaimKind, Quantity, QuantityKind
from linter.numbers.intervals import amount, stated, total
from linter.numbers.percentages import holds_as_share
from linter.text.folding import strip_marks
from linter.text.patterns import lazy_pattern

_TOTAL_OF = lazy_pattern(r"^tổng(?: số)? ")
_WITNESSES = 2
"""Other percentages of a list that must take its total before one that does not is wrong."""
_LABEL = 40
"""Characters before a figure that may name it."""
_FINE = 2
"""Decimals of a percentage that fits no other base by chance."""


class ListTotal(Struct, frozen=True):
    """The total of a list that adds up, and how many percentages of the list take it as base."""

    whole: Quantity
    witnesses: frozenset[Span]
    """Where those percentages stand."""
    needed: int
    """How many must stand apart from one that does not."""

    def proves(self, percent: Quantity) -> bool:
        """Whether the other percentages of the list leave no doubt of the base."""
        return len(self.witnesses - {percent.span}) >= self.needed


def list_totals(passages: Iterable[Passage], sums: Iterable[Claim]) -> dict[Span, ListTotal]:
    """The totals of lists that add up, by the places of the parts."""
    by_start = {passage.span.start: passage for passage in passages}
    starts = sorted(by_start)
    found: dict[Span, ListTotal] = {}
    for claim in sums:
        whole = claim.result
        if whole is None:
            continue
        witnesses = frozenset(
            percent.span
            for part in claim.operands
            if (percent := _percent_of(_at(starts, by_start, part), part)) is not None
            and holds_as_share(percent, part, whole)
        )
        adds_up = stated(whole).overlaps(total(map(stated, claim.operands)))
        for part in claim.operands if adds_up or len(witnesses) >= _WITNESSES else ():
            needed = min(_WITNESSES, len(claim.operands) - 1) if adds_up else _WITNESSES
            found.setdefault(part.span, ListTotal(whole, witnesses, needed))
    return found


def _at(starts: list[int], by_start: dict[int, Passage], part: Quantity) -> Passage:
    return by_start[starts[bisect_right(starts, part.span.start) - 1]]


def _percent_of(passage: Passage, part: Quantity) -> Quantity | None:
    """The percentage that stands right behind a part and names no other base."""
    behind = passage.inside(Span(part.span.end, part.span.end + _LABEL))
    if not behind or behind[0].kind is not QuantityKind.PERCENT or not is_usable(behind[0]):
        return None
    percent = behind[0]
    belongs = part_before(passage, percent) is part and is_attached(passage, part, percent)
    return percent if belongs and named_base(passage, percent) is None else None


def implied(
    passage: Passage,
    earlier: tuple[Quantity, ...],
    percent: Quantity,
    part: Quantity,
    list_total: ListTotal | None,
) -> Claim | None:
    """The claim that a percentage is a figure's share of a base that no words name."""
    if list_total is not None:
        whole = list_total.whole
        if holds_as_share(percent, part, whole):
            return _claim(percent, part, whole)
        if list_total.proves(percent) and is_attached(passage, part, percent):
            return _claim(percent, part, whole, closed=True, confidence=0.9)
    found = tuple(_candidates(passage, earlier, percent, part))
    lone = _lone(passage, percent, part, found)
    for candidate in found:
        fine = candidate is lone or percent.decimals or _witnesses(passage, percent, candidate)
        if fine and holds_as_share(percent, part, candidate):
            return _claim(percent, part, candidate)
    for candidate in found if is_attached(passage, part, percent) else ():
        if counts_alike(candidate, part) and _witnesses(passage, percent, candidate) >= _WITNESSES:
            return _claim(percent, part, candidate, closed=True, confidence=0.85)
    return None


def _lone(
    passage: Passage, percent: Quantity, part: Quantity, found: tuple[Quantity, ...]
) -> Quantity | None:
    """The one greater figure of the passage that counts the same, when no part of it is all."""
    greater = [
        q
        for q in found
        if passage.span.contains(q.span) and counts_alike(q, part) and amount(q) > amount(part)
    ]
    single = len({q.value for q in greater}) == 1 and key_of(part) != ""
    return greater[0] if single and is_attached(passage, part, percent) else None


def _witnesses(passage: Passage, percent: Quantity, base: Quantity) -> int:
    """How many other percentages of the sentence take the same base."""
    index = passage.sentence_at(percent.span.start)
    others = [
        other
        for other in near(passage, percent)
        if other.kind is QuantityKind.PERCENT
        and other.span != percent.span
        and is_usable(other)
        and passage.sentence_at(other.span.start) == index
    ]
    return sum(
        part is not base and holds_as_share(other, part, base)
        for other in others
        if (part := part_before(passage, other)) is not None
    )


def _candidates(
    passage: Passage, earlier: tuple[Quantity, ...], percent: Quantity, part: Quantity
) -> Iterator[Quantity]:
    key = key_of(part)
    around = near(passage, percent)
    before = [q for q in around if q.span.end <= part.span.start and is_usable(q)]
    for candidate in (*reversed(before), *reversed(earlier)):
        if counts_alike(candidate, part) and is_usable(candidate):
            yield candidate
    sentence = passage.sentences[passage.sentence_at(percent.span.start)]
    for candidate in around:
        behind = percent.span.end <= candidate.span.start < sentence.end
        if behind and candidate.kind is part.kind and is_usable(candidate):
            start = candidate.span.start
            if TOTAL_BEFORE(passage.damaged).search(passage.words(start - _LABEL, start)):
                yield candidate
    if percent.decimals >= _FINE:
        yield from (q for q in reversed(before) if q.kind is part.kind and key_of(q) != key)


def of_named_noun(
    passage: Passage,
    earlier: tuple[Quantity, ...],
    percent: Quantity,
    part: Quantity,
    words: str,
) -> Claim | None:
    """A share of all things of one name, where one figure of them stands: *4,5% tổng số hộ*."""
    name = NAMED_NOUN(passage.damaged).fullmatch(words)
    if name is None:
        return None
    noun = strip_marks(name["noun"])
    before = (q for q in near(passage, percent) if q.span.end <= part.span.start)
    found = [
        candidate
        for candidate in (*earlier, *before)
        if is_usable(candidate)
        and candidate.kind is part.kind
        and _is_named(candidate, noun)
        and candidate.value is not None
        and amount(candidate) > amount(part)
    ]
    for candidate in reversed(found):
        if holds_as_share(percent, part, candidate):
            return _claim(percent, part, candidate)
    values = {candidate.value for candidate in found}
    if len(values) != 1 or not name["all"] or not is_attached(passage, part, percent):
        return None
    return _claim(percent, part, found[-1], closed=True, confidence=0.85)


def _is_named(candidate: Quantity, noun: str) -> bool:
    """Whether a figure counts things of a name, told in its unit or its noun."""
    for words in (key_of(candidate), strip_marks((candidate.noun or "").lower())):
        if words and (
            noun == words or noun.startswith(f"{words} ") or words.startswith(f"{noun} ")
        ):
            return True
    return False


def of_named_total(
    passage: Passage,
    earlier: tuple[Quantity, ...],
    percent: Quantity,
    part: Quantity,
    words: str,
) -> Claim | None:
    """A share of a total that stands elsewhere under the very words: *chiếm 0,23% tổng dư nợ*."""
    text = passage.document.text
    names = {words, _TOTAL_OF.sub("", words)}
    before = (q for q in near(passage, percent) if q.span.end <= part.span.start)
    named: list[tuple[str, Quantity]] = []
    for candidate in reversed((*earlier, *before)):
        if candidate.kind is not part.kind or not is_usable(candidate):
            continue
        start = candidate.span.start
        label = text[max(0, start - len(words) - _LABEL) : start].lower()
        if not any(name in label for name in names):
            continue
        if holds_as_share(percent, part, candidate):
            return _claim(percent, part, candidate)
        named.append((label, candidate))
    if len(named) != 1 or not is_attached(passage, part, percent):
        return None
    label, candidate = named[0]
    alike = (q for q in near(passage, percent) if counts_alike(q, part))
    last = [q for q in alike if q.span.end <= part.span.start][-1:]
    plainly = last == [candidate] or NAMED_TOTAL(passage.damaged).fullmatch(
        label.rpartition(words)[2]
    )
    if words.startswith("tổng") and words in label and plainly:
        return _claim(percent, part, candidate, closed=True, confidence=0.85)
    return None


def _claim(
    percent: Quantity,
    part: Quantity,
    base: Quantity,
    *,
    closed: bool = False,
    confidence: float = 1.0,
) -> Claim:
    return Claim(
        kind=ClaimKind.RATIO,
        result=percent,
        operands=(part, base),
        closed=closed,
        confidence=confidence,
    )
