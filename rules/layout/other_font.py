"""Rule layout/other-font."""

from collections.abc import Iterator

from linter.rulekit import (
    MOST_SPANS,
    Context,
    Finding,
    FontUse,
    Rule,
    Safety,
    SetFormat,
    Severity,
    WholeDocument,
    nd30,
    quoted,
)
from rules.layout.scope import SCOPE, is_judged

ACCEPTED = ("timesnewroman", "times", ".vn", "vni-")
"""Beginnings of names: the font itself under its several names, and what source/ speaks of."""
FEWEST = 12
"""Letters: fewer come with a sign, a link or a pasted word."""
MOST = 0.5
"""Of all letters: from here on the document as a whole is in another font."""


class OtherFont(Rule):
    """Văn bản dùng phông chữ khác Times New Roman.

    Toàn văn bản dùng Times New Roman. soát tính phông thật sự hiện ra sau khi áp dụng mọi kiểu
    (style) của Word; vài chữ lẻ, dấu đầu dòng và ký hiệu không bị xét. Phông .Vn…, VNI-… là việc
    của source/legacy-encoding.
    """

    id = "layout/other-font"
    severity = Severity.ERROR
    message = "{count} chỗ dùng phông chữ {found}, không phải Times New Roman."
    remedy = "Chuyển toàn văn bản sang phông Times New Roman."
    basis = nd30("Phụ lục I, Phần I, I.4")
    requirements = ("B06",)
    element = WholeDocument
    needs = (*SCOPE, FontUse)
    in_draft = Severity.INFO
    fix = Safety.SAFE
    fix_description = "Chuyển sang Times New Roman"

    def check(self, element: WholeDocument, context: Context) -> Iterator[Finding]:
        """Gather the letters in other fonts."""
        if not is_judged(context):
            return
        others = [use for use in context.all(FontUse) if _is_other(use)]
        if not others:
            return
        spans = [span for use in others for span in use.spans]
        values = {"count": str(len(spans)), "found": quoted(use.font for use in others)}
        edits = (SetFormat(span, {"font": "Times New Roman"}) for span in spans)
        finding = self.at(spans[:MOST_SPANS], **values).editing(*edits)
        whole = sum(use.share for use in others) > MOST
        yield finding if whole else finding.at_most(Severity.WARNING)


def _is_other(use: FontUse) -> bool:
    """Whether it is another font; legacy fonts and a few stray letters are no matter of this."""
    key = use.font.casefold().replace(" ", "")
    return not key.startswith(ACCEPTED) and use.letters >= FEWEST
