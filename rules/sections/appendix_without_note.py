"""Rule sections/appendix-without-note."""

import re
from collections.abc import Iterator

from linter.rulekit import (
    LETTERHEAD,
    Appendix,
    AttachmentNote,
    Context,
    Finding,
    Rule,
    Severity,
    Span,
    WholeDocument,
    document_type,
    is_administrative,
    lazy_pattern,
    nd30,
    places_of,
    quoted,
)

WITHIN = 700
"""Characters from its heading within which an appendix says what it belongs to."""
TOLD = lazy_pattern(r"kèm|\b(?:số|ngày)\s*[\d.…/_]", re.IGNORECASE)


class AppendixWithoutNote(Rule):
    """Dưới tên phụ lục không có dòng “(Kèm theo văn bản số … ngày … của …)”.

    Mỗi phụ lục ghi trong ngoặc đơn nó kèm theo văn bản nào: số, ký hiệu, ngày và cơ quan ban hành.
    Bản điện tử được để trống các chỗ ấy. Tệp chỉ gồm phụ lục, và phụ lục của hợp đồng, thỏa thuận,
    không bị xét.
    """

    id = "sections/appendix-without-note"
    severity = Severity.INFO
    message = "{found} không ghi kèm theo văn bản nào."
    remedy = "Thêm dòng “(Kèm theo {type} số … ngày … của …)” dưới tên phụ lục."
    basis = nd30("Phụ lục I, Phần I, III.1.c; Phụ lục III, mẫu 2.1 và 2.2")
    requirements = ("N05",)
    element = WholeDocument
    needs = (*LETTERHEAD, Appendix, AttachmentNote)
    gathers = (Appendix,)

    def check(self, element: WholeDocument, context: Context) -> Iterator[Finding]:
        """Look under the heading of each appendix."""
        kind = document_type(context)
        if kind is None or kind.is_of_parties or not is_administrative(context):
            return
        notes = [note.span.start for note in context.all(AttachmentNote)]
        bare = [a for a in context.all(Appendix) if not _is_noted(a, notes, element.text)]
        if bare:
            found = quoted(a.text for a in bare)
            yield self.at(places_of(bare), found=found, type=kind.name)


def _is_noted(appendix: Appendix, notes: list[int], text: str) -> bool:
    reach = Span(appendix.body.start, min(appendix.body.end, appendix.body.start + WITHIN))
    if any(reach.start <= note < reach.end for note in notes):
        return True
    end = appendix.title.span.end if appendix.title is not None else appendix.span.end
    return TOLD.search(text, reach.start, min(reach.end, end + 200)) is not None
