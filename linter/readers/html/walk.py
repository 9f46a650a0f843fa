"""Goes through the elements of a page and builds paragraphs from them."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from linter.document import (
    CharacterFormat,
    DocumentBuilder,
    Limits,
    RevisionKind,
    SourceRef,
    Story,
)
from linter.readers.docx import refusals
from linter.readers.docx.layers import Layers
from linter.readers.flowing import FlowingText, text_inside, words_inside
from linter.readers.html import css
from linter.readers.html.lists import ListItems, is_list
from linter.readers.html.notes import NoteMarks
from linter.text.patterns import lazy_pattern

if TYPE_CHECKING:
    from lxml import etree

BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details",
    "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1",
    "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "html", "legend", "li", "main", "menu",
    "nav", "ol", "p", "pre", "section", "summary", "ul", "listing", "optgroup", "option", "select",
})  # fmt: skip
_SILENT = frozenset({
    "head", "script", "style", "template", "title", "noscript", "iframe", "object", "embed", "svg",
    "canvas", "audio", "video", "map", "datalist", "noframes", "meta", "link", "math",
})  # fmt: skip
"""What shows no text of the page's author, or is never looked into."""
_DIRECTIVE = lazy_pattern(r"\s*so(?:a|á|a\u0301)t\s*:", 2)
_DEEPEST = 200
"""Levels of elements: each takes three calls, which keeps clear of Python's own limit."""
_FIXED = frozenset({"pre", "pre-wrap", "break-spaces", "pre-line"})


class Look(Struct, frozen=True):
    """What the text being read stands in."""

    style: css.Declarations
    format: CharacterFormat
    tag: str = "body"
    name: str | None = None
    cell: int | None = None
    note: int | None = None
    story: Story = Story.BODY
    list_level: int | None = None


