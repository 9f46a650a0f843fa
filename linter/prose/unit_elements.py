"""Elements of this layer that name administrative units."""

from linter.catalogue.unit_history import Period
from linter.document import Element
from linter.document.element import Piece


class UnitRole:
    """Where in a document a unit is named."""

    ISSUER = "issuer"
    SUPERIOR = "superior"
    ADDRESSEE = "addressee"
    RECIPIENT = "recipient"
    TEXT = "text"


class IssuePeriod(Element, frozen=True, kw_only=True):
    """The days on which the document may be issued, as far as its place-date line tells.

    One day for a full date; the month or the year while the rest is still blank.
    """

    period: Period


class UnitLink(Piece, frozen=True, kw_only=True):
    """A unit as named: its common noun in lower case and its name as written."""

    kind: str
    name: str
    """Empty where only the kind is named: *UBND các huyện*."""


class UnitMention(Element, frozen=True, kw_only=True):
    """A unit, or a chain of units each in the next one: *xã A, huyện B, tỉnh C*."""

    role: str
    """Where it stands: one of ``UnitRole``."""
    links: tuple[UnitLink, ...]
    """From the smallest to the largest."""
    authority: bool
    """Whether a public body at the level of the first unit is named with it: *UBND xã A*."""
    here: bool = False
    """In the text: whether it is the area spoken of (*trên địa bàn xã A, tỉnh B*)."""
    home: bool = False
    """In the text: whether the passage tells of a native place, a home, another country or age."""
    past: bool = False
    """In the text: whether the passage speaks of another time, another document or a home."""


class PlaceName(Element, frozen=True, kw_only=True):
    """The place of the place-date line taken apart."""

    kind: str | None
    """Its common noun in lower case, abbreviations spelt out; None when only a name stands."""
    name: str
    abbreviated: bool
    """Whether the common noun, or the name itself, is written short."""
