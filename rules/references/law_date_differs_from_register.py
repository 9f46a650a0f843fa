"""Rule references/law-date-differs-from-register."""

from collections.abc import Iterator

from linter.rulekit import (
    EVERY_REGIME,
    HIGHEST,
    Context,
    Finding,
    NamedLaw,
    ResolvedLaw,
    Rule,
    Severity,
    nd30,
)
from rules.references.in_register import source


class LawDateDiffersFromRegister(Rule):
    """Ngày ghi cho luật, pháp lệnh khác ngày trong sổ văn bản.

    Luật được viện dẫn bằng tên và ngày ban hành. Soát tìm luật cùng tên trong năm đã ghi; nếu năm
    ấy chỉ có một luật tên đó thì chỉ một ngày đúng. Văn bản ghi theo số thuộc
    references/date-differs-from-register.
    """

    id = "references/law-date-differs-from-register"
    severity = Severity.ERROR
    message = "{law} ({number}) ban hành ngày {right} ({source}), nhưng ở đây ghi ngày {found}."
    remedy = "Đối chiếu bản gốc; nếu đúng là luật này thì ghi ngày {right}."
    basis = nd30("Phụ lục I, Phần I, II.6.b")
    requirements = ("H07",)
    element = ResolvedLaw
    needs = (NamedLaw,)
    regimes = EVERY_REGIME

    def check(self, element: ResolvedLaw, context: Context) -> Iterator[Finding]:
        """Yield the date when the register has another."""
        law, entry = element.law, element.entry
        cited = law.date
        if cited is None or cited.date is None or cited.date == entry.issued:
            return
        if entry.issued is None or not entry.vouches_for("issued"):
            return
        finding = self.at(
            cited,
            law=law.shown,
            number=entry.number,
            right=f"{entry.issued:%d/%m/%Y}",
            found=cited.shown,
            source=source(entry),
        )
        finding = finding.as_sure_as(law.confidence, cited.confidence)
        yield finding.at_most(None if entry.confidence == HIGHEST else Severity.WARNING)
