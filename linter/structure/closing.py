"""The sentence that ends the text: *Trên đây là …*, or whatever carries the end mark.

Source: samples of Nghị định 30/2020/NĐ-CP, Phụ lục III (``./.``); usage.
"""

from collections.abc import Iterable, Sequence
from typing import ClassVar

from linter.document import Document, Element, Facts
from linter.structure.appendices import MainText
from linter.structure.elements import Addressees, Closing, Recipients, Signature, Subject
from linter.structure.lines import Line, Lines, in_page_header, joined, lines_in, pattern
from linter.structure.vocabulary import opens_with

_END_MARK = r"\.\s*/\s*\.[\s\"”]*$|(?<=[\w)])/\.\s*$"
_OPENERS = (
    "tren day", "tran trong", "xin tran trong", "kinh trinh", "kinh de nghi", "kinh mong",
    "nhan duoc", "rat mong", "xin bao cao", "kinh bao cao", "de nghi", "yeu cau", "nay",
)  # fmt: skip
_LOOK_BACK = 4
"""Paragraphs from the end within which the closing sentence is looked for."""


class ClosingRecogniser:
    """Finds the sentence that ends the text."""

    provides: ClassVar[tuple[type[Element], ...]] = (Closing,)
    needs: ClassVar[tuple[type[Element], ...]] = (
        Lines, MainText, Recipients, Signature, Subject, Addressees,
    )  # fmt: skip

    def recognise(self, document: Document, facts: Facts) -> Iterable[Element]:
        """Yield the closing sentence, if there is one."""
        start, end = text_extent(document, facts)
        paragraphs = _last_paragraphs([li for li in lines_in(facts) if start <= li.start < end])
        marked = next((p for p in paragraphs if _is_marked(p)), None)
        formal = next((p for p in paragraphs if _opens(p, ("tren day",))), None)
        polite = next((p for p in paragraphs[:1] if _opens(p, _OPENERS)), None)
        chosen = marked or formal or polite
        if chosen:
            spans = [line.span for line in chosen]
            yield Closing(spans=tuple(spans), text=joined(document.text, spans))


def text_extent(document: Document, facts: Facts) -> tuple[int, int]:
    """From where the head ends to where the recipients or signatures begin."""
    main = facts.first(MainText)
    end = main.span.end if main else len(document.text)
    start = 0
    for opening in (facts.first(Subject), facts.first(Addressees)):
        if opening is not None and not in_page_header(document, opening):
            start = max(start, opening.span.end)
    for tail in (facts.first(Recipients), facts.first(Signature)):
        if tail is not None and tail.span.start > start:
            end = min(end, document.block_at(tail.span.start).span.start)
    return start, end


def _last_paragraphs(lines: Sequence[Line]) -> list[list[Line]]:
    """The last paragraphs outside tables, the last first."""
    found: list[list[Line]] = []
    for line in reversed(lines):
        worded = any(c.isalpha() for c in line.text) or line.text.endswith("/.")
        if line.block.cell is not None or not worded:
            continue
        if found and found[-1][0].block.index == line.block.index:
            found[-1].insert(0, line)
        elif len(found) < _LOOK_BACK:
            found.append([line])
        else:
            break
    return found


def _is_marked(paragraph: Sequence[Line]) -> bool:
    return pattern(_END_MARK).search(paragraph[-1].text) is not None


def _opens(paragraph: Sequence[Line], openers: tuple[str, ...]) -> bool:
    return opens_with(paragraph[0].key.lstrip(" -+\"'"), openers) is not None
