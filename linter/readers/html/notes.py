"""Footnotes and endnotes, as Word and LibreOffice write them into web pages.

Word links ``<a href="#_ftn1" name="_ftnref1">`` to ``<div id="ftn1">`` and back; LibreOffice
``<a class="sdfootnoteanc" href="#sdfootnote1sym">`` to ``<div id="sdfootnote1">``.
"""

from typing import TYPE_CHECKING

from linter.document import Note, NoteKind, Span, Story
from linter.document.builder import Anchor
from linter.text.patterns import lazy_pattern

if TYPE_CHECKING:
    from lxml import etree

_MARK = lazy_pattern(r"#(?:_(ftn|edn)(\d{1,6})|sd(footnote|endnote)(\d{1,6})sym)$")
_BACK = lazy_pattern(r"#(?:_(?:ftn|edn)ref\d{1,6}|sd(?:footnote|endnote)\d{1,6}anc)$")
_NOTE = lazy_pattern(r"(?:(ftn|edn)(\d{1,6})|sd(footnote|endnote)(\d{1,6}))$")


class NoteMarks:
    """The marks of a page and the notes they lead to."""

    def __init__(self) -> None:
        self.found: list[Note] = []
        self.story = Story.BODY
        self._marks: dict[tuple[bool, str], Anchor] = {}
        self._open: tuple[etree._Element, tuple[bool, str]] | None = None

    def refer(self, link: "etree._Element", here: Anchor) -> bool:
        """Take a link for the mark of a note; False when it is another link."""
        match = _MARK.match(link.get("href") or "")
        if match is None:
            return False
        self._marks.setdefault(_key(match.groups()), here)
        return True

    def is_back_link(self, link: "etree._Element") -> bool:
        """Whether a link leads from a note back to its mark; its number is not the note's text."""
        return self._open is not None and _BACK.match(link.get("href") or "") is not None

    def opens(self, element: "etree._Element") -> bool:
        """Whether an element holds the text of a note that the page refers to."""
        match = _NOTE.match(element.get("id") or "")
        return self._open is None and match is not None and _key(match.groups()) in self._marks

    def open(self, element: "etree._Element") -> int:
        """A note begins; gives its index."""
        match = _NOTE.match(element.get("id") or "")
        assert match is not None
        key = _key(match.groups())
        self.story = Story.ENDNOTE if key[0] else Story.FOOTNOTE
        self._open = (element, key)
        return len(self.found)

    def close(self, element: "etree._Element", end: int) -> None:
        """An element ends, and with it the note that it holds."""
        if self._open is None or self._open[0] is not element:
            return
        _, (is_endnote, label) = self._open
        self._open = None
        kind = NoteKind.ENDNOTE if is_endnote else NoteKind.FOOTNOTE
        anchor = self._marks[is_endnote, label].offset
        self.found.append(Note(len(self.found), kind, label, anchor, Span(end, end)))


def _key(groups: "tuple[str | None, ...]") -> tuple[bool, str]:
    kind = groups[0] or groups[2] or ""
    return kind.startswith("e"), groups[1] or groups[3] or ""
