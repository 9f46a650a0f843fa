"""Where a remark on a stretch of text may stand: Word allows comments in the body alone.

A remark on a header, a footer, a note or a text box goes to the nearest place in the body.
"""

from collections.abc import Iterable
from typing import NamedTuple

from linter.document import Block, Document, Span, Story


class Anchor(NamedTuple):
    """A stretch of the body with words of the file in it."""

    span: Span
    moved_from: Story | None = None
    """Where the remark would stand if it could."""


def anchor_of(document: Document, span: Span) -> Anchor | None:
    """Where a remark on this span stands; None in a document without any words in its body."""
    block = document.block_at(span.start)
    if block.story is Story.BODY:
        found = span if has_source(document, span) else _near(document, block)
        return None if found is None else Anchor(found)
    near = _substitute(document, block)
    return None if near is None else Anchor(near, block.story)


def has_source(document: Document, span: Span) -> bool:
    """Whether any character of the span stands in a text node of the file."""
    offset = span.start
    while offset < span.end:
        segment = document.segment_at(offset)
        if segment is None:
            return False
        if segment.source is not None and segment.source.part:
            return True
        offset = segment.span.end
    return False


def _substitute(document: Document, block: Block) -> Span | None:
    if block.note is not None:
        mark = document.notes[block.note].anchor
        return _near(document, document.block_at(mark), up_to=mark)
    if block.story is Story.TEXT_BOX:
        return _near(document, block)
    inside = (b for b in document.blocks if b.section == block.section)
    return _first(document, inside) or _first(document, document.blocks)


def _near(document: Document, block: Block, up_to: int | None = None) -> Span | None:
    """The block itself, or the nearest one of the body before it, or else behind it."""
    if block.story is Story.BODY:
        text = document.text
        start, end = block.span.start, block.span.end if up_to is None else up_to
        word = text.rfind(" ", start, end) + 1 if up_to is not None else 0
        for span in (Span(max(word, start), end), block.span):
            if has_source(document, span):
                return span
    before = reversed(document.blocks[: block.index])
    return _first(document, before) or _first(document, document.blocks[block.index + 1 :])


def _first(document: Document, blocks: Iterable[Block]) -> Span | None:
    body = (block.span for block in blocks if block.story is Story.BODY)
    return next((span for span in body if has_source(document, span)), None)
