"""Rule sections/appendix-not-numbered."""

import re
from collections.abc import Iterator
from typing import ClassVar

from linter.rulekit import (
    Appendix,
    Context,
    Finding,
    Rule,
    Severity,
    WholeDocument,
    nd30,
    to_roman,
)


class AppendixNotNumbered(Rule):
    """Có từ hai phụ lục trở lên mà không đánh số La Mã.

    Một phụ lục thì không cần số. Từ hai phụ lục trở lên phải đánh số La Mã: Phụ lục I, Phụ lục II.
    Chỉ dẫn tới phụ lục là việc của sections/appendix-not-referenced.
    """

    id = "sections/appendix-not-numbered"
    severity = Severity.WARNING
    messages: ClassVar = {
        "none": "Văn bản có {count} phụ lục nhưng “{found}” không đánh số.",
        "arabic": "Phụ lục phải đánh số La Mã: “{expected}”, không phải “{found}”.",
    }
    remedy = "Viết “{expected}” ở đầu phụ lục và ở những chỗ dẫn tới nó."
    basis = nd30("Phụ lục I, Phần I, III.1.a")
    requirements = ("N02",)
    element = WholeDocument
    needs = (Appendix,)
    gathers = (Appendix,)

    def check(self, element: WholeDocument, context: Context) -> Iterator[Finding]:
        """Look at the number of each of several appendices."""
        appendices = context.all(Appendix)
        if len(appendices) < 2:
            return
        for place, appendix in enumerate(appendices, 1):
            word = "PHỤ LỤC" if appendix.text.isupper() else "Phụ lục"
            expected = f"{word} {to_roman(appendix.ordinal or place)}"
            finding = self.at(
                appendix, found=appendix.text, expected=expected, count=str(len(appendices))
            )
            if appendix.ordinal is None:
                yield finding.saying("none")
            elif re.search(r"\d", appendix.text):
                yield finding.saying("arabic")
