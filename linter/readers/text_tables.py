"""Tables in a text: drawn with signs, as rows between bars, or set in columns.

What is read here is where the words of each cell stand; readers turn that into cells. Grids
(``+---+---+``, ``┌───┬───┐``) and columns kept apart by tabs or blanks have modules of their own.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Protocol

from linter.readers.text_cells import TextCell, TextTable, has_figures, plain_cell
from linter.readers.text_columns import has_gap, read_aligned, read_tabs
from linter.readers.text_grids import is_border, read_grid
from linter.text.patterns import lazy_pattern

_ROW = lazy_pattern(r"\s*\|.*\|\s*$")
_RULE_ROW = lazy_pattern(r"\s*\|(?:\s*:?-{2,}:?\s*[|+])*\s*:?-{2,}:?\s*\|\s*$")
_BARE_RULE = lazy_pattern(r"\s*:?-{2,}:?\s*(?:[|+]\s*:?-{2,}:?\s*)+$")
_LEAST_ROWS = 2
_MOST_TRIES = 3
"""Lines of one look, one after another, at which a table may begin: a run is not read for ever."""
_PADDED_ROWS = 3
"""Rows that must be complete where others lack their last cells."""


def find_tables(lines: Sequence[str], *, markdown: bool = False) -> Iterator[TextTable]:
    """The tables in a text, in order.

    In Markdown rows that begin with a bar are left to its reader, and blanks set nothing apart.
    """
    index, tries, before = 0, 0, None
    while index < len(lines):
        look = _look(lines[index])
        tries = tries + 1 if look is before else 1
        before = look
        table = None
        if look is not None and tries <= _MOST_TRIES:
            table = look(lines, index, markdown=markdown)
        if table is not None:
            yield table
            index, before = table.last, None
        else:
            index += 1


class _Look(Protocol):
    """A way to read the table that begins on a line."""

    def __call__(self, lines: Sequence[str], first: int, *, markdown: bool) -> TextTable | None: ...


def _look(line: str) -> _Look | None:
    """How a table that a line begins would have to be read; None when no table begins so."""
    if is_border(line) or _ROW.match(line):
        return _read_drawn
    if "|" in line:
        return _read_bare_rows
    if "\t" in line:
        return read_tabs
    return read_aligned if has_gap(line) else None


def _read_drawn(lines: Sequence[str], first: int, *, markdown: bool) -> TextTable | None:
    if is_border(lines[first]):
        return read_grid(lines, first)
    return None if markdown else _read_rows(lines, first)


def _read_rows(lines: Sequence[str], first: int) -> TextTable | None:
    """Rows that begin and end with a bar."""
    rows: list[list[TextCell]] = []
    drawn = []
    last = first
    while last < len(lines) and _ROW.match(lines[last]):
        if _RULE_ROW.match(lines[last]):
            drawn.append(last)
        else:
            walls = [place for place, sign in enumerate(lines[last]) if sign == "|"]
            rows.append(_cells(lines[last], last, walls))
        last += 1
    widest = max(map(len, rows), default=0)
    complete = sum(len(row) == widest for row in rows)
    whole = complete == len(rows) or (
        complete >= _PADDED_ROWS and complete * 2 > len(rows) and bool(drawn)
    )
    enough = bool(rows) and (len(rows) >= _LEAST_ROWS or bool(drawn))
    return TextTable(first, last, rows, tuple(drawn)) if whole and enough and widest > 1 else None


def _read_bare_rows(lines: Sequence[str], first: int, *, markdown: bool) -> TextTable | None:
    """Rows with bars only between their cells: with figures, or with a rule under the head."""
    width = lines[first].count("|") + 1
    last = first
    drawn = []
    rows: list[list[TextCell]] = []
    while last < len(lines) and lines[last].strip():
        line = lines[last]
        if _BARE_RULE.match(line):
            drawn.append(last)
        elif line.count("|") + 1 == width and not _ROW.match(line):
            walls = [place for place, sign in enumerate(line) if sign == "|"]
            rows.append(_cells(line, last, [-1, *walls, len(line)]))
        else:
            break
        last += 1
    ruled = drawn[:1] == [first + 1]
    texts = [lines[index].split("|") for index in range(first, last) if index not in drawn]
    figures = not markdown and len(rows) > _LEAST_ROWS and width > 2 and has_figures(texts)
    found = len(rows) >= _LEAST_ROWS and (ruled or figures)
    return TextTable(first, last, rows, tuple(drawn)) if found else None


def _cells(line: str, index: int, walls: Sequence[int]) -> list[TextCell]:
    return [
        plain_cell(column, line, index, left + 1, right)
        for column, (left, right) in enumerate(pairwise(walls))
    ]
