"""Spellings of one name fold together; different names stay apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.text.folding import (
    classic_tone_places,
    fold,
    latin_capitals,
    name_key,
    strip_marks,
    unify_dashes,
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("CỘNG HOÀ", "Cộng hòa"),
        ("UỶ BAN NHÂN DÂN", "Ủy ban nhân dân"),
        ("kinh tế – xã hội", "Kinh tế - xã hội"),
        ("Ðăk Cấm", "Đăk Cấm"),
        ("Thuỷ  lợi", "thủy lợi"),
        ("Ho\u0323p", "Họp"),
    ],
)
def test_one_name(one, other):
    assert name_key(one) == name_key(other)


@pytest.mark.parametrize(
    ("one", "other"), [("Bắc Sơn", "Bác Son"), ("quý", "quy"), ("toàn", "tòan"), ("Đăk", "Đắk")]
)
def test_two_names(one, other):
    assert name_key(one) != name_key(other)


@pytest.mark.parametrize("text", ["toán", "thuyền", "quý", "quả", "hoàn", "khoảng", "giá"])
def test_syllables_on_which_both_schools_agree_are_left_alone(text):
    assert classic_tone_places(text) == text


@pytest.mark.parametrize(
    ("new", "classic"), [("hoà", "hòa"), ("HOÀ", "HÒA"), ("Uỷ", "Ủy"), ("khoẻ", "khỏe")]
)
def test_classic_tone_places(new, classic):
    assert classic_tone_places(new) == classic


@given(st.text(max_size=40))
def test_folds_keep_every_offset(text):
    for folded in (fold(text), strip_marks(text), unify_dashes(text), classic_tone_places(text)):
        assert len(folded) == len(text)


def test_strip_marks():
    assert strip_marks("Đăk Cấm, ường") == "Dak Cam, uong"


def test_capitals_of_abbreviations_in_a_to_z():
    assert latin_capitals("12/QĐ-UBND, 05/TTr-ĐƯÂÊÔƠĂ") == "12/QD-UBND, 05/TTr-DUAEOOA"
    assert latin_capitals("đồng ý, ỦY BAN") == "đồng ý, ỦY BAN"
