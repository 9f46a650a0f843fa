"""Families of document numbers, and how a number and symbol fall into parts.

======================  ======================  =============================================
family                  example                 source
======================  ======================  =============================================
state, named type       ``12/BC-UBND``          Nghị định 30/2020, Phụ lục I, Phần I, II.3.b
state, official letter  ``05/BNV-VP``           the same
normative               ``30/2020/NĐ-CP``       Nghị định 78/2025, 187/2025
National Assembly       ``72/2025/QH15``        usage of the National Assembly
Party                   ``57-NQ/TW``            Hướng dẫn 36-HD/VPTW, 05-HD/VPTW
======================  ======================  =============================================

The grammar is tolerant: it takes apart what people write, and says nothing about right or wrong.
"""

from enum import Enum

from msgspec import Struct

from linter.catalogue.document_types import DocumentType, type_of_code
from linter.catalogue.regimes import Regime
from linter.text.folding import latin_capitals, unify_dashes
from linter.text.patterns import lazy_pattern


class Family(Enum):
    """The pattern that a number and symbol follow."""

    STATE_NAMED = "state-named"
    STATE_LETTER = "state-letter"
    NORMATIVE = "normative"
    NATIONAL_ASSEMBLY = "national-assembly"
    PARTY = "party"


class Symbol(Struct, frozen=True):
    """The parts of a number and symbol."""

    family: Family
    number: str | None
    """As written, leading zeros and dots kept; None when left blank."""
    year: int | None
    type_code: str | None
    issuer_code: str | None
    unit_codes: tuple[str, ...]

    @property
    def regime(self) -> Regime:
        """The regime whose documents are numbered so."""
        if self.family is Family.PARTY:
            return Regime.PARTY
        if self.family in (Family.NORMATIVE, Family.NATIONAL_ASSEMBLY):
            return Regime.NORMATIVE
        return Regime.ND30

    @property
    def type(self) -> DocumentType | None:
        """The type its type code stands for."""
        return type_of_code(self.type_code, self.regime) if self.type_code else None


_CODE = r"[A-Z][\w.&]*"
"""For a text with its capitals in A-Z; the codes are cut from the text as written."""
_UNIT = r"[^\W_][\w.&]*"
"""Units and fields are abbreviated as each body likes: ``UBND-VX``, ``BCĐ-389``, ``UBND-nc``."""
_PARTY = lazy_pattern(
    rf"^(?P<number>\d*[a-zđ]?)-(?P<type>{_CODE})/(?P<issuer>{_CODE}(?:-{_UNIT})*)$"
)
_ASSEMBLY = lazy_pattern(r"^(?P<number>\d*)/(?P<year>\d{4})/(?P<issuer>(?:UBTV)?QH\d{1,2})$")
_STATE = lazy_pattern(
    rf"^(?P<number>\d+(?:\.\d+)?[a-zđ]?)?/(?:(?P<year>\d{{4}})/)?"
    rf"(?P<groups>{_CODE}(?:-{_UNIT})*)$"
)
_SPACES = lazy_pattern(r"\s+")
_LOOK_ALIKES = str.maketrans("ÐƉð⁄∕", "ĐĐđ//")


def parse_symbol(text: str) -> Symbol | None:
    """Take a number and symbol apart, blanks and spaces aside; None when it is neither.

    >>> parse_symbol("12/BC-UBND").issuer_code
    'UBND'
    """
    compact = unify_dashes(_SPACES.sub("", text)).translate(_LOOK_ALIKES).strip(".…,;")
    latin = latin_capitals(compact)
    if match := _PARTY.match(latin):
        type_code = compact[slice(*match.span("type"))]
        issuer, *units = compact[match.start("issuer") :].split("-")
        return Symbol(Family.PARTY, match["number"] or None, None, type_code, issuer, tuple(units))
    if match := _ASSEMBLY.match(latin):
        year = int(match["year"])
        return Symbol(
            Family.NATIONAL_ASSEMBLY, match["number"] or None, year, None, match["issuer"], ()
        )
    if match := _STATE.match(latin):
        groups = compact[match.start("groups") :].split("-")
        return _state_symbol(match["number"], match["year"], groups)
    return None


def _state_symbol(number: str | None, year: str | None, groups: list[str]) -> Symbol:
    first, *rest = groups
    if year is not None:
        named = type_of_code(first, Regime.NORMATIVE) or type_of_code(first)
        type_code = first if named and rest else None
        issuer = rest[0] if type_code else first
        units = rest[1:] if type_code else rest
        return Symbol(Family.NORMATIVE, number, int(year), type_code, issuer, tuple(units))
    if rest and (type_of_code(first) or type_of_code(first, Regime.NORMATIVE)):
        return Symbol(Family.STATE_NAMED, number, None, first, rest[0], tuple(rest[1:]))
    return Symbol(Family.STATE_LETTER, number, None, None, first, tuple(rest))
