"""The text inside paragraphs: runs and all that may stand around and in them."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from linter.document.model import RevisionKind, SegmentKind, SourceRef
from linter.readers.docx import names, refusals
from linter.readers.docx.alternates import chosen_branch, text_boxes
from linter.readers.docx.drawings import straight_lines
from linter.readers.docx.fields import form_text, unclosed_marks
from linter.readers.docx.names import RPR, RUN, T, W
from linter.readers.docx.run_formats import RunFormats
from linter.readers.docx.sink import TextSink
from linter.readers.docx.symbols import decode_symbols

if TYPE_CHECKING:
    from lxml import etree

    from linter.readers.docx.assembly import Assembly, PartSource

    Handler = Callable[["TextReader", etree._Element, int], None]

_FIRST_PRIVATE = "\ue000"
"""Letters typed in a symbol font have private codes; plain ones were meant as letters."""


class TextReader(TextSink):
    """Reads the inside of the paragraphs of one story, one after the other."""

    def __init__(self, assembly: "Assembly", source: "PartSource", story: "etree._Element") -> None:
        super().__init__(assembly.builder, assembly.layers)
        self._notes = assembly.notes
        self._pages = assembly.pages
        self._part = source.name
        self._ordinals = source.ordinals
        self._relationships = source.relationships
        self._depth = assembly.depth
        self._story = story
        self._unclosed: frozenset[etree._Element] | None = None
        self._runs: RunFormats
        self.boxes: list[etree._Element] = []
        """Text boxes anchored in what has been read and not yet taken away."""

    def read_paragraph(self, paragraph: "etree._Element", runs: RunFormats, depth: int) -> None:
        """Read the inside of a paragraph whose runs look so."""
        self._runs = runs
        self._look = runs.plain
        self.read(paragraph, depth)

    def read(self, container: "etree._Element", depth: int) -> None:
        """Read what stands in a paragraph, or in something transparent inside it."""
        if depth > self._depth:
            raise refusals.too_deep(self._part)
        for child in container:
            tag = child.tag
            if tag == RUN:
                self._run(child, depth + 1)
            else:
                handler = _HANDLERS.get(tag)
                if handler is not None:
                    handler(self, child, depth + 1)

    def _run(self, run: "etree._Element", depth: int) -> None:
        self._look = self._runs.plain
        for child in run:
            tag = child.tag
            if tag == T:
                self._text(child)
            elif tag == RPR:
                self._look = self._runs.of(child)
            else:
                handler = _HANDLERS.get(tag)
                if handler is not None:
                    handler(self, child, depth + 1)

    def _text(self, node: "etree._Element") -> None:
        text = node.text
        if not text:
            return
        start = 0
        if (text[0] <= " " or text[-1] <= " ") and node.get(names.SPACE) != "preserve":
            bare = text.lstrip(" \t\r\n")
            start = len(text) - len(bare)
            text = bare.rstrip(" \t\r\n")
        look = self._look
        source = SourceRef(self._part, self._ordinals[node], start)
        if look.symbols or "\n" in text or "\r" in text:
            self._convert(text, source)
        elif self._free and not look.hidden:
            self._builder.add(
                text, source=source, format=look.ascii if text.isascii() else look.wide
            )
        else:
            self._put(text, source=source)

    def _convert(self, text: str, source: SourceRef) -> None:
        """Text whose characters show as others: signs, and line ends that mean nothing in XML."""
        for place, character in enumerate(text):
            here = source._replace(offset=source.offset + place)
            sign = " " if character in "\r\n" else character
            if self._look.symbols and character >= _FIRST_PRIVATE:
                sign = decode_symbols(character, self._look.ascii.font)
            if sign == character:
                self._put(sign, source=here)
            else:
                self._put(sign, SegmentKind.CONVERTED, here, character)

    # What stands around runs.

    def _link(self, element: "etree._Element", depth: int) -> None:
        relationship = self._relationships.get(element.get(names.RELATION, ""))
        place = element.get(f"{W}anchor")
        target = (relationship.target if relationship else "") + (f"#{place}" if place else "")
        start = self._layers.here()
        self.read(element, depth)
        if target and self._removed is None:
            self._layers.add_link(start, target)

    def _inserted(self, element: "etree._Element", depth: int) -> None:
        start = self._layers.here()
        self.read(element, depth)
        kind = RevisionKind.INSERTED if element.tag == names.INSERTED else RevisionKind.MOVED_TO
        if self._removed is None:
            author, date = element.get(names.AUTHOR), element.get(names.DATE)
            self._layers.revise(kind, start, None, author, date)

    def _taken_out(self, element: "etree._Element", depth: int) -> None:
        if self._removed is not None:
            self.read(element, depth)
            return
        removed = self._removed = []
        self._update()
        start = self._layers.here()
        self.read(element, depth)
        self._removed = None
        self._update()
        kind = RevisionKind.DELETED if element.tag == names.DELETED else RevisionKind.MOVED_FROM
        if removed:
            author, date = element.get(names.AUTHOR), element.get(names.DATE)
            self._layers.revise(kind, start, "".join(removed), author, date)

    def _alternate(self, element: "etree._Element", depth: int) -> None:
        branch = chosen_branch(element)
        if branch is not None:
            self.read(branch, depth)

    def _content(self, element: "etree._Element", depth: int) -> None:
        look = self._look
        for content in element.iterchildren(names.SDT_CONTENT, f"{W}rubyBase"):
            self.read(content, depth)
        self._look = look

    def _math(self, element: "etree._Element", _depth: int) -> None:
        self._look = self._runs.plain
        for node in element.iter(names.MATH_TEXT, T):
            if node.tag == T:
                self._text(node)
            elif node.text:
                self._sign(node.text, "m:t")

    # Fields.

    def _simple_field(self, element: "etree._Element", depth: int) -> None:
        field = self._open(self._layers.here())
        field.code.append(element.get(f"{W}instr", ""))
        field.result = True
        self.read(element, depth)
        self._close()

    def _field_mark(self, element: "etree._Element", _depth: int) -> None:
        kind = element.get(names.FIELD_MARK_TYPE)
        if kind == "begin":
            if self._unclosed is None:
                self._unclosed = unclosed_marks(self._story)
            if element not in self._unclosed:
                self._open(self._layers.here(), form_text(element))
        elif not self._fields:
            return
        elif kind == "separate":
            self._fields[-1].result = True
            self._fields[-1].start = self._layers.here()
        elif kind == "end":
            self._close()

    def _instruction(self, element: "etree._Element", _depth: int) -> None:
        if self._fields and not self._fields[-1].result:
            self._fields[-1].code.append(element.text or "")

    # What stands in runs.

    def _deleted_text(self, element: "etree._Element", _depth: int) -> None:
        if self._removed is not None and self._unfinished() is None:
            self._removed.append(element.text or "")

    def _tab(self, element: "etree._Element", _depth: int) -> None:
        self._sign("\t", element.tag.rpartition("}")[2])

    def _break(self, element: "etree._Element", _depth: int) -> None:
        if element.get(names.TYPE, "textWrapping") == "textWrapping":
            self._sign("\n", element.tag.rpartition("}")[2])

    def _hyphen(self, _element: "etree._Element", _depth: int) -> None:
        self._sign("-", "noBreakHyphen")

    def _symbol(self, element: "etree._Element", _depth: int) -> None:
        try:
            character = chr(int(element.get(f"{W}char", ""), 16))
        except (ValueError, OverflowError):
            return
        if character.isprintable() or 0xE000 <= ord(character) <= 0xF8FF:
            self._sign(decode_symbols(character, element.get(f"{W}font")), "sym")

    def _drawing(self, element: "etree._Element", _depth: int) -> None:
        if self._is_text():
            self.boxes.extend(text_boxes(element))
            for length in straight_lines(element):
                self._layers.draw_line(length)

    def _note_mark(self, element: "etree._Element", _depth: int) -> None:
        if self._is_text():
            self._notes.refer(element, self._layers.here(), len(self._pages.sections))

    def _comment_start(self, element: "etree._Element", _depth: int) -> None:
        self._layers.start_comment(element.get(names.ID, ""))

    def _comment_end(self, element: "etree._Element", _depth: int) -> None:
        self._layers.end_comment(element.get(names.ID, ""))


_HANDLERS: "dict[str, Handler]" = {
    names.INSERTED: TextReader._inserted,
    names.MOVED_TO: TextReader._inserted,
    names.DELETED: TextReader._taken_out,
    names.MOVED_FROM: TextReader._taken_out,
    names.SDT: TextReader._content,
    names.ALTERNATE: TextReader._alternate,
    names.FIELD_MARK: TextReader._field_mark,
    f"{W}hyperlink": TextReader._link,
    f"{W}smartTag": TextReader.read,
    names.CUSTOM_XML: TextReader.read,
    f"{W}dir": TextReader.read,
    f"{W}bdo": TextReader.read,
    f"{W}ruby": TextReader._content,
    f"{names.M}oMath": TextReader._math,
    f"{names.M}oMathPara": TextReader._math,
    f"{W}fldSimple": TextReader._simple_field,
    f"{W}instrText": TextReader._instruction,
    f"{W}delInstrText": TextReader._instruction,
    f"{W}delText": TextReader._deleted_text,
    T: lambda reader, node, _depth: reader._text(node),
    f"{W}tab": TextReader._tab,
    f"{W}ptab": TextReader._tab,
    f"{W}br": TextReader._break,
    f"{W}cr": TextReader._break,
    f"{W}noBreakHyphen": TextReader._hyphen,
    f"{W}sym": TextReader._symbol,
    f"{W}drawing": TextReader._drawing,
    f"{W}pict": TextReader._drawing,
    f"{W}object": TextReader._drawing,
    f"{W}footnoteReference": TextReader._note_mark,
    f"{W}endnoteReference": TextReader._note_mark,
    names.COMMENT_START: TextReader._comment_start,
    names.COMMENT_END: TextReader._comment_end,
    f"{W}commentReference": TextReader._comment_end,
}
