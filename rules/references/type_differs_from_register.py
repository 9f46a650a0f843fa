"""Rule references/type-differs-from-register."""

from collections.abc import Iterator

from linter.rulekit import (
    EVERY_REGIME,
    Citation,
    Context,
    Family,
    Finding,
    ResolvedCitation,
    Rule,
    Severity,
    nd30,
)
from rules.references.in_register import ceiling, shown, source
from rules.references.right_form import has_own_head

OF_THE_ASSEMBLY = frozenset({"Luật", "Bộ luật", "Nghị quyết", "Pháp lệnh", "Hiến pháp"})


class TypeDiffersFromRegister(Rule):
    """Tên loại ghi trước số của Quốc hội khác tên loại trong sổ văn bản.

    Luật, bộ luật và nghị quyết của Quốc hội đánh số chung một dãy, ký hiệu không cho biết tên
    loại, nên chỉ tra sổ mới thấy “Nghị quyết số 72/2025/QH15” thật ra là luật. Tên loại trái với
    ký hiệu của các văn bản khác thuộc references/type-mismatch.
    """

    id = "references/type-differs-from-register"
    severity = Severity.ERROR
    message = "{document} ({source}), nhưng ở đây ghi là “{found}”."
    remedy = "Đối chiếu bản gốc rồi sửa tên loại hoặc số, ký hiệu."
    basis = nd30("Phụ lục I, Phần I, II.6.b")
    requirements = ("H07",)
    element = ResolvedCitation
    needs = (Citation,)
    regimes = EVERY_REGIME

    def check(self, element: ResolvedCitation, context: Context) -> Iterator[Finding]:
        """Yield the type named when the register has another."""
        citation, entry = element.citation, element.entry
        head, symbol = citation.type_text, citation.symbol
        if entry is None or head is None or symbol is None or citation.type is None:
            return
        if symbol.family is not Family.NATIONAL_ASSEMBLY or not entry.vouches_for("type"):
            return
        if not has_own_head(citation):
            return
        named = citation.type.name
        if not {named, entry.type} <= OF_THE_ASSEMBLY or named == entry.type:
            return
        finding = self.at(
            head, document=shown(entry), found=" ".join(head.text.split()), source=source(entry)
        )
        yield finding.as_sure_as(citation.confidence).at_most(ceiling(entry, citation))
