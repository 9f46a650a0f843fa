"""Rule references/repeated-title."""

from collections.abc import Iterator

from linter.rulekit import (
    LETTERHEAD,
    Appendix,
    Citation,
    Context,
    Finding,
    Rule,
    Severity,
    Subject,
    WholeDocument,
    document_type,
    is_administrative,
    name_key,
    nd30,
    places_of,
    quoted,
)

DECIDING = frozenset({"Quyết định", "Nghị quyết"})
"""Types whose articles name again, in full, what they amend or carry out."""
COMPARED = 24
"""Characters of two titles that are compared: the end of a title is often cut differently."""
SURE = 0.9


class RepeatedTitle(Rule):
    """Viện dẫn lại một văn bản mà vẫn chép đủ ngày và trích yếu như lần đầu.

    Từ lần thứ hai chỉ cần tên loại và số, ký hiệu, câu văn sẽ gọn. Quyết định, nghị quyết nhắc lại
    đủ văn bản mà chúng sửa đổi hay thi hành; phụ lục và trích yếu đọc riêng: những chỗ ấy không bị
    xét. Hai lần ghi khác nhau thuộc references/dates-differ.
    """

    id = "references/repeated-title"
    severity = Severity.INFO
    message = "Viện dẫn lại còn chép đủ ngày và trích yếu: {places}."
    remedy = "Từ lần viện dẫn thứ hai, chỉ ghi tên loại và số, ký hiệu."
    basis = nd30("Phụ lục I, Phần I, II.6.b")
    requirements = ("H09",)
    element = WholeDocument
    needs = (Citation, Appendix, *LETTERHEAD)
    gathers = (Citation,)

    def check(self, element: WholeDocument, context: Context) -> Iterator[Finding]:
        """Gather what is written in full for the second time."""
        kind = document_type(context)
        if (kind is not None and kind.name in DECIDING) or not is_administrative(context):
            return
        again = list(_written_again(context))
        if again:
            yield self.at(places_of(again), places=quoted(cited.shown for cited in again))


def _written_again(context: Context) -> Iterator[Citation]:
    appendices, subjects = context.all(Appendix), context.all(Subject)
    limit = min((appendix.span.start for appendix in appendices), default=None)
    known: dict[str, str] = {}
    for cited in context.all(Citation):
        if limit is not None and cited.span.start >= limit:
            return
        whole = cited.date is not None and cited.title is not None and cited.confidence >= SURE
        if not whole or any(s.span.start <= cited.span.start < s.span.end for s in subjects):
            continue
        title = name_key(cited.title.text if cited.title else "")[:COMPARED]
        if known.get(cited.key) == title:
            yield cited
        known.setdefault(cited.key, title)
