"""Rule numbers/sum-mismatch."""

from collections.abc import Iterator, Mapping
from typing import ClassVar

from linter.rulekit import (
    EVERY_REGIME,
    SOAT_ADVICE,
    ClaimKind,
    Context,
    Finding,
    Outcome,
    Quantity,
    Rule,
    Severity,
    Trust,
    Verdict,
)
from rules.numbers.proof import check_text, contradicted, proof, shares_figure


class SumMismatch(Rule):
    """Các số thành phần cộng lại không bằng tổng đã nêu.

    Chỉ báo khi câu chữ cho biết các thành phần là toàn bộ (liệt kê trong ngoặc ngay sau tổng,
    “gồm”, “chia ra”, “trong đó có … và …”, “tổng cộng”, các gạch đầu dòng dưới một tổng) và chênh
    lệch nhỏ hoặc do một lỗi gõ giải thích được. Danh sách còn mở (“như”, “chủ yếu”, “một số”), số
    ước chừng, chỉ tiêu phấn đấu, các nhóm có thể trùng nhau (nữ, dân tộc thiểu số) thì không báo.
    Tổng và tổng con cùng sai vì một số chung là một lỗi, báo tại số chung đó.
    """

    id = "numbers/sum-mismatch"
    severity = Severity.ERROR
    messages: ClassVar[Mapping[str, str]] = {
        "total": "Các số thành phần cộng lại được {computed}, khác với tổng đã nêu là {stated}.",
        "shared": "Số {stated} làm sai cả hai tổng: {check}.",
    }
    remedy = "Kiểm tra lại tổng và từng số thành phần: {check}."
    basis = SOAT_ADVICE
    element = Verdict
    regimes = EVERY_REGIME
    trusts = frozenset(Trust)

    def check(self, verdict: Verdict, context: Context) -> Iterator[Finding]:
        """Yield the total that its parts do not make; of two sums with one cause, the cause."""
        if verdict.claim.kind is not ClaimKind.SUM or verdict.outcome is not Outcome.CONTRADICTS:
            return
        wrong = contradicted(context, ClaimKind.SUM)
        place = wrong.index(verdict)
        linked = [
            other for other in wrong if other is not verdict and shares_figure(verdict, other)
        ]
        if any(wrong.index(other) < place for other in linked):
            return
        if linked:
            shared = shares_figure(verdict, linked[0])
            assert shared is not None
            yield self._finding(shared, (verdict, *linked), "shared")
        else:
            assert verdict.claim.result is not None
            yield self._finding(verdict.claim.result, (verdict,), "total")

    def _finding(self, figure: Quantity, wrong: tuple[Verdict, ...], message: str) -> Finding:
        check = "; ".join(check_text(verdict) for verdict in wrong)
        values = {"stated": figure.text, "computed": wrong[0].expected or "", "check": check}
        evidence = [item for verdict in wrong for item in proof(verdict, apart_from=figure)]
        finding = self.at(figure, **values).saying(message).because(*evidence)
        return finding.as_sure_as(*(verdict.confidence for verdict in wrong))
