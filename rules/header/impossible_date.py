"""Rule header/impossible-date."""

from collections.abc import Iterator

from linter.rulekit import Context, Finding, PlaceDate, Rule, Severity, nd30

LONGEST_MONTH = 31


class ImpossibleDate(Rule):
    """Ngày ban hành ghi ở đầu văn bản không có trong lịch.

    Tháng 4, 6, 9, 11 có 30 ngày; tháng 02 có 28 ngày, năm nhuận 29 ngày. Ngày lớn hơn 31 hay
    tháng lớn hơn 12 thường do nhận dạng chữ viết tay mà ra, nên chỉ cảnh báo. Ngày của văn bản
    được viện dẫn thuộc gói references.
    """

    id = "header/impossible-date"
    severity = Severity.ERROR
    message = "Không có ngày {day} tháng {month} năm {year}."
    remedy = "Kiểm tra lại ngày ban hành."
    basis = nd30("Phụ lục I, Phần I, II.4.b")
    requirements = ("F07",)
    element = PlaceDate

    def check(self, element: PlaceDate, context: Context) -> Iterator[Finding]:
        """Ask the calendar, when day, month and year are figures."""
        parts = [part for part in (element.day, element.month, element.year) if part is not None]
        figures = [part.text for part in parts if part.text.isdecimal()]
        if element.date is not None or len(figures) != 3:
            return
        day, month, year = figures
        finding = self.at(element, day=day, month=month, year=year)
        likely = 1 <= int(day) <= LONGEST_MONTH and 1 <= int(month) <= 12 and len(year) == 4
        yield finding if likely else finding.at_most(Severity.WARNING)
