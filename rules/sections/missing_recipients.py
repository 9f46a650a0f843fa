"""Rule sections/missing-recipients."""

from collections.abc import Iterator
from typing import ClassVar

from linter.rulekit import (
    LETTERHEAD,
    RECIPIENTS,
    ArchiveLine,
    Closing,
    Context,
    Finding,
    Recipients,
    Rule,
    Severity,
    Signature,
    WholeDocument,
    after,
    document_type,
    doubt,
    is_administrative,
    nd30,
)


class MissingRecipients(Rule):
    """Văn bản hành chính không có phần Nơi nhận.

    Nơi nhận là thành phần bắt buộc. Khi không thấy cả câu kết thúc lẫn chữ ký thì phần cuối văn
    bản có thể đã bị cắt, nên chỉ cảnh báo. Hợp đồng, bản ghi nhớ, biên bản do các bên giữ, các
    loại giấy, phiếu trao tận tay, nên chỉ lưu ý; thư công không có Nơi nhận. Có Nơi nhận mà thiếu
    dòng Lưu là việc của sections/missing-archive-line.
    """

    id = "sections/missing-recipients"
    severity = Severity.ERROR
    messages: ClassVar = {
        "all": "Không thấy phần Nơi nhận.",
        "label": "Có dòng Lưu nhưng không thấy chữ “Nơi nhận:” phía trên.",
    }
    remedy = (
        "Thêm “Nơi nhận:” ở góc dưới bên trái và danh sách nơi nhận, dòng cuối là “Lưu: VT, …”."
    )
    basis = nd30("Điều 8, khoản 2, điểm i; Phụ lục I, Phần I, II.9")
    requirements = ("A04", "M06")
    element = WholeDocument
    needs = (*LETTERHEAD, ArchiveLine, Closing, Signature)
    misses = (Recipients,)

    def check(self, element: WholeDocument, context: Context) -> Iterator[Finding]:
        """Miss the recipients of an administrative document."""
        if context.first(Recipients) is not None or not is_administrative(context):
            return
        archive, closing = context.first(ArchiveLine), context.first(Closing)
        if archive is not None:
            finding = self.missing(archive.span.start).saying("label")
            yield finding.at_most(Severity.WARNING)
            return
        end = after(closing) or len(element.text.rstrip())
        finding = self.missing(end).saying("all")
        kind = document_type(context)
        if kind is not None and RECIPIENTS in kind.without:
            return
        if kind is not None and RECIPIENTS in kind.often_without:
            yield finding.at_most(Severity.INFO)
        elif closing is None or context.first(Signature) is None:
            yield finding.at_most(Severity.WARNING)
        else:
            yield doubt(finding, context)
