"""Rule header/missing-part-of-party-head."""

from collections.abc import Iterator
from typing import ClassVar

from linter.rulekit import (
    LETTERHEAD,
    Clause,
    Context,
    DocumentTypeName,
    Element,
    Finding,
    IssuingBody,
    Motto,
    NationalName,
    NumberSymbol,
    PartyTitle,
    PlaceDate,
    Regime,
    Rule,
    Severity,
    Subject,
    SuperiorBody,
    WholeDocument,
    after,
    is_administrative,
    party_guidance,
)

PARTS: tuple[tuple[str, type[Element]], ...] = (
    ("tên cơ quan ban hành", IssuingBody),
    ("số và ký hiệu", NumberSymbol),
    ("địa danh và ngày, tháng, năm", PlaceDate),
)
WITHOUT_NUMBER = frozenset({"Biên bản", "Điều lệ", "Lời kêu gọi", "Tuyên bố"})


class MissingPartOfPartyHead(Rule):
    """Đầu văn bản của Đảng thiếu một thành phần bắt buộc.

    Văn bản của Đảng có tiêu đề “ĐẢNG CỘNG SẢN VIỆT NAM”, tên cơ quan ban hành, số và ký hiệu, địa
    danh và ngày tháng, tên loại và trích yếu. Biên bản có thể không có số. Hướng dẫn được đối chiếu
    qua nguồn thứ cấp nên quy tắc chỉ cảnh báo; thiếu chữ ký là việc của sections/missing-signature.
    """

    id = "header/missing-part-of-party-head"
    severity = Severity.WARNING
    messages: ClassVar = {
        "title": "Không thấy tiêu đề “ĐẢNG CỘNG SẢN VIỆT NAM” ở đầu văn bản của Đảng.",
        "part": "Đầu văn bản của Đảng không có {part}.",
    }
    remedy = "Ghi {part} ở đầu văn bản theo {guidance}."
    basis = Clause("Hướng dẫn 36-HD/VPTW; 05-HD/VPTW", "Các thành phần thể thức bắt buộc")
    requirements = ("P-01", "P-03")
    element = WholeDocument
    needs = LETTERHEAD
    regimes = frozenset({Regime.PARTY})

    def check(self, element: WholeDocument, context: Context) -> Iterator[Finding]:
        """Miss each of the parts."""
        if not is_administrative(context):
            return
        guidance = party_guidance(context.date)
        title, kind = context.first(PartyTitle), context.first(DocumentTypeName)
        emblem = title or context.first(NationalName) or context.first(Motto)
        if emblem is None:
            yield self.missing(0, part="tiêu đề", guidance=guidance).saying("title")
        place = after(context.first(SuperiorBody), context.first(IssuingBody))
        for part, found in PARTS:
            if context.first(found) is not None:
                continue
            if kind is not None and kind.type.name in WITHOUT_NUMBER:
                continue
            yield self.missing(place, part=part, guidance=guidance).saying("part")
        if kind is None and context.first(Subject) is None and not _is_letter(context):
            part = "tên loại và trích yếu"
            yield self.missing(place, part=part, guidance=guidance).saying("part")


def _is_letter(context: Context) -> bool:
    """Whether it may be a công văn, whose subject is often set without *V/v*."""
    line = context.first(NumberSymbol)
    code = line.symbol.type_code if line is not None and line.symbol is not None else None
    return code is None or code == "CV"
