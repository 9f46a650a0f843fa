"""Rule header/blank-number."""

from collections.abc import Iterator

from linter.rulekit import (
    Context,
    Finding,
    NumberSymbol,
    PlaceDate,
    Rule,
    Severity,
    Stage,
    nd30,
)


class BlankNumber(Rule):
    """Văn bản đã ban hành, hoặc đã ghi đủ ngày, mà số còn để trống.

    Số do văn thư cấp sau khi ký, nên bản dự thảo để trống cả số lẫn ngày là bình thường và
    không bị nhắc. Đã ghi đủ ngày, tháng, năm mà chưa có số thì được lưu ý; văn bản được khai là
    đã ban hành (--stage issued) thì trống số là lỗi. Ngày để trống là việc của header/blank-date.
    """

    id = "header/blank-number"
    severity = Severity.ERROR
    message = "Văn bản chưa có số."
    remedy = "Ghi số của văn bản theo sổ đăng ký văn bản đi."
    basis = nd30("Điều 15, khoản 2 và khoản 3; Phụ lục I, Phần I, II.3.a")
    requirements = ("E01", "F11")
    element = NumberSymbol
    needs = (PlaceDate,)
    in_draft = Severity.INFO

    def check(self, element: NumberSymbol, context: Context) -> Iterator[Finding]:
        """Ask for the number once the document is issued, or at least dated."""
        if element.number is not None:
            return
        dated = context.first(PlaceDate)
        full = dated is not None and dated.date is not None
        if context.stage is Stage.ISSUED or full:
            yield self.at(element)
