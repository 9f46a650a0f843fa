"""Rule header/type-beyond-cell."""

from collections.abc import Iterator
from datetime import date

from linter.rulekit import (
    Clause,
    Context,
    DocumentTypeName,
    Evidence,
    Finding,
    IssuingBody,
    Regime,
    Rule,
    Severity,
    name_key,
)

IN_FORCE = date(2026, 1, 9)
BEYOND = frozenset({"Chỉ thị", "Thông tri", "Hướng dẫn", "Quy định"})


class TypeBeyondCell(Rule):
    """Chi bộ ban hành loại văn bản không thuộc thẩm quyền của mình.

    Chi bộ không ban hành quy định, hướng dẫn, chỉ thị, thông tri. Quy định được đối chiếu qua nguồn
    thứ cấp nên quy tắc chỉ cảnh báo, và chỉ xét văn bản từ ngày 09/01/2026.
    """

    id = "header/type-beyond-cell"
    severity = Severity.WARNING
    message = "Chi bộ không ban hành {type}."
    remedy = "Dùng loại văn bản mà chi bộ được ban hành, như nghị quyết, kế hoạch, thông báo."
    basis = Clause("Quy định 399-QĐ/TW", "Thẩm quyền ban hành văn bản của chi bộ")
    requirements = ("P-03",)
    element = DocumentTypeName
    needs = (IssuingBody,)
    regimes = frozenset({Regime.PARTY})

    def check(self, element: DocumentTypeName, context: Context) -> Iterator[Finding]:
        """Compare the type with the level of the issuing body."""
        body, when = context.first(IssuingBody), context.date
        if body is None or when is None or when < IN_FORCE or element.type.name not in BEYOND:
            return
        if name_key(body.text).startswith("chi bộ"):
            finding = self.at(element, type=element.type.name.lower())
            yield finding.because(Evidence("Cơ quan ban hành", body.span, "contradicts"))
