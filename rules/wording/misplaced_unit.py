"""Rule wording/misplaced-unit."""

from collections.abc import Iterator

from linter.rulekit import (
    EVERY_REGIME,
    REFORM_LAWS,
    UNIT_FACTS,
    Context,
    Existence,
    Finding,
    Period,
    Quotation,
    Rule,
    Severity,
    Trust,
    UnitMention,
    UnitRole,
    WholeDocument,
    history_of,
    is_province,
    issue_period,
    own_province,
    province_of,
)

MOST_PLACES = 3


class MisplacedUnit(Rule):
    """Xã, phường được ghi vào một tỉnh mà nó không thuộc.

    “xã A, tỉnh B”: danh mục có xã A, nhưng không ở tỉnh B, nay cũng như trước sáp nhập. Một tên
    chung nhiều tỉnh thì chỉ cần một nơi đúng. Sai khác chỉ ở dấu (Đăk/Đắk, Kon Plông/Kon Plong),
    tên không có trong danh mục, địa danh nước ngoài, quê quán, nơi ở và chuyện cũ không bị xét.
    """

    id = "wording/misplaced-unit"
    severity = Severity.WARNING
    message = "“{found}”: {unit} không thuộc {province}; {unit} có ở {places}."
    remedy = "Xem lại tên xã, phường và tên tỉnh, thành phố."
    basis = REFORM_LAWS
    element = WholeDocument
    needs = (Quotation, *UNIT_FACTS)
    gathers = (UnitMention,)
    regimes = EVERY_REGIME
    trusts = frozenset({Trust.TYPED, Trust.CONVERTED})

    def check(self, element: WholeDocument, context: Context) -> Iterator[Finding]:
        """Look at every chain that ends in a known province, once for each unit."""
        period = issue_period(context)
        if period is None:
            return
        quoted = [quotation.span for quotation in context.all(Quotation)]
        told: set[tuple[str, str]] = set()
        for mention in context.all(UnitMention):
            in_text = mention.role == UnitRole.TEXT
            if in_text and (mention.home or any(q.overlaps(mention.span) for q in quoted)):
                continue
            for finding, name in self._of(mention, period, context):
                if name not in told:
                    told.add(name)
                    yield finding

    def _of(
        self, mention: UnitMention, period: Period, context: Context
    ) -> Iterator[tuple[Finding, tuple[str, str]]]:
        """The unit of a chain that does not lie in the province at its end."""
        province = province_of(mention)
        if province is None and mention.role == UnitRole.ISSUER and mention.authority:
            province = own_province(context)
        if province is None:
            return
        inner = [link for link in mention.links if link.name and not is_province(link)]
        asked = [(link, history_of(link.kind, link.name, period, province)) for link in inner]
        if any(history.existence is not Existence.ELSEWHERE for _, history in asked[1:]):
            return
        for link, history in asked[:1]:
            if history.existence is not Existence.ELSEWHERE:
                continue
            places = list(dict.fromkeys(unit.province for unit in history.instead))
            more = ", …" if len(places) > MOST_PLACES else ""
            unit = f"{link.kind} {history.units[0].name}"
            finding = self.at(
                mention,
                found=" ".join(mention.text.split()).strip(" ,.;:"),
                unit=unit,
                province=province.title() if province.isupper() else province,
                places=", ".join(places[:MOST_PLACES]) + more,
            )
            yield finding, (unit, province)
