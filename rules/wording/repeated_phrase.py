"""Rule wording/repeated-phrase."""

from collections.abc import Iterator
from itertools import islice

from linter.rulekit import (
    EVERY_REGIME,
    SOAT_ADVICE,
    Context,
    Evidence,
    Finding,
    Repetition,
    Rule,
    Severity,
    WholeDocument,
    shortened,
)

MOST = 10
"""Findings in one document; the others are of the same kind."""
SHORTEST = 3
"""Words of a phrase; two words in a row may be a noun and a verb."""
PREPOSITIONS = frozenset({
    "trên", "tại", "ở", "trong", "của", "thuộc", "theo", "cho", "từ", "đối", "về", "do", "với",
    "bằng", "vào", "đến", "đề", "nhằm", "để",
})  # fmt: skip
"""Words that open a phrase of place, time or belonging: said once, it need not be said again."""


class RepeatedPhrase(Rule):
    """Một cụm từ viết lặp lại ngay trong cùng một vế câu.

    Ví dụ “trên địa bàn xã Phú Hòa trên địa bàn xã”: giữa hai lần chỉ có tên gọi hoặc số. Cấu trúc
    song song (tuyên truyền …, tuyên truyền …), tên riêng và đầu bảng không bị xét. Một từ lặp lại
    là việc của wording/repeated-word.
    """

    id = "wording/repeated-phrase"
    severity = Severity.WARNING
    message = "Cụm từ “{phrase}” viết lặp lại trong cùng một câu."
    remedy = "Bỏ một trong hai lần “{phrase}”."
    basis = SOAT_ADVICE
    element = WholeDocument
    needs = (Repetition,)
    gathers = (Repetition,)
    regimes = EVERY_REGIME

    def check(self, element: WholeDocument, context: Context) -> Iterator[Finding]:
        """Find phrases that are said again at once."""
        slips = (found for found in context.all(Repetition) if _is_slip(found))
        for found in islice(slips, MOST):
            phrase = shortened(found.first.text)
            again = Evidence("Lần viết lặp lại", found.second.span)
            yield self.at(found, phrase=phrase).because(again)


def _is_slip(found: Repetition) -> bool:
    if found.words < SHORTEST or not found.second.text[0].islower():
        return False
    words = found.first.text.lower().split()
    if not all(word.strip('“”"').isalpha() for word in words):
        return False
    return found.between is None or words[0] in PREPOSITIONS
