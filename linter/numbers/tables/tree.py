"""The rows of a table as an outline: groups and what stands under them, by how they are numbered.

*I, II* over *1, 2* over *a, b* or dashes; a row without a number under a numbered one belongs to
it. Rows of totals, of means and of what is carried over stand outside.
"""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from linter.numbers.elements import Quantity
from linter.numbers.tables.grid import Row
from linter.numbers.tables.labels import Numbering

_PLAIN = Numbering("plain", 0)
_SELECTION = Numbering("selection", 0)


class Node(Struct):
    """A row and the rows under it."""

    place: int
    """In the body of the table."""
    row: Row
    number: Numbering
    children: list["Node"]
    is_selection: bool = False
    """Whether the rows under it are only some of what it counts: *Trong đó*."""

    def lowest(self) -> Iterator["Node"]:
        """The rows of figures that have none under them, selections apart."""
        if self.is_selection or not any(node.row.figures for node in self.children):
            yield self
            return
        for child in self.children:
            yield from child.lowest()

    def cover(self, column: int) -> Iterator[Row]:
        """The row itself, or where it gives nothing the rows under it."""
        if self.children and column not in self.row.figures and not self.row.is_open(column):
            for child in self.children:
                yield from child.cover(column)
        else:
            yield self.row


def is_outside(row: Row) -> bool:
    """Whether a row is no part of the outline."""
    return row.label.is_total or row.label.is_carried or row.label.is_average


def outline(body: Sequence[Row], totals: frozenset[int]) -> list[Node]:
    """The uppermost rows, each with what stands under it; ``totals`` are places left out."""
    tops: list[Node] = []
    stack: list[Node] = []
    for place, row in enumerate(body):
        if place in totals or is_outside(row) or not (row.label.text or row.figures):
            continue
        number = _number(row, stack)
        if number is _SELECTION and stack:
            _nearest_counted(stack).is_selection = True
        node = Node(place, row, number, [])
        level = next(
            (i for i in reversed(range(len(stack))) if stack[i].number.style == number.style), None
        )
        del stack[len(stack) if level is None else level :]
        (stack[-1].children if stack else tops).append(node)
        stack.append(node)
    return tops


def _nearest_counted(stack: Sequence[Node]) -> Node:
    """The row that a selection is taken from: the one above it that is no selection itself."""
    return next((node for node in reversed(stack) if node.number is not _SELECTION), stack[-1])


def _number(row: Row, stack: Sequence[Node]) -> Numbering:
    """The number that a row can have where it stands."""
    if row.label.is_selection:
        return _SELECTION
    read = row.label.number
    if not read:
        return _PLAIN
    for node in reversed(stack):
        for number in read:
            if node.number.style == number.style and node.number.value + 1 == number.value:
                return number
    return next((number for number in read if number.value <= 1), read[0])


def nodes_of(tops: Sequence[Node]) -> Iterator[Node]:
    """Every row of an outline, from the top."""
    pending = list(reversed(tops))
    while pending:
        node = pending.pop()
        yield node
        pending.extend(reversed(node.children))


def figures_in(rows: Sequence[Row], column: int) -> tuple[Quantity, ...]:
    """The figures of a column in some rows; none when a cell holds anything else."""
    if any(row.is_open(column) for row in rows):
        return ()
    return tuple(row.figures[column] for row in rows if column in row.figures)
