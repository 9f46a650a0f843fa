"""Rule sections/party-archive-line."""

from collections.abc import Iterator

from linter.rulekit import (
    ArchiveLine,
    Clause,
    Context,
    Finding,
    Regime,
    Rule,
    Severity,
    lazy_pattern,
)

STATE_FORM = lazy_pattern(r"(?i:lưu)\s*:?\s*VT\b|(?i:lưu)\s*:")


class PartyArchiveLine(Rule):
    """Dòng “Lưu” của văn bản Đảng viết theo lối văn bản hành chính (Lưu: VT).

    Văn bản của Đảng ghi “Lưu Văn phòng Đảng ủy”, “Lưu Văn phòng Tỉnh ủy”: không có dấu hai chấm,
    không có “VT”. Văn bản hành chính thì ngược lại (sections/malformed-archive-line).
    """

    id = "sections/party-archive-line"
    severity = Severity.INFO
    message = "Văn bản của Đảng không ghi “{found}”."
    remedy = "Ghi “Lưu” rồi đến nơi lưu, như “Lưu Văn phòng Đảng ủy”."
    basis = Clause("Hướng dẫn 36-HD/VPTW; 05-HD/VPTW", "Nơi nhận văn bản")
    requirements = ("P-13",)
    element = ArchiveLine
    regimes = frozenset({Regime.PARTY})

    def check(self, element: ArchiveLine, context: Context) -> Iterator[Finding]:
        """Find the colon or the clerk's office of state bodies."""
        found = element.text.strip(" -.;,")
        if STATE_FORM.match(found):
            yield self.at(element, found=found)
