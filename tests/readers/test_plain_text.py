"""Plain text: encodings, lines, notes lifted out, margins believed only on evidence."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.document import Limits, SegmentKind, Story, Trust, locate
from linter.errors import DamagedFileError, EmptyFileError, LimitError, UnknownFormatError
from linter.readers import read

TEXT = "BÁO CÁO\nKết quả năm 2025\n"


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        codecs.BOM_UTF8 + TEXT.encode(),
        codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        TEXT.encode("utf-16-le"),
        TEXT.encode("utf-16-be"),
        TEXT.replace("\n", "\r\n").encode(),
        TEXT.replace("\n", "\r").encode(),
    ],
    ids=["utf8", "utf8-bom", "utf16le-bom", "utf16be-bom", "utf16le", "utf16be", "crlf", "cr"],
)
def test_encodings(data):
    document = read(data, "a.txt")
    assert document.text == TEXT
    place = locate(document, TEXT.index("Kết"))
    assert (place.line, place.column) == (2, 1)


@given(st.lists(st.text(st.sampled_from("aạ\u0323 \t.,;1đĐ-[]:"), max_size=20), min_size=1))
def test_nothing_is_lost_and_lines_are_those_of_the_file(lines):
    source = "x\n" + "\n".join(lines)
    document = read(source.encode(), "a.txt")
    for segment in document.segments:
        if segment.kind is SegmentKind.VERBATIM:
            shown = segment.span.of(document.text)
            line = source.split("\n")[segment.source.node]
            assert line[segment.source.offset :].startswith(shown)


def test_notes_and_bookmarks_of_a_conversion_are_lifted():
    source = "[bookmark: _GoBack]Xã có 9 thôn[footnoteRef:1].  [1:  Kế hoạch số 12/KH-UBND.] \nHết."
    document = read(source.encode(), "a.txt")
    assert document.trust is Trust.CONVERTED
    body, end, note = document.blocks
    assert body.span.of(document.text) == "Xã có 9 thôn.  "
    assert end.span.of(document.text) == "Hết."
    assert note.story is Story.FOOTNOTE
    assert note.span.of(document.text) == "Kế hoạch số 12/KH-UBND."
    (footnote,) = document.notes
    assert document.text[: footnote.anchor] == "Xã có 9 thôn"
    assert [leftover.text for leftover in document.leftovers] == ["[bookmark: _GoBack]"]
    place = locate(document, note.span.start)
    assert (place.line, place.column) == (1, source.index("Kế hoạch") + 1)


def test_a_directive_line_is_a_comment_and_not_text():
    document = read("A\n# soat: bỏ qua header -- lý do\nB\n".encode(), "a.txt")
    assert [comment.text for comment in document.comments] == ["soat: bỏ qua header -- lý do"]
    assert document.text == "A\n\nB\n"


WRAPPED = """\
Thực hiện chỉ đạo của Ủy ban nhân dân tỉnh về việc tổng kết công tác năm và
triển khai nhiệm vụ năm tới, Ủy ban nhân dân xã báo cáo kết quả thực hiện các
chỉ tiêu kinh tế - xã hội trên địa bàn. Trong năm qua, xã đã tổ chức nhiều hoạt
động thiết thực.

- Tổng số hộ của toàn xã là 1.626 hộ, trong đó số hộ nghèo theo kết quả rà soát
cuối năm là 120 hộ.
- Thu ngân sách đạt kế hoạch.
"""


def test_a_wrapped_text_has_its_paragraphs_joined():
    document = read(WRAPPED.encode(), "a.txt")
    assert document.text == WRAPPED
    blocks = [block.span.of(document.text) for block in document.blocks]
    assert [text.count("\n") for text in blocks] == [3, 0, 1, 0]


def test_a_text_with_a_line_for_each_paragraph_is_left_alone():
    text = WRAPPED.replace("\n", " ").replace(" - ", "\n- ") + "\n"
    document = read(text.encode(), "a.txt")
    assert all("\n" not in block.span.of(document.text) for block in document.blocks)


@pytest.mark.parametrize(
    ("data", "name", "error"),
    [
        (b"", "a.txt", EmptyFileError),
        (b" \n\t\n", "a.txt", EmptyFileError),
        ("C\xe9ng hßa x· héi".encode("latin-1"), "a.txt", DamagedFileError),
        (b"\x00\x01\x02\x03\x7e" * 40, "a.txt", DamagedFileError),
        (b"\x00\x01\x02\x03\x7e" * 40, "a.bin", UnknownFormatError),
        (b"PK\x03\x04 not a package", "a.docx", DamagedFileError),
        (b"%PDF-1.7\n...", "a.pdf", DamagedFileError),
    ],
    ids=["empty", "blank", "legacy", "binary-text", "binary", "broken-docx", "pdf"],
)
def test_bad_files_are_named(data, name, error):
    with pytest.raises(error) as caught:
        read(data, name)
    assert caught.value.remedy


def test_limits():
    with pytest.raises(LimitError):
        read(b"x" * 20, "a.txt", limits=Limits(file_size=10))
    with pytest.raises(LimitError):
        read(b"x" * 20, "a.txt", limits=Limits(characters=10))
