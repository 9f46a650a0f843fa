"""Tables drawn with signs, as converters write them: ``+---+---+`` grids and ``| a | b |`` rows.

What is read here is where the words of each cell stand; readers turn that into cells. A run of
rows counts as a table only when every row has the same number of columns, two or more.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from linter.text.patterns import lazy_pattern

_BORDER = lazy_pattern(r"\s*\+(?:[-=:]+\+)+\s*$")
_ROW = lazy_pattern(r"\s*\|.*\|\s*$")
_RULE_ROW = lazy_pattern(r"\s*\|(?:\s*:?-{2,}:?\s*\|)+\s*$")
_WORDS = lazy_pattern(r"\S(?:.*\S)?")
_LINE_BREAK = lazy_pattern(r"<br\s*/?>", re.IGNORECASE)
_LEAST_ROWS = 2


class Stretch(NamedTuple):
    """Part of a line: the line's index and a half-open range in it."""

    line: int
    start: int
    end: int


TextCell = list[list[Stretch]]
"""Paragraphs of a cell, each a list of the stretches on its lines."""


class TextTable(NamedTuple):
    """A table and the half-open range of lines that it takes."""

    first: int
    last: int
    rows: list[list[TextCell]]
    drawn: tuple[int, ...]
    """Indices of the lines that only draw it."""


def find_tables(lines: Sequence[str], *, grids_only: bool = False) -> Iterator[TextTable]:
    """The tables in a text, in order; ``grids_only`` leaves rows without borders alone."""
    index = 0
    while index < len(lines):
        table = None
        if _BORDER.match(lines[index]):
            table = _read_grid(lines, index)
        elif not grids_only and _ROW.match(lines[index]):
            table = _read_rows(lines, index)
        if table is not None:
            yield table
            index = table.last
        else:
            index += 1


def _read_grid(lines: Sequence[str], first: int) -> TextTable | None:
    columns = lines[first].count("+") - 1
    rows: list[list[TextCell]] = []
    drawn = [first]
    pending: list[int] = []
    last = first + 1
    while last < len(lines):
        if _BORDER.match(lines[last]):
            if pending:
                rows.append(_cells(lines, pending, columns))
                pending = []
            drawn.append(last)
        elif _ROW.match(lines[last]):
            pending.append(last)
        else:
            break
        last += 1
    if pending:
        rows.append(_cells(lines, pending, columns))
    whole = rows and columns >= 2 and all(len(row) == columns for row in rows)
    return TextTable(first, last, rows, tuple(drawn)) if whole else None


def _read_rows(lines: Sequence[str], first: int) -> TextTable | None:
    rows: list[list[TextCell]] = []
    drawn = []
    last = first
    columns = lines[first].count("|") - 1
    while last < len(lines) and _ROW.match(lines[last]):
        if _RULE_ROW.match(lines[last]):
            drawn.append(last)
        else:
            rows.append(_cells(lines, [last], columns))
        last += 1
    whole = columns >= 2 and all(len(row) == columns for row in rows)
    enough = bool(rows) and (len(rows) >= _LEAST_ROWS or bool(drawn))
    return TextTable(first, last, rows, tuple(drawn)) if whole and enough else None


def _cells(lines: Sequence[str], indices: Sequence[int], columns: int) -> list[TextCell]:
    """The cells of one row that takes these lines."""
    found: list[TextCell] = [[[]] for _ in range(columns)]
    for index in indices:
        walls = [place for place, sign in enumerate(lines[index]) if sign == "|"]
        if len(walls) != columns + 1:
            return []
        for column, (left, right) in enumerate(pairwise(walls)):
            _add_words(found[column], lines[index], index, left + 1, right)
    return [[paragraph for paragraph in cell if paragraph] for cell in found]


def _add_words(cell: TextCell, line: str, index: int, start: int, end: int) -> None:
    """Add what a line says in a cell: a blank ends a paragraph, and so does ``<br>``."""
    breaks = [found.span() for found in _LINE_BREAK.finditer(line, start, end)]
    for stop, after in (*breaks, (end, end)):
        words = _WORDS.search(line, start, stop)
        if words is None:
            cell.append([])
        else:
            cell[-1].append(Stretch(index, *words.span()))
        if stop != end:
            cell.append([])
        start = after
