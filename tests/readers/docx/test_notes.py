"""Footnotes and endnotes: marks without width, labels as Word counts them, text after the body."""

import pytest

from linter.document import NoteKind, Story


def _mark(word, number, kind="footnote", more=""):
    return f'<w:r><w:{kind}Reference w:id="{number}"{more}/></w:r>'


def _notes(word, *texts, kind="footnote"):
    separator = (
        f'<w:{kind} w:type="separator" w:id="0">{word.p("<w:r><w:separator/></w:r>")}</w:{kind}>'
    )
    return separator + "".join(
        f'<w:{kind} w:id="{number}">{word.p(word.r(f"<w:{kind}Ref/>"), text)}</w:{kind}>'
        for number, text in enumerate(texts, start=1)
    )


def test_notes_follow_the_body_in_the_order_of_their_marks(word):
    body = word.p("Hai", _mark(word, 2), " một", _mark(word, 1), ".")
    document = word.read(body, footnotes=_notes(word, "Thứ nhất", "Thứ nhì"))
    assert document.text == "Hai một.\nThứ nhì\nThứ nhất\n"
    assert [(n.label, n.anchor, n.span.of(document.text)) for n in document.notes] == [
        ("1", 3, "Thứ nhì"), ("2", 7, "Thứ nhất"),
    ]  # fmt: skip
    assert [(b.story, b.note) for b in document.blocks[1:]] == [
        (Story.FOOTNOTE, 0), (Story.FOOTNOTE, 1),
    ]  # fmt: skip
    assert document.source_of(9).part == "word/footnotes.xml"


def test_endnotes_come_after_footnotes(word):
    body = word.p("a", _mark(word, 1, "endnote"), "b", _mark(word, 1))
    document = word.read(
        body, footnotes=_notes(word, "chân"), endnotes=_notes(word, "cuối", kind="endnote")
    )
    assert document.text == "ab\nchân\ncuối\n"
    assert [(n.kind, n.label) for n in document.notes] == [
        (NoteKind.FOOTNOTE, "1"), (NoteKind.ENDNOTE, "i"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("setting", "labels"),
    [
        ("", ["1", "2", "3"]),
        ('<w:numFmt w:val="lowerLetter"/>', ["a", "b", "c"]),
        ('<w:numStart w:val="5"/>', ["5", "6", "7"]),
        ('<w:numRestart w:val="eachSect"/>', ["1", "2", "1"]),
        ('<w:numFmt w:val="chicago"/>', ["*", "†", "‡"]),
    ],
)
def test_how_notes_are_counted(word, setting, labels):
    section = "<w:sectPr/>"
    body = (
        word.p("a", _mark(word, 1)) + word.p("b", _mark(word, 2), properties=section)
        + word.p("c", _mark(word, 3)) + section
    )  # fmt: skip
    document = word.read(
        body,
        footnotes=_notes(word, "x", "y", "z"),
        settings=f"<w:footnotePr>{setting}</w:footnotePr>",
    )
    assert [note.label for note in document.notes] == labels
    assert [block.section for block in document.blocks] == [0, 0, 1, 0, 0, 1]


def test_a_mark_of_the_author_is_not_counted(word):
    custom = '<w:r><w:footnoteReference w:id="1" w:customMarkFollows="1"/><w:t>(*)</w:t></w:r>'
    document = word.read(word.p("a", custom, "b", _mark(word, 2)), footnotes=_notes(word, "x", "y"))
    assert [note.label for note in document.notes] == ["(*)", "1"]
    assert document.text.startswith("a(*)b\n")


def test_marks_without_a_note_and_notes_without_a_mark(word):
    document = word.read(word.p("a", _mark(word, 7)), footnotes=_notes(word, "không ai gọi"))
    assert (document.text, document.notes) == ("a\n", ())
    assert word.read(word.p("a", _mark(word, 1))).text == "a\n"


def test_a_notes_part_that_names_its_relationship_attribute_oddly(word):
    """A part need not declare the prefix r; some readers stumble over that."""
    main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    note = '<w:footnote w:id="1"><w:p><w:r><w:t>chú</w:t></w:r></w:p></w:footnote>'
    bare = f'<w:footnotes xmlns:w="{main}">{note}</w:footnotes>'.encode()
    data = word.pack(word.p("a", _mark(word, 1)), footnotes="", files={"word/footnotes.xml": bare})
    assert word.open(data).text == "a\nchú\n"


def test_a_note_marked_in_deleted_text_is_gone(word):
    body = word.p(f"<w:del>{_mark(word, 1)}</w:del>", "a", _mark(word, 2))
    document = word.read(body, footnotes=_notes(word, "x", "y"))
    assert [(n.label, n.span.of(document.text)) for n in document.notes] == [("1", "y")]
