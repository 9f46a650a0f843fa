"""Word comments: our own replaced, everybody else's kept.

Source: ECMA-376 Part 1, 17.13.4; [MS-DOCX] 2.5.1 for what Word keeps beside the comments.
"""

import re
from hashlib import sha256
from typing import TYPE_CHECKING

from lxml import etree

from linter.document import Document, Limits
from linter.fixing.remarks import Remark
from linter.fixing.word.cutting import RunCutter, set_text
from linter.fixing.word.package import WORD_TYPE, WordFile, refuse_protected
from linter.fixing.word.part import EditedPart
from linter.fixing.word.places import Places
from linter.fixing.word.tracked import SOAT
from linter.readers.docx import names
from linter.readers.docx.names import AUTHOR, DATE, ID, RPR, RUN, VAL, T, W

if TYPE_CHECKING:
    from lxml.etree import _Element

INITIALS = "soat"
_W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_W15 = "{http://schemas.microsoft.com/office/word/2012/wordml}"
_PARAGRAPH_ID = f"{_W14}paraId"
_MARKS = (names.COMMENT_START, names.COMMENT_END, f"{W}commentReference")
_UNSUITABLE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_EMPTY = f'<w:comments xmlns:w="{W[1:-1]}"></w:comments>'.encode()
_DECLARATION = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def annotated(
    data: bytes, document: Document, remarks: list[Remark], date: str, limits: Limits
) -> bytes:
    """The package with a comment for each remark in place of all that soát wrote before.

    Remarks without words of the file under them are left out. Raises ReadError.
    """
    file = WordFile(data, limits)
    refuse_protected(file, comments=True)
    book = _Comments(file, date)
    book.take_out_own()
    places, cutter = Places(file, document), RunCutter()
    for remark in remarks:
        stretches = places.stretches(remark.span)
        if not stretches or stretches[0].part != file.main:
            continue
        first, last = stretches[0], stretches[-1]
        cutter.cut(first.node, first.start)
        cutter.cut(last.node, last.end)
        start = cutter.piece(first.node, first.start)[0].getparent()
        end = cutter.piece(last.node, max(last.end - 1, last.start))[0].getparent()
        assert start is not None
        assert end is not None
        for run in (start, end):
            _touch(file.body, run)
        _mark(start, end, book.add(remark.paragraphs))
    book.write()
    return file.written()


def _mark(start: "_Element", end: "_Element", number: str) -> None:
    opening = start.makeelement(names.COMMENT_START)
    closing = start.makeelement(names.COMMENT_END)
    run, reference = start.makeelement(RUN), start.makeelement(f"{W}commentReference")
    for mark in (opening, closing, reference):
        mark.set(ID, number)
    run.append(reference)
    start.addprevious(opening)
    end.addnext(run)
    end.addnext(closing)


def _touch(part: EditedPart, element: "_Element") -> None:
    """Have the paragraph around an element written anew, or the element itself."""
    around = next((p for p in element.iterancestors(names.P) if part.is_original(p)), element)
    part.touch(around)


