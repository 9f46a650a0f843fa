"""Rule numbers/table-formula-mismatch."""

from collections.abc import Iterator, Mapping
from typing import ClassVar

from linter.rulekit import (
    EVERY_REGIME,
    SOAT_ADVICE,
    ClaimKind,
    Context,
    Finding,
    Rule,
    Severity,
    Trust,
    Verdict,
)
from rules.numbers.proof import is_contradicted, mismatch


class TableFormulaMismatch(Rule):
    """Ô của bảng không đúng với công thức của cột.

    Công thức do bảng ghi ra (“(3)=(1)x(2)”, “5=4/3”), hoặc là tích mà phần lớn các dòng đều khớp
    (số lượng × đơn giá = thành tiền, diện tích × năng suất = sản lượng). Chấp nhận làm tròn, cắt
    bớt chữ số và đổi đơn vị. Công thức cộng thuộc numbers/table-total-mismatch.
    """

    id = "numbers/table-formula-mismatch"
    severity = Severity.ERROR
    messages: ClassVar[Mapping[str, str]] = {
        "stated": "Ô {stated} không đúng với công thức {formula}: tính ra {computed}.",
        "product": "Ô {stated} không khớp: {first} × {second} là {computed}.",
    }
    remedy = "Kiểm tra lại các ô của dòng này: {check}."
    basis = SOAT_ADVICE
    element = Verdict
    regimes = EVERY_REGIME
    trusts = frozenset(Trust)

    def check(self, verdict: Verdict, context: Context) -> Iterator[Finding]:
        """Yield the cell that the other cells of its row do not give."""
        if not is_contradicted(verdict, ClaimKind.FORMULA):
            return
        claim = verdict.claim
        assert claim.result is not None
        first, second = claim.operands[0].text, claim.operands[-1].text
        finding = mismatch(
            self, verdict, claim.result,
            formula=claim.stated_formula, first=first, second=second,
        )  # fmt: skip
        yield finding.saying("stated" if claim.stated_formula else "product")
