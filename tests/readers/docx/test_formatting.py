"""Effective formatting, through every style on the way."""

import pytest

from linter.document import Alignment


def _style(
    style_id, *, kind="paragraph", parent=None, run="", paragraph="", more="", default=False
):
    based = f'<w:basedOn w:val="{parent}"/>' if parent else ""
    first = ' w:default="1"' if default else ""
    return (
        f'<w:style w:type="{kind}"{first} w:styleId="{style_id}"><w:name w:val="{style_id} ten"/>'
        f"{based}<w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr>{more}</w:style>"
    )


def _defaults(run="", paragraph=""):
    return (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{run}</w:rPr></w:rPrDefault>"
        f"<w:pPrDefault><w:pPr>{paragraph}</w:pPr></w:pPrDefault></w:docDefaults>"
    )


def _font(name, **slots):
    slots = slots or {"ascii": name, "hAnsi": name}
    return "<w:rFonts " + " ".join(f'w:{slot}="{font}"' for slot, font in slots.items()) + "/>"


def _styled(word, style, *content, more=""):
    return word.p(*content, properties=f'<w:pStyle w:val="{style}"/>{more}')


def test_what_word_assumes_when_nothing_is_said(word):
    document = word.read(word.p("chữ"))
    run = document.format_at(0)
    assert (run.font, run.size, run.bold, run.color) == ("Times New Roman", 10.0, False, "auto")
    assert (run.underline, run.highlight, run.vertical) == (None, None, None)
    shape = document.blocks[0].format
    assert (shape.alignment, shape.line_spacing, shape.line_rule) == (Alignment.LEFT, 1, "multiple")
    assert (shape.indent_first, shape.space_before, shape.outline_level) == (0, 0, None)


def test_the_nearest_statement_wins(word):
    styles = (
        _defaults(_font("Arial") + '<w:sz w:val="22"/>')
        + _style("Goc", run=_font("Times New Roman") + '<w:sz w:val="26"/>', default=True)
        + _style("Con", parent="Goc", run='<w:sz w:val="28"/>')
        + _style("Do", kind="character", run='<w:color w:val="ff0000"/>')
    )
    runs = (
        word.r("một"),
        word.r("hai", '<w:rStyle w:val="Do"/>'),
        word.r("ba", '<w:rStyle w:val="Do"/><w:sz w:val="27"/><w:color w:val="auto"/>'),
    )
    document = word.read(_styled(word, "Con", *runs) + word.p("bốn"), styles=styles)
    formats = [(r.format.font, r.format.size, r.format.color) for r in document.formatting]
    assert formats == [
        ("Times New Roman", 14.0, "auto"), ("Times New Roman", 14.0, "FF0000"),
        ("Times New Roman", 13.5, "auto"), ("Times New Roman", 13.0, "auto"),
    ]  # fmt: skip
    assert [block.format.style for block in document.blocks] == ["Con ten", "Goc ten"]


@pytest.mark.parametrize(
    ("paragraph", "character", "direct", "bold"),
    [
        ("<w:b/>", "", "", True),
        ("", "<w:b/>", "", True),
        ("<w:b/>", "<w:b/>", "", False),
        ("<w:b/>", '<w:b w:val="false"/>', "", True),
        ("<w:b/>", "<w:b/>", "<w:b/>", True),
        ("<w:b/>", "", '<w:b w:val="0"/>', False),
    ],
)
def test_styles_toggle_and_direct_formatting_states(word, paragraph, character, direct, bold):
    styles = _style("Doan", run=paragraph) + _style("Chu", kind="character", run=character)
    run = word.r("x", f'<w:rStyle w:val="Chu"/>{direct}')
    document = word.read(_styled(word, "Doan", run), styles=styles)
    assert document.format_at(0).bold is bold


def test_a_default_that_is_on_stays_on_whatever_styles_say(word):
    styles = _defaults("<w:b/>") + _style("Doan", run="<w:b/>")
    assert word.read(_styled(word, "Doan", "x"), styles=styles).format_at(0).bold is True


def test_signs_of_a_run(word):
    stated = (
        '<w:i/><w:caps/><w:smallCaps/><w:dstrike/><w:u w:val="single"/>'
        '<w:highlight w:val="yellow"/><w:vertAlign w:val="superscript"/>'
    )
    look = word.read(word.p(word.r("nhỏ", stated))).format_at(0)
    assert (look.italic, look.caps, look.small_caps, look.strike) == (True, True, True, True)
    assert (look.underline, look.highlight, look.vertical) == ("single", "yellow", "superscript")
    undone = '<w:u w:val="none"/><w:highlight w:val="none"/><w:vertAlign w:val="baseline"/>'
    look = word.read(word.p(word.r("x", undone))).format_at(0)
    assert (look.underline, look.highlight, look.vertical) == (None, None, None)


_THEME = (
    '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements>'
    '<a:clrScheme name="x"><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1>'
    '<a:accent1><a:srgbClr val="4472c4"/></a:accent1></a:clrScheme><a:fontScheme name="x">'
    '<a:majorFont><a:latin typeface="Cambria"/></a:majorFont>'
    '<a:minorFont><a:latin typeface="Calibri"/></a:minorFont></a:fontScheme></a:themeElements>'
    "</a:theme>"
)


