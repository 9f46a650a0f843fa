"""What can be said only of documents that are checked together."""

from linter.document import Element
from linter.document.location import Location


class NumberTaken(Element, frozen=True, kw_only=True):
    """A document's own number, which another document of its issuer and year has too."""

    path: str
    """The other document."""
    subject: str


class DatedOtherwise(Element, frozen=True, kw_only=True):
    """The date given to a document that lies beside and bears another."""

    symbol: str
    date: str
    """As the document itself has it: ``05/03/2025``."""
    path: str
    location: Location


class SeriesDisorder(Element, frozen=True, kw_only=True):
    """A number that is later in its series than one of a later date."""

    date: str
    other: str
    other_date: str
    path: str


class SeriesGap(Element, frozen=True, kw_only=True):
    """The last number of a series in which others are missing."""

    first: int
    last: int
    missing: str
