"""Titles of those who sign: who is a head, who a deputy of whom, and which head a body has.

Sources: Nghị định 30/2020/NĐ-CP, Điều 13 and Phụ lục I, Phần I, II.7 (head, deputy, collective);
Luật 72/2025/QH15, Nghị định 150/2025/NĐ-CP and usage (titles of heads). Unknown titles and bodies
are unknown, never wrong.
"""

import re
from functools import cache

from msgspec import Struct

from linter.text.folding import name_key
from linter.text.patterns import lazy_pattern

_HEADS = (
    "chủ tịch", "bộ trưởng", "thủ tướng", "tổng giám đốc", "giám đốc", "hiệu trưởng",
    "chánh văn phòng", "chánh thanh tra", "tổng thanh tra", "chánh án", "viện trưởng",
    "tổng cục trưởng", "chi cục trưởng", "cục trưởng", "vụ trưởng", "thống đốc",
    "tổng kiểm toán", "chủ nhiệm", "tư lệnh", "chỉ huy trưởng", "chính ủy", "tổng biên tập",
    "tổng thư ký", "bí thư", "kế toán trưởng", "thủ trưởng", "trạm trưởng", "hạt trưởng",
    "đội trưởng", "tổ trưởng", "đoàn trưởng", "đồn trưởng", "sư đoàn trưởng", "trung đoàn trưởng",
    "tiểu đoàn trưởng", "tổng tham mưu trưởng", "tham mưu trưởng", "giám thị",
)  # fmt: skip
_SAME = {
    "trạm trưởng": "trưởng trạm", "hạt trưởng": "trưởng hạt", "đội trưởng": "trưởng đội",
    "tổ trưởng": "trưởng tổ", "đoàn trưởng": "trưởng đoàn", "đồn trưởng": "trưởng đồn",
    "chi cục trưởng": "trưởng chi",
}  # fmt: skip
"""Two ways of naming one office."""
_SHORT_DEPUTIES = {
    "thứ trưởng": "bộ trưởng", "hiệu phó": "hiệu trưởng", "tổ phó": "trưởng tổ",
    "đội phó": "trưởng đội", "đoàn phó": "trưởng đoàn", "viện phó": "viện trưởng",
    "cục phó": "cục trưởng", "vụ phó": "vụ trưởng", "chỉ huy phó": "chỉ huy trưởng",
    "trạm phó": "trưởng trạm", "phó văn phòng": "chánh văn phòng",
    "phó thanh tra": "chánh thanh tra", "phó trạm": "trưởng trạm",
}  # fmt: skip
_ACTING = ("quyền ", "q. ")
_DEPUTY = ("phó ", "p. ", "p.")
_CHIEF = "trưởng "
_NOT_CHIEFS = ("trưởng thành", "trưởng lão")

_COLLECTIVE = lazy_pattern(
    r"(?:ủy ban nhân dân|ubnd|hội đồng|hđnd|thường trực h|ban chỉ đạo|bcđ|ban chấp hành|bch\b"
    r"|ban thường vụ|btv\b|ban thường trực|ban vận động|ban đại diện|ban bầu cử|ủy ban bầu cử"
    r"|ủy ban mặt trận|ủy ban mttq|ubmttq|mặt trận tổ quốc|chính phủ|quốc hội"
    r"|ủy ban thường vụ quốc hội"
    r"|đảng ủy|tỉnh ủy|thành ủy|huyện ủy|quận ủy|thị ủy|chi bộ|chi ủy|cấp ủy|đảng bộ|đảng đoàn"
    r"|ban cán sự|ủy ban kiểm tra|ubkt\b|đại hội|đoàn chủ tịch|chủ tịch đoàn|tập thể)"
)
"""Openings of the names of bodies that decide together (Điều 13, khoản 2)."""

