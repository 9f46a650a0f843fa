"""The blocks of a story: paragraphs, tables and what may stand around them."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from linter.document.model import RevisionKind, SegmentKind, Story
from linter.readers.docx import names, refusals
from linter.readers.docx.alternates import chosen_branch
from linter.readers.docx.assembly import Assembly, PartSource
from linter.readers.docx.formats import ParagraphLook, TableLook
from linter.readers.docx.names import PPR, P
from linter.readers.docx.plain import plain_text
from linter.readers.docx.tables import read_table
from linter.readers.docx.text import TextReader

if TYPE_CHECKING:
    from lxml import etree

    Handler = Callable[["StoryReader", etree._Element, "Place", int], None]


_PARTING = (names.TABLE, names.SDT, names.CUSTOM_XML)
"""What ends the search for the paragraph into which another one runs."""


class Place(Struct, frozen=True):
    """What the blocks being read stand in."""

    story: Story
    section: int | None = None
    """The section when it is not the one that the body has reached."""
    cell: int | None = None
    note: int | None = None
    box: int | None = None
    table: TableLook | None = None


class StoryReader:
    """Reads the blocks of one story into the assembly."""

    def __init__(self, assembly: Assembly, source: PartSource, story: "etree._Element") -> None:
        self.assembly = assembly
        self._source = source
        self._text = TextReader(assembly, source, story)
        self._leader: ParagraphLook | None = None
        """The paragraph that gives the open block its number; None when no block is open."""
        self._labelled = 0

    def read(self, container: "etree._Element", place: Place, depth: int = 0) -> None:
        """Read all blocks of a body, a cell, a note, a text box …"""
        first = self.assembly.builder.block_count
        self._read_children(container, place, depth)
        self._finish_block(place, needed=first == self.assembly.builder.block_count)

    def _read_children(self, container: "etree._Element", place: Place, depth: int) -> None:
        if depth > self.assembly.depth:
            raise refusals.too_deep(self._source.name)
        for child in container:
            tag = child.tag
            if tag == P:
                self._paragraph(child, place, depth + 1)
            else:
                handler = _HANDLERS.get(tag)
                if handler is not None:
                    handler(self, child, place, depth + 1)

    def _paragraph(self, paragraph: "etree._Element", place: Place, depth: int) -> None:
        look = self._look(paragraph, place)
        if self._leader is None:
            leader = self._find_leader(paragraph, look, place)
            self._leader = leader or look
            if leader is not None and leader.list:
                self._label(leader, paragraph)
        self._text.read_paragraph(paragraph, look.runs, depth)
        if look.mark.joins:
            return
        if not self._leader.mark.leads:
            self._leader = look
        self._end_block(place)
        if look.ends_section and place.story is Story.BODY:
            section = paragraph[0].find(names.SECTION)
            self.assembly.pages.end_section(section, self.assembly.builder.length)

    def _look(self, paragraph: "etree._Element", place: Place) -> ParagraphLook:
        properties = paragraph[0] if len(paragraph) and paragraph[0].tag == PPR else None
        return self.assembly.formats.paragraph(properties, place.table)

    def _find_leader(
        self, paragraph: "etree._Element", look: ParagraphLook, place: Place
    ) -> ParagraphLook | None:
        """Of paragraphs joined by deleted or hidden ends, the one whose number is shown."""
        if not look.mark.joins or look.mark.leads:
            return look
        for following in paragraph.itersiblings(P, *_PARTING):
            if following.tag != P:
                return None
            look = self._look(following, place)
            if not look.mark.joins or look.mark.leads:
                return look
        return None

    def _label(self, look: ParagraphLook, paragraph: "etree._Element") -> None:
        """Add the list number that Word shows before the paragraph."""
        label = self.assembly.lists.next_label(look.list, look.level)
        if label is None or not label.text:
            return
        found = self.assembly.formats.numbering.get(look.list)
        mark = paragraph.find(f"{PPR}/{names.RPR}")
        shape = look.runs.label(mark, found.levels[look.level].run if found else None)
        text = label.text
        builder = self.assembly.builder
        builder.add(text + label.suffix, kind=SegmentKind.GENERATED, format=shape)
        self._labelled = len(text)

    def _end_block(self, place: Place) -> None:
        assembly, leader = self.assembly, self._leader
        if leader is None:
            return
        assembly.builder.end_block(
            story=place.story,
            format=leader.format,
            cell=place.cell,
            note=place.note,
            section=assembly.section if place.section is None else place.section,
            box=place.box,
            label_length=self._labelled,
            list_level=leader.level if leader.list else None,
        )
        self._leader, self._labelled = None, 0
        if assembly.builder.length > assembly.limits.characters:
            raise refusals.too_many_characters(assembly.limits.characters)
        if self._text.boxes:
            self._read_boxes(place)

    def _read_boxes(self, place: Place) -> None:
        boxes, self._text.boxes = self._text.boxes, []
        for box in boxes:
            reader = StoryReader(self.assembly, self._source, box)
            story = Story.TEXT_BOX if place.story is Story.BODY else place.story
            inside = replace(place, story=story, box=self.assembly.next_box(), table=None)
            reader.read(box, inside)

    def _finish_block(self, place: Place, needed: bool) -> None:
        """End what a joined paragraph left open; an empty one only where a block is needed."""
        if self._leader is not None and (needed or self.assembly.builder.pending):
            self._end_block(place)
        self._leader = None

    def _table(self, table: "etree._Element", place: Place, depth: int) -> None:
        self._finish_block(place, needed=False)
        read_table(self, table, place, depth)

    def _content(self, element: "etree._Element", place: Place, depth: int) -> None:
        for content in element.iterchildren(names.SDT_CONTENT):
            self._read_children(content, place, depth)

    def _alternate(self, element: "etree._Element", place: Place, depth: int) -> None:
        branch = chosen_branch(element)
        if branch is not None:
            self._read_children(branch, place, depth)

    def _section(self, element: "etree._Element", place: Place, _depth: int) -> None:
        if place.story is Story.BODY and place.cell is None:
            self._finish_block(place, needed=False)
            self.assembly.pages.end_section(element, self.assembly.builder.length)

    def _taken_out(self, element: "etree._Element", _place: Place, _depth: int) -> None:
        self.take_out(element, element)

    def take_out(self, element: "etree._Element", change: "etree._Element") -> None:
        """Keep blocks that a tracked change removed as a revision only."""
        text = plain_text(element)
        if text:
            moved = change.tag == names.MOVED_FROM
            kind = RevisionKind.MOVED_FROM if moved else RevisionKind.DELETED
            layers = self.assembly.layers
            author, date = change.get(names.AUTHOR), change.get(names.DATE)
            layers.revise(kind, layers.here(), text, author, date)

    def _comment_start(self, element: "etree._Element", _place: Place, _depth: int) -> None:
        self.assembly.layers.start_comment(element.get(names.ID, ""))

    def _comment_end(self, element: "etree._Element", _place: Place, _depth: int) -> None:
        self.assembly.layers.end_comment(element.get(names.ID, ""))

    def _math(self, element: "etree._Element", place: Place, depth: int) -> None:
        """A formula that stands between paragraphs is a block of its own."""
        look = self.assembly.formats.paragraph(None, place.table)
        self._finish_block(place, needed=False)
        self._leader = look
        self._text.read_paragraph(element, look.runs, depth)
        self._end_block(place)


_HANDLERS: "dict[str, Handler]" = {
    names.TABLE: StoryReader._table,
    names.SDT: StoryReader._content,
    names.CUSTOM_XML: StoryReader._read_children,
    names.INSERTED: StoryReader._read_children,
    names.MOVED_TO: StoryReader._read_children,
    names.DELETED: StoryReader._taken_out,
    names.MOVED_FROM: StoryReader._taken_out,
    names.ALTERNATE: StoryReader._alternate,
    names.SECTION: StoryReader._section,
    names.COMMENT_START: StoryReader._comment_start,
    names.COMMENT_END: StoryReader._comment_end,
    f"{names.M}oMathPara": StoryReader._math,
}
