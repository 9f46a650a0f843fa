"""What a report says of a document beside its findings: structure, references, verdicts."""

from typing import Any

from linter.document import Document, Element, locate
from linter.document.element import UnreadableFactError
from linter.facts import Context, FactStore
from linter.findings import (
    Coverage,
    ReportedFigure,
    ReportedOperand,
    ReportedReference,
    ReportedVerdict,
)
from linter.language import mark
from linter.letterhead import document_type
from linter.numbers.elements import Outcome, Quantity, Verdict
from linter.references.elements import Citation, CitedDate
from linter.references.matching import ResolvedCitation
from linter.references.registry import RegistryEntry
from linter.structure.elements import (
    Addressees,
    Appendix,
    ArchiveLine,
    AuthorityLine,
    Closing,
    DocumentTypeName,
    IssuingBody,
    LegalBasis,
    Motto,
    NationalName,
    NumberSymbol,
    OutlineItem,
    PartyTitle,
    PlaceDate,
    Recipients,
    SecurityMark,
    Signature,
    Subject,
    SuperiorBody,
)

SINGLE: dict[str, type[Element]] = {
    "national_name": NationalName,
    "motto": Motto,
    "party_title": PartyTitle,
    "superior_body": SuperiorBody,
    "issuing_body": IssuingBody,
    "number_symbol": NumberSymbol,
    "place_date": PlaceDate,
    "document_type": DocumentTypeName,
    "subject": Subject,
    "authority_line": AuthorityLine,
    "closing": Closing,
    "archive_line": ArchiveLine,
    "signature": Signature,
}
"""Parts that a document has at most once, by their name in the report."""

SEVERAL: dict[str, type[Element]] = {
    "legal_bases": LegalBasis,
    "appendices": Appendix,
    "marks": SecurityMark,
    "signatures": Signature,
}
"""Parts that a document may have more than once. Minutes and joint documents have two
signatures; ``signature`` is the first of them.
"""


SEAL = (
    mark(
        "Dấu hoặc chữ ký số của cơ quan không có trong nội dung chữ của tệp nên không kiểm được; "
        "hãy tự kiểm tra (Nghị định 30/2020/NĐ-CP, Điều 8, khoản 2, điểm h)."
    ),
)
"""Said of every document that is to be signed: what no text can show."""


def summarise(document: Document, store: FactStore) -> dict[str, Any]:
    """The fields of DocumentReport that come from facts alone."""
    verdicts = store.readable(Verdict)
    structure = _structure(document, store)
    coverage, unchecked = _account(store.readable(Quantity), verdicts)
    return {
        "type": type_name(store),
        "structure": structure,
        "not_checked": SEAL if structure["issuing_body"] or structure["signature"] else (),
        "references": _references(document, store),
        "verdicts": tuple(_verdict(document, verdict) for verdict in verdicts),
        "coverage": coverage,
        "unchecked": unchecked,
    }


def type_name(store: FactStore) -> str | None:
    """The type printed; of an official letter, which prints none, the one its head tells."""
    try:
        kind = document_type(Context(store))
    except UnreadableFactError:
        return None
    return kind.name if kind is not None else None


def _place(element: Element | None) -> dict[str, Any] | None:
    return None if element is None else {"text": element.text, "span": list(element.span)}


def _structure(document: Document, store: FactStore) -> dict[str, Any]:
    parts: dict[str, Any] = {}
    for name, kind in SINGLE.items():
        found = store.readable(kind)
        parts[name] = _place(found[0]) if found else None
    for name, kind in SEVERAL.items():
        parts[name] = [_place(element) for element in store.readable(kind)]
    parts["addressees"] = [_place(i) for e in store.readable(Addressees) for i in e.items]
    parts["recipients"] = [_place(i) for e in store.readable(Recipients) for i in e.items]
    parts["outline"] = [
        {
            "text": item.text,
            "span": list(item.span),
            "marker": item.marker.text,
            "kind": item.kind.value,
            "level": item.level,
        }
        for item in store.readable(OutlineItem)
    ]
    parts["footnotes"] = [
        {"text": note.span.of(document.text), "span": list(note.span), "label": note.label}
        for note in document.notes
    ]
    return parts


