"""What the readers of the stories of one OpenDocument text share."""

from typing import TYPE_CHECKING

from linter.document import DocumentBuilder, Limits, Section, Span
from linter.readers.docx.layers import Layers
from linter.readers.flowing import FlowingText
from linter.readers.html.css import length
from linter.readers.odt.lists import ListStyles, integer
from linter.readers.odt.names import FO, STYLE
from linter.readers.odt.styles import StyleSheet, properties_of

if TYPE_CHECKING:
    from lxml import etree

_DEEPEST = 200
_FIRST_MASTER = "Standard"


class Assembly:
    """The document in the making."""

    def __init__(
        self, content: "etree._Element", styles: "etree._Element | None", limits: Limits
    ) -> None:
        self.limits = limits
        self.depth = min(limits.depth, _DEEPEST)
        self.builder = DocumentBuilder()
        self.layers = Layers(self.builder)
        self.flow = FlowingText(self.builder, limits)
        self.sheet = StyleSheet(styles, content)
        self.lists = ListStyles(styles, content)
        self.comments: dict[str, tuple[str, str | None, str | None]] = {}
        self.sections: list[Section] = []
        self.masters: list[str] = []
        """The master page of each section, by its index."""
        self._starts: list[int] = []
        self._styles = styles
        self._tables = 0
        self._boxes = 0

    @property
    def section(self) -> int:
        """The index of the section that is being read."""
        return max(len(self.masters) - 1, 0)

    def next_table(self) -> int:
        """The ordinal of the table that begins."""
        self._tables += 1
        return self._tables - 1

    def next_box(self) -> int:
        """The ordinal of the frame that begins."""
        self._boxes += 1
        return self._boxes - 1

    def begin_page(self, style: str | None, counts: bool) -> None:
        """A paragraph begins: its style may ask for another master page."""
        master = self.sheet.nearest(style, "master_page") if counts else None
        if not self.masters:
            self._begin_section(master or _FIRST_MASTER)
        elif master is not None and master != self.masters[-1]:
            self._begin_section(master)

    def _begin_section(self, master: str) -> None:
        self.masters.append(master)
        self._starts.append(self.builder.length)

    def end_sections(self) -> None:
        """The body has ended: what the master pages say becomes the sections."""
        if not self.masters:
            self._begin_section(_FIRST_MASTER)
        ends = [*self._starts[1:], self.builder.length]
        for index, (start, end) in enumerate(zip(self._starts, ends, strict=True)):
            self.sections.append(self._section(index, Span(start, end)))

    def master_page(self, name: str) -> "etree._Element | None":
        """The master page of a name."""
        return self._named("master-page", name)

    def _section(self, index: int, span: Span) -> Section:
        master = self.master_page(self.masters[index])
        layout = None
        if master is not None:
            layout = self._named("page-layout", master.get(f"{STYLE}page-layout-name", ""))
        found = None if layout is None else layout.find(f"{STYLE}page-layout-properties")
        stated = properties_of(found)
        width, height = (
            length(stated.get(f"{FO}page-width")),
            length(stated.get(f"{FO}page-height")),
        )
        columns = None if found is None else found.find(f"{STYLE}columns")
        return Section(
            index, span, width, height,
            landscape=stated.get(f"{STYLE}print-orientation") == "landscape",
            margin_top=length(stated.get(f"{FO}margin-top")),
            margin_bottom=length(stated.get(f"{FO}margin-bottom")),
            margin_left=length(stated.get(f"{FO}margin-left")),
            margin_right=length(stated.get(f"{FO}margin-right")),
            title_page=False,
            columns=1 if columns is None else integer(columns.get(f"{FO}column-count"), 1) or 1,
            page_number_start=None,
        )  # fmt: skip

    def _named(self, kind: str, name: str) -> "etree._Element | None":
        if self._styles is None:
            return None
        for element in self._styles.iter(f"{STYLE}{kind}"):
            if element.get(f"{STYLE}name") == name:
                return element
        return None
