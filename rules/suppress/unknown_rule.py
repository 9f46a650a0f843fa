"""Rule suppress/unknown-rule."""

from collections.abc import Iterator
from typing import ClassVar

from linter.rulekit import (
    EVERY_REGIME,
    SOAT_ADVICE,
    Context,
    Finding,
    Rule,
    Severity,
    Trust,
    UnknownName,
)


class UnknownRule(Rule):
    """Chỉ dẫn bỏ qua gọi một quy tắc hay gói không có.

    Mã viết sai thì chỉ dẫn không có hiệu lực với mã ấy, và điểm cần bỏ qua vẫn bị tính. Quy tắc của
    gói tự viết chỉ được biết khi gói đó có trong cấu hình.
    """

    id = "suppress/unknown-rule"
    severity = Severity.WARNING
    messages: ClassVar = {
        "near": "Không có quy tắc hay gói “{name}”; có phải ý bạn là “{suggestion}”?",
        "far": "Không có quy tắc hay gói “{name}”.",
    }
    remedy = "Dùng mã như lệnh “soat rules” liệt kê, hoặc xóa chỉ dẫn."
    basis = SOAT_ADVICE
    element = UnknownName
    regimes = EVERY_REGIME
    trusts = frozenset(Trust)

    def check(self, element: UnknownName, context: Context) -> Iterator[Finding]:
        """Name the rule that was most likely meant."""
        finding = self.at(element, name=element.text, suggestion=element.suggestion)
        yield finding.saying("near" if element.suggestion else "far")
