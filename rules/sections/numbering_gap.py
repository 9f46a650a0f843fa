"""Rule sections/numbering-gap."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import ClassVar

from linter.rulekit import (
    LETTERHEAD,
    Context,
    Evidence,
    Finding,
    MarkerKind,
    OutlineItem,
    Rule,
    Severity,
    WholeDocument,
    doubt,
    is_administrative,
    nd30,
    to_roman,
)

ACROSS = (MarkerKind.ARTICLE, MarkerKind.CHAPTER, MarkerKind.PART)  # They count across headings.
FARTHEST = 9  # A greater jump is no slip: another series, or a letter read as a numeral.


class NumberingGap(Rule):
    """Số thứ tự đề mục trong cùng một cấp bị nhảy, lặp hoặc lùi.

    Số thứ tự trong cùng cấp phải liên tục, không trùng; bắt đầu lại từ 1 là bình thường. Chỉ dãy có
    từ ba mục trở lên và rõ là gõ nhầm mới là lỗi, còn lại cảnh báo. Số do Word tự đánh không bị
    xét. Chữ cái của điểm (a, b, c, d, đ…) là việc của sections/point-letter-order.
    """

    id = "sections/numbering-gap"
    severity = Severity.ERROR
    messages: ClassVar = {
        "skipped": "Sau mục “{before}” là mục “{found}”: thiếu mục “{expected}”.",
        "repeated": "Mục “{found}” lặp lại số của mục trước; theo thứ tự phải là “{expected}”.",
        "backward": "Sau mục “{before}” là mục “{found}”; theo thứ tự phải là “{expected}”.",
    }
    remedy = "Đánh lại số thứ tự: sau “{before}” là “{expected}”."
    basis = nd30("Phụ lục I, Phần I, II.6.đ và Mục V, số thứ tự 6")
    requirements = ("I09",)
    element = WholeDocument
    needs = (*LETTERHEAD, OutlineItem)

    def check(self, element: WholeDocument, context: Context) -> Iterator[Finding]:
        """Count each series of entries at one level."""
        typed = (item for item in context.all(OutlineItem) if item.ordinal and not item.generated)
        items = sorted((i for i in typed if i.kind is not MarkerKind.LETTER), key=_order)
        for _, group in groupby(items, key=lambda item: _order(item)[:-1]):
            for finding in self._faults(list(group)):
                if is_administrative(context):
                    yield doubt(finding, context)
                else:
                    yield finding.at_most(Severity.INFO)

    def _faults(self, series: Sequence[OutlineItem]) -> Iterator[Finding]:
        expected = series[0].ordinal[-1] + 1
        for index, item in enumerate(series[1:], 1):
            number, last = item.ordinal[-1], series[index - 1].ordinal[-1]
            if number in (1, last + 1, expected):
                expected = number + 1
                continue
            if abs(number - expected) <= FARTHEST:
                finding = self._fault(series[index - 1], item)
                sure = len(series) >= 3 and _is_slip(series[: index + 1])
                yield finding if sure else finding.at_most(Severity.WARNING)
            expected += 1

    def _fault(self, before: OutlineItem, item: OutlineItem) -> Finding:
        last, number = before.ordinal[-1], item.ordinal[-1]
        key = "repeated" if number == last else "skipped" if number > last else "backward"
        old, new, wanted = before.marker.text, item.marker.text, _label(before, last + 1)
        finding = self.at(item.marker, before=old, found=new, expected=wanted).saying(key)
        return finding.because(Evidence("Mục trước đó", before.marker.span))


def _order(item: OutlineItem) -> tuple[object, ...]:
    """What entries of one series share, and where the entry stands."""
    parent = -1 if item.kind in ACROSS or item.parent is None else item.parent
    small = item.marker.text.islower()
    return (parent, item.level, item.kind.value, small, item.ordinal[:-1], item.span.start)


def _is_slip(series: Sequence[OutlineItem]) -> bool:
    """Whether the last number of a series that was in order so far is off by one or two."""
    *rest, last = [item.ordinal[-1] for item in series]
    return rest == list(range(rest[0], rest[0] + len(rest))) and abs(last - rest[-1] - 1) <= 2


def _label(item: OutlineItem, number: int) -> str:
    """The marker with another number."""
    old, text = item.ordinal[-1], item.marker.text
    for shown, new in ((str(old), str(number)), (to_roman(old), to_roman(number))):
        head, found, _ = text.upper().rpartition(shown)
        if found:
            return text[: len(head)] + new + text[len(head + found) :]
    return str(number)
