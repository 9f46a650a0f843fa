"""Names are found as an alternation of all of them, longest first, would find them."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.text.names import Names

NAMES = ("bo", "bo y te", "so", "so y te", "van hoa, the thao", "so gd&dt", "nghi quyet", "luat")


def expected(text, names=NAMES, not_after=()):
    """What the one great expression finds."""
    longest_first = sorted(names, key=lambda name: (-len(name), name))
    words = "|".join(re.escape(name).replace(r"\ ", r"\s+") for name in longest_first)
    before = "".join(f"(?<!{re.escape(words)})" for words in not_after)
    return [match.span() for match in re.finditer(rf"(?<!\w){before}(?:{words})(?!\w)", text)]


def found(text, *, not_after=()):
    return [(name.start, name.end) for name in Names(NAMES, not_after=not_after).find(text)]


@pytest.mark.parametrize(
    "text",
    [
        "so y te",
        "so  y\nte va so khac",
        "bo y tex, bo y te",
        "cua so",
        "so_bo so-bo (so)",
        "van hoa, the thao; van hoa , the thao",
        "so gd&dt so gd",
        "theo nghi  quyet, ky luat",
        "",
    ],
)
def test_whole_words_the_longest_first(text):
    assert found(text) == expected(text)
    assert found(text, not_after=("ky ",)) == expected(text, not_after=("ky ",))


WORDS = st.sampled_from(
    ["bo", "y", "te", "so", "van", "hoa,", "the", "thao", "gd&dt", "ky", "luat"]
)
GAPS = st.sampled_from([" ", "  ", "\n", "-", ", ", "", "_"])


@given(st.lists(st.tuples(WORDS, GAPS), max_size=12))
def test_as_one_great_expression_would(pieces):
    text = "".join(word + gap for word, gap in pieces)
    assert found(text) == expected(text)


def test_the_names_that_begin_at_an_offset():
    names = Names(NAMES)
    assert [name.name for name in names.at("cua bo y te", 4)] == ["bo y te", "bo"]
    assert [name.name for name in names.at("cua bo y te", 4, 8)] == ["bo"]
    assert not list(names.at("cuabo y te", 3)), "the middle of a word"
    assert names.may_begin("bo")
    assert not names.may_begin("te")


def test_a_name_begins_with_a_word():
    with pytest.raises(ValueError, match="begin with a word"):
        Names(["&"])
