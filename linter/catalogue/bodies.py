"""Public bodies: their kinds, names and customary abbreviations.

A *kind* is what many bodies share (every ward has an Ủy ban nhân dân); a *body* is a kind at a
level and a place. Abbreviations of departments and units are set by the head of each body
(Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, II.3.b), so only ``shared`` ones may be insisted on.

Sources: Nghị quyết 176/2025/QH15 (ministries from 1 March 2025); Nghị định 150/2025/NĐ-CP
(provincial departments); Luật 72/2025/QH15 (local government); Party usage for Party bodies.
"""

import re
from enum import Enum
from functools import cache

from msgspec import Struct

from linter.text.folding import name_key
from linter.text.patterns import lazy_pattern


class Level(Enum):
    """Where in the hierarchy a body stands."""

    CENTRAL = "central"
    PROVINCE = "province"
    DISTRICT = "district"
    """Ended on 1 July 2025 (Nghị quyết 203/2025/QH15)."""
    COMMUNE = "commune"


class BodyKind(Struct, frozen=True):
    """What bodies of one name have in common."""

    name: str
    codes: tuple[str, ...]
    """Abbreviations used in symbols, the commonest first."""
    level: Level | None = None
    """The only level at which it exists, if there is only one."""
    party: bool = False
    shared: bool = False
    """Whether everyone writes the same abbreviation."""
    collective: bool = False
    """Whether it decides as a body, so that its head signs TM. (Điều 13, khoản 2)."""
    aliases: tuple[str, ...] = ()
    last_day: str | None = None
    """ISO date of its last day, for bodies that ended."""
    first_day: str | None = None
    """ISO date of its first day, for bodies that were made in the reorganisation of 2025."""
    union: bool = False
    """Whether it is the Front, a union or an association: they follow rules of their own."""

    def stood_on(self, day: str) -> bool:
        """Whether the kind is known to no end before, and no beginning after, an ISO date."""
        begun = self.first_day is None or self.first_day <= day
        return begun and (self.last_day is None or day <= self.last_day)


class Body(Struct, frozen=True):
    """A kind of body at a level and a place, as far as its name tells."""

    kind: BodyKind
    level: Level | None
    place: str | None


C, P, D, X = Level.CENTRAL, Level.PROVINCE, Level.DISTRICT, Level.COMMUNE

COUNCIL = BodyKind("Hội đồng nhân dân", ("HĐND",), shared=True, collective=True, aliases=("HĐND",))
COMMITTEE = BodyKind("Ủy ban nhân dân", ("UBND",), shared=True, collective=True, aliases=("UBND",))
COMMITTEE_CHAIR = BodyKind(
    "Chủ tịch Ủy ban nhân dân", ("UBND", "CTUBND", "CT.UBND", "CT"), aliases=("Chủ tịch UBND",)
)

_CENTRAL = (
    BodyKind("Quốc hội", ("QH",), C, shared=True, collective=True),
    BodyKind(
        "Ủy ban Thường vụ Quốc hội", ("UBTVQH",), C, shared=True, collective=True,
        aliases=("UBTVQH", "UBTV Quốc hội"),
    ),
    BodyKind("Chủ tịch nước", ("CTN",), C, shared=True),
    BodyKind("Chính phủ", ("CP",), C, shared=True, collective=True),
    BodyKind("Thủ tướng Chính phủ", ("TTg",), C, shared=True, aliases=("Thủ tướng",)),
    BodyKind("Văn phòng Chính phủ", ("VPCP",), C, shared=True),
    BodyKind("Văn phòng Quốc hội", ("VPQH",), C, shared=True),
    BodyKind("Thanh tra Chính phủ", ("TTCP",), C, shared=True),
    BodyKind("Ngân hàng Nhà nước Việt Nam", ("NHNN",), C, shared=True,
             aliases=("Ngân hàng Nhà nước",)),
    BodyKind("Kiểm toán nhà nước", ("KTNN",), C, shared=True),
    BodyKind("Tòa án nhân dân tối cao", ("TANDTC",), C, shared=True),
    BodyKind("Viện kiểm sát nhân dân tối cao", ("VKSNDTC", "VKSTC"), C, shared=True),
    BodyKind("Bảo hiểm xã hội Việt Nam", ("BHXH",), C),
)  # fmt: skip


