"""The card of a document: what it says of itself, and which dated documents it cites."""

from linter.catalogue import Stage, identify_body
from linter.document import Document, Span, locate
from linter.document.element import ElementT, UnreadableFactError
from linter.facts import FactStore
from linter.findings import CardCitation, DocumentCard
from linter.references.elements import Citation
from linter.references.registry import number_key
from linter.structure.elements import (
    IssuingBody,
    NumberSymbol,
    PlaceDate,
    SecurityMark,
    Standing,
    Subject,
    SuperiorBody,
)


def card_of(document: Document, store: FactStore, type_name: str | None) -> DocumentCard | None:
    """The card of a document; parts that it lacks are empty. A secret document leaves none."""
    if _is_secret(store):
        return None
    line, dated = _first(store, NumberSymbol), _first(store, PlaceDate)
    standing, subject = _first(store, Standing), _first(store, Subject)
    number = _number(line)
    span = line.span if line is not None and number else Span(0, 0)
    return DocumentCard(
        path=document.name,
        format=document.format,
        key=number_key(number) if number else "",
        number=number,
        date=dated.date.isoformat() if dated is not None and dated.date else None,
        type=type_name or "",
        issuer=_issuer(store),
        subject=" ".join(subject.text.split()) if subject is not None else "",
        draft=standing is not None and standing.stage is Stage.DRAFT,
        span=span,
        location=locate(document, span.start),
        citations=tuple(_citations(document, store)),
    )


def _is_secret(store: FactStore) -> bool:
    try:
        return any(mark.secret for mark in store.all(SecurityMark))
    except UnreadableFactError:
        return True


def _number(line: NumberSymbol | None) -> str:
    """The own number with its symbol, when both are filled in."""
    if line is None or line.number is None or line.symbol_text is None:
        return ""
    return "".join(f"{line.number.text}{line.symbol_text.text}".split())


def _issuer(store: FactStore) -> str:
    """The issuing body with the place that may stand in the line above it."""
    issuer, superior = _first(store, IssuingBody), _first(store, SuperiorBody)
    if issuer is None:
        return ""
    name = " ".join(issuer.text.split())
    body = identify_body(name)
    if body is not None and body.place is None and superior is not None:
        above = identify_body(" ".join(superior.text.split()))
        if above is not None and above.place is not None and body.level is above.level:
            return f"{name} {above.place}"
    return name


def _citations(document: Document, store: FactStore) -> list[CardCitation]:
    """Those with a whole date: nothing can be held against the others."""
    return [
        CardCitation(
            key=number_key(citation.text),
            text=citation.shown,
            date=citation.date.date.isoformat(),
            shown_date=citation.date.shown,
            issuer=_named(citation),
            span=citation.date.span,
            location=locate(document, citation.date.span.start),
        )
        for citation in store.readable(Citation)
        if citation.date is not None and citation.date.date is not None and citation.symbol
    ]


def _named(citation: Citation) -> str:
    named = citation.issuer or citation.subject_body
    return " ".join(named.text.split()) if named is not None else ""


def _first(store: FactStore, kind: type[ElementT]) -> ElementT | None:
    return next(iter(store.readable(kind)), None)
