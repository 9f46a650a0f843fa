"""Cuts runs in two, and finds again what stood at an offset of a text node before it was cut."""

from bisect import bisect_right
from copy import deepcopy
from typing import TYPE_CHECKING

from linter.readers.docx.names import RPR, RUN, SPACE, T

if TYPE_CHECKING:
    from lxml.etree import _Element

BLANKS = " \t\r\n"


class RunCutter:
    """Cuts the runs of one package; offsets are always those of the nodes before any cut."""

    def __init__(self) -> None:
        self._pieces: dict[_Element, list[tuple[int, _Element]]] = {}

    def piece(self, node: "_Element", offset: int) -> "tuple[_Element, int]":
        """The text node that now holds the character, and the offset of the character in it."""
        pieces = self._pieces_of(node)
        start, found = pieces[bisect_right(pieces, offset, key=lambda piece: piece[0]) - 1]
        return found, offset - start

    def isolate(self, node: "_Element", start: int, end: int) -> "list[_Element]":
        """Runs that hold this stretch of a text node and nothing else, in order."""
        self.cut(node, start)
        self.cut(node, end)
        pieces = self._pieces_of(node)
        found = []
        for place, piece in pieces:
            run = piece.getparent()
            if start <= place < end and run is not None and piece.text:
                found.append(run)
        return found

    def isolate_sign(self, sign: "_Element") -> "_Element":
        """The run that holds this tab or break and nothing else."""
        run = sign.getparent()
        assert run is not None
        _split(run, run.index(sign))
        run = sign.getparent()
        assert run is not None
        _split(run, run.index(sign) + 1)
        return run

    def cut(self, node: "_Element", offset: int) -> None:
        """See to it that a run begins at this character of a text node."""
        piece, inner = self.piece(node, offset)
        run = piece.getparent()
        if run is None or run.tag != RUN:
            return
        text = piece.text or ""
        if 0 < inner < len(text):
            behind = piece.makeelement(T)
            set_text(behind, text[inner:])
            set_text(piece, text[:inner])
            piece.addnext(behind)
            pieces = self._pieces_of(node)
            pieces.append((offset, behind))
            pieces.sort(key=lambda pair: pair[0])
            _split(run, run.index(behind))
        else:
            _split(run, run.index(piece) + (1 if inner else 0))

    def _pieces_of(self, node: "_Element") -> "list[tuple[int, _Element]]":
        found = self._pieces.get(node)
        if found is None:
            found = self._pieces[node] = [(_settle(node), node)]
        return found


def _settle(node: "_Element") -> int:
    """Make the blanks at the ends of a node count or go, as the reader took them.

    Returns the offset of its first character.
    """
    text = node.text or ""
    if node.get(SPACE) == "preserve":
        return 0
    bare = text.lstrip(BLANKS)
    node.text = bare.rstrip(BLANKS)
    return len(text) - len(bare)


def set_text(node: "_Element", text: str) -> None:
    """Give a text node its text, with blanks that count."""
    node.text = text
    if text != text.strip(BLANKS):
        node.set(SPACE, "preserve")


def _split(run: "_Element", place: int) -> None:
    """Move the children of a run from ``place`` on into a run behind it, if both keep content."""
    first = 1 if len(run) and run[0].tag == RPR else 0
    if place <= first or place >= len(run):
        return
    behind = twin(run)
    if first:
        behind.append(deepcopy(run[0]))
    behind.extend(list(run)[place:])
    run.addnext(behind)


def twin(element: "_Element") -> "_Element":
    """An empty element of the same name and attributes."""
    made = element.makeelement(element.tag)
    for name, value in element.items():
        made.set(name, value)
    return made


def drop_empty(node: "_Element") -> None:
    """Take out a text node without text or a sign, and its run when nothing else is in it."""
    run = node.getparent()
    if run is None or run.tag != RUN:
        return
    run.remove(node)
    if all(child.tag == RPR for child in run):
        around = run.getparent()
        if around is not None:
            around.remove(run)
