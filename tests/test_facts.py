"""Facts are computed once, only when asked for; one failure is one failure."""

import pytest

from linter.document import Absent, DocumentBuilder, Element, Found, Span, Unreadable
from linter.document.element import UnreadableFactError
from linter.facts import FactStore, WholeDocument
from linter.references.matching import ResolvedCitation
from linter.session import RECOGNISERS


class Word(Element, frozen=True):
    """A word, for these tests."""


class Shout(Element, frozen=True):
    """A word in capitals."""


class Words:
    provides = (Word,)
    needs = ()

    def __init__(self):
        self.calls = []

    def recognise_block(self, text):
        self.calls.append(text)
        start = 0
        for word in text.split():
            start = text.index(word, start)
            yield Word(spans=(Span(start, start + len(word)),), text=word)
            start += len(word)


class Shouts:
    provides = (Shout,)
    needs = (Word,)

    def recognise(self, document, facts):
        for word in facts.all(Word):
            if word.text.isupper():
                yield Shout(spans=word.spans, text=word.text)


class Broken:
    provides = (Word,)
    needs = ()

    def recognise(self, document, facts):
        raise ValueError("hỏng")


def document(*lines):
    builder = DocumentBuilder()
    for line in lines:
        builder.add(line)
        builder.end_block()
    return builder.build(name="x", format="test")


def test_block_facts_are_rebased_and_remembered_by_text():
    words, memo = Words(), {}
    store = FactStore(document("một HAI", "", "ba", "ba"), [words, Shouts()], memo)
    text = store.document.text
    assert [(w.text, w.span.of(text)) for w in store.all(Word)] == [
        ("một", "một"), ("HAI", "HAI"), ("ba", "ba"), ("ba", "ba"),
    ]  # fmt: skip
    assert words.calls == ["một HAI", "ba"]
    assert store.first(Shout).span.of(text) == "HAI"
    FactStore(document("ba", "bốn"), [words], memo).all(Word)
    assert words.calls == ["một HAI", "ba", "bốn"]


def test_get_states_found_absent_or_unreadable():
    store = FactStore(document("một"), [Words(), Shouts()])
    assert isinstance(store.get(Word), Found)
    assert store.get(Shout) == Absent()
    assert store.first(WholeDocument).text == "một\n"
    broken = FactStore(document("một"), [Broken(), Shouts()])
    assert isinstance(broken.get(Word), Unreadable)


def test_a_failure_spreads_to_those_who_need_it_but_is_counted_once():
    store = FactStore(document("một"), [Broken(), Shouts()])
    with pytest.raises(UnreadableFactError):
        store.all(Shout)
    assert isinstance(store.get(Shout), Unreadable)
    assert [failure.recogniser for failure in store.failures] == ["Broken"]


def test_cycles_and_double_providers_are_refused():
    class Circular(Words):
        needs = (Shout,)

    with pytest.raises(ValueError, match="→"):
        FactStore(document("x"), [Circular(), Shouts()])
    with pytest.raises(ValueError, match="twice"):
        FactStore(document("x"), [Words(), Broken()])


class BrokenRegistry:
    def find(self, key):
        raise ValueError("hỏng")


def test_a_registry_that_raises_makes_what_it_resolves_unreadable():
    text = document("Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020;")
    store = FactStore(text, RECOGNISERS, None, BrokenRegistry())
    assert not store.is_readable(ResolvedCitation)
    (failure,) = store.failures
    assert failure.recogniser == "BrokenRegistry"
    assert FactStore(text, RECOGNISERS).all(ResolvedCitation) == ()
    silent = FactStore(document("Không dẫn gì."), RECOGNISERS, None, BrokenRegistry())
    assert silent.all(ResolvedCitation) == ()
