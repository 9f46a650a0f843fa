"""What a percentage is a part of, when the base is named: *6,3 % tổng dân số*.

The base is looked for in the whole document. Only one that is stated with one value may contradict.
"""

from collections.abc import Iterator

from msgspec import Struct

from linter.numbers.claims.comparison import is_usable, key_of
from linter.numbers.claims.cues import (
    COUNTED_BASE,
    DATED,
    NAMED_BASE,
    ONE_PLACE,
    POPULATION_BASE,
    POPULATION_LABEL,
    QUALIFIER,
    RATE_BEFORE,
    TOTAL_LABEL,
    WHOLE_PLACE,
)
from linter.numbers.claims.passages import Passage
from linter.numbers.elements import Quantity, QuantityKind
from linter.text.folding import strip_marks
from linter.text.patterns import lazy_pattern

POPULATION, HOUSEHOLDS = "dân số", "hộ"
_REACH = 90
_SPACES = lazy_pattern(r"\s+")
_PEOPLE = frozenset({"nguoi", ""})
PUPILS = frozenset({"hoc", "sinh", "tre", "giao", "can", "hoi", "doan", "dang", "cu"})
"""First words of *học sinh*, *giáo viên*, *hội viên* …, without their marks."""
PERSONS = frozenset({"nguoi", "em", "chau", "tre", "dong chi"})


class NamedBase(Struct, frozen=True):
    """A base as named after a percentage."""

    subject: str | None
    """What it is the total of: *dân số*, *hộ*; None for a part of it, a plan, another year."""
    words: str
    end: int


class BaseFact(Struct, frozen=True):
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
    return NamedBase(_subject(passage, base), base, start + match.end())


def _subject(passage: Passage, base: str) -> str | None:
    if POPULATION_BASE(passage.damaged).fullmatch(base):
        return POPULATION
    if counted := COUNTED_BASE(passage.damaged).fullmatch(base):
        if QUALIFIER(passage.damaged).search(counted["rest"]):
            return None
        head: str = counted["head"].split()[0]
        return _subject_word(passage, head)
    return None


def _subject_word(passage: Passage, head: str) -> str:
    """A noun as a subject; of damaged text only the commonest can be told."""
    return HOUSEHOLDS if passage.damaged and head == "ho" else head


def base_facts(passages: tuple[Passage, ...]) -> tuple[BaseFact, ...]:
    """The totals of population and households that a document states."""
    return tuple(fact for passage in passages for fact in _facts(passage))


def _facts(passage: Passage) -> Iterator[BaseFact]:
    for quantity in passage.quantities:
        plain = quantity.kind is QuantityKind.COUNT and quantity.exact and is_usable(quantity)
        if not plain or quantity.span in passage.in_fractions or passage.is_difference(quantity):
            continue
        start = quantity.span.start
        sentence = passage.sentences[passage.sentence_at(start)]
        before = passage.words(max(sentence.start, start - _REACH), start)
        subject = _subject_of(passage, quantity, before)
        if subject:
            low, high = max(sentence.start, start - 2 * _REACH), start + _REACH
            around = passage.words(low, min(high, sentence.end))
            dated = DATED(passage.damaged).search(around) is not None
            yield BaseFact(subject, quantity, dated)


def _subject_of(passage: Passage, quantity: Quantity, before: str) -> str | None:
    """What a figure is the total of, by the words before it."""
    damaged, key = passage.damaged, key_of(quantity)
    if total := TOTAL_LABEL(damaged).search(before):
        bare = strip_marks(total["head"])
        same = not key or key.split()[0] == bare or (bare in PUPILS and key in PERSONS)
        return _subject_word(passage, total["head"]) if same else None
    if WHOLE_PLACE(damaged).search(before):
        return _WHOLE.get(" ".join((quantity.noun or "").lower().split()[:3]))
    label = POPULATION_LABEL(damaged).search(before)
    narrow = label and (QUALIFIER(damaged), ONE_PLACE(damaged))
    if label is None or any(cue.search(label["between"]) for cue in narrow or ()):
        return None
    if RATE_BEFORE(damaged).search(before[: label.start()]):
        return None
    if key == "ho":
        return HOUSEHOLDS
    people = key in _PEOPLE and not any(c.isdigit() for c in _people(label["between"]))
    return POPULATION if people else None


_WHOLE = {
    **dict.fromkeys(("hộ", "hộ dân", "hộ gia đình", "hộ với", "hộ và"), HOUSEHOLDS),
    **dict.fromkeys(("nhân khẩu", "khẩu", "người", "người dân"), POPULATION),
}
"""Nouns, as far as the next sign, that stand for all households or people."""
_HOUSEHOLDS = lazy_pattern(r"[\d.,]+\s+h[ộo]\b")


def _people(between: str) -> str:
    """What stands between label and figure, without a number of households."""
    return _HOUSEHOLDS.sub("", between)
