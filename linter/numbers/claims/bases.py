"""What a percentage is a part of, when the base is named: *6,3 % tổng dân số*.

The base is looked for in the whole document. Only one that is stated with one value may contradict.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from linter.numbers.claims.comparison import fractions, is_difference, is_usable, key_of
from linter.numbers.claims.cues import (
    COUNTED_BASE,
    DATED,
    NAMED_BASE,
    POPULATION_BASE,
    POPULATION_LABEL,
    QUALIFIER,
    RATE_BEFORE,
)
from linter.numbers.claims.passages import Passage
from linter.numbers.elements import Quantity, QuantityKind
from linter.text.folding import strip_marks

POPULATION = "dan so"
_REACH = 90
_SPACES = re.compile(r"\s+")
_PEOPLE = frozenset({"nguoi", ""})


class NamedBase(NamedTuple):
    """A base as named after a percentage."""

    subject: str | None
    """What it is the total of: ``dan so``, ``ho``; None for a part of it, a plan, another year."""
    end: int


class BaseFact(NamedTuple):
    """A total that the document states."""

    subject: str
    quantity: Quantity
    dated: bool
    """Whether its sentence ties it to a time."""


def named_base(passage: Passage, percent: Quantity) -> NamedBase | None:
    """The base that the words after a percentage name, if they name one."""
    start = percent.span.end
    start += passage.words(start, start + 3).find("%") + 1
    words = passage.words(start, start + _REACH)
    match = NAMED_BASE(passage.damaged).match(words)
    if match is None:
        return None
    base = _SPACES.sub(" ", match["base"]).strip()
    return NamedBase(_subject(passage, base), start + match.end())


def _subject(passage: Passage, base: str) -> str | None:
    if POPULATION_BASE(passage.damaged).fullmatch(base):
        return POPULATION
    if counted := COUNTED_BASE(passage.damaged).fullmatch(base):
        if QUALIFIER(passage.damaged).search(counted["rest"]):
            return None
        return strip_marks(counted["head"]).split()[0]
    return None


def base_facts(passages: tuple[Passage, ...]) -> tuple[BaseFact, ...]:
    """The totals of population and households that a document states."""
    return tuple(fact for passage in passages for fact in _facts(passage))


def _facts(passage: Passage) -> Iterator[BaseFact]:
    damaged = passage.damaged
    if "dan" not in strip_marks(passage.plain) and "khau" not in strip_marks(passage.plain):
        return
    ratios = {id(q) for pair in fractions(passage) for q in pair}
    for quantity in passage.quantities:
        if id(quantity) in ratios or not is_usable(quantity) or is_difference(passage, quantity):
            continue
        if quantity.kind is not QuantityKind.COUNT or not quantity.exact:
            continue
        start = quantity.span.start
        sentence = passage.sentences[passage.sentence_at(start)]
        before = passage.words(max(sentence.start, start - _REACH), start)
        label = POPULATION_LABEL(damaged).search(before)
        if label is None or QUALIFIER(damaged).search(label["between"]):
            continue
        if RATE_BEFORE(damaged).search(before[: label.start()]):
            continue
        dated = DATED(damaged).search(passage.words(*sentence)) is not None
        key = key_of(quantity)
        if key == "ho":
            yield BaseFact("ho", quantity, dated)
        elif key in _PEOPLE and not any(char.isdigit() for char in _people(label["between"])):
            yield BaseFact(POPULATION, quantity, dated)


_HOUSEHOLDS = re.compile(r"[\d.,]+\s+h[ộo]\b")


def _people(between: str) -> str:
    """What stands between label and figure, without a number of households."""
    return _HOUSEHOLDS.sub("", between)
