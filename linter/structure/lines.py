"""Lines: what stands on one line, and how to compare it with the words of the trade.

Everything here keeps offsets: ``key`` gives one character for each, so that what is found in the
key of a line can be shown in the line itself.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import ClassVar

from msgspec import Struct

from linter.document import Alignment, Block, Document, Element, Facts, Span, Story
from linter.document.element import Piece
from linter.text.folding import fold, strip_marks, unify_dashes
from linter.text.patterns import compiled

_BODY = frozenset({Story.BODY, Story.TEXT_BOX})
_SPACES = dict.fromkeys(map(ord, "\u00a0\u2002\u2003\u2007\u2009\u202f"), " ")
_TWINS = {ord("ð"): "đ", ord("Ð"): "Đ", ord("Ɖ"): "Đ"}
BULLET_SIGNS = "•●○▪■◦◆❖✓✔➢➤►▶⇒→·§*"
DASH_SIGNS = "-–—‐‑‒―−"
_ITEM_SIGNS = f"{DASH_SIGNS}{BULLET_SIGNS}+~"
_CHARACTERS_SEEN = 160
_HEAD_LINES = 120
_CHARACTERS_SEEN_LATER = 64
"""Characters of a line that are compared with formulas: below the head, only its start."""


class Line(Struct, frozen=True):
    """A line of the body without the space around it."""

    start: int
    end: int
    text: str
    key: str
    """Its start in lower case without marks, one character per character."""
    block: Block
    first: bool
    """Whether it opens its block."""
    gap: bool
    """Whether an empty line or paragraph stands before it."""

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)


class Lines(Element, frozen=True, kw_only=True):
    """Every line of the body: an internal fact, so that the text is cut into lines once."""

    lines: tuple[Line, ...]


class LineRecogniser:
    """Cuts the body into lines."""

    provides: ClassVar[tuple[type[Element], ...]] = (Lines,)
    needs: ClassVar[tuple[type[Element], ...]] = ()

    def recognise(self, document: Document, facts: Facts) -> Iterable[Element]:
        """Yield the one fact that holds them all."""
        yield Lines(spans=(Span(0, len(document.text)),), text="", lines=tuple(lines_of(document)))


def lines_in(facts: Facts) -> tuple[Line, ...]:
    """The lines of the document that the facts are about."""
    found = facts.first(Lines)
    return found.lines if found else ()


class Fragment(Struct, frozen=True):
    """What stands in one column of a line."""

    start: int
    end: int
    text: str
    key: str
    line: Line
    column: int
    """Counted from 0 from the left, as far as cells, tabs and runs of spaces tell."""

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)


@cache
def pattern(source: str) -> re.Pattern[str]:
    """A regular expression, compiled when first used."""
    return compiled(source)


def key(text: str) -> str:
    """Lower case without marks, plain dashes and spaces, one character per character."""
    return strip_marks(fold(unify_dashes(text.translate(_SPACES).translate(_TWINS))))


def lines_of(
    document: Document,
    start: int = 0,
    end: int | None = None,
    stories: frozenset[Story] = _BODY,
) -> Iterator[Line]:
    """The lines of the body and its text boxes from one offset up to another; no empty ones."""
    if not document.blocks:
        return
    end = len(document.text) if end is None else end
    text = document.text
    gap = False
    seen = 0
    for block in document.blocks[document.block_at(start).index :]:
        if block.span.start >= end:
            return
        if block.story not in stories or block.note is not None:
            continue
        first = True
        for line_start, line_end in _stripped_lines(text, block.span):
            if line_start >= line_end:
                gap = True
            elif line_start >= start:
                seen += 1
                words = text[line_start : min(line_end, end)]
                width = _CHARACTERS_SEEN if seen <= _HEAD_LINES else _CHARACTERS_SEEN_LATER
                compared = key(words[:width])
                yield Line(line_start, line_start + len(words), words, compared, block, first, gap)
                gap = False
            first = False


def _stripped_lines(text: str, span: Span) -> Iterator[tuple[int, int]]:
    start = span.start
    while True:
        stop = text.find("\n", start, span.end)
        line_end = span.end if stop < 0 else stop
        words = text[start:line_end]
        stripped = words.strip()
        line_start = start + (len(words) - len(words.lstrip()) if stripped else 0)
        yield line_start, line_start + len(stripped)
        if stop < 0:
            return
        start = stop + 1


def in_page_header(document: Document, element: Element) -> bool:
    """Whether an element stands in a page header, which in the text comes after the body."""
    return document.block_at(element.span.start).story is Story.HEADER


def is_rule(text: str) -> bool:
    """Whether a line is a drawn one: underscores, dashes, stars, ``o0o``."""
    letters = [c for c in text if c.isalnum()]
    return not letters or {c.lower() for c in letters} <= {"o", "0"}


def is_capital(text: str) -> bool:
    """Whether a line is written in capitals, give or take an abbreviation."""
    if text.islower():
        return False
    upper = sum(map(str.isupper, text))
    return upper >= 2 and sum(map(str.islower, text)) * 5 <= upper


def shown_in_capitals(document: Document, span: Span, text: str) -> bool:
    """Whether a line is seen in capitals, typed so or formatted so."""
    if is_capital(text):
        return True
    found = document.format_at(span.start)
    return bool(found and found.caps)


def boldness(document: Document, span: Span) -> bool | None:
    """Whether most of the letters are bold; None where the source does not say."""
    weights = {True: 0, False: 0}
    for run in document.formats_in(span):
        if run.format.bold is not None:
            weights[run.format.bold] += len(run.span.of(document.text).strip())
    if not any(weights.values()):
        return None
    return weights[True] >= weights[False]


def alignment(line: Line) -> Alignment | None:
    """How the line's paragraph is aligned; None where the source does not say."""
    return line.block.format.alignment


