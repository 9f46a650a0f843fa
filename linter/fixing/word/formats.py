"""Formatting of stretches: by the style where all that wears it changes, else on the spot."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, NamedTuple

from linter.document import Block
from linter.findings import SetFormat
from linter.fixing import refusals
from linter.fixing.refusals import RefusedEditError
from linter.fixing.word.cutting import RunCutter
from linter.fixing.word.drawn_lines import NAMESPACES, line_element
from linter.fixing.word.package import WordFile
from linter.fixing.word.part import EditedPart
from linter.fixing.word.places import Places
from linter.fixing.word.properties import CHARACTER, EQUIVALENTS, PARAGRAPH
from linter.fixing.word.schema import child_of, properties_of
from linter.readers.docx.names import PPR, RPR, RUN, VAL, P, W

if TYPE_CHECKING:
    from lxml.etree import _Element

LINE_BELOW = "line_below"
_SHAPE = f"{{{NAMESPACES['wp']}}}docPr"


class _Wish(NamedTuple):
    """One property of one value, and the stretches that are to have it."""

    name: str
    value: Any


def refuse_unknown(places: Places, edit: SetFormat) -> None:
    """Raise RefusedEditError for a property or a place that is unknown."""
    for name in edit.properties:
        if name not in CHARACTER and name not in PARAGRAPH and name != LINE_BELOW:
            raise RefusedEditError(refusals.UNKNOWN_PROPERTY, name=name)
    if not places.stretches(edit.span):
        raise RefusedEditError(refusals.NO_PLACE)


class FormatWriter:
    """Formats stretches of one package."""

    def __init__(self, file: WordFile, places: Places, cutter: RunCutter) -> None:
        self._file = file
        self._places = places
        self._cutter = cutter
        self._styles = _StyleSheet(file.related("styles"))
        shapes = (shape.get("id", "") for shape in file.body.root.iter(_SHAPE))
        self._shapes = max((int(n) for n in shapes if n.isdecimal()), default=0)

    def write(self, edits: Iterable[SetFormat]) -> None:
        """Make all edits of a round."""
        edits = list(edits)
        for wish, blocks in self._whole_blocks(edits).items():
            self._by_styles(wish, blocks)
        for edit in edits:
            self._on_the_spot(edit)

    def _whole_blocks(self, edits: Iterable[SetFormat]) -> dict[_Wish, set[int]]:
        """The blocks that wishes cover from end to end."""
        found: dict[_Wish, set[int]] = {}
        for edit in edits:
            for block in self._blocks(edit):
                for name, value in edit.properties.items():
                    whole = edit.span.start <= block.span.start and edit.span.end >= block.span.end
                    if name in EQUIVALENTS and (whole or name in PARAGRAPH):
                        found.setdefault(_Wish(name, value), set()).add(block.index)
        return found

    def _blocks(self, edit: SetFormat) -> list[Block]:
        return [b for b in self._places.document.blocks_in(edit.span) if b.span.start < b.span.end]

    def _by_styles(self, wish: _Wish, blocks: set[int]) -> None:
        """Change the styles that all covered text wears and no other text does."""
        worn: dict[str, set[int]] = {}
        for block in self._places.document.blocks:
            if block.span.start < block.span.end and block.format.style is not None:
                worn.setdefault(block.format.style, set()).add(block.index)
        for style, wearers in worn.items():
            heirs = (worn[heir] for heir in self._styles.heirs(style) if heir in worn)
            if wearers <= blocks and all(heir <= blocks for heir in heirs):
                self._styles.change(style, wish.name, wish.value)

    def _on_the_spot(self, edit: SetFormat) -> None:
        for name, value in _ordered(edit.properties):
            if name in CHARACTER:
                self._characters(edit, name, value)
            elif name in PARAGRAPH:
                for block in self._blocks(edit):
                    self._paragraph(block, name, value)
            else:
                self._line_below(self._blocks(edit)[-1], value)

    def _characters(self, edit: SetFormat, name: str, value: Any) -> None:
        for block in self._blocks(edit):
            by_style = self._styles.says(block.format.style, name, value)
            start, end = max(edit.span.start, block.span.start), min(edit.span.end, block.span.end)
            for spot in self._places.stretches(block.span._replace(start=start, end=end)):
                for run in self._cutter.isolate(spot.node, spot.start, spot.end):
                    self._touch(spot.part, run)
                    if run.tag == RUN:
                        _write(run, RPR, name, value, by_style=by_style)

    def _paragraph(self, block: Block, name: str, value: Any) -> None:
        try:
            part, paragraph = self._places.paragraph(block)
        except RefusedEditError:
            return  # a block of generated text alone
        self._file.part(part).touch(paragraph)
        by_style = self._styles.says(block.format.style, name, value)
        _write(paragraph, PPR, name, value, by_style=by_style)

    def _line_below(self, block: Block, length: float) -> None:
        part, paragraph = self._places.paragraph(block)
        self._file.part(part).touch(paragraph)
        self._shapes += 1
        paragraph.append(line_element(length, self._shapes, 1.15 * self._size(block)))

    def _size(self, block: Block) -> float:
        """The size of a block's last letters, in points."""
        look = self._places.document.format_at(block.span.end - 1)
        return (look.size if look is not None else None) or 14.0

    def _touch(self, part: str, run: "_Element") -> None:
        paragraph = next(run.iterancestors(P), None)
        if paragraph is not None:
            self._file.part(part).touch(paragraph)


