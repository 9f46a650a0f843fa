"""Repairs in files of lines: encoding, byte order mark and line ends stay."""

import codecs
from typing import Any, cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.document import Limits, Span
from linter.findings import Edit, Fix, InsertBlock, ReplaceText, Safety, SetFormat
from linter.fixing.lines import LineEditor
from linter.fixing.planning import Repair
from linter.fixing.rounds import Applied
from linter.readers import read


def apply(data: bytes, edit: Edit, name: str = "a.txt") -> Applied:
    repair = Repair(cast(Any, None), Fix("", Safety.SAFE, (edit,)))
    return LineEditor(Limits())(data, read(data, name), (repair,))


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (b"", "utf-8"), (codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
    ],
)  # fmt: skip
def test_only_the_words_change(mark: bytes, encoding: str, ending: str) -> None:
    text = ending.join(["Ủy ban nhân dân", "ngày 5 tháng 2", "𝔸 hết", ""])
    data = mark + text.encode(encoding)
    document = read(data, "a.txt")
    place = document.text.index("5")
    made = apply(data, ReplaceText(Span(place, place + 1), "05"))
    assert made.data == mark + text.replace("5", "05").encode(encoding)


@settings(max_examples=80, deadline=None)
@given(st.data())
def test_any_replacement(data: st.DataObject) -> None:
    letters = st.text(alphabet="aăế ,.b", max_size=12)
    lines = ["Đầu " + data.draw(letters), "Giữa " + data.draw(letters), "Cuối"]
    source = "\r\n".join(lines).encode()
    document = read(source, "a.txt")
    block = data.draw(st.sampled_from(document.blocks))
    start = data.draw(st.integers(block.span.start, block.span.end))
    end = data.draw(st.integers(start, block.span.end))
    new = data.draw(letters)
    made = apply(source, ReplaceText(Span(start, end), new))
    wanted = document.text[:start] + new + document.text[end:]
    assert made.data.decode().replace("\r\n", "\n") == wanted.removesuffix("\n")


def test_a_new_line() -> None:
    made = apply(b"M\xe1\xbb\x99t\r\nBa\r\n", InsertBlock(1, "Hai"))
    assert made.data.decode() == "Một\r\nHai\r\nBa\r\n"


def test_no_formatting() -> None:
    data = "Một".encode()
    made = apply(data, SetFormat(Span(0, 3), {"bold": True}))
    assert (made.data, len(made.refused)) == (data, 1)
