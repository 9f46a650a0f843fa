"""Rule numbers/period-mismatch."""

from collections.abc import Iterator

from linter.rulekit import (
    EVERY_REGIME,
    SOAT_ADVICE,
    Context,
    Finding,
    OutlineItem,
    Rule,
    Severity,
    Subject,
    fold,
    lazy_pattern,
)

YEAR = lazy_pattern(r"(?<![\d/.-])(?P<first>20\d\d)(?:\s*[-–]\s*(?P<last>20\d\d))?(?![\d/])")
DONE = lazy_pattern(r"\b(?:kết quả|tình hình|đánh giá|thực hiện)\b")
OTHER_TIME = lazy_pattern(
    r"\b(?:phương hướng|nhiệm vụ|kế hoạch|dự kiến|so với|trước|giai đoạn|từ năm|nghị quyết"
    r"|chương trình|quyết định|chỉ thị|đề án|luật|kết luận|thông tư|nghị định|chỉ tiêu|mục tiêu"
    r"|đến năm|tầm nhìn)\b"
)
LONGEST = 160
"""Characters of a heading, at most."""


class PeriodMismatch(Rule):
    """Đề mục nói về kết quả của một năm khác với năm ở trích yếu.

    Báo cáo năm sau thường soạn trên bản năm trước; đề mục “Kết quả thực hiện năm 2023” trong báo
    cáo năm 2024 là chỗ quên sửa. Chỉ nhắc khi trích yếu nêu năm, đề mục nói về kết quả của một năm
    trước đó và không đề mục nào nói đến năm của trích yếu.
    """

    id = "numbers/period-mismatch"
    severity = Severity.WARNING
    message = "Trích yếu nói về năm {subject} nhưng đề mục này nói về năm {heading}."
    remedy = "Kiểm tra lại năm của đề mục và số liệu bên dưới."
    basis = SOAT_ADVICE
    element = Subject
    needs = (OutlineItem,)
    regimes = EVERY_REGIME

    def check(self, subject: Subject, context: Context) -> Iterator[Finding]:
        """Yield headings of results that all speak of an earlier year than the subject."""
        meant = years_of(subject.text)
        headings = [item for item in context.all(OutlineItem) if len(item.text) <= LONGEST]
        if not meant or any(years_of(item.text) & meant for item in headings):
            return
        for item in headings:
            folded = fold(item.text)
            years = years_of(item.text)
            if len(years) != 1 or OTHER_TIME.search(folded) or not DONE.search(folded):
                continue
            if max(years) < min(meant):
                yield self.at(item, subject=shown(meant), heading=shown(years)).as_sure_as(0.8)


def years_of(text: str) -> set[int]:
    """The years that a text names; of a stretch, all of them."""
    found: set[int] = set()
    for match in YEAR.finditer(text):
        first = int(match["first"])
        found.update(range(first, int(match["last"] or first) + 1))
    return found


def shown(years: set[int]) -> str:
    """Years as a clerk writes them: ``2024-2025``."""
    low, high = min(years), max(years)
    return str(low) if low == high else f"{low}-{high}"
