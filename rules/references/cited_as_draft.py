"""Rule references/cited-as-draft."""

from collections.abc import Iterator
from typing import ClassVar

from linter.rulekit import (
    EVERY_REGIME,
    Citation,
    Context,
    Finding,
    IssuePeriod,
    LegalBasis,
    ResolvedCitation,
    Rule,
    Severity,
    Subject,
    issue_period,
    lazy_pattern,
    nd30,
)
from rules.references.in_register import sentence, shown, source, use_of

CALLED_DRAFT = lazy_pattern(r"(?<!\w)(?:bản\s+)?dự thảo\s*$")


class CitedAsDraft(Rule):
    """Văn bản đã ban hành lại được gọi là dự thảo, hoặc dự thảo lại được dùng làm căn cứ.

    Xét theo sổ văn bản: một bên là “dự thảo Quyết định số …” trong khi sổ đã có ngày ban hành,
    trước ngày của văn bản này; bên kia là căn cứ vào một văn bản mà sổ còn ghi là dự thảo.
    """

    id = "references/cited-as-draft"
    severity = Severity.WARNING
    messages: ClassVar = {
        "issued": "{document} đã ban hành ngày {date} ({source}), không còn là dự thảo.",
        "draft": "{document} mới là dự thảo ({source}), chưa thể làm căn cứ.",
    }
    remedy = "Kiểm tra văn bản đã ban hành hay chưa rồi sửa cách gọi hoặc bỏ viện dẫn."
    basis = nd30("Phụ lục I, Phần I, II.6.a")
    requirements = ("H02",)
    element = ResolvedCitation
    needs = (Citation, LegalBasis, Subject, IssuePeriod)
    regimes = EVERY_REGIME

    def check(self, element: ResolvedCitation, context: Context) -> Iterator[Finding]:
        """Yield the citation when the register and the words around it do not agree."""
        citation, entry = element.citation, element.entry
        if entry is None:
            return
        if entry.draft:
            if use_of(citation, context) is not None:
                values = {"document": shown(entry), "source": source(entry)}
                yield self.at(citation, **values).saying("draft")
            return
        clause, place = sentence(citation, context)
        period = issue_period(context)
        if period is None or entry.issued is None or not entry.vouches_for("issued"):
            return
        if entry.issued < period.first and CALLED_DRAFT.search(clause[:place]):
            day = f"{entry.issued:%d/%m/%Y}"
            finding = self.at(citation, document=shown(entry), date=day, source=source(entry))
            yield finding.saying("issued")
