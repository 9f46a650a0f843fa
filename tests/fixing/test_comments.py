"""The annotated copy: comments at the exact place, everybody else's kept, nothing else changed."""

from io import BytesIO

import docx
import pytest
from building.archive import pack
from building.markup import element, serialise
from building.parts import comments as comments_part

from linter.document import Document, Limits, Span, Story
from linter.errors import UneditableError
from linter.fixing.anchoring import anchor_of
from linter.fixing.remarks import Remark
from linter.fixing.word.comments import annotated
from linter.readers import read

from .word_files import cut_runs, parts_of, run, word_file, word_of

DAY = "2026-12-01T00:00:00Z"


def spans(document: Document, *words: str) -> list[Span]:
    places = [document.text.index(word) for word in words]
    return [Span(p, p + len(word)) for p, word in zip(places, words, strict=True)]


def annotate(data: bytes, *words: str) -> bytes:
    document = read(data, "a.docx")
    places = zip(spans(document, *words), words, strict=True)
    remarks = [Remark(span, (f"về {word}", "hai")) for span, word in places]
    return annotated(data, document, remarks, DAY, Limits())


def said(data: bytes) -> list[tuple[str, str, str | None]]:
    """What each comment speaks of and says, as soát reads them back."""
    document = read(data, "a.docx")
    return [(c.span.of(document.text), c.text, c.author) for c in document.comments]


@pytest.mark.parametrize("cuts", [(), (3,), (1, 2, 3, 5, 8, 13), tuple(range(40))])
@pytest.mark.parametrize("word", ["Ủy", "nhân dân xã", "Suối Vàng", "n", "báo cáo"])
def test_a_comment_stands_at_its_very_words(word: str, cuts: tuple[int, ...]) -> None:
    data = word_of("Ủy ban nhân dân xã Suối Vàng báo cáo\nDòng thứ hai", cuts)
    copy = annotate(data, word)
    assert said(copy) == [(word, f"về {word}\nhai", "soát")]
    assert read(copy, "a.docx").text == read(data, "a.docx").text
    (comment,) = docx.Document(BytesIO(copy)).comments
    assert (comment.author, comment.initials) == ("soát", "soat")
    assert comment.text.endswith(f"về {word}\nhai")


def test_overlapping_comments_and_words_over_two_paragraphs() -> None:
    data = word_of("Ủy ban nhân dân xã\nbáo cáo như sau", (4, 9))
    copy = annotate(data, "ban nhân dân", "nhân", "dân xã\nbáo")
    assert [place for place, *_ in said(copy)] == ["ban nhân dân", "nhân", "dân xã\nbáo"]


def test_again_replaces_only_its_own() -> None:
    theirs = element("w:p", element("w:commentRangeStart", id="0"), *cut_runs("Một câu", ()))
    theirs.append(element("w:commentRangeEnd", id="0"))
    theirs.append(element("w:r", element("w:commentReference", id="0")))
    parts = {"word/comments.xml": comments_part(["Xem lại"])}
    data = word_file(theirs, element("w:p", run("Hai câu")), parts=parts)
    once = annotate(data, "câu", "Hai")
    assert annotate(once, "câu", "Hai") == once
    assert [text for _, text, _ in said(once)] == ["Xem lại", "về câu\nhai", "về Hai\nhai"]
    assert [text for _, text, _ in said(annotate(once))] == ["Xem lại"]
    assert parts_of(data)["word/comments.xml"] == parts_of(annotate(once))["word/comments.xml"]


def test_other_parts_keep_their_bytes() -> None:
    data = word_of("Một câu\nHai câu")
    before, after = parts_of(data), parts_of(annotate(data, "Hai"))
    changed = {name for name in after if before.get(name) != after[name]}
    assert changed == {
        "[Content_Types].xml", "word/_rels/document.xml.rels", "word/document.xml",
        "word/comments.xml",
    }  # fmt: skip
    assert before["word/document.xml"][:300] == after["word/document.xml"][:300]


def test_what_cannot_have_a_comment_is_spoken_of_nearby() -> None:
    header = element("w:hdr", element("w:p", run("Đầu trang")))
    parts = {"word/header1.xml": serialise(header)}
    relation = element("w:headerReference", type="default")
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    relation.set(f"{{{office}}}id", "rId3")
    section = element("w:p", element("w:pPr", element("w:sectPr", relation)))
    data = word_file(element("w:p", run("Thân bài")), section, parts=parts)
    document = read(data, "a.docx")
    (span,) = spans(document, "Đầu trang")
    anchor = anchor_of(document, span)
    assert anchor is not None
    assert (anchor.span.of(document.text), anchor.moved_from) == ("Thân bài", Story.HEADER)


@pytest.mark.parametrize(
    ("kind", "refused"),
    [("readOnly", True), ("forms", True), ("comments", False), ("trackedChanges", False)],
)
def test_protection(kind: str, refused: bool) -> None:
    guard = element("w:documentProtection", edit=kind, enforcement="1")
    data = with_settings(word_of("Một câu"), serialise(element("w:settings", guard)))
    if refused:
        with pytest.raises(UneditableError, match="chỉ đọc"):
            annotate(data, "câu")
    else:
        assert [place for place, *_ in said(annotate(data, "câu"))] == ["câu"]


def with_settings(data: bytes, settings: bytes) -> bytes:
    arrow = (
        b'<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
        b'relationships/settings" Target="settings.xml"/></Relationships>'
    )
    parts = parts_of(data)
    rels = parts["word/_rels/document.xml.rels"].replace(b"</Relationships>", arrow)
    return pack({**parts, "word/_rels/document.xml.rels": rels, "word/settings.xml": settings})
