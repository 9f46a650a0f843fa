"""On which letter a tone may stand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.text.folding import classic_tone_places, strip_marks
from linter.text.syllables import well_placed

WRONG = {
    "tòan": "toàn", "thưòng": "thường", "quýêt": "quyết", "ngừơi": "người", "cuả": "của",
    "nghiã": "nghĩa", "gía": "giá", "gíêng": "giếng", "qúa": "quá", "đuợc": "được",
    "chiụ": "chịu", "ngoaì": "ngoài", "xóay": "xoáy", "thúê": "thuế", "lưụ": "lựu",
}  # fmt: skip

RIGHT_LIST = """
toàn hòa hoà khỏe khoẻ thủy thuỷ thường quyết người của nghĩa già giá giải giếng gìn gì giữ giặt quý
quà quốc quỳnh quỹ tài cuối tiến thuế chịu huỳnh lựu xoáy mùa ngoài khuỷu ngoẻo thuở uống rượu yếu ý
hướng loạt khuếch huých oằn hoẵng moóc chuỗi
"""

NO_SYLLABLES = ["café", "día", "krông", "plây", "Tòan", "THƯÒNG", "", "x", "hóadon", "tòàn", "río"]


@pytest.mark.parametrize(("word", "expected"), WRONG.items())
def test_a_misplaced_tone_is_put_right(word: str, expected: str) -> None:
    assert well_placed(word) == expected
    assert well_placed(expected) is None


@pytest.mark.parametrize("word", RIGHT_LIST.split())
def test_what_some_school_writes_is_left_alone(word: str) -> None:
    assert well_placed(word) is None


@pytest.mark.parametrize("word", NO_SYLLABLES)
def test_what_is_no_syllable_in_small_letters_is_left_alone(word: str) -> None:
    assert well_placed(word) is None


@given(st.text(alphabet="tngqughioaơuưyêâăàáảãạòóỏõọờớởỡợùúủũụừứửữựỳýềếểễệ", max_size=8))
def test_putting_right_moves_marks_only_and_ends(word: str) -> None:
    right = well_placed(word)
    if right is not None:
        assert strip_marks(right) == strip_marks(word)
        assert right != word
        assert well_placed(right) is None
        assert classic_tone_places(right) == right
