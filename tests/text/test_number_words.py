"""Numbers in words, in the ways in which amounts are written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.text.number_words import read_number_words, spell

READINGS = {
    "không": 0,
    "bảy": 7,
    "mười": 10,
    "mười lăm": 15,
    "mười một": 11,
    "hai mươi mốt": 21,
    "hai mốt": 21,
    "hai mươi tư": 24,
    "hai mươi bốn": 24,
    "ba mươi lăm": 35,
    "ba mươi nhăm": 35,
    "ba lăm": 35,
    "một trăm": 100,
    "một trăm linh năm": 105,
    "một trăm lẻ năm": 105,
    "một trăm mười": 110,
    "ba trăm năm mươi": 350,
    "một nghìn": 1000,
    "một ngàn không trăm linh hai": 1002,
    "hai nghìn không trăm hai mươi lăm": 2025,
    "mười hai triệu năm trăm nghìn": 12_500_000,
    "một tỷ hai trăm triệu": 1_200_000_000,
    "hai nghìn tỷ": 2 * 10**12,
    "một tỉ không trăm linh năm triệu": 1_005_000_000,
}

NO_NUMBERS = (
    "",
    "trăm",
    "hai trăm lăm mươi",
    "mười mốt",
    "mười năm",
    "một mươi",
    "nghìn hai",
    "một triệu hai triệu",
    "hai nghìn ba triệu",
    "một trăm linh mười",
    "năm linh hai",
    "lăm",
    "tỷ",
    "hai mươi không",
)


@pytest.mark.parametrize(("words", "number"), READINGS.items(), ids=READINGS.keys())
def test_words_are_read(words, number):
    assert read_number_words(words.split()) == number


@pytest.mark.parametrize("words", NO_NUMBERS)
def test_words_out_of_place_make_no_number(words):
    assert read_number_words(words.split()) is None


@given(st.integers(0, 10**15), st.booleans())
def test_what_is_spelled_reads_back(number, southern):
    assert read_number_words(spell(number, southern=southern).split()) == number


@given(
    st.lists(
        st.sampled_from(
            ["một", "hai", "năm", "lăm", "mười", "mươi", "trăm", "linh", "nghìn", "triệu", "tỷ"]
        )
    )
)
def test_any_words_are_a_number_or_none(words):
    number = read_number_words(words)
    assert number is None or number >= 0
