"""Which stretches of text are numbers of cited documents, and which only look alike."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.references.marks import CitationMarks

from .citing import citations_in, document_of, texts_in

WRITTEN = [
    "56/KH-UBND",
    "2699/SKHCN-BCVT&CĐS",
    "2699/SKHCN-BCVT & CĐS",
    "515/UBND-VX",
    "312/GM-VPUBND",
    "07/QĐ-BCĐ138",
    "12/BC-BCĐ-389",
    "30/2020/NĐ-CP",
    "66.4/2025/NQ-CP",
    "72/2025/QH15",
    "351/2017/UBTVQH14",
    "05/2008/TTLT-BKHCN-BNV",
    "57-NQ/TW",
    "08-ĐA/TU",
    "269- KL/TU",
    "12-CTr/ĐU",
    "255 / BC-BCĐPCGD-XMC",
    "02 /SYT-GAVI",
    "6138/UBND- KGVX",
    "88/CP",
    "200/TTg",
    "157/QĐ-NĐ-UB",
    "329/QĐ-TCTK",
    "152/TTr-UBND",
    "13/QyĐ-UBND",
    "211/TB-THPT.UVK",
    "13–KH/TU",
    "14—KH/TU",
    "15/KH‑UBND",
    "442/UBND-nc",
    "03b/QĐ-UBND",
    "1626/QĐTTg",
    "57/NQ-TW",
    "866/QĐ-Tg",
    "66.4.2025/NQ-CP",
    "12/KH/UBND",
    "12-KH-UBND",
    "18-NQTW",
    "6858/QÐ-BYT",
    "6138/UBND-\nKGVX",
]
HEADS = ["Kế hoạch số ", "theo văn bản số: ", "Công văn Số:", "QĐ số ", "kế hoạch ", "VB "]
CONTINUATIONS = [
    " ngày 05/3/2025",
    ", xã đã triển khai.",
    ".",
    ";",
    ") và",
    " của UBND xã",
    "",
    "./.",
]


@given(st.sampled_from(WRITTEN), st.sampled_from(HEADS), st.sampled_from(CONTINUATIONS))
def test_a_number_is_found_exactly_as_written(written: str, head: str, rest: str) -> None:
    assert texts_in(f"Xã thực hiện {head}{written}{rest}") == [written]


@pytest.mark.parametrize(
    "trap",
    [
        "Có 596/3713 người tham gia, đạt 16,1%; đã nộp 12/15 UBND, 99/102 xã.",
        "Chào mừng ngày 20/11, ngày 22/12/2024, trực 24/7, giai đoạn 2021/2025.",
        "Bản đồ quy hoạch tỷ lệ 1/500, mỗi khu 2/TTCN, lớp 5/A, phòng A1/B2.",
        "Theo TCVN 6909:2001, QCVN 01:2021/BYT, QCVN 18:2014/BGTVT, ISO/IEC 27001.",
        "Theo QCVN 14-MT:2015/BTNMT và QCVN 02-2009/BYT, nước đạt chuẩn.",
        "Kê khai theo mẫu số 02/TNDN-KK, Mẫu 01/ĐK-TCT và Biểu số 12/BCĐ-TH.",
        "Xem Phụ lục số 01/KH-UBND và tờ khai số 05/KK-TNCN.",
        "Thửa đất số 12/BĐ-01, tờ bản đồ số 15/ĐC-2020, lô 12/KDC-B.",
        "Xe biển số 82A-123.45, 82-B1/12345; tàu cá số 96123/BĐ-TS.",
        "Năng suất 55 tạ/ha, 120 người/km2, 5.000 đồng/tháng, 60km/h, cán bộ và/hoặc người dân.",
        "Hỗ trợ 500.000/HSSV/tháng, 3/HTX, 12/UBND xã.",
        "Tải tại https://vanban.example.vn/2025/12/KH-UBND.html hoặc thư a12/B-C@example.vn.",
        "Nhà số 12/BC-15 đường Hai Bà Trưng; tổng số 15/KH-UBND hộ.",
        "Điện thoại 0255.3822.222/TTYT, hệ tọa độ 105/VN-2000.",
    ],
)
def test_what_only_looks_alike_is_no_citation(trap: str) -> None:
    assert texts_in(trap) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Số: 45/BC-UBND", []),
        ("Số: 45/BC-UBND\nTân An, ngày 05 tháng 3 năm 2025", []),
        ("- Số 45/BC-UBND ngày 05/3/2025 của UBND xã;", ["45/BC-UBND"]),
        ("12/KH-UBND", ["12/KH-UBND"]),
        ("(12/UBND-VX)", ["12/UBND-VX"]),
        ("12/XYZ-ABC", []),
        ("12/XYZ-ABC ngày 05/3/2025", ["12/XYZ-ABC"]),
    ],
    ids=["own-line", "own-line-and-place", "bullet", "cell", "brackets", "unknown", "dated"],
)
def test_without_a_head_it_takes_more_to_be_a_citation(text: str, found: list[str]) -> None:
    assert texts_in(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("(Kèm theo Quyết định số       /QĐ-UBND ngày    tháng   năm 2025)", "/QĐ-UBND"),
        ("(Kèm theo Báo cáo số …./BC-UBND ngày …/…/2025)", "/BC-UBND"),
        ("Căn cứ Nghị quyết số ____/2025/NQ-HĐND của HĐND tỉnh;", "/2025/NQ-HĐND"),
    ],
)
def test_a_number_left_blank_is_cited_too(text: str, found: str) -> None:
    (citation,) = citations_in(text)
    assert citation.text == found
    assert citation.symbol is not None
    assert citation.symbol.number is None


ANYTHING = st.text(
    st.sampled_from("0123456789/-–. :;,()\n“”ABCĐUBNDKHTWsốngàyKế hoạchcủaVvề&_…"), max_size=80
)


@given(ANYTHING)
def test_a_recogniser_never_fails_and_points_at_its_own_text(text: str) -> None:
    document = document_of(text)
    for citation in citations_in(text):
        (span,) = citation.spans
        assert span.of(document.text) == citation.text
        pieces = (citation.type_text, citation.date, citation.issuer, citation.title)
        for piece in pieces:
            assert piece is None or piece.span.of(document.text) == piece.text


@given(st.text(max_size=60))
def test_any_text_at_all_can_be_looked_through(text: str) -> None:
    for mark in CitationMarks().recognise_block(text):
        assert mark.span.of(text) == mark.text
