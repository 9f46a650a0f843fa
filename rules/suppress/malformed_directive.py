"""Rule suppress/malformed-directive."""

from collections.abc import Iterator
from typing import ClassVar

from linter.rulekit import (
    EVERY_REGIME,
    SOAT_ADVICE,
    Context,
    Directive,
    Finding,
    Rule,
    Severity,
    Trust,
)


class MalformedDirective(Rule):
    """Chỉ dẫn bỏ qua thiếu lý do, thiếu mã quy tắc hoặc thiếu chữ “bỏ qua”.

    Chỉ dẫn là một ghi chú trong văn bản, bắt đầu bằng “soát:”, nêu mã quy tắc và lý do. Người duyệt
    cần lý do để biết vì sao một điểm không phải sửa; chỉ dẫn thiếu lý do vẫn có hiệu lực. Thiếu mã
    quy tắc hoặc thiếu chữ “bỏ qua” thì chỉ dẫn không có hiệu lực. Mã viết sai thuộc
    suppress/unknown-rule.
    """

    id = "suppress/malformed-directive"
    severity = Severity.WARNING
    messages: ClassVar = {
        "no-reason": "Chỉ dẫn “{text}” không nêu lý do.",
        "no-rule": "Chỉ dẫn “{text}” không nêu mã quy tắc nên không có hiệu lực.",
        "no-verb": "Chỉ dẫn “{text}” thiếu chữ “bỏ qua” nên không có hiệu lực.",
    }
    remedy = "Viết: soát: bỏ qua MÃ-QUY-TẮC -- lý do."
    basis = SOAT_ADVICE
    element = Directive
    regimes = EVERY_REGIME
    trusts = frozenset(Trust)

    def check(self, element: Directive, context: Context) -> Iterator[Finding]:
        """Say the first thing that is lacking."""
        finding = self.at(element, text=element.text)
        if not element.has_verb:
            yield finding.saying("no-verb")
        elif not element.names:
            yield finding.saying("no-rule").at_most(Severity.INFO)
        elif not element.reason:
            yield finding.saying("no-reason")
