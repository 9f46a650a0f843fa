"""The words before a number: *Kế hoạch số*, *các Quyết định: Số*, *Luật … số*, *VB số*."""

import re
from functools import cache

from msgspec import Struct

from linter.catalogue import DOCUMENT_TYPES, DocumentType, Family, Regime, Symbol, type_of_name
from linter.catalogue.document_types import OFFICIAL_LETTER
from linter.document.element import Piece
from linter.references.dates import date_at
from linter.references.elements import CitedBody, CitedDate
from linter.references.issuers import known_body_at
from linter.references.passage import Passage
from linter.text.folding import fold, strip_marks
from linter.text.names import Named, Names
from linter.text.patterns import compiled, lazy_pattern

GENERIC = ("văn bản", "văn kiện", "tài liệu")
_OTHER_NOUNS = (
    "đơn đề nghị", "giấy đề nghị",
    "giấy phép", "giấy chứng nhận", "giấy xác nhận", "sắc lệnh", "phiếu trình", "thư mời",
    "thông tư liên bộ", "bản án", "điều lệ", "thể lệ", "công hàm", "kháng nghị",
    "kiến nghị", "phụ lục hợp đồng", "thông báo kết luận", "nghị quyết chuyên đề",
)  # fmt: skip
"""Nouns that open a citation but name no type of the catalogue."""
_ABBREVIATIONS = (
    "TTLT", "VBHN", "QyĐ", "CTr", "TTr", "QĐ", "NQ", "KH", "CV", "VB", "NĐ", "TT", "TB", "BC",
    "HD", "KL", "CĐ", "GM",
)  # fmt: skip
_LAWS = frozenset({"luat", "bo luat", "phap lenh"})
_NUMBER_WORD = lazy_pattern(r"(?<!\w)(?:s[o0e6d]?|\$6)\s*[:.]?\s*$")
_COUNTED = lazy_pattern(
    r"(?<!\w)(?:tổng|một|đa|hệ|chỉ|tỷ|tỉ|mã|con|chữ|trong|trên|hàm|thông|khóa|khoá|biến|ẩn|lô|"
    r"thửa|thửa đất|nhà|đường|ngõ|ngách|hẻm|tờ|bản đồ|tài khoản|điện thoại|xe|tàu|tàu cá|mẫu|biểu|"
    r"biểu mẫu|phụ biểu|phụ lục|bảng|mục|phòng|tờ khai|danh mục|hóa đơn|hoá đơn|quầy|mảnh|hồ sơ|"
    r"hình|cột|dòng|ô|sim|thẻ|sổ|tổ|xóm|thôn|khu phố|biên lai|phiếu chi|phiếu thu|phiếu nhập|"
    r"phiếu xuất|chứng từ|séc|biển|vé|gói thầu|công tơ|quyển|trạm|khung|máy|khoang|toa|căn|"
    r"lệnh chi|đề|câu|bài|trang|tập|kiốt|ki ốt|lớp|tủ|giấy chứng nhận|bằng|huy hiệu|đường dây|"
    r"mốc|cọc|tuyến)"
    r"\s+số\s*:?\s*$"
)
"""Words with which *số* counts or numbers other things than documents."""
_DIGITAL = lazy_pattern(
    r"(?<!\w)(?:chuyển đổi|công nghệ|kỹ năng|kĩ năng|kinh tế|xã hội|đô thị|dân|kỹ thuật|hạ tầng|"
    r"nền tảng|chữ ký|dữ liệu|học vụ)\s+số\s*$"
)
"""Nouns of which *số* (digital) is a part."""
_NOT_CITED = lazy_pattern(
    r"(?:(?<!\w)(?:mau|bieu|bieu mau|phu bieu|phu luc|to khai|bang|qcvn|tcvn|tcxd|tcxdvn|tccs|iso|"
    r"thua|thua dat|to ban do|lo|lo dat|nha|mau so|hem|ngo|ngach|kiet|goi thau|tbmt|bien kiem soat|"
    r"quoc lo|tinh lo|duong|tieu chuan|quy chuan|isbn|issn)\s*(?:so\s*:?)?)\s*$"
)
_GAP_STOPS = lazy_pattern(r"[;:.()\[\]“”\"]|\b(?:tai|theo|va|so|thuc hien|can cu|trong|tu|den)\b")
_LAW_STOPS = lazy_pattern(r"[;:.()\[\]“”\"]|\b(?:tai|theo|can cu|nghi dinh|thong tu|thuc hien)\b")
_COLON = lazy_pattern(r"\s*(?:sau(?: day)?)?\s*:\s*(?:-\s*)?$")
_REACH = 160
_LAW_NAME = 140
_LOOSE_GAP = 48


