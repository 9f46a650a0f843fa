"""Rule header/place-date-without-comma."""

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
    nd30,
)


class PlaceDateWithoutComma(Rule):
    """Sau địa danh không có dấu phẩy.

    Dòng địa danh, thời gian viết “Hà Nội, ngày … tháng … năm …”. Cách ghi ngày tháng không đủ
    chữ là việc của header/incomplete-place-date.
    """

    id = "header/place-date-without-comma"
    severity = Severity.ERROR
    message = "Sau địa danh “{place}” thiếu dấu phẩy."
    remedy = "Viết “{place}, ngày … tháng … năm …”."
    basis = nd30("Phụ lục I, Phần I, II.4.c")
    requirements = ("F03",)
    element = PlaceDate
    needs = LETTERHEAD
    fix = Safety.SAFE
    fix_description = "Thêm dấu phẩy sau địa danh"

    def check(self, element: PlaceDate, context: Context) -> Iterator[Finding]:
        """Look for the comma between place and date."""
        place = element.place
        if place is not None and not element.comma and any(c.isalpha() for c in place.text):
            finding = self.at(place, place=place.text).replacing(f"{place.text},")
            yield doubt(finding, context)