@pytest.mark.parametrize(
    ("stated", "font"),
    [
        ('<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/>', "Calibri"),
        ('<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:hAnsiTheme="majorHAnsi"/>', "Cambria"),
        ('<w:rFonts w:hAnsi="Arial"/>', "Arial"),
        ('<w:rFonts w:cs="Arial"/>', "Calibri"),
        ('<w:rFonts w:ascii="Arial"/>', "Calibri"),
    ],
)
def test_fonts_of_vietnamese_text(word, stated, font):
    styles = _defaults('<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/>')
    document = word.read(word.p(word.r("chữ", stated)), styles=styles, theme=_THEME)
    assert document.format_at(0).font == font


def test_pure_ascii_text_takes_the_ascii_font(word):
    fonts = _font("", ascii="Arial", hAnsi="Times New Roman")
    document = word.read(word.p(word.r("so 12", fonts), word.r("số 12", fonts)))
    assert [run.format.font for run in document.formatting] == ["Arial", "Times New Roman"]


def test_theme_colours(word):
    run = word.r("x", '<w:color w:themeColor="accent1"/>')
    assert word.read(word.p(run), theme=_THEME).format_at(0).color == "4472C4"


def test_a_broken_theme_loses_only_its_fonts(word):
    styles = _defaults('<w:rFonts w:hAnsiTheme="minorHAnsi" w:asciiTheme="minorHAnsi"/>')
    document = word.read(word.p("chữ"), styles=styles, theme="<a:theme")
    assert document.format_at(0).font == "Times New Roman"


@pytest.mark.parametrize(
    ("stated", "field", "value"),
    [
        ('<w:jc w:val="both"/>', "alignment", Alignment.JUSTIFY),
        ('<w:jc w:val="center"/>', "alignment", Alignment.CENTER),
        ('<w:jc w:val="start"/>', "alignment", Alignment.LEFT),
        ('<w:jc w:val="end"/>', "alignment", Alignment.RIGHT),
        ('<w:jc w:val="distribute"/>', "alignment", Alignment.DISTRIBUTE),
        ('<w:bidi/><w:jc w:val="left"/>', "alignment", Alignment.RIGHT),
        ('<w:bidi/><w:jc w:val="right"/>', "alignment", Alignment.LEFT),
        ("<w:bidi/>", "alignment", Alignment.RIGHT),
        ('<w:ind w:left="567"/>', "indent_left", 28.35),
        ('<w:ind w:start="1in"/>', "indent_left", 72.0),
        ('<w:ind w:right="-20"/>', "indent_right", -1.0),
        ('<w:ind w:firstLine="720"/>', "indent_first", 36.0),
        ('<w:ind w:hanging="360" w:firstLine="720"/>', "indent_first", -18.0),
        ('<w:ind w:firstLine="nonsense"/>', "indent_first", 0.0),
        ('<w:spacing w:before="120"/>', "space_before", 6.0),
        ('<w:spacing w:after="120" w:afterLines="50"/>', "space_after", 6.0),
        ('<w:spacing w:beforeLines="100"/>', "space_before", 12.0),
        ('<w:spacing w:before="100" w:beforeAutospacing="1"/>', "space_before", None),
        ('<w:spacing w:line="360"/>', "line_spacing", 1.5),
        ('<w:spacing w:line="360" w:lineRule="exact"/>', "line_spacing", 18.0),
        ('<w:spacing w:line="360" w:lineRule="exact"/>', "line_rule", "exact"),
        ('<w:spacing w:line="360" w:lineRule="atLeast"/>', "line_rule", "at_least"),
        ('<w:outlineLvl w:val="1"/>', "outline_level", 1),
        ('<w:outlineLvl w:val="9"/>', "outline_level", None),
        ('<w:pBdr><w:bottom w:val="single"/></w:pBdr>', "bottom_border", True),
        ('<w:pBdr><w:bottom w:val="nil"/></w:pBdr>', "bottom_border", False),
        ("<w:pageBreakBefore/>", "page_break_before", True),
    ],
)
def test_how_a_paragraph_stands(word, stated, field, value):
    document = word.read(word.p("x", properties=stated))
    assert getattr(document.blocks[0].format, field) == value


def test_paragraph_styles_build_on_each_other(word):
    styles = (
        _defaults(paragraph='<w:spacing w:after="200" w:line="276" w:lineRule="auto"/>')
        + _style("Goc", paragraph='<w:jc w:val="both"/><w:ind w:left="100" w:firstLine="720"/>')
        + _style("Con", parent="Goc", paragraph='<w:ind w:left="200"/>')
    )
    shape = word.read(_styled(word, "Con", "x"), styles=styles).blocks[0].format
    assert (shape.alignment, shape.indent_left, shape.indent_first) == (Alignment.JUSTIFY, 10, 36)
    assert (shape.space_after, shape.line_spacing) == (10.0, 1.15)


