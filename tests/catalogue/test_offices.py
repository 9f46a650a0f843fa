"""Titles of heads and deputies, and the heads that bodies have."""

import pytest

from linter.catalogue.offices import head_of_body, read_office


@pytest.mark.parametrize(
    ("title", "head", "deputy"),
    [
        ("CHỦ TỊCH", "chủ tịch", False),
        ("Phó Chủ tịch UBND xã", "chủ tịch", True),
        ("THỨ TRƯỞNG", "bộ trưởng", True),
        ("PHÓ TỔNG GIÁM ĐỐC", "tổng giám đốc", True),
        ("P. GIÁM ĐỐC", "giám đốc", True),
        ("P.HIỆU TRƯỞNG", "hiệu trưởng", True),
        ("HIỆU PHÓ", "hiệu trưởng", True),
        ("TRƯỞNG PHÒNG", "trưởng phòng", False),
        ("PHÓ PHÒNG", "trưởng phòng", True),
        ("PHÓ TRƯỞNG PHÒNG", "trưởng phòng", True),
        ("PHÓ VĂN PHÒNG", "chánh văn phòng", True),
        ("TRẠM TRƯỞNG", "trưởng trạm", False),
        ("PHÓ TRƯỞNG TRẠM", "trưởng trạm", True),
        ("PHÓ TRƯỞNG CHI CỤC", "trưởng chi", True),
        ("CHI CỤC TRƯỞNG", "trưởng chi", False),
        ("TRƯỞNG CÔNG AN XÃ", "trưởng công", False),
        ("PHÓ BÍ THƯ", "bí thư", True),
    ],
)
def test_a_title_tells_the_office_and_the_rank(title: str, head: str, deputy: bool) -> None:
    office = read_office(title)
    assert office is not None
    assert (office.head, office.deputy) == (head, deputy)


def test_acting_and_what_follows() -> None:
    acting, standing = read_office("QUYỀN GIÁM ĐỐC"), read_office("PHÓ CHỦ TỊCH THƯỜNG TRỰC")
    assert acting is not None
    assert acting.acting
    assert standing is not None
    assert standing.rest == "thường trực"


@pytest.mark.parametrize(
    "words", ["ỦY BAN NHÂN DÂN", "Nguyễn Văn Mẫu", "CÁN BỘ", "Trương Văn Mẫu", "", "ỦY VIÊN"]
)
def test_what_names_no_office(words: str) -> None:
    assert read_office(words) is None


@pytest.mark.parametrize(
    ("name", "collective", "title"),
    [
        ("UỶ BAN NHÂN DÂN XÃ TÂN HÀ", True, "chủ tịch"),
        ("Hội đồng nhân dân tỉnh", True, "chủ tịch"),
        ("SỞ Y TẾ", False, "giám đốc"),
        ("BỘ TÀI CHÍNH", False, "bộ trưởng"),
        ("PHÒNG KINH TẾ", False, "trưởng phòng"),
        ("TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG", False, "giám đốc"),
        ("TRƯỜNG TIỂU HỌC TÂN HÀ", False, "hiệu trưởng"),
        ("VĂN PHÒNG HĐND VÀ UBND", False, "chánh văn phòng"),
    ],
)
def test_a_body_tells_how_it_is_led(name: str, collective: bool, title: str) -> None:
    led = head_of_body(name)
    assert led is not None
    assert led.collective is collective
    assert title in led.titles


@pytest.mark.parametrize("name", ["HỘI ĐỒNG TRƯỜNG", "BAN CHỈ ĐẠO", "CHI BỘ THÔN HAI", "Tập thể"])
def test_collectives_whose_head_is_not_told(name: str) -> None:
    led = head_of_body(name)
    assert led is not None
    assert led.collective
    assert led.titles == ()


@pytest.mark.parametrize(
    "name",
    ["BỘ CHỈ HUY QUÂN SỰ", "PHÒNG KHÁM ĐA KHOA", "CÔNG TY CỔ PHẦN", "VĂN PHÒNG ĐĂNG KÝ ĐẤT ĐAI",
     "ỦY BAN CHỨNG KHOÁN NHÀ NƯỚC", "BỘ MÔN TOÁN"],
)  # fmt: skip
def test_bodies_of_which_nothing_is_known(name: str) -> None:
    assert head_of_body(name) is None
