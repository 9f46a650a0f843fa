"""Rule numbers/words-digits-differ."""

from collections.abc import Iterator

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


class WordsDigitsDiffer(Rule):
    """Số viết bằng chữ khác với số viết bằng chữ số.

    “12.500.000 đồng (bằng chữ: mười hai triệu năm trăm nghìn đồng)”, “03 (ba) bản”: hai cách viết
    phải là một số. Chữ không đọc được thành số thì không xét.
    """

    id = "numbers/words-digits-differ"
    severity = Severity.ERROR
    message = "Viết bằng chữ số là {stated}, bằng chữ là {words}."
    remedy = "Sửa số hoặc chữ cho thống nhất: {check}."
    basis = SOAT_ADVICE
    element = Verdict
    regimes = EVERY_REGIME
    trusts = frozenset(Trust)

    def check(self, verdict: Verdict, context: Context) -> Iterator[Finding]:
        """Yield the words that say another number than the figure before them."""
        if not is_contradicted(verdict, ClaimKind.WORDS):
            return
        figure, words = verdict.claim.operands
        meant = verdict.expected or ""
        yield mismatch(self, verdict, words, stated=figure.text, words=meant)
