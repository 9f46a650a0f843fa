"""Parts are found through relationships; both variants of the format are read."""

import pytest

_TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_STRICT = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main":
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships":
        "http://purl.oclc.org/ooxml/officeDocument/relationships",
}  # fmt: skip


@pytest.mark.parametrize("target", ["noi/dung.xml", "/noi/dung.xml", "./noi/../noi/dung.xml"])
def test_the_main_part_may_have_any_name(word, target):
    arrow = f'<Relationship Id="x" Type="{_TYPES}officeDocument" Target="{target}"/>'
    inner = f'<Relationship Id="y" Type="{_TYPES}styles" Target="../kieu.xml"/>'
    name = '<w:name w:val="Của tôi"/>'
    style = f'<w:style w:type="paragraph" w:default="1" w:styleId="A">{name}</w:style>'
    document = word.open(
        word.zip(
            {
                "_rels/.rels": word.relationships(arrow).encode(),
                "noi/_rels/dung.xml.rels": word.relationships(inner).encode(),
                "noi/dung.xml": word.xml("document", f"<w:body>{word.p('a')}</w:body>").encode(),
                "KIEU.xml": word.xml("styles", style).encode(),
            }
        )
    )
    assert document.text == "a\n"
    assert document.source_of(0).part == "noi/dung.xml"
    assert document.blocks[0].format.style == "Của tôi"


def test_the_usual_name_serves_when_relationships_are_missing(word):
    xml = word.xml("document", f"<w:body>{word.p('a')}</w:body>").encode()
    assert word.open(word.zip({"word/document.xml": xml})).text == "a\n"


def test_the_strict_variant(word):
    body = word.p(word.r("đậm", "<w:b/>"), word.field("PAGE", "1")) + word.item("mục")
    parts = {"numbering": word.list_of(word.level("%1."))}
    data = word.pack(body, **parts)
    plain = word.open(data)

    def strict(xml):
        for usual, other in _STRICT.items():
            xml = xml.replace(usual, other)
        return xml.encode()

    document = strict(word.xml("document", f"<w:body>{body}</w:body>"))
    numbering = strict(word.xml("numbering", parts["numbering"]))
    files = {"word/document.xml": document, "word/numbering.xml": numbering}
    read = word.open(word.pack(body, files=files, **parts))
    assert (read.text, read.segments) == (plain.text, plain.segments)
    assert read.format_at(0).bold is True


def test_a_part_in_another_encoding(word):
    xml = word.xml("document", f"<w:body>{word.p('Uỷ ban')}</w:body>")
    xml = xml.replace('encoding="UTF-8"', 'encoding="UTF-16"')
    data = word.pack("", files={"word/document.xml": xml.encode("utf-16")})
    assert word.open(data).text == "Uỷ ban\n"


def test_comments_and_instructions_in_the_xml_are_not_there(word):
    body = "<w:p><!-- a --><w:r><?b?><w:t>c<!-- d -->e</w:t></w:r></w:p><!-- f -->"
    assert word.read(body).text == "ce\n"


def test_documents_with_macros_and_templates_are_read_alike(word):
    types = word.content_types({}).replace(
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
        "application/vnd.ms-word.document.macroEnabled.main+xml",
    )
    data = word.pack(
        word.p("a"),
        files={"[Content_Types].xml": types.encode(), "word/vbaProject.bin": b"\xd0\xcf"},
    )
    assert word.open(data).text == "a\n"
