"""Rule wording/repeated-word."""

from collections.abc import Iterator
from itertools import islice

from linter.rulekit import (
    EVERY_REGIME,
    SOAT_ADVICE,
    Context,
    Finding,
    Repetition,
    ReplaceText,
    Rule,
    Safety,
    Severity,
    Span,
    WholeDocument,
)

MOST = 10
"""Findings in one document; the others are of the same kind."""

BEFORE = {
    "là": {"bay", "lượn"},
    "tại": {"hiện", "tồn", "thực", "đương"},
    "theo": {"kèm", "tiếp", "đi", "dõi", "mang", "noi", "làm", "dựa", "tuân"},
    "trên": {"nêu", "kể", "nói", "bên", "phía", "ở", "cấp", "như", "từ", "tuyến", "người", "ra"},
    "trong": {"bên", "phía", "ở", "nước"},
    "về": {"trở", "quay", "đi", "lui", "đem", "mang", "đưa", "chạy", "kéo", "lấy"},
}
"""Words that are whole only with the word behind them: *bên trong trong năm* is no slip."""
AFTER = {"của": {"cải"}, "cho": {"vay", "thuê", "mượn", "phép"}, "là": {"mặt"}, "để": {"dành"}}
"""Words of which the second is a part: *của của cải*."""
FUNCTION_WORDS = frozenset({
    "của", "và", "các", "những", "với", "cho", "sẽ", "đã", "đang", "để", "cũng", "nhằm", "hoặc",
    "nhưng", "vì", "nếu", "mà", "bởi", *BEFORE,
})  # fmt: skip
AUXILIARIES = frozenset({"đã", "đang", "sẽ", "cần", "phải", "chưa", "không", "luôn", "vừa"})
"""Behind them *được* is passive: *kết quả đạt được được công bố* is no slip."""
TWO_SYLLABLES = frozenset({
    "thực hiện", "triển khai", "tiếp tục", "tăng cường", "đẩy mạnh", "nâng cao", "bảo đảm",
    "đảm bảo", "góp phần", "đối với", "đồng thời", "bao gồm", "thông qua", "cũng như", "tuy nhiên",
})  # fmt: skip
"""Words that are never a noun and a verb at once, as *tổ chức tổ chức* is."""


class RepeatedWord(Rule):
    """Một từ viết lặp hai lần liền nhau.

    Thường là gõ thừa khi sửa câu. Chỉ báo với những từ không bao giờ viết đôi (của, và, các…); từ
    láy (xa xa, dần dần, ngày ngày) hay danh từ đứng trước động từ giống nó (các tổ chức tổ chức…)
    là bình thường. Cả cụm từ lặp lại là việc của wording/repeated-phrase.
    """

    id = "wording/repeated-word"
    severity = Severity.WARNING
    message = "Từ “{word}” viết lặp hai lần."
    remedy = "Bỏ một từ: viết “{word}”."
    basis = SOAT_ADVICE
    element = WholeDocument
    needs = (Repetition,)
    gathers = (Repetition,)
    regimes = EVERY_REGIME
    fix = Safety.UNSAFE
    fix_description = "Bỏ từ “{word}” viết thừa"

    def check(self, element: WholeDocument, context: Context) -> Iterator[Finding]:
        """Find doubled words that are no words of the language."""
        slips = (found for found in context.all(Repetition) if _is_slip(found))
        for found in islice(slips, MOST):
            extra = Span(found.first.span.end, found.second.span.end)
            finding = self.at(found, word=found.first.text)
            yield finding.editing(ReplaceText(extra, ""))


def _is_slip(found: Repetition) -> bool:
    first, second = found.first.text, found.second.text
    if found.between is not None or (second[0].isupper() and not first.isupper()):
        return False
    word = first.lower()
    if found.words == 2:
        return " ".join(word.split()) in TWO_SYLLABLES
    if found.words != 1:
        return False
    if word == "được":
        return found.before in AUXILIARIES
    if word not in FUNCTION_WORDS or found.after in AFTER.get(word, ()):
        return False
    return found.before not in BEFORE.get(word, ())
