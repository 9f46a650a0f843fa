"""The elements of this layer: citations of documents by number, of laws by name, of articles."""

import re
from datetime import date

from linter.catalogue import Body, DocumentType, Symbol
from linter.document import Element
from linter.document.element import Piece
from linter.text.folding import name_key, unify_dashes


class CitedDate(Piece, frozen=True, kw_only=True):
    """A date as cited: ``04/10/2025`` or *ngày 10 tháng 11 năm 2025*."""

    day: int | None
    month: int | None
    year: int | None
    date: date | None
    """None when it is incomplete or does not exist."""

    @property
    def shown(self) -> str:
        """The date as written, on one line."""
        return " ".join(self.text.split())


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

    @property
    def shown(self) -> str:
        """The number and symbol as written, on one line."""
        return " ".join(self.text.split())

    @property
    def key(self) -> str:
        """The number and symbol in the form under which two ways of writing them are equal."""
        compact = "".join(unify_dashes(self.text).split())
        number = compact.lstrip("0") if compact[:1] == "0" else compact
        return name_key(number).upper()

    @property
    def number_text(self) -> str | None:
        """The number alone, as written; None when it is left blank."""
        if self.symbol is not None:
            return self.symbol.number
        figures = re.match(r"\d+(?:\.\d+)*[a-zđ]?", "".join(self.text.split()))
        return figures[0] if figures else None

    @property
    def symbol_text(self) -> str:
        """What stands behind the number, on one line: ``KH-UBND``, ``2020/NĐ-CP``."""
        compact = "".join(unify_dashes(self.text).split())
        return compact.removeprefix(self.number_text or "").lstrip("/-.")

    @property
    def likely_issuer(self) -> Body | None:
        """The body named beside the number, else the subject of the clause; None if unknown."""
        if self.issuer is not None:
            return self.issuer.body
        return self.subject_body.body if self.subject_body else None

    def may_cite_same(self, other: "Citation") -> bool:
        """Whether nothing told of the two says that they are different documents.

        Numbers of administrative documents begin anew every year (Nghị định 30/2020/NĐ-CP,
        Điều 15, khoản 1), and every body has its own.
        """
        if self.key != other.key:
            return False
        if self.symbol is None or self.symbol.year is None:
            years = {c.date.year for c in (self, other) if c.date is not None and c.date.year}
            if len(years) > 1:
                return False
        mine, theirs = self.likely_issuer, other.likely_issuer
        return mine is None or theirs is None or not _differ(mine, theirs)


class NamedLaw(Element, frozen=True, kw_only=True):
    """A law, code or ordinance cited by its name alone: *Luật Đất đai năm 2024*.

    ``text`` is the name with its type; what carries a number is a ``Citation``.
    """

    date: CitedDate | None
    """The day given with the name (*ngày 16 tháng 6 năm 2025*)."""
    year: int | None
    """The year given with the name, by itself or as part of the date."""

    @property
    def shown(self) -> str:
        """The name on one line."""
        return " ".join(self.text.split())


class ClauseCitation(Element, frozen=True, kw_only=True):
    """An article or a part of a document that is cited: *điểm a khoản 2 Điều 5*."""

    of: Piece | None
    """The number or the name of the law that it belongs to; None when it is not told."""
    own: bool
    """Whether it belongs to the document itself (*Điều 3 Quyết định này*)."""

    @property
    def shown(self) -> str:
        """The citation on one line."""
        return " ".join(self.text.split())


def _differ(one: Body, other: Body) -> bool:
    """Whether two bodies cannot be the same: another level or another place."""
    levels = one.level is not None and other.level is not None and one.level is not other.level
    places = one.place is not None and other.place is not None and one.place != other.place
    return levels or places
