from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.numbers.quantities.notation import (
    Convention,
    infer_convention,
    is_ambiguous,
    read_literal,
    show,
    show_rounded,
)

VN, EN = Convention.VIETNAMESE, Convention.ENGLISH


@pytest.mark.parametrize(
    ("literal", "convention", "value", "decimals"),
    [
        ("1.736", VN, "1736", 0),
        ("1,736", VN, "1.736", 3),
        ("1.736", EN, "1.736", 3),
        ("1,736", EN, "1736", 0),
        ("1736", VN, "1736", 0),
        ("05", VN, "5", 0),
        ("16,1", VN, "16.1", 1),
        ("16.1", VN, "16.1", 1),
        ("99.41", VN, "99.41", 2),
        ("0,125", VN, "0.125", 3),
        ("346 000", VN, "346000", 0),
        ("346\u00a0000,5", VN, "346000.5", 1),
        ("28.050,38", VN, "28050.38", 2),
        ("28,050.38", VN, "28050.38", 2),
        ("1.234.567.890", EN, "1234567890", 0),
        ("412204.00", VN, "412204.00", 2),
    ],
)
def test_a_literal_is_read(literal: str, convention: Convention, value: str, decimals: int) -> None:
    assert read_literal(literal, convention) == (Decimal(value), decimals)


def test_whole_things_have_no_fractions() -> None:
    assert read_literal("1,736", VN, whole=True).value == 1736


@pytest.mark.parametrize("literal", ["5.378.7000.000", "1.23.456", "1.234,567,89"])
def test_a_broken_literal_has_no_value(literal: str) -> None:
    assert read_literal(literal, VN).value is None


@pytest.mark.parametrize(
    ("literals", "convention"),
    [
        ([], VN),
        ([("53,787", False)], VN),
        ([("1.736", True), ("16,1", False)], VN),
        ([("1,736", True), ("16.1", False)], EN),
        ([("1,234,567", False)], EN),
        ([("99.41", False), ("99,95", False)], VN),
    ],
)
def test_the_convention_is_that_of_the_document(
    literals: list[tuple[str, bool]], convention: Convention
) -> None:
    assert infer_convention(literals) is convention


@given(st.integers(0, 10**15))
def test_showing_and_reading_are_inverse(number: int) -> None:
    assert read_literal(show(Decimal(number)), VN, whole=True).value == number


@given(st.decimals(0, 10**9, places=2))
def test_showing_and_reading_decimals_are_inverse(number: Decimal) -> None:
    assert read_literal(show(number, 2), VN).value == number


@pytest.mark.parametrize(
    ("value", "text"), [("8.7467", "8,75"), ("100", "100"), ("88.5", "88,5"), ("0.005", "0,01")]
)
def test_rounding_leaves_no_idle_zeros(value: str, text: str) -> None:
    assert show_rounded(Decimal(value), 2) == text


@pytest.mark.parametrize(
    ("literal", "ambiguous"),
    [("53,787", True), ("1.736", True), ("0,125", False), ("16,1", False), ("1.234.567", False)],
)
def test_one_separator_before_three_digits_is_ambiguous(literal: str, ambiguous: bool) -> None:
    assert is_ambiguous(literal) is ambiguous
