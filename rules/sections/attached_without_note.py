"""Rule sections/attached-without-note."""

from collections.abc import Iterator

from linter.rulekit import (
    LETTERHEAD,
    AttachedDocument,
    Context,
    Finding,
    Rule,
    Severity,
    document_type,
    is_administrative,
    nd30,
)


class AttachedWithoutNote(Rule):
    """Văn bản ban hành kèm theo quyết định không có dòng “(Kèm theo Quyết định số …)”.

    Dưới trích yếu của quy chế, quy định, kế hoạch… ban hành kèm theo là dòng in nghiêng trong
    ngoặc đơn cho biết nó kèm theo văn bản nào. Bản điện tử được để trống số và ngày, nhưng vẫn có
    dòng này. Phụ lục là việc của sections/appendix-without-note.
    """

    id = "sections/attached-without-note"
    severity = Severity.WARNING
    message = "{type} kèm theo không có dòng “(Kèm theo {main} số …)”."
    remedy = "Thêm dòng “(Kèm theo {main} số … ngày … của …)” dưới trích yếu của {type}."
    basis = nd30("Phụ lục III, mẫu 1.3")
    requirements = ("S06",)
    element = AttachedDocument
    needs = LETTERHEAD

    def check(self, element: AttachedDocument, context: Context) -> Iterator[Finding]:
        """Miss the note under the title of what a decision or a resolution issues."""
        kind = document_type(context)
        if element.note is not None or kind is None or kind.enacting is None:
            return
        if element.type.name != kind.name and is_administrative(context):
            yield self.at(element, type=element.type.name, main=kind.name)
