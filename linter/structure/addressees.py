"""*Kính gửi* and those it names: on its line, in a list under it, or in cells beside it.

Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, II.9.
"""

import re
from collections.abc import Iterable, Sequence
from typing import ClassVar

from linter.document import Document, Element, Facts, Span
from linter.document.element import Piece
from linter.structure.bases import opens_basis
from linter.structure.elements import Addressees, DocumentTypeName, MarkerKind
from linter.structure.issuers import opens_body
from linter.structure.lines import (
    Line,
    Lines,
    item_start,
    key,
    lines_in,
    pattern,
    piece,
    piece_of,
    table_of,
)
from linter.structure.markers import read_marker
from linter.structure.vocabulary import BODY_OPENERS, OFFICES, opens_with

_LABEL = r"^(?P<lead>\W{0,3})(?P<label>kinh\s+(?:gui|trinh))(?P<colon>\s*[:;])?(?=\W|$)"
_WIRE = r"^(?P<lead>[^:]{3,110}?\b)(?P<label>dien)(?P<colon>\s*:)"
"""How a công điện names those it goes to: ``… ĐIỆN:`` (Phụ lục III, sample 1.6)."""
_REQUEST = r"\b(?:xem xet|quyet dinh|quan tam|phe duyet|duoc biet|giup do|cho y kien|loi chao)\b"
_REACH = 70
"""Lines within which *Kính gửi* must stand."""
_LONGEST = 160
_SHORT = 90
_SENTENCE_WORDS = 12
_LISTED = frozenset({MarkerKind.DASH, MarkerKind.PLUS, MarkerKind.BULLET})


class AddresseeRecogniser:
    """Finds the addressees before the text begins."""

    provides: ClassVar[tuple[type[Element], ...]] = (Addressees,)
    needs: ClassVar[tuple[type[Element], ...]] = (Lines, DocumentTypeName)

    def recognise(self, document: Document, facts: Facts) -> Iterable[Element]:
        """Yield the first *Kính gửi*, or *… điện:* of a công điện, with its items."""
        lines = lines_in(facts)
        printed = facts.first(DocumentTypeName)
        wired = printed is not None and printed.type.name == "Công điện"
        for index, line in enumerate(lines[:_REACH]):
            found = pattern(_LABEL).match(line.key) or (wired and _sender(line, printed))
            if found and _addresses(line, found.end(), found["colon"] is not None):
                start = line.start + found.start("label")
                label = piece(document.text, start, line.start + found.end("label"))
                colon = found["colon"] is not None
                groups = _items(document, lines, index, line.start + found.end())
                items = tuple(piece_of(document.text, group) for group in groups)
                yield _element(document, label, colon, items)
                return
            if _text_began(line):
                return


def _sender(line: Line, printed: DocumentTypeName | None) -> re.Match[str] | None:
    """The words before which a công điện names its sender: a body or an office."""
    if printed is None or line.start < printed.span.end:
        return None
    found = pattern(_WIRE).match(line.key)
    named = opens_body(line.key) or opens_with(line.key, OFFICES) is not None
    return found if named else None


def _addresses(line: Line, end: int, colon: bool) -> bool:
    """Whether it is the label of addressees and not a sentence that asks for something."""
    return (
        colon
        or not line.text[end:].strip()
        or (not pattern(_REQUEST).search(line.key[end:]) and len(line.text) <= _LONGEST)
    )


def _text_began(line: Line) -> bool:
    marker = read_marker(line)
    return (
        marker is not None and marker.kind not in _LISTED and marker.kind is not MarkerKind.LETTER
    )


def _element(document: Document, label: Piece, colon: bool, items: tuple[Piece, ...]) -> Addressees:
    spans = [label.span, *(span for item in items for span in item.spans)]
    if colon:
        mark = pattern(r"\s*[:;]").match(document.text, label.span.end)
        spans[0] = Span(label.span.start, mark.end() if mark else label.span.end)
    text = " ".join(span.of(document.text) for span in spans)
    return Addressees(spans=tuple(spans), text=text, label=label, colon=colon, items=items)


def _items(document: Document, lines: Sequence[Line], index: int, rest: int) -> list[list[Span]]:
    first = lines[index]
    groups: list[list[Span]] = []
    inline = document.text[rest : first.end]
    words = inline.strip()
    if words:
        at = rest + inline.index(words)
        if words[0] in "-–—+•":
            at += len(words) - len(words[1:].lstrip())
        groups.append([Span(at, first.end)])
    table = table_of(document, first)
    dashed = bool(words) and words[0] in "-–—"
    above = first
    for line in lines[index + 1 :]:
        if table is not None and table_of(document, line) == table:
            _add_cell_line(groups, line, above)
        elif (table is not None and (groups or not item_start(line))) or not _add_line(
            groups, line, above, dashed, bool(words)
        ):
            break
        dashed = dashed or item_start(line) > 0
        above = line
    return groups


def _add_cell_line(groups: list[list[Span]], line: Line, above: Line) -> None:
    start = item_start(line)
    span = Span(line.start + start, line.end)
    continues = not start and groups and line.block.cell == above.block.cell and not line.first
    if continues or (groups and not start and line.text[:1].islower()):
        groups[-1].append(span)
    else:
        groups.append([span])


def _add_line(
    groups: list[list[Span]], line: Line, above: Line, dashed: bool, inline: bool
) -> bool:
    """Take a line as an addressee or as the rest of one; False when the list is over."""
    start = item_start(line) or (_numbered(line) if not inline else 0)
    span = Span(line.start + start, line.end)
    if len(line.text) > _LONGEST or opens_basis(line.key) or line.text.startswith("("):
        return False
    if start:
        listed = dashed or not inline or above.text.endswith((";", ",", ":"))
        if listed and line.text[0] != "+":
            groups.append([span])
        return listed and line.text[0] != "+"
    if not groups:
        return _add_first(groups, line, span)
    unfinished = above.text[-1:] not in ".;:"
    if unfinished and (line.text[:1].islower() or (dashed and _short_rest(line))):
        groups[-1].append(span)
        return True
    if not dashed and (above.text[-1:] in ";," or (unfinished and not inline)) and _names(line):
        groups.append([span])
        return True
    return False


def _numbered(line: Line) -> int:
    """Characters of the number that opens an addressee in a numbered list; 0 without one."""
    marker = read_marker(line)
    if marker is None or marker.kind is not MarkerKind.ARABIC or not line.text.endswith((";", ".")):
        return 0
    rest = line.text[marker.end - line.start :]
    return len(line.text) - len(rest.lstrip()) if _names_key(key(rest.lstrip())) else 0


def _add_first(groups: list[list[Span]], line: Line, span: Span) -> bool:
    if line.text.endswith(":") or read_marker(line) is not None:
        return False
    groups.append([span])
    return True


def _short_rest(line: Line) -> bool:
    return (
        not line.gap and len(line.text) <= _SHORT and not opens_with(line.key, BODY_OPENERS)
        and not line.text.endswith(":")
    )  # fmt: skip


def _names(line: Line) -> bool:
    """Whether a line without a dash reads like an addressee."""
    if len(line.text) > _SHORT + 30 or line.text.endswith((":", "./.")):
        return False
    sentence = line.gap and line.text.endswith(".") and len(line.text.split()) >= _SENTENCE_WORDS
    return not sentence and _names_key(line.key)


def _names_key(words: str) -> bool:
    openers = ("cac", "ong", "ba", "dong chi", "d/c", "thu truong", "giam doc", "lanh dao", "quy")
    return opens_body(words) or opens_with(words, openers) is not None
