"""Letters and words of old encodings, one by one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.text.legacy_encodings import (
    ENCODINGS,
    TCVN3,
    UTF8,
    VNI,
    encoding_of,
    is_evidence,
    read_in,
    units_of,
    words_in,
)
from linter.text.misreading import may_be_legacy
from linter.text.syllables import is_syllable


@pytest.mark.parametrize(
    ("encoding", "word", "expected"),
    [
        (TCVN3, "viÖt", "việt"),
        (TCVN3, "®·", "đã"),
        (TCVN3, "n\u00adíc", "nước"),
        (TCVN3, "HOµ", "HOÀ"),
        (TCVN3, "nam", "nam"),
        (TCVN3, "đã", "đã"),
        (VNI, "ñöôïc", "được"),
        (VNI, "NÖÔÙC", "NƯỚC"),
        (VNI, "æ", "ỉ"),
        (VNI, "nghóa", "nghĩa"),
        (VNI, "đã", "đã"),
        (UTF8, "Ä‘Æ°á»£c", "được"),
        (UTF8, "caf\u00e9", "café"),
    ],
)
def test_a_word_is_read(encoding: str, word: str, expected: str) -> None:
    assert read_in(word, encoding) == expected


def test_capitals_of_a_line_are_capitals_of_its_words() -> None:
    assert [unit.letter for unit in units_of("X·", TCVN3)] == ["ã"]
    assert [unit.letter for unit in units_of("X·", TCVN3, capitals=True)] == ["Ã"]


@pytest.mark.parametrize(
    ("word", "encoding", "expected"),
    [
        ("hßa", TCVN3, True),
        ("héi", TCVN3, True),
        ("Céng", TCVN3, False),  # kẻng has that rime too
        ("hòa", TCVN3, False),
        ("créé", TCVN3, False),
        ("§", TCVN3, False),
        ("120m²", TCVN3, False),
        ("hoøa", VNI, True),
        ("größte", VNI, False),
        ("smørbrød", VNI, False),
        ("chá»§", UTF8, True),
        ("hÃ´tel", UTF8, False),
    ],
)
def test_a_word_speaks_for_an_encoding_or_not(word: str, encoding: str, expected: bool) -> None:
    assert is_evidence(word, encoding) is expected


def test_the_encoding_of_a_text_is_that_of_most_words() -> None:
    assert encoding_of(["hßa", "x·", "héi"]) == TCVN3
    assert encoding_of(["hoøa", "hoäi"]) == VNI
    assert encoding_of(["chá»§", "há»™i"]) == UTF8


@given(st.text(max_size=60), st.sampled_from(ENCODINGS))
def test_units_stand_in_their_word_in_order(text: str, encoding: str) -> None:
    for word in words_in(text, encoding):
        assert text[word.start : word.end] == word.letter
        ends = [0]
        for unit in units_of(word.letter, encoding):
            assert ends[-1] <= unit.start < unit.end <= len(word.letter)
            ends.append(unit.end)


def test_degrees_and_powers_are_a_hint_only_from_the_second_on() -> None:
    assert not may_be_legacy("Nhiệt độ 25 °C")
    assert may_be_legacy("Nhiệt độ 25 °C, 30 °C")
    assert may_be_legacy("25 °C", 1)


@pytest.mark.parametrize("word", ["hội", "HỘI", "nghĩa", "quyết", "giếng", "uỷ", "ủy", "ý", "tốt"])
def test_syllables(word: str) -> None:
    assert is_syllable(word)


@pytest.mark.parametrize("word", ["hßa", "tôt", "créé", "nghiên1", "", "thuyềnnn", "hộị", "Straße"])
def test_no_syllables(word: str) -> None:
    assert not is_syllable(word)


def test_a_stopped_syllable_without_its_tone_is_one_only_when_asked_so() -> None:
    assert is_syllable("tôt", any_tone=True)
