"""Rule header/unpadded-date."""

from collections.abc import Iterator

from linter.rulekit import (
    LETTERHEAD,
    Context,
    Finding,
    PlaceDate,
    Rule,
    Safety,
    Severity,
    doubt,
    is_administrative,
    nd30,
)


class UnpaddedDate(Rule):
    """Ngày nhỏ hơn 10 hoặc tháng 1, tháng 2 ở dòng địa danh, thời gian thiếu số 0 phía trước.

    Từ tháng 3 đến tháng 9 không cần số 0. Ngày tháng trong lời văn và của văn bản được viện dẫn
    không thuộc quy tắc này. Đơn từ của công dân không theo Nghị định, nên ở văn bản không có dấu
    hiệu của một cơ quan thì chỉ cảnh báo.
    """

    id = "header/unpadded-date"
    severity = Severity.ERROR
    message = "“{found}” phải viết là “{expected}”."
    remedy = "Thêm số 0 phía trước ngày 1 đến ngày 9 và tháng 1, tháng 2: “{expected}”."
    basis = nd30("Phụ lục I, Phần I, II.4.b")
    requirements = ("F08",)
    element = PlaceDate
    needs = LETTERHEAD
    fix = Safety.SAFE
    fix_description = "Thêm số 0 phía trước"

    def check(self, element: PlaceDate, context: Context) -> Iterator[Finding]:
        """Look at the day and the month as written."""
        for part, single in ((element.day, "123456789"), (element.month, "12")):
            if part is None or part.text not in tuple(single):
                continue
            expected = f"0{part.text}"
            finding = self.at(part, found=part.text, expected=expected).replacing(expected)
            official = is_administrative(context)
            yield doubt(finding, context) if official else finding.at_most(Severity.WARNING)
