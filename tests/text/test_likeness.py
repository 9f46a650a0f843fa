"""Likeness agrees with difflib; names of findings are the same on every machine."""

from difflib import SequenceMatcher

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.text.digest import digest
from linter.text.likeness import are_alike

LETTERS = st.text("abcdeg", max_size=12)


@given(LETTERS, LETTERS, st.sampled_from([0.0, 0.5, 0.8, 0.9, 1.0]))
def test_as_difflib_says(one, other, least):
    assert are_alike(one, other, least) == (
        SequenceMatcher(None, one, other, autojunk=False).ratio() >= least
    )


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("", "6c62272e07bb014262b8"),
        ("a", "d228cb696f1a8caf7891"),
        ("foobar", "343e1662793c64bf6f0d"),
    ],
)
def test_the_published_values(text, name):
    """Test vectors of FNV-1a with 128 bits, the first twenty digits."""
    assert digest(text) == name


@given(st.text(), st.text())
def test_other_texts_other_names(one, other):
    assert (digest(one) == digest(other)) == (one == other)
