"""Series of numbers, and which of two documents must be the earlier."""

import pytest

from linter.references.chains import links
from linter.references.order import disorders, series_of

from .citing import citations_in, document_of


def order_of(text: str) -> list[tuple[str, str, int]]:
    found = disorders(citations_in(text))
    return [(d.citation.shown, d.earlier.shown, d.days) for d in found]


def test_a_number_is_held_against_the_latest_date_before_it() -> None:
    text = (
        "UBND xã ban hành Kế hoạch số 10/KH-UBND ngày 01/8/2025, Kế hoạch số 20/KH-UBND ngày "
        "20/9/2025, Kế hoạch số 30/KH-UBND ngày 10/9/2025 và Kế hoạch số 40/KH-UBND ngày 25/9/2025."
    )
    assert order_of(text) == [("30/KH-UBND", "20/KH-UBND", 10)]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Nghị định số 30/2020/NĐ-CP ngày 05/3/2020",
         "Nghị định số 45/2020/NĐ-CP ngày 08/4/2020", True),
        ("Quyết định số 12/QĐ-TTg ngày 05/3/2020",
         "Quyết định số 45/2020/QĐ-TTg ngày 08/4/2020", False),
        ("Chỉ thị số 08-CT/TW ngày 14/6/2021", "Chỉ thị số 19-CT/TW ngày 05/01/2024", True),
        ("Chỉ thị số 08-CT/TW ngày 14/6/2021", "Chỉ thị số 19-CT/TW ngày 05/5/2026", False),
        ("Công văn số 8/BTC-VP ngày 20/02/2025", "Công văn số 9/BTC-VP ngày 10/3/2025", False),
        ("Công văn số 8/BTC-VP ngày 20/02/2024", "Công văn số 9/BTC-NS ngày 10/3/2024", True),
    ],
)  # fmt: skip
def test_a_series_is_one_body_one_type_and_one_period(one: str, other: str, same: bool) -> None:
    first, second = citations_in(f"{one}; {other}.")
    assert (series_of(first) == series_of(second)) == same
    assert series_of(first) is not None


@pytest.mark.parametrize(
    "text",
    [
        "Kế hoạch số 12/KH-UBND ngày 05/3/2025",
        "Kế hoạch số 12/KH-UBND của UBND xã",
        "Luật số 72/2025/QH15 ngày 16/6/2025",
        "Thông tư liên tịch số 05/2008/TTLT-BKHCN-BNV ngày 18/6/2008",
        "Nghị định số 30/2020/NĐ-CP ngày 05/3/2021",
        "Quyết định số 12-QĐ/TU ngày 05/3/2022 và QĐ",
    ],
)
def test_what_is_not_known_stands_in_no_series(text: str) -> None:
    assert series_of(citations_in(text)[0]) is None


@pytest.mark.parametrize(
    ("between", "act"),
    [
        ("thực hiện", 0),
        ("về việc triển khai thực hiện", 0),
        ("căn cứ", 0),
        ("sửa đổi, bổ sung một số điều của", 0),
        ("quy định chi tiết và hướng dẫn thi hành", 0),
        ("thay thế", 0),
        ("được sửa đổi, bổ sung bởi", 1),
        ("(đã được sửa đổi tại", 1),
        ("bị bãi bỏ bởi", 1),
        ("và", None),
        (",", None),
        ("; các xã thực hiện", None),
        ("trước khi có", None),
    ],
)
def test_the_words_between_tell_which_is_the_act(between: str, act: int | None) -> None:
    text = (
        f"Quyết định số 12/QĐ-UBND ngày 05/3/2025 {between} Quyết định số 34/QĐ-TTg ngày 06/4/2025"
    )
    citations = citations_in(text)
    found = links(document_of(text).text, citations)
    assert [citations.index(link.act) for link in found] == ([] if act is None else [act])
