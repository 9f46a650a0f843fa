"""The form a number and symbol should have, when the type named beside it helps to tell.

*Quyết định số 846/UBND* lacks the group of its type, *Quyết định số 1085/TTg-QĐ* has its groups
turned round (Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, II.3.b): the symbol alone would pass for
an official letter's.
"""

from linter.catalogue.bodies import Level, kind_of_code
from linter.catalogue.document_types import DocumentType, type_of_code
from linter.catalogue.regimes import Regime
from linter.catalogue.symbol_forms import (
    PARTY_SURE,
    MendedSymbol,
    SymbolFault,
    is_body_code,
    mend_symbol,
)
from linter.catalogue.symbols import Symbol
from linter.text.patterns import lazy_pattern

_TYPES_SINCE = 2005
"""Before, central bodies numbered decisions by their own code alone (*329/TTg*, *88/CP*)."""
_ASSEMBLY = lazy_pattern(r"(?:UBTV)?QH\d{0,2}")
_WITH_YEAR = frozenset({"NĐ", "TT", "TTLT"})
_NEVER_UNITS = frozenset({"QĐ", "NĐ", "NQ"})
"""Types whose codes no unit has, so that the order alone shows that they stand in the wrong place
(*văn bản số 1085/TTg-QĐ*)."""


def mend_named(
    text: str, symbol: Symbol | None, named: DocumentType | None, year: int | None
) -> MendedSymbol | None:
    """The right form, as ``mend_symbol``, of a number that is cited with its type and year."""
    mended = mend_symbol(text)
    if mended is not None and mended.fault is not SymbolFault.SPACES:
        return mended
    found = None
    if symbol is not None and _lacks_type(symbol):
        found = _told_by_type(symbol, named.code if named is not None else None, year)
    return found or mended


def _lacks_type(symbol: Symbol) -> bool:
    """Whether no type stands where it should; numbers of the National Assembly have none."""
    assembly = _ASSEMBLY.fullmatch(symbol.issuer_code or "") is not None
    told = None not in (symbol.number, symbol.issuer_code)
    return told and symbol.type_code is None and not assembly


def _told_by_type(symbol: Symbol, code: str | None, year: int | None) -> MendedSymbol | None:
    issuer, units = symbol.issuer_code or "", symbol.unit_codes
    turned = units[0] if units and units[0] in {code, *_NEVER_UNITS} else None
    if turned is not None and is_body_code(issuer) and _is_type(turned):
        form = _form(symbol, turned, (issuer, *units[1:]), year)
        return MendedSymbol(form, SymbolFault.GROUPS)
    if code is None or units:
        return None
    body = issuer.removeprefix(code)
    if body != issuer and is_body_code(body):
        return MendedSymbol(_form(symbol, code, (body,), year), SymbolFault.SIGNS)
    if is_body_code(issuer) and _is_of_now(issuer, year or symbol.year):
        return MendedSymbol(_form(symbol, code, (issuer,), year), SymbolFault.NO_TYPE)
    return None


def _is_type(code: str) -> bool:
    return any(type_of_code(code, regime) for regime in Regime)


def _is_of_now(issuer: str, year: int | None) -> bool:
    """Whether a number cannot be of the time when symbols of central bodies had no type."""
    if year is not None:
        return year >= _TYPES_SINCE
    return all(kind.level is not Level.CENTRAL for kind in kind_of_code(issuer))


def _form(symbol: Symbol, code: str, groups: tuple[str, ...], year: int | None) -> str:
    body = "-".join(groups)
    if groups[0] in PARTY_SURE and symbol.year is None:
        return f"{symbol.number}-{code}/{body}"
    year = symbol.year or (year if code in _WITH_YEAR else None)
    return f"{symbol.number}/{year}/{code}-{body}" if year else f"{symbol.number}/{code}-{body}"
