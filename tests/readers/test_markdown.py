"""Markdown: the markup is lifted out and the words stay."""

import pytest

from linter.document import SegmentKind, Story
from linter.readers import read


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("# BÁO CÁO", "BÁO CÁO"),
        ("**Kính gửi:** Sở Y tế", "Kính gửi: Sở Y tế"),
        ("*Nơi nhận:* _Như trên_", "Nơi nhận: Như trên"),
        ("a_b và 2 * 3 * 4", "a_b và 2 * 3 * 4"),
        ("______ và *****", "______ và *****"),
        (r"1\. Kết quả \*", "1. Kết quả *"),
        ("> trích dẫn", "trích dẫn"),
        ("một<br>hai", "một\nhai"),
        ("- mục *một*", "- mục một"),
        ("Xem <!-- ghi chú --> đây", "Xem  đây"),
    ],
)
def test_inline(source, text):
    document = read(source.encode(), "a.md")
    assert document.text == text + "\n"


def test_what_is_lifted_is_kept_as_hidden_or_comment():
    document = read("**A** <!-- soat: bỏ qua numbers -->".encode(), "a.md")
    assert [hidden.text for hidden in document.hidden] == ["**", "**"]
    assert [comment.text for comment in document.comments] == ["soat: bỏ qua numbers"]


def test_tables_become_cells():
    source = "| Xã | Số hộ |\n|---|---:|\n| Sông Trà | **120** |\n\n| x | y |\n"
    document = read(source.encode(), "a.md")
    places = [
        (cell.table, cell.row, cell.column, cell.span.of(document.text)) for cell in document.cells
    ]
    assert places == [
        (0, 0, 0, "Xã"),
        (0, 0, 1, "Số hộ"),
        (0, 1, 0, "Sông Trà"),
        (0, 1, 1, "120"),
        (1, 0, 0, "x"),
        (1, 0, 1, "y"),
    ]


def test_footnotes_stand_after_the_body():
    document = read("Xã có 9 thôn[^1].\n\n[^1]: Theo *niên giám*.\n\nHết.".encode(), "a.md")
    assert document.text.endswith("Hết.\nTheo niên giám.\n")
    assert document.blocks[-1].story is Story.FOOTNOTE
    assert document.notes[0].anchor == len("Xã có 9 thôn")


def test_verbatim_text_points_at_its_source():
    source = "## **I. KẾT** QUẢ\n| a | b |\n"
    document = read(source.encode(), "a.md")
    for segment in document.segments:
        if segment.kind is SegmentKind.VERBATIM:
            shown = segment.span.of(document.text)
            line = source.split("\n")[segment.source.node]
            assert line[segment.source.offset :].startswith(shown)
