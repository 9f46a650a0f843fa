"""Quotation marks and the quotations between them."""

import pytest

from linter.prose.elements import Quotation, QuotationMark

from .reading import facts_of


def sides(text: str) -> str:
    """The marks as brackets: how each of them was taken."""
    return "".join("(" if mark.opening else ")" for mark in facts_of(text).all(QuotationMark))


def quotations(text: str) -> list[tuple[str, bool, bool]]:
    found = facts_of(text).all(Quotation)
    return [(q.text, q.opening is not None, q.closing is not None) for q in found]


@pytest.mark.parametrize(
    ("text", "taken"),
    [
        ("Phong trào “một” và “hai”.", "()()"),
        ('Phong trào "một" và "hai".', "()()"),
        ("Phong trào ”một“ và “hai“.", "()()"),
        ('Phong trào " một " và " hai ".', "()()"),
        ("“Một “hai” ba”", "(())"),
        ("(“một”), [“hai”]; “ba”:", "()()()"),
        ("Chào «một» và „hai”", "()()"),
        ('Màn hình 24" và 32".', ""),
        ('Màn hình "24" và "32".', "()()"),
        ('"Ngày 8/3" và "Khóa 12"', "()()"),
        ('Tivi 43 " và 55 "', ""),
        ('{"một": 1, "hai": "ba"}', ""),
        ('`"` là dấu ngoặc', ""),
        ('Một\t"\tnhư trên', ""),
        ("Ea H'leo và ‘một’", ""),
        ("xã“một”hai", "()"),
        ("một", ""),
    ],
)
def test_which_signs_are_marks_and_on_which_side(text: str, taken: str) -> None:
    assert sides(text) == taken


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        ("“ một”", [" "]),
        ("“một ”", [" "]),
        ('" một "', [" ", " "]),
        ("“một”", []),
        ("“ … ” và “ ___ ”", []),
        ("“ ”", []),
    ],
)
def test_space_on_the_inner_side(text: str, inner: list[str]) -> None:
    store = facts_of(text)
    found = [mark.space for mark in store.all(QuotationMark) if mark.space is not None]
    assert [span.of(store.document.text) for span in found] == inner


def test_marks_pair_inside_out() -> None:
    assert quotations("“Một “hai” ba” và “bốn”") == [
        ("“Một “hai” ba”", True, True),
        ("“hai”", True, True),
        ("“bốn”", True, True),
    ]


def test_of_two_opening_marks_and_one_closing_the_first_is_left_over() -> None:
    found = quotations("Phong trào “Một hai trên địa bàn; phong trào “Ba bốn” ở xã.")
    assert found == [("“Một hai trên địa bàn", True, False), ("“Ba bốn”", True, True)]


def test_a_quotation_may_reach_over_paragraphs_that_open_anew() -> None:
    text = "“Điều 1. Một.\n“Điều 2. Hai.\nĐiều 3. Ba.”."
    assert quotations(text) == [("“Điều 1. Một.\n“Điều 2. Hai.\nĐiều 3. Ba.”", True, True)]


def test_a_paragraph_far_away_closes_nothing() -> None:
    text = "Có “một hai ba\n" + "Dòng giữa.\n" * 100 + "bốn năm sáu” rồi."
    assert [(o, c) for _, o, c in quotations(text)] == [(True, False), (False, True)]


def test_a_missing_mark_is_shown_with_its_clause() -> None:
    assert quotations("Đã họp; xã mở ngày hội” rồi.") == [("xã mở ngày hội”", False, True)]
    long = "Có “" + "một " * 60
    ((text, _, _),) = quotations(long)
    assert text.endswith("một")
    assert len(text) <= 81


@pytest.mark.parametrize(
    ("text", "sure"),
    [
        ("“một hai”", True),
        ('"Một 2."', True),
        ("“ một hai ”", True),
        ("“~ một -”", False),
        ("„một”", False),
        ('"một\nhai”', False),
    ],
)
def test_strokes_of_a_scan_are_doubted(text: str, sure: bool) -> None:
    (quotation,) = facts_of(text).all(Quotation)
    assert (quotation.confidence == 1) is sure
