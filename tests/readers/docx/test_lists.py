"""List numbers as Word shows them."""

import pytest

from linter.document import SegmentKind


def _labels(document):
    return [b.label.of(document.text) if b.label else None for b in document.blocks]


def test_a_label_is_generated_text_before_the_paragraph(word):
    numbering = word.list_of(word.level("%1."))
    document = word.read(word.item("Mục đích"), numbering=numbering)
    assert document.text == "1.\tMục đích\n"
    block = document.blocks[0]
    assert (block.label, block.list_level) == ((0, 2), 0)
    assert document.segments[0].kind is SegmentKind.GENERATED
    assert document.source_of(3).offset == 0


def test_levels_count_and_start_anew(word):
    numbering = word.list_of(
        word.level("%1.", "upperRoman"), word.level("%1.%2"), word.level("%3)", "lowerLetter")
    )
    levels = (0, 1, 1, 2, 2, 1, 2, 0, 1)
    document = word.read("".join(word.item("x", n) for n in levels), numbering=numbering)
    assert _labels(document) == [
        "I.", "I.1", "I.2", "a)", "b)", "I.3", "a)", "II.", "II.1",
    ]  # fmt: skip
    assert [block.list_level for block in document.blocks] == list(levels)


@pytest.mark.parametrize(
    ("restart", "expected"),
    [
        ("", ["1", "1.1", "a", "1.2", "a", "2", "2.1", "a"]),
        ('<w:lvlRestart w:val="0"/>', ["1", "1.1", "a", "1.2", "b", "2", "2.1", "c"]),
        ('<w:lvlRestart w:val="1"/>', ["1", "1.1", "a", "1.2", "b", "2", "2.1", "a"]),
    ],
)
def test_restarts(word, restart, expected):
    numbering = word.list_of(
        word.level("%1"), word.level("%1.%2"), word.level("%3", "lowerLetter", restart)
    )
    body = "".join(word.item("x", n) for n in (0, 1, 2, 1, 2, 0, 1, 2))
    assert _labels(word.read(body, numbering=numbering)) == expected


def test_a_level_that_was_skipped_counts_as_begun(word):
    numbering = word.list_of(word.level("%1."), word.level("%1.%2."), word.level("%1.%2.%3."))
    body = "".join(word.item("x", n) for n in (0, 2, 1))
    assert _labels(word.read(body, numbering=numbering)) == ["1.", "1.1.1.", "1.2."]


def test_instances_of_one_definition_go_on_counting_unless_told_to_start(word):
    again = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
    numbering = (
        word.abstract(word.level("%1."))
        + word.instance(1, 1) + word.instance(2, 1) + word.instance(3, 1, again)
    )  # fmt: skip
    body = "".join(word.item("x", 0, n) for n in (1, 1, 2, 3, 3, 1))
    document = word.read(body, numbering=numbering)
    assert _labels(document) == ["1.", "2.", "3.", "5.", "6.", "7."]


def test_an_instance_may_replace_a_level(word):
    level = word.level("Điều %1.", start=7).replace("<w:lvl>", '<w:lvl w:ilvl="0">')
    override = f'<w:lvlOverride w:ilvl="0">{level}</w:lvlOverride>'
    numbering = word.abstract(word.level("%1.")) + word.instance(1, 1, override)
    document = word.read(word.item("x") + word.item("x"), numbering=numbering)
    assert _labels(document) == ["Điều 7.", "Điều 8."]


def test_a_definition_may_stand_behind_a_numbering_style(word):
    numbering = (
        word.abstract(before='<w:numStyleLink w:val="Chuong"/>', number=1)
        + word.abstract(word.level("Chương %1", "upperRoman"), number=2,
                        before='<w:styleLink w:val="Chuong"/>')
        + word.instance(1, 1)
        + word.abstract(number=3,
                        before='<w:numStyleLink w:val="Vong"/><w:styleLink w:val="Vong"/>')
        + word.instance(3, 3)
    )  # fmt: skip
    body = word.item("x") + word.item("x", number=3)
    assert _labels(word.read(body, numbering=numbering)) == ["Chương I", None]


@pytest.mark.parametrize(
    ("suffix", "text"),
    [("", "1.\tx"), ("tab", "1.\tx"), ("space", "1. x"), ("nothing", "1.x")],
)
def test_what_follows_a_label(word, suffix, text):
    more = f'<w:suff w:val="{suffix}"/>' if suffix else ""
    numbering = word.list_of(word.level("%1.", more=more))
    assert word.read(word.item("x"), numbering=numbering).text == f"{text}\n"


