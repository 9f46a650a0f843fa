"""Rule references/nonexistent-issuer."""

import re
from collections.abc import Iterator
from datetime import date
from typing import ClassVar

from linter.rulekit import (
    EVERY_REGIME,
    REFORM_LAWS,
    BodyKind,
    Citation,
    Context,
    Finding,
    Period,
    Regime,
    Rule,
    Severity,
    Symbol,
    Trust,
    fold,
    kind_of_code,
    lapse_of,
    lazy_pattern,
)

UNIT = lazy_pattern(
    r"(?<!\w)(?P<kind>tỉnh|thành phố|TP\.?|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu)"
    r"(?:\s+(?P<name>[^\W\d_][^,;.()]{0,40}?|\d{1,2}))?\s*(?=$|[,;.()])",
    re.IGNORECASE,
)
SPELT_OUT = {"tp": "thành phố", "tp.": "thành phố"}
TERM = lazy_pattern(r"(?:UBTV)?QH(?P<term>\d{1,2})")
TERMS = {
    11: (2002, 2007), 12: (2007, 2011), 13: (2011, 2016),
    14: (2016, 2021), 15: (2021, 2026), 16: (2026, 2031),
}  # fmt: skip
"""First and last years of the terms of the National Assembly."""


class NonexistentIssuer(Rule):
    """Cơ quan ban hành văn bản được viện dẫn không có vào ngày ghi kèm.

    Bộ Nông nghiệp và Phát triển nông thôn không ban hành thông tư sau tháng 02/2025; UBND huyện
    không ban hành quyết định sau ngày 30/6/2025; Bộ Nông nghiệp và Môi trường chưa có trước ngày
    01/3/2025. Văn bản ban hành khi cơ quan ấy còn thì viện dẫn như cũ là đúng. Cơ quan và đơn vị
    hành chính mà soát không biết thì không bị xét.
    """

    id = "references/nonexistent-issuer"
    severity = Severity.WARNING
    messages: ClassVar = {
        "gone": "{symbol} ghi ngày {date}, nhưng {body} không còn từ ngày {since}.",
        "unborn": "{symbol} ghi ngày {date}, nhưng {body} chỉ có từ ngày {since}.",
        "unit": "{symbol} ghi ngày {date}, khi không có {body}.",
        "term": "{symbol}: năm {date} không thuộc nhiệm kỳ {body}.",
    }
    remedy = "Đối chiếu văn bản gốc: sửa ngày, sửa ký hiệu hoặc sửa tên cơ quan ban hành."
    basis = REFORM_LAWS
    requirements = ("H07",)
    element = Citation
    regimes = EVERY_REGIME
    trusts = frozenset({Trust.TYPED, Trust.CONVERTED})

    def check(self, citation: Citation, context: Context) -> Iterator[Finding]:
        """Yield the citation whose issuer was not there on its date."""
        symbol = citation.symbol
        if symbol is None:
            return
        if (found := wrong_term(symbol)) is not None:
            yield self.at(
                citation, symbol=citation.shown, date=str(symbol.year), body=found
            ).saying("term")
            return
        day = day_of(citation)
        if day is None:
            return
        values = {"symbol": citation.shown, "date": f"{day:%d/%m/%Y}"}
        kind = absent_kind(citation, day)
        if kind is not None:
            gone = kind.last_day is not None and kind.last_day < day.isoformat()
            since = shown_edge(kind, gone=gone)
            finding = self.at(citation, **values, body=kind.name, since=since)
            yield finding.saying("gone" if gone else "unborn")
            return
        unit = absent_unit(citation, day)
        if unit is not None:
            yield self.at(citation, **values, body=unit).saying("unit")


def wrong_term(symbol: Symbol) -> str | None:
    """The term of the National Assembly in a symbol, when its year lies outside it."""
    match = TERM.fullmatch(symbol.issuer_code or "")
    years = TERMS.get(int(match["term"])) if match else None
    if match is None or years is None or symbol.year is None:
        return None
    return None if years[0] <= symbol.year <= years[1] else f"Quốc hội khóa {match['term']}"


def day_of(citation: Citation) -> date | None:
    """The day given with a citation; else the first of the year in its number, if that is late."""
    if citation.date is not None and citation.date.date is not None:
        year = citation.symbol.year if citation.symbol is not None else None
        return citation.date.date if year in (None, citation.date.date.year) else None
    return None


def absent_kind(citation: Citation, day: date) -> BodyKind | None:
    """The kind of body that a citation tells, when none of what it may mean was there."""
    symbol = citation.symbol
    party = symbol is not None and symbol.regime is Regime.PARTY
    kinds = [
        kind
        for kind in kind_of_code((symbol.issuer_code if symbol is not None else None) or "")
        if kind.party == party
    ]
    if kinds and not any(kind.stood_on(day.isoformat()) for kind in kinds):
        return kinds[0]
    named = citation.likely_issuer
    if named is None or named.kind.party != party or named.kind.stood_on(day.isoformat()):
        return None
    return named.kind


def shown_edge(kind: BodyKind, *, gone: bool) -> str:
    """The day from which a body was no more, or was there."""
    if not gone:
        return f"{date.fromisoformat(kind.first_day or ''):%d/%m/%Y}"
    last = date.fromisoformat(kind.last_day or "")
    return f"{date.fromordinal(last.toordinal() + 1):%d/%m/%Y}"


def absent_unit(citation: Citation, day: date) -> str | None:
    """The unit in the name of the issuer that was not there on a day."""
    issuer = citation.issuer or citation.subject_body
    if issuer is None or issuer.body is None or issuer.body.kind.party:
        return None
    units = [
        (
            SPELT_OUT.get(fold(found["kind"]), fold(found["kind"])),
            " ".join((found["name"] or "").split()),
        )
        for found in UNIT.finditer(issuer.text)
    ]
    for index, (kind, name) in enumerate(units):
        province = next((n for k, n in units[index + 1 :] if k in ("tỉnh", "thành phố")), None)
        lapse = lapse_of(kind, name, Period(day, day), province)
        if lapse is not None and lapse.key in ("ended", "became", "not_yet"):
            return lapse.unit
    return None
