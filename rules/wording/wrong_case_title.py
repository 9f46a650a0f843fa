"""Rule wording/wrong-case-title."""

from collections.abc import Iterator

from linter.rulekit import (
    EVERY_REGIME,
    CaseDeparture,
    Citation,
    Context,
    Finding,
    Rule,
    Safety,
    Severity,
    WholeDocument,
    lazy_pattern,
    nd30,
)
from rules.wording.capitals import NEEDS, departures, judged

SEVERAL = lazy_pattern(r"(?i:\b(?:các|những|hai|ba|bốn|nhiều|một số|loại))[ \u00a0]+$")
BACK = 16
"""Characters before the name of a type within which a word may tell that several are meant."""


class WrongCaseTitle(Rule):
    """Tên loại hoặc tên gọi của một văn bản cụ thể viết thiếu hoặc thừa chữ hoa.

    Khi nói đến một văn bản cụ thể thì viết hoa chữ đầu của tên loại và chữ đầu của tên gọi: Luật
    Đất đai, Bộ luật Hình sự, Nghị định số 30/2020/NĐ-CP; không viết hoa từng âm tiết. Tên loại dùng
    chung (các công văn số…, pháp luật đất đai) và lời trích trong ngoặc kép không bị xét.
    """

    id = "wording/wrong-case-title"
    severity = Severity.WARNING
    message = "Tên văn bản được viện dẫn viết hoa chưa đúng ở {count} chỗ: {places}."
    remedy = "Viết {expected}."
    basis = nd30("Phụ lục II, Mục V.6")
    requirements = ("R17",)
    element = WholeDocument
    needs = NEEDS
    regimes = EVERY_REGIME
    fix = Safety.UNSAFE
    fix_description = "Sửa chữ hoa, chữ thường: {expected}"

    def check(self, element: WholeDocument, context: Context) -> Iterator[Finding]:
        """Gather the titles of laws, and the types before a number."""
        types = _small_types(element.text, context.all(Citation))
        found = (*departures(context, "law"), *types)
        yield from judged(self, context, sorted(found, key=lambda each: each.span))


def _small_types(text: str, citations: tuple[Citation, ...]) -> Iterator[CaseDeparture]:
    """The types that a citation names in small letters, each once."""
    for citation in citations:
        head = citation.type_text
        if head is None or citation.type is None or not head.text[:1].islower():
            continue
        start = head.span.start
        shared = head.span.end > citation.span.start or citation.span.start - head.span.end > BACK
        if shared or SEVERAL.search(text, max(start - BACK, 0), start):
            continue
        yield CaseDeparture(
            spans=head.spans,
            text=head.text,
            confidence=citation.confidence,
            subject="law",
            expected=head.text[0].upper() + head.text[1:],
        )
