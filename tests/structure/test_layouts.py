"""The same head and tail in any layout give the same structure."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.structure.elements import (
    Addressees,
    ArchiveLine,
    Closing,
    IssuingBody,
    NumberSymbol,
    PartyTitle,
    Standing,
    Subject,
    SuperiorBody,
)

from .layouts import HEADS, MOTTO, NATIONAL, TAILS, Head, Tail, lay_out
from .reading import HEAD_KINDS, OTHERS, facts_of, pieces, texts

BODY = [
    "Kính gửi: Sở Nội vụ tỉnh Lâm Đồng",
    "Thực hiện Công văn số 12/SNV-VP ngày 05 tháng 3 năm 2025 của Sở Nội vụ, đơn vị báo cáo:",
    "I. Kết quả",
    "1. Việc đã làm",
    "- Đã mở hai lớp tập huấn.",
    "II. Kiến nghị",
    "Trên đây là báo cáo của đơn vị./.",
]
TAIL = Tail(
    ["Nơi nhận:", "- Như trên;", "- Lãnh đạo đơn vị;", "- Lưu: VT, TH."],
    ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Lê Văn Mẫu"],
)
CASES = {
    "one-body-on-two-lines": (
        Head(
            ["ỦY BAN NHÂN DÂN", "PHƯỜNG HÒA BÌNH"], "Số:           /BC-UBND",
            "Hòa Bình, ngày       tháng       năm 2025", ["BÁO CÁO", "Kết quả công tác năm 2025"],
        ),
        [], ["ỦY BAN NHÂN DÂN PHƯỜNG HÒA BÌNH"],
    ),
    "superior-and-issuer": (
        Head(
            ["UBND TỈNH LÂM ĐỒNG", "SỞ Y TẾ"], "Số: 12/KH-SYT",
            "Lâm Đồng, ngày 05 tháng 3 năm 2025", ["KẾ HOẠCH", "Phòng bệnh mùa hè"],
        ),
        ["UBND TỈNH LÂM ĐỒNG"], ["SỞ Y TẾ"],
    ),
    "issuer-on-two-lines-under-superior": (
        Head(
            ["ỦY BAN NHÂN DÂN TỈNH LÂM ĐỒNG", "SỞ VĂN HÓA, THỂ THAO", "VÀ DU LỊCH"],
            "Số: 7/TB-SVHTTDL", "Đà Lạt, ngày 5 tháng 2 năm 2025",
            ["THÔNG BÁO", "Về việc nghỉ lễ"],
        ),
        ["ỦY BAN NHÂN DÂN TỈNH LÂM ĐỒNG"], ["SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH"],
    ),
    "official-letter": (
        Head(
            ["BỘ Y TẾ", "CỤC QUẢN LÝ DƯỢC"], "Số: 05/QLD-VP", "Hà Nội, ngày 01 tháng 3 năm 2025",
            (), ["V/v cung cấp số liệu", "về thuốc năm 2024"],
        ),
        ["BỘ Y TẾ"], ["CỤC QUẢN LÝ DƯỢC"],
    ),
    "party": (
        Head(
            ["ĐẢNG BỘ TỈNH LÂM ĐỒNG", "ĐẢNG ỦY XÃ TÂN HÀ", "*"], "Số 05-BC/ĐU",
            "Tân Hà, ngày 09 tháng 01 năm 2025", ["BÁO CÁO", "công tác xây dựng Đảng quý I"],
            (), ["ĐẢNG CỘNG SẢN VIỆT NAM"],
        ),
        ["ĐẢNG BỘ TỈNH LÂM ĐỒNG"], ["ĐẢNG ỦY XÃ TÂN HÀ"],
    ),
    "wrapped-national-name": (
        Head(
            ["TRƯỜNG TIỂU HỌC", "KIM ĐỒNG"], "Số: 31/BC-THKĐ", "Bảo Lộc, ngày 11 tháng 11 năm 2025",
            ["BÁO CÁO", "Sơ kết học kỳ I"], (),
            ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA", "VIỆT NAM", MOTTO],
        ),
        [], ["TRƯỜNG TIỂU HỌC KIM ĐỒNG"],
    ),
    "misspelt": (
        Head(
            ["Ủy ban nhân dân", "xã Tân Hà"], "Số : 12 / BC-UBND", "Tân Hà ngày 5 tháng 2 năm 2025",
            ["Báo cáo", "Kết quả thu ngân sách"], (),
            ["CÔNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc Lập – Tự Do – Hạnh Phúc"],
        ),
        [], ["Ủy ban nhân dân xã Tân Hà"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("layout", HEADS)
@pytest.mark.parametrize("name", CASES)
def test_any_layout_of_the_head_gives_the_same_structure(name: str, layout: str) -> None:
    head, superior, issuing = CASES[name]
    plain = facts_of(lay_out(head, BODY, TAIL, head_layout="one_row_table"))
    other = facts_of(lay_out(head, BODY, TAIL, head_layout=layout))
    kinds = (*HEAD_KINDS, *OTHERS, ArchiveLine)
    assert texts(other, *kinds) == texts(plain, *kinds)
    assert pieces(other) == pieces(plain)
    assert texts(other, SuperiorBody, IssuingBody) == {
        "SuperiorBody": superior, "IssuingBody": issuing,
    }  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_the_parts_are_what_was_written(name: str) -> None:
    head, _, _ = CASES[name]
    store = facts_of(lay_out(head, BODY, TAIL, head_layout="tabs"))
    number, subject = store.first(NumberSymbol), store.first(Subject)
    assert number is not None
    assert number.text == head.number
    assert number.symbol is not None
    assert subject is not None
    assert texts(store, Addressees, Closing) == {
        "Addressees": ["Kính gửi: Sở Nội vụ tỉnh Lâm Đồng"],
        "Closing": ["Trên đây là báo cáo của đơn vị./."],
    }
    assert bool(store.all(PartyTitle)) == (name == "party")


@pytest.mark.parametrize("layout", TAILS)
def test_any_layout_of_the_tail_gives_the_same_structure(layout: str) -> None:
    head, _, _ = CASES["superior-and-issuer"]
    document = lay_out(head, BODY, TAIL, head_layout="tabs", tail_layout=layout)
    found = pieces(facts_of(document))
    assert found["recipients"] == ["Như trên;", "Lãnh đạo đơn vị;", "Lưu: VT, TH."]
    assert found["signatures"] == [(list(TAIL.signature[:-1]), "Lê Văn Mẫu")]


SURNAMES = st.sampled_from(["Nguyễn", "Trần", "Lê", "Phạm", "Đinh", "A", "Y", "Trương"])
GIVEN = st.lists(
    st.sampled_from(["Văn", "Thị", "An", "Bình", "Y", "Hạ", "Khuê"]), min_size=1, max_size=3
)
PLACES = st.sampled_from(["TÂN HÀ", "ĐĂK HÀ", "HÒA BÌNH", "SỐ 4", "QUẢNG NGÃI", "IA H'DREH"])
BODIES = st.one_of(
    PLACES.map(lambda place: (["ỦY BAN NHÂN DÂN", f"XÃ {place}"], 1)),
    PLACES.map(lambda place: ([f"HỘI ĐỒNG NHÂN DÂN XÃ {place}"], 1)),
    PLACES.map(lambda place: ([f"UBND XÃ {place}", "TRƯỜNG MẦM NON", "HOA SEN"], 2)),
    PLACES.map(lambda place: ([f"UBND TỈNH {place}", "SỞ GIÁO DỤC", "VÀ ĐÀO TẠO"], 2)),
    st.just((["TỔNG CÔNG TY ĐIỆN LỰC", "CÔNG TY CỔ PHẦN", "THỦY ĐIỆN SÔNG BA"], 2)),
    st.just((["UBND XÃ TÂN HÀ", "BAN CHỈ ĐẠO", "PHÒNG, CHỐNG THIÊN TAI"], 2)),
)
NUMBERS = st.sampled_from(
    ["Số: 12/BC-UBND", "Số:      /BC-SGDĐT", "Số:02 /QĐ-UBND", "Số : …/TTr-UBND", "Số 9/KH-BCĐ",
     "Số: 101/TB-THCSNT&THPT", "Số:.../BC-UBND"]
)  # fmt: skip
DATES = st.sampled_from(
    ["Tân Hà, ngày 05 tháng 02 năm 2025", "Tân Hà, ngày     tháng     năm 2025",
     "TP. Hồ Chí Minh, ngày 5 tháng 2 năm 2025", "Tân Hà, ngày … tháng … năm 2025"]
)  # fmt: skip


LAYOUTS = st.tuples(st.sampled_from(sorted(HEADS)), st.sampled_from(sorted(TAILS)))
NAMES = st.builds(lambda surname, given: " ".join([surname, *given]), SURNAMES, GIVEN)


@settings(max_examples=60, deadline=None)
@given(BODIES, NUMBERS, DATES, NAMES, LAYOUTS)
def test_bodies_numbers_dates_and_names_survive_any_layout(
    bodies: tuple[list[str], int], number: str, date: str, name: str, layouts: tuple[str, str]
) -> None:
    lines, count = bodies
    head_layout, tail_layout = layouts
    head = Head(lines, number, date, ["BÁO CÁO", "Tình hình sáu tháng đầu năm"])
    tail = Tail(TAIL.recipients, ["CHỦ TỊCH", "", name])
    store = facts_of(lay_out(head, BODY, tail, head_layout=head_layout, tail_layout=tail_layout))
    named = texts(store, SuperiorBody, IssuingBody)
    assert len(named["SuperiorBody"]) + len(named["IssuingBody"]) == count
    assert " ".join(named["SuperiorBody"] + named["IssuingBody"]) == " ".join(lines)
    assert texts(store, NumberSymbol) == {"NumberSymbol": [number]}
    assert store.first(Standing) is not None
    assert pieces(store)["signatures"] == [(["CHỦ TỊCH"], name)]
    assert NATIONAL in texts(store, *HEAD_KINDS)["NationalName"]
