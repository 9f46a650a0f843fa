"""Web pages: what a browser shows is the text, and nothing else is."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.document import Alignment, Document, Limits, RevisionKind, SegmentKind, Story
from linter.errors import LimitError, ReadError
from linter.readers import READERS, choose_reader
from linter.readers import read as read_any
from linter.readers.html.reading import read_html


def read(page: str) -> Document:
    return read_html(page.encode(), "trang.html", Limits())


SHOWN = {
    "white space collapses": ("<p> Toàn  xã\n có <b>12</b> hộ </p>", "Toàn xã có 12 hộ"),
    "a space at the edge of an element": ("<p>Số<b> 12 </b>hộ</p>", "Số 12 hộ"),
    "entities": ("<p>A&amp;B&nbsp;&lt;&#7841;&ocirc;</p>", "A&B\xa0<ạô"),
    "line breaks": ("<p>một <br> hai<br/>ba</p>", "một\nhai\nba"),
    "blocks": ("<div>một<p>hai</p>ba</div>", "một\nhai\nba"),
    "preformatted": ("<pre>a  b\n c</pre>", "a  b\n c"),
    "script and style": ("<style>p{}</style><script>x</script><p>chữ</p>", "chữ"),
    "numbered items": ('<ol start="3"><li>ba<li><p>bốn</p></ol>', "3. ba\n4. bốn"),
    "letters": ('<ol type="a"><li>x<li value="4">y</ol>', "a. x\nd. y"),
    "bullets": ("<ul><li>x</ul>", "• x"),
    "decomposed letters": ("<p>ho\u0323\u0302</p>", "hộ"),
    "no elements closed": ("<p>một<p>hai", "một\nhai"),
}


@pytest.mark.parametrize("name", SHOWN)
def test_text(name: str) -> None:
    page, text = SHOWN[name]
    assert read(page).text.rstrip("\n") == text


HIDDEN = [
    '<p>chữ<span style="display:none">ẩn</span></p>',
    "<style>.x{display:none}</style><p>chữ<span class=x>ẩn</span></p>",
    '<p>chữ<span style="mso-hide: all">ẩn</span></p>',
    "<p>chữ<span hidden>ẩn</span></p>",
]


@pytest.mark.parametrize("page", HIDDEN)
def test_hidden_text_is_kept_aside(page: str) -> None:
    document = read(page)
    assert document.text == "chữ\n"
    assert [piece.text for piece in document.hidden] == ["ẩn"]


def test_cells_take_the_places_that_spans_leave() -> None:
    document = read(
        "<table><tr><td rowspan=2>A<td colspan=2>B</tr><tr><td>C<td>D</tr><tr><td><td>E</table>"
    )
    places = {
        document.text[cell.span.start : cell.span.end]: (cell.row, cell.column)
        for cell in document.cells
    }
    assert places == {"A": (0, 0), "B": (0, 1), "C": (1, 1), "D": (1, 2), "": (2, 0), "E": (2, 1)}


def test_a_nested_table_knows_its_cell() -> None:
    document = read("<table><tr><td>x<table><tr><td>y</table></table>")
    outer, inner = document.cells
    assert (outer.table, inner.table, inner.parent) == (0, 1, outer.index)
    assert outer.span.of(document.text) == "x\ny"


def test_styles_reach_the_text() -> None:
    document = read(
        "<style>/* x */ p.a, h1 {font-family:'Times New Roman', serif; text-align:center}</style>"
        "<p class=a style='font-size:14pt;text-indent:1cm'><b>đậm</b> <i>nghiêng</i></p>"
    )
    block = document.blocks[0].format
    assert (block.alignment, block.indent_first, block.style) == (Alignment.CENTER, 28.35, "a")
    bold, italic = document.format_at(0), document.format_at(5)
    assert bold is not None
    assert italic is not None
    assert (bold.font, bold.size, bold.bold, bold.italic) == ("Times New Roman", 14.0, True, None)
    assert italic.italic


def test_notes_of_word_and_of_libreoffice() -> None:
    word = read(
        '<p>chữ<a href="#_ftn1" name="_ftnref1">[1]</a> tiếp</p>'
        '<div id=ftn1><p><a href="#_ftnref1">[1]</a> Lời chú</p></div>'
    )
    office = read(
        '<p>chữ<a class=sdfootnoteanc href="#sdfootnote1sym">1</a> tiếp</p>'
        '<div id=sdfootnote1><p><a href="#sdfootnote1anc">1</a>Lời chú</p></div>'
    )
    for document in (word, office):
        assert document.text == "chữ tiếp\nLời chú\n"
        (note,) = document.notes
        assert (note.anchor, note.span.of(document.text)) == (3, "Lời chú")
        assert document.blocks[1].story is Story.FOOTNOTE


def test_changes_and_directives() -> None:
    document = read("<!-- soát: bỏ qua x/y -- thử --><p>a<del>b</del><ins>c</ins></p>")
    assert document.text == "ac\n"
    kinds = [(revision.kind, revision.text) for revision in document.revisions]
    assert kinds == [(RevisionKind.DELETED, "b"), (RevisionKind.INSERTED, "c")]
    assert document.comments[0].text.startswith("soát:")


CHARSETS = [
    ("<meta charset=utf-8><p>Hộ nghèo", "utf-8"),
    ("<p>Hộ nghèo", "utf-8-sig"),
    ("<p>Hộ nghèo", "utf-16"),
    ("<meta http-equiv=Content-Type content='text/html; charset=windows-1252'><p>Café", "cp1252"),
    ("<p>Café", "cp1252"),
]


@pytest.mark.parametrize(("page", "charset"), CHARSETS)
def test_charsets(page: str, charset: str) -> None:
    words = page.rpartition(">")[2]
    assert read_any(page.encode(charset), "a.html").text == f"{words}\n"


def test_windows_1258_is_composed() -> None:
    page = b"<meta charset=windows-1258><p>" + "Hô\u0323".encode("cp1258")
    document = read_any(page, "a.htm")
    assert document.text == "Hộ\n"
    assert SegmentKind.COMPOSED in {segment.kind for segment in document.segments}


def test_a_page_under_another_name_is_known_by_its_content() -> None:
    head = b"<html xmlns:o='urn'><head></head><body>"
    assert choose_reader(head, "bao-cao.doc", READERS).name == "html"
    assert choose_reader(b"# B\xc3\xa1o c\xc3\xa1o", "bao-cao.doc", READERS).name == "text"


def test_nesting_is_limited() -> None:
    page = "<div>" * 5000 + "x"
    with pytest.raises(LimitError):
        read(page)


@given(st.text("<>/abp=\"'!-&; \n\x00td", max_size=200))
def test_nothing_breaks_it(page: str) -> None:
    try:
        document = read(page)
    except ReadError:
        return
    assert document.text == "".join(f"{b.span.of(document.text)}\n" for b in document.blocks)
    segments = [segment.span for segment in document.segments]
    assert all(a.end == b.start for a, b in pairwise(segments))
