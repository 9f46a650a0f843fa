"""Rule sections/heading-without-title."""

from collections.abc import Iterator
from itertools import pairwise
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

TITLED = frozenset({MarkerKind.PART, MarkerKind.CHAPTER, MarkerKind.SECTION, MarkerKind.SUBSECTION})
FEWEST = 4
"""Articles with a heading from which on one without stands out."""
SENTENCE = 40
"""Characters of an article that is a sentence and no heading."""


class HeadingWithoutTitle(Rule):
    """Phần, Chương, Mục, Tiểu mục không có tiêu đề; Điều không có tiêu đề như các Điều khác.

    Phần, Chương, Mục, Tiểu mục, Điều khi dùng phải có tiêu đề. Điều của quyết định, nghị quyết
    (“Điều 1. Phê duyệt …”) vốn không có tiêu đề, nên với Điều chỉ lưu ý khi hầu hết các Điều khác
    của văn bản đều có.
    """

    id = "sections/heading-without-title"
    severity = Severity.WARNING
    messages: ClassVar = {
        "heading": "“{found}” không có tiêu đề.",
        "article": "{found} không có tiêu đề, trong khi các Điều khác đều có.",
    }
    remedy = "Thêm tiêu đề: tên ngắn gọn của nội dung bên dưới."
    basis = nd30("Phụ lục I, Phần I, II.6.d")
    requirements = ("I02",)
    element = WholeDocument
    needs = (*LETTERHEAD, OutlineItem)
    gathers = (OutlineItem,)

    def check(self, element: WholeDocument, context: Context) -> Iterator[Finding]:
        """Look for words between a heading's number and what stands under it."""
        items = sorted(context.all(OutlineItem), key=lambda item: item.span.start)
        if not items or not is_administrative(context):
            return
        for item, below in pairwise(items):
            between = element.text[item.marker.span.end : below.marker.span.start]
            if item.kind in TITLED and not any(c.isalpha() for c in between):
                found = item.marker.text.rstrip(" .:-–/")
                yield self.at(item.marker, found=found).saying("heading")
        articles = [item for item in items if item.kind is MarkerKind.ARTICLE]
        titled = [item for item in articles if _has_title(item, element.text)]
        bare = [item for item in articles if item not in titled and _is_sentence(item)]
        if len(titled) >= FEWEST and 0 < len(bare) * 4 <= len(titled):
            found = quoted(item.marker.text.rstrip(" .:-–/") for item in bare)
            markers = [item.marker for item in bare]
            finding = self.at(places_of(markers), found=found).saying("article")
            yield finding.at_most(Severity.INFO)


def _own(item: OutlineItem) -> str:
    """What an entry says behind its number, on its own lines."""
    return item.text[len(item.marker.text) :].strip()


def _has_title(item: OutlineItem, text: str) -> bool:
    """Whether an article has a short heading, and its text below."""
    own = _own(item)
    below = text[item.spans[-1].end : item.body.end].strip()
    return bool(own) and own[-1] not in ".;:," and bool(below)


def _is_sentence(item: OutlineItem) -> bool:
    own = _own(item)
    return len(own) > SENTENCE and own[-1] in ".;:"
