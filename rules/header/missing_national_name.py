"""Rule header/missing-national-name."""

from collections.abc import Iterator

from linter.rulekit import (
    LETTERHEAD,
    Context,
    Finding,
    IssuingBody,
    Motto,
    NationalName,
    PartyTitle,
    Rule,
    Severity,
    WholeDocument,
    adapts_decree,
    doubt,
    fold,
    is_administrative,
    lazy_pattern,
    nd30,
)

YOUTH_UNION = lazy_pattern(r"đoàn\s+(?:tncs|thanh niên cộng sản)\s+hồ\s+chí\s+minh")
HEAD = 600
"""Characters in which the Union's own title may stand in place of the national name."""


class MissingNationalName(Rule):
    """Văn bản hành chính không có Quốc hiệu.

    Quốc hiệu là thành phần bắt buộc đầu tiên của văn bản hành chính. Phụ lục, biểu mẫu, văn bản
    ban hành kèm theo văn bản khác, văn bản của Đảng và của Đoàn Thanh niên (mang tiêu đề riêng)
    không bị nhắc; với các hội, đoàn thể khác chỉ lưu ý. Khi cả tên cơ quan ban hành cũng không
    thấy thì nhiều khả năng khung đầu trang đã rơi mất lúc chuyển đổi tệp, nên chỉ cảnh báo. Có
    Quốc hiệu mà thiếu Tiêu ngữ là việc của header/missing-motto; Quốc hiệu viết sai là việc của
    header/misspelt-national-name.
    """

    id = "header/missing-national-name"
    severity = Severity.ERROR
    message = "Không thấy {what} ở đầu văn bản."
    remedy = "Đặt “{expected}” ở trên cùng, phía bên phải trang đầu."
    basis = nd30("Điều 8, khoản 2, điểm a; Phụ lục I, Phần I, II.1.a")
    requirements = ("A04", "C01")
    element = WholeDocument
    needs = LETTERHEAD
    misses = (NationalName, PartyTitle)

    def check(self, element: WholeDocument, context: Context) -> Iterator[Finding]:
        """Miss the national name where a letterhead has none."""
        if context.first(NationalName) is not None or context.first(PartyTitle) is not None:
            return
        if not is_administrative(context) or YOUTH_UNION.search(fold(element.text[:HEAD])):
            return
        motto = context.first(Motto)
        lost = motto is None and context.first(IssuingBody) is None
        finding = self.missing(
            motto.span.start if motto is not None else 0,
            what="Quốc hiệu" if motto is not None else "Quốc hiệu, Tiêu ngữ",
            expected="CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        )
        if adapts_decree(context):
            yield finding.at_most(Severity.INFO)
        else:
            yield finding.at_most(Severity.WARNING) if lost else doubt(finding, context)