def _with_ampersand(word: str, field: str) -> tuple[str, ...]:
    """The short name with its *và* kept as a sign: *Sở GD&ĐT*, *Bộ KH&CN*."""
    before, joined, behind = field.partition(" và ")
    if not joined:
        return ()
    first, last = (
        "".join(part[0] for part in re.split(r"[\s,-]+", words) if part)
        for words in (before, behind)
    )
    return (f"{word} {first.upper()}&{last.upper()}", f"{word} {first.upper()}-{last.upper()}")


def _ministry(
    field: str, code: str, last_day: str | None = None, first_day: str | None = None
) -> BodyKind:
    aliases = (f"Bộ {code[1:]}", *_with_ampersand("Bộ", field))
    return BodyKind(
        f"Bộ {field}", (code,), C, shared=True, aliases=aliases,
        last_day=last_day, first_day=first_day,
    )  # fmt: skip


_REORGANISED = "2025-03-01"
"""The day on which the ministries were merged (Nghị quyết 176/2025/QH15)."""
_MINISTRIES = (
    _ministry("Quốc phòng", "BQP"),
    _ministry("Công an", "BCA"),
    _ministry("Ngoại giao", "BNG"),
    _ministry("Nội vụ", "BNV"),
    _ministry("Tư pháp", "BTP"),
    _ministry("Tài chính", "BTC"),
    _ministry("Công Thương", "BCT"),
    _ministry("Nông nghiệp và Môi trường", "BNNMT", first_day=_REORGANISED),
    _ministry("Xây dựng", "BXD"),
    _ministry("Văn hóa, Thể thao và Du lịch", "BVHTTDL"),
    _ministry("Khoa học và Công nghệ", "BKHCN"),
    _ministry("Giáo dục và Đào tạo", "BGDĐT"),
    _ministry("Y tế", "BYT"),
    _ministry("Dân tộc và Tôn giáo", "BDTTG", first_day=_REORGANISED),
    _ministry("Kế hoạch và Đầu tư", "BKHĐT", "2025-02-28"),
    _ministry("Lao động - Thương binh và Xã hội", "BLĐTBXH", "2025-02-28"),
    _ministry("Nông nghiệp và Phát triển nông thôn", "BNNPTNT", "2025-02-28"),
    _ministry("Tài nguyên và Môi trường", "BTNMT", "2025-02-28"),
    _ministry("Giao thông vận tải", "BGTVT", "2025-02-28"),
    _ministry("Thông tin và Truyền thông", "BTTTT", "2025-02-28"),
    BodyKind("Ủy ban Dân tộc", ("UBDT",), C, shared=True, last_day="2025-02-28"),
)


def _department(field: str, *codes: str, last_day: str | None = None) -> BodyKind:
    aliases = (f"Sở {codes[0][1:]}", *_with_ampersand("Sở", field))
    return BodyKind(f"Sở {field}", codes, P, aliases=aliases, last_day=last_day)


_DEPARTMENTS_ENDED = "2025-06-30"
"""The provinces merged their departments from March 2025 on, each on a day of its own; none of the
old ones is left since the provinces themselves were merged."""


_DEPARTMENTS = (
    _department("Nội vụ", "SNV"),
    _department("Tư pháp", "STP"),
    _department("Tài chính", "STC"),
    _department("Công Thương", "SCT"),
    _department("Nông nghiệp và Môi trường", "SNNMT", "SNN&MT", "SNN"),
    _department("Xây dựng", "SXD"),
    _department("Khoa học và Công nghệ", "SKHCN", "SKH&CN"),
    _department("Văn hóa, Thể thao và Du lịch", "SVHTTDL", "SVHTT&DL"),
    _department("Văn hóa và Thể thao", "SVHTT", "SVH&TT"),
    _department("Giáo dục và Đào tạo", "SGDĐT", "SGD&ĐT", "SGD-ĐT"),
    _department("Y tế", "SYT"),
    _department("Ngoại vụ", "SNgV", "SNV"),
    _department("Dân tộc và Tôn giáo", "SDTTG", "SDT&TG"),
    _department("Du lịch", "SDL"),
    _department("Quy hoạch - Kiến trúc", "SQHKT"),
    _department("Kế hoạch và Đầu tư", "SKHĐT", "SKH&ĐT", last_day=_DEPARTMENTS_ENDED),
    _department(
        "Lao động - Thương binh và Xã hội", "SLĐTBXH", "SLĐTB&XH", last_day=_DEPARTMENTS_ENDED
    ),
    _department(
        "Nông nghiệp và Phát triển nông thôn",
        "SNNPTNT",
        "SNN&PTNT",
        "SNN",
        last_day=_DEPARTMENTS_ENDED,
    ),
    _department("Tài nguyên và Môi trường", "STNMT", "STN&MT", last_day=_DEPARTMENTS_ENDED),
    _department("Giao thông vận tải", "SGTVT", last_day=_DEPARTMENTS_ENDED),
    _department("Thông tin và Truyền thông", "STTTT", "STT&TT", last_day=_DEPARTMENTS_ENDED),
)

