"""What a table in a text is made of: cells, and where the words of each stand."""

import re
from typing import NamedTuple

from linter.text.patterns import lazy_pattern

_WORDS = lazy_pattern(r"\S(?:.*\S)?")
_LINE_BREAK = lazy_pattern(r"<br\s*/?>", re.IGNORECASE)
_NUMBER = lazy_pattern(r"[(+\-−–]?\s?\d[\d.,\s]*\)?\s?%?")
_NUMERIC = 0.5
"""The part of a column's cells, its head apart, that must be numbers, so that it is one of them."""


class Stretch(NamedTuple):
    """Part of a line: the line's index and a half-open range in it."""

    line: int
    start: int
    end: int


class TextCell(NamedTuple):
    """A cell: its column, how many columns and rows it takes, and the words of its paragraphs."""

    column: int
    column_span: int
    row_span: int
    paragraphs: list[list[Stretch]]


class TextTable(NamedTuple):
    """A table and the half-open range of lines that it takes."""

    first: int
    last: int
    rows: list[list[TextCell]]
    drawn: tuple[int, ...]
    """Indices of the lines that only draw it."""


def plain_cell(column: int, line: str, index: int, start: int, end: int) -> TextCell:
    """A cell of one line, between two offsets."""
    paragraphs: list[list[Stretch]] = [[]]
    add_words(paragraphs, line, index, start, end)
    return TextCell(column, 1, 1, [words for words in paragraphs if words])


def add_words(paragraphs: list[list[Stretch]], line: str, index: int, start: int, end: int) -> None:
    """Add what a line says in a cell: a blank ends a paragraph, and so does ``<br>``."""
    breaks = [found.span() for found in _LINE_BREAK.finditer(line, start, end)]
    for stop, after in (*breaks, (end, end)):
        words = _WORDS.search(line, start, stop)
        if words is None:
            paragraphs.append([])
        else:
            paragraphs[-1].append(Stretch(index, *words.span()))
        if stop != end:
            paragraphs.append([])
        start = after


def is_number(text: str) -> bool:
    """Whether a number is all that a cell says."""
    return _NUMBER.fullmatch(text) is not None


def has_figures(rows: list[list[str]]) -> bool:
    """Whether texts in columns are a table of figures, not a letterhead, a list or a contents page.

    Some column but the first is one of numbers; where there are only two columns, under a head.
    """
    width = max(map(len, rows))
    for column in range(1, width):
        cells = [row[column].strip() if column < len(row) else "" for row in rows]
        numbers = sum(map(is_number, cells[1:]))
        headed = bool(cells[0]) and not is_number(cells[0])
        if numbers > 1 and numbers >= (len(rows) - 1) * _NUMERIC and (headed or width > 2):
            return True
    return False
