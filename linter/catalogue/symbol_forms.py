"""The form a number and symbol should have, when what is written allows only one reading.

Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, II.3: a slash after the number, hyphens without
spaces between the groups (``12/BC-UBND``). Party documents (36-HD/VPTW, 05-HD/VPTW): a hyphen
after the number, a slash before the body (``57-NQ/TW``). Unknown codes are left as they are.
"""

import re
from enum import Enum
from functools import cache

from msgspec import Struct

from linter.catalogue.bodies import BODY_KINDS, kind_of_code
from linter.catalogue.document_types import DOCUMENT_TYPES, type_of_code
from linter.catalogue.regimes import Regime
from linter.text.folding import unify_dashes
from linter.text.patterns import lazy_pattern


class SymbolFault(Enum):
    """What is wrong with the way a number and symbol are written."""

    SPACES = "spaces"
    """``269- KL/TU``"""
    PARTY_ORDER = "party-order"
    """``57/NQ-TW``: a Party document in the state's order."""
    STATE_ORDER = "state-order"
    """``12-KH/UBND``: a state document in the Party's order."""
    SIGNS = "signs"
    """``1626/QĐTTg``, ``12/KH/UBND``: a hyphen or slash is missing or misplaced."""
    YEAR = "year"
    """``66.4.2025/NQ-CP``: the year is not set off by a slash."""
    PARTY_YEAR = "party-year"
    """``57-NQ/2024/TW``: Party documents are numbered by term, without a year."""
    GROUPS = "groups"
    """``1085/TTg-QĐ``: the groups of type and body are turned round."""
    NO_TYPE = "no-type"
    """``846/UBND`` of a decision: the group of its type is missing."""
    CODE = "code"
    """``866/QĐ-Tg``, ``12/QD-UBND``: an abbreviation that nobody has."""


class MendedSymbol(Struct, frozen=True):
    """The right form and what kept the written one from it."""

    form: str
    fault: SymbolFault


_PARTS = lazy_pattern(
    r"(?P<number>\d+(?:\.\d+)?[a-zđ]?)(?P<sign>[./-])(?:(?P<year>(?:19|20)\d{2})(?P<set>[/-]))?"
    r"(?P<groups>[^\W\d_].*)"
)
_DOTTED_YEAR = lazy_pattern(r"(?P<number>\d+(?:\.\d+)?)\.(?P<year>20\d{2})/(?P<rest>.+)")
_DATED_PARTY = lazy_pattern(
    r"(?P<number>\d+)(?P<year>[-/](?:19|20)\d{2})?[-/](?P<type>[^\W\d_]+)"
    r"(?(year)|[-/](?:19|20)\d{2})[-/](?P<issuer>[^\W\d_]+)"
)
_LATE_YEAR = lazy_pattern(
    r"(?P<number>\d+(?:\.\d+)?)/(?P<groups>(?P<type>[^\W\d_]+)-[^/]+)/(?P<year>(?:19|20)\d{2})"
)
_WITH_YEAR = frozenset({"NĐ", "TT", "TTLT", "QĐ", "NQ"})
"""Types that are, or may be, normative and then have the year in their number."""
_SPACES = lazy_pattern(r"\s+")
_TRANSPOSABLE = ("UBND", "HĐND")
_TERM = lazy_pattern(r"(?P<code>QH|UBTVQH)\d{1,2}")
PARTY_SURE = frozenset(
    {"TW", "TU", "ĐU", "HU", "QU", "VPTW", "VPTU", "UBKTTW", "UBKTTU", "BTCTW", "BTCTU"}
)
"""Codes that only Party bodies use; CB and UBKT have other readings."""


_REPEATED_SIGN = lazy_pattern(r"([/-])\1+")
"""A sign struck twice: ``12//KH-UBND``."""


def mend_symbol(text: str) -> MendedSymbol | None:
    """The right form of a number and symbol, None when it is right or cannot be told.

    >>> mend_symbol("57/NQ-TW").form
    '57-NQ/TW'
    """
    level = unify_dashes(text)
    compact = _SPACES.sub("", level)
    once = _REPEATED_SIGN.sub(r"\1", compact)
    mended = _mended(once)
    if mended is not None:
        return mended
    if once != compact:
        return MendedSymbol(once, SymbolFault.SIGNS)
    if compact != level and "\n" not in text:
        return MendedSymbol(compact, SymbolFault.SPACES)
    return None


def _mended(compact: str) -> MendedSymbol | None:
    if dotted := _DOTTED_YEAR.fullmatch(compact):
        if parse_groups(dotted["rest"]):
            form = f"{dotted['number']}/{dotted['year']}/{dotted['rest']}"
            return MendedSymbol(form, SymbolFault.YEAR)
        return None
    return _without_party_year(compact) or _year_brought_forward(compact) or _in_order(compact)


def _without_party_year(compact: str) -> MendedSymbol | None:
    """The form of a Party number that has a year."""
    dated = _DATED_PARTY.fullmatch(compact)
    if dated is None or dated["issuer"] not in PARTY_SURE or not _is_type(dated["type"]):
        return None
    form = f"{dated['number']}-{dated['type']}/{dated['issuer']}"
    return MendedSymbol(form, SymbolFault.PARTY_YEAR)


def _year_brought_forward(compact: str) -> MendedSymbol | None:
    """The form of a number that has its year at the end (``30/NĐ-CP/2020``)."""
    late = _LATE_YEAR.fullmatch(compact)
    if late is None or parse_groups(late["groups"]) is None:
        return None
    year = f"/{late['year']}" if late["type"] in _WITH_YEAR else ""
    return MendedSymbol(f"{late['number']}{year}/{late['groups']}", SymbolFault.SIGNS)


