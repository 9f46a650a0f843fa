"""Numbers in words, in the ways in which amounts are written."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.text.number_words import DIGITS, read_number_words

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


def spell(number: int, *, southern: bool = False) -> str:
    """A whole number in words, as amounts are written."""
    if number == 0:
        return "không"
    return " ".join(_spell(number, southern=southern, first=True))


def _spell(number: int, *, southern: bool, first: bool) -> Iterator[str]:
    for scale, name in ((10**9, "tỷ"), (10**6, "triệu"), (10**3, "ngàn" if southern else "nghìn")):
        count, number = divmod(number, scale)
        if count:
            yield from _spell(count, southern=southern, first=first)
            yield name
            first = False
    if number:
        yield from _spell_group(number, southern=southern, first=first)


def _spell_group(number: int, *, southern: bool, first: bool) -> Iterator[str]:
    names = {value: word for word, value in DIGITS.items() if word != "bẩy"}
    hundreds, rest = divmod(number, 100)
    tens, unit = divmod(rest, 10)
    if hundreds or not first:
        yield from (names[hundreds], "trăm")
    if not rest:
        return
    if not tens:
        if hundreds or not first:
            yield "lẻ" if southern else "linh"
        yield names[unit]
        return
    yield from ("mười",) if tens == 1 else (names[tens], "mươi")
    if unit == 1 and tens > 1:
        yield "mốt"
    elif unit == 5:
        yield "lăm"
    elif unit:
        yield names[unit]


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
