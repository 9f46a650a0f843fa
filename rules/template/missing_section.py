"""Rule template/missing-section."""

from collections.abc import Iterator
from typing import ClassVar

from linter.rulekit import (
    EVERY_REGIME,
    AppliedTemplate,
    Clause,
    Context,
    Evidence,
    Finding,
    Rule,
    SectionFit,
    Severity,
    mark,
)

BEGINNING = mark("lời mở đầu")
NEAREST = mark("Đề mục gần giống nhất.")
ITS_INDICATORS = mark("Chỉ tiêu thuộc phần này: {names}.")


class MissingSection(Rule):
    """Báo cáo thiếu một phần mà đề cương yêu cầu.

    Tên phần được so không kể chữ hoa, số thứ tự, dấu câu, năm, địa danh và những cách gọi quen
    dùng của cùng một phần (tồn tại, hạn chế, khó khăn); phần đặt ở cấp khác vẫn tính là có. Chỉ là
    lỗi khi đề cương do người dùng chỉ định cho đúng loại văn bản này và không có đề mục nào
    giống. Phần có nhưng đứng sai chỗ là việc của template/section-out-of-order.
    """

    id = "template/missing-section"
    severity = Severity.ERROR
    messages: ClassVar = {
        "absent": "Thiếu phần “{title}” theo đề cương “{template}”.",
        "near": "Không thấy phần “{title}” của đề cương “{template}”; gần nhất là “{nearest}”.",
        "implied": "Không có đề mục “{title}” của đề cương, dù các mục bên trong đều có.",
    }
    remedy = "Thêm đề mục “{title}” và nội dung của nó sau “{previous}”."
    basis = Clause("Đề cương báo cáo", "các phần bắt buộc")
    element = SectionFit
    needs = (AppliedTemplate,)
    regimes = EVERY_REGIME

    def check(self, element: SectionFit, context: Context) -> Iterator[Finding]:
        """Miss a section that is required and not there."""
        template = context.first(AppliedTemplate)
        if element.found or not element.required or template is None:
            return
        finding = self.missing(
            element.span.start,
            title=element.title,
            template=template.name,
            previous=element.previous or BEGINNING,
            nearest=element.nearest.text if element.nearest else "",
        )
        if element.indicators:
            names = "; ".join(element.indicators)
            finding = finding.because(Evidence(ITS_INDICATORS.format(names=names)))
        if element.implied:
            yield finding.saying("implied").at_most(Severity.INFO)
        elif element.nearest is not None:
            near = Evidence(NEAREST, element.nearest.span)
            yield finding.saying("near").because(near).at_most(Severity.WARNING)
        else:
            severe = Severity.ERROR if template.certain else Severity.WARNING
            yield finding.saying("absent").at_most(severe)
