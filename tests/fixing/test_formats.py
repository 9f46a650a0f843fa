"""Formatting as edits: in the right elements, in the order of the schema, through styles."""

from io import BytesIO
from typing import Any, cast

import docx
import pytest
from building.markup import element, serialise

from linter.document import Alignment, Document, Limits, Span
from linter.findings import Edit, Fix, InsertBlock, ReplaceText, Safety, SetFormat, SetSection
from linter.fixing.planning import Repair
from linter.fixing.rounds import Applied
from linter.fixing.word.editing import WordEditor
from linter.readers import read

from .schema_order import misplaced
from .word_files import cut_runs, parts_of, run, word_file, word_of


def apply(data: bytes, *edits: Edit) -> Applied:
    repair = Repair(cast(Any, None), Fix("", Safety.SAFE, edits))
    return WordEditor(Limits())(data, as_read(data), (repair,))


def as_read(data: bytes) -> Document:
    return read(data, "a.docx")


def span_of(data: bytes, words: str) -> Span:
    start = as_read(data).text.index(words)
    return Span(start, start + len(words))


@pytest.mark.parametrize("cuts", [(), (2,), (1, 3, 5, 9)])
@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("font", "Arial"), ("size", 13.0), ("bold", True), ("bold", False), ("italic", True),
        ("underline", "single"), ("underline", None), ("color", "FF0000"), ("caps", True),
        ("strike", True), ("highlight", "yellow"), ("vertical", "superscript"),
        ("small_caps", True),
    ],
)  # fmt: skip
def test_characters(name: str, value: object, cuts: tuple[int, ...]) -> None:
    data = word_of("Ủy ban nhân dân xã\nDòng hai", cuts)
    place = span_of(data, "ban nhân")
    made = apply(data, SetFormat(place, {name: value}))
    before, after = as_read(data), as_read(made.data)
    assert after.text == before.text
    for offset, letter in enumerate(after.text):
        look = after.format_at(offset)
        if letter == "\n":
            continue
        assert look is not None
        if place.start <= offset < place.end:
            assert getattr(look, name) == value
        else:
            assert look == before.format_at(offset)
    assert misplaced(made.data) == []


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("alignment", Alignment.CENTER), ("alignment", Alignment.JUSTIFY), ("indent_left", 36.0),
        ("indent_first", 36.0), ("indent_first", -18.0), ("space_before", 6.0),
        ("space_after", 12.0), ("line_spacing", 1.5), ("bottom_border", True),
        ("page_break_before", True), ("outline_level", 1), ("indent_right", 10.0),
    ],
)  # fmt: skip
def test_paragraphs(name: str, value: object) -> None:
    data = word_of("Ủy ban nhân dân xã\nDòng hai", (4,))
    made = apply(data, SetFormat(span_of(data, "ban nhân"), {name: value}))
    first, second = as_read(made.data).blocks
    assert getattr(first.format, name) == value
    assert second.format == as_read(data).blocks[1].format
    assert misplaced(made.data) == []


def test_line_spacing_in_points() -> None:
    data = word_of("Ủy ban")
    wish = {"line_spacing": 18.0, "line_rule": "exact"}
    (block,) = as_read(apply(data, SetFormat(span_of(data, "ban"), wish)).data).blocks
    assert (block.format.line_spacing, block.format.line_rule) == (18.0, "exact")


def test_what_all_paragraphs_of_a_style_are_to_have_is_said_by_the_style() -> None:
    arial = element("w:rFonts", ascii="Arial", hAnsi="Arial")
    data = word_file(
        element("w:p", run("Một hai", arial)), element("w:p", *cut_runs("Ba bốn", (2,)))
    )
    document = as_read(data)
    edits = [SetFormat(block.span, {"font": "Tahoma"}) for block in document.blocks]
    made = apply(data, *edits)
    body = parts_of(made.data)["word/document.xml"].decode()
    assert "rFonts" not in body
    assert "Tahoma" in parts_of(made.data)["word/styles.xml"].decode()
    after = as_read(made.data)
    assert {r.format.font for r in after.formats_in(Span(0, len(after.text)))} == {"Tahoma"}
    assert misplaced(made.data) == []