class PageWalk:
    """The state of reading one page."""

    def __init__(self, sheet: css.StyleSheet, limits: Limits) -> None:
        self.builder = DocumentBuilder()
        self.layers = Layers(self.builder)
        self.flow = FlowingText(self.builder, limits)
        self.notes = NoteMarks()
        self.lists = ListItems()
        self._sheet = sheet
        self._depth = min(limits.depth, _DEEPEST)
        self._formats: dict[CharacterFormat, CharacterFormat] = {}
        self._nodes = 0
        self._tables = 0
        self._comments = 0
        self.comment_texts: dict[str, tuple[str, str | None, str | None]] = {}

    def look_of(self, element: "etree._Element", above: Look | None) -> Look:
        """What holds inside an element."""
        stated = self._sheet.stated(element)
        style = css.inherited({} if above is None else above.style, stated)
        shape = css.character_format(style)
        shape = self._formats.setdefault(shape, shape)
        if above is None:
            return Look(style, shape)
        tag, name = above.tag, above.name
        if element.tag in BLOCKS:
            tag, name = element.tag, (element.get("class") or "").partition(" ")[0] or None
        return replace(above, style=style, format=shape, tag=tag, name=name)

    def next_table(self) -> int:
        """The ordinal of the table that begins."""
        self._tables += 1
        return self._tables - 1

    def read(self, element: "etree._Element", look: Look, depth: int) -> None:
        """Read what stands inside an element."""
        if depth > self._depth:
            raise refusals.too_deep("HTML")
        self._text(element.text, look)
        for child in element:
            self._child(child, look, depth + 1)
            self._text(child.tail, look)

    def end_block(self, look: Look, *, needed: bool = False) -> None:
        """End the paragraph that is open, or make an empty one where a block is needed."""
        if self.flow.empty and not needed:
            return
        label, level = self.lists.labelled, look.list_level
        self.lists.labelled = 0
        self.flow.end(
            story=look.story,
            format=css.paragraph_format(look.style, look.tag, look.name),
            cell=look.cell,
            note=look.note,
            label_length=label,
            list_level=level if label else None,
        )

    def _text(self, text: str | None, look: Look) -> None:
        if text is None:
            return
        source = SourceRef("", self._nodes, 0)
        self._nodes += 1
        if look.style.get("white-space") in _FIXED:
            self.flow.add_kept(text, source, look.format)
        else:
            self.flow.add(text, source, look.format)

    def _child(self, element: "etree._Element", look: Look, depth: int) -> None:
        tag = element.tag
        if not isinstance(tag, str):
            self.read_comment(element)
            return
        if tag in _SILENT:
            return
        inside = self.look_of(element, look)
        if "hidden" in element.attrib or css.is_hidden(inside.style):
            self._hide(element)
        elif tag in _HANDLERS:
            _HANDLERS[tag](self, element, inside, depth)
        elif tag in BLOCKS:
            self._block(element, inside, look, depth)
        else:
            self.read(element, inside, depth)

    def _block(self, element: "etree._Element", inside: Look, around: Look, depth: int) -> None:
        if self.lists.labelled and not self.flow.empty and not is_list(element):
            self.read(element, inside, depth)  # the item's number stands before its paragraph
            return
        self.end_block(around)
        if self.notes.opens(element):
            note = self.notes.open(element)
            inside = replace(inside, story=self.notes.story, note=note)
        if is_list(element):
            self.lists.enter(element)
            inside = replace(inside, list_level=self.lists.depth - 1)
        elif element.tag == "li" and not _is_empty(element):
            self.flow.generate(self.lists.next_label(element), inside.format)
        self.read(element, inside, depth)
        self.end_block(inside)
        if is_list(element):
            self.lists.leave()
        self.notes.close(element, self.builder.length)

    def _break(self, _element: "etree._Element", look: Look, _depth: int) -> None:
        self.flow.sign("\n", "<br>", SourceRef("", self._nodes, 0), look.format)

    def _table(self, element: "etree._Element", look: Look, depth: int) -> None:
        from linter.readers.html.tables import read_table  # noqa: PLC0415  (they call each other)

        self.end_block(look)
        read_table(self, element, look, depth)

    def _link(self, element: "etree._Element", look: Look, depth: int) -> None:
        target = element.get("href") or ""
        start = self.layers.here()
        if self.notes.is_back_link(element):
            return
        if self.notes.refer(element, start):
            self.layers.hide(text_inside(element))
            return
        self.read(element, look, depth)
        if target and not target.startswith("#"):
            self.layers.add_link(start, target)

    def _inserted(self, element: "etree._Element", look: Look, depth: int) -> None:
        start = self.layers.here()
        self.read(element, look, depth)
        author, date = element.get("cite"), element.get("datetime")
        self.layers.revise(RevisionKind.INSERTED, start, None, author, date)

    def _deleted(self, element: "etree._Element", _look: Look, _depth: int) -> None:
        text = text_inside(element)
        author, date = element.get("cite"), element.get("datetime")
        self.layers.revise(RevisionKind.DELETED, self.layers.here(), text, author, date)

    def _hide(self, element: "etree._Element") -> None:
        self.layers.hide(words_inside(element))

    def read_comment(self, element: "etree._Element") -> None:
        """Keep a comment that is a directive."""
        words = element.text or ""
        if _DIRECTIVE.match(words):
            name = str(self._comments)
            self._comments += 1
            self.comment_texts[name] = (words.strip(), None, None)
            self.layers.end_comment(name)


def _is_empty(item: "etree._Element") -> bool:
    """Whether a list item shows nothing of its own, so that its number says nothing either."""
    return not text_inside(item).strip()


def style_sheets(root: "etree._Element") -> Iterator[str]:
    """The style sheets that stand in a page; those elsewhere are never fetched."""
    for element in root.iter("style"):
        yield element.text or ""


_HANDLERS: "dict[str, Callable[[PageWalk, etree._Element, Look, int], None]]" = {
    "br": PageWalk._break,
    "table": PageWalk._table,
    "a": PageWalk._link,
    "ins": PageWalk._inserted,
    "del": PageWalk._deleted,
}
