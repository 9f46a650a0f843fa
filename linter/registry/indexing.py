"""Documents made into entries: what each says of itself on its first page."""

from datetime import date

from linter.findings import DocumentCard
from linter.references.registry import RegistryEntry


def entry_of(card: DocumentCard) -> RegistryEntry | None:
    """The entry of a document; None while its number is blank.

    A document without a date is kept: that it exists is worth knowing too.
    """
    if not card.number:
        return None
    return RegistryEntry(
        number=card.number,
        type=card.type,
        issuer=card.issuer,
        issued=date.fromisoformat(card.date) if card.date else None,
        title=card.subject,
        draft=card.draft,
        source=card.path,
    )