def table_of(document: Document, line: Line) -> int | None:
    """The table in which a line stands, None outside tables."""
    cell = line.block.cell
    return None if cell is None else document.cells[cell].table


def columns_of(document: Document, line: Line, start: int, end: int) -> Iterator[Fragment]:
    """Cut a stretch of a line at tabs and runs of three or more spaces."""
    base = 0
    if line.block.cell is not None:
        base = document.cells[line.block.cell].column
    words = document.text[start:end]
    position = 0
    column = base
    for gap in pattern(r"[ \u00a0]*\t[\s]*|[ \u00a0]{3,}|$").finditer(words):
        fragment = words[position : gap.start()]
        stripped = fragment.strip()
        if stripped:
            at = start + position + fragment.index(stripped)
            yield Fragment(at, at + len(stripped), stripped, key(stripped), line, column)
            column += 1
        elif gap.start() == 0 and gap.end() > 0 and start == line.start:
            column += 1
        position = gap.end()


def piece(text: str, start: int, end: int) -> Piece:
    """A piece of the document's text."""
    return Piece(spans=(Span(start, end),), text=text[start:end])


def piece_of(text: str, spans: tuple[Span, ...] | list[Span]) -> Piece:
    """A piece in several stretches."""
    return Piece(spans=tuple(spans), text=joined(text, spans))


def joined(text: str, spans: tuple[Span, ...] | list[Span]) -> str:
    """The text of several stretches: each as written, one space between them."""
    return " ".join(span.of(text) for span in spans)


def item_start(line: Line) -> int:
    """Characters of the dash or bullet, typed or generated, that opens a line; 0 without one."""
    label = line.block.label
    if label is not None and line.first and label.end > line.start:
        generated = line.text[: label.end - line.start].strip()
        if not generated or not generated[0].isalnum() or generated == "o":
            rest = line.text[label.end - line.start :]
            return label.end - line.start + len(rest) - len(rest.lstrip())
    words = line.text.lstrip(_ITEM_SIGNS)
    return 0 if len(words) == len(line.text) else len(line.text) - len(words.lstrip())
