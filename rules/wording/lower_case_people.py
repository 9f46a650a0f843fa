"""Rule wording/lower-case-people."""

from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate

from linter.rulekit import (
    EVERY_REGIME,
    LETTERHEAD,
    Context,
    Finding,
    PeopleMention,
    Quotation,
    Regime,
    ReplaceText,
    Rule,
    Safety,
    Severity,
    WholeDocument,
    is_administrative,
    nd30,
    places_of,
    quoted,
)

BEFORE = frozenset({
    ",", ";", "và", "vì", "với", "của", "cho", "do", "để", "được", "trong", "đến", "tới", "là",
    "từ", "cùng", "lòng", "giúp", "vận động", "tuyên truyền", "tầng lớp", "đời sống", "sức khỏe",
    "sức khoẻ", "phục vụ", "quần chúng", "bà con", "toàn thể", "đông đảo", "giúp đỡ", "ý kiến",
    "hướng dẫn", "huy động", "kêu gọi", "nguyện vọng", "tiếp xúc", "bộ phận", "động viên",
})  # fmt: skip
"""What stands before the people as a whole; before *tệ* or behind *báo* it is another word."""
FOREIGN = frozenset({
    "các nước", "hai nước", "thế giới", "nước bạn", "quốc tế", "yêu chuộng", "tiến bộ", "lào",
    "campuchia", "cuba", "cu ba", "tệ", "trung quốc", "trung hoa", "nga", "mỹ", "pháp", "nhật",
    "nhật bản", "hàn quốc", "triều tiên", "liên xô", "ấn độ",
})  # fmt: skip


class LowerCasePeople(Rule):
    """Từ “Nhân dân” chỉ người dân cả nước, cả địa phương mà viết thường.

    Nghị định 30 viết hoa danh từ chung đặc biệt Nhân dân. Tên cơ quan, danh hiệu có chữ “nhân dân”
    (Ủy ban nhân dân, Tòa án nhân dân, nghệ sĩ nhân dân), nhân dân nước khác và lời trích trong
    ngoặc kép không bị xét. “Nhà nước” cũng vậy nhưng trong nhiều cụm quen viết thường (quản lý
    nhà nước), nên soát không xét.
    """

    id = "wording/lower-case-people"
    severity = Severity.WARNING
    message = "Từ “Nhân dân” phải viết hoa; có {count} chỗ viết thường: {places}."
    remedy = "Viết “Nhân dân”."
    basis = nd30("Phụ lục II, Mục V.1")
    requirements = ("R12",)
    element = WholeDocument
    needs = (PeopleMention, Quotation, *LETTERHEAD)
    gathers = (PeopleMention,)
    regimes = EVERY_REGIME
    fix = Safety.UNSAFE
    fix_description = "Viết hoa “Nhân dân”"

    def check(self, element: WholeDocument, context: Context) -> Iterator[Finding]:
        """Gather the mentions of the people outside quotations."""
        spans = [q.span for q in context.all(Quotation) if q.opening and q.closing]
        ends = list(accumulate((span.end for span in spans), max, initial=0))
        found = [
            mention
            for mention in context.all(PeopleMention)
            if _is_the_people(mention)
            and mention.span.start >= ends[bisect_right(spans, mention.span)]
        ]
        if not found:
            return
        shown = quoted(f"{m.before} {m.text}".lstrip(",; ") for m in found)
        edits = [ReplaceText(mention.span, "Nhân dân") for mention in found]
        finding = self.at(places_of(found), count=str(len(found)), places=shown).editing(*edits)
        bound = context.regime is Regime.ND30 and is_administrative(context)
        yield finding if bound else finding.at_most(Severity.INFO)


def _is_the_people(mention: PeopleMention) -> bool:
    after = mention.after.lower()
    if after in FOREIGN or after.split(" ")[0] in FOREIGN:
        return False
    words = mention.before.split(" ")
    return any(" ".join(words[-count:]) in BEFORE for count in (1, 2, 3))
