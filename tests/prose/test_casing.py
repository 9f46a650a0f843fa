"""Capitals: which expressions depart from Annex II, and how sure that is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.prose.casing.elements import LIKELY, CaseDeparture
from linter.prose.casing.surroundings import is_inside_sentence, recased, word_before

from .reading import facts_of


def departures(text: str) -> list[tuple[str, str, str]]:
    found = facts_of(text).all(CaseDeparture)
    return [(each.subject, each.text, each.expected) for each in found]


@pytest.mark.parametrize(
    ("written", "template", "expected"),
    [
        ("sở tài chính", "Sở Tài chính", "Sở Tài chính"),
        ("Sở Tài Chính", "Sở Tài chính", "Sở Tài chính"),
        ("Sở Tài chính", "Sở Tài chính", None),
        ("Sở Công thương", "Sở Công ~thương", None),
        ("sở Công thương", "Sở Công ~thương", "Sở Công thương"),
        ("Uỷ Ban nhân dân", "Ủy ban nhân dân", "Uỷ ban nhân dân"),
        ("SỞ TÀI CHÍNH", "Sở Tài chính", None),
        ("Sở Tài", "Sở Tài chính", None),
    ],
)
def test_recasing_changes_the_case_of_first_letters_alone(
    written: str, template: str, expected: str | None
) -> None:
    assert recased(written, template) == expected


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("của ủy ban nhân dân xã Sông Trà", ["ủy ban nhân dân"]),
        ("của ủy ban nhân dân các cấp", []),
        ("các cơ sở y tế tỉnh Minh Sơn", []),
        ("của sở y tế tỉnh Minh Sơn", ["sở y tế"]),
        ("Sở  Y   Tế đã họp và báo cáo", ["Sở  Y   Tế"]),
        ("Sở Tài Chính", []),
        ("- Sở Tài Chính;", ["Sở Tài Chính"]),
    ],
)
def test_bodies(text: str, found: list[str]) -> None:
    assert [written for _, written, _ in departures(text)] == found


@pytest.mark.parametrize(
    ("text", "subject", "expected"),
    [
        ("trên địa bàn Tỉnh Nam Định hiện nay", "unit", "tỉnh Nam Định"),
        ("người dân đến thủ đô Hà Nội dự họp", "unit", "Thủ đô Hà Nội"),
        ("tại Khoản 2 Điều 5 của Luật", "citation", "khoản 2"),
        ("theo luật đất đai năm 2024", "law", "Luật Đất đai"),
        ("họp sáng thứ hai để bàn", "day", "thứ Hai"),
        ("đồng bào Tây nguyên vui mừng", "region", "Tây Nguyên"),
        ("Huân chương Lao động hạng nhất", "award", "Nhất"),
        ("Đã xong việc này. xã tiếp tục làm", "sentence", "Xã"),
        ("gặp ông Lê văn Mẫu hôm qua", "person", "Lê Văn Mẫu"),
        ("niềm tin với Đảng và nhà nước", "state", "Nhà nước"),
    ],
)
def test_every_subject(text: str, subject: str, expected: str) -> None:
    assert [(kind, right) for kind, _, right in departures(text)] == [(subject, expected)]


def test_what_bodies_write_in_several_ways_is_only_likely() -> None:
    (found,) = facts_of("lực lượng Công an Nhân dân trên địa bàn").all(CaseDeparture)
    assert found.confidence == LIKELY


def test_a_paragraph_of_several_lines_tells_no_sentence() -> None:
    line = "Các thôn đã tổ chức vận động bà con tham gia vệ sinh môi trường và"
    wrapped = "\n".join([line, *(f"tiếp tục {line.lower()}" for _ in range(6))])
    text = f"{wrapped}\ncác huyện. thành phố cùng tham gia đợt ra quân lần này."
    assert not [found for found in departures(text) if found[0] == "sentence"]


def test_the_word_before() -> None:
    assert word_before("tại Tỉnh", 4) == ("tại", "")
    assert word_before("xã, Tỉnh", 4) == ("xã", ",")
    assert word_before("hết.\nTỉnh", 5) == ("", "")
    assert not is_inside_sentence("Tỉnh", 0)


WORDS = "Sở sở Tài tài Chính chính Nhà nhà nước Điều điều Khoản khoản 2 5 Tỉnh tỉnh của , . Luật"


@given(st.lists(st.sampled_from(WORDS.split()), min_size=1, max_size=14).map(" ".join))
def test_expected_is_the_same_words_in_other_case(text: str) -> None:
    for found in facts_of(text).all(CaseDeparture):
        assert found.expected.lower() == found.text.lower()
        assert found.expected != found.text
        assert found.span.of(text) == found.text
