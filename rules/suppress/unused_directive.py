"""Rule suppress/unused-directive."""

from collections.abc import Iterator

from linter.rulekit import (
    EVERY_REGIME,
    SOAT_ADVICE,
    Context,
    Finding,
    Rule,
    Severity,
    Trust,
    UnusedDirective,
)


class UnusedDirectiveRule(Rule):
    """Chỉ dẫn bỏ qua không còn bỏ qua điểm nào.

    Lỗi đã được sửa thì chỉ dẫn cũng phải bỏ đi: để lại, nó sẽ che lỗi mới cùng loại ở chỗ ấy. Quy
    tắc không chạy trong lần soát này thì không xét. Ở bản dự thảo chỉ là lưu ý, vì có điểm chỉ bị
    tính khi đã ban hành.
    """

    id = "suppress/unused-directive"
    severity = Severity.WARNING
    message = "Chỉ dẫn bỏ qua “{names}” không còn tác dụng: ở đây không có điểm nào như vậy."
    remedy = "Xóa chỉ dẫn này, hoặc đặt nó ngay trước đoạn cần bỏ qua."
    basis = SOAT_ADVICE
    element = UnusedDirective
    regimes = EVERY_REGIME
    trusts = frozenset(Trust)
    in_draft = Severity.INFO

    def check(self, element: UnusedDirective, context: Context) -> Iterator[Finding]:
        """Name what is of no use any more."""
        yield self.at(element, names=element.text)
