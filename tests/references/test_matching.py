"""Which document of a register a citation means; nothing where more than one may be meant."""

from datetime import date

import pytest

from linter.facts import FactStore
from linter.references.elements import NamedLaw
from linter.references.matching import likeness, resolve, resolve_laws
from linter.references.registry import EntryList, RegistryEntry, SeriesClaim
from linter.session import RECOGNISERS, read

from .citing import citations_in

DECREE = RegistryEntry(
    number="61/2018/NĐ-CP", type="Nghị định", issuer="Chính phủ", issued=date(2018, 4, 23),
    replaced_by=("118/2025/NĐ-CP",),
)  # fmt: skip
LATER = RegistryEntry(number="118/2025/NĐ-CP", issuer="Chính phủ", issued=date(2025, 6, 9))
YEARLY = RegistryEntry(
    number="749/QĐ-TTg", issuer="Thủ tướng Chính phủ", issued=date(2020, 6, 3),
    title="Chương trình Chuyển đổi số quốc gia đến năm 2025",
)  # fmt: skip
PARTY = RegistryEntry(number="57-NQ/TW", issuer="Bộ Chính trị", issued=date(2024, 12, 22))
PLAN = RegistryEntry(number="12/KH-UBND", issuer="UBND xã An Bình", issued=date(2025, 3, 5))
REGISTER = EntryList((DECREE, LATER, YEARLY, PARTY, PLAN))

MEANT = {
    "decree-by-its-number": ("Nghị định số 61/2018/NĐ-CP của Chính phủ", DECREE),
    "decree-under-another-day": ("Nghị định số 61/2018/NĐ-CP ngày 25/4/2018", DECREE),
    "decree-however-written": ("Nghị định số 61/ 2018/NĐ–CP ngày 23/4/2018", DECREE),
    "yearly-number-of-that-year": ("Quyết định số 749/QĐ-TTg ngày 13/6/2020", YEARLY),
    "yearly-number-of-another-year": ("Quyết định số 749/QĐ-TTg ngày 03/6/2021", None),
    "yearly-number-without-a-year": ("Quyết định số 749/QĐ-TTg", None),
    "yearly-number-by-its-title": (
        "Quyết định số 749/QĐ-TTg về Chương trình Chuyển đổi số quốc gia đến năm 2025;", YEARLY,
    ),
    "party-number-of-that-term": ("Nghị quyết số 57-NQ/TW ngày 22/12/2023", PARTY),
    "party-number-of-another-term": ("Nghị quyết số 57-NQ/TW ngày 22/12/2014", None),
    "plan-of-that-body": ("Kế hoạch số 12/KH-UBND ngày 15/3/2025 của UBND xã An Bình", PLAN),
    "plan-of-another-body": ("Kế hoạch số 12/KH-UBND ngày 05/3/2025 của UBND tỉnh Lào Cai", None),
    "plan-of-nobody-under-that-day": ("Kế hoạch số 12/KH-UBND ngày 05/3/2025", PLAN),
    "plan-of-nobody-under-another-day": ("Kế hoạch số 12/KH-UBND ngày 15/3/2025", None),
    "unknown-number": ("Nghị định số 62/2018/NĐ-CP", None),
}  # fmt: skip


@pytest.mark.parametrize(("text", "entry"), MEANT.values(), ids=MEANT)
def test_a_citation_means_one_document_or_none(text, entry):
    (resolved,) = resolve(citations_in(f"Thực hiện {text}."), REGISTER)
    assert resolved.entry == entry


def test_what_came_in_its_place_is_named():
    (resolved,) = resolve(citations_in("Theo Nghị định số 61/2018/NĐ-CP."), REGISTER)
    assert resolved.successors == (LATER,)


def test_two_documents_under_one_number_mean_none_unless_the_day_tells():
    twice = EntryList((DECREE, RegistryEntry(number="61/2018/NĐ-CP", issued=date(2018, 5, 1))))
    (unsure,) = resolve(citations_in("Theo Nghị định số 61/2018/NĐ-CP ngày 02/5/2018."), twice)
    (told,) = resolve(citations_in("Theo Nghị định số 61/2018/NĐ-CP ngày 23/4/2018."), twice)
    assert (unsure.entry, told.entry) == (None, DECREE)


LAWS = EntryList(
    RegistryEntry(number=number, type="Luật", issued=issued, title=title)
    for number, issued, title in (
        ("31/2024/QH15", date(2024, 1, 18), "Đất đai"),
        ("65/2025/QH15", date(2025, 2, 19), "Luật Tổ chức chính quyền địa phương"),
        ("72/2025/QH15", date(2025, 6, 16), "Luật Tổ chức chính quyền địa phương"),
    )
)
NAMED = {
    "year": ("Luật Đất đai năm 2024", "31/2024/QH15"),
    "day": ("Luật Đất đai ngày 18 tháng 01 năm 2024", "31/2024/QH15"),
    "another-day": ("Luật Đất đai ngày 28/01/2024", "31/2024/QH15"),
    "another-year": ("Luật Đất đai năm 2013", None),
    "no-year": ("Luật Đất đai", None),
    "day-of-one-of-two": (
        "Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025", "72/2025/QH15",
    ),
    "year-of-two": ("Luật Tổ chức chính quyền địa phương năm 2025", None),
}  # fmt: skip


@pytest.mark.parametrize(("text", "number"), NAMED.values(), ids=NAMED)
def test_a_law_by_name_and_year_means_one_or_none(text, number):
    document = read("a.txt", f"Căn cứ {text};\n".encode())
    laws = FactStore(document, RECOGNISERS).all(NamedLaw)
    assert [found.entry.number for found in resolve_laws(laws, LAWS)] == [number] * bool(number)


CLAIM = SeriesClaim("Ủy ban nhân dân xã An Bình", "Kế hoạch", 2025)
ABSENT = {
    "of-the-series": ("Kế hoạch số 99/KH-UBND ngày 5/3/2025 của UBND xã An Bình", True),
    "of-the-commune-in-its-province": (
        "Kế hoạch số 99/KH-UBND ngày 5/3/2025 của UBND xã An Bình, tỉnh Lào Cai", True,
    ),
    "another-year": ("Kế hoạch số 99/KH-UBND ngày 5/3/2024 của UBND xã An Bình", False),
    "another-body": ("Kế hoạch số 99/KH-UBND ngày 5/3/2025 của UBND tỉnh", False),
    "year-not-told": ("Kế hoạch số 99/KH-UBND của UBND xã An Bình", False),
    "there": ("Kế hoạch số 12/KH-UBND ngày 5/3/2025 của UBND xã An Bình", False),
}  # fmt: skip


@pytest.mark.parametrize(("text", "absent"), ABSENT.values(), ids=ABSENT)
def test_only_a_complete_series_can_miss_a_document(text, absent):
    register = EntryList((PLAN,), (CLAIM,))
    (resolved,) = resolve(citations_in(f"Theo {text}."), register)
    assert (resolved.absent_from is not None) is absent


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("về cơ chế một cửa, một cửa liên thông", "Thực hiện cơ chế một cửa liên thông", True),
        ("phòng, chống thiên tai năm 2025", "Chương trình chuyển đổi số quốc gia", False),
        ("lưu trữ", "Chương trình chuyển đổi số quốc gia", None),
    ],
)
def test_titles_are_compared_by_their_own_words(one, other, alike):
    found = likeness(one, other)
    assert found == likeness(other, one)
    assert (found if alike is None else found is not None and found > 0.5) == alike