def _ordered(properties: Any) -> list[tuple[str, Any]]:
    """A rule before the value that is read by it."""
    return sorted(properties.items(), key=lambda item: (item[0] == "line_spacing", item[0]))


def _write(owner: "_Element", tag: str, name: str, value: Any, *, by_style: bool) -> None:
    """State a property of a run or a paragraph, or let its style state it."""
    if not by_style:
        writer = CHARACTER.get(name) or PARAGRAPH[name]
        writer(properties_of(owner, tag), value)
        return
    settings = owner.find(tag)
    for child in () if settings is None else list(settings):
        if child.tag.removeprefix(W) in EQUIVALENTS[name]:
            child.getparent().remove(child)  # type: ignore[union-attr]


class _StyleSheet:
    """The paragraph styles of a package, by the names that the document shows."""

    def __init__(self, part: EditedPart | None) -> None:
        self._part = part
        self._styles: dict[str, _Element] = {}
        self._changed: set[tuple[str, str, Any]] = set()
        for style in () if part is None else part.root.iterchildren(f"{W}style"):
            name = style.find(f"{W}name")
            if style.get(f"{W}type") == "paragraph" and name is not None:
                self._styles[name.get(VAL, "")] = style

    def heirs(self, name: str) -> list[str]:
        """The styles that are based on one, near or far."""
        found, ids = [], {self._id(name)}
        grown = True
        while grown:
            grown = False
            for other, style in self._styles.items():
                base = style.find(f"{W}basedOn")
                if other not in found and base is not None and base.get(VAL) in ids:
                    found.append(other)
                    ids.add(self._id(other))
                    grown = True
        return found

    def change(self, name: str, key: str, value: Any) -> None:
        """Have a style state a property."""
        style = self._styles.get(name)
        if style is None or self._part is None:
            return
        self._part.touch(style)
        holder = child_of(style, "rPr" if key in CHARACTER else "pPr")
        (CHARACTER.get(key) or PARAGRAPH[key])(holder, value)
        self._changed.add((name, key, value))

    def says(self, name: str | None, key: str, value: Any) -> bool:
        """Whether a style was changed to state this."""
        return (name or "", key, value) in self._changed

    def _id(self, name: str) -> str | None:
        style = self._styles.get(name)
        return None if style is None else style.get(f"{W}styleId")