_PARTY = (
    BodyKind(
        "Ban Chấp hành Trung ương", ("TW",), C, party=True, shared=True, collective=True,
        aliases=("Ban Chấp hành Trung ương Đảng", "Bộ Chính trị", "Ban Bí thư",
                 "Ban Bí thư Trung ương Đảng", "Trung ương Đảng", "Trung ương"),
    ),
    BodyKind("Văn phòng Trung ương Đảng", ("VPTW",), C, party=True, shared=True),
    BodyKind("Ban Tổ chức Trung ương", ("BTCTW",), C, party=True),
    BodyKind("Ủy ban Kiểm tra Trung ương", ("UBKTTW",), C, party=True, collective=True),
    BodyKind("Ban Tuyên giáo và Dân vận Trung ương", ("BTGDVTW",), C, party=True),
    BodyKind(
        "Tỉnh ủy", ("TU",), P, party=True, shared=True, collective=True,
        aliases=("Thành ủy", "Ban Thường vụ Tỉnh ủy", "Thường trực Tỉnh ủy",
                 "Ban Thường vụ Thành ủy", "Thường trực Thành ủy", "Ban Chấp hành Đảng bộ tỉnh",
                 "Ban Chấp hành Đảng bộ thành phố"),
    ),
    BodyKind("Huyện ủy", ("HU",), D, party=True, shared=True, collective=True,
             last_day="2025-06-30", aliases=("Ban Thường vụ Huyện ủy",)),
    BodyKind("Quận ủy", ("QU",), D, party=True, shared=True, collective=True,
             last_day="2025-06-30"),
    BodyKind("Thị ủy", ("ThU", "TXU"), D, party=True, collective=True, last_day="2025-06-30"),
    BodyKind(
        "Đảng ủy", ("ĐU",), None, party=True, shared=True, collective=True,
        aliases=("Ban Thường vụ Đảng ủy", "Thường trực Đảng ủy", "Ban Chấp hành Đảng bộ"),
    ),
    BodyKind("Chi bộ", ("CB",), None, party=True, collective=True),
    BodyKind("Chi ủy", ("CU",), None, party=True, collective=True),
    BodyKind("Ủy ban Kiểm tra Tỉnh ủy", ("UBKTTU",), P, party=True, collective=True),
    BodyKind("Ban Tổ chức Tỉnh ủy", ("BTCTU",), P, party=True),
    BodyKind("Văn phòng Tỉnh ủy", ("VPTU",), P, party=True, aliases=("Văn phòng Thành ủy",)),
    BodyKind("Ban Tuyên giáo và Dân vận Tỉnh ủy", ("BTGDVTU",), P, party=True),
    BodyKind("Ban Nội chính Tỉnh ủy", ("BNCTU",), P, party=True),
    BodyKind("Văn phòng Đảng ủy", ("VPĐU",), None, party=True),
    BodyKind("Ủy ban Kiểm tra", ("UBKT",), None, party=True, collective=True),
    BodyKind("Ban cán sự đảng", ("BCSĐ", "BCS"), None, party=True, collective=True,
             last_day="2025-06-30", aliases=("BCS đảng", "BCSĐ")),
    BodyKind("Đảng đoàn", ("ĐĐ",), None, party=True, collective=True, last_day="2025-06-30"),
)  # fmt: skip

