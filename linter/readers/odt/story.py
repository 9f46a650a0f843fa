"""The blocks of a story: paragraphs, headings, lists, sections, tables, frames, notes."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from linter.document import Story
from linter.readers.docx import refusals
from linter.readers.odt.assembly import Assembly
from linter.readers.odt.lists import Counter, Level, integer
from linter.readers.odt.names import (
    DRAW,
    LIST,
    LIST_HEADER,
    LIST_ITEM,
    OFFICE,
    STYLE_NAME,
    TABLE,
    TEXT,
    XML_ID,
    H,
    P,
)
from linter.readers.odt.text import TextReader, text_boxes

if TYPE_CHECKING:
    from lxml import etree

    Handler = Callable[["StoryReader", etree._Element, "Place", int], None]


class OpenList(Struct, frozen=True):
    """The list around a paragraph: its style, level and counter."""

    levels: dict[int, Level]
    level: int
    counter: Counter
    named: bool


class Place(Struct, frozen=True):
    """What the blocks being read stand in."""

    story: Story
    cell: int | None = None
    note: int | None = None
    box: int | None = None
    list: OpenList | None = None
    item_start: int | None = None
    """The value that an item states for itself."""


class StoryReader:
    """Reads the blocks of one story into the assembly."""

    def __init__(self, assembly: Assembly, part: str) -> None:
        self.assembly = assembly
        self.text = TextReader(assembly, part)
        self._counters: dict[str, Counter] = {}
        self._last: dict[str, Counter] = {}
        self._outline = Counter()
        self._fresh_item = False

    def read(self, container: "etree._Element", place: Place, depth: int = 0) -> None:
        """Read all blocks of a body, a cell, a note, a frame."""
        if depth > self.assembly.depth:
            raise refusals.too_deep(self.text.part)
        for child in container:
            handler = _HANDLERS.get(child.tag)
            if handler is not None:
                handler(self, child, place, depth + 1)
            else:
                self.text.pass_over(child)

    def paragraph(self, element: "etree._Element", place: Place, depth: int) -> None:
        """Read a paragraph or a heading, then the frames anchored in it."""
        assembly, style = self.assembly, element.get(STYLE_NAME)
        assembly.begin_page(style, place.story is Story.BODY and place.cell is None)
        if assembly.sheet.hides(style, ()):
            self.text.hide(element)
            return
        label, level = self._label(element, style, place)
        if label:
            shape = assembly.sheet.run(style, ())
            assembly.flow.generate(f"{label} ", shape)
        self.text.read_paragraph(element, style, depth)
        shape_of_block = assembly.sheet.paragraph(style)
        if element.tag == H:
            outline = integer(element.get(f"{TEXT}outline-level"), 1) - 1
            shape_of_block = replace(shape_of_block, outline_level=outline)
        assembly.flow.end(
            story=place.story, format=shape_of_block, cell=place.cell, note=place.note,
            section=assembly.section, box=place.box, label_length=len(label), list_level=level,
        )  # fmt: skip
        self._frames(place, depth)

    def _label(
        self, element: "etree._Element", style: str | None, place: Place
    ) -> tuple[str, int | None]:
        """The number that is shown before a paragraph, and its level."""
        around = place.list
        if around is not None:
            fresh, self._fresh_item = self._fresh_item, False
            if not fresh:
                return "", around.level
            levels = around.levels
            if not around.named:
                name = self.assembly.sheet.nearest(style, "list_style")
                levels = self.assembly.lists.get(name) or levels
            return around.counter.step(levels, around.level, place.item_start), around.level
        if element.tag == H and self.assembly.lists.outline:
            level = integer(element.get(f"{TEXT}outline-level"), 1) - 1
            return self._outline.step(self.assembly.lists.outline, level, None), None
        return "", None

    def _frames(self, place: Place, depth: int) -> None:
        boxes, self.text.boxes = self.text.boxes, []
        for box in boxes:
            story = Story.TEXT_BOX if place.story is Story.BODY else place.story
            inside = replace(place, story=story, box=self.assembly.next_box(), list=None)
            self.read(box, inside, depth + 1)

    def _list(self, element: "etree._Element", place: Place, depth: int) -> None:
        around, stated = place.list, element.get(STYLE_NAME)
        if around is not None:
            levels = self.assembly.lists.get(stated) or around.levels
            named = around.named or stated is not None
            inside = OpenList(levels, around.level + 1, around.counter, named)
        else:
            counter = self._counter(element, stated)
            inside = OpenList(self.assembly.lists.get(stated), 0, counter, stated is not None)
        for item in element:
            if item.tag in (LIST_ITEM, LIST_HEADER):
                self._fresh_item = item.tag == LIST_ITEM
                start = item.get(f"{TEXT}start-value")
                number = integer(start, 1) if start else None
                self.read(item, replace(place, list=inside, item_start=number), depth + 1)

    def _counter(self, element: "etree._Element", stated: str | None) -> Counter:
        """A new counter, unless the list goes on from an earlier one."""
        earlier = element.get(f"{TEXT}continue-list")
        if earlier is not None and earlier in self._counters:
            counter = self._counters[earlier]
        elif element.get(f"{TEXT}continue-numbering") == "true" and (stated or "") in self._last:
            counter = self._last[stated or ""]
        else:
            counter = Counter()
        self._counters[element.get(XML_ID) or element.get(f"{TEXT}id") or ""] = counter
        self._last[stated or ""] = counter
        return counter

    def _section(self, element: "etree._Element", place: Place, depth: int) -> None:
        if element.get(f"{TEXT}display") == "none":
            self.text.hide(element)
        else:
            self.read(element, place, depth)

    def _table(self, element: "etree._Element", place: Place, depth: int) -> None:
        from linter.readers.odt.tables import read_table  # noqa: PLC0415  (they call each other)

        read_table(self, element, replace(place, list=None), depth)

    def _frame(self, element: "etree._Element", place: Place, depth: int) -> None:
        """A frame that stands between paragraphs, bound to the page."""
        self.text.boxes.extend(text_boxes(element))
        self._frames(place, depth)


_HANDLERS: "dict[str, Handler]" = {
    P: StoryReader.paragraph,
    H: StoryReader.paragraph,
    LIST: StoryReader._list,
    f"{TABLE}table": StoryReader._table,
    f"{TEXT}section": StoryReader._section,
    f"{TEXT}index-body": StoryReader.read,
    f"{TEXT}index-title": StoryReader.read,
    f"{TEXT}table-of-content": StoryReader.read,
    f"{TEXT}user-index": StoryReader.read,
    f"{TEXT}alphabetical-index": StoryReader.read,
    f"{TEXT}illustration-index": StoryReader.read,
    f"{TEXT}table-index": StoryReader.read,
    f"{TEXT}bibliography": StoryReader.read,
    f"{TEXT}numbered-paragraph": StoryReader.read,
    f"{OFFICE}forms": lambda _reader, _element, _place, _depth: None,
    f"{DRAW}frame": StoryReader._frame,
    f"{DRAW}g": StoryReader._frame,
    f"{DRAW}custom-shape": StoryReader._frame,
}
