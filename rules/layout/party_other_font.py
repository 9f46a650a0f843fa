"""Rule layout/party-other-font."""

from collections.abc import Iterator

from linter.rulekit import (
    MOST_SPANS,
    Clause,
    Context,
    Finding,
    FontUse,
    Regime,
    Rule,
    Safety,
    SetFormat,
    Severity,
    WholeDocument,
    quoted,
)
from rules.layout.scope import SCOPE, is_judged

ACCEPTED = ("timesnewroman", "times", ".vn", "vni-")
"""Beginnings of names: the font itself under its several names, and what source/ speaks of."""
FEWEST = 12
"""Letters: fewer come with a sign, a link or a pasted word."""


class PartyOtherFont(Rule):
    """Văn bản Đảng dùng phông chữ khác Times New Roman.

    Văn bản của Đảng dùng Times New Roman. Vài chữ lẻ và ký hiệu không bị xét.
    """

    id = "layout/party-other-font"
    severity = Severity.WARNING
    message = "{count} chỗ dùng phông chữ {found}, không phải Times New Roman."
    remedy = "Chuyển toàn văn bản sang phông Times New Roman."
    basis = Clause("Hướng dẫn 36-HD/VPTW; 05-HD/VPTW", "Phông chữ")
    requirements = ("P-21",)
    element = WholeDocument
    needs = (*SCOPE, FontUse)
    regimes = frozenset({Regime.PARTY})
    in_draft = Severity.INFO
    fix = Safety.SAFE
    fix_description = "Chuyển sang Times New Roman"

    def check(self, element: WholeDocument, context: Context) -> Iterator[Finding]:
        """Gather the letters in other fonts."""
        if not is_judged(context):
            return
        others = [use for use in context.all(FontUse) if _is_other(use)]
        spans = [span for use in others for span in use.spans]
        if spans:
            values = {"count": str(len(spans)), "found": quoted(use.font for use in others)}
            edits = (SetFormat(span, {"font": "Times New Roman"}) for span in spans)
            yield self.at(spans[:MOST_SPANS], **values).editing(*edits)


def _is_other(use: FontUse) -> bool:
    """Whether it is another font; legacy fonts and a few stray letters are no matter of this."""
    key = use.font.casefold().replace(" ", "")
    return not key.startswith(ACCEPTED) and use.letters >= FEWEST
