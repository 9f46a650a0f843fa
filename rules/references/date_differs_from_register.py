"""Rule references/date-differs-from-register."""

from collections.abc import Iterator

from linter.rulekit import (
    EVERY_REGIME,
    Citation,
    Context,
    Finding,
    ResolvedCitation,
    Rule,
    Severity,
    Trust,
    nd30,
)
from rules.references.in_register import ceiling, shown, source


class DateDiffersFromRegister(Rule):
    """Ngày ghi cho văn bản được viện dẫn khác ngày trong sổ văn bản.

    Mỗi số, ký hiệu của một cơ quan trong một năm chỉ có một văn bản, nên chỉ một ngày đúng. Soát
    tra sổ của bạn trước, rồi đến sổ có sẵn; chỉ dữ liệu đã xác nhận ở nguồn chính thức mới thành
    lỗi, còn lại chỉ cảnh báo, văn bản của Đảng luôn chỉ cảnh báo. Số không có trong sổ, hoặc có
    thể là của nhiều văn bản, thì không xét. Ngày trái với năm trong ký hiệu thuộc
    references/year-mismatch.
    """

    id = "references/date-differs-from-register"
    severity = Severity.ERROR
    message = "{document} ban hành ngày {right} ({source}), nhưng ở đây ghi ngày {found}."
    remedy = "Đối chiếu bản gốc; nếu đúng là văn bản này thì ghi ngày {right}."
    basis = nd30("Phụ lục I, Phần I, II.6.b")
    requirements = ("H07",)
    element = ResolvedCitation
    needs = (Citation,)
    regimes = EVERY_REGIME
    trusts = frozenset(Trust)

    def check(self, element: ResolvedCitation, context: Context) -> Iterator[Finding]:
        """Yield the cited date when the register has another."""
        citation, entry = element.citation, element.entry
        cited, symbol = citation.date, citation.symbol
        if entry is None or entry.issued is None or not entry.vouches_for("issued"):
            return
        if cited is None or cited.date is None or cited.date == entry.issued or symbol is None:
            return
        if symbol.year is not None and symbol.year != cited.date.year:
            return
        finding = self.at(
            cited,
            document=shown(entry),
            right=f"{entry.issued:%d/%m/%Y}",
            found=cited.shown,
            source=source(entry),
        )
        finding = finding.as_sure_as(citation.confidence, cited.confidence)
        sure = symbol.year is not None or cited.date.year == entry.issued.year
        yield finding.at_most(ceiling(entry, citation) if sure else Severity.WARNING)
