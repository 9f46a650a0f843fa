"""Tracked changes: what stands is text, what was taken out is a revision."""

from linter.document import RevisionKind

_WHO = 'w:id="1" w:author="Văn thư" w:date="2025-11-05T08:00:00Z"'


def _deleted(text):
    return f'<w:del {_WHO}><w:r><w:delText xml:space="preserve">{text}</w:delText></w:r></w:del>'


def test_insertions_and_deletions(word):
    inserted = f"<w:ins {_WHO}>{word.r('154')}</w:ins>"
    document = word.read(word.p("Nghị định ", _deleted("30"), inserted, " này"))
    assert document.text == "Nghị định 154 này\n"
    deleted, added = document.revisions
    assert (deleted.kind, deleted.span, deleted.text) == (RevisionKind.DELETED, (10, 10), "30")
    assert (added.kind, added.span, added.text) == (RevisionKind.INSERTED, (10, 13), "154")
    assert (added.author, added.date) == ("Văn thư", "2025-11-05T08:00:00Z")


def test_moved_text_stands_where_it_went(word):
    moved_from = f"<w:moveFrom {_WHO}>{word.r('xưa ')}</w:moveFrom>"
    moved_to = f"<w:moveTo {_WHO}>{word.r(' nay')}</w:moveTo>"
    document = word.read(word.p(moved_from, "giữa", moved_to))
    assert document.text == "giữa nay\n"
    assert [r.kind for r in document.revisions] == [RevisionKind.MOVED_FROM, RevisionKind.MOVED_TO]


def test_text_inserted_and_deleted_again_is_no_text(word):
    document = word.read(word.p("a", f"<w:ins {_WHO}>{_deleted('thừa')}</w:ins>", "b"))
    assert document.text == "ab\n"


def test_a_deleted_paragraph_end_joins_what_follows(word):
    gone = f"<w:rPr><w:del {_WHO}/></w:rPr>"
    document = word.read(word.p("Căn cứ ", properties=gone) + word.p("Luật") + word.p("sau"))
    assert word.lines(document) == ["Căn cứ Luật", "sau"]


def test_a_wholly_deleted_paragraph_leaves_no_block(word):
    gone = f"<w:rPr><w:del {_WHO}/></w:rPr>"
    table = word.table(word.row(word.cell(word.p(_deleted("ô"), properties=gone))))
    document = word.read(
        word.p(_deleted("một"), properties=gone) + word.p("hai") + table
        + word.p(_deleted("ba"), properties=gone)
    )  # fmt: skip
    assert word.lines(document) == ["hai", ""], "a cell keeps its one block"
    assert [r.text for r in document.revisions] == ["một", "ô", "ba"]


def test_a_deleted_row_is_not_counted(word):
    gone = f"<w:del {_WHO}/>"
    table = word.table(word.row("1", "2"), word.row("3", "4", properties=gone), word.row("5", "6"))
    document = word.read(table + word.p("sau"))
    assert word.lines(document) == ["1", "2", "5", "6", "sau"]
    assert [(cell.row, cell.column) for cell in document.cells] == [(0, 0), (0, 1), (1, 0), (1, 1)]
    assert [(r.kind, r.text) for r in document.revisions] == [(RevisionKind.DELETED, "3\n4")]


def test_a_deleted_field_leaves_nothing(word):
    field = word.field("PAGE", "<w:r><w:delText>3</w:delText></w:r>").replace(
        "instrText", "delInstrText"
    )
    document = word.read(word.p("a", f"<w:del {_WHO}>{field}</w:del>", "b"))
    assert (document.text, document.fields) == ("ab\n", ())
    assert [r.text for r in document.revisions] == ["3"]
