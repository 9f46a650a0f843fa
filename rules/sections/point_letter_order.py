"""Rule sections/point-letter-order."""

from collections.abc import Iterator
from itertools import groupby
from typing import ClassVar

from linter.rulekit import (
    AttachedItem,
    Context,
    Evidence,
    Finding,
    MarkerKind,
    OutlineItem,
    Rule,
    Severity,
    WholeDocument,
    nd30,
    point_letter,
    point_ordinal,
)


class PointLetterOrder(Rule):
    """Điểm không theo thứ tự chữ cái tiếng Việt: thiếu đ, dùng f, j, w, z, nhảy hoặc lặp chữ.

    Thứ tự là a, b, c, d, đ, e, g, h, i, k, l…, không có f, j, w, z. Danh sách tự đánh của Word đếm
    theo chữ cái tiếng Anh nên hay sai, và chỉ được lưu ý. Mỗi dãy chỉ báo chỗ sai đầu tiên, vì các
    chữ sau lệch theo. Số thứ tự bằng số là việc của sections/numbering-gap.
    """

    id = "sections/point-letter-order"
    severity = Severity.WARNING
    messages: ClassVar = {
        "foreign": "Chữ “{found}” không dùng để đánh điểm; theo thứ tự phải là “{expected}”.",
        "bar": "Sau điểm “d” là điểm “đ”, không phải “{found}”.",
        "order": "Sau điểm “{before}” là điểm “{expected}”, không phải “{found}”.",
    }
    remedy = "Đánh lại các điểm theo thứ tự a, b, c, d, đ, e, g, h, i, k…"
    basis = nd30("Phụ lục I, Phần I, II.6.đ")
    requirements = ("I07", "I09")
    element = WholeDocument
    needs = (OutlineItem, AttachedItem)
    gathers = (OutlineItem, AttachedItem)

    def check(self, element: WholeDocument, context: Context) -> Iterator[Finding]:
        """Spell each series of points."""
        every = (*context.all(OutlineItem), *context.all(AttachedItem))
        items = [item for item in every if item.kind is MarkerKind.LETTER]
        points = [item for item in items if len(item.ordinal) == 1]
        for _, group in groupby(sorted(points, key=_order), key=lambda item: _order(item)[:-1]):
            finding = self._first_fault(list(group))
            if finding is not None:
                yield finding

    def _first_fault(self, series: list[OutlineItem]) -> Finding | None:
        before: OutlineItem | None = None
        for item in series:
            letter = _letter(item)
            last = point_ordinal(_letter(before)) if before is not None else None
            if letter == "a" or (last is not None and point_ordinal(letter) == last + 1):
                before = item
                continue
            if before is None or last is None:
                return None
            wanted = point_letter(last + 1) or ""
            finding = self.at(
                item.marker, before=_letter(before), found=letter, expected=wanted
            ).because(Evidence("Điểm trước đó", before.marker.span))
            if item.generated:
                finding = finding.at_most(Severity.INFO)
            return finding.saying(_key(letter, wanted))
        return None


def _key(letter: str, wanted: str) -> str:
    if wanted == "đ" and letter == "e":
        return "bar"
    return "foreign" if point_ordinal(letter) is None else "order"


def _letter(item: OutlineItem) -> str:
    return item.marker.text[:1].lower()


def _order(item: OutlineItem) -> tuple[object, ...]:
    """What points of one series share, and where the point stands."""
    parent = -1 if item.parent is None else item.parent
    within = item.document if isinstance(item, AttachedItem) else -1
    return (within, parent, item.level, item.marker.text[:1].isupper(), item.span.start)
