"""Roman numerals and the letters of điểm."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.text.numerals import from_roman, point_letter, point_ordinal, to_roman


@given(st.integers(1, 3999))
def test_roman_round_trip(number):
    assert from_roman(to_roman(number)) == number


@pytest.mark.parametrize("text", ["", "IIII", "VX", "IC", "iv", "Phần", "MMMMIM"])
def test_not_roman(text):
    assert from_roman(text) is None


def test_no_roman_zero():
    with pytest.raises(ValueError, match="0"):
        to_roman(0)


def test_points_follow_the_decree():
    assert [point_letter(n) for n in range(1, 8)] == ["a", "b", "c", "d", "đ", "e", "g"]
    assert point_letter(24) is None
    assert point_ordinal("Đ") == 5
    assert point_ordinal("f") is None
