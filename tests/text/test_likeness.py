"""Likeness agrees with difflib."""

from difflib import SequenceMatcher

from hypothesis import given
from hypothesis import strategies as st

from linter.text.likeness import are_alike

LETTERS = st.text("abcdeg", max_size=12)


@given(LETTERS, LETTERS, st.sampled_from([0.0, 0.5, 0.8, 0.9, 1.0]))
def test_as_difflib_says(one, other, least):
    assert are_alike(one, other, least) == (
        SequenceMatcher(None, one, other, autojunk=False).ratio() >= least
    )
