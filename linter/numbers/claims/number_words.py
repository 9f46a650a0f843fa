"""Counts in words, without which a sum stays open: *hai người chết và 03 người bị thương*."""

from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from linter.document import Span
from linter.numbers.claims.cues import NUMBER_WORD
from linter.numbers.claims.passages import Passage
from linter.numbers.elements import Quantity, QuantityKind
from linter.text.folding import strip_marks
from linter.text.number_words import DIGITS

_VALUES = {**DIGITS, "mười": 10}


def counts_in_words(passage: Passage, stretch: Span, around: Span | None) -> Iterator[Quantity]:
    """Yield the counts in words of a stretch, outside deeper parentheses."""
    base = passage.span.start
    for match in NUMBER_WORD(passage.damaged).finditer(
        passage.plain, max(stretch.start - base, 0), max(stretch.end - base, 0)
    ):
        span = Span(match.start("word") + base, match.end("word") + base)
        if passage.enclosing(span.start) != around:
            continue
        yield Quantity(
            spans=(span,),
            text=span.of(passage.document.text),
            value=Decimal(_values(passage.damaged)[match["word"]]),
            decimals=0,
            kind=QuantityKind.COUNT,
            unit=match["noun"],
            noun=match["noun"],
        )


@cache
def _values(damaged: bool) -> dict[str, int]:
    return {strip_marks(word) if damaged else word: value for word, value in _VALUES.items()}
