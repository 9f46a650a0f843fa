"""Rule sections/addressees-not-listed."""

from collections.abc import Iterator
from itertools import pairwise
from typing import ClassVar

from linter.rulekit import (
    LETTERHEAD,
    Addressees,
    Context,
    Finding,
    Rule,
    Severity,
    WholeDocument,
    document_type,
    is_administrative,
    is_head_clean,
    nd30,
    places_of,
    quoted,
)

DASHES = "-–—‐‑−"
BULLETS = "•●○▪■◦◆+*·"
NUMBERED = "0123456789.) "


class AddresseesNotListed(Rule):
    """Kính gửi nhiều nơi mà không xuống dòng, mỗi nơi một dòng có gạch đầu dòng.

    Gửi từ hai nơi trở lên thì xuống dòng dưới “Kính gửi:”, mỗi nơi hoặc mỗi nhóm nơi nhận một dòng,
    đầu dòng có dấu gạch. Dấu ở cuối dòng là việc của sections/addressees-ending-marks.
    """

    id = "sections/addressees-not-listed"
    severity = Severity.INFO
    messages: ClassVar = {
        "one-line": "Các nơi ở phần Kính gửi viết chung một dòng: {found}.",
        "beside": "Gửi nhiều nơi thì {found} phải xuống dòng dưới “Kính gửi:”.",
        "undashed": "Đầu dòng {found} ở phần Kính gửi không có dấu gạch.",
    }
    remedy = (
        "Sau “Kính gửi:” xuống dòng, mỗi nơi một dòng: “- …;”, dòng cuối kết thúc bằng dấu chấm."
    )
    basis = nd30("Phụ lục I, Phần I, II.9.d; Mục V, số thứ tự 8")
    requirements = ("M04",)
    element = Addressees
    needs = (*LETTERHEAD, WholeDocument)

    def check(self, element: Addressees, context: Context) -> Iterator[Finding]:
        """Look at how several addressees are set."""
        whole, kind = context.first(WholeDocument), document_type(context)
        if whole is None or kind is None or not element.items:
            return
        if not is_administrative(context) or not is_head_clean(context):
            return
        joined = [item for item in element.items if _parts(item.text) > 1]
        if joined:
            yield self.at(places_of(joined), found=quoted(i.text for i in joined)).saying(
                "one-line"
            )
            return
        items = element.items
        if len(items) < 2 or not all(
            "\n" in whole.text[above.span.end : below.span.start]
            for above, below in pairwise(items)
        ):
            return
        first = items[0]
        if "\n" not in whole.text[element.label.span.end : first.span.start]:
            yield self.at(first, found=quoted([first.text])).saying("beside")
        bare = [i for i in items[1:] if _is_undashed(whole.text, i.span.start)]
        if bare:
            yield self.at(places_of(bare), found=quoted(i.text for i in bare)).saying("undashed")


def _parts(text: str) -> int:
    """How many addressees are written one after the other, parted by semicolons."""
    return sum(len(part.split()) > 1 for part in text.split(";"))


def _is_undashed(text: str, start: int) -> bool:
    """Whether neither a dash nor a bullet nor a number stands before an addressee on its line."""
    before = text[text.rfind("\n", 0, start) + 1 : start]
    return not before.strip(" \t\u00a0|") and text[start] not in DASHES + BULLETS
