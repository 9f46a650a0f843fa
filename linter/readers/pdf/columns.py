"""Columns side by side, such as the two halves of a header or of a signature block.

Rows that are split at the same place form a band; rows that fill one side of it join when they
stand in line with their column. One wide gap alone is no evidence.
"""

from itertools import pairwise

from linter.readers.pdf.page import Area, Item, Line, Table
from linter.text.patterns import lazy_pattern

_OVERLAP = 6.0
"""Points of gap that the rows of a band share."""
_LEAST = 12.0
_FARTHEST = 8.0
"""Sizes between two rows of one band."""
_LABEL = lazy_pattern(r"\d{1,3}[.)]?$|[-+•*]$|[a-zđA-Z][.)]$|[IVX]+[.)]?$")

Row = list[Line]


def arrange(rows: list[Row]) -> list[Item]:
    """The rows of a page as lines and bands, from top to bottom."""
    items: list[Item] = []
    index = 0
    while index < len(rows):
        band = _band_at(rows, index)
        if band is None:
            items.append(_joined(rows[index]))
            index += 1
        else:
            first, last, gutter = band
            items.append(_table(rows[first:last], gutter))
            index = last
    return items


def _joined(row: Row) -> Line:
    return row[0] if len(row) == 1 else Line([w for part in row for w in part.words], row[0].page)


def _band_at(rows: list[Row], index: int) -> tuple[int, int, tuple[float, float]] | None:
    """The band that begins at a row, and the gap that runs through it."""
    first_split = next(
        (place for place in range(index, min(index + 4, len(rows))) if _gap(rows[place])), None
    )
    if first_split is None:
        return None
    gap = _gap(rows[first_split])
    assert gap is not None
    wide = gap[1] - gap[0]
    columns = _split([rows[first_split]], gap)
    start = first_split
    while start > index and _belongs(rows[start - 1], rows[start], gap, columns, follows=False):
        start -= 1
    if start != index:
        return None
    last, split = first_split + 1, 1
    while last < len(rows):
        shared = _shared(rows[last], gap)
        if shared is not None and _near(rows[last - 1], rows[last]):
            gap, split = shared, split + 1
            columns = _split(rows[start : last + 1], gap)
        elif _belongs(rows[last], rows[last - 1], gap, columns, follows=True):
            gap = _narrowed(gap, rows[last])
        else:
            break
        last += 1
    enough = split >= 2 or (last - start >= 2 and wide > 2 * _LEAST)
    return (start, last, gap) if enough else None


def _gap(row: Row) -> tuple[float, float] | None:
    """The widest gap of a row that has one, unless it only follows a number or a bullet."""
    gaps = [
        (before.right, after.left)
        for before, after in pairwise(row)
        if not (len(before.words) == 1 and _LABEL.match(before.text) and before is row[0])
    ]
    return max(gaps, key=lambda gap: gap[1] - gap[0], default=None)


def _shared(row: Row, gap: tuple[float, float]) -> tuple[float, float] | None:
    """What of a gap runs through a row that has words on both sides of it."""
    for before, after in pairwise(row):
        left, right = max(before.right, gap[0]), min(after.left, gap[1])
        if right - left >= _OVERLAP:
            return left, right
    return None


def _near(above: Row, below: Row) -> bool:
    return abs(below[0].baseline - above[0].baseline) <= _FARTHEST * below[0].size


def _belongs(
    row: Row,
    neighbour: Row,
    gap: tuple[float, float],
    columns: tuple[list[Line], list[Line]],
    *,
    follows: bool,
) -> bool:
    """Whether a row of one part stands in line with its column of the band."""
    if len(row) != 1 or not _near(row, neighbour):
        return False
    line, (start, end) = row[0], gap
    for side, column in enumerate(columns):
        clear = line.left > start + _LEAST if side else line.right < end - _LEAST
        left = min(other.left for other in column)
        right = max(other.right for other in column)
        in_middle = abs(line.centre - (left + right) / 2) <= 0.08 * max(right - left, 60)
        at_left = not side and follows and abs(line.left - left) <= 4
        if clear and (in_middle or at_left):
            return True
    return False


def _narrowed(gap: tuple[float, float], row: Row) -> tuple[float, float]:
    """What a row of one part leaves of a gap."""
    line, middle = row[0], (gap[0] + gap[1]) / 2
    if line.centre < middle:
        return max(gap[0], line.right), gap[1]
    return gap[0], min(gap[1], line.left)


def _split(rows: list[Row], gap: tuple[float, float]) -> tuple[list[Line], list[Line]]:
    middle = (gap[0] + gap[1]) / 2
    sides: tuple[list[Line], list[Line]] = ([], [])
    for row in rows:
        for side, chosen in enumerate(sides):
            parts = [part for part in row if (part.centre > middle) == bool(side)]
            if parts:
                chosen.append(_joined(parts))
    return sides


def _table(rows: list[Row], gap: tuple[float, float]) -> Table:
    areas = []
    for column, lines in enumerate(_split(rows, gap)):
        left = min((line.left for line in lines), default=gap[column])
        right = max((line.right for line in lines), default=gap[column])
        areas.append(Area(0, column, 1, 1, left, right, lines))
    top, bottom = rows[0][0].baseline, rows[-1][0].baseline
    return Table(areas, top, rows[0][0].page, bottom)
