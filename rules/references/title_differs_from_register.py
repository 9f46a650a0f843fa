"""Rule references/title-differs-from-register."""

from collections.abc import Iterator

from linter.rulekit import (
    EVERY_REGIME,
    HIGHEST,
    Citation,
    Context,
    Finding,
    ResolvedCitation,
    Rule,
    Severity,
    likeness,
    nd30,
)
from rules.references.in_register import follows_another, shown, source

UNLIKE = 0.15
"""The share of its words up to which a title has nothing to do with another."""
LONGEST = 120


class TitleDiffersFromRegister(Rule):
    """Trích yếu ghi cho văn bản được viện dẫn nói chuyện khác hẳn trích yếu trong sổ.

    Thường là ghi nhầm số. Soát không so từng chữ: trích yếu ghi tắt, diễn đạt lại hay thiếu một
    phần đều được coi là đúng; chỉ khi hai bên gần như không có từ nào chung mới nhắc.
    """

    id = "references/title-differs-from-register"
    severity = Severity.WARNING
    message = "{document} là văn bản về “{right}” ({source}), không giống nội dung ghi ở đây."
    remedy = "Kiểm tra lại số, ký hiệu và trích yếu theo bản gốc."
    basis = nd30("Phụ lục I, Phần I, II.6.b")
    requirements = ("H07",)
    element = ResolvedCitation
    needs = (Citation,)
    regimes = EVERY_REGIME

    def check(self, element: ResolvedCitation, context: Context) -> Iterator[Finding]:
        """Yield the cited title when it shares next to no word with the register's."""
        citation, entry = element.citation, element.entry
        if entry is None or citation.title is None or not entry.vouches_for("title"):
            return
        alike = likeness(citation.title.text, entry.title)
        if alike is None or alike > UNLIKE or follows_another(citation, context):
            return
        title = entry.title
        right = title if len(title) <= LONGEST else f"{title[:LONGEST].rpartition(' ')[0]} …"
        finding = self.at(citation.title, document=shown(entry), right=right, source=source(entry))
        finding = finding.as_sure_as(citation.confidence)
        yield finding.at_most(None if entry.confidence == HIGHEST else Severity.INFO)
