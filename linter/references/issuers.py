"""Bodies named beside a citation: *của Ủy ban nhân dân tỉnh …*, *Bộ trưởng Bộ Y tế*."""

import re
from functools import cache

from linter.catalogue import Body, identify_body
from linter.catalogue.bodies import BODY_KINDS, LEVEL_WORDS, BodyKind
from linter.document import Span
from linter.references.elements import CitedBody
from linter.references.number_symbols import CAPITALS
from linter.references.passage import Passage
from linter.text.folding import fold, name_key, strip_marks

_OFFICES = (
    "Bộ trưởng", "Thứ trưởng", "Giám đốc", "Phó Giám đốc", "Tổng Giám đốc", "Thống đốc",
    "Chánh án", "Viện trưởng", "Tổng Thanh tra", "Tổng Kiểm toán", "Chánh Văn phòng",
    "Bộ trưởng, Chủ nhiệm", "Bí thư", "lãnh đạo", "Lãnh đạo", "đồng chí Chủ tịch", "đồng chí",
)  # fmt: skip
_WORD = re.compile(r"\s+(?P<word>[^\s,;:.()\[\]“”\"/]+)")
_PLACE = re.compile(rf"(?:\s+|\s*-\s*)(?P<word>[{CAPITALS}][\w'’]*|\d{{1,2}}(?!\w|[./]\d))(?![\w])")
_NAME_ENDS = re.compile(
    r"(?:ve|v/v|quy|ban|phe|sua|thuc|trien|to|de|yeu|giao|cong|thong|ket|ngay|tai|do|trinh|"
    r"cho|da|dang|co|la|duoc|nham|trong|theo|voi|tu|den|tren|dong|khi|va|tiep|hop|nam|so|"
    r"gui|thi|keo|cap|bao|kem|phat|xin|quyet|huong|dieu|tang|chi|sang)"
)
"""First syllables (without marks) of words that carry on the sentence after a body's name."""
_LONGEST_UNKNOWN = 12
"""Words; beyond that it is a sentence, not a name."""


@cache
def _kinds() -> dict[str, BodyKind]:
    """Kinds by name without case and marks, for texts whose marks cannot be relied upon."""
    table: dict[str, BodyKind] = {}
    for kind in BODY_KINDS:
        for name in (kind.name, *kind.aliases):
            table.setdefault(_bare(name), kind)
    return table


def _bare(name: str) -> str:
    return strip_marks(fold(name_key(name)))


def _alternatives(names: set[str]) -> str:
    longest_first = sorted(names, key=lambda name: (-len(name), name))
    return "|".join(re.escape(name).replace(r"\ ", r"\s+") for name in longest_first)


@cache
def _known_name() -> re.Pattern[str]:
    offices = _alternatives({_bare(office) for office in _OFFICES})
    names = _alternatives(set(_kinds()))
    return re.compile(rf"(?<!\w)(?:(?:{offices})\s+)?(?P<kind>{names})(?!\w)")


@cache
def _level() -> re.Pattern[str]:
    words = _alternatives({_bare(word) for word in LEVEL_WORDS})
    return re.compile(rf"\s+(?P<word>{words})(?=[\s,;:.()\"”]|$)")


def known_body_at(passage: Passage, start: int) -> CitedBody | None:
    """The body of a known kind whose name begins at an offset, with its level and place."""
    match = _known_name().match(passage.plain, start)
    if match is None or not passage.level[match.start("kind")].isupper():
        return None
    within = re.compile(r"\s+(?=\S)").match(passage.level, match.end())
    part = known_body_at(passage, within.end()) if within else None
    end = part.span.end if part else _after_place(passage, match.end())
    return _cited(passage, start, match.start("kind"), end, match["kind"])


def known_bodies(passage: Passage, start: int, end: int) -> list[CitedBody]:
    """Every body of a known kind that is named in a stretch, in order."""
    found, place = [], start
    while match := _known_name().search(passage.plain, place, end):
        body = known_body_at(passage, match.start())
        place = match.end() if body is None else max(body.span.end, match.end())
        if body is not None and body.span.end <= end:
            found.append(body)
    return found


def named_body_at(passage: Passage, start: int) -> CitedBody | None:
    """The body named at an offset after *của*, of known kind or not."""
    known = known_body_at(passage, start)
    if known is not None:
        return known
    if not passage.level[start : start + 1].isupper():
        return None
    end, count = start, 0
    first = re.compile(r"[^\s,;:.()\[\]“”\"/]+").match(passage.level, start)
    if first is None:
        return None
    end = first.end()
    while count < _LONGEST_UNKNOWN and (word := _WORD.match(passage.level, end)):
        if not _carries_on(passage, word):
            break
        end, count = word.end(), count + 1
    span = Span(start, end)
    return CitedBody(spans=(span,), text=span.of(passage.text), body=None)


def _carries_on(passage: Passage, word: re.Match[str]) -> bool:
    """Whether a word still belongs to the name of a body."""
    plain = passage.plain[word.start("word") : word.end("word")]
    if plain == "va":
        return bool(re.match(rf"\s+[{CAPITALS}]", passage.level[word.end() :]))
    return not _NAME_ENDS.fullmatch(plain) or (
        word["word"][0].isupper() and plain not in {"ve", "quy"}
    )


def _after_place(passage: Passage, end: int) -> int:
    """Where a name ends with its level and place (*tỉnh Quảng Ngãi*, *huyện A, tỉnh B*)."""
    level = _level().match(passage.plain, end)
    places = _places_end(passage, level.end() if level else end)
    if level is None:
        return places
    further = re.compile(r",\s*(?:tinh|thanh pho|huyen)(?=\s)").match(passage.plain, places)
    if places > level.end() and further:
        beyond = _places_end(passage, further.end())
        return beyond if beyond > further.end() else places
    return places


def _places_end(passage: Passage, end: int) -> int:
    words = 0
    while words < 7 and (word := _PLACE.match(passage.level, end)):
        if passage.plain[word.start("word") : word.end("word")] in {"ve", "quy", "v", "kinh"}:
            break
        if words == 0 and word["word"].isdigit() and passage.level[end] == "-":
            break
        end, words = word.end(), words + 1
    return end


def _cited(passage: Passage, start: int, kind_start: int, end: int, kind: str) -> CitedBody:
    span = Span(start, end)
    name = passage.text[kind_start:end]
    body = identify_body(name)
    if body is None or (body.level is None and body.place is not None):
        body = _identify_without_marks(passage, kind_start, end, kind)
    return CitedBody(spans=(span,), text=span.of(passage.text), body=body)


def _identify_without_marks(passage: Passage, start: int, end: int, kind: str) -> Body:
    key = " ".join(kind.split())
    found = _kinds()[key]
    level = _level().match(passage.plain, start + len(kind))
    if level is None:
        place = passage.text[start + len(kind) : end].strip()
        return Body(found, found.level, name_key(place) or None)
    words = {_bare(word): value for word, value in LEVEL_WORDS.items()}
    place = passage.text[level.end() : end].strip()
    return Body(found, words[level["word"]], name_key(place) or None)
