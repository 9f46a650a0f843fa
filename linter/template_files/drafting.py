"""A template drafted from a good report: its outline, its figures by what they count, its tables.

What is drafted is held against the report at once, and what the report itself would not pass is
left out: a draft always fits the report that it comes from.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from pathlib import PurePath

from msgspec.structs import replace

from linter.document import Document, Recogniser, Trust
from linter.facts import FactStore
from linter.numbers.elements import Quantity, QuantityKind
from linter.structure.elements import (
    Appendix,
    DocumentTypeName,
    MarkerKind,
    OutlineItem,
    Subject,
)
from linter.templates.elements import IndicatorFit, SectionFit, TableFit
from linter.templates.headings import heading_text
from linter.templates.model import Indicator, Period, Section, Table, Template, TemplateUse
from linter.templates.passages import Passage, passages_of
from linter.templates.periods import periods_in
from linter.templates.recogniser import TemplateRecogniser
from linter.templates.tables import caption_text, is_labelled, tables_of
from linter.templates.titles import title_of, without_period
from linter.text.folding import fold, strip_marks
from linter.text.patterns import lazy_pattern

_SIGNS = frozenset({MarkerKind.DASH, MarkerKind.PLUS, MarkerKind.BULLET, MarkerKind.LETTER})
_DEPTH = 2
"""Levels of the outline that a request fixes; what lies deeper is the author's own."""
_LONGEST_TITLE = 150
_LONGEST_NAME = 90
_MOST_INDICATORS = 40
_COLUMNS_FOR_TITLE = 4
_CAPTION_WORDS = 25
_QUOTED = lazy_pattern(r"“([^”]{3,})”|\"([^\"]{3,})\"")
_SENTENCE = lazy_pattern(r"[.;:!?]\s+\S")
_LEADING = lazy_pattern(r"^[\s\-–—+*•]*(?:\(?(?:\d+|[a-zđ]|[ivx]+)[.)/]\s+)?", re.IGNORECASE)
_OPENS_NAME = lazy_pattern(
    r"(?:tổng\s|số\s|tỷ lệ|tỉ lệ|dân số|diện tích|thu nhập|kinh phí|giá trị|sản lượng|doanh thu"
    r"|mật độ|năng suất|vốn\s|thu ngân sách|chi ngân sách)"
)
"""How the name of a figure begins."""
_PLACE = lazy_pattern(
    r"\s+(?:trên địa bàn|thuộc địa bàn|của (?:xã|phường|tỉnh)|toàn xã|toàn phường).*$"
)
_LEADING_ON = frozenset(
    {"và", "với", "dưới", "từ", "trên", "của", "cho", "là", "có", "ở", "tại", "đến", "được", "do"}
    | {"thuộc", "bằng", "về", "trong", "gồm", "đạt", "tham", "theo", "các", "những", "để", "vào"}
)
_ANYONE = frozenset({"người", "lượt", "lượt người", "trường hợp", "đồng chí", "cái", "lần"})
"""What is counted everywhere and names no indicator."""
_UNSAFE = lazy_pattern(r"[^a-z0-9]+")


def draft(document: Document, recognisers: Sequence[Recogniser]) -> Template:
    """The template that a report would have been written to."""
    facts = FactStore(document, recognisers)
    subject, kind = facts.first(Subject), facts.first(DocumentTypeName)
    items = facts.all(OutlineItem)
    sections = tuple(_sections(items, None, 0))
    drafted = Template(
        name=_name(document.name),
        subjects=_subjects(subject),
        types=(kind.type.name.lower(),) if kind else (),
        period=_period(subject),
        sections=sections,
        indicators=tuple(_indicators(document, facts, items)),
        tables=tuple(_tables(document, facts)),
    )
    return _fitted(drafted, document, recognisers)


def _name(path: str) -> str:
    stem = PurePath(path.replace("\\", "/")).stem
    return _UNSAFE.sub("-", strip_marks(fold(stem))).strip("-") or "de-cuong"


def _subjects(subject: Subject | None) -> tuple[str, ...]:
    """What the subject is about, without its time: the name in quotation marks, else all of it."""
    if subject is None:
        return ()
    text = " ".join(subject.text.split())
    match = _QUOTED.search(text)
    words = (match[1] or match[2]) if match else text
    return (without_period(words).strip(" .,;:*"),)


def _period(subject: Subject | None) -> Period:
    """The kind of time that the subject names; the year is left open for the next report."""
    periods = periods_in(_QUOTED.sub(" ", subject.text)) if subject else ()
    return Period(kinds=tuple(dict.fromkeys(period.kind for period in periods[:1])))


def _sections(items: Sequence[OutlineItem], parent: int | None, depth: int) -> Iterator[Section]:
    seen: set[str] = set()
    for index in _headed(items, parent):
        title = _title(items[index])
        key = title_of(title).key
        if not key or key in seen:
            continue
        seen.add(key)
        inner = tuple(_sections(items, index, depth + 1)) if depth + 1 < _DEPTH else ()
        yield Section(title=title, sections=inner)


def _headed(items: Sequence[OutlineItem], parent: int | None) -> list[int]:
    """The numbered entries inside another that are headings; none when most are paragraphs."""
    entries = [i for i, item in enumerate(items) if item.parent == parent and _is_numbered(item)]
    headings = [i for i in entries if _title(items[i])]
    if parent is None:
        return headings
    headings = [i for i in headings if items[i].body.end > items[i].span.end]
    return headings if 2 * len(headings) > len(entries) else []


def _is_numbered(item: OutlineItem) -> bool:
    return item.kind not in _SIGNS


