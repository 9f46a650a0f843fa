"""Tables without any drawn line: columns kept apart by tabs, or by blanks one under another.

A letterhead and the block of recipients and signature are set like that too, and so is a contents
page; they stay text. Only columns of figures make a table.
"""

import re
from collections.abc import Sequence

from linter.readers.text_cells import TextCell, TextTable, has_figures, plain_cell
from linter.text.patterns import lazy_pattern

_LEAST_ROWS = 3
_GAP = lazy_pattern(r"\S {2,}\S")
_BLANK_RUN = lazy_pattern(r" {2,}")
_RULE = lazy_pattern(r"\s*[-=_─━]{2,}(?:\s+[-=_─━]{2,})*\s*$")
_FILLED = 2
"""Cells that a row must fill, at least, to go on with a table set by blanks."""


def read_tabs(
    lines: Sequence[str],
    first: int,
    *,
    markdown: bool = False,
) -> TextTable | None:
    """Rows with tabs between their cells, as a spreadsheet pastes them; last cells may lack."""
    last = first
    while last < len(lines) and "\t" in lines[last]:
        last += 1
    if last - first < _LEAST_ROWS:
        return None
    for pattern in (re.compile("\t"), re.compile("\t+")):
        texts = [pattern.split(line.rstrip()) for line in lines[first:last]]
        width = max(map(len, texts))
        complete = sum(len(row) == width for row in texts)
        if complete * 2 > len(texts) and has_figures(texts):
            rows = [
                _between(lines[index], index, pattern, width=width) for index in range(first, last)
            ]
            return TextTable(first, last, rows, ())
    return None


def _between(line: str, index: int, gap: re.Pattern[str], *, width: int) -> list[TextCell]:
    cells: list[TextCell] = []
    start = 0
    for found in gap.finditer(line.rstrip()):
        cells.append(plain_cell(len(cells), line, index, start, found.start()))
        start = found.end()
    cells.append(plain_cell(len(cells), line, index, start, len(line)))
    while len(cells) < width:
        cells.append(plain_cell(len(cells), line, index, len(line), len(line)))
    return cells


def has_gap(line: str) -> bool:
    """Whether blanks part the words of a line."""
    return _GAP.search(line) is not None


def read_aligned(lines: Sequence[str], first: int, *, markdown: bool = False) -> TextTable | None:
    """Rows whose cells stand one under another, at least two blanks apart; none in Markdown."""
    if markdown:
        return None
    last = first
    drawn = []
    while last < len(lines) and "|" not in lines[last] and "\t" not in lines[last]:
        if _RULE.match(lines[last]):
            drawn.append(last)
        elif not has_gap(lines[last]):
            break
        last += 1
    told = [index for index in range(first, last) if index not in drawn]
    if len(told) < _LEAST_ROWS:
        return None
    edges = _edges([lines[index] for index in told])
    texts = [[lines[index][left:right].strip() for left, right in edges] for index in told]
    sparse = any(sum(map(bool, row)) < _FILLED for row in texts)
    if len(edges) < 2 or sparse or not has_figures(texts):
        return None
    rows = [
        [plain_cell(column, lines[index], index, *edge) for column, edge in enumerate(edges)]
        for index in told
    ]
    return TextTable(first, last, rows, tuple(drawn))


def _edges(lines: Sequence[str]) -> list[tuple[int, int]]:
    """Where each column begins and ends: between the gaps that all lines share."""
    width = max(map(len, lines))
    filled = bytearray(width)
    for line in lines:
        for found in re.finditer(r"\S+(?: \S+)*", line):
            filled[found.start() : found.end()] = b"\x01" * (found.end() - found.start())
    marks = "".join("x" if place else " " for place in filled)
    starts = [0, *(gap.end() for gap in _BLANK_RUN.finditer(marks) if gap.start())]
    ends = [*(gap.start() for gap in _BLANK_RUN.finditer(marks) if gap.start()), width]
    return list(zip(starts, ends, strict=True))
