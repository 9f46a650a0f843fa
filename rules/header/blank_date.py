"""Rule header/blank-date."""

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


class BlankDate(Rule):
    """Văn bản đã ban hành, hoặc đã có số, mà ngày tháng năm còn để trống.

    Bản dự thảo để trống cả số lẫn ngày là bình thường. Đã có số mà thiếu ngày thì được lưu ý;
    văn bản được khai là đã ban hành (--stage issued) thì thiếu ngày là lỗi. Số để trống là việc
    của header/blank-number.
    """

    id = "header/blank-date"
    severity = Severity.ERROR
    message = "Dòng địa danh, thời gian còn để trống {parts}."
    remedy = "Ghi đủ ngày, tháng, năm văn bản được ban hành."
    basis = nd30("Phụ lục I, Phần I, II.4.b; Điều 15")
    requirements = ("F07", "F11")
    element = PlaceDate
    needs = (NumberSymbol,)
    in_draft = Severity.INFO

    def check(self, element: PlaceDate, context: Context) -> Iterator[Finding]:
        """Ask for the date once the document is issued, or at least numbered."""
        named = (("ngày", element.day), ("tháng", element.month), ("năm", element.year))
        blank = [name for name, part in named if part is None]
        line = context.first(NumberSymbol)
        numbered = line is not None and line.number is not None
        if blank and (context.stage is Stage.ISSUED or numbered):
            yield self.at(element, parts=", ".join(blank))