class Head(Struct, frozen=True):
    """What stands before a number, as far as it belongs to the citation."""

    start: int
    """Where the citation begins to be spoken of: the head, else its number word, else itself."""
    number_word: Piece | None
    piece: Piece | None
    type: DocumentType | None
    issuer: CitedBody | None
    date: CitedDate | None
    title: Piece | None


@cache
def _nouns() -> Names:
    bare = map(_bare, (*GENERIC, *_OTHER_NOUNS))
    return Names((*_type_names(), *bare), not_after=("phap ",))


@cache
def _type_names() -> dict[str, str]:
    return {_bare(kind.name): kind.name for kinds in DOCUMENT_TYPES.values() for kind in kinds}


@cache
def _abbreviation() -> re.Pattern[str]:
    return compiled(rf"(?<![\w/.-])(?P<noun>{'|'.join(_ABBREVIATIONS)})\s*\.?\s*$")


def _bare(name: str) -> str:
    return strip_marks(fold(name))


def is_no_citation(passage: Passage, start: int) -> bool:
    """Whether the words before say that it is a form, a plot, a standard … and no document."""
    return bool(_NOT_CITED.search(passage.plain, max(start - 40, 0), start))


def head_before(passage: Passage, start: int, symbol: Symbol | None) -> Head:
    """The head of a number that begins at an offset."""
    number_word = _number_word(passage, start)
    end = number_word.span.start if number_word else start
    nouns = list(_nouns_before(passage, end, symbol))
    abbreviated = _abbreviation().search(passage.level, max(end - 8, 0), end)
    if abbreviated:
        return _abbreviated(passage, abbreviated, number_word, symbol)
    chosen = next((n for n in nouns if agrees(n[0].name, symbol)), nouns[0] if nouns else None)
    if chosen is None:
        return Head(end, number_word, None, None, None, None, None)
    noun, gap = chosen
    piece = passage.piece(noun.start, noun.end)
    kind = _type_of(noun.name, symbol)
    return Head(noun.start, number_word, piece, kind, gap.issuer, gap.date, gap.title)


def _number_word(passage: Passage, start: int) -> Piece | None:
    match = _NUMBER_WORD.search(passage.plain, max(start - 8, 0), start)
    if match is None:
        return None
    if _DIGITAL.search(_words_before(passage, start)) or counts_things(passage, start):
        return None
    return passage.piece(*passage.trimmed(match.start(), match.end()))


def counts_things(passage: Passage, start: int) -> bool:
    """Whether the words before a number count or number other things (*thửa số*, *tổng số*)."""
    return bool(_COUNTED.search(_words_before(passage, start)))


def _words_before(passage: Passage, start: int) -> str:
    return fold(passage.level[max(start - 28, 0) : start])


class _Gap(Struct, frozen=True):
    issuer: CitedBody | None = None
    date: CitedDate | None = None
    title: Piece | None = None


