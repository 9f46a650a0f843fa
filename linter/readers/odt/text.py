"""Reads what stands in a paragraph: text, spans, spaces, notes, fields, changes, comments."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from linter.document import RevisionKind, SourceRef
from linter.document.builder import Anchor
from linter.readers.docx import refusals
from linter.readers.flowing import text_inside, words_inside
from linter.readers.odt.assembly import Assembly
from linter.readers.odt.lists import integer
from linter.readers.odt.names import DC, DRAW, OFFICE, STYLE_NAME, TEXT, XLINK, H, P

if TYPE_CHECKING:
    from lxml import etree

    Handler = Callable[["TextReader", etree._Element, str | None, tuple[str, ...], int], None]

_CHANGE_ID = f"{TEXT}change-id"
_MOST_SPACES = 10_000
"""Spaces that one element may stand for."""
_FIELDS = frozenset(
    f"{TEXT}{name}"
    for name in (
        "page-number", "page-count", "date", "time", "author-name", "title", "subject", "file-name",
        "sequence", "expression", "variable-set", "variable-get", "user-field-get", "chapter",
        "bookmark-ref", "reference-ref", "sequence-ref", "note-ref", "creation-date",
        "modification-date", "print-date", "conditional-text", "database-display", "placeholder",
        "sheet-name", "creator", "initial-creator", "keywords", "description", "user-defined",
    )
)  # fmt: skip


class TextReader:
    """Reads the text of paragraphs of one part; ``boxes`` and ``notes`` wait for who reads them."""

    def __init__(self, assembly: Assembly, part: str) -> None:
        self.part = part
        self.boxes: list[etree._Element] = []
        self.notes: list[tuple[etree._Element, Anchor]] = []
        self.changes: dict[str, etree._Element] = {}
        self._assembly = assembly
        self._nodes = 0
        self._insertions: dict[str, Anchor] = {}
        self._annotations: dict[str, str] = {}

    def read_paragraph(self, element: "etree._Element", style: str | None, depth: int) -> None:
        """Read a paragraph into the block being built."""
        self._content(element, style, (), depth)

    def _content(
        self, element: "etree._Element", style: str | None, spans: tuple[str, ...], depth: int
    ) -> None:
        if depth > self._assembly.depth:
            raise refusals.too_deep(self.part)
        self._text(element.text, style, spans)
        for child in element:
            handler = _HANDLERS.get(child.tag)
            if handler is not None:
                handler(self, child, style, spans, depth + 1)
            elif child.tag in _FIELDS:
                self._field(child, style, spans, depth + 1)
            elif isinstance(child.tag, str) and child.tag.startswith((TEXT, OFFICE)):
                self._content(child, style, spans, depth + 1)
            self._text(child.tail, style, spans)

    def _text(self, text: str | None, style: str | None, spans: tuple[str, ...]) -> None:
        if not text:
            return
        sheet = self._assembly.sheet
        source = SourceRef(self.part, self._nodes, 0)
        self._nodes += 1
        if any(sheet.hides(None, (name,)) for name in spans):
            self._assembly.layers.hide(text)
            return
        self._assembly.flow.add(text, source, sheet.run(style, spans))

    def hide(self, element: "etree._Element") -> None:
        """Keep an element's text as hidden."""
        self._assembly.layers.hide(words_inside(element))

    def pass_over(self, element: "etree._Element") -> None:
        """What stands between paragraphs: marks of changes and comments."""
        if element.tag in _BETWEEN:
            _HANDLERS[element.tag](self, element, None, (), 0)

    def _span(
        self, element: "etree._Element", style: str | None, spans: tuple[str, ...], depth: int
    ) -> None:
        name = element.get(STYLE_NAME)
        self._content(element, style, spans if name is None else (*spans, name), depth)

    def _link(
        self, element: "etree._Element", style: str | None, spans: tuple[str, ...], depth: int
    ) -> None:
        start = self._assembly.layers.here()
        self._content(element, style, spans, depth)
        target = element.get(f"{XLINK}href", "")
        if target and not target.startswith("#"):
            self._assembly.layers.add_link(start, target)

    def _spaces(
        self, element: "etree._Element", style: str | None, spans: tuple[str, ...], _depth: int
    ) -> None:
        count = min(max(integer(element.get(f"{TEXT}c"), 1), 1), _MOST_SPACES)
        self._sign(" " * count, element, style, spans)

    def _tab(
        self, element: "etree._Element", style: str | None, spans: tuple[str, ...], _depth: int
    ) -> None:
        self._sign("\t", element, style, spans)

    def _break(
        self, element: "etree._Element", style: str | None, spans: tuple[str, ...], _depth: int
    ) -> None:
        self._sign("\n", element, style, spans)

    def _sign(
        self, text: str, element: "etree._Element", style: str | None, spans: tuple[str, ...]
    ) -> None:
        name = element.tag.rpartition("}")[2]
        source = SourceRef(self.part, self._nodes, 0)
        self._assembly.flow.sign(text, name, source, self._assembly.sheet.run(style, spans))

    def _field(
        self, element: "etree._Element", style: str | None, spans: tuple[str, ...], _depth: int
    ) -> None:
        start = self._assembly.layers.here()
        shown = words_inside(element)
        self._assembly.flow.generate(shown, self._assembly.sheet.run(style, spans))
        self._assembly.layers.add_field(start, element.tag.rpartition("}")[2])

    def _note(
        self, element: "etree._Element", _style: str | None, _spans: tuple[str, ...], _depth: int
    ) -> None:
        self.notes.append((element, self._assembly.layers.here()))

    def _frame(
        self, element: "etree._Element", _style: str | None, _spans: tuple[str, ...], _depth: int
    ) -> None:
        self.boxes.extend(text_boxes(element))

    def _hidden(
        self, element: "etree._Element", _style: str | None, _spans: tuple[str, ...], _depth: int
    ) -> None:
        self._assembly.layers.hide(element.get(f"{TEXT}string-value") or element.text or "")

    def _change(
        self, element: "etree._Element", _style: str | None, _spans: tuple[str, ...], _depth: int
    ) -> None:
        """A place where a tracked change took something out."""
        change = self.changes.get(element.get(_CHANGE_ID, ""))
        if change is not None:
            paragraphs = change.iter(P, H)
            text = "\n".join(text_inside(paragraph) for paragraph in paragraphs)
            here = self._assembly.layers.here()
            self._assembly.layers.revise(RevisionKind.DELETED, here, text, *_author(change))

    def _change_start(
        self, element: "etree._Element", _style: str | None, _spans: tuple[str, ...], _depth: int
    ) -> None:
        self._insertions[element.get(_CHANGE_ID, "")] = self._assembly.layers.here()

    def _change_end(
        self, element: "etree._Element", _style: str | None, _spans: tuple[str, ...], _depth: int
    ) -> None:
        name = element.get(_CHANGE_ID, "")
        start, change = self._insertions.pop(name, None), self.changes.get(name)
        if start is not None and change is not None:
            kind = RevisionKind.INSERTED
            self._assembly.layers.revise(kind, start, None, *_author(change))

    def _annotation(
        self, element: "etree._Element", _style: str | None, _spans: tuple[str, ...], _depth: int
    ) -> None:
        key = str(len(self._assembly.comments))
        name = element.get(f"{OFFICE}name")
        text = "\n".join(text_inside(paragraph) for paragraph in element.iter(P, H))
        self._assembly.comments[key] = (text, *_author(element))
        self._assembly.layers.start_comment(key)
        if name is None:
            self._assembly.layers.end_comment(key)
        else:
            self._annotations[name] = key

    def _annotation_end(
        self, element: "etree._Element", _style: str | None, _spans: tuple[str, ...], _depth: int
    ) -> None:
        key = self._annotations.pop(element.get(f"{OFFICE}name", ""), None)
        if key is not None:
            self._assembly.layers.end_comment(key)

    def end_comments(self) -> None:
        """Comments whose range never ended speak of the place where they stand."""
        for key in self._annotations.values():
            self._assembly.layers.end_comment(key)

    def _skip(self, *_: object) -> None:
        """What is not text of its author."""


