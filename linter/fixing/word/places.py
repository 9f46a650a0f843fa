"""What stands in the file for a stretch of the document's text."""

from typing import TYPE_CHECKING, NamedTuple

from linter.document import Block, Document, Segment, SegmentKind, Span
from linter.fixing import refusals
from linter.fixing.refusals import RefusedEditError
from linter.fixing.word.package import WordFile
from linter.readers.docx import names
from linter.readers.docx.names import RUN, SDT, T, W

if TYPE_CHECKING:
    from lxml.etree import _Element

_SIGNS = frozenset(f"{W}{name}" for name in ("tab", "ptab", "br", "cr", "noBreakHyphen", "sym"))
_BLANKS = " \t\r\n"
_FROZEN = frozenset({"contentLocked", "sdtContentLocked"})


class Spot(NamedTuple):
    """A character of the document's text, and the code points of a text node that stand for it.

    For a tab or a line break ``node`` is that element.
    """

    part: str
    ordinal: int
    node: "_Element"
    start: int
    end: int

    @property
    def is_text(self) -> bool:
        """Whether it stands in a text node."""
        return self.node.tag == T


class Places:
    """Finds the source of spans in one package; the package may be edited meanwhile."""

    def __init__(self, file: WordFile, document: Document) -> None:
        self.file = file
        self.document = document
        self._nodes: dict[str, list[_Element]] = {}

    def nodes(self, part: str) -> "list[_Element]":
        """The text nodes of a part as the reader counted them."""
        found = self._nodes.get(part)
        if found is None:
            found = self._nodes[part] = list(self.file.part(part).root.iter(T))
        return found

    def spot(self, offset: int) -> Spot:
        """What stands for the character at an offset. Raises RefusedEditError."""
        segment = self.document.segment_at(offset)
        if segment is None:
            raise RefusedEditError(refusals.NO_PLACE)
        if segment.kind is SegmentKind.GENERATED:
            last = offset == self.document.block_at(offset).span.end
            raise RefusedEditError(refusals.TWO_PARAGRAPHS if last else refusals.GENERATED)
        if segment.source is None:
            return self._sign(segment)
        part, ordinal, start = segment.source
        node = self.nodes(part)[ordinal]
        if segment.kind is SegmentKind.VERBATIM:
            start += offset - segment.span.start
            return Spot(part, ordinal, node, start, start + 1)
        original = segment.original or ""
        if segment.kind is SegmentKind.CONVERTED and original.strip(_BLANKS):
            raise RefusedEditError(refusals.OLD_ENCODING)
        if (node.text or "")[start : start + len(original)] != original:
            raise RefusedEditError(refusals.OTHER_SIGN)  # a letter and its mark in two runs
        return Spot(part, ordinal, node, start, start + len(original))

    def spots(self, span: Span) -> list[Spot]:
        """What stands for each character of a span. Raises RefusedEditError."""
        return [self.spot(offset) for offset in range(span.start, span.end)]

    def stretches(self, span: Span) -> list[Spot]:
        """The stretches of text nodes in a span, in order; what has no text node is passed over."""
        found = []
        for segment in self._segments_in(span):
            if segment.source is None or segment.kind is SegmentKind.GENERATED:
                continue
            part, ordinal, start = segment.source
            node = self.nodes(part)[ordinal]
            length = segment.span.end - segment.span.start
            first, last = 0, length
            if segment.kind is SegmentKind.VERBATIM:
                first = max(span.start - segment.span.start, 0)
                last = min(span.end - segment.span.start, length)
            elif segment.original is not None:
                last = min(len(segment.original), len(node.text or "") - start)
            found.append(Spot(part, ordinal, node, start + first, start + last))
        return found

    def paragraph(self, block: Block) -> "tuple[str, _Element]":
        """The paragraph of a block and its part. Raises RefusedEditError for one without text."""
        stretches = self.stretches(block.span)
        if not stretches:
            raise RefusedEditError(refusals.NO_PLACE)
        last = stretches[-1]
        paragraph = next(last.node.iterancestors(names.P), None)
        if paragraph is None:
            raise RefusedEditError(refusals.NO_PLACE)
        return last.part, paragraph

    def _segments_in(self, span: Span) -> list[Segment]:
        found = []
        offset = span.start
        while offset < span.end:
            segment = self.document.segment_at(offset)
            if segment is None:
                break
            found.append(segment)
            offset = segment.span.end
        return found

    def _sign(self, segment: Segment) -> Spot:
        """The tab or the break that a segment without a text node stands for."""
        block = self.document.block_at(segment.span.start)
        before = self._neighbours(Span(block.span.start, segment.span.start))
        behind = self._neighbours(Span(segment.span.end, block.span.end))
        signs = [s for s in self._segments_in(block.span) if s.kind is SegmentKind.CONVERTED]
        if not (before or behind):
            raise RefusedEditError(refusals.NO_PLACE)
        anchor = before[-1] if before else behind[0]
        paragraph = next(anchor.node.iterancestors(names.P))
        sought = [s for s in signs if s.source is None]
        found = [e for e in paragraph.iter(*_SIGNS) if _is_shown(e)]
        if len(found) != len(sought):
            raise RefusedEditError(refusals.OTHER_SIGN)
        sign = found[sought.index(segment)]
        if sign.tag == f"{W}sym":
            raise RefusedEditError(refusals.OTHER_SIGN)
        return Spot(anchor.part, anchor.ordinal, sign, 0, 1)

    def _neighbours(self, span: Span) -> list[Spot]:
        return self.stretches(span) if span.start < span.end else []


def _is_shown(sign: "_Element") -> bool:
    """Whether a sign is content of a run that was not deleted, and no page break."""
    parent = sign.getparent()
    if parent is None or parent.tag != RUN:
        return False
    if sign.tag == f"{W}br" and sign.get(names.TYPE, "textWrapping") != "textWrapping":
        return False
    return next(sign.iterancestors(names.DELETED, names.MOVED_FROM), None) is None


def refuse_closed(node: "_Element") -> None:
    """Raise RefusedEditError for text in a content control that is locked or bound to data."""
    for control in node.iterancestors(SDT):
        settings = control.find(f"{W}sdtPr")
        if settings is None:
            continue
        lock = settings.find(f"{W}lock")
        if lock is not None and lock.get(names.VAL) in _FROZEN:
            raise RefusedEditError(refusals.LOCKED)
        if settings.find(f"{W}dataBinding") is not None:
            raise RefusedEditError(refusals.BOUND)
