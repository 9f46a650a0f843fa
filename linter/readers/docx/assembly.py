"""What the readers of the stories of one document share while they put it together."""

from functools import cached_property
from typing import TYPE_CHECKING

from msgspec import Struct

from linter.document.builder import DocumentBuilder
from linter.document.reading import Limits
from linter.readers.docx.formats import FormatResolver
from linter.readers.docx.layers import Layers
from linter.readers.docx.names import T
from linter.readers.docx.notes import NoteBook
from linter.readers.docx.numbering import ListCounters, Numbering
from linter.readers.docx.package import Package, Relationship
from linter.readers.docx.sections import PageSetup
from linter.readers.docx.styles import style_sheet

if TYPE_CHECKING:
    from lxml import etree


_DEEPEST = 250
"""Each level of elements takes two calls at most: this keeps clear of Python's own limit."""


class PartSource(Struct, frozen=True):
    """A part being read: its name, its text nodes and its arrows to other parts."""

    name: str
    ordinals: "dict[etree._Element, int]"
    """The place of each ``w:t`` among all of the part, in document order."""
    relationships: dict[str, Relationship]


class Assembly:
    """The document in the making."""

    def __init__(self, package: Package, main: str, limits: Limits) -> None:
        self.package = package
        self.main = main
        self.limits = limits
        self.depth = min(limits.depth, _DEEPEST)
        self.builder = DocumentBuilder()
        self.layers = Layers(self.builder)
        theme = package.spare_bytes(package.related(main, "theme"))
        styles = package.related(main, "styles")
        numbering = Numbering(lambda: package.xml(package.related(main, "numbering")))
        self.formats = FormatResolver(
            style_sheet(package.bytes_of(styles), theme, styles or ""), numbering
        )
        self.lists = ListCounters(numbering)
        self.notes = NoteBook()
        self.pages = PageSetup()
        self._tables = 0
        self._boxes = 0

    @cached_property
    def settings(self) -> "etree._Element | None":
        """The settings part, parsed only for the documents that need something of it."""
        return self.package.spare_xml(self.package.related(self.main, "settings"))

    @property
    def section(self) -> int:
        """The index of the section that is being read."""
        return len(self.pages.sections)

    def next_table(self) -> int:
        """The ordinal of the table that begins."""
        self._tables += 1
        return self._tables - 1

    def next_box(self) -> int:
        """The ordinal of the text box that begins."""
        self._boxes += 1
        return self._boxes - 1

    def source(self, part: str, root: "etree._Element") -> PartSource:
        """What segments need to know of a part."""
        ordinals = {node: place for place, node in enumerate(root.iter(T))}
        return PartSource(part, ordinals, self.package.relationships(part))
