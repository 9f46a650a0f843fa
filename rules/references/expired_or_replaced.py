"""Rule references/expired-or-replaced."""

from collections.abc import Iterator
from typing import ClassVar

from linter.rulekit import (
    EVERY_REGIME,
    LETTERHEAD,
    Citation,
    Context,
    Finding,
    IssuePeriod,
    LegalBasis,
    ResolvedCitation,
    Rule,
    Severity,
    nd30,
)
from rules.references.in_register import shown, source
from rules.references.lapsed import cites_successor, is_used_too_late, successor


class ExpiredOrReplaced(Rule):
    """Văn bản làm căn cứ hoặc đang thực hiện đã hết hiệu lực vào ngày của văn bản này.

    Hiệu lực được xét vào ngày ban hành văn bản đang soát, không phải hôm nay; dự thảo chưa có ngày
    thì xét theo tháng, năm đã ghi. Chỉ xét căn cứ ban hành và chỗ nói “thực hiện, theo, áp dụng”;
    viện dẫn để kể lại (thay thế, bãi bỏ, trước đây, giai đoạn, tổng kết …) là đúng. Báo cáo nói về
    việc đã làm, nên chỗ “thực hiện” chỉ xét khi văn bản kia đã hết hiệu lực từ một năm trở lên.
    """

    id = "references/expired-or-replaced"
    severity = Severity.WARNING
    messages: ClassVar = {
        "replaced": "{document} đã hết hiệu lực từ ngày {end}, được thay bằng {successor} "
        "({source}).",
        "expired": "{document} đã hết hiệu lực từ ngày {end} ({source}).",
    }
    remedy = "Kiểm tra hiệu lực rồi viện dẫn văn bản đang có hiệu lực."
    basis = nd30("Phụ lục I, Phần I, II.6.a")
    requirements = ("H02",)
    element = ResolvedCitation
    needs = (Citation, LegalBasis, IssuePeriod, *LETTERHEAD)
    regimes = EVERY_REGIME

    def check(self, element: ResolvedCitation, context: Context) -> Iterator[Finding]:
        """Yield the citation when it is used as law that holds, and no longer did."""
        citation, entry = element.citation, element.entry
        if entry is None or entry.effective_to is None:
            return
        if not is_used_too_late(citation, entry, context):
            return
        values = {
            "document": shown(entry),
            "end": f"{entry.effective_to:%d/%m/%Y}",
            "source": source(entry),
        }
        later = successor(entry, element.successors)
        if later:
            finding = self.at(citation, **values, successor=later).saying("replaced")
        else:
            finding = self.at(citation, **values).saying("expired")
        yield finding.at_most(Severity.INFO if cites_successor(entry, context) else None)
