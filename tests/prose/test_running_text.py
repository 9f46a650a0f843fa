"""Spacing, repetitions, mentions, spellings and odd characters: what is a fact and what is not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.document import Element
from linter.prose.elements import (
    ComposedText,
    InvisibleCharacter,
    LookAlikeLetter,
    MisplacedTone,
    MissingSpace,
    PeopleMention,
    Repetition,
    SpaceBeforeMark,
    SpellingVariant,
)

from .reading import facts_of, kinds


def texts(text: str, kind: type[Element]) -> list[str]:
    return [element.text for element in facts_of(text).all(kind)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Sở , ban ; xã .", ["Sở ,", "ban ;", "xã ."]),
        ("(sở ) và “một” .", ["(sở )", "“một” ."]),
        ("sở\u00a0, ban", ["sở\u00a0,"]),
        ("12 người , 5% .", ["người ,", "5% ."]),
        ("họp lúc 8 : 30, tỷ lệ 1 : 500, 28.050 ,38 ha", []),
        ("xem https://a.vn/ . Gửi a@b.vn , rồi", []),
        ("Họ tên . . . . và ..... , … ; ____ .", []),
        ("Báo cáo ./.", []),
        ("tệp .docx", []),
        ("Họ tên:          , chức vụ     ;", []),
        ("một ) hai", []),
        (" . một", []),
    ],
)
def test_spaces_before_marks(text: str, found: list[str]) -> None:
    assert texts(text, SpaceBeforeMark) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("sở,ban;xã:tỉnh", ["sở,ban", "ban;xã", "xã:tỉnh"]),
        ("chỉ tiêu.Xã sẽ", ["tiêu.Xã"]),
        ("công ty, hợp tác xã…nắm vững", ["xã…nắm"]),
        ("ngày…tháng…năm…", []),
        ("Tôi là…sinh năm", []),
        ("lớp A,B,C và v.v.và", []),
        ("TP.Hồ Chí Minh, ThS.Trần, moet.gov.vn", []),
        ("https://a.vn/tin,bai a@b.vn 8:30 1,5", []),
    ],
)
def test_marks_without_a_space_behind(text: str, found: list[str]) -> None:
    assert texts(text, MissingSpace) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("kế hoạch của của tỉnh", [("của của", 1, None)]),
        ("tổ chức tổ chức lớp", [("tổ chức tổ chức", 2, None)]),
        ("trên địa bàn xã Phú Hòa trên địa bàn xã.",
         [("trên địa bàn xã Phú Hòa trên địa bàn xã", 4, "Phú Hòa")]),
        ("Trên xã trên xã", [("Trên xã trên xã", 2, None)]),
        ("mở lớp tại xã, mở lớp tại xã", []),
        ("mở lớp tại xã rồi mở lớp tại xã", []),
        ("của, của tỉnh", []),
        ("cột    cột\tcột", []),
        ("một hai ba", []),
    ],
)  # fmt: skip
def test_repetitions(text: str, found: list[tuple[str, int, str | None]]) -> None:
    elements = facts_of(text).all(Repetition)
    shown = [(e.text, e.words, e.between.text if e.between else None) for e in elements]
    assert shown == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("cán bộ, đảng viên và nhân dân hưởng ứng", [("đảng viên và", "hưởng ứng")]),
        ("đảng viên, nhân dân trong xã", [(",", "trong xã")]),
        ("12 nghệ sĩ nhân dân.", [("nghệ sĩ", "")]),
        ("Ủy ban nhân dân, Hội đồng nhân dân, Tòa án nhân dân, Viện kiểm sát nhân dân", []),
        ("Nhân dân; NHÂN DÂN", []),
    ],
)
def test_mentions_of_the_people(text: str, found: list[tuple[str, str]]) -> None:
    assert [(e.before, e.after) for e in facts_of(text).all(PeopleMention)] == found


def test_variants_are_counted_by_what_is_chosen_between() -> None:
    text = "Xóa, hóa, xoá; ủy, Uỷ ban, quý, toán; kỹ, kĩ, tỉ mỉ; bà Thuý, thôn Hoà Bình; khỏe."
    found = facts_of(text.lower().replace("bà thuý, thôn hoà", "bà Thuý, thôn Hoà")).all(
        SpellingVariant
    )
    assert {(e.choice, e.variant, e.count) for e in found} == {
        ("oa", "xóa", 2), ("oa", "xoá", 1), ("uy", "ủy", 1), ("uy", "uỷ", 1), ("oe", "khỏe", 1),
        ("i/kỹ", "kỹ", 1), ("i/kỹ", "kĩ", 1), ("i/quý", "quý", 1),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Tòan xã thưòng mở lớp.", [("Tòan", "Toàn"), ("thưòng", "thường")]),
        ("1. Tòan xã", [("Tòan", "Toàn")]),
        ("Ông Tòan, bà Hùynh Lọan", []),
        ("Toàn xã thường mở lớp, hoà và hòa", []),
    ],
)
def test_misplaced_tones(text: str, found: list[tuple[str, str]]) -> None:
    assert [(e.text, e.expected) for e in facts_of(text).all(MisplacedTone)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("xã Ðăk Long, ðơn", [("Ðăk", "Đ"), ("ðơn", "đ")]),
        ("kế hоạch", [("hоạch", "o")]),
        ("tổ công ta\u0341c", [("tác", "á")]),
        ("Москва, Ελλάδα, kΩ, µg, α", []),
    ],
)
def test_letters_of_other_alphabets(text: str, found: list[tuple[str, str]]) -> None:
    assert [(e.text, e.expected) for e in facts_of(text).all(LookAlikeLetter)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("ho\u200bạch", [("U+200B", True)]),
        ("hoạch\u2060 của", [("U+2060", False)]),
        ("trái\u200cphải \u200e12", [("U+200C", True)]),
        ("28\u00a0ha", []),
        ("®éc lËp ®­îc " + "®· ®Õn ®¬n " * 4, []),
    ],
)
def test_characters_without_width(text: str, found: list[tuple[str, bool]]) -> None:
    assert [(e.name, e.inside) for e in facts_of(text).all(InvisibleCharacter)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("mo\u031b\u0309 lớp", [("mở", 1)]),
        ("Ta\u0301c ga\u0309", [("Tác", 2)]),
        ("mở lớp", []),
    ],
)
def test_decomposed_letters(text: str, found: list[tuple[str, int]]) -> None:
    assert [(e.text, e.count) for e in facts_of(text).all(ComposedText)] == found


def test_facts_are_the_same_wherever_a_paragraph_stands() -> None:
    text = "Sở , ban,xã “ một” của của cuả và nhân dân."
    alone, second = facts_of(text), facts_of(f"Dòng đầu.\n\n{text}")
    by = second.document.text.index(text)
    for kind in kinds():
        assert [e.rebased(by) for e in alone.all(kind)] == list(second.all(kind))


@given(
    st.text(alphabet="aàệoóuơ ,.;:…!?()[]“”\"'«»\n\t\u00a0\u200b\u0301đÐо012nhâdtg", max_size=120)
)
def test_no_text_makes_a_recogniser_fail(text: str) -> None:
    store = facts_of(f"x{text}")
    for kind in kinds():
        for element in store.all(kind):
            assert 0 <= element.span.start <= element.span.end <= len(store.document.text)


@pytest.mark.parametrize(
    "piece",
    [
        "“",
        "”",
        '"',
        '" ',
        "“ a\n",
        "a”\n",
        "a,b",
        "a , ",
        "ð",
        "a\u200b",
        "của ",
        "òa",
        "a…b,",
        "x ",
    ],
)
def test_hostile_texts_cost_no_more_than_their_length(piece: str) -> None:
    """A quadratic recogniser would take minutes here."""
    facts_of("x" + piece * 20_000)
