"""Rule sections/missing-archive-line."""

from collections.abc import Iterator

from linter.rulekit import (
    LETTERHEAD,
    ArchiveLine,
    Context,
    Finding,
    Recipients,
    Rule,
    Severity,
    doubt,
    fold,
    is_administrative,
    nd30,
)


class MissingArchiveLine(Rule):
    """Nơi nhận không có dòng Lưu.

    Dòng cuối của Nơi nhận ghi “Lưu: VT, …” để biết bản gốc được giữ ở đâu. Danh sách không dừng ở
    dấu chấm thì có thể đã bị cắt khi chuyển đổi, nên chỉ cảnh báo. Dòng Lưu viết sai là việc của
    sections/malformed-archive-line; văn bản của Đảng có cách ghi riêng nên không xét.
    """

    id = "sections/missing-archive-line"
    severity = Severity.ERROR
    message = "Nơi nhận không có dòng “Lưu: VT, …”."
    remedy = "Thêm dòng cuối “- Lưu: VT, [viết tắt đơn vị soạn thảo].”."
    basis = nd30("Phụ lục I, Phần I, II.9.d")
    requirements = ("M09",)
    element = Recipients
    needs = (*LETTERHEAD, ArchiveLine)

    def check(self, element: Recipients, context: Context) -> Iterator[Finding]:
        """Miss the archive line of a list that has other lines."""
        if context.first(ArchiveLine) is not None or not element.items:
            return
        if not is_administrative(context):
            return
        last = element.items[-1]
        if fold(last.text).startswith("lưu"):
            return
        finding = self.missing(last.span.end)
        whole = len(element.items) >= 2 and last.text.rstrip().endswith(".")
        yield doubt(finding, context) if whole else finding.at_most(Severity.WARNING)
