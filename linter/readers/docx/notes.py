"""Footnotes and endnotes: where they are referred to, and how Word counts them (17.11)."""

from itertools import takewhile
from typing import TYPE_CHECKING

from msgspec import Struct

from linter.document.builder import Anchor
from linter.document.model import NoteKind
from linter.readers.docx.names import ID, VAL, T, W
from linter.readers.docx.number_formats import format_number
from linter.readers.docx.plain import plain_text
from linter.readers.docx.values import integer, switched_on

if TYPE_CHECKING:
    from lxml import etree

    from linter.readers.docx.sections import PageSetup


class NoteFamily(Struct, frozen=True):
    """What tells footnotes from endnotes in a package."""

    kind: NoteKind
    relationship: str
    element: str
    settings: str
    number_format: str


FOOTNOTES = NoteFamily(NoteKind.FOOTNOTE, "footnotes", f"{W}footnote", "footnotePr", "decimal")
ENDNOTES = NoteFamily(NoteKind.ENDNOTE, "endnotes", f"{W}endnote", "endnotePr", "lowerRoman")


class Reference(Struct, frozen=True):
    """A note's mark in the text."""

    kind: NoteKind
    id: str
    anchor: Anchor
    section: int
    custom: str | None
    """The mark that its author typed in place of a number."""


class NoteBook:
    """The references to notes, in the order of the text."""

    def __init__(self) -> None:
        self._references: list[Reference] = []

    def refer(self, mark: "etree._Element", anchor: Anchor, section: int) -> None:
        """A note is referred to here."""
        kind = NoteKind.FOOTNOTE if mark.tag == f"{W}footnoteReference" else NoteKind.ENDNOTE
        custom = None
        if switched_on(mark.get(f"{W}customMarkFollows")):
            custom = "".join(node.text or "" for node in takewhile(_is_text, mark.itersiblings()))
            custom = custom.strip()
        self._references.append(Reference(kind, mark.get(ID, ""), anchor, section, custom))

    def of_kind(self, kind: NoteKind) -> list[Reference]:
        """The references to notes of one kind."""
        return [reference for reference in self._references if reference.kind is kind]


def note_labels(
    references: list[Reference],
    pages: "PageSetup",
    settings: "etree._Element | None",
    family: NoteFamily,
) -> list[str]:
    """The label of each reference.

    Numbers that start anew on each page go on instead: a Word file does not know its pages.
    """
    general = None if settings is None else settings.find(f"{W}{family.settings}")
    labels: list[str] = []
    count: int | None = None
    section = -1
    for reference in references:
        if reference.custom is not None:
            labels.append(reference.custom)
            continue
        own = pages.note_settings(reference.section, family.settings)
        start = integer(_setting(own, general, "numStart"))
        start = 1 if start is None else start
        anew = reference.section != section and _setting(own, general, "numRestart") == "eachSect"
        count = start if count is None or anew else count + 1
        section = reference.section
        labels.append(
            format_number(count, _setting(own, general, "numFmt") or family.number_format)
        )
    return labels


def note_elements(root: "etree._Element | None", tag: str) -> "dict[str, etree._Element]":
    """The notes of a part by id, without the separators that Word keeps among them."""
    return {
        element.get(ID, ""): element
        for element in (() if root is None else root.iterchildren(tag))
        if element.get(f"{W}type", "normal") == "normal"
    }


def read_comments(
    root: "etree._Element | None",
) -> dict[str, tuple[str, str | None, str | None]]:
    """Text, author and date of the comments of a part, by id."""
    return {
        element.get(ID, ""): (
            plain_text(element),
            element.get(f"{W}author"),
            element.get(f"{W}date"),
        )
        for element in (() if root is None else root.iterchildren(f"{W}comment"))
    }


def _is_text(element: "etree._Element") -> bool:
    return element.tag == T


def _setting(
    own: "etree._Element | None", general: "etree._Element | None", name: str
) -> str | None:
    for source in (own, general):
        child = None if source is None else source.find(f"{W}{name}")
        if child is not None:
            return child.get(VAL)
    return None
