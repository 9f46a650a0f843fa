"""Rule sections/malformed-item-marker."""

from collections.abc import Iterator, Sequence
from typing import ClassVar

from linter.rulekit import (
    LETTERHEAD,
    Context,
    Finding,
    MarkerKind,
    OutlineItem,
    ReplaceText,
    Rule,
    Safety,
    Severity,
    WholeDocument,
    is_administrative,
    nd30,
    places_of,
    quoted,
)


class MalformedItemMarker(Rule):
    """Khoản không viết “1.”, hoặc điểm không viết “a)”.

    Khoản dưới Điều là số Ả Rập và dấu chấm: “1.”; điểm là chữ cái thường và dấu đóng ngoặc: “a)”.
    Trong văn bản chia theo điều thì cảnh báo; trong báo cáo, kế hoạch chỉ lưu ý cách viết điểm. Dấu
    do Word tự đánh thì phải đổi kiểu danh sách trong Word. Một dãy có hai cách viết là việc của
    sections/mixed-markers.
    """

    id = "sections/malformed-item-marker"
    severity = Severity.WARNING
    messages: ClassVar = {
        "clause": "Khoản viết {found}; theo quy định là số và dấu chấm: “{expected}”.",
        "point": "Điểm viết {found}; theo quy định là chữ cái và dấu đóng ngoặc đơn: “{expected}”.",
    }
    remedy = "Viết “{expected}” và sửa các chỗ cùng loại."
    basis = nd30("Phụ lục I, Phần I, II.6.đ")
    requirements = ("I06", "I07")
    element = WholeDocument
    needs = (*LETTERHEAD, OutlineItem)
    gathers = (OutlineItem,)
    fix = Safety.UNSAFE
    fix_description = "Viết lại các dấu đầu dòng theo dạng “{expected}”"

    def check(self, element: WholeDocument, context: Context) -> Iterator[Finding]:
        """Look at the sign behind the numbers of clauses and the letters of points."""
        items = context.all(OutlineItem)
        if not items or not is_administrative(context):
            return
        clauses = _wrong([i for i in items if _is_clause(i, items)], ".")
        points = _wrong([i for i in items if _is_point(i)], ")")
        if clauses:
            yield self._finding(clauses, ".").saying("clause")
        if points:
            finding = self._finding(points, ")").saying("point")
            by_article = any(item.kind is MarkerKind.ARTICLE for item in items)
            yield finding if by_article else finding.at_most(Severity.INFO)

    def _finding(self, items: Sequence[OutlineItem], sign: str) -> Finding:
        typed = [item for item in items if not item.generated]
        edits = [ReplaceText(item.marker.span, _right(item, sign)) for item in typed]
        found = quoted(item.marker.text for item in items)
        expected = _right(items[0], sign)
        return self.at(
            places_of(item.marker for item in items), found=found, expected=expected
        ).editing(*edits)


def _wrong(items: Sequence[OutlineItem], sign: str) -> list[OutlineItem]:
    """The entries without the sign in series that have no other: a mixed one is another rule's."""
    right = {(item.parent, item.level) for item in items if item.marker.text.endswith(sign)}
    return [
        item
        for item in items
        if not item.marker.text.endswith(sign)
        and not (item.generated and item.marker.text[-1].isalnum())
        and (item.parent, item.level) not in right
    ]


def _right(item: OutlineItem, sign: str) -> str:
    """The marker with another sign behind it."""
    return item.marker.text.rstrip(" .):/-–—") + sign


def _is_clause(item: OutlineItem, items: Sequence[OutlineItem]) -> bool:
    """Whether an entry is numbered right under an article."""
    if item.kind is not MarkerKind.ARABIC or item.parent is None:
        return False
    return items[item.parent].kind is MarkerKind.ARTICLE


def _is_point(item: OutlineItem) -> bool:
    return item.kind is MarkerKind.LETTER and item.marker.text[0].islower()
