"""Rule references/dates-differ."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date

from linter.rulekit import (
    EVERY_REGIME,
    Citation,
    Context,
    Evidence,
    Finding,
    Regime,
    Rule,
    Severity,
    Trust,
    WholeDocument,
    has_one_issuer,
    nd30,
)

SURE = 0.9


class DatesDiffer(Rule):
    """Một văn bản được viện dẫn hai lần với hai ngày khác nhau.

    Một số, ký hiệu của một cơ quan trong một năm chỉ có một văn bản, nên chỉ một ngày đúng. Văn
    bản hành chính đánh số lại mỗi năm: cùng số mà khác năm là hai văn bản, trừ khi cùng cơ quan,
    cùng ngày, cùng tháng, thì nhắc vì có lẽ gõ sai năm. Không rõ cơ quan ban
    hành thì chỉ nhắc. Ngày không có thật thuộc references/impossible-date, ngày trái với năm
    trong ký hiệu thuộc references/year-mismatch.
    """

    id = "references/dates-differ"
    severity = Severity.ERROR
    message = "{symbol} ghi ngày {found}, chỗ khác trong văn bản này ghi ngày {other}."
    remedy = "Đối chiếu văn bản gốc rồi ghi thống nhất một ngày."
    basis = nd30("Phụ lục I, Phần I, II.6.b")
    requirements = ("H10",)
    element = WholeDocument
    needs = (Citation,)
    gathers = (Citation,)
    regimes = EVERY_REGIME
    trusts = frozenset(Trust)

    def check(self, element: WholeDocument, context: Context) -> Iterator[Finding]:
        """Yield the dates that fewer citations of the same document give (or the later one)."""
        by_key: dict[str, list[Citation]] = {}
        for citation in context.all(Citation):
            if judged_date(citation) is not None:
                by_key.setdefault(citation.key, []).append(citation)
        for alike in by_key.values():
            if len({judged_date(citation) for citation in alike}) > 1:
                for citation in alike:
                    yield from self._odd(citation, alike)
                yield from self._other_year(alike)

    def _odd(self, citation: Citation, alike: Sequence[Citation]) -> Iterator[Finding]:
        same = [other for other in alike if may_be_one(citation, other)]
        right = usual_date(same)
        cited = citation.date
        if cited is None or cited.date == right:
            return
        other = next(o for o in same if judged_date(o) == right)
        if other.date is None:
            return
        values = {"symbol": citation.shown, "found": cited.shown, "other": other.date.shown}
        evidence = Evidence("Chỗ ghi ngày khác", other.date.span, role="contradicts")
        finding = self.at(cited, **values).because(evidence)
        finding = finding.as_sure_as(citation.confidence, cited.confidence, other.date.confidence)
        yield finding.at_most(None if is_certain(citation, other) else Severity.WARNING)

    def _other_year(self, alike: Sequence[Citation]) -> Iterator[Finding]:
        """Yield dates that differ from the first of their body and day by the year alone."""
        first: dict[tuple[int | None, int | None], Citation] = {}
        for citation in alike:
            cited, body = citation.date, citation.likely_issuer
            if cited is None or body is None or citation.confidence < SURE:
                continue
            other = first.setdefault((cited.day, cited.month), citation)
            same = other.likely_issuer == body and other.type == citation.type
            if other.date is None or other.date.year == cited.year or not same:
                continue
            values = {"symbol": citation.shown, "found": cited.shown, "other": other.date.shown}
            evidence = Evidence("Chỗ ghi ngày khác", other.date.span, role="contradicts")
            yield self.at(cited, **values).because(evidence).at_most(Severity.WARNING)


def judged_date(citation: Citation) -> date | None:
    """The date of a citation, when it is whole and fits the year in its number."""
    symbol, cited = citation.symbol, citation.date
    if symbol is None or symbol.number is None or cited is None or cited.date is None:
        return None
    return cited.date if symbol.year in (None, cited.date.year) else None


def may_be_one(one: Citation, other: Citation) -> bool:
    """Whether two citations speak of one document, as far as number, type and issuer tell."""
    if one.symbol is None or other.symbol is None or one.symbol.year != other.symbol.year:
        return False
    if one.symbol.issuer_code != other.symbol.issuer_code:
        return False
    return (None in (one.type, other.type) or one.type == other.type) and one.may_cite_same(other)


def usual_date(citations: Sequence[Citation]) -> date | None:
    """The date given most often; of several, the one given first."""
    counts = Counter(judged_date(citation) for citation in citations)
    return max(counts, key=lambda day: counts[day]) if counts else None


def is_certain(one: Citation, other: Citation) -> bool:
    """Whether the two cannot be documents of two bodies, nor of two terms of a Party body."""
    if one.symbol is not None and has_one_issuer(one.symbol):
        return one.symbol.regime is not Regime.PARTY
    return one.likely_issuer is not None and one.likely_issuer == other.likely_issuer
