"""What is issued together with a document: the note that says so, and documents without a number.

Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, III.1.c; Phụ lục III, samples 1.3, 2.1, 2.2.
"""

from collections.abc import Iterable, Sequence
from typing import ClassVar

from linter.document import Document, Element, Facts, Span
from linter.structure.elements import (
    Appendix,
    AttachedDocument,
    AttachmentNote,
    Recipients,
    Signature,
)
from linter.structure.lines import Line, Lines, is_capital, joined, lines_in, pattern
from linter.structure.number_symbol import find_number_symbol
from linter.structure.type_lines import read_type_line

_TOLD = r"\b(?:kem theo|kem|dinh kem|gui kem)\b|\b(?:theo|cua|tai)\s+(?:\w+\s+){1,3}so\b"
_BARE = (
    r"^(?:ban hanh\s+)?kem theo\s+(?:quyet dinh|nghi quyet|cong van|van ban|to trinh|ke hoach"
    r"|bao cao|thong bao|huong dan)\b"
)
_LONGEST = 260
_LINES = 4
"""Lines over which a note may run."""
_HEAD_LINES = 12
"""Lines of an attached document within which its note stands."""
_SHORT = 60


class AttachmentRecogniser:
    """Finds the notes, and the documents after the signature of the main one."""

    provides: ClassVar[tuple[type[Element], ...]] = (AttachmentNote, AttachedDocument)
    needs: ClassVar[tuple[type[Element], ...]] = (Lines, Appendix, Recipients, Signature)

    def recognise(self, document: Document, facts: Facts) -> Iterable[Element]:
        """Yield the notes in order, then the documents that carry or should carry one."""
        lines = lines_in(facts)
        notes = [
            note
            for index, line in enumerate(lines)
            if (note := _note_at(document, lines, index, line)) is not None
        ]
        yield from notes
        ends = [e.span.end for kind in (Recipients, Signature) for e in facts.all(kind)]
        if ends:
            end = min([len(document.text), *(a.body.start for a in facts.all(Appendix))])
            after = [line for line in lines if max(ends) <= line.start < end]
            yield from _attached(document, after, notes)


def _note_at(
    document: Document, lines: Sequence[Line], index: int, line: Line
) -> AttachmentNote | None:
    """The note that begins on a line, alone or behind the heading of an appendix."""
    at = line.text.find("(")
    if at > _SHORT or (at < 0 and not line.key.startswith(("kem theo", "ban hanh"))):
        return None
    if at < 0:
        bare = pattern(_BARE).match(line.key) is not None and line.text[-1] not in ".;"
        return _note(document, [line.span]) if bare and len(line.text) <= _LONGEST else None
    if at > 0 and not is_capital(line.text[:at]) and not line.key.startswith("phu luc"):
        return None
    spans = [Span(line.start + at, line.end)]
    words = line.key[at:]
    for below in lines[index + 1 : index + _LINES]:
        if ")" in spans[-1].of(document.text):
            break
        spans.append(below.span)
        words += " " + below.key
    told = pattern(_TOLD).search(words) is not None
    closed = document.text[: spans[-1].end].rstrip(" .").endswith(")")
    short = sum(span.length for span in spans) <= _LONGEST
    return _note(document, spans) if told and closed and short else None


def _note(document: Document, spans: list[Span]) -> AttachmentNote:
    return AttachmentNote(spans=tuple(spans), text=joined(document.text, spans))


def _attached(
    document: Document, lines: Sequence[Line], notes: Sequence[AttachmentNote]
) -> Iterable[AttachedDocument]:
    """The documents among the lines after a signature; one with a number is none of them."""
    for index, line in enumerate(lines):
        printed = read_type_line(document, line, anchored=False)
        if printed is None or not is_capital(line.text) or line.block.cell is not None:
            continue
        above = lines[max(0, index - _HEAD_LINES) : index]
        if any(find_number_symbol(document, li.start, li.end) is not None for li in above):
            return
        below = lines[index : index + _HEAD_LINES]
        reach = Span(line.start, below[-1].end)
        note = next((n.span for n in notes if reach.contains(n.span)), None)
        yield AttachedDocument(spans=(line.span,), text=line.text, type=printed.type, note=note)
