"""Whether a body can have issued a document with a given symbol, as far as the catalogue knows.

Abbreviations of departments and units are customary (Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I,
II.3.b), so the answer is *no* only when the code is known to be that of another body.
"""

from functools import cache

from linter.catalogue.bodies import COMMITTEE, COMMITTEE_CHAIR, Body, BodyKind, Level, kind_of_code
from linter.catalogue.regimes import Regime
from linter.catalogue.symbols import Symbol
from linter.text.patterns import lazy_pattern

_TERM = lazy_pattern(r"(QH|UBTVQH)\d{1,2}")
_SPEAKS_FOR = {
    "Văn phòng Chính phủ": ("Chính phủ", "Thủ tướng Chính phủ"),
    "Văn phòng Quốc hội": ("Quốc hội", "Ủy ban Thường vụ Quốc hội"),
    "Văn phòng Trung ương Đảng": ("Ban Chấp hành Trung ương",),
    "Văn phòng Tỉnh ủy": ("Tỉnh ủy",),
    "Văn phòng Đảng ủy": ("Đảng ủy",),
    "Văn phòng Ủy ban nhân dân": (COMMITTEE.name, COMMITTEE_CHAIR.name),
    "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân": (
        COMMITTEE.name, COMMITTEE_CHAIR.name, "Hội đồng nhân dân",
    ),
    COMMITTEE_CHAIR.name: (COMMITTEE.name,),
    "Thường trực Hội đồng nhân dân": ("Hội đồng nhân dân",),
}  # fmt: skip
"""Offices and heads that write in the name of a body, and the bodies."""
_OWN_NUMBERS = frozenset(
    {"Công an", "Bộ Chỉ huy Quân sự", "Tòa án nhân dân", "Viện kiểm sát nhân dân",
     "Kho bạc Nhà nước", "Bảo hiểm xã hội", "Ủy ban Mặt trận Tổ quốc Việt Nam"}
)  # fmt: skip
"""Bodies outside the committees and councils, whose own papers never carry those codes; how they
shorten their own names is theirs."""
_MERGED_DEPARTMENTS = frozenset({"SKHĐT", "SLĐTBXH", "SNNPTNT", "STNMT", "SGTVT", "STTTT"})
"""Departments merged in 2025; their papers are now cited under the new department's name too."""


_NORMATIVE_ISSUERS = {
    "QĐ": frozenset({"UBND", "UB", "TTg", "CTN", "KTNN"}),
    "CT": frozenset({"UBND", "UB", "TTg"}),
    "NQ": frozenset({"HĐND", "CP", "UBTVQH", "QH", "HĐTP"}),
}  # fmt: skip
"""Who writes a year in the number of types that are normative only from some bodies."""
_MINISTERIAL_DECISIONS_ENDED = 2016
"""Ministries issued normative decisions until Luật 80/2015/QH13 took effect on 1 July 2016."""


def may_be_normative(symbol: Symbol) -> bool:
    """Whether a number with a year can be that of a normative document, by its issuer's code.

    *12/2026/QĐ-SYT* cannot: a department issues no normative decision (Luật 64/2025/QH15, Điều 4);
    the year there is a slip. True for central bodies and when the codes do not tell.
    """
    issuers = _NORMATIVE_ISSUERS.get(symbol.type_code or "")
    code = symbol.issuer_code
    if issuers is None or code is None:
        return True
    if code in issuers or (symbol.year or 0) <= _MINISTERIAL_DECISIONS_ENDED:
        return True
    return any(kind.level is Level.CENTRAL and not kind.party for kind in kind_of_code(code))


def may_issue(body: Body, symbol: Symbol) -> bool:
    """Whether a document with this symbol can be the body's; True when it cannot be told."""
    if symbol.issuer_code is None or _is_part(body):
        return True
    if not _is_sure(body.kind) and body.kind.name not in _OWN_NUMBERS and not body.kind.union:
        return True
    codes = [_TERM.sub(r"\1", code) for code in (symbol.issuer_code, *symbol.unit_codes)]
    issuers = [kind for kind in kind_of_code(codes[0]) if _counts(kind, symbol)]
    if not issuers:
        return True
    known = {kind for code in codes for kind in kind_of_code(code)}
    return any(_stand_together(kind, body.kind) for kind in known)


def may_be_one_body(one: Body, other: Body) -> bool:
    """Whether two names may stand for one body, or for bodies that write for each other.

    A level or place that only one of them names keeps nothing apart.
    """
    if one.level is not None and other.level is not None and one.level is not other.level:
        return False
    if one.place is not None and other.place is not None:
        mine, theirs = one.place.partition(",")[0], other.place.partition(",")[0]
        if mine != theirs:
            return False
    return _stand_together(one.kind, other.kind)


def issuers_of(symbol: Symbol) -> tuple[str, ...]:
    """The names of the bodies that the issuer code of a symbol is known to stand for."""
    if symbol.issuer_code is None:
        return ()
    code = _TERM.sub(r"\1", symbol.issuer_code)
    kinds = [kind for kind in kind_of_code(code) if _counts(kind, symbol)]
    names = [kind.name for kind in kinds]
    return tuple(n for n in names if not set(_SPEAKS_FOR.get(n, ())) & set(names))


def has_one_issuer(symbol: Symbol) -> bool:
    """Whether a single body has the issuer code, so that the number alone tells the document."""
    code = _TERM.sub(r"\1", symbol.issuer_code or "")
    kinds = [kind for kind in kind_of_code(code) if _counts(kind, symbol)]
    return bool(kinds) and all(kind.level is Level.CENTRAL for kind in kinds)


def _counts(kind: BodyKind, symbol: Symbol) -> bool:
    """Whether a kind can be meant by a code in this family: ``120-CV/BTC`` is no ministry's."""
    return _is_sure(kind) and kind.party == (symbol.regime is Regime.PARTY)


def _is_sure(kind: BodyKind) -> bool:
    return kind.shared or kind.name.startswith("Sở ") or kind.name in _SPEAKS_FOR


def _is_part(body: Body) -> bool:
    """Whether more is named than the central body itself (*Trung ương Hội …*)."""
    return body.kind.level is Level.CENTRAL and body.place is not None


@cache
def _circle(kind: BodyKind) -> frozenset[str]:
    """The names under which a kind and those who write for it may appear."""
    bodies = {kind.name, *_SPEAKS_FOR.get(kind.name, ())}
    offices = {name for name, served in _SPEAKS_FOR.items() if bodies & set(served)}
    return frozenset(bodies | offices)


def _stand_together(one: BodyKind, other: BodyKind) -> bool:
    if one.name in _circle(other) or other.name in _circle(one):
        return True
    if one.name.startswith("Bộ ") and other.name.startswith(("Bộ ", "Ủy ban Dân tộc")):
        return one.last_day is not None or other.last_day is not None
    codes = {*one.codes, *other.codes}
    both_departments = one.name.startswith("Sở ") and other.name.startswith("Sở ")
    return both_departments and bool(codes & _MERGED_DEPARTMENTS)
