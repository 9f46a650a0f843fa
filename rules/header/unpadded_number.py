"""Rule header/unpadded-number."""

from collections.abc import Iterator

from linter.rulekit import (
    LETTERHEAD,
    Context,
    Finding,
    NumberSymbol,
    Rule,
    Safety,
    Severity,
    doubt,
    nd30,
)


class UnpaddedNumber(Rule):
    """Số của văn bản nhỏ hơn 10 mà không có số 0 phía trước.

    Quy tắc xét số của chính văn bản; số của văn bản được viện dẫn không thuộc quy tắc này, vì
    phải chép đúng như văn bản ấy ghi.
    """

    id = "header/unpadded-number"
    severity = Severity.ERROR
    message = "Số của văn bản là “{found}”, phải viết “{expected}”."
    remedy = "Viết “{expected}” thay cho “{found}”."
    basis = nd30("Phụ lục I, Phần I, II.3.c")
    requirements = ("E02",)
    element = NumberSymbol
    needs = LETTERHEAD
    fix = Safety.SAFE
    fix_description = "Thêm số 0 trước số nhỏ hơn 10"

    def check(self, element: NumberSymbol, context: Context) -> Iterator[Finding]:
        """Look at a number of one figure."""
        number = element.number
        if number is not None and element.symbol is not None and number.text in tuple("123456789"):
            expected = f"0{number.text}"
            finding = self.at(number, found=number.text, expected=expected).replacing(expected)
            yield doubt(finding, context)
