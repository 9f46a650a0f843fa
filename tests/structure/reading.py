"""What was recognised, as plain values that tests can compare."""

from collections.abc import Callable

from linter.document import Document, Element
from linter.facts import FactStore
from linter.structure.elements import (
    Addressees,
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
from linter.structure.recognisers import RECOGNISERS

HEAD_KINDS = (
    NationalName, Motto, PartyTitle, SuperiorBody, IssuingBody, NumberSymbol, PlaceDate,
    DocumentTypeName, Subject, AuthorityLine, SecurityMark,
)  # fmt: skip
OTHERS: tuple[type[Element], ...] = (Addressees, LegalBasis, OutlineItem, Closing)


def facts_of(document: Document) -> FactStore:
    """The facts of a document; fails when a recogniser fails."""
    store = FactStore(document, RECOGNISERS)
    for kind in (*HEAD_KINDS, *OTHERS, Recipients, Signature):
        for element in store.all(kind):
            assert element.text == " ".join(span.of(document.text) for span in element.spans)
    assert not store.failures
    return store


def texts(store: FactStore, *kinds: type[Element]) -> dict[str, list[str]]:
    """The texts of every element, by the name of its kind."""
    return {kind.__name__: [element.text for element in store.all(kind)] for kind in kinds}


def pieces(store: FactStore) -> dict[str, object]:
    """The parts of number and date, and the lists, as written."""
    text: Callable[[object], str | None] = lambda piece: getattr(piece, "text", None)  # noqa: E731
    number, dated = store.first(NumberSymbol), store.first(PlaceDate)
    recipients, addressees = store.first(Recipients), store.first(Addressees)
    return {
        "number": number and (text(number.label), text(number.number), text(number.symbol_text)),
        "date": dated and (text(dated.place), text(dated.day), text(dated.month), text(dated.year)),
        "recipients": recipients and [item.text for item in recipients.items],
        "addressees": addressees and [item.text for item in addressees.items],
        "signatures": [
            ([line.text for line in signature.authority], text(signature.name))
            for signature in store.all(Signature)
        ],
    }
