"""Ruled tables: lines that cross make a grid, words fall into its cells.

Neighbouring places without a line between them are one cell.
"""

from bisect import bisect_right

from msgspec import Struct

from linter.readers.pdf.page import Area, Line, Page, Ruling, Table, Word
from linter.readers.pdf.rows import rows_of

_SNAP = 3.0
"""Points within which two lines are one."""
_MOST_LINES = 4000
"""Rulings of a page beyond which it is a drawing."""
_MOST_PLACES = 20_000


class _Grid(Struct):
    xs: list[float]
    ys: list[float]
    rulings: list[Ruling]


def find_tables(page: Page) -> tuple[list[Table], list[Word]]:
    """The ruled tables of a page, and the words that stand outside them."""
    words, tables = page.words, []
    for grid in _grids(page.rulings):
        inside = [word for word in words if _is_inside(word, grid)]
        if not inside:
            continue
        words = [word for word in words if not _is_inside(word, grid)]
        tables.append(_table(grid, inside, page.number))
    return tables, words


def _grids(rulings: list[Ruling]) -> list[_Grid]:
    if not 4 <= len(rulings) <= _MOST_LINES:
        return []
    found = []
    for group in _crossing(rulings):
        xs = _merged([r.left for r in group if not r.is_horizontal])
        ys = _merged([r.top for r in group if r.is_horizontal])
        cells = (len(xs) - 1) * (len(ys) - 1)
        if len(xs) >= 3 and len(ys) >= 2 and 2 <= cells <= _MOST_PLACES:
            found.append(_Grid(xs, ys, group))
    return sorted(found, key=lambda grid: grid.ys[0])


def _crossing(rulings: list[Ruling]) -> list[list[Ruling]]:
    """The rulings in groups that touch one another, by a sweep from top to bottom."""
    groups: list[tuple[float, list[Ruling]]] = []
    for ruling in sorted(rulings, key=lambda r: r.top):
        touching = [
            group for group in groups
            if group[0] >= ruling.top - _SNAP and any(_touch(ruling, other) for other in group[1])
        ]  # fmt: skip
        merged = [ruling]
        bottom = ruling.bottom
        for group in touching:
            merged += group[1]
            bottom = max(bottom, group[0])
            groups.remove(group)
        groups.append((bottom, merged))
    return [members for _, members in groups]


def _touch(a: Ruling, b: Ruling) -> bool:
    return (
        a.left <= b.right + _SNAP
        and b.left <= a.right + _SNAP
        and a.top <= b.bottom + _SNAP
        and b.top <= a.bottom + _SNAP
    )


def _merged(places: list[float]) -> list[float]:
    found: list[float] = []
    for place in sorted(places):
        if not found or place - found[-1] > _SNAP:
            found.append(place)
    return found


def _is_inside(word: Word, grid: _Grid) -> bool:
    middle, height = (word.left + word.right) / 2, word.baseline - word.size / 3
    return grid.xs[0] <= middle <= grid.xs[-1] and grid.ys[0] <= height <= grid.ys[-1]


def _table(grid: _Grid, words: list[Word], page: int) -> Table:
    owners = _owners(grid)
    rows, columns = len(grid.ys) - 1, len(grid.xs) - 1
    held: dict[tuple[int, int], list[Word]] = {}
    for word in words:
        row = min(max(bisect_right(grid.ys, word.baseline - word.size / 3) - 1, 0), rows - 1)
        column = bisect_right(grid.xs, (word.left + word.right) / 2) - 1
        held.setdefault(owners[row][min(max(column, 0), columns - 1)], []).append(word)
    areas = []
    for place, (last_row, last_column) in sorted(_extents(owners).items()):
        row, column = place
        lines = [Line(found, page) for found in rows_of(held.get(place, []))]
        left, right = grid.xs[column], grid.xs[last_column + 1]
        areas.append(Area(row, column, last_row - row + 1, last_column - column + 1,
                          left, right, lines))  # fmt: skip
    return Table(areas, grid.ys[0], page, grid.ys[-1])


def _owners(grid: _Grid) -> list[list[tuple[int, int]]]:
    """For each place of the grid, the place at the top left of its cell."""
    rows, columns = len(grid.ys) - 1, len(grid.xs) - 1
    upright = [r for r in grid.rulings if not r.is_horizontal]
    level = [r for r in grid.rulings if r.is_horizontal]
    owners: list[list[tuple[int, int]]] = [[(r, c) for c in range(columns)] for r in range(rows)]
    for row in range(rows):
        middle = (grid.ys[row] + grid.ys[row + 1]) / 2
        walls = [r.left for r in upright if r.top <= middle <= r.bottom]
        for column in range(columns):
            centre = (grid.xs[column] + grid.xs[column + 1]) / 2
            if column and not _any_near(walls, grid.xs[column]):
                owners[row][column] = owners[row][column - 1]
            elif row and not any(
                abs(r.top - grid.ys[row]) <= _SNAP and r.left <= centre <= r.right for r in level
            ):
                owners[row][column] = owners[row - 1][column]
    return owners


def _any_near(places: list[float], place: float) -> bool:
    return any(abs(other - place) <= _SNAP for other in places)


def _extents(owners: list[list[tuple[int, int]]]) -> dict[tuple[int, int], tuple[int, int]]:
    found: dict[tuple[int, int], tuple[int, int]] = {}
    for row, places in enumerate(owners):
        for column, owner in enumerate(places):
            last = found.get(owner, (row, column))
            found[owner] = (max(last[0], row), max(last[1], column))
    return found
