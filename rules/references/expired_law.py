"""Rule references/expired-law."""

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
    ResolvedLaw,
    Rule,
    Severity,
    nd30,
)
from rules.references.in_register import source
from rules.references.lapsed import cites_successor, is_used_too_late, successor


class ExpiredLaw(Rule):
    """Luật ghi theo tên và ngày làm căn cứ hoặc đang thực hiện đã hết hiệu lực.

    Luật, pháp lệnh được viện dẫn bằng tên và ngày ban hành, không ghi số; soát tìm luật ấy trong
    sổ theo tên và năm. Cách xét như references/expired-or-replaced: vào ngày của văn bản đang soát,
    chỉ ở căn cứ và chỗ nói “thực hiện, theo, áp dụng”, không xét chỗ kể lại.
    """

    id = "references/expired-law"
    severity = Severity.WARNING
    messages: ClassVar = {
        "replaced": "{law} ({number}) đã hết hiệu lực từ ngày {end}, được thay bằng {successor} "
        "({source}).",
        "expired": "{law} ({number}) đã hết hiệu lực từ ngày {end} ({source}).",
    }
    remedy = "Kiểm tra hiệu lực rồi viện dẫn luật đang có hiệu lực."
    basis = nd30("Phụ lục I, Phần I, II.6.a")
    requirements = ("H02",)
    element = ResolvedLaw
    needs = (Citation, LegalBasis, IssuePeriod, *LETTERHEAD)
    regimes = EVERY_REGIME

    def check(self, element: ResolvedLaw, context: Context) -> Iterator[Finding]:
        """Yield the law when it is used as one that holds, and no longer did."""
        entry = element.entry
        if entry.effective_to is None or not is_used_too_late(element.law, entry, context):
            return
        later = successor(entry, element.successors)
        finding = self.at(
            element,
            law=element.law.shown,
            number=entry.number,
            end=f"{entry.effective_to:%d/%m/%Y}",
            source=source(entry),
            **({"successor": later} if later else {}),
        )
        finding = finding.saying("replaced" if later else "expired")
        yield finding.at_most(Severity.INFO if cites_successor(entry, context) else None)
