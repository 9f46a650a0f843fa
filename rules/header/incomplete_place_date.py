"""Rule header/incomplete-place-date."""

from collections.abc import Iterator
from typing import ClassVar

from linter.rulekit import (
    LETTERHEAD,
    Context,
    Finding,
    PlaceDate,
    Rule,
    Severity,
    fold,
    is_administrative,
    nd30,
)

WORDS = ("ngày", "tháng", "năm")


class IncompletePlaceDate(Rule):
    """Dòng địa danh, thời gian không ghi đủ địa danh, ngày … tháng … năm ….

    Ở đầu văn bản phải ghi đủ chữ “Hà Nội, ngày 05 tháng 3 năm 2025”; cách ghi tắt 5/3/2025 chỉ
    dùng trong lời văn. Ngày tháng năm để trống chờ điền là việc của header/blank-date, thiếu số 0
    là việc của header/unpadded-date, thiếu dấu phẩy là việc của header/place-date-without-comma.
    """

    id = "header/incomplete-place-date"
    severity = Severity.ERROR
    messages: ClassVar = {
        "figures": "Thời gian ban hành “{found}” phải ghi đủ chữ ngày, tháng, năm.",
        "word": "Dòng địa danh, thời gian “{found}” thiếu chữ “{word}”.",
        "place": "Dòng địa danh, thời gian không ghi địa danh.",
    }
    remedy = "Viết theo mẫu “{expected}”."
    basis = nd30("Phụ lục I, Phần I, II.4")
    requirements = ("F03", "F07")
    element = PlaceDate
    needs = LETTERHEAD

    def check(self, element: PlaceDate, context: Context) -> Iterator[Finding]:
        """Ask for the place and for the three words."""
        if not is_administrative(context):
            return
        found = " ".join(element.text.split())
        words = fold(found).split()
        lacking = [word for word in WORDS if not any(part.startswith(word) for part in words)]
        finding = self.at(element, found=found, expected=_expected(element), word=" ".join(lacking))
        if len(lacking) >= 2:
            yield finding.saying("figures")
        elif lacking == ["năm"] and element.year is not None:
            yield finding.saying("word")
        elif element.place is None and fold(found).startswith("ngày"):
            yield finding.saying("place")


def _expected(element: PlaceDate) -> str:
    place = element.place.text if element.place is not None else "[địa danh]"
    when = element.date
    if when is None:
        return f"{place}, ngày … tháng … năm …"
    month = f"{when.month:02d}" if when.month < 3 else str(when.month)
    return f"{place}, ngày {when.day:02d} tháng {month} năm {when.year}"
