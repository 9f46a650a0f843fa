"""Whether a body can have issued what a symbol names."""

import pytest

from linter.catalogue import (
    has_one_issuer,
    identify_body,
    issuers_of,
    may_issue,
    parse_symbol,
)


def can(name: str, text: str) -> bool:
    body, symbol = identify_body(name), parse_symbol(text)
    assert body is not None
    assert symbol is not None
    return may_issue(body, symbol)


@pytest.mark.parametrize(
    ("name", "symbol"),
    [
        ("UBND tỉnh Phú Yên", "125/KH-UBND"),
        ("Chủ tịch UBND tỉnh", "125/KH-UBND"),
        ("Văn phòng UBND tỉnh", "125/UBND-NC"),
        ("Tỉnh ủy Phú Yên", "368-KH/TU"),
        ("Ban Thường vụ Thành ủy", "368-KH/TU"),
        ("Bộ Chính trị", "57-NQ/TW"),
        ("Ban Bí thư", "399-QĐ/TW"),
        ("Thủ tướng", "13/TB-VPCP"),
        ("Quốc hội", "72/2025/QH15"),
        ("Bộ Nội vụ", "05/2008/TTLT-BKHCN-BNV"),
        ("Bộ Nông nghiệp và Môi trường", "12/2021/TT-BNNPTNT"),
        ("Sở Nông nghiệp và Môi trường", "12/STNMT-QLĐĐ"),
        ("Sở Ngoại vụ", "12/SNV-LS"),
        ("Sở Y tế", "12/TTYT-KH"),
        ("UBND xã", "12/KH-BCĐ"),
        ("Ban Tổ chức Tỉnh ủy", "120-CV/BTC"),
        ("Thường trực HĐND tỉnh", "12/NQ-HĐND"),
        ("Sở Tài nguyên và Môi trường", "12/GP-UBND"),
    ],
)
def test_what_a_body_may_issue(name: str, symbol: str) -> None:
    assert can(name, symbol)


@pytest.mark.parametrize(
    ("name", "symbol"),
    [
        ("UBND tỉnh", "2699/SKHCN-BCVT&CĐS"),
        ("Đảng ủy xã", "07-KH/TU"),
        ("Tỉnh ủy", "07-KH/ĐU"),
        ("Sở Công Thương", "2694/STC-CN"),
        ("Sở Y tế", "77/QĐ-UBND"),
        ("Bộ Y tế", "32/2018/TT-BGDĐT"),
        ("Chính phủ", "57-NQ/TW"),
        ("Chính phủ", "749/QĐ-TTg"),
        ("HĐND tỉnh", "12/QĐ-UBND"),
    ],
)
def test_what_is_another_body_s(name: str, symbol: str) -> None:
    assert not can(name, symbol)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("12/KH-UBND", ("Ủy ban nhân dân",)),
        ("07-KH/TU", ("Tỉnh ủy",)),
        ("72/2025/QH15", ("Quốc hội",)),
        ("120-CV/BTC", ()),
        ("12/KH-BCĐ", ()),
    ],
)
def test_whose_a_code_is(text: str, names: tuple[str, ...]) -> None:
    symbol = parse_symbol(text)
    assert symbol is not None
    assert issuers_of(symbol) == names


@pytest.mark.parametrize(
    ("text", "one"),
    [
        ("30/2020/NĐ-CP", True),
        ("57-NQ/TW", True),
        ("20/2017/TT-BYT", True),
        ("12/KH-UBND", False),
        ("12/SYT-NVY", False),
        ("12/KH-XYZ", False),
    ],
)
def test_whether_the_number_alone_tells_the_document(text: str, one: bool) -> None:
    symbol = parse_symbol(text)
    assert symbol is not None
    assert has_one_issuer(symbol) is one