_HEADS_OF: tuple[tuple[str, tuple[str, ...]], ...] = (
    (r"(?:ủy ban nhân dân|ubnd)(?! *(?:và|-|, ))", ("chủ tịch",)),
    (r"(?:hội đồng nhân dân|hđnd)(?! *(?:và|-|, ))", ("chủ tịch",)),
    (r"sở (?!chỉ huy|giao dịch)", ("giám đốc",)),
    (r"bộ (?!chỉ huy|tư lệnh|phận|môn|tổng|đội|máy)", ("bộ trưởng",)),
    (r"phòng (?!khám|thương mại|giao dịch|chống|không)", ("trưởng phòng", "trưởng công")),
    (r"chi cục\b", ("trưởng chi",)),
    (r"tổng cục\b", ("tổng cục trưởng", "chủ nhiệm")),
    (r"cục (?!diện)", ("cục trưởng", "chủ nhiệm", "giám đốc")),
    (r"vụ\b", ("vụ trưởng",)),
    (r"(?:văn phòng|vp) (?!công chứng|luật sư|đại diện|giao dịch|đăng ký)",
     ("chánh văn phòng", "trưởng văn", "chủ nhiệm", "bộ trưởng", "giám đốc")),
    (r"thanh tra\b", ("chánh thanh tra", "tổng thanh tra")),
    (r"trường (?!sa\b)", ("hiệu trưởng", "giám đốc", "trưởng trường")),
    (r"bệnh viện\b", ("giám đốc", "tổng giám đốc", "viện trưởng")),
    (r"trung tâm\b", ("giám đốc", "trưởng trung")),
    (r"trạm\b", ("trưởng trạm", "giám đốc")),
    (r"kho bạc\b", ("giám đốc", "tổng giám đốc")),
    (r"tòa án\b", ("chánh án",)),
    (r"viện kiểm sát\b", ("viện trưởng",)),
    (r"chi nhánh\b", ("giám đốc",)),
)  # fmt: skip
"""Openings of the names of bodies, and the titles their heads have."""
_MANAGEMENT = lazy_pattern(r"ban (?:giám hiệu|giám đốc|lãnh đạo|tổng giám đốc)")
"""What people call the leaders of a body that one person heads."""


class Office(Struct, frozen=True):
    """A title, as far as its words tell."""

    head: str
    """The head's title it belongs to, in lower case: ``chủ tịch`` for *Phó Chủ tịch* too."""
    deputy: bool
    acting: bool
    """Whether *quyền* stands before it."""
    rest: str
    """What follows: *UBND xã*, *thường trực*, *phụ trách*."""


class BodyHead(Struct, frozen=True):
    """How a body is led, as far as its name tells."""

    collective: bool
    titles: tuple[str, ...]
    """The titles its head may have; empty when unknown."""


@cache
def read_office(title: str) -> Office | None:
    """The office that a title names, None when it names none that is known.

    >>> read_office("PHÓ CHỦ TỊCH UBND XÃ").head
    'chủ tịch'
    """
    words = name_key(title).strip(" .,:;-")
    acting = words.startswith(_ACTING)
    if acting:
        words = words.partition(" ")[2]
    for short, head in _SHORT_DEPUTIES.items():
        if _opens(words, short):
            return Office(head, True, acting, words[len(short) :].strip())
    deputy = words.startswith(_DEPUTY)
    bare = words.removeprefix("p.").removeprefix("phó").strip() if deputy else words
    for head in sorted(_HEADS, key=len, reverse=True):
        if _opens(bare, head):
            return Office(_SAME.get(head, head), deputy, acting, bare[len(head) :].strip())
    first, _, rest = bare.removeprefix(_CHIEF).partition(" ")
    if not first or bare.startswith(_NOT_CHIEFS) or not (deputy or bare.startswith(_CHIEF)):
        return None
    return Office(_CHIEF + first, deputy, acting, rest)


def _opens(words: str, opener: str) -> bool:
    return words.startswith(opener) and not words[len(opener) : len(opener) + 1].isalnum()


@cache
def head_of_body(name: str) -> BodyHead | None:
    """How the body that a name begins with is led; None when it cannot be told.

    >>> head_of_body("SỞ Y TẾ").titles
    ('giám đốc',)
    """
    words = name_key(name).strip(" .,:;-")
    collective = _COLLECTIVE.match(words) is not None
    if _MANAGEMENT.match(words):
        return BodyHead(False, ())
    for opening, titles in _head_patterns():
        if opening.match(words):
            return BodyHead(collective, titles)
    return BodyHead(True, ()) if collective else None


@cache
def _head_patterns() -> tuple[tuple[re.Pattern[str], tuple[str, ...]], ...]:
    return tuple((lazy_pattern(opening), titles) for opening, titles in _HEADS_OF)
