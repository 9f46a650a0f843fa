"""How directives may be written, and what is none."""

from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.suppress.grammar import Scope, Written, read_directives


def read(text: str) -> Written:
    (written,) = read_directives(text)
    return written


@pytest.mark.parametrize(
    ("text", "names", "reason"),
    [
        ("soát: bỏ qua sections/numbering-gap -- mẫu cũ", "sections/numbering-gap", "mẫu cũ"),
        ("Soát: Bỏ qua numbers/sum-mismatch – số của tỉnh", "numbers/sum-mismatch", "số của tỉnh"),
        ("soat: bo qua numbers/sum-mismatch — số của tỉnh", "numbers/sum-mismatch", "số của tỉnh"),
        ("soát : bỏ qua numbers/x: mẫu của Bộ", "numbers/x", "mẫu của Bộ"),
        ("soát: bỏ qua numbers/x - mẫu của Bộ", "numbers/x", "mẫu của Bộ"),
        ("soát: bỏ qua numbers/x (mẫu của Bộ)", "numbers/x", "mẫu của Bộ"),
        ("soát: bỏ qua numbers/x; mẫu của Bộ", "numbers/x", "mẫu của Bộ"),
        ("soát: bỏ qua numbers/x--mẫu của Bộ", "numbers/x", "mẫu của Bộ"),
        ("soát: bỏ qua numbers/x vì mẫu của Bộ", "numbers/x", "mẫu của Bộ"),
        ("soát: bỏ qua numbers/x do mẫu của Bộ.", "numbers/x", "mẫu của Bộ"),
        ("soát: bỏ qua numbers/x -- lý do: mẫu của Bộ", "numbers/x", "mẫu của Bộ"),
        ("soát: bỏ qua numbers/x -- lý do", "numbers/x", "lý do"),
        ("soát: bỏ qua numbers/x mẫu của Bộ", "numbers/x", "mẫu của Bộ"),
        ("soát: bỏ qua numbers theo mẫu", "numbers", "theo mẫu"),
        ("soát: bỏ qua numbers, theo mẫu", "numbers", "theo mẫu"),
        ("soát: bỏ qua numbers/x", "numbers/x", ""),
        ("soát: bỏ qua numbers/x --", "numbers/x", ""),
        ("soát: bỏ qua a/x, b/y-z và wording -- m", "a/x b/y-z wording", "m"),
        ("soát: bỏ qua a/x b/y -- m", "a/x b/y", "m"),
        ("soát: bỏ qua quy tắc a/x -- m", "a/x", "m"),
        ("soát: bỏ qua các lỗi a/x, b/y -- m", "a/x b/y", "m"),
        ("soát: bỏ qua “A/X_Y” -- m", "a/x-y", "m"),
        ("soát: bỏ qua a/x\N{NON-BREAKING HYPHEN}y -- m", "a/x-y", "m"),
        ("soát: bỏ qua tất cả -- m", "all", "m"),
        ("soát: bỏ qua mọi lỗi -- m", "all", "m"),
        ("soát: bỏ qua tất cả các quy tắc -- m", "all", "m"),
        ("soat: ignore all -- m", "all", "m"),
        ("soát: bỏ qua", "", ""),
        ("soát: bỏ qua lỗi này", "", "này"),
    ],
)
def test_names_and_reason(text, names, reason):
    for spelling in (text, normalize("NFD", text)):
        written = read(spelling)
        assert " ".join(written.names) == names
        assert written.reason == reason
        assert written.has_verb


@pytest.mark.parametrize(
    ("where", "scope"),
    [
        ("", Scope.NEAR),
        (" trong cả văn bản", Scope.DOCUMENT),
        (" trong toàn bộ văn bản này", Scope.DOCUMENT),
        (", cả tài liệu", Scope.DOCUMENT),
        (" in this document", Scope.DOCUMENT),
        (" trong mục này", Scope.SECTION),
        (" ở phần này", Scope.SECTION),
        (" cho cả chương này", Scope.SECTION),
        (" trong đoạn này", Scope.BLOCK),
        (" ở bảng sau", Scope.BLOCK),
        (" đoạn văn dưới đây", Scope.BLOCK),
    ],
)
@pytest.mark.parametrize("names", ["a/x", "tất cả", "a/x, wording"])
def test_scopes(names, where, scope):
    written = read(f"soát: bỏ qua {names}{where} -- mẫu của mục này")
    assert written.scope is scope
    assert written.reason == "mẫu của mục này"
    assert written.names == {"tất cả": ("all",)}.get(names, tuple(names.split(", ")))


@pytest.mark.parametrize(
    "text",
    [
        "soát: xem lại số này",
        "Soát: đề nghị bỏ qua khâu này",
        "soát lại: bỏ qua a/x",
        "Rà soát: bỏ qua các hộ đã chuyển đi",
        "bỏ qua a/x -- m",
        "soát:",
        "",
        "soat: 12/2025",
    ],
)
def test_what_people_write_to_people(text):
    assert list(read_directives(text)) == []


def test_a_rule_without_the_verb_is_told():
    assert not read("soat: tắt numbers/sum-mismatch -- m").has_verb


def test_several_in_one_comment_each_on_its_line():
    comment = "Chị xem giúp.\nsoát: bỏ qua a/x -- lý do\ndài hai dòng\nsoát: bỏ qua b/y -- khác"
    assert [(w.names, w.reason) for w in read_directives(comment)] == [
        (("a/x",), "dài hai dòng"),
        (("b/y",), "khác"),
    ]


@given(st.text(max_size=80))
def test_nothing_raises(text):
    for written in read_directives(f"soát: bỏ qua {text}"):
        assert all(written.names)
    assert list(read_directives(text)) == [] or "so" in normalize("NFC", text).casefold()
