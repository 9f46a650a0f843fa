"""Finding words: whole ones, in any case, over any white space; and never a sign too few."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.rule_data.classes import _shows
from linter.rule_data.phrases import Folding, Search, in_case_of

from .making import quotes, rule_of

SYLLABLES = st.sampled_from(
    ["hòa", "hoà", "ủy", "uỷ", "ban", "nhân", "dân", "xã", "sáp", "nhập", "kinh–tế", "kinh-tế"]
)
PHRASES = st.lists(SYLLABLES, min_size=1, max_size=3).map(" ".join)
SPACES = st.sampled_from([" ", "  ", "\u00a0", "\t"])


@settings(deadline=None)
@given(phrase=PHRASES, before=PHRASES, behind=PHRASES, gap=SPACES, upper=st.booleans())
def test_a_phrase_is_found_however_it_is_set(phrase, before, behind, gap, upper):
    """And so the quick look, which spares most documents the search, must see it too."""
    rule = rule_of(f'kind = "absence"\nphrases = ["{phrase}"]\n')
    set_phrase = gap.join(phrase.upper().split() if upper else phrase.split())
    text = f"{before}, {set_phrase}; {behind}."
    assert set_phrase in quotes(rule, text)


@settings(deadline=None)
@given(words=st.lists(SYLLABLES, max_size=12), phrase=PHRASES)
def test_what_the_search_finds_the_quick_look_has_seen(words, phrase):
    rule = rule_of(f'kind = "absence"\nphrases = ["{phrase}"]\n')
    text = " ".join(words)
    if Search(Folding(), {phrase: None}).find(text):
        assert rule.compiled.always or _shows(rule.compiled, text)


@settings(deadline=None)
@given(text=st.text(max_size=60), phrase=PHRASES)
def test_hits_lie_in_the_text_and_apart(text, phrase):
    hits = Search(Folding(), {phrase: None, "ủy ban": None}, {r"\w{1,3}": None}).find(text)
    ends = [0, *(hit.end for hit in hits)]
    assert all(
        end <= hit.start < hit.end <= len(text) for end, hit in zip(ends, hits, strict=False)
    )


@pytest.mark.parametrize(
    ("found", "expected", "result"),
    [
        ("sát nhập", "sáp nhập", "sáp nhập"),
        ("Sát nhập", "sáp nhập", "Sáp nhập"),
        ("Sát Nhập", "sáp nhập", "Sáp Nhập"),
        ("SÁT NHẬP", "sáp nhập", "SÁP NHẬP"),
        ("sát\u00a0nhập", "sáp nhập", "sáp\u00a0nhập"),
        ("ubnd", "Ủy ban nhân dân", "Ủy ban nhân dân"),
        ("Đ", "đồng", "Đồng"),
        ("nghành  y tế", "ngành y tế", "ngành  y tế"),
    ],
)
def test_case_and_space_are_kept(found, expected, result):
    assert in_case_of(found, expected) == result
