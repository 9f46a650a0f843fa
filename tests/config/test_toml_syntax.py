"""Syntax errors: file, line and a reason in Vietnamese, for whatever tomllib refuses."""

import tomllib

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from linter.config.toml_syntax import decode_toml, parse_toml
from linter.errors import ConfigError, ExitCode

CASES = {
    "a\nb = 1": (1, "thiếu dấu “=”"),
    "b = 1\na = abc": (2, "chữ phải đặt trong ngoặc kép"),
    "select = [“all”]": (1, "chữ phải đặt trong ngoặc kép"),
    "a = 1\na = 2": (2, "hai lần"),
    "[t]\n[t]": (2, "hai lần"),
    "\n\na = \"x": (3, "thiếu ngoặc kép đóng"),
    "a = 1\n[rules.header/x]\n": (2, "tên có dấu “/” phải đặt trong ngoặc kép"),
    "a = \"C:\\Users\"": (1, "dấu “\\” trong ngoặc kép phải viết hai lần"),
    "a = { b = 1": (1, "thiếu dấu “}”"),
    "a = 1 b = 2": (1, "thừa chữ"),
}  # fmt: skip


@pytest.mark.parametrize("text", CASES)
def test_says_where_and_why(text):
    line, words = CASES[text]
    with pytest.raises(ConfigError) as caught:
        parse_toml(text, "soat.toml")
    assert str(caught.value).startswith(f"soat.toml, dòng {line}: ")
    assert words in str(caught.value)
    assert caught.value.exit_code is ExitCode.USAGE


@given(st.text("ab=[]{}\"'\\#.,1-\n \tộ", max_size=30))
@example("a = " + "[" * 5000)
def test_whatever_is_refused_is_explained(text):
    try:
        tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError):
        with pytest.raises(ConfigError) as caught:
            parse_toml(text, "soat.toml")
        line = caught.value.values["line"]
        assert 1 <= line <= text.count("\n") + 1
        assert f"soat.toml, dòng {line}: " in str(caught.value)
    else:
        assert parse_toml(text, "soat.toml") == tomllib.loads(text)


def test_byte_order_mark_of_notepad_does_no_harm():
    assert decode_toml(b'\xef\xbb\xbflang = "vi"', "soat.toml") == 'lang = "vi"'


@pytest.mark.parametrize(
    ("data", "line"), [("lang = 1".encode("utf-16"), 1), (b"a = 1\nb = '\xe9'", 2)]
)
def test_other_encodings_are_named(data, line):
    with pytest.raises(ConfigError, match=f"soat.toml, dòng {line}: .*UTF-8"):
        decode_toml(data, "soat.toml")