_OTHERS = (
    BodyKind("Thường trực Hội đồng nhân dân", ("HĐND", "TT.HĐND", "TTHĐND"), None,
             aliases=("Thường trực HĐND",)),
    BodyKind("Ủy ban Mặt trận Tổ quốc Việt Nam", ("MTTQ",), None, collective=True, union=True,
             aliases=("Mặt trận Tổ quốc Việt Nam", "UBMTTQVN", "UBMTTQ Việt Nam", "UBMTTQ")),
    BodyKind("Văn phòng Ủy ban nhân dân", ("VP", "VPUBND"), None, aliases=("Văn phòng UBND",)),
    BodyKind("Văn phòng Hội đồng nhân dân và Ủy ban nhân dân", ("VP",), None,
             aliases=("Văn phòng HĐND và UBND",)),
    BodyKind("Thanh tra", ("TTr",), P),
    BodyKind("Công an", ("CA", "CAT", "CATP", "CAX", "CAP", "CAH"), None),
    BodyKind("Bộ Chỉ huy Quân sự", ("BCHQS",), P, aliases=("Bộ CHQS",)),
    BodyKind("Tòa án nhân dân", ("TAND",), None),
    BodyKind("Viện kiểm sát nhân dân", ("VKSND",), None),
    BodyKind("Kho bạc Nhà nước", ("KBNN",), None),
    BodyKind("Bảo hiểm xã hội", ("BHXH",), None),
    BodyKind("Phòng Giáo dục và Đào tạo", ("PGDĐT", "PGD&ĐT"), D, last_day="2025-06-30",
             aliases=("Phòng GDĐT", "Phòng GD&ĐT")),
)  # fmt: skip

_UNIONS = (
    BodyKind("Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh", ("TWĐTN",), C, union=True,
             aliases=("Trung ương Đoàn",)),
    BodyKind("Tỉnh đoàn", ("TĐTN",), P, union=True, aliases=("Thành đoàn",)),
    BodyKind("Tổng Liên đoàn Lao động Việt Nam", ("TLĐ",), C, union=True),
    BodyKind("Liên đoàn Lao động", ("LĐLĐ",), P, union=True),
    BodyKind("Hội Nông dân", ("HND",), None, union=True),
    BodyKind("Hội Liên hiệp Phụ nữ", ("HPN", "LHPN"), None, union=True,
             aliases=("Hội LHPN",)),
    BodyKind("Hội Cựu chiến binh", ("HCCB", "CCB"), None, union=True, aliases=("Hội CCB",)),
)  # fmt: skip

BODY_KINDS: tuple[BodyKind, ...] = (
    COUNCIL, COMMITTEE, COMMITTEE_CHAIR,
    *_CENTRAL, *_MINISTRIES, *_DEPARTMENTS, *_PARTY, *_OTHERS, *_UNIONS,
)  # fmt: skip
"""Every kind of body soat knows."""

LEVEL_WORDS: dict[str, Level] = {
    "tỉnh": P, "thành phố": P, "tp": P, "tp.": P,
    "huyện": D, "quận": D, "thị xã": D,
    "xã": X, "phường": X, "thị trấn": X, "đặc khu": X,
}  # fmt: skip
"""Common nouns of administrative units; *thành phố* may also have been a district-level one."""

_LEVEL = lazy_pattern(
    rf"^(?P<word>{'|'.join(sorted(map(re.escape, LEVEL_WORDS), key=len, reverse=True))})"
    r"(?:\s+(?P<place>.+))?$"
)


@cache
def kind_names() -> tuple[tuple[str, BodyKind], ...]:
    """The ``name_key`` of every name of every kind, the longest first: the most exact one wins."""
    pairs = [(name_key(name), kind) for kind in BODY_KINDS for name in (kind.name, *kind.aliases)]
    return tuple(sorted(pairs, key=lambda pair: -len(pair[0])))


@cache
def _kinds_by_code() -> dict[str, tuple[BodyKind, ...]]:
    table: dict[str, tuple[BodyKind, ...]] = {}
    for kind in BODY_KINDS:
        for code in kind.codes:
            table[code] = (*table.get(code, ()), kind)
    return table


def kind_of_code(code: str) -> tuple[BodyKind, ...]:
    """The kinds an abbreviation in a symbol may stand for; empty when it is unknown."""
    return _kinds_by_code().get(code, ())


def identify_body(name: str) -> Body | None:
    """The body that a name begins with naming, None when its kind is unknown.

    >>> identify_body("UBND xã Đăk Long")  # doctest: +ELLIPSIS
    Body(kind=BodyKind(name='Ủy ban nhân dân', ...), level=<Level.COMMUNE: 'commune'>, ...)
    """
    key = name_key(name)
    for folded, kind in kind_names():
        if key.startswith(folded) and not key[len(folded) : len(folded) + 1].isalnum():
            rest = key[len(folded) :].strip(" ,.;:")
            return _placed(kind, rest)
    return None


def _placed(kind: BodyKind, rest: str) -> Body:
    match = _LEVEL.match(rest)
    if match is not None:
        return Body(kind, LEVEL_WORDS[match["word"]], match["place"])
    return Body(kind, kind.level, rest or None)
