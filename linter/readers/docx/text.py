"""The text inside paragraphs: runs and all that may stand around and in them."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from linter.document.builder import Anchor
from linter.document.model import RevisionKind, SegmentKind, SourceRef
from linter.errors import LimitError
from linter.readers.docx import names
from linter.readers.docx.alternates import chosen_branch, text_boxes
from linter.readers.docx.archive import REMEDY_LIMIT
from linter.readers.docx.fields import OpenField, form_text, link_target
from linter.readers.docx.formats import RunFormat, RunFormats
from linter.readers.docx.names import RPR, RUN, T, W
from linter.readers.docx.symbols import decode_symbols

if TYPE_CHECKING:
    from lxml import etree

    from linter.readers.docx.assembly import Assembly, PartSource

    Handler = Callable[["TextReader", etree._Element, int], None]

_CONVERTED, _GENERATED = SegmentKind.CONVERTED, SegmentKind.GENERATED


class TextReader:
    """Reads the inside of the paragraphs of one story, one after the other."""

    def __init__(
        self, assembly: "Assembly", source: "PartSource", unclosed: frozenset["etree._Element"]
    ) -> None:
        self._assembly = assembly
        self._builder = assembly.builder
        self._layers = assembly.layers
        self._part = source.name
        self._ordinals = source.ordinals
        self._relationships = source.relationships
        self._depth = assembly.limits.depth
        self._unclosed = unclosed
        self._fields: list[OpenField] = []
        self._removed: list[str] | None = None
        self._free = True
        """Neither inside a field nor in removed text: text goes straight to the document."""
        self._runs: RunFormats
        self._look: RunFormat
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
            raise too_deep(self._part)
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
        if "\n" in text or look.symbols:
            self._convert(text, source)
        elif self._free and not look.hidden:
            self._builder.add(
                text, source=source, format=look.ascii if text.isascii() else look.wide
            )
        else:
            self._put(text, source=source)

    def _convert(self, text: str, source: SourceRef) -> None:
        """Text whose characters show as others: signs, and line ends that mean nothing in XML."""
        shown = text.replace("\n", " ")
        if self._look.symbols:
            shown = decode_symbols(shown, self._look.ascii.font)
        for place, (character, sign) in enumerate(zip(text, shown, strict=True)):
            here = source._replace(offset=source.offset + place)
            if character == sign:
                self._put(sign, source=here)
            else:
                self._put(sign, _CONVERTED, here, character)

    def _put(
        self,
        text: str,
        kind: SegmentKind = SegmentKind.VERBATIM,
        source: SourceRef | None = None,
        original: str | None = None,
    ) -> None:
        """Send text where it belongs: revision, instruction, hidden text, or the document."""
        look = self._look
        if self._removed is not None:
            self._removed.append(text)
        elif not self._shown():
            self._fields[-1].code.append(text)
        elif look.hidden:
            self._layers.hide(text)
        else:
            if self._fields:
                kind, source, original = _GENERATED, None, None
            self._builder.add(
                text, kind=kind, source=source, original=original,
                format=look.ascii if text.isascii() else look.wide,
            )  # fmt: skip

    def _shown(self) -> bool:
        """Whether every open field has come to its result."""
        return all(field.result for field in self._fields)

    def _sign(self, text: str, original: str) -> None:
        self._put(text, _CONVERTED, None, original)

    def _update(self) -> None:
        self._free = self._removed is None and not self._fields

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

    def _open(self, start: Anchor, form: str = "") -> OpenField:
        field = OpenField(start, form)
        self._fields.append(field)
        self._update()
        return field

    def _close(self) -> None:
        field = self._fields[-1]
        if not field.result and field.form:
            field.result = True
            self._put(field.form, _GENERATED)
        self._fields.pop()
        self._update()
        if self._removed is None and self._shown():
            self._layers.add_field(field.start, field.instruction)
            target = link_target(field.instruction)
            if target:
                self._layers.add_link(field.start, target)

    def _simple_field(self, element: "etree._Element", depth: int) -> None:
        field = self._open(self._layers.here())
        field.code.append(element.get(f"{W}instr", ""))
        field.result = True
        self.read(element, depth)
        self._close()

    def _field_mark(self, element: "etree._Element", _depth: int) -> None:
        kind = element.get(names.FIELD_MARK_TYPE)
        if kind == "begin":
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
        if self._removed is not None and self._shown():
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
        if self._removed is None and self._shown() and not self._look.hidden:
            self.boxes.extend(text_boxes(element))

    def _note_mark(self, element: "etree._Element", _depth: int) -> None:
        if self._removed is None and self._shown() and not self._look.hidden:
            self._assembly.notes.refer(element, self._layers.here(), self._assembly.section)

    def _comment_start(self, element: "etree._Element", _depth: int) -> None:
        self._layers.start_comment(element.get(names.ID, ""))

    def _comment_end(self, element: "etree._Element", _depth: int) -> None:
        self._layers.end_comment(element.get(names.ID, ""))


def too_deep(part: str) -> LimitError:
    """The error for elements nested beyond the limit."""
    message = "Thành phần {part} lồng quá sâu."
    return LimitError(message, REMEDY_LIMIT, limit="depth", part=part)


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
