"""*Phụ lục*, and where the document itself ends when something is attached to it.

Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, III.1.
"""

from collections.abc import Iterable, Sequence
from typing import ClassVar

from linter.document import Alignment, Document, Element, Facts, Span
from linter.document.element import Piece
from linter.structure.appendix_heading import AppendixHeading, read_heading
from linter.structure.copies import copy_start
from linter.structure.elements import Appendix, NationalName
from linter.structure.emblems import find_in_line
from linter.structure.lines import (
    Line,
    Lines,
    alignment,
    is_capital,
    is_rule,
    lines_in,
    pattern,
    piece_of,
)
from linter.structure.signing import signs

_ATTACHED = r"^\(?\s*(?:ban hanh\s+)?(?:kem theo|dinh kem)\b"
_END = r"^\W{0,3}noi nhan\s*[:;.]?\s*(?:$|[-–]|tm|kt|tl|t/m|k/t|t/l|tuq)"
_FORM = r"^\W{0,2}(?:phu bieu|bieu mau|bieu|mau)(?:\s+so)?\s*:?\s*(?=\S*\d)[\w./-]{1,12}\W{0,2}$"
"""How an attached form is labelled: *Biểu mẫu số 01*."""
_OPENING_LINES = 3
_TITLE_LINES = 6


class MainText(Element, frozen=True, kw_only=True):
    """The document without what is attached to it: an internal fact."""


class AppendixRecogniser:
    """Finds appendices, and the end of the document before them."""

    provides: ClassVar[tuple[type[Element], ...]] = (Appendix, MainText)
    needs: ClassVar[tuple[type[Element], ...]] = (Lines,)

    def recognise(self, document: Document, facts: Facts) -> Iterable[Element]:
        """Yield the appendices and the extent of the document before them."""
        lines = lines_in(facts)
        after = _index_of_end(lines)
        headings = [
            (index, heading)
            for index, line in enumerate(lines)
            if (heading := read_heading(line)) is not None and _stands(lines, index, heading, after)
        ]
        yield from _appendices(document, lines, headings)
        end = len(document.text)
        if headings:
            first = headings[0][0]
            end = lines[first].start if first >= _OPENING_LINES else end
        elif after is not None:
            end = min(end, _unlabelled(document, lines, after, end))
        yield MainText(spans=(Span(0, end),), text="")


def _index_of_end(lines: Sequence[Line]) -> int | None:
    """The first line that shows that the text is over: its end mark, or *Nơi nhận*."""
    for index, line in enumerate(lines):
        if line.text.endswith("./.") or pattern(_END).match(line.key):
            return index
    return None


def _stands(lines: Sequence[Line], index: int, heading: AppendixHeading, after: int | None) -> bool:
    """Whether the heading stands where appendices stand."""
    line = lines[index]
    if line.block.cell is not None and index >= _OPENING_LINES:
        return False
    if index < _OPENING_LINES or (after is not None and index > after):
        return True
    below = lines[index + 1 : index + 1 + _TITLE_LINES]
    noted = any(pattern(_ATTACHED).match(other.key) and "(" in other.text for other in below)
    titled = bool(below) and is_capital(below[0].text)
    centred = alignment(line) is Alignment.CENTER
    return after is None and (noted or (titled and (centred or is_capital(line.text))))


def _behind(document: Document, last: Line) -> int:
    """Where what stands behind the last line of the body begins: footnotes, page headers."""
    following = document.blocks[last.block.index + 1 :]
    return following[0].span.start if following else len(document.text)


def _appendices(
    document: Document, lines: Sequence[Line], headings: list[tuple[int, AppendixHeading]]
) -> Iterable[Appendix]:
    for place, (index, heading) in enumerate(headings):
        line = lines[index]
        last = place + 1 == len(headings)
        end = _behind(document, lines[-1]) if last else lines[headings[place + 1][0]].start
        span = Span(line.start, line.start + len(line.text[: heading.length].rstrip(" .:-–")))
        yield Appendix(
            spans=(span,),
            text=span.of(document.text),
            ordinal=heading.ordinal,
            title=_title(document, lines, index, heading),
            body=Span(line.start, end),
        )


def _title(
    document: Document, lines: Sequence[Line], index: int, heading: AppendixHeading
) -> Piece | None:
    line = lines[index]
    spans = []
    rest = line.text[heading.length :].strip()
    if rest and not rest.startswith("("):
        spans.append(Span(line.end - len(rest), line.end))
    for below in lines[index + 1 : index + 1 + _TITLE_LINES]:
        if not _is_title(line, below, bool(spans)):
            break
        spans.append(below.span)
    return piece_of(document.text, spans) if spans else None


def _is_title(heading: Line, line: Line, begun: bool) -> bool:
    if line.text.startswith("(") or is_rule(line.text) or read_heading(line) is not None:
        return False
    if line.block.cell != heading.block.cell:
        return False
    if is_capital(line.text):
        return True
    if alignment(line) is Alignment.CENTER:
        return len(line.text) < 200
    return (
        not begun
        and alignment(line) is None
        and len(line.text) < 120
        and line.text[-1] not in ".;:"
    )


def _unlabelled(document: Document, lines: Sequence[Line], after: int, end: int) -> int:
    """Where an attachment without *Phụ lục* or a copier's block begins, or where the text ends."""
    for index in range(after + 1, len(lines)):
        line = lines[index]
        if line.text.startswith("(") and pattern(_ATTACHED).match(line.key):
            return _first_title_line(lines, index, after)
        if any(emblem.kind is NationalName for emblem in find_in_line(line)):
            return line.start
        if pattern(_FORM).match(line.key):
            return line.start
        if (copied := copy_start(document, lines, index)) is not None:
            return copied
    return end


def _first_title_line(lines: Sequence[Line], index: int, after: int) -> int:
    """Where the title begins above a line; the signature over it is none of it."""
    first = start = lines[index].start
    for line in reversed(lines[max(after + 1, index - _TITLE_LINES) : index]):
        if signs(line.text):
            return first
        first = start
        if line.block.cell is not None or not (
            is_capital(line.text) or alignment(line) is Alignment.CENTER
        ):
            break
        start = line.start
    return start
