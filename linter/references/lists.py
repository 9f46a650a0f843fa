"""Lists over several blocks: bullets take head and subject from the line that leads them in.

*Đảng ủy xã đã ban hành các Nghị quyết:* / *- Số 05-NQ/ĐU …;* / *- Số 06-NQ/ĐU …*
"""

from collections.abc import Iterator, Mapping, Sequence

from msgspec.structs import replace

from linter.document import Block, Document
from linter.references.clauses import subject_before
from linter.references.heads import head_before
from linter.references.marks import CitationMark, shares_head
from linter.references.passage import passage_of

_LONGEST = 60
"""Blocks above an item in which its lead is looked for."""


def with_leads(document: Document, marks: Sequence[CitationMark]) -> Iterator[CitationMark]:
    """The marks, those that open an item completed from the items and the lead above."""
    opening: dict[int, CitationMark] = {}
    for found in marks:
        mark = found
        if mark.listed:
            block = document.block_at(mark.span.start)
            mark = _completed(document, mark, block, opening)
            opening[block.index] = mark
        yield mark


def _completed(
    document: Document, mark: CitationMark, block: Block, opening: Mapping[int, CitationMark]
) -> CitationMark:
    for above in _blocks_above(document, block):
        if document.text[: above.span.end].rstrip().endswith(":"):
            return _led(document, mark, above)
        item = opening.get(above.index)
        if item is None:
            return mark
        if mark.type_text is None and shares_head(item, mark.symbol):
            mark = replace(mark, type_text=item.type_text, type=item.type)
    return mark


def _blocks_above(document: Document, block: Block) -> Iterator[Block]:
    """The blocks above with something in them, the nearest first."""
    for index in range(block.index - 1, max(block.index - _LONGEST, -1), -1):
        above = document.blocks[index]
        if above.story is not block.story:
            return
        if above.span.of(document.text).strip():
            yield above


def _led(document: Document, mark: CitationMark, lead: Block) -> CitationMark:
    """The mark with what its lead says of all the items."""
    passage = passage_of(lead.span.of(document.text).rstrip())
    end = len(passage.text)
    if mark.subject_body is None and (subject := subject_before(passage, end)):
        mark = replace(mark, subject_body=subject.rebased(lead.span.start))
    if mark.type_text is None:
        head = head_before(passage, end, mark.symbol)
        if head.piece is not None:
            mark = replace(mark, type_text=head.piece.rebased(lead.span.start), type=head.type)
    return mark
