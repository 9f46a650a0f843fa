"""Rule layout/coloured-text."""

from collections.abc import Iterator

from linter.rulekit import (
    MOST_SPANS,
    ColourUse,
    Context,
    Finding,
    Rule,
    Safety,
    SetFormat,
    Severity,
    WholeDocument,
    nd30,
)
from rules.layout.scope import SCOPE, is_judged

LINKS = frozenset({"0000FF", "0563C1", "0000EE", "467886"})
"""The blues in which programs show links."""
DARK = 0x40
FEWEST = 6


class ColouredText(Rule):
    """Văn bản có chữ màu khác màu đen.

    Chữ trong văn bản màu đen. Màu gần như đen, màu của đường dẫn (chữ xanh gạch chân) và vài chữ lẻ
    không bị xét.
    """

    id = "layout/coloured-text"
    severity = Severity.WARNING
    message = "{count} chỗ có chữ màu khác màu đen."
    remedy = "Đặt màu chữ đen (tự động)."
    basis = nd30("Phụ lục I, Phần I, I.4")
    requirements = ("B08",)
    element = WholeDocument
    needs = (*SCOPE, ColourUse)
    in_draft = Severity.INFO
    fix = Safety.SAFE
    fix_description = "Đặt chữ màu đen"

    def check(self, element: WholeDocument, context: Context) -> Iterator[Finding]:
        """Gather the letters that are clearly not black."""
        if not is_judged(context):
            return
        uses = [use for use in context.all(ColourUse) if _is_seen(use)]
        spans = [span for use in uses for span in use.spans]
        if spans:
            edits = (SetFormat(span, {"color": "auto"}) for span in spans)
            yield self.at(spans[:MOST_SPANS], count=str(len(spans))).editing(*edits)


def _is_seen(use: ColourUse) -> bool:
    if use.colour in LINKS or use.letters < FEWEST or len(use.colour) != len("RRGGBB"):
        return False
    try:
        parts = bytes.fromhex(use.colour)
    except ValueError:
        return False
    return max(parts) > DARK
