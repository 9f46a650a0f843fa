"""Rule header/missing-number-symbol."""

from collections.abc import Iterator

from linter.rulekit import (
    LETTERHEAD,
    NUMBER,
    Context,
    Finding,
    IssuingBody,
    NumberSymbol,
    Rule,
    Severity,
    SuperiorBody,
    WholeDocument,
    after,
    document_type,
    doubt,
    is_administrative,
    nd30,
)


class MissingNumberSymbol(Rule):
    """Văn bản hành chính không có dòng số, ký hiệu.

    Ngay cả bản dự thảo cũng có dòng “Số:      /BC-UBND” chờ điền số. Còn dòng ấy mà số để trống
    là việc của header/blank-number. Biên bản, hợp đồng và các bản ghi nhớ, thỏa thuận thường
    được lưu không số nên chỉ được lưu ý; thư công không có số.
    """

    id = "header/missing-number-symbol"
    severity = Severity.ERROR
    message = "Không thấy dòng số, ký hiệu của văn bản."
    remedy = "Thêm dòng “Số: …/…” dưới tên cơ quan ban hành."
    basis = nd30("Điều 8, khoản 2, điểm c; Phụ lục I, Phần I, II.3")
    requirements = ("A04", "E05")
    element = WholeDocument
    needs = LETTERHEAD
    misses = (NumberSymbol,)
    in_draft = Severity.WARNING

    def check(self, element: WholeDocument, context: Context) -> Iterator[Finding]:
        """Miss the number line of an administrative document."""
        if context.first(NumberSymbol) is not None or not is_administrative(context):
            return
        kind = document_type(context)
        if kind is not None and NUMBER in kind.without:
            return
        finding = self.missing(after(context.first(SuperiorBody), context.first(IssuingBody)))
        loose = kind is not None and NUMBER in kind.often_without
        yield finding.at_most(Severity.INFO) if loose else doubt(finding, context)
