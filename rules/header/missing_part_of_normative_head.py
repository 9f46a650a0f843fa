"""Rule header/missing-part-of-normative-head."""

from collections.abc import Iterator

from linter.rulekit import (
    LETTERHEAD,
    Addressees,
    Clause,
    Context,
    DocumentTypeName,
    Element,
    Finding,
    IssuingBody,
    Motto,
    NationalName,
    NumberSymbol,
    PlaceDate,
    Regime,
    Rule,
    Severity,
    WholeDocument,
    after,
    is_administrative,
)

PARTS: tuple[tuple[str, type[Element]], ...] = (
    ("Quốc hiệu", NationalName),
    ("Tiêu ngữ", Motto),
    ("tên cơ quan ban hành", IssuingBody),
    ("số, ký hiệu", NumberSymbol),
    ("địa danh, ngày, tháng, năm", PlaceDate),
    ("tên loại", DocumentTypeName),
)
OF_THE_ASSEMBLY = frozenset({"Hiến pháp", "Bộ luật", "Luật", "Văn bản hợp nhất"})
"""Types that say in their last sentence when they were passed."""


class MissingPartOfNormativeHead(Rule):
    """Phần mở đầu văn bản quy phạm pháp luật thiếu một thành phần.

    Văn bản quy phạm pháp luật có Quốc hiệu, Tiêu ngữ, tên cơ quan ban hành, số ký hiệu, địa danh và
    ngày tháng, tên văn bản; luật và nghị quyết của Quốc hội ghi ngày thông qua ở cuối. Mẫu của Nghị
    định 78/2025/NĐ-CP được đối chiếu qua nguồn thứ cấp nên quy tắc chỉ cảnh báo; văn bản hành chính
    là việc của các quy tắc header/missing-… khác.
    """

    id = "header/missing-part-of-normative-head"
    severity = Severity.WARNING
    message = "Phần mở đầu văn bản quy phạm pháp luật không có {part}."
    remedy = "Ghi {part} ở đầu văn bản."
    basis = Clause("Nghị định 78/2025/NĐ-CP (sửa đổi bởi Nghị định 187/2025/NĐ-CP)", "Phụ lục I")
    requirements = ("A02", "C01")
    element = WholeDocument
    needs = (*LETTERHEAD, Addressees)
    regimes = frozenset({Regime.NORMATIVE})

    def check(self, element: WholeDocument, context: Context) -> Iterator[Finding]:
        """Miss each of the parts where there is a head at all."""
        parts = [(name, context.first(kind)) for name, kind in PARTS]
        if not is_administrative(context) or sum(part is not None for _, part in parts) < 4:
            return
        title, line = context.first(DocumentTypeName), context.first(NumberSymbol)
        assembly = line is not None and line.symbol is not None and line.symbol.type_code is None
        for name, part in parts:
            if part is not None:
                continue
            dated_at_end = assembly or (title is not None and title.type.name in OF_THE_ASSEMBLY)
            if name.startswith("địa danh") and dated_at_end:
                continue
            if name == "tên loại" and context.first(Addressees) is not None:
                continue
            national = context.first(NationalName)
            place = after(national) if name == "Tiêu ngữ" else after(context.first(IssuingBody))
            yield self.missing(place, part=name)
