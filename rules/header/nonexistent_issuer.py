"""Rule header/nonexistent-issuer."""

from collections.abc import Iterator
from typing import ClassVar

from linter.rulekit import (
    EVERY_REGIME,
    REFORM_LAWS,
    UNIT_FACTS,
    Context,
    Finding,
    Rule,
    Severity,
    UnitMention,
    UnitRole,
    WholeDocument,
    issue_period,
    lapses_of,
    own_province,
)


class NonexistentIssuer(Rule):
    """Cơ quan ban hành (hoặc chủ quản) mang tên một đơn vị hành chính không có vào ngày ban hành.

    Từ 01/7/2025 cả nước có 34 tỉnh, thành phố và 3.321 xã, phường, đặc khu; không còn huyện,
    quận, thị xã, thành phố thuộc tỉnh và thị trấn. soát đối chiếu theo ngày ghi trên văn bản, coi
    các cách viết Đăk/Đắk, Hòa/Hoà là một. Chỉ xét cơ quan chính quyền, Đảng, đoàn thể mang tên
    đơn vị; trường học, bệnh viện, trung tâm có thể còn giữ tên cũ nên không xét. Tên không có
    trong danh mục thì soát không biết, chứ không coi là sai; văn bản chưa ghi năm cũng không xét.
    """

    id = "header/nonexistent-issuer"
    severity = Severity.WARNING
    messages: ClassVar = {
        "ended": "“{found}”: {unit} không còn {since}, mà văn bản này ghi {when}.",
        "became": "“{found}”: {unit} không còn {since} (nay có {instead}), "
        "mà văn bản này ghi {when}.",
        "not_yet": "“{found}”: {unit} chỉ có {since}, mà văn bản này ghi {when}.",
        "other_kind": "“{found}”: không có {unit}, chỉ có {instead}.",
    }
    remedy = "Ghi tên đơn vị có vào ngày ban hành, hoặc xem lại ngày ban hành."
    basis = REFORM_LAWS
    element = WholeDocument
    needs = UNIT_FACTS
    gathers = (UnitMention,)
    regimes = EVERY_REGIME

    def check(self, element: WholeDocument, context: Context) -> Iterator[Finding]:
        """Ask for each body in the head whether its unit was there at the time."""
        period = issue_period(context)
        if period is None:
            return
        province = own_province(context)
        told: set[object] = set()
        for mention in context.all(UnitMention):
            of_head = mention.role in (UnitRole.SUPERIOR, UnitRole.ISSUER)
            if not of_head or not mention.authority or mention.spans in told:
                continue
            for lapse in lapses_of(mention, period, province):
                told.add(mention.spans)
                found = " ".join(mention.text.split())
                finding = self.at(mention, found=found, **lapse.values).saying(lapse.key)
                yield finding.at_most(Severity.INFO) if lapse.key == "other_kind" else finding
                break
