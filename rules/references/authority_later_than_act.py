"""Rule references/authority-later-than-act."""

from collections.abc import Iterator

from linter.rulekit import (
    EVERY_REGIME,
    Citation,
    CitedDate,
    Context,
    Evidence,
    Finding,
    Rule,
    Severity,
    Trust,
    WholeDocument,
    links,
    nd30,
)


class AuthorityLaterThanAct(Rule):
    """Văn bản làm căn cứ, được thực hiện hay được sửa đổi lại ghi ngày sau văn bản kia.

    Quyết định ngày 19/5/2015 không thể căn cứ văn bản ngày 30/12/2024; thông tư sửa đổi không thể
    ra trước thông tư nó sửa. Chỉ xét hai văn bản đứng liền nhau, nối bằng chữ “thực hiện”, “căn
    cứ”, “sửa đổi, bổ sung”, “được sửa đổi bởi” … và cả hai đều ghi đủ ngày. Ngày sau ngày ban hành
    của chính văn bản này thuộc references/later-than-document.
    """

    id = "references/authority-later-than-act"
    severity = Severity.WARNING
    message = "{symbol} ghi ngày {date}, sau ngày {act_date} của {act} là văn bản ra sau nó."
    remedy = "Đối chiếu ngày của hai văn bản, hoặc xem lại quan hệ giữa chúng."
    basis = nd30("Phụ lục I, Phần I, II.6.b")
    requirements = ("H07",)
    element = WholeDocument
    needs = (Citation,)
    gathers = (Citation,)
    regimes = EVERY_REGIME
    trusts = frozenset({Trust.TYPED, Trust.CONVERTED})

    def check(self, element: WholeDocument, context: Context) -> Iterator[Finding]:
        """Yield the date of the authority that came after what rests on it."""
        for link in links(element.text, context.all(Citation)):
            act, authority = link.act, link.authority
            if act.key == authority.key or act.date is None or authority.date is None:
                continue
            if not is_later(authority.date, act.date):
                continue
            finding = self.at(
                authority.date,
                symbol=authority.shown,
                date=authority.date.shown,
                act=act.shown,
                act_date=act.date.shown,
            )
            finding = finding.as_sure_as(
                act.confidence, authority.confidence, act.date.confidence, authority.date.confidence
            )
            yield finding.because(Evidence("Văn bản ra sau", act.span, "contradicts"))


def is_later(one: CitedDate, other: CitedDate) -> bool:
    """Whether one date is known to lie behind another."""
    return one.date is not None and other.date is not None and one.date > other.date
