"""Rule layout/national-name-not-right."""

from collections.abc import Iterator

from linter.rulekit import (
    Context,
    Finding,
    HeadPlaces,
    NationalName,
    Rule,
    Severity,
    nd30,
)
from rules.layout.scope import SCOPE, is_judged


class NationalNameNotRight(Rule):
    """Quốc hiệu không ở bên phải tên cơ quan ban hành.

    Quốc hiệu và Tiêu ngữ ở phía trên, bên phải trang đầu; tên cơ quan ban hành ở bên trái, ngang
    hàng, thường là hai ô của một bảng không kẻ. Phần đầu xếp bằng tab, hộp chữ hay thụt dòng thì
    không đoán được nên không xét.
    """

    id = "layout/national-name-not-right"
    severity = Severity.WARNING
    message = "Quốc hiệu không nằm bên phải tên cơ quan ban hành."
    remedy = "Xếp phần đầu thành hai cột: tên cơ quan bên trái, Quốc hiệu bên phải."
    basis = nd30("Phụ lục I, Phần I, II.1.a, II.2.b")
    requirements = ("C03",)
    element = HeadPlaces
    needs = (*SCOPE, NationalName)
    in_draft = Severity.INFO

    def check(self, element: HeadPlaces, context: Context) -> Iterator[Finding]:
        """Look at how the two stand to each other, where that can be told."""
        part = context.first(NationalName)
        if element.emblem_right is False and part is not None and is_judged(context):
            yield self.at(part.spans[:1])
