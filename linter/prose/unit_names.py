"""Names of administrative units in a stretch of text, with the body that stands before them.

Works on words alone and asks the catalogue only where a hyphen may belong to the name (*Bà Rịa -
Vũng Tàu*) or to the sentence.
"""

from collections.abc import Iterator

from msgspec import Struct

from linter.catalogue.bodies import Level
from linter.catalogue.units import CITY, UNIT_KINDS, units_named
from linter.structure.lines import pattern
from linter.text.folding import classic_tone_places

_KIND = (
    r"(?<![\w.])(?:(?P<party>tỉnh|thành|huyện|quận|thị)\s+(?:ủy|đoàn)\b"
    r"|(?P<kind>tỉnh|thành\s+phố|huyện|quận|thị\s+xã|xã|phường|thị\s+trấn|đặc\s+khu)(?=\s|[,;.)]|$)"
    r"|(?P<short>tp|tx)(?:\.\s*|\s+)(?=\w))"
)
_PARTY = {"thành": CITY, "thị": "thị xã"}
_SHORT = {"tp": CITY, "tx": "thị xã"}
_AUTHORITY = (
    r"(?<!\w)(?:ủy ban nhân dân|ubnd|hội đồng nhân dân|hđnd|(?:mặt trận tổ quốc|ubmttq|mttq)"
    r"(?: việt nam| vn)?|công an|b(?:an|ộ) chỉ huy quân sự|bchqs|tòa án nhân dân|tand"
    r"|viện kiểm sát nhân dân|vksnd|thanh tra|(?:chi )?cục (?:thuế|thống kê|thi hành án dân sự)"
    r"|bảo hiểm xã hội|bhxh|kho bạc nhà nước|liên đoàn lao động|hội (?:liên hiệp phụ nữ|lhpn"
    r"|nông dân|cựu chiến binh|chữ thập đỏ)(?: việt nam)?|đoàn (?:thanh niên|tncs)"
    r"(?: cộng sản)?(?: hồ chí minh)?|đảng (?:bộ|ủy)"
    r"|(?<!cơ )(?<!trụ )(?<!công )sở (?:nội|tư|tài|công|nông|nn|xây|khoa|kh|văn|vh|giáo|gd"
    r"|y tế|ngoại|dân tộc|du lịch|quy hoạch|kế hoạch|lao động|lđ|giao|thông|tt|tn|gt)"
    r"[^,;.:()\n]{0,60}?"
    r"|phòng (?:nội|tư|tài|giáo|gd|văn|vh|kinh tế|kinh tế, hạ tầng|nông|nn|lao động|lđ|y tế|"
    r"quản lý đô thị|công thương|dân tộc|hạ tầng|tn)[^,;.:()\n]{0,60}?)"
    r"\s+(?:các\s+|một số\s+)?$|^(?:ubnd\s+)?các\s+$"
)
_REACH_BACK = 110
_SOCIETY = r"(?:\b(?:và|hóa|hiểm|sách|tế|công tác)|[-–,&])\s*$"
"""What stands before *xã hội*: behind it *XÃ HỘI* is no commune called so."""
_LISTED = r"\s*(?:,|và|;)\s*$"
_WORD = (
    r"(?P<gap>[ \u00a0\n]+(?P<dash>[-–][ \u00a0]+)?|(?P<tight>[-–]))?"
    r"(?P<word>[^\s,;:.()\[\]“”\"/…–-]+)"
)
_STOPS = frozenset({
    "về", "và", "v/v", "tại", "ngày", "kính", "của", "đã", "do", "đến", "tỉnh", "huyện", "quận",
    "xã", "phường", "tp", "ubnd", "hđnd", "sở", "lưu", "theo", "trong", "từ", "là", "cho",
})  # fmt: skip
_STOPPING_PAIRS = frozenset({
    "thành phố", "thị xã", "thị trấn", "đặc khu", "báo cáo", "kế hoạch", "quyết định", "ban hành",
    "thông báo", "công văn", "chủ tịch", "ủy ban", "hội đồng", "nhiệm kỳ", "khóa học", "giai đoạn",
})  # fmt: skip
_LINK = r"[ \u00a0\n]*(?:[,(–-]|thuộc)?[ \u00a0\n]*$"
_MOST_WORDS = 6
_RANKS = {Level.COMMUNE: 0, Level.DISTRICT: 1, Level.PROVINCE: 2}


class NamedUnit(Struct, frozen=True):
    """A unit in a text; offsets are relative to the text."""

    kind: str
    name: str
    start: int
    end: int
    authority: bool
    authority_start: int

    @property
    def ranks(self) -> tuple[int, ...]:
        """The places it may have in a chain; *thành phố* has two."""
        return (1, 2) if self.kind == CITY else (_RANKS[UNIT_KINDS[self.kind]],)


