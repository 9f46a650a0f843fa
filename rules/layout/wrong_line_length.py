"""Rule layout/wrong-line-length."""

from collections.abc import Iterator

from linter.rulekit import (
    Context,
    Finding,
    LineBelow,
    LineKind,
    Part,
    Rule,
    Severity,
    nd30,
)
from rules.layout.font_table import NAMES
from rules.layout.scope import POINTS_PER_MM, SCOPE, figure, is_judged

WHOLE = (0.7, 1.35)
HALF = (0.2, 0.8)
"""Of the length of the words, which is an estimate."""


class WrongLineLength(Rule):
    """Đường kẻ dưới Tiêu ngữ, tên cơ quan hoặc trích yếu quá dài hoặc quá ngắn.

    Đường kẻ dưới Tiêu ngữ dài bằng dòng chữ, dưới tên cơ quan và trích yếu dài một phần ba đến một
    nửa dòng chữ. Độ dài dòng chữ chỉ ước lượng được, nên chỉ những chỗ lệch rõ được nêu, và chỉ để
    lưu ý.
    """

    id = "layout/wrong-line-length"
    severity = Severity.INFO
    message = "Đường kẻ dưới {found} dài khoảng {length} mm, dòng chữ dài khoảng {words} mm."
    remedy = "Kẻ dài {expected} dòng chữ."
    basis = nd30("Phụ lục I, Phần I, II.1.b, II.2.b, II.5.b")
    requirements = (
        "C06",
        "D06",
        "G04",
    )
    element = LineBelow
    needs = SCOPE
    in_draft = Severity.INFO

    def check(self, element: LineBelow, context: Context) -> Iterator[Finding]:
        """Compare the drawn line with the words above it."""
        if element.length is None or element.kind is not LineKind.DRAWN or not is_judged(context):
            return
        whole = element.part is Part.MOTTO
        low, high = WHOLE if whole else HALF
        if low * element.words <= element.length <= high * element.words:
            return
        yield self.at(
            element,
            found=NAMES[element.part].casefold(),
            length=figure(round(element.length / POINTS_PER_MM)),
            words=figure(round(element.words / POINTS_PER_MM)),
            expected="bằng" if whole else "một phần ba đến một nửa",
        )
