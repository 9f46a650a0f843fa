"""Rule sections/mixed-markers."""

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
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
    is_administrative,
    nd30,
)

COUNTED = frozenset({MarkerKind.ARABIC, MarkerKind.LETTER, MarkerKind.ROMAN})
BELOW = frozenset({MarkerKind.DECIMAL, MarkerKind.LETTER})


class MixedMarkers(Rule):
    """Trong cùng một cấp có hai kiểu đánh số.

    Các mục cùng cấp viết cùng một kiểu: “1.”, “2.” chứ không “1.”, “2)”; dưới mục 1 là “1.1.” thì
    dưới mục 2 không phải là “a)”. Mỗi loại chỉ nêu chỗ đầu tiên. Cách viết sai đều cả
    dãy là việc của sections/malformed-item-marker.
    """

    id = "sections/mixed-markers"
    severity = Severity.INFO
    messages: ClassVar = {
        "sign": "Mục “{found}” viết khác kiểu với mục “{before}” cùng dãy.",
        "kind": "Cùng một cấp mà chỗ đánh “{before}”, chỗ đánh “{found}”.",
    }
    remedy = "Chọn một kiểu đánh số cho mỗi cấp và dùng thống nhất."
    basis = nd30("Phụ lục I, Phần I, II.6.đ và Mục V, số thứ tự 6")
    requirements = ("I10",)
    element = WholeDocument
    needs = (*LETTERHEAD, OutlineItem)
    gathers = (OutlineItem,)

    def check(self, element: WholeDocument, context: Context) -> Iterator[Finding]:
        """Compare entries of one series, then the kinds of entry under like headings."""
        items = context.all(OutlineItem)
        if not items or not is_administrative(context):
            return
        for pair in (_first_other_sign(items), _first_other_kind(items)):
            if pair is not None:
                before, item, key = pair
                finding = self.at(
                    item.marker, found=item.marker.text, before=before.marker.text
                ).because(Evidence("Kiểu đánh số trước đó", before.marker.span))
                yield finding.saying(key)


Pair = tuple[OutlineItem, OutlineItem, str]


def _first_other_sign(items: Sequence[OutlineItem]) -> Pair | None:
    """The first entry that goes on with a series but ends its number with another sign."""
    typed = [i for i in items if i.kind in COUNTED and i.ordinal and not i.generated]
    for _, group in groupby(sorted(typed, key=_series), key=_series):
        ordered = sorted(group, key=lambda item: item.span.start)
        for before, item in pairwise(ordered):
            follows = item.ordinal[-1] == before.ordinal[-1] + 1
            if follows and item.marker.text[-1] != before.marker.text[-1]:
                return before, item, "sign"
    return None


def _series(item: OutlineItem) -> tuple[int, int, str]:
    return (-1 if item.parent is None else item.parent, item.level, item.kind.value)


def _first_other_kind(items: Sequence[OutlineItem]) -> Pair | None:
    """The first entry under a heading whose like has entries of another kind right under it."""
    seen: dict[tuple[int, int, str], OutlineItem] = {}
    for item in items:
        if item.parent is None or item.kind not in BELOW or item.generated:
            continue
        above = items[item.parent]
        before = seen.setdefault(_series(above), item) if above.kind in COUNTED else item
        if before.kind is not item.kind and before.parent != item.parent:
            return before, item, "kind"
    return None
