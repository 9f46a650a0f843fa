"""Rule layout/place-date-not-level."""

from collections.abc import Iterator

from linter.rulekit import (
    Context,
    Finding,
    HeadPlaces,
    PlaceDate,
    Rule,
    Severity,
    nd30,
)
from rules.layout.scope import SCOPE, is_judged


class PlaceDateNotLevel(Rule):
    """Địa danh, thời gian không cùng dòng với số, ký hiệu.

    Địa danh và thời gian ban hành ở cùng một dòng với số, ký hiệu, dưới Quốc hiệu và Tiêu ngữ.
    Trong bảng, hai phần này đứng ở hai ô cạnh nhau của một hàng.
    """

    id = "layout/place-date-not-level"
    severity = Severity.WARNING
    message = "Địa danh, thời gian không nằm ngang hàng với số, ký hiệu."
    remedy = "Đặt địa danh, thời gian vào ô bên phải, cùng hàng với số, ký hiệu."
    basis = nd30("Phụ lục I, Phần I, II.4.c")
    requirements = ("F01",)
    element = HeadPlaces
    needs = (*SCOPE, PlaceDate)
    in_draft = Severity.INFO

    def check(self, element: HeadPlaces, context: Context) -> Iterator[Finding]:
        """Look at how the two stand to each other, where that can be told."""
        part = context.first(PlaceDate)
        stacked = element.emblem_right is False  # then the whole head is to be set anew
        if element.date_level is False and not stacked and part and is_judged(context):
            yield self.at(part.spans[:1])