def _title(item: OutlineItem) -> str:
    """The heading of an entry; empty when the entry is a paragraph with a number."""
    text = " ".join(heading_text(item).split())
    if len(text) > _LONGEST_TITLE or _SENTENCE.search(text):
        return ""
    return _in_small_letters(without_period(text.strip(" .:;,/")))


def _in_small_letters(text: str) -> str:
    return text.capitalize() if text.isupper() else text


def _indicators(
    document: Document, facts: FactStore, items: Sequence[OutlineItem]
) -> Iterator[Indicator]:
    if document.trust not in (Trust.TYPED, Trust.CONVERTED):
        return
    tops = [(item.body, _title(item)) for item in items if item.parent is None]
    seen: set[str] = set()
    for passage in passages_of(document, facts):
        place = passage.span.start
        section = next((title for body, title in tops if body.start <= place < body.end), "")
        for name, unit in _named_figures(passage):
            key = title_of(name).key
            if key not in seen and section and len(seen) < _MOST_INDICATORS:
                seen.add(key)
                yield Indicator(name=name, section=section, unit=unit)


def _named_figures(passage: Passage) -> Iterator[tuple[str, str]]:
    """What the figures of a passage count, in words, each with its unit."""
    figures = passage.figures
    if passage.is_row or not figures:
        return
    first = figures[0]
    lead, colon, _ = passage.text[: first.span.start - passage.span.start].partition(":")
    lead = _trimmed(_LEADING.sub("", lead))
    if colon and _OPENS_NAME.match(fold(lead)) and _is_name(lead):
        yield lead, _unit(first)
        return
    for figure in figures:
        name = _trimmed(" ".join((figure.noun or "").split()))
        counted = figure.kind is QuantityKind.COUNT and name and fold(name) not in _ANYONE
        if counted and _is_name(f"số {name}"):
            yield _capitalised(f"số {name}"), _unit(figure)


def _trimmed(name: str) -> str:
    """A name without the place, the time and the words at its end that lead on to others."""
    name = without_period(_PLACE.sub("", name)).strip(" :;,.–-")
    words = name.split()
    while words and fold(words[-1]) in _LEADING_ON:
        words.pop()
    return " ".join(words)


def _is_name(text: str) -> bool:
    words = text.split()
    short = len(words) > 1 and len(text) <= _LONGEST_NAME
    return short and not _SENTENCE.search(text) and not any("/" in word for word in words)


def _capitalised(text: str) -> str:
    return text[:1].upper() + text[1:]


def _unit(figure: Quantity) -> str:
    return " ".join((figure.unit or "").split())


def _tables(document: Document, facts: FactStore) -> Iterator[Table]:
    appendices = facts.all(Appendix)
    headings = {" ".join(item.text.split()) for item in facts.all(OutlineItem)}
    seen: set[str] = set()
    for table in tables_of(document, facts):
        columns = tuple(dict.fromkeys(c for c in table.columns if _is_column(c)))
        named = [a.title.text for a in appendices if a.title and _holds(a, table.span.start)]
        above = [line for line in reversed(table.captions) if line not in headings]
        captions = (*filter(is_labelled, above), *named, *above)
        texts = (caption_text(" ".join(text.split())) for text in captions)
        title = next((text for text in texts if _is_caption(text)), "")
        title = _in_small_letters(without_period(title.strip(" .:")))
        title = (title or ", ".join(columns[:_COLUMNS_FOR_TITLE]))[:_LONGEST_TITLE]
        if len(columns) > 1 and title.casefold() not in seen:
            seen.add(title.casefold())
            yield Table(title=title, columns=columns)


def _holds(appendix: Appendix, place: int) -> bool:
    return appendix.body.start <= place < appendix.body.end


def _is_caption(text: str) -> bool:
    words = text.split()
    if text[:1] in "(" or text[-1:] in ":.;":
        return False
    return 1 < len(words) <= _CAPTION_WORDS and not _SENTENCE.search(text)


def _is_column(text: str) -> bool:
    return 0 < len(text) <= _LONGEST_NAME and any(c.isalpha() for c in text)


def _fitted(drafted: Template, document: Document, recognisers: Sequence[Recogniser]) -> Template:
    """The draft without whatever the report itself does not pass."""
    for _ in range(_DEPTH + 2):
        facts = FactStore(document, (*recognisers, TemplateRecogniser((TemplateUse(drafted),))))
        absent = {fit.title for fit in facts.all(SectionFit) if not fit.found}
        misplaced = any(
            fit.misplaced_before or fit.misplaced_after for fit in facts.all(SectionFit)
        )
        given = {fit.name for fit in facts.all(IndicatorFit) if fit.found}
        tables = {fit.title: fit for fit in facts.all(TableFit) if fit.found}
        sections = tuple(_without(drafted.sections, absent))
        titles = {title_of(title).key for title in _all_titles(sections)}
        fitted = replace(
            drafted,
            ordered=drafted.ordered and not misplaced,
            sections=sections,
            indicators=tuple(
                i for i in drafted.indicators
                if i.name in given and title_of(i.section).key in titles
            ),
            tables=tuple(
                replace(table, columns=_without_columns(table, tables[table.title].lacking))
                for table in drafted.tables
                if table.title in tables
            ),
        )  # fmt: skip
        if fitted == drafted:
            break
        drafted = fitted
    return drafted


def _without(sections: Iterable[Section], absent: set[str]) -> Iterator[Section]:
    for section in sections:
        if section.title not in absent:
            yield replace(section, sections=tuple(_without(section.sections, absent)))


def _all_titles(sections: Iterable[Section]) -> Iterator[str]:
    for section in sections:
        yield from chain((section.title,), _all_titles(section.sections))


def _without_columns(table: Table, lacking: Sequence[str]) -> tuple[str, ...]:
    return tuple(column for column in table.columns if column not in lacking)
