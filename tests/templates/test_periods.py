"""Periods as reports state them."""

import pytest

from linter.templates.model import Period
from linter.templates.periods import fits, in_words, periods_in


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kết quả năm 2025", [("năm", 0, 2025, 0)]),
        ("Kết quả 6 tháng đầu năm 2025", [("6 tháng", 1, 2025, 0)]),
        ("sáu tháng cuối năm 2025", [("6 tháng", 2, 2025, 0)]),
        ("9 tháng năm 2025", [("9 tháng", 0, 2025, 0)]),
        ("quý III/2025", [("quý", 3, 2025, 0)]),
        ("Quý 4 năm 2025", [("quý", 4, 2025, 0)]),
        ("tháng 11/2025", [("tháng", 11, 2025, 0)]),
        ("tháng 3 năm 2025", [("tháng", 3, 2025, 0)]),
        ("giai đoạn 2021-2025", [("giai đoạn", 0, 2025, 2021)]),
        ("giai đoạn từ năm 2021 đến năm 2025", [("giai đoạn", 0, 2025, 2021)]),
        ("năm học 2024-2025", [("năm học", 0, 2025, 2024)]),
        ("năm học 2024-25", [("năm học", 0, 2025, 2024)]),
        ("nhiệm kỳ 2020 - 2025", [("nhiệm kỳ", 0, 2025, 2020)]),
        ("ngày 05 tháng 3 năm 2025", []),
        ("Kế hoạch số 12/KH-UBND ngày 05/3/2025", []),
        ("năm 2025 và nhiệm vụ năm 2026", [("năm", 0, 2025, 0), ("năm", 0, 2026, 0)]),
    ],
)
def test_periods_in_a_text(text: str, expected: list[tuple[str, int, int, int]]) -> None:
    assert [(p.kind, p.number, p.year, p.first) for p in periods_in(text)] == expected


@pytest.mark.parametrize(
    ("asked", "text", "answer"),
    [
        (Period(kinds=("năm",)), "năm 2025", True),
        (Period(kinds=("năm",), year=2025), "năm 2024", False),
        (Period(kinds=("6 tháng",), number=1), "6 tháng năm 2025", True),
        (Period(kinds=("6 tháng",), number=1), "6 tháng cuối năm 2025", False),
        (Period(kinds=("quý", "năm")), "quý II/2025", True),
        (Period(year=2025), "tháng 5/2025", True),
        (Period(kinds=("giai đoạn",), from_year=2021), "giai đoạn 2022-2025", False),
    ],
)
def test_what_fits(asked: Period, text: str, answer: bool) -> None:
    (stated,) = periods_in(text)
    assert fits(asked, stated) is answer


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        (Period(kinds=("năm",), year=2025), "năm 2025"),
        (Period(kinds=("6 tháng",), number=2, year=2025), "6 tháng cuối năm 2025"),
        (Period(kinds=("quý",), number=4, year=2025), "quý IV năm 2025"),
        (Period(kinds=("giai đoạn",), from_year=2021, year=2025), "giai đoạn 2021-2025"),
        (Period(kinds=("năm", "quý")), "năm hoặc quý"),
    ],
)
def test_in_words(asked: Period, words: str) -> None:
    assert in_words(asked) == words
