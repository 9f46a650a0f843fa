"""Text boxes: read once, right after the paragraph they are anchored in."""

from linter.document import Story


def test_a_box_follows_its_paragraph(word):
    document = word.read(word.p("trước", word.box("HỎA TỐC", "khẩn"), " liền") + word.p("sau"))
    assert word.lines(document) == ["trước liền", "HỎA TỐC", "khẩn", "sau"]
    assert [(block.story, block.box) for block in document.blocks] == [
        (Story.BODY, None), (Story.TEXT_BOX, 0), (Story.TEXT_BOX, 0), (Story.BODY, None),
    ]  # fmt: skip


def test_boxes_of_old_files(word):
    inside = f"<w:txbxContent>{word.p('MẬT')}</w:txbxContent>"
    old = f"<w:r><w:pict><v:shape><v:textbox>{inside}</v:textbox></v:shape></w:pict></w:r>"
    assert word.lines(word.read(word.p(old, "a"))) == ["a", "MẬT"]


def test_a_choice_without_its_box_gives_way(word):
    empty = "<mc:Choice Requires='wps'><w:drawing/></mc:Choice>"
    inside = f"<w:txbxContent>{word.p('KHẨN')}</w:txbxContent>"
    old = f"<mc:Fallback><w:pict><v:textbox>{inside}</v:textbox></w:pict></mc:Fallback>"
    run = word.r(f"<mc:AlternateContent>{empty}{old}</mc:AlternateContent>")
    assert word.lines(word.read(word.p(run))) == ["", "KHẨN"]


def test_a_box_in_a_box_and_a_table_in_a_box(word):
    inner = word.p("ngoài", word.box("trong"))
    table = word.table(word.row("ô"))
    document = word.read(word.p("thân", word.box(inner, table, word.p("cuối"))))
    assert word.lines(document) == ["thân", "ngoài", "trong", "ô", "cuối"]
    assert [block.box for block in document.blocks] == [None, 0, 1, 0, 0]


def test_a_box_in_a_cell_belongs_to_the_cell(word):
    cell = word.cell(word.p("ô", word.box("khung")))
    document = word.read(word.table(word.row(cell, "b")))
    assert [block.cell for block in document.blocks] == [0, 0, 1]
    assert document.cells[0].span.of(document.text) == "ô\nkhung"


def test_a_field_around_a_box_does_not_reach_into_it(word):
    field = word.field("REF x", word.box("khung"))
    document = word.read(word.p("a", field, "b"))
    assert word.lines(document) == ["ab", "khung"]
    assert document.source_of(3) is not None


def test_a_box_in_deleted_or_hidden_text_is_gone(word):
    deleted = f"<w:del>{word.box('bỏ')}</w:del>"
    hidden = word.box("kín").replace("<w:r>", "<w:r><w:rPr><w:vanish/></w:rPr>", 1)
    assert word.lines(word.read(word.p(deleted, hidden, "a"))) == ["a"]
