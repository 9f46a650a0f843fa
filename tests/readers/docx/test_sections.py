"""Sections, and which headers and footers are printed."""

from linter.document import Story

_A4 = (
    '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="850" w:bottom="1134" '
    'w:left="1701"/>'
)


def _section(*references, more=""):
    return f"<w:sectPr>{''.join(references)}{more}</w:sectPr>"


def _header(name, kind="default", tag="header"):
    return f'<w:{tag}Reference w:type="{kind}" r:id="{name}"/>'


def test_page_set_up(word):
    more = (
        '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgNumType w:start="3"/>'
        '<w:cols w:num="2"/><w:titlePg/>'
    )
    body = word.p("một", properties=_section(more=_A4)) + word.p("hai") + _section(more=more)
    document = word.read(body)
    first, second = document.sections
    assert [s.span.of(document.text) for s in (first, second)] == ["một\n", "hai\n"]
    assert (first.page_width, first.page_height, first.landscape) == (595.3, 841.9, False)
    assert (first.margin_top, first.margin_left, first.margin_right) == (56.7, 85.05, 42.5)
    assert (second.landscape, second.columns, second.title_page) == (True, 2, True)
    assert (second.page_number_start, second.margin_top) == (3, None)
    assert [block.section for block in document.blocks] == [0, 1]


def test_a_body_without_section_properties_is_one_section(word):
    (section,) = word.read(word.p("một")).sections
    assert (section.span, section.page_width, section.columns) == ((0, 4), None, 1)


def test_headers_and_footers_come_last_once_each(word):
    body = (
        word.p("a", properties=_section(_header("header1"), _header("footer1", tag="footer")))
        + word.p("b") + _section(_header("header1"), _header("footer2", tag="footer"))
    )  # fmt: skip
    document = word.read(
        body,
        header1=word.p("đầu"),
        footer1=word.p("chân một ", word.field("PAGE", "2")),
        footer2=word.p("chân hai"),
    )
    assert document.text == "a\nb\nđầu\nchân một 2\nchân hai\n"
    assert [(b.story, b.section) for b in document.blocks[2:]] == [
        (Story.HEADER, 0), (Story.FOOTER, 0), (Story.FOOTER, 1),
    ]  # fmt: skip
    assert document.source_of(4).part == "word/header1.xml"


def test_only_what_is_printed_is_read(word):
    references = [_header(f"header{n}", kind) for n, kind in enumerate(("first", "even"), start=1)]
    parts = {"header1": word.p("đầu tiên"), "header2": word.p("chẵn")}

    def read(more="", settings=""):
        body = word.p("a") + _section(*references, more=more)
        return word.lines(word.read(body, settings=settings, **parts), Story.HEADER)

    assert read() == []
    assert read(more="<w:titlePg/>") == ["đầu tiên"]
    assert read(settings="<w:evenAndOddHeaders/>") == ["chẵn"]
    assert read(more='<w:titlePg w:val="0"/>', settings="<w:rsids/>") == []


def test_a_title_page_may_inherit_its_header(word):
    first = word.p("a", properties=_section(_header("header1", "first")))
    body = first + word.p("b") + _section(more="<w:titlePg/>")
    assert word.lines(word.read(body, header1=word.p("đầu")), Story.HEADER) == ["đầu"]


def test_a_box_in_a_header_stays_in_the_header(word):
    body = word.p("a") + _section(_header("header1"))
    document = word.read(body, header1=word.p(word.box("2")))
    assert [(b.story, b.box) for b in document.blocks[1:]] == [
        (Story.HEADER, None), (Story.HEADER, 0),
    ]  # fmt: skip


def test_a_missing_header_part_is_no_header(word):
    assert word.read(word.p("a") + _section(_header("header9"))).text == "a\n"
