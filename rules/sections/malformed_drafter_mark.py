"""Rule sections/malformed-drafter-mark."""

from collections.abc import Iterator

from linter.rulekit import (
    LETTERHEAD,
    Context,
    DrafterMark,
    Finding,
    Rule,
    Severity,
    is_administrative,
    lazy_pattern,
    nd30,
)

FIGURES = lazy_pattern(r"\d{1,3}(?:\.\d{3})*")
BLANK = lazy_pattern(r"[.…_\s]+")


class MalformedDrafterMark(Rule):
    """Số bản phát hành sau ký hiệu người soạn không viết bằng chữ số Ả Rập.

    Dưới Nơi nhận có thể ghi ký hiệu người soạn thảo và số bản phát hành, như “PL.(300)”. Ký hiệu
    viết hoa hay thường không bị xét, vì hai chỗ của Phụ lục I ghi khác nhau.
    """

    id = "sections/malformed-drafter-mark"
    severity = Severity.INFO
    message = "Số bản phát hành “{found}” không phải chữ số Ả Rập."
    remedy = "Ghi ký hiệu người soạn thảo và số bản, như “{code}.(30)”."
    basis = nd30("Phụ lục I, Phần I, III.3; Mục V, số thứ tự 11")
    requirements = ("P01",)
    element = DrafterMark
    needs = LETTERHEAD

    def check(self, element: DrafterMark, context: Context) -> Iterator[Finding]:
        """Look at the number of copies."""
        copies = element.copies
        if FIGURES.fullmatch(copies.text) or BLANK.fullmatch(copies.text):
            return
        if is_administrative(context):
            yield self.at(copies, found=copies.text, code=element.code.text)