def _references(document: Document, store: FactStore) -> tuple[ReportedReference, ...]:
    cited = store.readable(Citation)
    known = {found.span.start: found for found in store.readable(ResolvedCitation)} if cited else {}
    return tuple(_reference(document, one, known.get(one.span.start)) for one in cited)


def _reference(
    document: Document, citation: Citation, resolved: ResolvedCitation | None
) -> ReportedReference:
    symbol = citation.symbol
    cited_type = citation.type.name if citation.type else None
    if cited_type is None and citation.type_text is not None:
        cited_type = citation.type_text.text
    return ReportedReference(
        text=citation.text,
        type=cited_type,
        number=symbol.number if symbol else None,
        symbol=_symbol_text(citation),
        date=_date(citation.date),
        issuer=citation.issuer.text if citation.issuer else None,
        span=citation.span,
        confidence=citation.confidence,
        register=_registered(resolved.entry) if resolved is not None and resolved.entry else None,
        location=locate(document, citation.span.start),
    )


def _registered(entry: RegistryEntry) -> dict[str, Any]:
    """A document as a register has it."""
    days = {"issued": entry.issued, "from": entry.effective_from, "to": entry.effective_to}
    return {
        "name": entry.register,
        "number": entry.number,
        "type": entry.type or None,
        "issuer": entry.issuer or None,
        "title": entry.title or None,
        **{name: day.isoformat() if day else None for name, day in days.items()},
        "amended_by": list(entry.amended_by),
        "replaced_by": list(entry.replaced_by),
        "draft": entry.draft,
        "source": entry.source or None,
        "confidence": entry.confidence,
    }


def _symbol_text(citation: Citation) -> str | None:
    symbol = citation.symbol
    if symbol is None:
        return None
    text = "".join(citation.text.split())
    return text.removeprefix(symbol.number or "").lstrip("/-")


def _date(cited: CitedDate | None) -> str | None:
    if cited is None:
        return None
    return cited.date.isoformat() if cited.date else cited.text


def _verdict(document: Document, verdict: Verdict) -> ReportedVerdict:
    claim = verdict.claim
    figures = (*claim.operands, *((claim.result,) if claim.result else ()))
    return ReportedVerdict(
        kind=claim.kind.value,
        verdict=verdict.outcome.value,
        derivation=verdict.derivation,
        quote=verdict.text,
        span=verdict.span,
        operands=tuple(ReportedOperand(q.text, q.value, q.span) for q in figures),
        note=verdict.culprit or ("by-truncation" if verdict.by_truncation else None),
        location=locate(document, verdict.span.start),
    )


def _account(
    quantities: tuple[Quantity, ...], verdicts: tuple[Verdict, ...]
) -> tuple[Coverage, tuple[ReportedFigure, ...]]:
    """What became of the figures, and those that nothing could be held against.

    Each counts once: contradicted if in any contradiction, else reconciled, else unchecked.
    """
    places: dict[Outcome, set[int]] = {outcome: set() for outcome in Outcome}
    for verdict in verdicts:
        claim = verdict.claim
        for quantity in (*claim.operands, *((claim.result,) if claim.result else ())):
            places[verdict.outcome].add(quantity.span.start)
    countable = {q.span.start: q for q in quantities if q.kind.reconcilable}
    contradicted = countable.keys() & places[Outcome.CONTRADICTS]
    reconciled = (countable.keys() & places[Outcome.HOLDS]) - contradicted
    settled = contradicted | reconciled
    unchecked = [q for start, q in countable.items() if start not in settled]
    coverage = Coverage(len(countable), len(reconciled), len(contradicted), len(unchecked))
    return coverage, tuple(ReportedFigure(_with_unit(q), q.span) for q in unchecked)


def _with_unit(quantity: Quantity) -> str:
    unit = quantity.unit or ""
    return (
        f"{quantity.text}{unit}"
        if unit.startswith(("%", "‰"))
        else f"{quantity.text} {unit}".strip()
    )
