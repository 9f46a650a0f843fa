"""Bodies named beside a citation: *của Ủy ban nhân dân tỉnh …*, *Bộ trưởng Bộ Y tế*."""

import re
from functools import cache

from linter.catalogue import Body, identify_body
from linter.catalogue.bodies import LEVEL_WORDS, BodyKind, Level, kind_names
from linter.document import Span
from linter.references.elements import CitedBody
from linter.references.name_ends import ends_name
from linter.references.passage import Passage
from linter.text.folding import fold, name_key, strip_marks
from linter.text.names import Named, Names
from linter.text.patterns import lazy_pattern

_OFFICES = (
    "Bộ trưởng", "Thứ trưởng", "Giám đốc", "Phó Giám đốc", "Tổng Giám đốc", "Thống đốc",
    "Chánh án", "Viện trưởng", "Tổng Thanh tra", "Tổng Kiểm toán", "Chánh Văn phòng",
    "Bộ trưởng, Chủ nhiệm", "Bí thư", "lãnh đạo", "Lãnh đạo", "đồng chí Chủ tịch", "đồng chí",
)  # fmt: skip
_SPACES = lazy_pattern(r"\s+")
_CAPITAL = lazy_pattern(r"\s+[A-Z]")
_WORDS = lazy_pattern(r"\w+")
_FURTHER = lazy_pattern(r",\s*(?:tinh|thanh pho|huyen)(?=\s)")
_AREA = lazy_pattern(r"\s+khu vuc\s+(?:so\s+)?(?:[ivxlc]+|\d{1,2})(?!\w)")
"""Since 2025 courts, treasuries and tax offices serve areas: *Kho bạc Nhà nước khu vực XV*."""
_AFTER_LEVEL = lazy_pattern(r"[\s,;:.()\"”]|$")
_WORD = lazy_pattern(r"\s+(?P<word>[^\s,;:.()\[\]“”\"/]+)")
_PLACE = lazy_pattern(r"(?:\s+|\s*-\s*)(?P<word>[A-Z][\w'’]*|\d{1,2}(?!\w|[./]\d))(?!\w)")
_LONGEST_UNKNOWN = 12
"""Words; beyond that it is a sentence, not a name."""


@cache
def _kinds() -> dict[str, BodyKind]:
    """Kinds by name without case and marks, for texts whose marks cannot be relied upon."""
    table: dict[str, BodyKind] = {}
    for name, kind in kind_names():
        table.setdefault(strip_marks(name), kind)
    return table


def _bare(name: str) -> str:
    return strip_marks(fold(name_key(name)))


@cache
def _kind_names() -> Names:
    return Names(_kinds())


@cache
def _offices() -> Names:
    return Names(map(_bare, _OFFICES))


def _kind_at(plain: str, start: int, end: int | None = None) -> Named | None:
    """The name of a kind that begins at an offset, or behind the office that begins there."""
    for office in _offices().at(plain, start, end):
        space = _SPACES.match(plain, office.end)
        kind = next(_kind_names().at(plain, space.end(), end), None) if space else None
        if kind is not None:
            return kind
    return next(_kind_names().at(plain, start, end), None)


@cache
def _levels() -> dict[str, Level]:
    return {_bare(word): level for word, level in LEVEL_WORDS.items()}


@cache
def _level_names() -> Names:
    return Names(_levels())


def _level_behind(passage: Passage, end: int) -> Named | None:
    """The common noun of a place (*tỉnh*, *xã*) right behind the name of a kind."""
    space = _SPACES.match(passage.plain, end)
    if space is None:
        return None
    return next(
        (
            word
            for word in _level_names().at(passage.plain, space.end())
            if _AFTER_LEVEL.match(passage.plain, word.end)
        ),
        None,
    )


def known_body_at(passage: Passage, start: int) -> CitedBody | None:
    """The body of a known kind whose name begins at an offset, with its level and place."""
    kind = _kind_at(passage.plain, start)
    if kind is None or not passage.level[kind.start].isupper():
        return None
    within = _SPACES.match(passage.level, kind.end)
    part = known_body_at(passage, within.end()) if within else None
    end = part.span.end if part else _after_place(passage, kind.end)
    return _cited(passage, start, kind, end)


def known_bodies(passage: Passage, start: int, end: int) -> list[CitedBody]:
    """Every body of a known kind that is named in a stretch, in order."""
    found, place = [], start
    kinds, offices = _kind_names(), _offices()
    for word in _WORDS.finditer(passage.plain, start, end):
        if word.start() < place or not (kinds.may_begin(word[0]) or offices.may_begin(word[0])):
            continue
        kind = _kind_at(passage.plain, word.start(), end)
        if kind is None:
            continue
        body = known_body_at(passage, word.start())
        place = kind.end if body is None else max(body.span.end, kind.end)
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
    count = 0
    first = re.compile(r"[^\s,;:.()\[\]“”\"/]+").match(passage.level, start)
    if first is None:
        return None
    end, before = first.end(), passage.plain[start : first.end()]
    while count < _LONGEST_UNKNOWN and (word := _WORD.match(passage.level, end)):
        if not _carries_on(passage, word, before):
            break
        end, count = word.end(), count + 1
        before = passage.plain[word.start("word") : word.end("word")]
    span = Span(start, end)
    return CitedBody(spans=(span,), text=span.of(passage.text), body=None)


def _carries_on(passage: Passage, word: re.Match[str], before: str) -> bool:
    """Whether a word still belongs to the name of a body."""
    plain = passage.plain[word.start("word") : word.end("word")]
    if plain == "va":
        return bool(_CAPITAL.match(passage.latin, word.end()))
    if word["word"][0].isupper() and not passage.level.isupper():
        return plain not in {"ve", "quy"}
    return not ends_name(passage, word.start("word"), word.end("word"), before)


def _after_place(passage: Passage, end: int) -> int:
    """Where a name ends with its level and place (*tỉnh Quảng Ngãi*, *huyện A, tỉnh B*)."""
    if area := _AREA.match(passage.plain, end):
        return _places_end(passage, area.end())
    level = _level_behind(passage, end)
    places = _places_end(passage, level.end if level else end)
    if level is None:
        return places
    further = _FURTHER.match(passage.plain, places)
    if places > level.end and further:
        beyond = _places_end(passage, further.end())
        return beyond if beyond > further.end() else places
    return places


def _places_end(passage: Passage, end: int) -> int:
    words = 0
    while words < 7 and (word := _PLACE.match(passage.latin, end)):
        if passage.plain[word.start("word") : word.end("word")] in {"ve", "quy", "v", "kinh"}:
            break
        if words == 0 and word["word"].isdigit() and passage.level[end] == "-":
            break
        dashed = "-" in passage.level[end : word.start("word")]
        if dashed and _kind_at(passage.plain, word.start("word")) is not None:
            break
        end, words = word.end(), words + 1
    return end


def _cited(passage: Passage, start: int, kind: Named, end: int) -> CitedBody:
    span = Span(start, end)
    body = identify_body(passage.text[kind.start : end])
    if body is None or (body.level is None and body.place is not None):
        body = _identify_without_marks(passage, kind, end)
    return CitedBody(spans=(span,), text=span.of(passage.text), body=body)


def _identify_without_marks(passage: Passage, name: Named, end: int) -> Body:
    kind = _kinds()[name.name]
    level = _level_behind(passage, name.end)
    place = passage.text[level.end if level else name.end : end].strip()
    return Body(kind, _levels()[level.name] if level else kind.level, name_key(place) or None)
