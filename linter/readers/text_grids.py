"""Tables drawn as grids, with plus signs or with box drawing, merged cells included.

A cell that no wall cuts takes several columns; one under which the border is left out takes
several rows. Inside a border a row may have several lines; where two lines of one column are both
numbers, each line is a row of its own.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from linter.readers.text_cells import Stretch, TextCell, TextTable, add_words, is_number
from linter.text.patterns import lazy_pattern

_SIGNS = {
    ord(sign): plain
    for signs, plain in (
        ("│┃║┆┊╎", "|"),
        ("─━═┄┈╌", "-"),
        ("┌┬┐├┼┤└┴┘┏┳┓┣╋┫┗┻┛╔╦╗╠╬╣╚╩╝╒╤╕╞╪╡╘╧╛╓╥╖╟╫╢╙╨╜┠┨┯┷┿╂", "+"),
    )
    for sign in signs
}
_BORDER = lazy_pattern(r"\s*\+(?:[-=:]+\+)+\s*$")
_PARTIAL = lazy_pattern(r"\s*[|+].*(?:\+[-=]+|[-=]+\+).*[|+]\s*$")
_ROW = lazy_pattern(r"\s*\|.*\|\s*$")


def is_border(line: str) -> bool:
    """Whether a line is drawn from one side of a grid to the other."""
    return _BORDER.match(line.translate(_SIGNS)) is not None


def read_grid(lines: Sequence[str], first: int) -> TextTable | None:
    """The grid that begins with a border on this line, a border; None when it is none."""
    grid = _Grid(lines, first)
    whole = grid.rows and len(grid.walls) > 2 and grid.is_sound
    return TextTable(first, grid.last, grid.rows, tuple(grid.drawn)) if whole else None


class _Grid:
    """The state of reading one grid."""

    def __init__(self, lines: Sequence[str], first: int) -> None:
        self.lines = lines
        self.rows: list[list[TextCell]] = []
        self.drawn: list[int] = []
        self.is_sound = True
        self.last = first
        shapes = list(self._shapes(first))
        self.walls = sorted({
            place
            for shape in shapes if _BORDER.match(shape)
            for place, sign in enumerate(shape) if sign == "+"
        })  # fmt: skip
        open_columns: set[int] = set()
        pending: list[int] = []
        for index, shape in enumerate(shapes, first):
            if not self._is_border(shape):
                pending.append(index)
                continue
            self._add(pending, shapes, first, open_columns)
            pending = []
            self.drawn.append(index)
            open_columns = set() if _BORDER.match(shape) else self._uncut(shape)
        self._add(pending, shapes, first, open_columns)

    def _shapes(self, first: int) -> Iterator[str]:
        """The lines of the grid with plain signs."""
        while self.last < len(self.lines):
            shape = self.lines[self.last].translate(_SIGNS)
            if not (_BORDER.match(shape) or _ROW.match(shape) or _PARTIAL.match(shape)):
                return
            self.last += 1
            yield shape

    def _is_border(self, shape: str) -> bool:
        if _BORDER.match(shape):
            return True
        if not _PARTIAL.match(shape):
            return False
        cut = [shape[left + 1 : right].strip("-=:+") for left, right in pairwise(self.walls)]
        return any(not part for part in cut) and all(not part.strip() for part in cut)

    def _uncut(self, shape: str) -> set[int]:
        """The columns under which a border is left out."""
        return {
            column
            for column, (left, right) in enumerate(pairwise(self.walls))
            if not shape[left + 1 : right].strip()
        }

    def _add(
        self, pending: list[int], shapes: list[str], first: int, open_columns: set[int]
    ) -> None:
        """Add the row, or the rows, between two borders."""
        if not pending:
            return
        found = [self._spans(shapes[index - first]) for index in pending]
        spans = found[0]
        if spans is None or any(other is None for other in found):
            self.is_sound = False
            return
        edges = [
            [(left, right) for *_, left, right in line or ()] for line in found
        ]  # where each line's cells stand
        shape = [(column, width) for column, width, *_ in spans]
        if any([(c, w) for c, w, *_ in line or ()] != shape for line in found):
            self.is_sound = False
            return
        groups = [[place] for place in range(len(pending))]
        if not self._is_listed(pending, edges):
            groups = [list(range(len(pending)))]
        for group in groups:
            lines = [(pending[place], edges[place]) for place in group]
            self._add_row(shape, lines, open_columns)

    def _add_row(
        self,
        shape: list[tuple[int, int]],
        lines: list[tuple[int, list[tuple[int, int]]]],
        open_columns: set[int],
    ) -> None:
        row = []
        for place, (column, width) in enumerate(shape):
            paragraphs: list[list[Stretch]] = [[]]
            for index, edges in lines:
                add_words(paragraphs, self.lines[index], index, *edges[place])
            said = [words for words in paragraphs if words]
            if column in open_columns and self._prolong(column, said):
                continue
            row.append(TextCell(column, width, 1, said))
        self.rows.append(row)

    def _prolong(self, column: int, said: list[list[Stretch]]) -> bool:
        """Let the cell above take one more row; False when no cell begins there."""
        for row in reversed(self.rows):
            for place, cell in enumerate(row):
                if cell.column == column:
                    paragraphs = [*cell.paragraphs, *said]
                    row[place] = cell._replace(row_span=cell.row_span + 1, paragraphs=paragraphs)
                    return True
        return False

    def _spans(self, shape: str) -> list[tuple[int, int, int, int]] | None:
        """Cells of a line as column, columns taken, and where the words may stand."""
        places = [place for place, sign in enumerate(shape) if sign == "|"]
        if len(places) == len(self.walls):
            columns = list(range(len(places)))
        elif set(places) <= set(self.walls) and places[0] == self.walls[0]:
            columns = [self.walls.index(place) for place in places]
        else:
            return None
        return [
            (column, after - column, left + 1, right)
            for (column, after), (left, right) in zip(
                pairwise(columns), pairwise(places), strict=True
            )
        ]

    def _is_listed(self, pending: list[int], edges: list[list[tuple[int, int]]]) -> bool:
        """Whether each line is a row of its own: two numbers stand one under another."""
        texts = [
            [self.lines[index][left:right].strip() for left, right in line]
            for index, line in zip(pending, edges, strict=True)
        ]
        filled = all(sum(map(bool, row)) > 1 for row in texts)
        columns = list(zip(*texts, strict=True))[1:]
        return filled and any(sum(map(is_number, column)) > 1 for column in columns)
