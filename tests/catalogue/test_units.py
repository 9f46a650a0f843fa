"""Administrative units in time: the tables are whole, and look-up tells what they say."""

from collections import Counter
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.catalogue import Level
from linter.catalogue.unit_history import Existence, Period, history_of
from linter.catalogue.units import (
    REFORM,
    lineage,
    present_communes,
    provinces,
    unit_key,
    units_named,
)
from linter.catalogue.units import _table as table

BEFORE = REFORM - timedelta(days=1)
NOW = Period(REFORM, REFORM)
THEN = Period(BEFORE, BEFORE)


def rows(name: str) -> list[list[str]]:
    return [line.split("\t") for line in table(name).text.splitlines()[1:]]


def test_there_are_34_provinces_now_and_were_63() -> None:
    for day, count in ((REFORM, 34), (BEFORE, 63), (date(2026, 9, 1), 34)):
        assert sum(unit.stood_within(day, day) for unit in provinces()) == count


def test_every_province_that_ended_lies_in_one_that_is_there() -> None:
    there = {unit.name for unit in provinces() if unit.last_day is None}
    ended = [unit for unit in provinces() if unit.last_day is not None]
    assert len(ended) == 31
    assert {unit.now for unit in ended} <= there


@pytest.mark.parametrize(
    ("day", "kinds"),
    [
        ("2025-07-01", {"phường": 687, "xã": 2621, "đặc khu": 13}),
        ("2026-04-30", {"phường": 697, "xã": 2611, "đặc khu": 13}),
    ],
)
def test_there_are_3321_communes(day: str, kinds: dict[str, int]) -> None:
    count: Counter[str] = Counter()
    for _, first, last, kind, names in rows("communes"):
        if first <= day and (not last or day <= last):
            count[kind] += len(names.split("; "))
    assert count == kinds
    assert count.total() == 3321


def test_there_were_696_districts_and_10035_communes() -> None:
    listed = rows("communes_until_2025")
    assert len({(province, district) for province, district, _, _ in listed}) == 696
    assert sum(len(names.split("; ")) for *_, names in listed if names) == 10_035


@pytest.mark.parametrize("name", ["communes", "communes_until_2025", "communes_until_2024"])
def test_every_line_of_a_table_lies_in_a_province(name: str) -> None:
    known = {unit_key(unit.name) for unit in provinces()}
    assert {unit_key(row[0]) for row in rows(name)} <= known


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Đăk Lăk", "Đắk Lắk"), ("Đắc Lắc", "ĐẮK LẮK"), ("Khánh Hoà", "Khánh Hòa"),
        ("Bà Rịa-Vũng Tàu", "Bà Rịa – Vũng Tàu"), ("Phú Quí", "Phú Quý"), ("05", "5"),
        ("Ia H’Drai", "Ia H'Drai"), ("TP HCM", "Hồ Chí Minh"), ("KonTum", "Kon Tum"),
    ],
)  # fmt: skip
def test_spellings_of_one_name_are_one(one: str, other: str) -> None:
    assert unit_key(one) == unit_key(other)


def test_tones_tell_places_apart() -> None:
    assert unit_key("Bắc Sơn") != unit_key("Bác Sơn")


@given(st.sampled_from([row for row in rows("communes") if not row[2]]), st.data())
def test_every_present_commune_is_found_in_its_province(
    row: list[str], data: st.DataObject
) -> None:
    province, _, _, kind, names = row
    name = data.draw(st.sampled_from(names.split("; ")))
    found = present_communes(name.upper())
    assert any((unit.kind, unit.province) == (kind, province) for unit in found)
    later = Period(date(2026, 9, 1), date(2026, 9, 1))
    assert history_of(kind, name, later, province).existence is Existence.PRESENT


