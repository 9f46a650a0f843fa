"""*Nơi nhận*: its label and its list, in a cell, in a column or alone; and the archive line.

Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, II.9.
"""

from collections.abc import Iterable, Sequence
from typing import ClassVar

from msgspec import Struct

from linter.document import Document, Element, Facts, Span
from linter.structure.appendices import MainText
from linter.structure.elements import ArchiveLine, Recipients
from linter.structure.lines import (
    Fragment,
    Line,
    Lines,
    columns_of,
    item_start,
    key,
    lines_in,
    pattern,
    piece,
    piece_of,
)
from linter.structure.recipient_list import ListReader, opens_archive
from linter.structure.signing import opens_authority, signs

_LABEL = (
    r"^\W{0,3}(?:l )?(?P<label>[nv]o[il1]\s*nh(?:a[nu]?|\wn))(?P<colon>\s*[:;]|\s:)?(?P<rest>.*)$"
)
_REACH = 80
"""Lines that a list of recipients may take."""
_NAME_LENGTH = 90


class _List(Struct, frozen=True):
    """Where a list of recipients begins."""

    line: int
    """Index of the label's line."""
    label: Fragment
    colon: bool
    label_end: int


class RecipientRecogniser:
    """Finds *Nơi nhận* of the document itself, not of what is attached."""

    provides: ClassVar[tuple[type[Element], ...]] = (Recipients, ArchiveLine)
    needs: ClassVar[tuple[type[Element], ...]] = (Lines, MainText)

    def recognise(self, document: Document, facts: Facts) -> Iterable[Element]:
        """Yield the list and its archive line."""
        main = facts.first(MainText)
        end = main.span.end if main else len(document.text)
        lines = [line for line in lines_in(facts) if line.start < end]
        found = _find_label(document, lines)
        if found is None:
            yield from _archive_alone(document, lines)
            return
        below = lines[found.line + 1 : found.line + 1 + _REACH]
        groups = ListReader(document, found.label, found.label_end).read(below)
        start = found.label.start + len(found.label.text) - len(found.label.text.lstrip(" .,'"))
        label = piece(document.text, start, found.label_end)
        items = tuple(piece_of(document.text, group) for group in groups)
        mark = pattern(r"\s*[:;]").match(document.text, found.label_end)
        first = Span(start, mark.end() if mark and found.colon else found.label_end)
        spans = (first, *(span for item in items for span in item.spans))
        text = " ".join(span.of(document.text) for span in spans)
        yield Recipients(spans=spans, text=text, label=label, colon=found.colon, items=items)
        for item in items:
            if opens_archive(key(item.text)):
                yield ArchiveLine(spans=item.spans, text=item.text)
                return


def _find_label(document: Document, lines: Sequence[Line]) -> _List | None:
    for index, line in enumerate(lines):
        if "oi nh" not in line.key and "oinh" not in line.key:
            continue
        for fragment in columns_of(document, line, line.start, line.end):
            match = pattern(_LABEL).match(fragment.key)
            if match is None:
                continue
            listed = _opens_list(lines, index + 1)
            if not listed and not _labels(fragment, match["rest"], match["colon"]):
                continue
            if not listed and match["colon"] is None and not _is_bare_label(fragment, lines, index):
                continue
            label_end = fragment.start + match.end("label")
            return _List(index, fragment, match["colon"] is not None, label_end)
    return None


def _is_bare_label(fragment: Fragment, lines: Sequence[Line], index: int) -> bool:
    """Whether a label without its colon is one: *Nơi nhận* may also be a field of a form."""
    beside = fragment.text[len("Nơi nhận") :].strip(" .:;")
    below = lines[index + 1].key if index + 1 < len(lines) else ""
    return opens_authority(beside) or signs(beside) or below.startswith(("nhu ", "luu"))


def _archive_follows(lines: Sequence[Line], index: int) -> bool:
    """Whether an archive line stands below: a bare *Nơi nhận* may be a field of a form."""
    below = lines[index : index + _REACH]
    return any(opens_archive(line.key[item_start(line) :]) for line in below)


def _opens_list(lines: Sequence[Line], index: int) -> bool:
    """Whether the line under the label can only be the first recipient."""
    if index >= len(lines):
        return False
    line = lines[index]
    listed = item_start(line) > 0 and len(line.text) <= _NAME_LENGTH
    return listed and (";" in line.text or _archive_follows(lines, index))


def _labels(fragment: Fragment, rest: str, colon: str | None) -> bool:
    """Whether it is the label and not a sentence about where something is received."""
    words = rest.strip(" .:;-_")
    if not any(c.isalpha() for c in words):
        return True
    start = len(fragment.text) - len(rest)
    if opens_authority(fragment.text[start:].strip(" .:;")) or signs(fragment.text[start:].strip()):
        return True
    return colon is not None and (rest.strip()[:1] == "-" or words.startswith(("nhu ", "luu")))


def _archive_alone(document: Document, lines: Sequence[Line]) -> Iterable[ArchiveLine]:
    """*Lưu: VT* at the end of a document whose *Nơi nhận* is missing."""
    for line in lines[-30:]:
        start = item_start(line)
        if pattern(r"^luu\s*:?\s*(?:vt|vp|van thu|ho so)\b").match(line.key[start:]):
            span = Span(line.start + start, line.end)
            yield ArchiveLine(spans=(span,), text=span.of(document.text))
            return
