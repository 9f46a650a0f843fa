"""Cutting, wrapping and quoting in cells."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from linter.document import Span
from linter.report.escaping import visible
from linter.report.fitting import ELLIPSIS, excerpts, head, tail, wrap

TEXT = st.text(st.characters(categories=["L", "M", "N", "P", "Zs", "So"]), max_size=80)


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("", 10, [""]),
        ("một hai ba", 10, ["một hai ba"]),
        ("một hai ba", 9, ["một hai", "ba"]),
        ("mộthaiba", 3, ["một", "hai", "ba"]),
        ("a mộthaiba", 3, ["a", "một", "hai", "ba"]),
        ("漢字漢字", 5, ["漢字", "漢字"]),
        ("tăng 8,75 % rồi", 9, ["tăng", "8,75 %", "rồi"]),
        ("một · hai", 6, ["một ·", "hai"]),
        ("a  b", 10, ["a  b"]),
    ],
)
def test_wrapping(text: str, width: int, lines: list[str]) -> None:
    assert wrap(text, width) == lines


def test_a_first_line_may_be_shorter() -> None:
    assert wrap("một hai ba", 10, 3) == ["một", "hai ba"]
    assert wrap("rấtdài", 10, 3) == ["", "rấtdài"]


@given(TEXT, st.integers(4, 40))
def test_wrapping_loses_no_word_and_fits(text: str, width: int) -> None:
    lines = wrap(text, width)
    assert all(cell_len(line) <= width for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())


@given(TEXT, st.integers(0, 40))
def test_head_and_tail_are_as_long_as_fits(text: str, cells: int) -> None:
    assert text.startswith(head(text, cells))
    assert text.endswith(tail(text, cells))
    assert cell_len(head(text, cells)) <= cells
    assert cell_len(tail(text, cells)) <= cells


def test_a_mark_stays_with_its_letter() -> None:
    decomposed = "tiê\u0301ng"
    assert head(decomposed, 3) == "tiê\u0301"
    assert tail(decomposed, 2) == "ng"


def quoted(line: str, *words: str, width: int = 40) -> list[tuple[str, tuple[str, ...], str]]:
    spans = tuple(Span(line.index(word), line.index(word) + len(word)) for word in words)
    return [tuple(excerpt) for excerpt in excerpts(line, 0, spans, width)]  # type: ignore[misc]


def test_a_short_line_is_quoted_whole() -> None:
    assert quoted("Số: 12/BC-UBND ngày", "BC") == [("Số: 12/", ("BC",), "-UBND ngày")]


def test_a_long_line_is_cut_between_words_around_the_quote() -> None:
    line = "Trong năm đã mở hai mươi lớp học buổi tối cho 596 người lớn tuổi ở các tổ dân phố"
    ((before, (quote,), after),) = quoted(line, "596")
    assert quote == "596"
    assert before.startswith(f"{ELLIPSIS} ")
    assert after.endswith(f" {ELLIPSIS}")
    assert cell_len(before + quote + after) <= 40
    for word in (before + quote + after).strip(f"{ELLIPSIS} ").split():
        assert word in line.split()


def test_pieces_close_together_share_a_line_and_distant_ones_do_not() -> None:
    near = quoted("có 596 người, đạt 6,3% tổng", "596", "6,3%")
    assert near == [("có ", ("596", " người, đạt ", "6,3%"), " tổng")]
    far = quoted("có 596 người, " + "rất dài " * 10 + "đạt 6,3% tổng", "596", "6,3%")
    assert [quotes for _, quotes, _ in far] == [("596",), ("6,3%",)]


def test_a_quote_over_several_lines_is_shown_line_by_line() -> None:
    text = "ỦY BAN NHÂN DÂN\n\nXÃ SUỐI\nBÁO CÁO"
    found = excerpts(text, 0, (Span(7, len("ỦY BAN NHÂN DÂN\n\nXÃ")),), 40)
    assert found == [("ỦY BAN ", ("NHÂN DÂN",), ""), ("", ("XÃ",), " SUỐI")]


def test_a_quote_longer_than_the_line_keeps_both_ends() -> None:
    line = "đầu " + "giữa " * 30 + "cuối"
    ((before, (quote,), after),) = quoted(line, line)
    assert quote.startswith("đầu")
    assert quote.endswith("cuối")
    assert cell_len(before + quote + after) <= 40


def test_blanks_and_places_can_be_quoted() -> None:
    assert quoted("a   b", "   ") == [("a", ("   ",), "b")]
    assert excerpts("ab", 0, (Span(1, 1),), 40) == [("a", ("",), "b")]
    assert excerpts("a\nb", 0, (Span(1, 2),), 40) == [("a", ("",), "")]


@given(TEXT, st.integers(0, 80), st.integers(0, 80), st.integers(36, 100))
def test_every_excerpt_fits(line: str, first: int, length: int, width: int) -> None:
    for before, quotes, after in excerpts(line, 0, (Span(first, first + length),), width):
        assert cell_len(before + "".join(quotes) + after) <= width


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\x1b[31m", "a␛[31m"),
        ("a\tb\n", "a␉b␊"),
        ("\x7f", "␡"),
        ("\x9b31m", "‹U+009B›31m"),
        ("đ\u202eab", "đ‹U+202E›ab"),
        ("đ\u200bb", "đ‹U+200B›b"),
        ("đ\ud800", "đ‹U+D800›"),
        ("a\u00a0b", "a b"),
        ("Kính gửi [x] 漢", "Kính gửi [x] 漢"),
    ],
)
def test_nothing_hides_and_nothing_commands(text: str, shown: str) -> None:
    assert visible(text) == shown
