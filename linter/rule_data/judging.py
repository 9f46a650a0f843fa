"""What each kind of rule file does with a document."""

from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise
from typing import Any, NamedTuple

from linter.document import Element, Span
from linter.facts import Context
from linter.findings import Finding
from linter.letterhead import LETTERHEAD, is_administrative
from linter.prose.elements import Quotation
from linter.rule import Rule, after
from linter.rule_data.conditions import holds
from linter.rule_data.model import (
    Absence,
    Existence,
    Occurrence,
    Ordering,
    RequiredIndicator,
    RequiredSection,
    RuleFile,
    Substitution,
)
from linter.rule_data.outlines import is_answered, missing_sections
from linter.rule_data.phrases import Folding, Search
from linter.rule_data.scopes import SCOPES, Passage, Unit, headings
from linter.structure.elements import Closing, DocumentTypeName, OutlineItem, Subject
from linter.structure.paragraphs import Paragraph

DOCUMENT = "document"


class Place(NamedTuple):
    """A hit, as it stands in the document."""

    spans: tuple[Span, ...]
    words: str
    """With one space between them, whatever stands there."""
    wanted: str
    """The phrase or pattern of the rule."""
    expected: str | None


def judge(rule: Rule, spec: RuleFile, context: Context) -> Iterator[Finding]:
    """What a rule from a file says of a document; nothing when it cannot tell."""
    judge_kind, needs = _KINDS[type(spec)]
    scope = getattr(spec, "scope", DOCUMENT)
    if context.can_read(*SCOPES[scope].needs, *needs) and holds(spec.when, context):
        yield from judge_kind(rule, spec, context)


def folding_of(spec: RuleFile) -> Folding:
    """What the rule takes for the same."""
    return Folding(
        case=spec.ignore_case, tone_place=spec.ignore_tone_place, marks=spec.ignore_marks
    )


def search_of(spec: Absence | Existence | Occurrence | Substitution) -> Search:
    """What the rule looks for."""
    if isinstance(spec, Substitution):
        return Search(folding_of(spec), spec.replace, spec.replace_patterns, spec.except_)
    exceptions = () if isinstance(spec, Existence) else spec.except_
    return Search(
        folding_of(spec),
        dict.fromkeys(spec.phrases),
        dict.fromkeys(spec.patterns),
        exceptions,
    )


def _units(spec: Any, context: Context) -> Iterator[Unit]:
    return SCOPES[spec.scope].units(context)


def _places(search: Search, passages: Iterable[Passage]) -> list[Place]:
    return [
        Place(
            passage.locate(hit.start, hit.end),
            " ".join(passage.text[hit.start : hit.end].split()),
            hit.wanted,
            hit.expected,
        )
        for passage in passages
        for hit in search.find(passage.text)
    ]


def _found(spec: Absence | Occurrence | Substitution, unit: Unit, context: Context) -> list[Place]:
    """The hits in a unit, without those in quotation marks unless the rule wants them."""
    places = _places(search_of(spec), unit.passages)
    if not places or spec.in_quotations:
        return places
    quoted = [quotation.span for quotation in context.all(Quotation)]
    return [p for p in places if not any(q.contains(p.spans[0]) for q in quoted)]


def _absence(rule: Rule, spec: Absence, context: Context) -> Iterator[Finding]:
    for unit in _units(spec, context):
        for place in _found(spec, unit, context):
            yield rule.at(place.spans, found=place.words)


def _substitution(rule: Rule, spec: Substitution, context: Context) -> Iterator[Finding]:
    for unit in _units(spec, context):
        for place in _found(spec, unit, context):
            if spec.ignore_case and _is_name(place.words, place.wanted):
                continue
            expected = place.expected or ""
            shown = " ".join(expected.split())
            finding = rule.at(place.spans, found=place.words, expected=shown)
            yield finding.replacing(expected) if len(place.spans) == 1 else finding


def _is_name(words: str, wanted: str) -> bool:
    """Whether a name begins inside: *thăm Quan Sơn* is no *thăm quan*."""
    first, *others = words.split()
    capitals = any(word[0].isupper() for word in others)
    return first[0].islower() and capitals and wanted.islower()