def test_styles_based_on_each_other_in_a_circle(word):
    styles = _style("A", parent="B", run="<w:b/>") + _style("B", parent="A", run="<w:i/>")
    look = word.read(_styled(word, "A", "x"), styles=styles).format_at(0)
    assert (look.bold, look.italic) == (True, True)


def test_an_unknown_style_falls_back_to_the_default_one(word):
    styles = _style("Thuong", run='<w:sz w:val="28"/>', default=True)
    document = word.read(_styled(word, "KhongCo", "x"), styles=styles)
    assert document.format_at(0).size == 14.0
    assert document.blocks[0].format.style == "Thuong ten"


def test_headings_have_their_level_by_name(word):
    styles = _style("Dau2").replace("Dau2 ten", "heading 2")
    assert word.read(_styled(word, "Dau2", "x"), styles=styles).blocks[0].format.outline_level == 1


def test_list_levels_indent_between_style_and_direct(word):
    level = word.level("%1.").replace(
        "</w:lvl>", '<w:pPr><w:ind w:left="720" w:hanging="360"/></w:pPr></w:lvl>'
    )
    numbering = word.list_of(level)
    styles = _style("Ke", paragraph='<w:ind w:left="100" w:firstLine="100"/>')
    number = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    body = _styled(word, "Ke", "a", more=number) + _styled(
        word, "Ke", "b", more=f'{number}<w:ind w:left="1000"/>'
    )
    shapes = [b.format for b in word.read(body, styles=styles, numbering=numbering).blocks]
    assert [(s.indent_left, s.indent_first) for s in shapes] == [(36, -18), (50, -18)]


def test_labels_look_like_the_paragraph_mark_and_their_level(word):
    level = word.level("%1.").replace("</w:lvl>", "<w:rPr><w:i/></w:rPr></w:lvl>")
    number = '<w:numPr><w:numId w:val="1"/></w:numPr><w:rPr><w:b/></w:rPr>'
    document = word.read(word.p("a", properties=number), numbering=word.list_of(level))
    label, text = document.format_at(0), document.format_at(3)
    assert (label.bold, label.italic) == (True, True)
    assert (text.bold, text.italic) == (False, False)


def _table_style(conditions):
    return _style(
        "Bang", kind="table", run='<w:sz w:val="20"/>', paragraph='<w:jc w:val="center"/>',
        more="".join(
            f'<w:tblStylePr w:type="{name}"><w:rPr>{run}</w:rPr></w:tblStylePr>'
            for name, run in conditions.items()
        ),
    )  # fmt: skip


def _bold_grid(document):
    return [document.format_at(cell.span.start).bold for cell in document.cells]


@pytest.mark.parametrize(
    ("condition", "look", "bold"),
    [
        ("firstRow", 'w:firstRow="1"', [1, 1, 0, 0, 0, 0]),
        ("firstRow", 'w:val="0020"', [1, 1, 0, 0, 0, 0]),
        ("firstRow", 'w:val="0020" w:firstRow="0"', [0, 0, 0, 0, 0, 0]),
        ("lastRow", 'w:lastRow="1"', [0, 0, 0, 0, 1, 1]),
        ("firstCol", 'w:firstColumn="1"', [1, 0, 1, 0, 1, 0]),
        ("lastCol", 'w:lastColumn="1"', [0, 1, 0, 1, 0, 1]),
        ("band1Horz", 'w:val="0000"', [1, 1, 0, 0, 1, 1]),
        ("band1Horz", 'w:firstRow="1"', [0, 0, 1, 1, 0, 0]),
        ("band1Horz", 'w:noHBand="1"', [0, 0, 0, 0, 0, 0]),
        ("band2Vert", 'w:val="0000"', [0, 1, 0, 1, 0, 1]),
        ("nwCell", 'w:firstRow="1" w:firstColumn="1"', [1, 0, 0, 0, 0, 0]),
    ],
)
def test_parts_of_a_table_style(word, condition, look, bold):
    styles = _table_style({condition: "<w:b/>"})
    properties = f'<w:tblStyle w:val="Bang"/><w:tblLook {look}/>'
    table = word.table(*(word.row("a", "b") for _ in range(3)), properties=properties)
    document = word.read(table + word.p("sau"), styles=styles)
    assert _bold_grid(document) == [bool(one) for one in bold]
    assert [document.format_at(0).size, document.formatting[-1].format.size] == [10.0, 10.0]
    assert document.blocks[0].format.alignment is Alignment.CENTER
    assert document.blocks[-1].format.alignment is Alignment.LEFT


def test_a_paragraph_style_wins_over_the_table_style(word):
    styles = _table_style({}) + _style("Chu", run='<w:sz w:val="26"/>')
    cell = word.cell(_styled(word, "Chu", "a"))
    table = word.table(word.row(cell, "b"), properties='<w:tblStyle w:val="Bang"/>')
    document = word.read(table, styles=styles)
    assert [run.format.size for run in document.formatting] == [13.0, 10.0]


def test_equal_formats_are_one_object(word):
    document = word.read(word.p(word.r("a", "<w:b/>"), word.r("b", "<w:b/><w:lang/>"), "c"))
    assert [run.span for run in document.formatting] == [(0, 2), (2, 3)]
