from decimal import Decimal

import pytest

from linter.document import DocumentBuilder, Story
from linter.facts import FactStore
from linter.numbers.elements import Approximation, Quantity, QuantityKind
from linter.numbers.recognisers import RECOGNISERS

from .conftest import Examine

COUNT, MEASURE, MONEY, PERCENT = (
    QuantityKind.COUNT, QuantityKind.MEASURE, QuantityKind.MONEY, QuantityKind.PERCENT,
)  # fmt: skip


def countable(examine: Examine, text: str) -> list[Quantity]:
    return [q for q in examine(text).all(Quantity) if q.kind.reconcilable]


@pytest.mark.parametrize(
    ("text", "value", "unit", "kind"),
    [
        ("Xã có 05 thôn.", "5", "thôn", COUNT),
        ("Có 1.736 người.", "1736", "người", COUNT),
        ("Có 1,736 người.", "1736", "người", COUNT),
        ("Kết nạp 12 đồng chí.", "12", "đồng chí", COUNT),
        ("Tiếp nhận 1250 hồ sơ.", "1250", "hồ sơ", COUNT),
        ("Chi 12 đồng.", "12", "đồng", MONEY),
        ("Chi 8.699,28 triệu đồng.", "8699.28", "triệu đồng", MONEY),
        ("Giai đoạn đầu là 135 tỷ.", "135", "tỷ", MONEY),
        ("Trồng 75ha keo.", "75", "ha", MEASURE),
        ("Gieo 346 000 ha lúa.", "346000", "ha", MEASURE),
        ("Rộng 1,088 triệu ha.", "1.088", "triệu ha", MEASURE),
        ("Mật độ 19 người/km².", "19", "người/km²", MEASURE),
        ("Chiến dịch 30 ngày.", "30", "ngày", MEASURE),
        ("Đạt 16,1%.", "16.1", "%", PERCENT),
        ("Đạt 99.41 % kế hoạch.", "99.41", "%", PERCENT),
        ("Tổng số 12 vụ.", "12", "vụ", COUNT),
        ("Trong năm 2025 có 2025 người.", "2025", "người", COUNT),
        ("Bình quân 4,125 người mỗi hộ.", "4.125", "người", COUNT),
        ("Chi 15 tỷ 200 triệu đồng.", "15200", "triệu đồng", MONEY),
        ("Chi 3 tỷ 45 triệu đồng.", "3045", "triệu đồng", MONEY),
        ("Chi 1 tỷ 250 triệu 500 nghìn đồng.", "1250500", "nghìn đồng", MONEY),
        ("Làm việc 8 giờ/ngày.", "8", "giờ/ngày", MEASURE),
        ("Đã cấp 1 235 giấy.", "1235", "giấy", COUNT),
        ("Hộ dân tộc thiểu số 17.", "17", None, COUNT),
        ("Có 212,5 ca/100.000 dân.", "212.5", "ca/100.000 dân", MEASURE),
    ],
)
def test_a_quantity_has_value_unit_and_kind(
    examine: Examine, text: str, value: str, unit: str | None, kind: QuantityKind
) -> None:
    (quantity,) = countable(examine, text)
    assert (quantity.value, quantity.unit, quantity.kind) == (Decimal(value), unit, kind)
    assert quantity.span.of(text) == quantity.text