def _existence(rule: Rule, spec: Existence, context: Context) -> Iterator[Finding]:
    search = search_of(spec)
    units = list(_units(spec, context))
    if any(_places(search, unit.passages) for unit in units):
        return
    expected = next(iter((*spec.phrases, *spec.patterns)))
    if spec.scope == DOCUMENT:
        if is_administrative(context):
            yield rule.missing(_end_of_text(context), expected=expected)
    elif units:
        yield rule.at(units[0].anchor, expected=expected)


def _occurrence(rule: Rule, spec: Occurrence, context: Context) -> Iterator[Finding]:
    phrase = next(iter((*spec.phrases, *spec.patterns)))
    least, most = spec.at_least, spec.at_most
    limits = {"least": str(least), "most": str(most)}
    for unit in _units(spec, context):
        places = _found(spec, unit, context)
        values = {"phrase": phrase, "count": str(len(places)), **limits}
        if most is not None and len(places) > most:
            surplus = [span for place in places[most:] for span in place.spans]
            yield rule.at(surplus, **values)
        elif least is not None and len(places) < least:
            if unit.anchor:
                yield rule.at(unit.anchor, **values)
            elif is_administrative(context):
                yield rule.missing(_end_of_text(context), **values)


def _ordering(rule: Rule, spec: Ordering, context: Context) -> Iterator[Finding]:
    levels = [item.level for item in headings(context)] if spec.scope == "heading" else []
    units = list(_units(spec, context))
    folding = folding_of(spec)
    firsts: list[tuple[str, tuple[Span, ...]]] = []
    for alternatives in spec.order:
        search = Search(folding, dict.fromkeys(alternatives))
        found = [
            (levels[index] if levels else 0, place.spans)
            for index, unit in enumerate(units)
            for place in _places(search, unit.passages)
        ]
        if found:
            firsts.append((alternatives[0], min(found)[1]))
    for (first, here), (second, there) in pairwise(firsts):
        if there[0].start < here[0].start:
            yield rule.at(here, first=first, second=second)


def _required_section(rule: Rule, spec: RequiredSection, context: Context) -> Iterator[Finding]:
    if not is_administrative(context):
        return
    start = _end_of_head(context)
    for section, place, sure in missing_sections(spec.sections, context, start):
        finding = rule.missing(place, section=section)
        yield finding if sure else finding.as_sure_as(0.5)


def _required_indicator(rule: Rule, spec: RequiredIndicator, context: Context) -> Iterator[Finding]:
    if not is_administrative(context):
        return
    (unit,) = SCOPES[DOCUMENT].units(context)
    for indicator in spec.indicators:
        search = Search(folding_of(spec), dict.fromkeys(indicator.phrases))
        places = _places(search, unit.passages)
        if not places:
            yield rule.missing(_end_of_text(context), indicator=indicator.name)
        elif not any(is_answered(place.spans[0], context) for place in places):
            yield rule.at(places[0].spans, indicator=indicator.name)


def _end_of_head(context: Context) -> int:
    return after(context.first(DocumentTypeName), context.first(Subject))


def _end_of_text(context: Context) -> int:
    """Where something that the text lacks is shown to be missing."""
    closing = context.first(Closing)
    return closing.span.end if closing is not None else _end_of_head(context)


_JudgeKind = Callable[[Rule, Any, Context], Iterator[Finding]]
_WHOLE: tuple[type[Element], ...] = (*LETTERHEAD, Closing)

_KINDS: dict[type[RuleFile], tuple[_JudgeKind, tuple[type[Element], ...]]] = {
    Absence: (_absence, (Quotation,)),
    Existence: (_existence, _WHOLE),
    Substitution: (_substitution, (Quotation,)),
    Occurrence: (_occurrence, (Quotation, *_WHOLE)),
    Ordering: (_ordering, (OutlineItem,)),
    RequiredSection: (_required_section, (OutlineItem, Paragraph, *_WHOLE)),
    RequiredIndicator: (_required_indicator, (OutlineItem, *_WHOLE)),
}
"""What each kind does, and what it needs to be readable beside its scope."""
