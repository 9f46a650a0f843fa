"""What recomputing a claim yields, before it becomes a verdict."""

from decimal import Decimal

from msgspec import Struct

from linter.numbers.elements import Outcome, Quantity
from linter.numbers.quantities.notation import show


class Result(Struct, frozen=True):
    """The arithmetic of one claim."""

    outcome: Outcome
    derivation: str
    computed: Decimal | None = None
    expected: str | None = None
    by_truncation: bool = False
    culprit: str | None = None
    confidence: float | None = None
    """None: as sure as the claim."""


def shown(quantity: Quantity) -> str:
    """A figure's value as derivations write it. The value must be there."""
    assert quantity.value is not None
    return show(quantity.value, quantity.decimals)
