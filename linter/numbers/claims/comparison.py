"""Which quantities may be compared: what they count, and how they stand in the text."""

from functools import cache

from msgspec.structs import replace

from linter.numbers.elements import Approximation, Quantity, QuantityKind
from linter.numbers.quantities.units import base_of
from linter.numbers.quantities.vocabulary import NOT_UNITS
from linter.text.folding import strip_marks

_ALIKE = {
    "ho dan": "ho", "ho ngheo": "ho", "ho gia dinh": "ho", "luot nguoi": "luot",
    "nhan khau": "nguoi", "khau": "nguoi", "vnd": "dong", "đ": "dong", "d": "dong",
    "hecta": "ha", "m²": "m2", "km²": "km2", "m³": "m3", "khoá": "khoa",
}  # fmt: skip
_DURATIONS = frozenset({"thang", "nam", "ngay", "gio", "phut", "giay", "tuan", "lan"})
_SEXES = frozenset({"nam", "nu"})
_PEOPLE = frozenset(
    {"lao dong", "hoc sinh", "hoc vien", "sinh vien", "giao vien", "can bo", "cong chuc"}
    | {"vien chuc", "dang vien", "doan vien", "hoi vien", "cu tri", "dai bieu", "cong dan"}
    | {"nan nhan", "benh nhan", "thi sinh", "phu nu", "thanh nien", "bac si", "y si"}
    | {"doi tuong", "thanh vien", "dong chi", "bi can", "bi cao", "con bac", "dieu duong"}
)
_PERSONS = frozenset({"nguoi", "em", "chau", "tre", "nhan khau", "dong chi"})
"""Words that stand for people of any kind."""
_BODIES = frozenset(
    {"truong", "tram", "trung", "benh", "phong", "so", "ban", "xa", "phuong", "doanh nghiep"}
    | {"hop tac xa", "quy", "chi", "cong", "to", "doi", "khoa", "co so", "don vi", "co quan"}
    | {"to chuc", "vien", "uy", "hoi", "nganh", "cuc", "van"}
)
"""First words of the names of bodies: *trường*, *trạm*, *trung tâm*, *bệnh viện*."""
_KINDS_OF = {
    "van ban": frozenset(
        {"luat", "phap lenh", "nghi dinh", "nghi quyet", "quyet dinh", "thong tu", "chi thi"}
        | {"ke hoach", "cong van", "bao cao", "hiep dinh", "lenh", "huong dan", "to trinh"}
        | {"thong bao"}
    ),
    "nguoi": _SEXES
    | _PEOPLE
    | {"hop dong", "nhan vien", "chuyen vien", "cong nhan", "ky su"}
    | {
        "to truong",
        "to pho",
        "to vien",
        "doi truong",
        "doi pho",
        "doi vien",
        "chien si",
        "uy vien",
    },
    **dict.fromkeys(("don vi", "co so", "to chuc", "co quan", "dau moi"), _BODIES),
    "thiet bi": frozenset({"may", "may tinh", "chiec", "bo", "cai", "thiet bi"}),
}
"""What is counted with its kinds: *văn bản* are laws, decrees and so on."""
_FUNCTION_WORDS = frozenset(map(strip_marks, NOT_UNITS))
"""As text writes them that lost its diacritics."""


def key_of(quantity: Quantity) -> str:
    """What a quantity counts, so that equal keys may be added; empty when it is not said.

    >>> key_of(...)  # 1.626 hộ dân
    'ho'
    """
    if quantity.kind is QuantityKind.PERCENT:
        return "%"
    if quantity.unit:
        return _key_of_unit(quantity.unit)
    first = (quantity.noun or "").lower().split()[:1]
    if not first or first[0] in NOT_UNITS or first[0] in _FUNCTION_WORDS:
        return ""
    return strip_marks(first[0])


@cache
def _key_of_unit(unit: str) -> str:
    base = strip_marks(base_of(unit))
    return _ALIKE.get(base, base)


def is_duration(quantity: Quantity) -> bool:
    """Whether it is a length of time or a number of times."""
    return quantity.kind is QuantityKind.MEASURE and key_of(quantity) in _DURATIONS


def counts_same(total: Quantity, parts: tuple[Quantity, ...]) -> bool:
    """Whether the parts are of the very thing that the total counts."""
    whole = key_of(total)
    keys = {key_of(part) for part in parts} - {""}
    if (not whole and len(keys) == 1) or all(_same_head(whole, key) for key in keys):
        return True
    if keys == _SEXES:
        return total.kind is QuantityKind.COUNT
    if whole in _PEOPLE and keys <= _PERSONS | {whole}:
        return True
    if whole in _PERSONS and len(keys) == 1 and keys <= _PEOPLE | _PERSONS:
        return True
    return keys <= _KINDS_OF.get(whole, frozenset())


def _same_head(one: str, other: str) -> bool:
    """Whether one is the other with words behind it that tell its kind: *giường*, *giường bệnh*.

    In Vietnamese the noun comes first and what narrows it down comes behind.
    """
    return one == other or one.startswith(f"{other} ") or other.startswith(f"{one} ")


def is_of_people(key: str) -> bool:
    """Whether what is counted are people, under any name."""
    return key in _PEOPLE or key in _PERSONS


def counts_alike(one: Quantity, other: Quantity) -> bool:
    """Whether two figures count the same thing, or people under two names."""
    keys = {key_of(one), key_of(other)}
    return len(keys) == 1 or keys <= _PEOPLE | _PERSONS


def may_be_part(part: Quantity, base: Quantity) -> bool:
    """Whether a slash can make one figure a part of the other: not so in *742 giấy/61,4 ha*."""
    if part.unit is None or base.unit is None or counts_alike(part, base):
        return True
    return part.kind is base.kind and (
        key_of(part) in _SEXES or counts_same(base, (part,)) or counts_same(part, (base,))
    )


def in_unit_of(whole: Quantity, part: Quantity) -> Quantity:
    """A part whose unit was said once, at the total: *12 tỷ đồng, gồm: vốn A: 7; vốn B: 5*."""
    if part.unit is None and not key_of(part) and whole.kind is not QuantityKind.PERCENT:
        return replace(part, unit=whole.unit, kind=whole.kind)
    return part


def is_usable(quantity: Quantity) -> bool:
    """Whether a quantity can be reckoned with at all."""
    bounds = (Approximation.AT_MOST, Approximation.AT_LEAST)
    return quantity.value is not None and quantity.approximation not in bounds
