"""Units named in a text: their names, the bodies before them, the chains they form."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.catalogue.units import _table as table
from linter.document import Span
from linter.document.element import Piece
from linter.prose.unit_names import chained, named_units
from linter.prose.units import issue_period, place_name
from linter.structure.elements import PlaceDate


def chains(text: str) -> list[list[tuple[str, str]]]:
    return [
        [(unit.kind, unit.name) for unit in chain]
        for chain in chained(text, list(named_units(text)))
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ỦY BAN NHÂN DÂN XÃ ĐĂK LONG", [[("xã", "ĐĂK LONG")]]),
        ("UBND TỈNH BÀ RỊA - VŨNG TÀU", [[("tỉnh", "BÀ RỊA - VŨNG TÀU")]]),
        ("UBND TỈNH BÀ RỊA–VŨNG TÀU", [[("tỉnh", "BÀ RỊA–VŨNG TÀU")]]),
        ("UBND xã Tân An - huyện Yên Thế", [[("xã", "Tân An"), ("huyện", "Yên Thế")]]),
        ("Sở Y tế tỉnh Kon Tum - Phòng Nghiệp vụ", [[("tỉnh", "Kon Tum")]]),
        ("UBND TP.HCM", [[("thành phố", "HCM")]]),
        ("UBND phường 5, quận 3", [[("phường", "5"), ("quận", "3")]]),
        ("xã A Lưới 2, thành phố Huế", [[("xã", "A Lưới 2"), ("thành phố", "Huế")]]),
        ("UBND phường 1 Bảo Lộc", [[("phường", "1 Bảo Lộc")]]),
        ("Huyện uỷ Đăk Hà", [[("huyện", "Đăk Hà")]]),
        ("UBND các huyện, thị xã", [[("huyện", "")], [("thị xã", "")]]),
        ("Các huyện, thành phố", [[("huyện", "")], [("thành phố", "")]]),
        ("xã Đăk Mar và tỉnh Gia Lai", [[("xã", "Đăk Mar")], [("tỉnh", "Gia Lai")]]),
        ("xã Đăk Mar, xã Đăk Ui", [[("xã", "Đăk Mar")], [("xã", "Đăk Ui")]]),
        ("UBND xã A, UBND tỉnh Gia Lai", [[("xã", "A")], [("tỉnh", "Gia Lai")]]),
        ("xã Đăk Mar, huyện Đăk Hà, tỉnh Kon Tum", [[
            ("xã", "Đăk Mar"), ("huyện", "Đăk Hà"), ("tỉnh", "Kon Tum"),
        ]]),
        ("SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI TỈNH KON TUM", [[("tỉnh", "KON TUM")]]),
        ("UBND XÃ HỘI THỊNH", [[("xã", "HỘI THỊNH")]]),
        ("phát triển kinh tế - xã hội", []),
        ("toàn tỉnh có 12 xã khó khăn", []),
    ],
)  # fmt: skip
def test_units_and_chains(text: str, expected: list[list[tuple[str, str]]]) -> None:
    assert chains(text) == expected


@pytest.mark.parametrize(
    ("text", "authority"),
    [
        ("UBND huyện Kon Plông", True),
        ("Công an huyện Kon Plông", True),
        ("Phòng Giáo dục và Đào tạo huyện Kon Plông", True),
        ("Hội Liên hiệp Phụ nữ huyện Kon Plông", True),
        ("Thị ủy An Khê", True),
        ("Trường THPT huyện Kon Plông", False),
        ("Trung tâm Y tế huyện Kon Plông", False),
        ("Phòng khám đa khoa khu vực huyện Kon Plông", False),
        ("các cơ sở giáo dục huyện Kon Plông", False),
        ("Chi nhánh Văn phòng Đăng ký đất đai huyện Kon Plông", False),
        ("nhân dân huyện Kon Plông", False),
    ],
)
def test_which_bodies_are_authorities_of_a_unit(text: str, authority: bool) -> None:
    (unit,) = named_units(text)
    assert unit.authority is authority


@pytest.mark.parametrize(
    ("text", "kind", "name", "abbreviated"),
    [
        ("Huế", None, "Huế", False),
        ("Thành phố Hồ Chí Minh", "thành phố", "Hồ Chí Minh", False),
        ("TP. Hồ Chí Minh", "thành phố", "Hồ Chí Minh", True),
        ("TP.HCM", "thành phố", "Hồ Chí Minh", True),
        ("Q.1", "quận", "1", True),
        ("Phường 5", "phường", "5", False),
        ("Phú Xuân", None, "Phú Xuân", False),
        ("Tuyên Quang", None, "Tuyên Quang", False),
        ("xã Đăk Long", "xã", "Đăk Long", False),
    ],
)
def test_a_place_taken_apart(text: str, kind: str | None, name: str, abbreviated: bool) -> None:
    place = place_name((Span(0, len(text)),), text)
    assert (place.kind, place.name, place.abbreviated) == (kind, name, abbreviated)


WORDS = st.sampled_from(
    ["UBND", "xã", "huyện", "tỉnh", "thành phố", "TP.", "Đăk", "Long", "Kon Tum", "-", "–", ",",
     ";", "(", ")", "các", "và", "hội", "HỘI", "5", "Bà Rịa - Vũng Tàu", "\n", "Sở Y tế", ""]
)  # fmt: skip


@given(st.lists(WORDS, max_size=14).map(" ".join))
def test_units_stand_in_order_and_say_what_is_written(text: str) -> None:
    last = 0
    for unit in named_units(text):
        assert last <= unit.start < unit.end <= len(text)
        assert unit.name in " ".join(text[unit.start : unit.end].split())
        assert unit.authority_start <= unit.start
        last = unit.end


def figure(text: str) -> Piece:
    return Piece(spans=(Span(0, len(text)),), text=text)


@pytest.mark.parametrize(
    ("day", "month", "year", "full", "period"),
    [
        ("5", "10", "2025", date(2025, 10, 5), (date(2025, 10, 5), date(2025, 10, 5))),
        (None, "2", "2024", None, (date(2024, 2, 1), date(2024, 2, 29))),
        (None, None, "2026", None, (date(2026, 1, 1), date(2026, 12, 31))),
        (None, None, None, None, None),
        (None, "13", "2026", None, None),
        ("31", "2", "2026", None, None),
    ],
)
def test_when_a_document_may_be_issued(
    day: str | None,
    month: str | None,
    year: str | None,
    full: date | None,
    period: tuple[date, date] | None,
) -> None:
    parts = [figure(text) if text else None for text in (day, month, year)]
    dated = PlaceDate(
        spans=(Span(0, 1),), text="x", place=None, comma=True,
        day=parts[0], month=parts[1], year=parts[2], date=full,
    )  # fmt: skip
    found = issue_period(dated)
    assert (found and (found.first, found.last)) == period


def listed_communes() -> list[tuple[str, str, str]]:
    """Kind, name and province of the communes that are there."""
    return [
        (kind, name, province)
        for province, _, last, kind, names in (
            line.split("\t") for line in table("communes").text.splitlines()[1:]
        )
        for name in names.split("; ")
        if not last
    ]


@given(st.sampled_from(listed_communes()))
def test_every_commune_can_be_read_from_a_head_and_a_sentence(
    commune: tuple[str, str, str],
) -> None:
    kind, name, province = commune
    assert chains(f"ỦY BAN NHÂN DÂN {kind.upper()} {name.upper()}") == [[(kind, name.upper())]]
    assert chains(f"tại {kind} {name}, tỉnh {province} có") == [[(kind, name), ("tỉnh", province)]]
