"""Numbers in tables that count nothing: running numbers of rows, numbers of columns."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from linter.document import Cell, Document
from linter.text.folding import fold
from linter.text.patterns import lazy_pattern

NUMBER_HEADINGS = frozenset({"stt", "tt", "số tt", "số thứ tự", "thứ tự", "#", "no"})
"""Headings of columns that number the rows."""
_REGULAR = 0.8
"""The part of a column's steps that must be by one, so that it counts its rows."""
_FEWEST = 5
"""Running numbers that a column must have before one of them can be out of turn."""
_OUTLINE = lazy_pattern(r"\d{1,2}(?:\.\d{1,2}){1,3}\.?")
_LONGEST = 4
"""Digits of a running number, at most."""


def running_numbers(document: Document) -> frozenset[int]:
    """Where the numbers stand that number the rows or the columns of tables."""
    tables: dict[int, list[Cell]] = {}
    for cell in document.cells:
        tables.setdefault(cell.table, []).append(cell)
    found: set[int] = set()
    for cells in tables.values():
        found.update(_of_rows(document, cells))
        found.update(_of_columns(document, cells))
    return frozenset(found)


def _of_rows(document: Document, cells: list[Cell]) -> Iterable[int]:
    """A column headed *STT*, or a first one that counts 1, 2, 3."""
    headed = _headed(document, cells)
    first = min((cell.column for cell in cells), default=0)
    for column in {first, *headed}:
        numbers = [n for cell in cells if cell.column == column if (n := _number(document, cell))]
        steps = [right == left + 1 or right == 1 for (_, left), (_, right) in pairwise(numbers)]
        counts = steps and numbers[0][1] == 1 and sum(steps) >= len(steps) * _REGULAR
        if column in headed or counts:
            yield from (place for place, _ in numbers)
            yield from (
                p for c in cells if c.column == column for p in _outline_number(document, c)
            )


def row_number_breaks(document: Document) -> Iterator[tuple[int, int, int, bool]]:
    """Running numbers under a heading that says so, which do not follow the one above.

    Each as its place, its value, the one above, and whether it stood further up already. A column
    may begin anew with 1 under each group; one that is seldom regular numbers something else.
    """
    tables: dict[int, list[Cell]] = {}
    for cell in document.cells:
        tables.setdefault(cell.table, []).append(cell)
    for cells in tables.values():
        for column in _headed(document, cells):
            numbers = [
                n for cell in cells if cell.column == column if (n := _number(document, cell))
            ]
            yield from _breaks(numbers)


def _breaks(numbers: list[tuple[int, int]]) -> Iterator[tuple[int, int, int, bool]]:
    steps = list(pairwise(numbers))
    broken = [(left, right) for left, right in steps if right[1] not in (left[1] + 1, 1)]
    if len(numbers) < _FEWEST or len(broken) > max(len(steps) * (1 - _REGULAR), 1):
        return
    for (_, before), (place, number) in broken:
        since = [value for where, value in numbers if where < place]
        last_first = len(since) - since[::-1].index(1) - 1 if 1 in since else 0
        yield place, number, before, number in since[last_first:]


def _headed(document: Document, cells: list[Cell]) -> set[int]:
    """The columns headed *STT*."""
    return {
        cell.column for cell in cells if fold(_text(document, cell)).strip(" .:") in NUMBER_HEADINGS
    }


def _of_columns(document: Document, cells: list[Cell]) -> Iterable[int]:
    """A row that numbers the columns: 1, 2, 3."""
    rows: dict[int, list[Cell]] = {}
    for cell in cells:
        rows.setdefault(cell.row, []).append(cell)
    for row in rows.values():
        numbers = [n for cell in row if (n := _number(document, cell))]
        filled = sum(bool(_text(document, cell)) for cell in row)
        steps = [right - left for (_, left), (_, right) in pairwise(numbers)]
        from_one = set(steps) == {1} and numbers[0][1] == 1
        if from_one and len(numbers) > 2 and len(numbers) >= filled - 2:
            yield from (place for place, _ in numbers)


def _text(document: Document, cell: Cell) -> str:
    return cell.span.of(document.text).strip()


def _outline_number(document: Document, cell: Cell) -> Iterator[int]:
    """Where a number of several levels, *2.1*, is all that a cell holds."""
    raw = cell.span.of(document.text)
    if _OUTLINE.fullmatch(raw.strip()):
        yield cell.span.start + len(raw) - len(raw.lstrip())


def _number(document: Document, cell: Cell) -> tuple[int, int] | None:
    """The plain number that is all a cell holds, with its place."""
    raw = cell.span.of(document.text)
    text = raw.strip()
    digits = text.rstrip(".)")
    if not digits.isdecimal() or len(digits) > _LONGEST:
        return None
    return cell.span.start + len(raw) - len(raw.lstrip()), int(digits)
