"""Rule header/missing-vv."""

from collections.abc import Iterator

from linter.rulekit import (
    LETTERHEAD,
    OFFICIAL_LETTER,
    Context,
    Finding,
    Rule,
    Safety,
    Severity,
    Span,
    Subject,
    WholeDocument,
    document_type,
    fold,
    nd30,
)


class MissingVv(Rule):
    """Trích yếu của công văn không viết sau “V/v”.

    Dưới số, ký hiệu, công văn ghi “V/v …”, không viết “Về việc …”. Công văn không có trích yếu
    nào là việc của header/missing-subject.
    """

    id = "header/missing-vv"
    severity = Severity.WARNING
    message = "Trích yếu của công văn mở đầu bằng “{found}”, không phải “V/v”."
    remedy = "Viết “V/v …”."
    basis = nd30("Phụ lục I, Phần I, II.5.b")
    requirements = ("G05",)
    element = Subject
    needs = (*LETTERHEAD, WholeDocument)
    fix = Safety.SAFE
    fix_description = "Thay “{found}” bằng “V/v”"

    def check(self, element: Subject, context: Context) -> Iterator[Finding]:
        """Find a letter's subject that is introduced in full words."""
        found, whole = element.introduced_by, context.first(WholeDocument)
        if found is None or whole is None or not fold(found).startswith("về"):
            return
        if document_type(context) is not OFFICIAL_LETTER:
            return
        place = whole.text.rfind(found, 0, element.span.start)
        if place >= 0:
            yield self.at(Span(place, place + len(found)), found=found).replacing("V/v")