def test_one_paragraph_of_a_style_is_formatted_on_the_spot() -> None:
    data = word_of("Một hai\nBa bốn")
    made = apply(data, SetFormat(as_read(data).blocks[0].span, {"font": "Tahoma"}))
    assert parts_of(made.data)["word/styles.xml"] == parts_of(data)["word/styles.xml"]
    first, second = as_read(made.data).blocks
    looks = [as_read(made.data).format_at(block.span.start) for block in (first, second)]
    assert [look.font for look in looks if look] == ["Tahoma", "Times New Roman"]


def test_indent_in_place_of_blanks_is_one_repair() -> None:
    data = word_of("     Ủy ban nhân dân")
    edits = (ReplaceText(Span(0, 5), ""), SetFormat(Span(0, 20), {"indent_first": 36.0}))
    made = apply(data, *edits)
    (block,) = as_read(made.data).blocks
    assert as_read(made.data).text == "Ủy ban nhân dân\n"
    assert block.format.indent_first == 36.0


def test_page_setup() -> None:
    data = word_of("Ủy ban")
    wish = {"margin_left": 85.05, "margin_top": 56.7, "page_width": 595.3, "title_page": True}
    (section,) = as_read(apply(data, SetSection(0, wish)).data).sections
    assert (section.margin_left, section.title_page) == (pytest.approx(85.05, abs=0.05), True)
    assert section.page_width == pytest.approx(595.3, abs=0.05)


def test_page_numbers() -> None:
    data = word_of("Ủy ban")
    made = apply(data, SetSection(0, {"page_numbers": True})).data
    (section,) = docx.Document(BytesIO(made)).sections
    assert section.different_first_page_header_footer
    assert "PAGE" in section.header._element.xml
    assert misplaced(made) == []
    before, after = parts_of(data), parts_of(made)
    assert {n for n in before if before[n] != after[n]} == {
        "[Content_Types].xml", "word/_rels/document.xml.rels", "word/document.xml",
    }  # fmt: skip


def test_page_numbers_in_a_header_that_is_there() -> None:
    header = {"word/header1.xml": serialise(element("w:hdr", element("w:p", run("Tên"))))}
    reference = element("w:headerReference", type="default")
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    reference.set(f"{{{office}}}id", "rId3")
    section = element("w:p", element("w:pPr", element("w:sectPr", reference)))
    data = word_file(element("w:p", run("Ủy ban")), section, parts=header)
    made = apply(data, SetSection(0, {"page_numbers": True})).data
    text = docx.Document(BytesIO(made)).sections[0].header._element.xml
    assert "Tên" in text
    assert "PAGE" in text


def test_a_line_is_drawn_below() -> None:
    data = word_of("Độc lập - Tự do - Hạnh phúc")
    made = apply(data, SetFormat(span_of(data, "Độc lập"), {"line_below": 160.0})).data
    assert docx.Document(BytesIO(made)).element.xml.count("<wps:wsp>") == 1
    assert as_read(made).text == as_read(data).text


def test_a_new_paragraph_looks_like_the_one_before() -> None:
    data = word_of("Một\nBa", (1,))
    made = apply(data, InsertBlock(1, "Hai")).data
    assert as_read(made).text == "Một\nHai\nBa\n"


@pytest.mark.parametrize(
    "edit",
    [
        SetFormat(Span(0, 2), {"glow": 1}), SetSection(0, {"glow": 1}), SetSection(7, {}),
        InsertBlock(0, "a\nb"), ReplaceText(Span(0, 2), "\x01"), ReplaceText(Span(2, 4), "x"),
    ],
)  # fmt: skip
def test_what_cannot_be_made_leaves_everything_as_it_was(edit: Edit) -> None:
    data = word_of("Một\nBa")
    fine = ReplaceText(Span(0, 1), "N")
    made = apply(data, fine, edit)
    assert made.data == data
    assert made.done == ()
    assert len(made.refused) == 1
