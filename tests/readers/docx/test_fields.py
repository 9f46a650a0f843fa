"""Fields: results are generated text, instructions are annotations."""

import pytest

from linter.document import SegmentKind, Span
from linter.readers.docx.fields import link_target


def _runs(word, *kinds):
    """Runs of field marks and of text, by name."""
    marks = ("begin", "separate", "end")
    return "".join(
        word.r(f'<w:fldChar w:fldCharType="{kind}"/>') if kind in marks else word.r(kind)
        for kind in kinds
    )


def test_a_complex_field_shows_its_result(word):
    document = word.read(word.p("Trang ", word.field(" PAGE ", "3"), " cuối"))
    assert document.text == "Trang 3 cuối\n"
    assert [(f.span, f.instruction) for f in document.fields] == [((6, 7), "PAGE")]
    assert document.segment_at(6).kind is SegmentKind.GENERATED
    assert document.source_of(6) is None
    assert document.source_of(7).node == 2, "the node of the result is counted"


def test_a_simple_field_shows_its_result(word):
    field = '<w:fldSimple w:instr=" REF muc "><w:r><w:t>Mục 2</w:t></w:r></w:fldSimple>'
    document = word.read(word.p("Xem ", field))
    assert document.text == "Xem Mục 2\n"
    assert document.fields[0].span == Span(4, 9)
    assert document.segment_at(5).kind is SegmentKind.GENERATED


def test_nested_fields(word):
    inner = word.field("MERGEFIELD ten", "Hoa Sen")
    code = word.r("<w:instrText>IF </w:instrText>") + inner
    marks = _runs(word, "begin") + code + _runs(word, "separate", "phường", "end")
    document = word.read(word.p(marks))
    assert document.text == "phường\n"
    assert [f.instruction for f in document.fields] == ["IF Hoa Sen"]


def test_a_field_in_the_result_of_another(word):
    marks = word.r("<w:instrText>TOC</w:instrText>")
    inner = word.field("PAGEREF _Toc1", "4")
    body = word.p(_runs(word, "begin"), marks, _runs(word, "separate", "Phần I"))
    body += word.p("Phần II ", inner, _runs(word, "end"))
    document = word.read(body)
    assert document.text == "Phần I\nPhần II 4\n"
    assert [(f.span, f.instruction) for f in document.fields] == [
        ((0, 16), "TOC"),
        ((15, 16), "PAGEREF _Toc1"),
    ]


@pytest.mark.parametrize("marks", [("begin", "chữ"), ("chữ", "end"), ("separate", "chữ", "end")])
def test_broken_fields_swallow_no_text(word, marks):
    document = word.read(word.p(_runs(word, *marks)) + word.p("sau"))
    assert document.text == "chữ\nsau\n"
    assert document.fields == ()


def test_a_field_without_result_shows_nothing(word):
    marks = word.r("<w:instrText>XE mục</w:instrText>")
    document = word.read(word.p("a", _runs(word, "begin"), marks, _runs(word, "end"), "b"))
    assert document.text == "ab\n"
    assert document.fields[0].span == Span(1, 1)


@pytest.mark.parametrize(
    ("form", "shown"),
    [
        ("<w:checkBox><w:default w:val='1'/></w:checkBox>", "☒"),
        ("<w:checkBox><w:default w:val='1'/><w:checked w:val='0'/></w:checkBox>", "☐"),
        ("<w:ddList><w:result w:val='1'/><w:listEntry w:val='Đạt'/><w:listEntry w:val='Tốt'/>"
         "</w:ddList>", "Tốt"),
        ("<w:ddList><w:listEntry w:val='Đạt'/></w:ddList>", "Đạt"),
        ("<w:ddList><w:result w:val='9'/></w:ddList>", ""),
    ],
)  # fmt: skip
def test_form_fields_show_what_is_chosen(word, form, shown):
    begin = word.r(f'<w:fldChar w:fldCharType="begin"><w:ffData>{form}</w:ffData></w:fldChar>')
    code = word.r("<w:instrText>FORM</w:instrText>")
    assert word.read(word.p(begin, code, _runs(word, "end"))).text == f"{shown}\n"


@pytest.mark.parametrize(
    ("instruction", "target"),
    [
        ('HYPERLINK "https://example.vn"', "https://example.vn"),
        ('hyperlink "https://example.vn" \\l "muc"', "https://example.vn#muc"),
        ('HYPERLINK \\l "muc"', "#muc"),
        ("HYPERLINK https://example.vn", "https://example.vn"),
        ("PAGE", None),
    ],
)
def test_where_a_link_field_leads(word, instruction, target):
    assert link_target(instruction) == target
    links = word.read(word.p(word.field(instruction, "cổng"))).links
    assert [link.target for link in links] == ([] if target is None else [target])
