"""The outline of what is issued together with a document: a regulation behind its decision.

Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, II.6.c; Phụ lục III, samples 2.1 and 2.2.
"""

from collections.abc import Iterable
from typing import ClassVar

from linter.document import Document, Element, Facts
from linter.structure.elements import Appendix, AttachedDocument, AttachedItem, OutlineItem
from linter.structure.lines import Lines, lines_in
from linter.structure.outline import items_in


class AttachedOutlineRecogniser:
    """Finds the entries of each document behind the signature of the main one."""

    provides: ClassVar[tuple[type[Element], ...]] = (AttachedItem,)
    needs: ClassVar[tuple[type[Element], ...]] = (Lines, AttachedDocument, Appendix)

    def recognise(self, document: Document, facts: Facts) -> Iterable[Element]:
        """Yield the entries in reading order; parents are counted within each document."""
        attached = facts.all(AttachedDocument)
        if not attached:
            return
        lines = lines_in(facts)
        appendices = [appendix.body.start for appendix in facts.all(Appendix)]
        openings = [other.span.start for other in attached]
        for index, one in enumerate(attached):
            start = one.note.end if one.note is not None else one.span.end
            stops = [at for at in (*appendices, *openings) if at > one.span.start]
            end = min([len(document.text), *stops])
            within = [li for li in lines if start <= li.start < end and li.block.cell is None]
            for item in items_in(document, within, len(document.text[:end].rstrip())):
                yield _attached(item, index)


def _attached(item: OutlineItem, index: int) -> AttachedItem:
    return AttachedItem(
        spans=item.spans,
        text=item.text,
        marker=item.marker,
        kind=item.kind,
        ordinal=item.ordinal,
        level=item.level,
        parent=item.parent,
        generated=item.generated,
        capital=item.capital,
        body=item.body,
        document=index,
    )