@pytest.mark.parametrize(
    ("style", "number", "label"),
    [
        ("decimal", 3, "3"), ("decimalZero", 3, "03"), ("lowerRoman", 4, "iv"),
        ("upperRoman", 1994, "MCMXCIV"), ("lowerLetter", 27, "aa"), ("upperLetter", 3, "C"),
        ("ordinal", 12, "12th"), ("ordinal", 22, "22nd"), ("none", 3, ""), ("hex", 255, "FF"),
        ("decimalEnclosedCircle", 3, "③"), ("numberInDash", 3, "- 3 -"),
        ("decimalFullWidth", 12, "１２"), ("chicago", 5, "**"), ("unheardOf", 3, "3"),
        ("lowerRoman", 99_999_999, "99999999"), ("lowerLetter", 99_999_999, "99999999"),
    ],
)  # fmt: skip
def test_number_formats(word, style, number, label):
    numbering = word.list_of(word.level("(%1)", style, start=number))
    assert _labels(word.read(word.item("x"), numbering=numbering)) == [f"({label})"]


def test_a_custom_format_pads_with_zeros(word):
    custom = (
        '<mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" '
        'w:format="001, 002, 003, ..."/></mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/>'
        "</mc:Fallback></mc:AlternateContent>"
    )
    level = word.level("%1").replace('<w:numFmt w:val="decimal"/>', custom)
    assert _labels(word.read(word.item("x"), numbering=word.list_of(level))) == ["001"]


def test_legal_levels_write_every_number_in_digits(word):
    numbering = word.list_of(word.level("%1", "upperRoman"), word.level("%1.%2", more="<w:isLgl/>"))
    body = word.item("x") + word.item("x", 1)
    assert _labels(word.read(body, numbering=numbering)) == ["I", "1.1"]


@pytest.mark.parametrize(
    ("sign", "font", "shown"),
    [
        ("\uf0b7", "Symbol", "•"), ("\uf0a7", "Wingdings", "▪"), ("\uf0fc", "Wingdings", "✓"),
        ("\uf02d", "Symbol", "−"), ("-", "Times New Roman", "-"), ("+", "Times New Roman", "+"),
        ("o", "Courier New", "o"), ("\uf0d8", "Wingdings", "➢"), ("\uf0b7", "Arial", "•"),
    ],
)  # fmt: skip
def test_bullets(word, sign, font, shown):
    fonts = f'<w:rPr><w:rFonts w:ascii="{font}" w:hAnsi="{font}"/></w:rPr>'
    level = word.level(sign, "bullet").replace("</w:lvl>", f"{fonts}</w:lvl>")
    assert _labels(word.read(word.item("x"), numbering=word.list_of(level))) == [shown]


_STYLES = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="Thuong"><w:name w:val="Normal"/>'
    "</w:style>"
    '<w:style w:type="paragraph" w:styleId="Muc"><w:name w:val="Muc"/><w:pPr><w:numPr>'
    '<w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="MucCon"><w:name w:val="Muc con"/>'
    '<w:basedOn w:val="Muc"/><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>'
    '</w:pPr></w:style><w:style w:type="paragraph" w:styleId="MucDam"><w:name w:val="Muc dam"/>'
    '<w:basedOn w:val="Muc"/></w:style>'
)  # fmt: skip


def test_numbers_that_come_from_a_paragraph_style(word):
    levels = (
        word.level("%1.", more='<w:pStyle w:val="Muc"/>'),
        word.level("%1.%2.", more='<w:pStyle w:val="MucCon"/>'),
    )

    def styled(style, more=""):
        return word.p("x", properties=f'<w:pStyle w:val="{style}"/>{more}')

    off = '<w:numPr><w:numId w:val="0"/></w:numPr>'
    body = styled("Muc") + styled("MucCon") + styled("Muc", off) + styled("MucDam") + word.p("x")
    document = word.read(body, styles=_STYLES, numbering=word.list_of(*levels))
    assert _labels(document) == ["1.", "1.1.", None, "2.", None]
    assert [block.list_level for block in document.blocks] == [0, 1, None, 0, None]


def test_a_list_that_is_not_there_numbers_nothing(word):
    document = word.read(word.item("x", number=9) + word.item("y", level=12))
    assert document.text == "x\ny\n"
    assert [block.list_level for block in document.blocks] == [None, None]


def test_the_first_of_two_joined_paragraphs_is_not_counted_twice(word):
    numbering = word.list_of(word.level("%1."))
    gone = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:del/></w:rPr>'
    document = word.read(word.p("a", properties=gone) + word.item("b"), numbering=numbering)
    assert document.text == "1.\tab\n"


def test_a_joined_paragraph_takes_no_number_from_behind_a_table(word):
    numbering = word.list_of(word.level("%1."))
    gone = "<w:rPr><w:del/></w:rPr>"
    body = word.p("a", properties=gone) + word.table(word.row("ô")) + word.item("b")
    assert word.read(body, numbering=numbering).text == "a\nô\n1.\tb\n"