class _Comments:
    """The comments part of a package, made when there is none."""

    def __init__(self, file: WordFile, date: str) -> None:
        self._file = file
        self._date = date
        self._part = file.related("comments")
        self._extended = file.related("commentsExtended")
        self._new: list[_Element] = []
        self._next = 0

    def take_out_own(self) -> None:
        """Take out our own comments and their marks; answers to them stay, on their own."""
        if self._part is not None:
            own = [c for c in self._part.root if _is_ours(c)]
            self._take_out_marks(frozenset(c.get(ID, "") for c in own))
            paragraphs = {p.get(_PARAGRAPH_ID) for c in own for p in c.iter(names.P)} - {None}
            for comment in own:
                self._part.touch(comment)
                self._part.root.remove(comment)
            self._take_out_entries(paragraphs)
        self._next = self._first_free()

    def _take_out_marks(self, numbers: frozenset[str]) -> None:
        body = self._file.body
        for mark in [m for m in body.root.iter(*_MARKS) if m.get(ID) in numbers]:
            run = mark.getparent()
            assert run is not None
            _touch(body, mark)
            run.remove(mark)
            if run.tag == RUN and all(child.tag == RPR for child in run):
                around = run.getparent()
                assert around is not None
                around.remove(run)

    def _take_out_entries(self, paragraphs: "set[str | None]") -> None:
        """What Word keeps beside the comments: [MS-DOCX] 2.5.1.27 and the like."""
        for kind in ("commentsExtended", "commentsIds"):
            part = self._file.related(kind)
            for entry in () if part is None else list(part.root):
                assert part is not None
                attributes = {name.rpartition("}")[2]: name for name in map(str, entry.attrib)}
                if entry.get(attributes.get("paraId", "")) in paragraphs:
                    part.touch(entry)
                    part.root.remove(entry)
                elif entry.get(attributes.get("paraIdParent", "")) in paragraphs:
                    part.touch(entry)
                    del entry.attrib[attributes["paraIdParent"]]

    def _first_free(self) -> int:
        comments = () if self._part is None else self._part.root
        marks = (*comments, *self._file.body.root.iter(*_MARKS))
        numbers = (mark.get(ID, "") for mark in marks)
        return max((int(n) for n in numbers if n.isdecimal()), default=-1) + 1

    def add(self, paragraphs: tuple[str, ...]) -> str:
        """Add a comment; return its id."""
        number = str(self._next)
        self._next += 1
        comment = etree.Element(f"{W}comment", nsmap={"w": W[1:-1]})
        for name, value in ((ID, number), (AUTHOR, SOAT), (DATE, self._date)):
            comment.set(name, value)
        comment.set(f"{W}initials", INITIALS)
        for place, text in enumerate(paragraphs):
            comment.append(_paragraph(text, heading=place == 0))
        if self._extended is not None:
            comment[-1].set(_PARAGRAPH_ID, _paragraph_id(number, paragraphs))
        self._new.append(comment)
        return number

    def write(self) -> None:
        """Put the new comments into their part."""
        if not self._new:
            return
        if self._part is None:
            root = etree.fromstring(_EMPTY)
            root.extend(self._new)
            data = _DECLARATION + etree.tostring(root, encoding="UTF-8").split(b"?>\n")[-1]
            kind = f"{WORD_TYPE}.comments+xml"
            self._file.add_part("comments", "comments", data, kind)
            return
        _append(self._part, self._new)
        if self._extended is not None:
            _append(self._extended, [self._entry(comment) for comment in self._new])

    def _entry(self, comment: "_Element") -> "_Element":
        entry = etree.Element(f"{_W15}commentEx", nsmap={"w15": _W15[1:-1]})
        entry.set(f"{_W15}paraId", comment[-1].get(_PARAGRAPH_ID, ""))
        entry.set(f"{_W15}done", "0")
        return entry


def _append(part: EditedPart, elements: "list[_Element]") -> None:
    """Put elements at the end of a part of one level; what is there keeps its bytes."""
    last = part.root[-1] if len(part.root) else part.root
    part.touch(last)
    part.root.extend(elements)


def _is_ours(comment: "_Element") -> bool:
    return comment.get(AUTHOR) == SOAT and comment.get(f"{W}initials") == INITIALS


def _paragraph_id(number: str, paragraphs: tuple[str, ...]) -> str:
    """Eight hexadecimal digits below 80000000, the same for the same comment."""
    digest = sha256("\x1f".join((number, *paragraphs)).encode("utf-8", "replace")).digest()
    return f"{int.from_bytes(digest[:4], 'big') & 0x7FFFFFFF or 1:08X}"


def _paragraph(text: str, *, heading: bool) -> "_Element":
    paragraph = etree.Element(names.P, nsmap={"w": W[1:-1]})
    if heading:
        etree.SubElement(etree.SubElement(paragraph, RUN), f"{W}annotationRef")
    run = etree.SubElement(paragraph, RUN)
    settings = etree.SubElement(run, RPR)
    if heading:
        etree.SubElement(settings, f"{W}b")
    etree.SubElement(settings, f"{W}sz").set(VAL, "20")
    set_text(etree.SubElement(run, T), _UNSUITABLE.sub(" ", text))
    return paragraph
