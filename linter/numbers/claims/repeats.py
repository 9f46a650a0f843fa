"""Facts that a document states more than once."""

from collections.abc import Iterator

from linter.numbers.claims.bases import HOUSEHOLDS, POPULATION, BaseFact
from linter.numbers.claims.comparison import is_usable
from linter.numbers.claims.passages import Passage
from linter.numbers.elements import Claim, ClaimKind, Quantity, QuantityKind

DISTINCTIVE = 100
"""Smaller figures are equal too often by chance."""
_NOUN_WORDS = 3


def repeat_claims(passages: tuple[Passage, ...], facts: tuple[BaseFact, ...]) -> Iterator[Claim]:
    """Yield pairs of figures for the same thing."""
    yield from _said_again(passages)
    yield from _named_again(facts)


def _said_again(passages: tuple[Passage, ...]) -> Iterator[Claim]:
    """The same number of the same things in two paragraphs; can only be seen to agree."""
    seen: dict[tuple[object, ...], Quantity] = {}
    for passage in passages:
        for quantity in passage.quantities:
            key = _identity(passage, quantity)
            if key is None:
                continue
            last = seen.get(key)
            if last is not None and not passage.span.contains(last.span):
                yield _equal(last, quantity, closed=False)
            seen[key] = quantity


def _identity(passage: Passage, quantity: Quantity) -> tuple[object, ...] | None:
    counted = quantity.kind in (QuantityKind.COUNT, QuantityKind.MEASURE, QuantityKind.MONEY)
    if not counted or not is_usable(quantity) or quantity.noun is None or passage.in_cell:
        return None
    words = tuple(quantity.noun.lower().split()[:_NOUN_WORDS])
    assert quantity.value is not None
    if len(words) < 2 or quantity.value < DISTINCTIVE or passage.is_difference(quantity):
        return None
    return (quantity.value, quantity.unit, *words)


def _named_again(facts: tuple[BaseFact, ...]) -> Iterator[Claim]:
    """The population given twice; a difference counts only if no other time is spoken of."""
    first: dict[str, BaseFact] = {}
    for fact in facts:
        known = first.setdefault(fact.subject, fact)
        if known is not fact and fact.subject in (POPULATION, HOUSEHOLDS):
            closed = not (fact.dated or known.dated)
            yield _equal(known.quantity, fact.quantity, closed=closed)


def _equal(first: Quantity, second: Quantity, *, closed: bool) -> Claim:
    return Claim(
        kind=ClaimKind.EQUAL,
        result=None,
        operands=(first, second),
        closed=closed,
        confidence=0.8,
    )
