"""Laws cited by name, and articles and clauses with what they belong to."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from linter.facts import FactStore
from linter.references.elements import ClauseCitation, NamedLaw
from linter.references.recognisers import RECOGNISERS

from .citing import document_of


def laws_in(text: str) -> list[tuple[str, int | None]]:
    store = FactStore(document_of(text), RECOGNISERS)
    return [(law.shown, law.year) for law in store.all(NamedLaw)]


def clauses_in(*paragraphs: str) -> list[tuple[str, str | None]]:
    store = FactStore(document_of(*paragraphs), RECOGNISERS)
    found = store.all(ClauseCitation)
    assert store.failures == []
    return [(part.shown, "this" if part.own else part.of and part.of.text) for part in found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("theo Luật Đất đai năm 2024", [("Luật Đất đai", 2024)]),
        ("theo luật đất đai năm 2024", [("luật đất đai", 2024)]),
        ("Luật Trẻ em (2016)", [("Luật Trẻ em", 2016)]),
        ("Luật Lưu trữ ngày 21 tháng 6 năm 2024;", [("Luật Lưu trữ", 2024)]),
        ("LUẬT ĐẤT ĐAI NĂM 2024", [("LUẬT ĐẤT ĐAI", 2024)]),
        ("Luật Bảo hiểm y tế (sửa đổi) năm 2024", [("Luật Bảo hiểm y tế", 2024)]),
        ("Luật Du lịch quy định rõ", [("Luật Du lịch", None)]),
        ("Luật Giá và Nghị định hướng dẫn", [("Luật Giá", None)]),
        ("Luật Quy hoạch đô thị và nông thôn do", [("Luật Quy hoạch đô thị và nông thôn", None)]),
        ("Luật Phát triển đô thị thông minh năm 2030",
         [("Luật Phát triển đô thị thông minh", 2030)]),
        ("Luật Tổ chức chính quyền địa\nphương năm 2025",
         [("Luật Tổ chức chính quyền địa phương", 2025)]),
        ("Luat Dat dai nam 2024", [("Luat Dat dai", 2024)]),
    ],
)  # fmt: skip
def test_a_law_is_told_by_its_name(text: str, found: list[tuple[str, int | None]]) -> None:
    assert laws_in(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "chấp hành pháp luật đất đai, kỷ luật Đảng",
        "Luật gia Trần Văn A và Luật sư đoàn",
        "cử nhân Luật Kinh tế, Khoa Luật Hình sự, Công ty Luật Sao Mai",
        "Luật này có hiệu lực; luật khác; Luật được thông qua",
        "Luật Đất đai số 31/2024/QH15 và Luật Nhà ở (số 27/2023/QH15)",
        "theo luật đất đai và luật nhà ở",
        "Hiến pháp và pháp luật",
    ],
)
def test_what_only_sounds_like_a_law_is_none(text: str) -> None:
    assert laws_in(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("theo khoản 2 Điều 5", [("khoản 2 Điều 5", None)]),
        ("tại điểm a khoản 1 Điều 157 Luật Đất đai năm 2024",
         [("điểm a khoản 1 Điều 157", "Luật Đất đai")]),
        ("Điều 8 Nghị định số 30/2020/NĐ-CP", [("Điều 8", "30/2020/NĐ-CP")]),
        ("Điều 8 của Nghị định 30/2020/NĐ-CP", [("Điều 8", "30/2020/NĐ-CP")]),
        ("tại Điều 3 Quyết định này", [("Điều 3", "this")]),
        ("theo khoản 3 Điều này", [("khoản 3 Điều này", "this")]),
        ("tại Điều 4 và Điều 5 Quy chế này", [("Điều 4", "this"), ("Điều 5", "this")]),
        ("theo điểm b, khoản 4, Điều 21", [("điểm b, khoản 4, Điều 21", None)]),
        ("tại Chương II và Mục 3 Chương IV Thông tư này",
         [("Chương II", "this"), ("Mục 3 Chương IV", "this")]),
    ],
)  # fmt: skip
def test_a_part_is_told_with_its_owner(text: str, found: list[tuple[str, str | None]]) -> None:
    assert clauses_in(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "Điều 1. Phê duyệt kế hoạch",
        "Chương II\nNHIỆM VỤ",
        "Chương 622, loại 070, khoản 072",
        "cộng điểm a/b, đạt điểm 9, điểm trường Làng Klah",
        "có khoản 25 em; mục tiêu 3 năm; phần 5 triệu đồng",
        "huyện 5 xã, điều 3 xe chở hàng",
    ],
)
def test_headings_and_counts_are_no_parts(text: str) -> None:
    assert clauses_in(text) == []


@example("Luật ")
@example("Theo Bộ luật  ")
@given(
    st.text(st.sampled_from("Điều khoản điểm 0123456789abLuậtĐấđainăm,.;/ \nvàcủanày"), max_size=60)
)
def test_any_text_can_be_looked_through(text: str) -> None:
    document = document_of(text)
    store = FactStore(document, RECOGNISERS)
    for element in (*store.all(NamedLaw), *store.all(ClauseCitation)):
        assert element.span.of(document.text) == element.text
    assert store.failures == []
