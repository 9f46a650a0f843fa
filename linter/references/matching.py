"""Which document of a register a citation means; silence where more than one may be meant."""

from collections.abc import Iterable, Sequence
from datetime import date

from linter.catalogue import Body, Family, Symbol, has_one_issuer, identify_body, kind_of_code
from linter.document import Element
from linter.references.elements import Citation, NamedLaw
from linter.references.registry import (
    Registry,
    RegistryEntry,
    SeriesClaim,
    law_key,
    number_key,
)
from linter.text.folding import fold, strip_marks
from linter.text.patterns import lazy_pattern

_WORD = lazy_pattern(r"\w{2,}")
_CONGRESS = 2021 * 12 + 2
"""The month in which a term of the Party began; terms last five years."""
_TERM = 60
_EMPTY = frozenset({
    "và", "của", "về", "cho", "các", "theo", "tại", "trong", "với", "việc", "một", "số", "điều",
    "khoản", "quy", "định", "ban", "hành", "thực", "hiện", "hướng", "dẫn", "chi", "tiết", "thi",
    "sửa", "đổi", "bổ", "sung", "luật", "nghị", "thông", "tư", "liên", "tịch", "quyết", "chỉ",
})  # fmt: skip
"""Words that titles of unlike documents share."""
_ALIKE = 0.6
_FEWEST = 3


class ResolvedCitation(Element, frozen=True, kw_only=True):
    """A citation with what the registers know of the document it cites."""

    citation: Citation
    entry: RegistryEntry | None
    """The document cited; None when no register has it, or more than one may be meant."""
    successors: tuple[RegistryEntry, ...] = ()
    """What came in its place, as far as the registers have it."""
    absent_from: SeriesClaim | None = None
    """A register that has every document of the series, but not this one."""


class ResolvedLaw(Element, frozen=True, kw_only=True):
    """A law cited by name, with the one that the registers have under that name and year."""

    law: NamedLaw
    entry: RegistryEntry
    successors: tuple[RegistryEntry, ...] = ()


def resolve_laws(laws: Iterable[NamedLaw], registry: Registry) -> Iterable[ResolvedLaw]:
    """The laws whose name and year leave only one."""
    for law in laws:
        if law.year is None:
            continue
        found = registry.find_law(law_key(law.shown))
        of_year = [entry for entry in found if entry.issued and entry.issued.year == law.year]
        cited = law.date.date if law.date is not None else None
        same = [entry for entry in of_year if entry.issued == cited] or of_year
        if same and len({entry.key for entry in same}) == 1:
            yield ResolvedLaw(
                spans=law.spans,
                text=law.text,
                confidence=law.confidence,
                law=law,
                entry=same[0],
                successors=tuple(_successors(same[0], registry)),
            )


def resolve(citations: Iterable[Citation], registry: Registry) -> Iterable[ResolvedCitation]:
    """Every citation of a readable number with its document."""
    for citation in citations:
        if citation.symbol is None or citation.symbol.number is None:
            continue
        found = registry.find(number_key(citation.text))
        entry = choose(citation, found)
        absent = None if entry else _absent_from(citation, found, registry.claims())
        yield ResolvedCitation(
            spans=citation.spans,
            text=citation.text,
            confidence=citation.confidence,
            citation=citation,
            entry=entry,
            successors=tuple(_successors(entry, registry)) if entry else (),
            absent_from=absent,
        )


def _successors(entry: RegistryEntry, registry: Registry) -> Iterable[RegistryEntry]:
    for number in entry.replaced_by:
        later = [
            found
            for found in registry.find(number_key(number))
            if None in (found.issued, entry.issued) or _not_before(found, entry)
        ]
        yield from later[:1]


def _not_before(later: RegistryEntry, earlier: RegistryEntry) -> bool:
    return bool(later.issued and earlier.issued and later.issued >= earlier.issued)


def choose(citation: Citation, entries: Sequence[RegistryEntry]) -> RegistryEntry | None:
    """The entry that a citation means; the nearer register's first, None in doubt."""
    symbol = citation.symbol
    if symbol is None:
        return None
    meant = [entry for entry in entries if _may_mean(citation, symbol, entry)]
    cited = citation.date.date if citation.date else None
    same = [entry for entry in meant if cited is not None and entry.issued == cited]
    if same:
        return same[0]
    nearest = [entry for entry in meant if entry.register == meant[0].register]
    return nearest[0] if len({entry.issued for entry in nearest}) == 1 else None


