"""Rule sections/heading-not-capital."""

from collections.abc import Iterator, Sequence
from typing import ClassVar

from linter.rulekit import (
    LETTERHEAD,
    Context,
    Finding,
    MarkerKind,
    OutlineItem,
    Rule,
    Severity,
    WholeDocument,
    is_administrative,
    nd30,
    places_of,
    quoted,
)

NAMED = frozenset({MarkerKind.PART, MarkerKind.CHAPTER, MarkerKind.SECTION, MarkerKind.SUBSECTION})
LONGEST = 160
"""Characters of a heading; what is longer is a sentence."""
SENTENCE_ENDS = (".", ";", ":", ",", "!")


class HeadingNotCapital(Rule):
    """Tiêu đề của Phần, Chương, Mục, hoặc của mục lớn “I.”, không viết bằng chữ in hoa.

    Tiêu đề của phần, chương, mục, tiểu mục viết bằng chữ in hoa; mục lớn đánh số La Mã của báo cáo,
    kế hoạch cũng vậy, nhưng ở đó chỉ lưu ý. Chữ định dạng in hoa trong Word được coi là in hoa.
    Đề mục không có tiêu đề là việc của sections/heading-without-title.
    """

    id = "sections/heading-not-capital"
    severity = Severity.WARNING
    messages: ClassVar = {
        "named": "Tiêu đề của {found} không viết bằng chữ in hoa.",
        "roman": "Tiêu đề mục {found} không viết bằng chữ in hoa.",
    }
    remedy = "Viết tiêu đề bằng chữ in hoa."
    basis = nd30("Phụ lục I, Phần I, II.6.đ; Mục V, số thứ tự 6")
    requirements = ("I03", "I04", "I08")
    element = WholeDocument
    needs = (*LETTERHEAD, OutlineItem)
    gathers = (OutlineItem,)

    def check(self, element: WholeDocument, context: Context) -> Iterator[Finding]:
        """Look at the letters of the headings."""
        items = context.all(OutlineItem)
        if not items or not is_administrative(context):
            return
        small = [item for item in items if not item.capital and _title(item)]
        named = [item for item in small if item.kind in NAMED]
        if named:
            yield self._of(named, "named")
        roman = [item for item in small if _is_great(item, items)]
        if len(roman) > 1:
            yield self._of(roman, "roman").at_most(Severity.INFO)

    def _of(self, items: Sequence[OutlineItem], key: str) -> Finding:
        found = quoted(item.marker.text.rstrip(" .:-–/)") for item in items)
        return self.at(places_of(items), found=found).saying(key)


def _title(item: OutlineItem) -> str:
    """The heading behind a marker; empty when a sentence or nothing stands there."""
    words = item.text[len(item.marker.text) :].strip(" .:-–)/")
    ended = item.text.rstrip().endswith(SENTENCE_ENDS)
    letters = any(c.isalpha() for c in words)
    return words if letters and len(words) <= LONGEST and not ended else ""


def _is_great(item: OutlineItem, items: Sequence[OutlineItem]) -> bool:
    """Whether an entry is a section *I.*, right under a part or under nothing."""
    if item.kind is not MarkerKind.ROMAN or not item.marker.text[0].isupper():
        return False
    return item.parent is None or items[item.parent].kind is MarkerKind.PART
