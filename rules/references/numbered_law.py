"""Rule references/numbered-law."""

from collections.abc import Iterator

from linter.rulekit import (
    LETTERHEAD,
    Citation,
    Context,
    Family,
    Finding,
    LegalBasis,
    Rule,
    Severity,
    WholeDocument,
    fold,
    is_administrative,
    lazy_pattern,
    nd30,
    places_of,
    quoted,
)

LAW = lazy_pattern(r"(?:\W{0,3}căn cứ\s+(?:vào\s+|theo\s+|các\s+)*)?(?:bộ luật|luật|pháp lệnh)\b")


class NumberedLaw(Rule):
    """Luật, pháp lệnh được viện dẫn kèm số, ký hiệu.

    Nghị định 30/2020/NĐ-CP ghi luật, pháp lệnh bằng tên: trong căn cứ là tên và ngày tháng năm ban
    hành, khi viện dẫn chỉ là tên. Văn bản quy phạm pháp luật ban hành gần đây đã quen ghi cả số,
    nên đây chỉ là lưu ý, mỗi văn bản một lần.
    """

    id = "references/numbered-law"
    severity = Severity.INFO
    message = "Luật, pháp lệnh ghi kèm số, ký hiệu: {places}."
    remedy = (
        "Trong căn cứ, ghi tên luật và ngày tháng năm ban hành; trong lời văn, chỉ ghi tên luật."
    )
    basis = nd30("Phụ lục I, Phần I, II.6.a và II.6.b")
    requirements = ("H03", "H08")
    element = WholeDocument
    needs = (Citation, LegalBasis, *LETTERHEAD)
    gathers = (Citation,)

    def check(self, element: WholeDocument, context: Context) -> Iterator[Finding]:
        """Gather the laws."""
        if not is_administrative(context):
            return
        bases = context.all(LegalBasis)
        laws = [
            cited
            for cited in context.all(Citation)
            if cited.occurrence == 1
            and cited.symbol is not None
            and cited.symbol.family is Family.NATIONAL_ASSEMBLY
            and _is_law(cited, bases)
        ]
        if laws:
            yield self.at(places_of(laws), places=quoted(law.shown for law in laws))


def _is_law(cited: Citation, bases: tuple[LegalBasis, ...]) -> bool:
    """Whether it is called a law, by its own head or by the basis in which it is the first."""
    if cited.type_text is not None and LAW.match(fold(cited.type_text.text)):
        return cited.title is not None
    return any(
        basis.span.start <= cited.span.start < basis.span.end
        and LAW.match(fold(basis.text))
        and ";" not in basis.text[: cited.span.start - basis.span.start]
        for basis in bases
    )
