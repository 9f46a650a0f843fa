"""A page as words with places. Lengths are points, from the top left corner."""

from typing import NamedTuple

from msgspec import Struct

from linter.document import CharacterFormat


class Word(Struct):
    """A word and where it stands."""

    text: str
    left: float
    right: float
    baseline: float
    size: float
    format: CharacterFormat | None = None
    confidence: float | None = None
    """From 0 to 1, where it was recognised from an image."""
    apart: bool = False
    """The file itself has a space before it; else pdfium may have seen one."""
    closed: bool = False
    """The file itself has a space after it."""

    @property
    def top(self) -> float:
        """The top of its letters."""
        return self.baseline - 0.9 * self.size

    @property
    def bottom(self) -> float:
        """The bottom of its letters."""
        return self.baseline + 0.25 * self.size


class Ruling(NamedTuple):
    """A horizontal or vertical line, drawn as a stroke or a thin box."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def is_horizontal(self) -> bool:
        """Whether it runs from left to right."""
        return self.right - self.left >= self.bottom - self.top


class Page(Struct):
    """One page: what is printed on it."""

    number: int
    """Counted from 1."""
    width: float
    height: float
    words: list[Word]
    rulings: list[Ruling]
    recognised: bool = False
    """Its words come from an image, now or when the file was made."""


class Line(Struct):
    """Words of one line in one column."""

    words: list[Word]
    page: int

    @property
    def text(self) -> str:
        """The words with a space between them."""
        return " ".join(word.text for word in self.words)

    @property
    def left(self) -> float:
        """Where it begins."""
        return self.words[0].left

    @property
    def right(self) -> float:
        """Where it ends."""
        return self.words[-1].right

    @property
    def centre(self) -> float:
        """Its middle."""
        return (self.left + self.right) / 2

    @property
    def baseline(self) -> float:
        """That of its largest word."""
        return max(self.words, key=lambda word: word.size).baseline

    @property
    def size(self) -> float:
        """Of most of its letters."""
        sizes = sorted(word.size for word in self.words for _ in word.text)
        return sizes[len(sizes) // 2]

    @property
    def bold(self) -> bool | None:
        """Whether all of it is bold; None when mixed or not known."""
        weights = {word.format.bold if word.format else None for word in self.words}
        return weights.pop() if len(weights) == 1 else None


class Area(Struct):
    """A cell of a table or a column: its place in the table and its lines."""

    row: int
    column: int
    row_span: int
    column_span: int
    left: float
    right: float
    lines: list[Line]


class Table(Struct):
    """What stands side by side: a ruled table, or the columns of a header."""

    areas: list[Area]
    top: float
    page: int
    bottom: float = 0.0


Item = Line | Table
