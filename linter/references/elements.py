"""The element of this layer: a citation of another document."""

from datetime import date

from linter.catalogue import Body, DocumentType, Symbol
from linter.document import Element
from linter.document.element import Piece


class CitedDate(Piece, frozen=True, kw_only=True):
    """A date as cited: ``04/10/2025`` or *ngày 10 tháng 11 năm 2025*."""

    day: int | None
    month: int | None
    year: int | None
    date: date | None
    """None when it is incomplete or does not exist."""


class CitedBody(Piece, frozen=True, kw_only=True):
    """An issuer as named in a citation."""

    body: Body | None


class Citation(Element, frozen=True, kw_only=True):
    """A cited document: its number and what is written of it around the number.

    ``text`` and ``spans`` are the number and symbol as written (``56/KH-UBND``); type, date,
    issuer and title are pieces of their own, None when they are not written.
    """

    symbol: Symbol | None
    type_text: Piece | None
    """The head before the number: *Kế hoạch*, *văn bản*; shared heads are repeated."""
    type: DocumentType | None
    """What the head names; None for generic heads (*văn bản*) and none at all."""
    date: CitedDate | None
    issuer: CitedBody | None
    """The issuer named beside the number (*của UBND tỉnh …*)."""
    subject_body: CitedBody | None
    """The subject of the clause (*UBND xã ban hành Kế hoạch số …*): the implied issuer."""
    title: Piece | None
    occurrence: int = 1
    """1 for the first citation of this document in reading order, 2 for the next …"""
