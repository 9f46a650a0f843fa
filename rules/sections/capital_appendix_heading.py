"""Rule sections/capital-appendix-heading."""

from collections.abc import Iterator
from typing import ClassVar

from linter.rulekit import (
    LETTERHEAD,
    Appendix,
    Context,
    Finding,
    Rule,
    Severity,
    WholeDocument,
    is_administrative,
    nd30,
    places_of,
    quoted,
)


class CapitalAppendixHeading(Rule):
    """Từ “Phụ lục” và số thứ tự viết in hoa, hoặc không đứng riêng một dòng.

    “Phụ lục” và số của nó đứng riêng một dòng, chữ in thường, đậm; tên phụ lục ở dòng dưới, in hoa.
    Viết “PHỤ LỤC I” là thói quen rất phổ biến nên chỉ lưu ý.
    """

    id = "sections/capital-appendix-heading"
    severity = Severity.INFO
    messages: ClassVar = {
        "capital": "{found} viết in hoa; từ “Phụ lục” và số thứ tự viết bằng chữ in thường.",
        "inline": "{found} đứng cùng dòng với tên phụ lục.",
    }
    remedy = "Viết “Phụ lục” và số thứ tự thành một dòng riêng, in thường; tên phụ lục ở dòng dưới."
    basis = nd30("Phụ lục I, Phần I, III.1.b; Mục V, số thứ tự 9")
    requirements = ("N03",)
    element = WholeDocument
    needs = (*LETTERHEAD, Appendix)
    gathers = (Appendix,)

    def check(self, element: WholeDocument, context: Context) -> Iterator[Finding]:
        """Look at the letters of the headings and at what stands beside them."""
        if not is_administrative(context):
            return
        headings = context.all(Appendix)
        capital = [a for a in headings if a.text.split(" ")[0].isupper()]
        inline = [a for a in headings if a not in capital and _has_title_beside(a, element.text)]
        for key, faulty in (("capital", capital), ("inline", inline)):
            if faulty:
                found = quoted(a.text for a in faulty)
                yield self.at(places_of(faulty), found=found).saying(key)


def _has_title_beside(appendix: Appendix, text: str) -> bool:
    title = appendix.title
    return title is not None and "\n" not in text[appendix.span.end : title.span.start]