@pytest.mark.parametrize(
    "text",
    [
        "Kế hoạch số 56/KH-UBND ngày 04/10/2025",
        "Nghị định số 30/2020/NĐ-CP, Luật số 72/2025/QH15, Kế hoạch số 07-KH/TU",
        "Công văn số 2106/SGDĐT-GDTX ngày 10 tháng 11 năm 2025",
        "theo Chỉ thị 05 và Nghị quyết 57",
        "khoản 1, 2 Điều 5 Chương III",
        "giai đoạn 2024-2025, nhiệm kỳ 2021 - 2026",
        "quý I/2025, tháng 9, ngày 26/4, tháng 6/2025, các năm 2023, 2024 và 2025",
        "lúc 7 giờ 30, từ 08:00",
        "xóa mù chữ mức độ 1; nhà cấp 4; lớp 9; thôn 5; quốc lộ 24C; tỉnh lộ 672",
        "người từ 15 đến 25 tuổi; trẻ 0-5 tuổi",
        "2.1. Nội dung",
        "1. Ưu điểm",
        "gồm: (1) rà soát; (2) tổng hợp",
        "https://a.gov.vn/2025/1.234 và b12@c.vn",
        "điện thoại 024.38213491 hoặc 0912 345 678",
        "đường 91B, QH15, H5N1, covid 19, TCVN 6909",
        "quy hoạch tỷ lệ 1/500, trực 24/24",
        "số ca/100.000 dân",
        "thôn Ngọc Sơn 2",
        "6 tháng đầu năm 2025",
        "từ 8 giờ đến 11 giờ, trước 7 giờ, lúc 16 giờ",
        "tại Km 1523+400, từ Km0+000 đến Km8+450",
        "xe biển số 82A-123.45 và 82B1-678.90",
        "phân NPK 16-16-8, kinh tuyến trục 108°30'",
        "dịch COVID-19, ca F0, SARS-CoV-2",
        "Điều 15 Luật Đất đai, khoản 2 Điều 12 Nghị định",
        "1- Đảng bộ xã",
        "ngày .... tháng .... năm 20...., vào ngày ..../..../20......",
        "3\tLao động, xã hội",
    ],
)
def test_names_dates_and_numbers_of_documents_are_not_counted(examine: Examine, text: str) -> None:
    assert countable(examine, text) == []


@pytest.mark.parametrize(
    ("text", "approximation"),
    [
        ("khoảng 100 người", Approximation.ABOUT),
        ("gần 40%", Approximation.UNDER),
        ("hơn 800 hộ", Approximation.OVER),
        ("không quá 30 người", Approximation.AT_MOST),
        ("tối thiểu 12 buổi", Approximation.AT_LEAST),
        ("12 buổi trở lên", Approximation.AT_LEAST),
        ("trên địa bàn có 12 thôn", None),
        ("bổ sung từ ngân sách cấp trên 8.971,4 triệu đồng", None),
    ],
)
def test_qualifiers_are_kept(
    examine: Examine, text: str, approximation: Approximation | None
) -> None:
    (quantity,) = countable(examine, text)
    assert quantity.approximation is approximation


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("Có 11/14 xã đạt chuẩn.", ["xã", "xã"]),
        ("Có 24/24 thôn đạt chuẩn.", ["thôn", "thôn"]),
        ("Đạt 2.480 hồ sơ/2.500 hồ sơ.", ["hồ sơ", "hồ sơ"]),
        ("Thu 56,4 triệu đồng/50 triệu đồng.", ["triệu đồng", "triệu đồng"]),
        ("Đạt 346 000 ha / 350 000 ha.", ["ha", "ha"]),
        ("Kết quả 4.811/4.811, tỷ lệ 100%.", [None, None, "%"]),
    ],
)
def test_fractions_share_their_unit(examine: Examine, text: str, units: list[str | None]) -> None:
    assert [quantity.unit for quantity in countable(examine, text)] == units


@pytest.mark.parametrize(
    ("text", "malformed"),
    [
        ("Rộng 28.050, 38 ha.", ["28.050, 38"]),
        ("Chi 5.378.7000.000 đồng.", ["5.378.7000.000"]),
        ("Đến năm 2.025.", ["2.025"]),
        ("Rộng 28.050,38 ha, gồm 1.250, 38 thửa.", []),
        ("Ngày 12.10.2025, mục 1.2.3", []),
    ],
)
def test_broken_numbers_are_told(examine: Examine, text: str, malformed: list[str]) -> None:
    found = [q for q in examine(text).all(Quantity) if q.malformed]
    assert [quantity.text for quantity in found] == malformed
    assert all(quantity.value is None for quantity in found)


def test_the_convention_of_the_document_decides(examine: Examine) -> None:
    english = countable(examine, "Chi 1,234,567 đồng.\nDài 53.787 km.")
    vietnamese = countable(examine, "Chi 1.234.567 đồng.\nDài 53,787 km.")
    assert [q.value for q in english] == [q.value for q in vietnamese]


def test_page_numbers_are_no_counts() -> None:
    builder = DocumentBuilder()
    for text, story in (("3", Story.FOOTER), ("Có 3 xã", Story.BODY), ("12", Story.BODY)):
        builder.add(text)
        builder.end_block(story=story)
    store = FactStore(builder.build(name="x", format="text"), RECOGNISERS)
    assert [q.text for q in store.all(Quantity) if q.kind.reconcilable] == ["3"]
