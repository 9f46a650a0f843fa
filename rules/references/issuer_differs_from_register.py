"""Rule references/issuer-differs-from-register."""

from collections.abc import Iterator

from linter.rulekit import (
    EVERY_REGIME,
    Citation,
    Context,
    Finding,
    Regime,
    ResolvedCitation,
    Rule,
    Severity,
    name_key,
    nd30,
)
from rules.references.in_register import shown, source

CENTRAL = {
    "bộ chính trị": "Bộ Chính trị",
    "ban bí thư": "Ban Bí thư",
    "ban chấp hành trung ương": "Ban Chấp hành Trung ương",
}
"""Bodies whose documents share one abbreviation (TW), so that only a register tells them apart."""


class IssuerDiffersFromRegister(Rule):
    """Cơ quan ghi cho văn bản được viện dẫn khác cơ quan ban hành trong sổ văn bản.

    Ký hiệu “TW” dùng chung cho Ban Chấp hành Trung ương, Bộ Chính trị và Ban Bí thư, nên ghi nhầm
    cơ quan chỉ thấy được khi tra sổ. Cơ quan trái với chữ viết tắt trong ký hiệu thuộc
    references/issuer-mismatch.
    """

    id = "references/issuer-differs-from-register"
    severity = Severity.WARNING
    message = "{document} do {right} ban hành ({source}), nhưng ở đây ghi “{found}”."
    remedy = "Đối chiếu bản gốc rồi sửa tên cơ quan ban hành hoặc số, ký hiệu."
    basis = nd30("Phụ lục I, Phần I, II.6.b")
    requirements = ("H07",)
    element = ResolvedCitation
    needs = (Citation,)
    regimes = EVERY_REGIME

    def check(self, element: ResolvedCitation, context: Context) -> Iterator[Finding]:
        """Yield the body named when it is another of those that share the abbreviation."""
        citation, entry = element.citation, element.entry
        if entry is None or citation.issuer is None or not entry.vouches_for("issuer"):
            return
        if citation.symbol is None or citation.symbol.regime is not Regime.PARTY:
            return
        found, right = _central(citation.issuer.text), _central(entry.issuer)
        if found is None or right is None or found == right:
            return
        finding = self.at(
            citation.issuer,
            document=shown(entry),
            right=right,
            found=" ".join(citation.issuer.text.split()),
            source=source(entry),
        )
        yield finding.as_sure_as(citation.confidence)


def _central(name: str) -> str | None:
    """The one of the three that a name begins with naming."""
    key = name_key(name)
    return next((shown for start, shown in CENTRAL.items() if key.startswith(start)), None)