@given(st.sampled_from([row for row in rows("communes_until_2025") if row[3]]), st.data())
def test_every_former_commune_was_there_before(row: list[str], data: st.DataObject) -> None:
    province, district, kind, names = row
    name = data.draw(st.sampled_from(names.split("; ")))
    assert history_of(kind, name, THEN, province).existence is Existence.PRESENT
    district_kind = next(k for k in ("thành phố", "thị xã", "huyện", "quận") if k in district)
    district_name = district.removeprefix(district_kind).strip()
    assert any(
        (unit.kind, unit.province) == (district_kind, province)
        for unit in units_named(district_name, Level.DISTRICT)
    )


@given(st.text(max_size=12))
def test_any_name_can_be_looked_up(name: str) -> None:
    for kind in ("tỉnh", "thành phố", "huyện", "xã", "phường"):
        assert history_of(kind, name, NOW).existence in Existence


DAY_BEFORE_CITY = Period(date(2026, 4, 29), date(2026, 4, 29))
CITY_DAY = Period(date(2026, 4, 30), date(2026, 4, 30))
WHOLE_2025 = Period(date(2025, 1, 1), date(2025, 12, 31))
LONG_AGO = Period(date(2012, 1, 1), date(2012, 1, 1))


@pytest.mark.parametrize(
    ("kind", "name", "period", "province", "existence"),
    [
        ("tỉnh", "Bắc Giang", THEN, None, Existence.PRESENT),
        ("tỉnh", "Bắc Giang", NOW, None, Existence.ENDED),
        ("tỉnh", "Bắc Giang", WHOLE_2025, None, Existence.PRESENT),
        ("tỉnh", "Ninh Bình", NOW, None, Existence.PRESENT),
        ("thành phố", "Huế", THEN, None, Existence.PRESENT),
        ("thành phố", "Huế", Period(date(2024, 5, 1), date(2024, 5, 1)), None, Existence.PRESENT),
        ("tỉnh", "Thừa Thiên - Huế", NOW, None, Existence.ENDED),
        ("thành phố", "Thủ Đức", NOW, None, Existence.ENDED),
        ("tỉnh", "Đồng Nai", DAY_BEFORE_CITY, None, Existence.PRESENT),
        ("thành phố", "Đồng Nai", DAY_BEFORE_CITY, None, Existence.NOT_YET),
        ("thành phố", "Đồng Nai", CITY_DAY, None, Existence.PRESENT),
        ("tỉnh", "Cần Thơ", NOW, None, Existence.OTHER_KIND),
        ("huyện", "Phú Quý", NOW, None, Existence.ENDED),
        ("huyện", "Suối Vàng", NOW, None, Existence.ENDED),
        ("huyện", "Suối Vàng", THEN, None, Existence.UNKNOWN),
        ("xã", "Suối Vàng", NOW, None, Existence.UNKNOWN),
        ("đặc khu", "Phú Quý", NOW, None, Existence.PRESENT),
        ("đặc khu", "Phú Quý", THEN, None, Existence.NOT_YET),
        ("xã", "Đắk Cấm", NOW, None, Existence.ENDED),
        ("phường", "Đăk Cấm", NOW, "Quảng Ngãi", Existence.PRESENT),
        ("phường", "Đăk Cấm", NOW, "Kon Tum", Existence.PRESENT),
        ("phường", "Đăk Cấm", NOW, "Gia Lai", Existence.ELSEWHERE),
        ("phường", "Đăk Cấm", NOW, "Atapư", Existence.PRESENT),
        ("phường", "Đăk Cấm", LONG_AGO, "Gia Lai", Existence.UNKNOWN),
        ("phường", "Ba Đình", THEN, "Hà Nội", Existence.NOT_YET),
        ("xã", "Kon Plong", NOW, "Quảng Ngãi", Existence.UNKNOWN),
    ],
)
def test_what_became_of_a_unit(
    kind: str, name: str, period: Period, province: str | None, existence: Existence
) -> None:
    assert history_of(kind, name, period, province).existence is existence


def test_a_province_is_kin_to_what_it_took_in_and_to_what_took_it_in() -> None:
    assert lineage("Quảng Ngãi") == {"quảng ngãi", "kon tum"}
    assert lineage("Kon Tum") == {"quảng ngãi", "kon tum"}
    assert "đăk nông" not in lineage("Bình Thuận")
