"""Whether a number with a year can be that of a normative document."""

import pytest

from linter.catalogue import may_be_normative, parse_symbol


@pytest.mark.parametrize(
    "number",
    [
        "15/2026/QĐ-UBND",
        "09/2026/NQ-HĐND",
        "66.18/2026/NQ-CP",
        "11/2026/QĐ-TTg",
        "07/2026/TT-BYT",
        "15/2026/NĐ-CP",
        "15/2008/QĐ-BYT",
        "72/2025/QH15",
        "05/2026/QĐ-KTNN",
    ],
)
def test_may_be(number: str) -> None:
    symbol = parse_symbol(number)
    assert symbol is not None
    assert may_be_normative(symbol)


@pytest.mark.parametrize(
    "number",
    [
        "12/2026/QĐ-SYT",
        "12/2026/QĐ-THPH",
        "12/2026/NQ-HĐQT",
        "12/2026/NQ-UBND",
        "12/2026/QĐ-CTUBND",
    ],
)
def test_may_not_be(number: str) -> None:
    symbol = parse_symbol(number)
    assert symbol is not None
    assert not may_be_normative(symbol)
