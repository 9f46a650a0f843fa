"""Other words in place of words: straight into the text nodes, run by run."""

from typing import TYPE_CHECKING, NamedTuple

from lxml import etree

from linter.document import Span
from linter.findings import ReplaceText
from linter.fixing import refusals
from linter.fixing.refusals import RefusedEditError
from linter.fixing.rewording import changes, word_changes
from linter.fixing.word.cutting import RunCutter, drop_empty, set_text
from linter.fixing.word.places import Places, Spot, refuse_closed
from linter.readers.docx.names import T

if TYPE_CHECKING:
    from lxml.etree import _Element


class Rewording(NamedTuple):
    """A change settled in the file: what goes, and what comes behind ``anchor``."""

    gone: tuple[Spot, ...]
    text: str
    anchor: Spot
    """What the new text stands at: the first that goes, or a neighbour."""
    before: bool = False
    """Whether new text without anything that goes stands before its anchor."""


def settle(places: Places, edit: ReplaceText, *, by_words: bool = False) -> list[Rewording]:
    """What an edit comes to in the file. Raises RefusedEditError when it cannot be made."""
    old = edit.span.of(places.document.text)
    found = word_changes(old, edit.text) if by_words else changes(old, edit.text)
    settled = []
    for change in found:
        refuse_unsuitable(change.text)
        start, end = edit.span.start + change.start, edit.span.start + change.end
        gone = tuple(places.spots(Span(start, end)))
        anchor, before = (gone[0], False) if gone else _neighbour(places, start)
        for spot in (*gone, anchor):
            refuse_closed(spot.node)
        settled.append(Rewording(gone, change.text, anchor, before))
    return settled


def _neighbour(places: Places, offset: int) -> tuple[Spot, bool]:
    """The character at which new text is put: the one before, else the one behind."""
    block = places.document.block_at(offset)
    refused: RefusedEditError | None = None
    for place, before in ((offset - 1, False), (offset, True)):
        if not block.span.start <= place < block.span.end:
            continue
        try:
            spot = places.spot(place)
        except RefusedEditError as error:
            refused = refused or error
            continue
        if spot.is_text:
            return spot, before
    raise refused or RefusedEditError(refusals.NO_PLACE)


def refuse_unsuitable(text: str) -> None:
    """Raise RefusedEditError for text that a text node cannot hold."""
    if "\n" in text or "\t" in text or "\r" in text:
        raise RefusedEditError(refusals.UNSUITABLE_TEXT)
    try:
        etree.Element("t").text = text
    except ValueError:
        raise RefusedEditError(refusals.UNSUITABLE_TEXT) from None


def in_order(settled: list[Rewording]) -> list[Rewording]:
    """From the end of each part to its beginning, so that no place moves before its turn."""
    return sorted(settled, key=_place, reverse=True)


def _place(rewording: Rewording) -> tuple[str, int, int]:
    anchor = rewording.anchor
    inserted = not rewording.gone and not rewording.before
    return anchor.part, anchor.ordinal, anchor.end if inserted else anchor.start


class TextWriter:
    """Makes rewordings without a trace."""

    def __init__(self, cutter: RunCutter) -> None:
        self._cutter = cutter
        self._emptied: list[_Element] = []

    def finish(self) -> None:
        """Take out the text nodes that have no text left."""
        for node in self._emptied:
            if not node.text:
                drop_empty(node)

    def write(self, rewording: Rewording) -> None:
        """Make one; those behind it in the document must have been made."""
        if not rewording.gone:
            spot = rewording.anchor
            place = spot.start if rewording.before else spot.end
            self._splice(spot.node, place, place, rewording.text)
            return
        first, *others = rewording.gone
        for spot in reversed(others):
            self._replace(spot, "")
        self._replace(first, rewording.text)

    def _replace(self, spot: Spot, text: str) -> None:
        if spot.is_text:
            self._splice(spot.node, spot.start, spot.end, text)
        elif text:
            node = spot.node.makeelement(T)
            set_text(node, text)
            spot.node.addprevious(node)
            drop_empty(spot.node)
        else:
            drop_empty(spot.node)

    def _splice(self, node: "_Element", start: int, end: int, text: str) -> None:
        """Replace within the piece of a text node that holds ``start``."""
        at = start if end > start or not start else start - 1
        piece, inner = self._cutter.piece(node, at)
        inner += start - at
        old = piece.text or ""
        set_text(piece, old[:inner] + text + old[inner + end - start :])
        if not piece.text:
            self._emptied.append(piece)
