"""What is text in a paragraph, and where each character comes from."""

import pytest

from linter.document import SegmentKind, SourceRef


@pytest.mark.parametrize(
    ("inside", "text"),
    [
        ("<w:r><w:t>Căn cứ</w:t></w:r>", "Căn cứ"),
        ("<w:r><w:t>Số</w:t><w:tab/><w:t>12</w:t></w:r>", "Số\t12"),
        ('<w:r><w:t>a</w:t><w:ptab w:alignment="right"/><w:t>b</w:t></w:r>', "a\tb"),
        ("<w:r><w:t>trên</w:t><w:br/><w:t>dưới</w:t><w:cr/></w:r>", "trên\ndưới\n"),
        ('<w:r><w:t>a</w:t><w:br w:type="page"/><w:t>b</w:t></w:r>', "ab"),
        ('<w:r><w:t>a</w:t><w:br w:type="column"/><w:t>b</w:t></w:r>', "ab"),
        ("<w:r><w:t>12/QĐ</w:t><w:noBreakHyphen/><w:t>UBND</w:t></w:r>", "12/QĐ-UBND"),
        ("<w:r><w:t>nghị</w:t><w:softHyphen/><w:t>quyết</w:t></w:r>", "nghịquyết"),
        ('<w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r>', "≥"),
        ('<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>', "✓"),
        ('<w:r><w:sym w:font="Times New Roman" w:char="00B0"/></w:r>', "°"),
        ('<w:r><w:sym w:font="Symbol" w:char="nonsense"/><w:t>a</w:t></w:r>', "a"),
        (
            '<w:r><w:rPr><w:rFonts w:ascii="Symbol"/></w:rPr><w:t>\uf061 \uf0b3 b</w:t></w:r>',
            "α ≥ b",
        ),
        ('<w:hyperlink r:id="x"><w:r><w:t>cổng</w:t></w:r></w:hyperlink>', "cổng"),
        ('<w:smartTag w:element="date"><w:r><w:t>ngày 5</w:t></w:r></w:smartTag>', "ngày 5"),
        ('<w:customXml w:element="so"><w:r><w:t>12</w:t></w:r></w:customXml>', "12"),
        (
            "<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent><w:r><w:t>ô</w:t></w:r>"
            "</w:sdtContent></w:sdt>",
            "ô",
        ),
        ('<w:bdo w:val="ltr"><w:r><w:t>a</w:t></w:r></w:bdo>', "a"),
        (
            "<w:r><w:ruby><w:rt><w:r><w:t>trên</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>nền</w:t>"
            "</w:r></w:rubyBase></w:ruby><w:t>sau</w:t></w:r>",
            "nềnsau",
        ),
        ("<m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath>", "a+b"),
        (
            '<w:r><w:drawing><wp:docPr id="1" name="n" descr="ảnh lễ"/></w:drawing></w:r>'
            "<w:r><w:t>a</w:t></w:r>",
            "a",
        ),
        ('<w:bookmarkStart w:id="1" w:name="_Toc"/><w:r><w:t>a</w:t></w:r><w:proofErr/>', "a"),
        (
            '<w:r><mc:AlternateContent><mc:Choice Requires="w14"><w:t>mới</w:t></mc:Choice>'
            "<mc:Fallback><w:t>cũ</w:t></mc:Fallback></mc:AlternateContent></w:r>",
            "mới",
        ),
        (
            '<w:r><mc:AlternateContent><mc:Choice Requires="la"><w:t>lạ</w:t></mc:Choice>'
            "<mc:Fallback><w:t>quen</w:t></mc:Fallback></mc:AlternateContent></w:r>",
            "quen",
        ),
    ],
)
def test_text_of_a_paragraph(word, inside, text):
    assert word.read(f"<w:p>{inside}</w:p>").text == f"{text}\n"


def test_outer_spaces_count_only_where_the_file_says_so(word):
    document = word.read(
        "<w:p><w:r><w:t>  thừa </w:t><w:t xml:space='preserve'> giữ </w:t></w:r></w:p>"
    )
    assert document.text == "thừa giữ \n"
    assert document.source_of(0) == SourceRef("word/document.xml", 0, 2)
    assert document.source_of(4) == SourceRef("word/document.xml", 1, 0)


