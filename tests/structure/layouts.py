"""One head and one tail, set in every way in which people set them."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from linter.document import (
    Alignment,
    Cell,
    CharacterFormat,
    Document,
    DocumentBuilder,
    ParagraphFormat,
    Span,
    Story,
)

NATIONAL = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
LIGHT, HEAVY = CharacterFormat(bold=False), CharacterFormat(bold=True)
CENTRED = ParagraphFormat(alignment=Alignment.CENTER)


class Head(NamedTuple):
    """What a head says, in lines as they are broken on paper."""

    bodies: Sequence[str]
    number: str
    date: str
    title: Sequence[str] = ()
    """Type and subject lines, empty for an official letter."""
    letter: Sequence[str] = ()
    """The lines that begin with *V/v*."""
    right: Sequence[str] = (NATIONAL, MOTTO)


class Tail(NamedTuple):
    """Recipients on the left, signature on the right."""

    recipients: Sequence[str]
    signature: Sequence[str]


class Page:
    """Builds a document line by line and cell by cell."""

    def __init__(self) -> None:
        self.builder = DocumentBuilder()
        self.tables = 0

    def line(self, text: str = "", **block: object) -> None:
        self.builder.add(text)
        self.builder.end_block(**block)  # type: ignore[arg-type]

    def box(self, lines: Sequence[str], number: int) -> None:
        for text in lines:
            self.line(text, story=Story.TEXT_BOX, box=number)

    def table(self, rows: Sequence[Sequence[Sequence[str]]]) -> None:
        """Rows of cells of paragraphs."""
        for row, cells in enumerate(rows):
            for column, paragraphs in enumerate(cells):
                index = self.builder.reserve_cell()
                start = self.builder.length
                for text in paragraphs or ("",):
                    self.line(text, cell=index)
                span = Span(start, self.builder.length)
                self.builder.end_cell(Cell(index, self.tables, row, column, 1, 1, span, None))
        self.tables += 1

    def build(self) -> Document:
        return self.builder.build(name="test", format="text")


def _left(head: Head) -> list[str]:
    return [*head.bodies, head.number, *head.letter]


def _right(head: Head) -> list[str]:
    return [*head.right, head.date]


def _beside(head: Head) -> list[tuple[str, str]]:
    """Lines of both columns side by side: the number stands level with the date."""
    depth = max(len(head.bodies), len(head.right))
    left = [*head.bodies, *[""] * (depth - len(head.bodies)), head.number, *head.letter]
    right = [*head.right, *[""] * (depth - len(head.right)), head.date]
    right += [""] * (len(left) - len(right))
    return list(zip(left, right, strict=True))


def one_row_table(page: Page, head: Head) -> None:
    page.table([[_left(head), _right(head)]])


def two_row_table(page: Page, head: Head) -> None:
    page.table([[list(head.bodies), list(head.right)], [[head.number, *head.letter], [head.date]]])


def many_row_table(page: Page, head: Head) -> None:
    page.table([[[left], [right]] for left, right in _beside(head)])


def spaced_table(page: Page, head: Head) -> None:
    page.table([[_left(head), [], _right(head)]])


def broken_lines_in_cells(page: Page, head: Head) -> None:
    page.table([[["\n".join(_left(head))], ["\n".join(_right(head))]]])


def tabs(page: Page, head: Head) -> None:
    for left, right in _beside(head):
        page.line(f"{left}\t{right}" if right else left)


def two_tabs(page: Page, head: Head) -> None:
    for left, right in _beside(head):
        page.line(f"\t{left}\t\t{right}".rstrip())


def spaces(page: Page, head: Head) -> None:
    for left, right in _beside(head):
        page.line(f"  {left:<44}      {right}".rstrip())


def hard_spaces(page: Page, head: Head) -> None:
    for left, right in _beside(head):
        page.line(f"{left}{chr(160) * 8}{right}".strip())


def boxes(page: Page, head: Head) -> None:
    page.box(_left(head), 0)
    page.box(_right(head), 1)


def left_then_right(page: Page, head: Head) -> None:
    for text in (*_left(head), *_right(head)):
        page.line(text)


def right_then_left(page: Page, head: Head) -> None:
    for text in (*head.right, *head.bodies, head.number, head.date, *head.letter):
        page.line(text)


def with_blank_lines(page: Page, head: Head) -> None:
    for text in (*_left(head), "", *_right(head)):
        page.line(text)
        page.line()


def ruled_table(page: Page, head: Head) -> None:
    page.table(
        [
            [[*head.bodies, "_______"], [*head.right, "_______________"]],
            [["", head.number, *head.letter], [head.date]],
        ]
    )


HEADS: dict[str, Callable[[Page, Head], None]] = {
    layout.__name__: layout
    for layout in (
        one_row_table, two_row_table, many_row_table, spaced_table, broken_lines_in_cells, tabs,
        two_tabs, spaces, hard_spaces, boxes, left_then_right, right_then_left, with_blank_lines,
        ruled_table,
    )
}  # fmt: skip
"""Every layout of the head, by name."""


def tail_table(page: Page, tail: Tail) -> None:
    page.table([[list(tail.recipients), list(tail.signature)]])


def tail_rows(page: Page, tail: Tail) -> None:
    first, *rest = tail.recipients
    page.table([[[first, *rest], list(tail.signature[:-1])], [[""], [tail.signature[-1]]]])


def tail_broken_lines(page: Page, tail: Tail) -> None:
    page.table([[["\n".join(tail.recipients)], ["\n".join(tail.signature)]]])


def _pairs(tail: Tail) -> list[tuple[str, str]]:
    height = max(len(tail.recipients), len(tail.signature))
    left = [*tail.recipients, *[""] * (height - len(tail.recipients))]
    right = [*tail.signature, *[""] * (height - len(tail.signature))]
    return list(zip(left, right, strict=True))


def tail_tabs(page: Page, tail: Tail) -> None:
    for left, right in _pairs(tail):
        page.line(f"{left}\t{right}" if right else left)


def tail_spaces(page: Page, tail: Tail) -> None:
    for left, right in _pairs(tail):
        page.line(f"{left:<50}     {right}".rstrip())


def signature_below(page: Page, tail: Tail) -> None:
    for text in (*tail.recipients, "", *tail.signature):
        page.line(text)


def signature_above(page: Page, tail: Tail) -> None:
    for text in (*tail.signature, "", *tail.recipients):
        page.line(text)


def signature_in_box(page: Page, tail: Tail) -> None:
    page.box(tail.signature, 7)
    for text in tail.recipients:
        page.line(text)


TAILS: dict[str, Callable[[Page, Tail], None]] = {
    layout.__name__: layout
    for layout in (
        tail_table, tail_rows, tail_broken_lines, tail_tabs, tail_spaces, signature_below,
        signature_above, signature_in_box,
    )
}  # fmt: skip
"""Every layout of the tail, by name."""


def lay_out(
    head: Head,
    body: Sequence[str],
    tail: Tail | None,
    *,
    head_layout: str,
    tail_layout: str = "tail_table",
) -> Document:
    """The document in one layout."""
    page = Page()
    HEADS[head_layout](page, head)
    page.line()
    for text in (*head.title, "", *body):
        page.line(text)
    if tail is not None:
        page.line()
        TAILS[tail_layout](page, tail)
    return page.build()


def plain(text: str) -> Document:
    """A document of plain lines, one block each."""
    page = Page()
    for line in text.strip("\n").split("\n"):
        page.line(line)
    return page.build()
