"""Rule sections/numbering-gap."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import ClassVar

from linter.rulekit import (
    LETTERHEAD,
    AttachedItem,
    Context,
    Evidence,
    Finding,
    MarkerKind,
    OutlineItem,
    Rule,
    Severity,
    Span,
    WholeDocument,
    doubt,
    is_administrative,
    nd30,
    to_roman,
)

ACROSS = (MarkerKind.ARTICLE, MarkerKind.CHAPTER, MarkerKind.PART)  # They count across headings.
TITLED = (MarkerKind.PART, MarkerKind.CHAPTER, MarkerKind.SECTION, MarkerKind.SUBSECTION)
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
    needs = (*LETTERHEAD, OutlineItem, AttachedItem)
    gathers = (OutlineItem, AttachedItem)

    def check(self, element: WholeDocument, context: Context) -> Iterator[Finding]:
        """Count each series of entries at one level."""
        every = (*context.all(OutlineItem), *context.all(AttachedItem))
        typed = (item for item in every if item.ordinal and not item.generated)
        within = _nested(context)
        counted = [i for i in typed if i.kind is not MarkerKind.LETTER]
        items = sorted(counted, key=lambda item: _order(item, within))
        for _, group in groupby(items, key=lambda item: _order(item, within)[:-1]):
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


def _nested(context: Context) -> frozenset[Span]:
    """The entries that stand under an entry which is no titled part: an article that is cited."""
    nested = set()
    attached: dict[int, list[AttachedItem]] = {}
    for item in context.all(AttachedItem):
        attached.setdefault(item.document, []).append(item)
    outlines: list[Sequence[OutlineItem]] = [context.all(OutlineItem), *attached.values()]
    for outline in outlines:
        for entry in outline:
            above = outline[entry.parent] if entry.parent is not None else None
            if above is not None and above.kind not in TITLED:
                nested.add(entry.span)
    return frozenset(nested)


def _order(item: OutlineItem, nested: frozenset[Span]) -> tuple[object, ...]:
    """What entries of one series share, and where the entry stands.

    Articles count on through chapters and sections, however deep each of them stands.
    """
    across = item.kind in ACROSS
    parent = -1 if across or item.parent is None else item.parent
    level = -1 if across and item.span not in nested else item.level
    small = item.marker.text.islower()
    within = item.document if isinstance(item, AttachedItem) else -1
    return (within, parent, level, item.kind.value, small, item.ordinal[:-1], item.span.start)


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