def _in_order(compact: str) -> MendedSymbol | None:
    """The form with its signs and abbreviations in order."""
    parts = _PARTS.fullmatch(compact)
    if parts is None or parts["sign"] == ".":
        return None
    if parts["year"] and (term := _TERM.fullmatch(parts["groups"].replace("-", "", 1))):
        form = f"{parts['number']}/{parts['year']}/{term[0]}"
        return MendedSymbol(form, SymbolFault.SIGNS) if form != compact else None
    groups, fault = _told_apart(re.split(r"[-/]", parts["groups"]))
    if groups is None:
        return None
    number = parts["number"] + (f"/{parts['year']}" if parts["year"] else "")
    party = groups[1] in PARTY_SURE and not parts["year"]
    form = _party_form(number, groups) if party else f"{number}/{'-'.join(groups)}"
    if form == compact or (not party and _in_party_order(compact) and not _is_state(groups[1])):
        return None
    if fault is None:
        fault = _fault_of_signs(compact, party=party)
    return MendedSymbol(form, fault)


def _fault_of_signs(compact: str, *, party: bool) -> SymbolFault:
    if party and re.fullmatch(r"[^/-]+/[^/-]+-[^/]+", compact):
        return SymbolFault.PARTY_ORDER
    if not party and _in_party_order(compact):
        return SymbolFault.STATE_ORDER
    return SymbolFault.SIGNS


def _in_party_order(compact: str) -> bool:
    return re.fullmatch(r"[^/-]+-[^\W\d][^/-]*/[^/]+", compact) is not None


def _is_state(code: str) -> bool:
    """Whether no Party body has the code: ``BTC`` is also a Party committee's *Ban Tổ chức*."""
    return any(
        not kind.party and (kind.name.startswith("Sở ") or kind.shared)
        for kind in kind_of_code(code)
    ) and not code.startswith("B")


def _party_form(number: str, groups: list[str]) -> str:
    kind, issuer, *units = groups
    return f"{number}-{kind}/{'-'.join((issuer, *units))}"


def parse_groups(text: str) -> list[str] | None:
    """The groups of a symbol whose type and body are both known, else None."""
    groups = text.split("-")
    known = len(groups) > 1 and _is_type(groups[0]) and is_body_code(groups[1])
    return groups if known else None


def _told_apart(groups: list[str]) -> tuple[list[str] | None, SymbolFault | None]:
    """Type, body and units; None when type or body stays unknown."""
    if len(groups) == 1:
        split = _split(groups[0])
        return split, SymbolFault.SIGNS if split else None
    kind, issuer, *units = groups
    right_kind = kind if _is_type(kind) else _nearest_type(kind)
    right_issuer = issuer if is_body_code(issuer) else _nearest_body(issuer)
    if right_kind is None or right_issuer is None:
        return None, None
    respelt = (right_kind, right_issuer) != (kind, issuer)
    return [right_kind, right_issuer, *units], SymbolFault.CODE if respelt else None


def _split(code: str) -> list[str] | None:
    """``QĐTTg`` as ``QĐ`` and ``TTg``, when it is no code of its own and falls apart in one way."""
    if is_body_code(code) or _is_type(code):
        return None
    apart = re.split(r"[._]", code)
    if len(apart) > 1:
        known = len(apart) == 2 and _is_type(apart[0]) and is_body_code(apart[1])
        return apart if known and apart[0] not in {"TT", "CT"} else None
    ways = [
        [code[:cut], code[cut:]]
        for cut in range(2, len(code) - 1)
        if _is_type(code[:cut]) and is_body_code(code[cut:]) and code[:cut] not in {"TT", "CT"}
    ]
    return ways[0] if len(ways) == 1 else None


@cache
def _type_codes() -> frozenset[str]:
    return frozenset(
        {kind.code for kinds in DOCUMENT_TYPES.values() for kind in kinds if kind.code}
    )


def _is_type(code: str) -> bool:
    return any(type_of_code(code, regime) for regime in Regime)


def is_body_code(code: str) -> bool:
    """Whether an abbreviation is known as that of a body (``QH15`` as that of ``QH``)."""
    term = _TERM.fullmatch(code)
    return bool(kind_of_code(term["code"] if term else code)) and code not in _UNSURE


_UNSURE = frozenset({"VP", "TTr", "CT", "CB", "CU"})
"""Codes of bodies that are as often something else."""


def _level_code(code: str) -> str:
    return code.upper().replace("Đ", "D")


@cache
def _leveled(bodies: bool) -> dict[str, str | None]:
    """Codes without case and bar; None where two of them meet."""
    codes = {code for kind in BODY_KINDS for code in kind.codes} if bodies else _type_codes()
    table: dict[str, str | None] = {}
    for code in sorted(codes):
        key = _level_code(code)
        table[key] = None if key in table else code
    return table


def _nearest_type(code: str) -> str | None:
    return _leveled(False).get(_level_code(code))


def _nearest_body(code: str) -> str | None:
    """The code that a misspelt one must mean: bar or case lost, or two letters swapped."""
    found = _leveled(True).get(_level_code(code))
    if found is not None and found not in _UNSURE:
        return found
    if code == "Tg":
        return "TTg"
    for right in _TRANSPOSABLE:
        swapped = {
            right[:i] + right[i + 1] + right[i] + right[i + 2 :] for i in range(len(right) - 1)
        }
        if code in swapped:
            return right
    return None