def test_a_line_end_inside_a_text_node_shows_as_a_space(word):
    document = word.read("<w:p><w:r><w:t>Uỷ\nban</w:t></w:r></w:p>")
    assert document.text == "Uỷ ban\n"
    segment = document.segment_at(2)
    assert (segment.kind, segment.original) == (SegmentKind.CONVERTED, "\n")
    assert document.source_of(3) == SourceRef("word/document.xml", 0, 3)


def test_segments_count_every_text_node_of_the_part(word):
    body = word.p(word.box("trong khung"), "ngoài") + word.p("sau")
    document = word.read(body)
    assert document.text == "ngoài\ntrong khung\nsau\n"
    nodes = [document.source_of(document.text.index(t)).node for t in ("trong", "ngoài", "sau")]
    assert nodes == [0, 2, 3], "the box is written twice and read once"


def test_a_tab_is_converted_and_a_line_end_generated(word):
    document = word.read("<w:p><w:r><w:t>a</w:t><w:tab/></w:r></w:p>")
    kinds = [segment.kind for segment in document.segments]
    assert kinds == [SegmentKind.VERBATIM, SegmentKind.CONVERTED, SegmentKind.GENERATED]
    assert document.segments[1].original == "tab"


def test_decomposed_letters_are_composed_across_runs(word):
    document = word.read(word.p("Vie\u0323", "\u0302t Nam"))
    assert document.text == "Việt Nam\n"
    composed = document.segment_at(2)
    assert (composed.kind, composed.original) == (SegmentKind.COMPOSED, "e\u0323\u0302")
    assert document.source_of(3) == SourceRef("word/document.xml", 1, 1)


def test_hidden_text_is_kept_apart(word):
    hidden = word.r("bí mật", "<w:vanish/>")
    styles = (
        '<w:style w:type="character" w:styleId="An"><w:name w:val="An"/><w:rPr><w:vanish/></w:rPr>'
        "</w:style>"
    )
    by_style = word.r("kín", '<w:rStyle w:val="An"/>')
    shown = word.r("hiện", '<w:rStyle w:val="An"/><w:vanish w:val="0"/>')
    document = word.read(word.p("công ", hidden, by_style, shown), styles=styles)
    assert document.text == "công hiện\n"
    assert [(h.anchor, h.text) for h in document.hidden] == [(5, "bí mật"), (5, "kín")]


def test_a_hidden_paragraph_end_joins_the_next_paragraph(word):
    mark = "<w:rPr><w:vanish/></w:rPr>"
    document = word.read(word.p("Điều 1. ", properties=mark) + word.p("Phạm vi") + word.p("Điều 2"))
    assert word.lines(document) == ["Điều 1. Phạm vi", "Điều 2"]


def test_a_paragraph_that_its_style_hides_is_no_block(word):
    styles = (
        '<w:style w:type="paragraph" w:styleId="An"><w:name w:val="An"/><w:rPr><w:vanish/></w:rPr>'
        "</w:style>"
    )
    body = word.p("kín", properties='<w:pStyle w:val="An"/>') + word.p("hiện")
    document = word.read(body, styles=styles)
    assert word.lines(document) == ["hiện"]
    assert [(h.anchor, h.text) for h in document.hidden] == [(0, "kín")]


def test_links_name_their_target(word):
    link = '<w:hyperlink r:id="rId9" w:anchor="muc-2"><w:r><w:t>cổng</w:t></w:r></w:hyperlink>'
    data = word.pack(word.p("Xem ", link), links={"rId9": "https://example.vn/a"})
    (found,) = word.open(data).links
    assert (found.span, found.target) == ((4, 8), "https://example.vn/a#muc-2")


def test_controls_around_paragraphs_are_transparent(word):
    inner = f"<w:sdt><w:sdtContent>{word.p('một')}{word.p('hai')}</w:sdtContent></w:sdt>"
    body = f'<w:customXml w:element="x">{inner}</w:customXml>' + word.p("ba")
    assert word.read(body).text == "một\nhai\nba\n"


def test_an_empty_body_is_an_empty_document(word):
    document = word.read("")
    assert (document.text, document.blocks) == ("", ())