def text_boxes(element: "etree._Element") -> "Iterator[etree._Element]":
    """What holds paragraphs in a frame, a shape or a group of them, the outermost only."""
    if element.tag in _SHAPES:
        yield element
    elif element.tag in (f"{DRAW}frame", f"{DRAW}g"):
        for child in element:
            yield from text_boxes(child)


def _author(element: "etree._Element") -> tuple[str | None, str | None]:
    author = next(element.iter(f"{DC}creator"), None)
    date = next(element.iter(f"{DC}date"), None)
    return (None if author is None else author.text), (None if date is None else date.text)


_SHAPES = frozenset(
    f"{DRAW}{name}"
    for name in ("text-box", "custom-shape", "rect", "ellipse", "circle", "line", "path", "polygon")
)
_BETWEEN = frozenset({f"{TEXT}change", f"{TEXT}change-start", f"{TEXT}change-end"})

_HANDLERS: "dict[str, Handler]" = {
    f"{TEXT}span": TextReader._span,
    f"{TEXT}a": TextReader._link,
    f"{TEXT}s": TextReader._spaces,
    f"{TEXT}tab": TextReader._tab,
    f"{TEXT}line-break": TextReader._break,
    f"{TEXT}note": TextReader._note,
    f"{TEXT}hidden-text": TextReader._hidden,
    f"{TEXT}hidden-paragraph": TextReader._hidden,
    f"{TEXT}change": TextReader._change,
    f"{TEXT}change-start": TextReader._change_start,
    f"{TEXT}change-end": TextReader._change_end,
    f"{TEXT}ruby-text": TextReader._skip,
    f"{OFFICE}annotation": TextReader._annotation,
    f"{OFFICE}annotation-end": TextReader._annotation_end,
    **dict.fromkeys((f"{DRAW}frame", f"{DRAW}g", *_SHAPES), TextReader._frame),
}
