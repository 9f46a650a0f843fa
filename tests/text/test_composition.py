"""Composition keeps every character and remembers where it came from."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.text.composition import compose, is_composed

VIETNAMESE = st.text(
    st.sampled_from(
        "aăâeêioôơuưyđAĐ \u0300\u0301\u0303\u0309\u0323\u0302\u0306\u031b1.,한ᄒ\u1161"
    ),
    max_size=30,
)


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("Việt", [("Việt", 0, 4, False)]),
        ("Vie\u0302\u0323t", [("Vi", 0, 2, False), ("ệ", 2, 5, True), ("t", 5, 6, False)]),
        ("", []),
        ("a\u0323\u0306", [("ặ", 0, 3, True)]),
    ],
)
def test_pieces(text, pieces):
    found = [(p.composed, p.start, p.end, p.changed) for p in compose(text)]
    assert found == pieces


@given(VIETNAMESE)
def test_result_is_nfc_and_pieces_cover_the_original(text):
    pieces = list(compose(text))
    assert "".join(piece.composed for piece in pieces) == unicodedata.normalize("NFC", text)
    position = 0
    for piece in pieces:
        assert piece.start == position
        if not piece.changed:
            assert piece.composed == text[piece.start : piece.end]
        position = piece.end
    assert position == len(text)


@given(VIETNAMESE)
def test_composed_text_stays_as_it_is(text):
    composed = unicodedata.normalize("NFC", text)
    assert is_composed(composed)
    assert all(not piece.changed for piece in compose(composed))
