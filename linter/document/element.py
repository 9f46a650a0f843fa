"""Elements: what recognisers find; and how facts are asked for.

A recogniser states facts and does not judge: it must recognise ``ngày 5 tháng 2``, or no rule
could ever report it.
"""

from collections.abc import Iterable
from typing import ClassVar, Generic, Protocol, Self, TypeVar

from msgspec import Struct
from msgspec.structs import replace

from linter.document.model import Document
from linter.document.span import Span, cover


class Element(Struct, frozen=True, kw_only=True):
    """Something recognised in a document: one or more spans in reading order, and their text.

    A header set in two interleaved columns is one element in several pieces; ``text`` is the
    pieces joined by a space. ``confidence`` runs from 0 to 1: how sure the recogniser is that
    this is what it takes it for (not whether it is right).
    """

    spans: tuple[Span, ...]
    text: str
    confidence: float = 1.0

    @property
    def span(self) -> Span:
        """The hull of the pieces."""
        return self.spans[0] if len(self.spans) == 1 else cover(self.spans)

    def rebased(self, by: int) -> Self:
        """The same element ``by`` characters further on: for recognisers of single blocks."""
        changes = {name: _rebase(getattr(self, name), by) for name in self.__struct_fields__}
        return replace(self, **changes)


def _rebase(value: object, by: int) -> object:
    if isinstance(value, Span):
        return value.shifted(by)
    if isinstance(value, Element):
        return value.rebased(by)
    if type(value) is tuple:
        return tuple(_rebase(item, by) for item in value)
    return value


class Piece(Element, frozen=True):
    """A part of an element that is judged on its own: a day, a list item, a name."""


ElementT = TypeVar("ElementT", bound=Element)


class Found(Struct, Generic[ElementT], frozen=True):
    """The element is there."""

    element: ElementT


class Absent(Struct, frozen=True):
    """The document was read and the element is not there."""


class Unreadable(Struct, frozen=True):
    """Whether the element is there could not be told; nothing may be concluded from it."""

    reason: str


class Facts(Protocol):
    """What recognisers may ask of each other; computed once, and only when asked for."""

    def all(self, kind: type[ElementT]) -> tuple[ElementT, ...]:
        """Every element of a kind, in reading order. Raises UnreadableFactError."""
        ...

    def first(self, kind: type[ElementT]) -> ElementT | None:
        """The first element of a kind, or None. Raises UnreadableFactError."""
        ...


class UnreadableFactError(Exception):
    """A fact was asked for whose recogniser failed; it spreads to whoever needs the fact."""

    def __init__(self, kind: type[Element], reason: str) -> None:
        super().__init__(kind, reason)
        self.kind = kind
        self.reason = reason


class Recogniser(Protocol):
    """Finds elements. Declares what it provides and needs, so that cycles are refused at load.

    ``scope`` is ``document`` or ``block``. A recogniser of scope block is called for each block
    with its text alone, answers in block-relative offsets, and is remembered by the text: one
    changed paragraph costs one paragraph.
    """

    provides: ClassVar[tuple[type[Element], ...]]
    needs: ClassVar[tuple[type[Element], ...]]


class DocumentRecogniser(Recogniser, Protocol):
    """A recogniser that looks at the whole document."""

    def recognise(self, document: Document, facts: Facts) -> Iterable[Element]:
        """Yield what is found, in reading order."""
        ...


class BlockRecogniser(Recogniser, Protocol):
    """A recogniser that looks at one block at a time."""

    def recognise_block(self, text: str) -> Iterable[Element]:
        """Yield what is found in a block, with offsets relative to it."""
        ...