def _nouns_before(passage: Passage, end: int, symbol: Symbol | None) -> list[tuple[Named, _Gap]]:
    """The nouns that may head the number, the nearest first."""
    found = []
    for noun in _nouns().find(passage.plain, max(end - _REACH, 0), end):
        if passage.level[max(noun.start - 3, 0) : noun.start].lower() == "kỳ ":
            continue  # kỳ báo cáo
        gap = _gap(passage, noun, end, symbol)
        if gap is not None:
            found.append((noun, gap))
    return found[::-1]


def _gap(passage: Passage, noun: Named, end: int, symbol: Symbol | None) -> _Gap | None:
    """What stands between a noun and the number, None when they do not belong together."""
    between = passage.plain[noun.end : end]
    if not between.strip(" \t\n-") or _COLON.fullmatch(between):
        return _Gap()
    told = _told_between(passage, noun.end, end)
    if told is not None:
        return told
    if noun.name in _LAWS:
        end -= len(between) - len(between.rstrip(" ("))
        between = passage.plain[noun.end : end]
        if len(between) > _LAW_NAME or _LAW_STOPS.search(between):
            return None
        return _Gap(title=passage.piece(*passage.trimmed(noun.end, end)))
    if digital := _DIGITAL.search(_words_before(passage, end)):
        between = between[: -len(digital[0])]
    if len(between) > _LOOSE_GAP or "," in between or _GAP_STOPS.search(between):
        return None
    few = len(between.split()) <= 3 and not any(_nouns().find(between))
    return _Gap() if few or agrees(noun.name, symbol) else None


def _told_between(passage: Passage, place: int, end: int) -> _Gap | None:
    """Issuer and date between noun and number (*Quyết định của Thủ tướng Chính phủ số …*)."""
    issuer: CitedBody | None = None
    cited: CitedDate | None = None
    while place < end:
        space = re.compile(r"[\s,(]*(?:cua\s+)?").match(passage.plain, place)
        place = space.end() if space else place
        if place >= end:
            break
        if issuer is None and (body := known_body_at(passage, place)):
            issuer, place = body, body.span.end
        elif cited is None and (found := date_at(passage, place, end)):
            cited, place = found, found.span.end
        else:
            return None
    return _Gap(issuer, cited) if place <= end and (issuer or cited) else None


def _abbreviated(
    passage: Passage, match: re.Match[str], number_word: Piece | None, symbol: Symbol | None
) -> Head:
    code = match["noun"]
    piece = passage.piece(match.start("noun"), match.end("noun"))
    kind = OFFICIAL_LETTER if code == "CV" else _type_of_code(code, symbol)
    return Head(piece.span.start, number_word, piece, kind, None, None, None)


def _type_of_code(code: str, symbol: Symbol | None) -> DocumentType | None:
    regimes = ([symbol.regime] if symbol else []) + list(Regime)
    for regime in regimes:
        for kind in DOCUMENT_TYPES[regime]:
            if kind.code == code:
                return kind
    return None


def _type_of(name: str, symbol: Symbol | None) -> DocumentType | None:
    names = _type_names()
    whole = names.get(name)
    proper = whole or next((names[n] for n in names if name.startswith(n + " ")), None)
    if proper is None:
        return None
    of_regime = type_of_name(proper, symbol.regime) if symbol else None
    return of_regime or type_of_name(proper)


def agrees(name: str, symbol: Symbol | None) -> bool:
    """Whether a noun (without marks) can be the head of a symbol."""
    if symbol is None or name in {_bare(generic) for generic in GENERIC}:
        return True
    if symbol.family is Family.NATIONAL_ASSEMBLY:
        return name in _LAWS or name.startswith(("nghi quyet", "hien phap"))
    if symbol.type_code is None:
        return name == "cong van"
    return any(
        _bare(kind.name) == name
        for kind in DOCUMENT_TYPES[symbol.regime]
        if kind.code == symbol.type_code
    ) or any(
        _bare(kind.name) == name and kind.code == symbol.type_code
        for kind in DOCUMENT_TYPES[Regime.NORMATIVE]
    )
