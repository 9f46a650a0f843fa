"""Whether a document has the headings and the figures that a rule asks for.

All of it leans towards silence: a heading in other words, a figure in the next row or an answer in
words (*không phát sinh*) count as there.
"""

from collections.abc import Iterator, Sequence

from linter.document import Span
from linter.facts import Context
from linter.numbers.elements import Quantity
from linter.rule_data.scopes import headings, paragraphs
from linter.structure.elements import OutlineItem
from linter.structure.paragraphs import Paragraph
from linter.text.folding import name_key
from linter.text.likeness import are_alike
from linter.text.patterns import lazy_pattern

HEADING_LENGTH = 150
"""Characters of a paragraph that are looked at for a heading."""
LIKENESS = 0.85
_SMALL_WORDS = frozenset({
    "và", "các", "những", "của", "về", "trong", "cho", "với", "đến", "tại", "từ", "theo", "một",
    "số", "việc", "công", "tác", "tình", "hình",
})  # fmt: skip
"""Words that a heading may have or lack without becoming another."""
_MARKER = lazy_pattern(
    r"^\W*(?:(?:phần|chương|mục|điều)\s+\w{1,9}|[ivxlc]{1,5}|\d{1,2}(?:\.\d{1,2}){0,3}|\w)?[.):/-]*\s+"
)
_WORD = lazy_pattern(r"\w+")
_ANSWER = lazy_pattern(
    r"\b(?:không|chưa|hết|đã hoàn thành|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)\b"
)


def missing_sections(
    sections: Sequence[Sequence[str]], context: Context, start: int
) -> Iterator[tuple[str, int, bool]]:
    """The sections that are not there, where they should follow, and whether that is sure."""
    entries = headings(context)
    place = start
    for alternatives in sections:
        found = next((e for e in entries if _names_any(alternatives, e.text)), None)
        if found is not None:
            place = max(place, found.body.end)
        elif not any(_names_any(alternatives, p.text) for p in paragraphs(context)):
            yield alternatives[0], place, bool(entries)


def _names_any(alternatives: Sequence[str], text: str) -> bool:
    heading = _MARKER.sub("", name_key(text[:HEADING_LENGTH]), count=1)
    return any(is_heading(name_key(name), heading) for name in alternatives)


def is_heading(name: str, heading: str) -> bool:
    """Whether a heading says what a name says; both levelled by ``name_key``."""
    wanted, written = _content(name), _content(heading)
    if wanted and wanted <= written:
        return True
    return are_alike(name, heading[: len(name) + 4], LIKENESS)


def _content(text: str) -> frozenset[str]:
    words = frozenset(_WORD.findall(text))
    return words - _SMALL_WORDS or words


def is_answered(hit: Span, context: Context) -> bool:
    """Whether a figure, or an answer in words, stands with the words of an indicator."""
    if not context.can_read(Quantity):
        return True
    return any(
        _ANSWER.search(name_key(text)) or _has_figure(span, context)
        for span, text in _surroundings(hit, context)
    )


def _has_figure(span: Span, context: Context) -> bool:
    return any(
        span.contains(quantity.span) and quantity.kind.reconcilable
        for quantity in context.all(Quantity)
    )


def _surroundings(hit: Span, context: Context) -> Iterator[tuple[Span, str]]:
    """The paragraph of the hit, its row and column, and what stands under it."""
    every = paragraphs(context)
    index = next(i for i, p in enumerate(every) if p.span.contains(hit))
    own = every[index]
    yield own.span, own.text
    if own.cell is not None:
        yield from ((p.span, p.text) for p in every if _shares_line(own, p))
    if own.text.rstrip().endswith(":") and index + 1 < len(every):
        yield every[index + 1].span, every[index + 1].text
    for item in context.all(OutlineItem):
        if any(span.contains(hit) for span in item.spans):
            inside = (p for p in every if item.body.contains(p.span))
            yield from ((p.span, p.text) for p in inside)


def _shares_line(one: Paragraph, other: Paragraph) -> bool:
    """Whether two paragraphs stand in one row or one column of a table."""
    if one.cell is None or other.cell is None or one.cell.table != other.cell.table:
        return False
    return one.cell.row == other.cell.row or one.cell.column == other.cell.column
