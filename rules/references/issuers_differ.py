"""Rule references/issuers-differ."""

from collections.abc import Iterator

from linter.rulekit import (
    EVERY_REGIME,
    Body,
    Citation,
    CitedBody,
    Context,
    Evidence,
    Finding,
    Rule,
    Severity,
    Trust,
    WholeDocument,
    fold,
    lazy_pattern,
    may_be_one_body,
    may_issue,
    nd30,
)

JOINT = frozenset({"TTLT", "NQLT"})
"""Types that several bodies issue together."""
UNIT = lazy_pattern(
    r"(?<!\w)(?P<kind>tỉnh|thành phố|tp|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu)(?!\w)"
)


class IssuersDiffer(Rule):
    """Một văn bản được viện dẫn hai lần với hai cơ quan ban hành khác nhau.

    Cùng số, ký hiệu và cùng ngày thì là một văn bản, nên chỉ một cơ quan ban hành đúng. Văn phòng
    và cơ quan mà văn phòng giúp việc, Chủ tịch UBND và UBND được coi là một. Cơ quan trái với
    chính ký hiệu thuộc references/issuer-mismatch.
    """

    id = "references/issuers-differ"
    severity = Severity.WARNING
    message = "{symbol} ghi là của “{found}”, chỗ khác trong văn bản này ghi là của “{other}”."
    remedy = "Đối chiếu văn bản gốc rồi ghi thống nhất một cơ quan ban hành."
    basis = nd30("Phụ lục I, Phần I, II.6.b")
    requirements = ("H10",)
    element = WholeDocument
    needs = (Citation,)
    gathers = (Citation,)
    regimes = EVERY_REGIME
    trusts = frozenset({Trust.TYPED, Trust.CONVERTED})

    def check(self, element: WholeDocument, context: Context) -> Iterator[Finding]:
        """Yield the issuer that differs from the one named first."""
        first: dict[tuple[str, str], Citation] = {}
        for cited in context.all(Citation):
            body = named_issuer(cited)
            if cited.issuer is None or body is None or cited.date is None or not cited.date.date:
                continue
            earlier = first.setdefault((cited.key, cited.date.date.isoformat()), cited)
            other = named_issuer(earlier)
            if earlier.issuer is None or other is None:
                continue
            apart = are_of_two_units(earlier.issuer, cited.issuer)
            if may_be_one_body(body, other) and not apart:
                continue
            finding = self.at(
                cited.issuer,
                symbol=cited.shown,
                found=" ".join(cited.issuer.text.split()),
                other=" ".join(earlier.issuer.text.split()),
            )
            evidence = Evidence("Chỗ ghi cơ quan khác", earlier.issuer.span, "contradicts")
            yield finding.because(evidence).as_sure_as(cited.confidence, earlier.confidence)


def are_of_two_units(one: CitedBody, other: CitedBody) -> bool:
    """Whether one is named as a province's and the other as a city's, or the like."""
    words = [UNIT.search(fold(body.text)) for body in (one, other)]
    kinds = {word["kind"].replace("tp", "thành phố") for word in words if word is not None}
    return None not in words and len(kinds) > 1


def named_issuer(cited: Citation) -> Body | None:
    """The known body named beside a number that it can be the number of."""
    body = cited.issuer.body if cited.issuer is not None else None
    if body is None or cited.symbol is None or cited.symbol.number is None:
        return None
    if cited.symbol.type_code in JOINT:
        return None
    return body if may_issue(body, cited.symbol) else None
