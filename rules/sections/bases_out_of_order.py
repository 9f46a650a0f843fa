"""Rule sections/bases-out-of-order."""

from collections.abc import Iterator

from linter.rulekit import (
    SOAT_ADVICE,
    Context,
    Finding,
    LegalBasis,
    Rule,
    Severity,
    WholeDocument,
    fold,
    lazy_pattern,
    shortened,
)

RANKS = ("law", "ordinance", "decree", "circular")
"""From the highest force to the lowest; what stands between or below is not compared."""
KIND = lazy_pattern(
    r"\W{0,3}căn cứ\s+(?:vào\s+|theo\s+|các\s+)*"
    r"(?:(?P<law>(?:bộ )?luật)|(?P<ordinance>pháp lệnh)|(?P<decree>nghị định)"
    r"|(?P<circular>thông tư))\b"
)
COMPETENCE = lazy_pattern(
    r"chức năng|nhiệm vụ|quyền hạn|cơ cấu tổ chức|tổ chức các cơ quan|tổ chức, bộ máy|thành lập"
)
"""Words of documents on competence, which many offices put first whatever their force."""


class BasesOutOfOrder(Rule):
    """Căn cứ là luật, pháp lệnh đứng sau nghị định, thông tư.

    Thông lệ là xếp căn cứ từ hiệu lực cao xuống thấp: luật, pháp lệnh, nghị định, thông tư. Nghị
    định 30/2020/NĐ-CP không quy định việc này nên đây chỉ là lưu ý. Văn bản về chức năng, nhiệm vụ
    của cơ quan thường được đặt lên trước nên không bị xét, cũng như quyết định, kế hoạch.
    """

    id = "sections/bases-out-of-order"
    severity = Severity.INFO
    message = "“{found}” đứng sau “{other}” dù có hiệu lực cao hơn."
    remedy = "Xếp căn cứ theo thứ tự luật, pháp lệnh, nghị định, thông tư."
    basis = SOAT_ADVICE
    requirements = ("H11",)
    element = WholeDocument
    needs = (LegalBasis,)
    gathers = (LegalBasis,)

    def check(self, element: WholeDocument, context: Context) -> Iterator[Finding]:
        """Yield the first basis that comes too late."""
        lowest, lowest_rank = None, -1
        for basis in context.all(LegalBasis):
            rank = _rank(basis)
            if rank is None:
                continue
            if lowest is not None and rank < lowest_rank:
                yield self.at(basis, found=_named(basis), other=_named(lowest))
                return
            if not COMPETENCE.search(fold(basis.text)):
                lowest, lowest_rank = basis, rank


def _rank(basis: LegalBasis) -> int | None:
    kind = KIND.match(fold(" ".join(basis.text.split())))
    return RANKS.index(kind.lastgroup or "") if kind else None


def _named(basis: LegalBasis) -> str:
    return shortened(basis.text.rstrip(";., "))
