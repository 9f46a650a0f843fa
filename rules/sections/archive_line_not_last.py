"""Rule sections/archive-line-not-last."""

from collections.abc import Iterator

from linter.rulekit import ArchiveLine, Context, Finding, Recipients, Rule, Severity, nd30


class ArchiveLineNotLast(Rule):
    """Dòng Lưu không đứng cuối Nơi nhận.

    “Lưu: VT, …” là dòng cuối của danh sách. Dòng Lưu viết sai là việc của
    sections/malformed-archive-line.
    """

    id = "sections/archive-line-not-last"
    severity = Severity.WARNING
    message = "Sau dòng Lưu còn “{after}”."
    remedy = "Đưa dòng Lưu xuống cuối danh sách Nơi nhận."
    basis = nd30("Phụ lục I, Phần I, II.9.d")
    requirements = ("M09",)
    element = ArchiveLine
    needs = (Recipients,)

    def check(self, element: ArchiveLine, context: Context) -> Iterator[Finding]:
        """Look for recipients below the archive line."""
        listed = context.first(Recipients)
        if listed is None:
            return
        below = [item for item in listed.items if item.span.start > element.span.end]
        if below and any(item.spans == element.spans for item in listed.items):
            yield self.at(element, after=" ".join(below[0].text.split()))
