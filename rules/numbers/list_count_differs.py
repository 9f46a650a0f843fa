"""Rule numbers/list-count-differs."""

from collections.abc import Iterator

from linter.rulekit import (
    EVERY_REGIME,
    SOAT_ADVICE,
    ClaimKind,
    Context,
    Finding,
    Rule,
    Severity,
    Verdict,
)
from rules.numbers.proof import is_contradicted, mismatch


class ListCountDiffers(Rule):
    """Số lượng đã nêu khác với số mục được liệt kê.

    “05 nhiệm vụ sau:” mà bên dưới có 04 gạch đầu dòng; “03 xã: An Phú, An Hòa” mà chỉ có hai tên.
    Chỉ đếm khi mỗi mục rõ ràng là một: các gạch đầu dòng cùng cấp, các tên riêng cách nhau bằng
    dấu phẩy; chữ “và” có thể nằm trong một tên nên cả hai cách đếm đều được chấp nhận.
    """

    id = "numbers/list-count-differs"
    severity = Severity.WARNING
    message = "Nêu {stated} nhưng chỉ liệt kê {computed}."
    remedy = "Bổ sung mục còn thiếu hoặc sửa lại số lượng."
    basis = SOAT_ADVICE
    element = Verdict
    regimes = EVERY_REGIME

    def check(self, verdict: Verdict, context: Context) -> Iterator[Finding]:
        """Yield a count that is not that of the list behind it."""
        if not is_contradicted(verdict, ClaimKind.LIST):
            return
        assert verdict.claim.result is not None
        yield mismatch(self, verdict, verdict.claim.result)
