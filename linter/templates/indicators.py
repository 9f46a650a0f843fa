"""Whether the figure of an indicator is given: its words in a sentence or row that has a number."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from linter.document import Span
from linter.numbers.elements import Quantity, QuantityKind
from linter.templates.elements import IndicatorFit
from linter.templates.headings import Heading
from linter.templates.model import Indicator, Template
from linter.templates.passages import Passage
from linter.templates.sections import SectionMap
from linter.templates.titles import significant_words, title_of
from linter.templates.words import comparable_words, level, levelled, run_at
from linter.text.folding import fold
from linter.text.patterns import lazy_pattern

PERCENT = "%"
_INTRODUCING = frozenset({"so", "luong", "tong", "ti", "le", "muc"})
"""Words at the front that reports leave out: *số người tham gia* is told by *6 người tham gia*."""
_JOINING = frozenset(
    {"trong", "cua", "cac", "va", "nhung", "duoc", "da", "ve", "tai", "theo", "co"}
)
_MOST_APART = ((2, 1, 0), (4, 2, 2), (1000, 3, 2))
"""Names of up to so many words may be spread over so many times their number, and a few more."""
_LONG_NAME = 7
_ENOUGH = 0.8
"""The share of the words of a long name that must be there."""
_NOTHING = lazy_pattern(
    r"\b(?:không|chưa)\s+(?:có|phát sinh|ghi nhận|xảy ra|phát hiện|còn|tiếp nhận)\b"
)
_COUNTED = lazy_pattern(
    r"\b(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|toàn bộ|tất cả|cả)\s+(\w+)\b"
)
_CLASSES = (
    frozenset(
        {"nguoi", "luot", "hoc", "cong", "em", "chau", "can", "dong", "dang", "dai", "nhan"}
        | {"khau", "doan", "hoi", "vien", "lao", "giao"}
    ),
    frozenset({"ho"}),
    frozenset({"ha", "hecta", "hec", "m2", "km2", "km²", "m²", "sao", "mau"}),
    frozenset({"km", "m", "met"}),
    frozenset({"tan", "kg", "ta"}),
)  # fmt: skip
"""First words of units that count things of one kind."""


def indicator_fits(
    template: Template, passages: Sequence[Passage], found: SectionMap, end: int
) -> Iterator[IndicatorFit]:
    """How each required indicator fits; ``end`` is where the text of the report ends."""
    for indicator in template.indicators:
        if indicator.required:
            yield _fit(indicator, passages, found, end)


def _fit(
    indicator: Indicator, passages: Sequence[Passage], found: SectionMap, end: int
) -> IndicatorFit:
    section = _section_of(indicator, found)
    mentions = [passage for passage in passages if _speaks_of(indicator, passage)]
    told = next((passage for passage in mentions if _has_figure(indicator, passage)), None)
    if told is None and section is not None:
        inside = (passage for passage in mentions if _is_within(passage, section))
        told = next((passage for passage in inside if _itself(indicator, passage)), None)
    place = section.end if section is not None else end
    return IndicatorFit(
        spans=(told.span,) if told else (Span(place, place),),
        text=told.text if told else "",
        name=indicator.name,
        section=indicator.section,
        found=told is not None and _has_figure(indicator, told),
        mentioned=told is not None,
    )


def _section_of(indicator: Indicator, found: SectionMap) -> Heading | None:
    """The heading of the section that an indicator belongs to, if it is there."""
    wanted = title_of(indicator.section).key
    for index, node in enumerate(found.nodes):
        if wanted and any(title.key == wanted for title in node.titles):
            return found.heading(index)
    return None


def _is_within(passage: Passage, section: Heading) -> bool:
    return section.span.start <= passage.span.start < section.end


@lru_cache(maxsize=2048)
def needed_words(name: str) -> tuple[str, ...]:
    """The words of an indicator's name that must be there."""
    words = levelled(significant_words(name))
    front = next((i for i, word in enumerate(words) if word not in _INTRODUCING), 0)
    return tuple(word for word in words[front:] if word not in _JOINING) or words


def _speaks_of(indicator: Indicator, passage: Passage) -> bool:
    return any(
        _stands_in(needed_words(name), passage, passage.all_words) for name in indicator.names
    )


def _itself(indicator: Indicator, passage: Passage) -> bool:
    """Whether the words stand in the passage without its context."""
    names = map(needed_words, indicator.names)
    return any(_stands_in(needed, passage, frozenset(passage.words)) for needed in names)


def _stands_in(needed: Sequence[str], passage: Passage, everywhere: frozenset[str]) -> bool:
    wanted = [word for word in needed if word in everywhere]
    least = len(needed) if len(needed) < _LONG_NAME else _ENOUGH * len(needed)
    if len(wanted) < least or any(word.isdigit() and word not in everywhere for word in needed):
        return False
    here = set(wanted).intersection(passage.words)
    if passage.is_row or len(here) < len(set(wanted)):
        return True
    times, more = next((t, m) for most, t, m in _MOST_APART if len(needed) <= most)
    plain = [word for word in passage.words if word not in _JOINING]
    return _narrowest(here, plain) <= times * len(needed) + more


def _narrowest(wanted: set[str], words: Sequence[str]) -> int:
    """The length of the shortest run of words that has all that are wanted."""
    last: dict[str, int] = {}
    shortest = len(words) + 1
    for place, word in enumerate(words):
        if word in wanted:
            last[word] = place
            if len(last) == len(wanted):
                shortest = min(shortest, place - min(last.values()) + 1)
    return shortest if wanted else 0


def _has_figure(indicator: Indicator, passage: Passage) -> bool:
    unit = indicator.unit or (PERCENT if level(fold(indicator.name)).startswith("ti le") else "")
    if passage.is_row:
        return any(c.isdigit() for c in passage.text) and bool(passage.figures)
    if any(_counts(unit, figure) and _of(indicator, figure) for figure in passage.figures):
        return True
    folded = fold(passage.text)
    if _NOTHING.search(folded):
        return True
    if unit and unit != PERCENT:
        first = comparable_words(unit)[:1]
        return any(comparable_words(m[1]) == first for m in _COUNTED.finditer(folded))
    return False


def _of(indicator: Indicator, figure: Quantity) -> bool:
    """Whether a figure counts what an indicator of one word names (*số thôn*: 9 thôn)."""
    names = [needed_words(name) for name in indicator.names]
    if any(len(needed) > 1 for needed in names):
        return True
    counted = comparable_words(f"{figure.unit or ''} {figure.noun or ''}")[:3]
    return not counted or any(needed[0] in counted for needed in names)


def _counts(unit: str, figure: Quantity) -> bool:
    """Whether a figure may be one of the unit."""
    percent = figure.kind is QuantityKind.PERCENT
    if not unit:
        return True
    if unit.startswith(PERCENT) or percent:
        return percent and unit.startswith(PERCENT)
    wanted = comparable_words(unit)
    money = "dong" in wanted and figure.kind is QuantityKind.MONEY
    stated = comparable_words(f"{figure.unit or ''} {figure.noun or ''}")
    if money or not stated or not wanted or run_at(wanted, stated) is not None:
        return True
    asked, given = _class_of(wanted[0]), _class_of(stated[0])
    if asked is None and given is None:
        return figure.kind is not QuantityKind.MONEY
    return asked is given


def _class_of(word: str) -> frozenset[str] | None:
    return next((words for words in _CLASSES if word in words), None)