def _may_mean(citation: Citation, symbol: Symbol, entry: RegistryEntry) -> bool:
    """Whether number, issuer and year leave only this document."""
    cited = citation.date
    dated_alike = cited is not None and cited.date is not None and cited.date == entry.issued
    if not _is_of_issuer(citation, symbol, entry, dated_alike):
        return False
    if dated_alike or symbol.year is not None:
        return True
    if entry.issued is None:
        return False
    if cited is not None and cited.year and 1900 <= cited.year <= 2199:
        day = cited.date or date(cited.year, 7, 1)
        if _same_term(symbol, day, entry.issued):
            return True
    return titles_alike(citation.title.text if citation.title else "", entry.title)


def _is_of_issuer(
    citation: Citation, symbol: Symbol, entry: RegistryEntry, dated_alike: bool
) -> bool:
    """Whether the citation can be of the entry's issuer, and of no other."""
    if has_one_issuer(symbol):
        return True
    named = citation.likely_issuer
    body = identify_body(entry.issuer)
    if named is None or body is None:
        return dated_alike
    if is_same_body(named, body):
        return True
    return dated_alike and not _are_apart(named, body)


def is_same_body(one: Body, other: Body) -> bool:
    """Whether two names are known to be of one body: kind, level and place."""
    if one.kind.name != other.kind.name or one.level is not other.level:
        return False
    return one.place is not None and _place(one) == _place(other)


def _place(body: Body) -> str | None:
    """The place without the unit that it lies in."""
    return body.place.partition(",")[0].strip() if body.place else None


def _are_apart(one: Body, other: Body) -> bool:
    if None not in (one.level, other.level) and one.level is not other.level:
        return True
    return None not in (one.place, other.place) and _place(one) != _place(other)


def _same_term(symbol: Symbol, cited: date, issued: date) -> bool:
    """Whether two days lie in one series of numbers: a year, for the Party a term."""
    if symbol.family is Family.PARTY:
        return _term_of(cited) == _term_of(issued)
    return cited.year == issued.year


def _term_of(day: date) -> int:
    return (day.year * 12 + day.month - _CONGRESS) // _TERM


def likeness(one: str, other: str) -> float | None:
    """How much of the shorter title's own words the other has; None where too few tell."""
    mine, theirs = _own_words(one), _own_words(other)
    if min(len(mine), len(theirs)) < _FEWEST:
        return None
    return len(mine & theirs) / min(len(mine), len(theirs))


def titles_alike(one: str, other: str) -> bool:
    """Whether two titles are surely of one document."""
    found = likeness(one, other)
    return found is not None and found >= _ALIKE


def _own_words(title: str) -> frozenset[str]:
    words = (word for word in _WORD.findall(fold(title)) if word not in _EMPTY)
    return frozenset(map(strip_marks, words))


def _absent_from(
    citation: Citation, found: Sequence[RegistryEntry], claims: Sequence[SeriesClaim]
) -> SeriesClaim | None:
    """The register that claims to have a document of this series and year, yet has none."""
    claim = _complete(citation, claims)
    if claim is None:
        return None
    known = (entry for entry in found if entry.register == claim.register)
    there = any(entry.issued is None or entry.issued.year == claim.year for entry in known)
    return None if there else claim


def _complete(citation: Citation, claims: Sequence[SeriesClaim]) -> SeriesClaim | None:
    """The claim to completeness that covers a citation."""
    symbol, cited = citation.symbol, citation.date
    if not claims or symbol is None:
        return None
    year = symbol.year or (cited.year if cited else None)
    kind = symbol.type or citation.type
    for claim in claims:
        typed = not claim.type or (kind is not None and kind.name == claim.type)
        if typed and claim.year == year and _is_claimed(citation, symbol, claim):
            return claim
    return None


def _is_claimed(citation: Citation, symbol: Symbol, claim: SeriesClaim) -> bool:
    body, named = identify_body(claim.issuer), citation.likely_issuer
    if body is None:
        return False
    if has_one_issuer(symbol):
        return body.kind in kind_of_code(symbol.issuer_code or "")
    return named is not None and is_same_body(named, body)
