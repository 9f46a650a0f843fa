"""Rule numbers/table-percent-mismatch."""

from collections.abc import Iterator

from linter.rulekit import (
    EVERY_REGIME,
    SOAT_ADVICE,
    ClaimKind,
    Context,
    Finding,
    Place,
    Rule,
    Severity,
    Trust,
    Verdict,
)
from rules.numbers.proof import is_contradicted, mismatch


class TablePercentMismatch(Rule):
    """Cột tỷ lệ của bảng có ô không khớp với hai cột tính ra nó.

    Không câu chữ nào nói cột tỷ lệ tính từ những cột nào, nên soát tìm cách tính mà phần lớn các
    dòng đều khớp; dòng lẻ loi không khớp mới bị báo. Chấp nhận làm tròn và cắt bớt chữ số. Tỷ lệ
    trong lời văn thuộc numbers/ratio-mismatch.
    """

    id = "numbers/table-percent-mismatch"
    severity = Severity.ERROR
    message = "Ô tỷ lệ {stated} không khớp: {part} trên {base} là {computed}."
    remedy = "Kiểm tra lại các ô của dòng này: {check}."
    basis = SOAT_ADVICE
    element = Verdict
    regimes = EVERY_REGIME
    trusts = frozenset(Trust)

    def check(self, verdict: Verdict, context: Context) -> Iterator[Finding]:
        """Yield the percentage of a row that differs from how the other rows are reckoned."""
        claim = verdict.claim
        if claim.place is not Place.TABLE or not is_contradicted(verdict, ClaimKind.RATIO):
            return
        assert claim.result is not None
        part, base = claim.operands
        yield mismatch(self, verdict, claim.result, part=part.text, base=base.text)
