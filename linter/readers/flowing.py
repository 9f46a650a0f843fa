"""Text whose white space collapses, as in HTML and OpenDocument: a run of it stands for one space.

White space at the start and end of a paragraph, and around a line break, is not shown.
"""

from typing import TYPE_CHECKING, Any

from linter.document import Block, CharacterFormat, DocumentBuilder, Limits, SegmentKind, SourceRef
from linter.errors import LimitError
from linter.text.patterns import lazy_pattern

if TYPE_CHECKING:
    from lxml import etree

_IRREGULAR = lazy_pattern(r"[ \t\r\n\f]{2,}|[\t\r\n\f]|\A | \Z")
_LINE_END = lazy_pattern(r"\r\n?|\n")

Space = tuple[str, SourceRef | None, CharacterFormat | None]


class FlowingText:
    """The paragraph being built, over a DocumentBuilder."""

    def __init__(self, builder: DocumentBuilder, limits: Limits) -> None:
        self.builder = builder
        self._limits = limits
        self._space: Space | None = None
        self._bare = True
        """Nothing is shown yet on this line."""

    @property
    def empty(self) -> bool:
        """Whether the paragraph shows nothing yet."""
        return not self.builder.pending

    def add(
        self,
        text: str,
        source: SourceRef,
        format: CharacterFormat | None,  # noqa: A002
    ) -> None:
        """Add text in which white space collapses."""
        position = 0
        for match in _IRREGULAR.finditer(text):
            self._words(text[position : match.start()], _at(source, position), format)
            if not self._bare and self._space is None:
                self._space = (match[0], _at(source, match.start()), format)
            position = match.end()
        self._words(text[position:], _at(source, position), format)

    def add_kept(
        self,
        text: str,
        source: SourceRef,
        format: CharacterFormat | None,  # noqa: A002
    ) -> None:
        """Add text in which white space stands as it is."""
        position = 0
        for match in _LINE_END.finditer(text):
            self._words(text[position : match.start()], _at(source, position), format)
            self.sign("\n", match[0], _at(source, match.start()), format)
            position = match.end()
        self._words(text[position:], _at(source, position), format)

    def sign(
        self,
        text: str,
        original: str,
        source: SourceRef | None,
        format: CharacterFormat | None = None,  # noqa: A002
    ) -> None:
        """Add what an element stands for: a tab, spaces, a line break."""
        if text == "\n":
            self._space = None
        self._release()
        kind = SegmentKind.CONVERTED
        self.builder.add(text, kind=kind, source=source, original=original, format=format)
        self._bare = text == "\n"

    def generate(self, text: str, format: CharacterFormat | None = None) -> None:  # noqa: A002
        """Add text that stands nowhere in the source: a list number, the result of a field."""
        if text:
            self._release()
            self.builder.add(text, kind=SegmentKind.GENERATED, format=format)
            self._bare = text.endswith((" ", "\t"))

    def end(self, **place: Any) -> Block:
        """End the paragraph. Raises LimitError."""
        self._space, self._bare = None, True
        block = self.builder.end_block(**place)
        if block.span.end > self._limits.characters:
            raise LimitError(
                "Văn bản dài {count} ký tự, vượt giới hạn {limit}.",
                "Hãy chia nhỏ tệp, hoặc tăng “characters” trong mục [limits] của soat.toml.",
                count=block.span.end,
                limit=self._limits.characters,
            )
        return block

    def _words(self, text: str, source: SourceRef, format: CharacterFormat | None) -> None:  # noqa: A002
        if text:
            self._release()
            self.builder.add(text, source=source, format=format)
            self._bare = False

    def _release(self) -> None:
        """Show the space that was held back until something follows it."""
        if self._space is not None:
            original, source, shape = self._space
            self._space = None
            if original == " ":
                self.builder.add(" ", source=source, format=shape)
            else:
                kind = SegmentKind.CONVERTED
                self.builder.add(" ", kind=kind, source=source, original=original, format=shape)


def _at(source: SourceRef, by: int) -> SourceRef:
    return source._replace(offset=source.offset + by)


def text_inside(element: "etree._Element") -> str:
    """All text inside an element as it stands, without comments."""
    return str(element.xpath("string()"))


def words_inside(element: "etree._Element") -> str:
    """All text inside an element, its white space collapsed."""
    return " ".join(text_inside(element).split())
