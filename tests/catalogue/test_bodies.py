"""Names of bodies, however they are spelt."""

import pytest

from linter.catalogue import Level, identify_body, kind_of_code


@pytest.mark.parametrize(
    ("name", "kind", "level", "place"),
    [
        ("UBND xã Tân An", "Ủy ban nhân dân", Level.COMMUNE, "tân an"),
        ("Uỷ ban nhân dân phường 5", "Ủy ban nhân dân", Level.COMMUNE, "5"),
        ("Sở GD&ĐT tỉnh Phú Yên", "Sở Giáo dục và Đào tạo", Level.PROVINCE, "phú yên"),
        ("Sở KHCN", "Sở Khoa học và Công nghệ", Level.PROVINCE, None),
        ("Bộ GD-ĐT", "Bộ Giáo dục và Đào tạo", Level.CENTRAL, None),
        ("Bộ LĐTB&XH", "Bộ Lao động - Thương binh và Xã hội", Level.CENTRAL, None),
        ("Thường trực HĐND xã", "Thường trực Hội đồng nhân dân", Level.COMMUNE, None),
        ("Ban Chấp hành Đảng bộ tỉnh Phú Yên", "Tỉnh ủy", Level.PROVINCE, "phú yên"),
        ("Văn phòng Đảng ủy xã", "Văn phòng Đảng ủy", Level.COMMUNE, None),
    ],
)
def test_a_body_is_known_by_its_name(
    name: str, kind: str, level: Level | None, place: str | None
) -> None:
    body = identify_body(name)
    assert body is not None
    assert (body.kind.name, body.level, body.place) == (kind, level, place)


@pytest.mark.parametrize("name", ["Công ty Cấp nước", "Sở thú", "Bộ phận một cửa", ""])
def test_what_is_no_known_body_stays_unknown(name: str) -> None:
    assert identify_body(name) is None


def test_a_code_may_stand_for_several_bodies() -> None:
    assert {kind.name for kind in kind_of_code("SNV")} == {"Sở Nội vụ", "Sở Ngoại vụ"}
    assert kind_of_code("XYZ") == ()
