"""Rule references/not-yet-in-force."""

from collections.abc import Iterator

from linter.rulekit import (
    LETTERHEAD,
    Citation,
    Context,
    Finding,
    IssuePeriod,
    LegalBasis,
    Regime,
    ResolvedCitation,
    Rule,
    Severity,
    Subject,
    fold,
    issue_period,
    lazy_pattern,
    nd30,
)
from rules.references.in_register import BASIS, sentence, shown, source, use_of

PREPARING = lazy_pattern(
    r"triển khai|thi hành|thực hiện|phổ biến|tuyên truyền|quán triệt|tập huấn|chuẩn bị|góp ý|"
    r"hiệu lực|hướng dẫn|công bố"
)
"""Words of documents that prepare what is to come into force."""


class NotYetInForce(Rule):
    """Văn bản làm căn cứ chưa có hiệu lực vào ngày của văn bản này.

    Chỉ xét phần căn cứ ban hành. Kế hoạch triển khai, tuyên truyền, hướng dẫn thi hành một văn bản
    sắp có hiệu lực, và văn bản quy phạm pháp luật (được căn cứ vào văn bản đã ban hành nhưng chưa
    có hiệu lực) thì không bị nhắc.
    """

    id = "references/not-yet-in-force"
    severity = Severity.WARNING
    message = "{document} đến ngày {start} mới có hiệu lực ({source}), sau ngày của văn bản này."
    remedy = "Kiểm tra ngày hiệu lực; nếu chưa có hiệu lực thì căn cứ vào văn bản đang áp dụng."
    basis = nd30("Phụ lục I, Phần I, II.6.a")
    requirements = ("H02",)
    element = ResolvedCitation
    needs = (Citation, LegalBasis, IssuePeriod, *LETTERHEAD)
    regimes = frozenset({Regime.ND30, Regime.PARTY})

    def check(self, element: ResolvedCitation, context: Context) -> Iterator[Finding]:
        """Yield the basis when it comes into force only after the document."""
        citation, entry = element.citation, element.entry
        period = issue_period(context)
        if entry is None or entry.effective_from is None or period is None:
            return
        if not entry.vouches_for("from") or period.last >= entry.effective_from:
            return
        if entry.issued is not None and period.last < entry.issued:
            return  # references/later-than-document
        subject = context.first(Subject)
        words = fold(subject.text) if subject is not None else ""
        if use_of(citation, context) != BASIS or PREPARING.search(words):
            return
        if "hiệu lực" in sentence(citation, context)[0]:
            return
        start = f"{entry.effective_from:%d/%m/%Y}"
        yield self.at(citation, document=shown(entry), start=start, source=source(entry))