def named_units(text: str) -> Iterator[NamedUnit]:
    """Every unit, or bare kind behind a body (*UBND các huyện*), in order."""
    lowered = _lowered(text)
    listed: NamedUnit | None = None
    for match in pattern(_KIND).finditer(lowered):
        if listed is not None and match.start() < listed.end:
            continue
        kind = _kind(match.groupdict())
        if kind == "xã" and _is_society(text, lowered, match.start(), match.end()):
            continue
        name, end = _name(text, match.end(), kind)
        start, authority = match.start(), match["party"] is not None
        before = _body_before(lowered, start)
        if before is not None:
            start, authority = before, True
        elif listed is not None and not name and _goes_on(lowered, listed, match.start()):
            start, authority = match.start(), True
        if not name and not authority:
            continue
        listed = NamedUnit(kind, name, match.start(), end, authority, start)
        yield listed


def _body_before(lowered: str, start: int) -> int | None:
    """Where the nearest body's name begins that ends right before an offset; None without one."""
    nearest, place = None, max(0, start - _REACH_BACK)
    while (found := pattern(_AUTHORITY).search(lowered, place, start)) is not None:
        nearest, place = found.start(), found.start() + 1
    return nearest


def _is_society(text: str, lowered: str, start: int, end: int) -> bool:
    """Whether *xã* is the first half of *xã hội*."""
    rest = lowered[end:].lstrip()
    if not rest.startswith("hội"):
        return False
    small = text[end:].lstrip()[0].islower()
    return small or pattern(_SOCIETY).search(lowered, max(0, start - 12), start) is not None


def _lowered(text: str) -> str:
    lowered = text.lower()
    return classic_tone_places(lowered) if len(lowered) == len(text) else text


def _kind(groups: dict[str, str | None]) -> str:
    if (party := groups["party"]) is not None:
        return _PARTY.get(party, party)
    if (short := groups["short"]) is not None:
        return _SHORT[short]
    return " ".join((groups["kind"] or "").split())


def _goes_on(lowered: str, listed: NamedUnit, start: int) -> bool:
    """Whether a bare kind goes on with a list of bare kinds: *UBND các huyện, thị xã*."""
    between = lowered[listed.end : start]
    return listed.authority and not listed.name and bool(pattern(_LISTED).match(between))


def _name(text: str, start: int, kind: str) -> tuple[str, int]:
    """The name that begins behind a kind, and where it ends; an empty name ends with the kind.

    Words that often carry on the sentence (*Từ*, *Sở*, a hyphen) belong to it only in names that
    are known: *Từ Sơn*, *Yên Sở*.
    """
    words, cut = _run(text, start)
    if not words:
        return "", start - (len(text[:start]) - len(text[:start].rstrip()))
    first = words[0][0]
    for _, end in reversed(words[cut:]):
        if _known(text[first:end], kind):
            return " ".join(text[first:end].split()), end
    if cut == 0:
        return "", start - (len(text[:start]) - len(text[:start].rstrip()))
    end = words[cut - 1][1]
    return " ".join(text[first:end].split()), end


def _run(text: str, start: int) -> tuple[list[tuple[int, int]], int]:
    """The words that may belong to a name, and how many of them do so beyond doubt."""
    words: list[tuple[int, int]] = []
    cut, place = -1, start
    while len(words) < _MOST_WORDS and (word := pattern(_WORD).match(text, place)):
        hyphen = word["dash"] is not None or word["tight"] is not None
        apart = word["gap"] is not None or hyphen or place == start
        if not apart or (hyphen and not words) or not _may_belong(word["word"]):
            break
        if cut < 0 and (hyphen or _may_go_on(text, word.start("word"), word["word"])):
            cut = len(words)
        place = word.end()
        words.append((word.start("word"), place))
    return words, cut if cut >= 0 else len(words)


def _may_belong(word: str) -> bool:
    return len(word) <= 2 if word.isdigit() else word[0].isupper()


def _may_go_on(text: str, start: int, word: str) -> bool:
    """Whether a word, alone or with the next one, may begin what stands behind a name."""
    if _lowered(word) in _STOPS:
        return True
    behind = pattern(r"\w+\s+\w+").match(_lowered(text[start : start + 40]))
    return behind is not None and " ".join(behind[0].split()) in _STOPPING_PAIRS


def _known(name: str, kind: str) -> bool:
    levels = (Level.PROVINCE, Level.DISTRICT) if kind == CITY else (UNIT_KINDS[kind],)
    return any(units_named(name, level) for level in levels)


def chained(text: str, units: list[NamedUnit]) -> Iterator[tuple[NamedUnit, ...]]:
    """The units gathered into chains, each unit in the next one."""
    chain: list[NamedUnit] = []
    for unit in units:
        if chain and not _is_next(text, chain[-1], unit):
            yield tuple(chain)
            chain = []
        chain.append(unit)
    if chain:
        yield tuple(chain)


def _is_next(text: str, inner: NamedUnit, outer: NamedUnit) -> bool:
    between = text[inner.end : outer.authority_start]
    rising = bool(inner.name) and bool(outer.name) and max(outer.ranks) > min(inner.ranks)
    linked = len(between) < 12 and pattern(_LINK).match(between) is not None
    return rising and linked and outer.authority_start == outer.start
