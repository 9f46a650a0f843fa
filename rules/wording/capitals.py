"""Findings about capitals: the departures of one subject, those that are sure apart from others."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from itertools import accumulate

from linter.rulekit import (
    LETTERHEAD,
    LIKELY,
    CaseDeparture,
    CaseSubject,
    Citation,
    Context,
    Element,
    Finding,
    Quotation,
    Regime,
    ReplaceText,
    Rule,
    Severity,
    Span,
    is_administrative,
    places_of,
    quoted,
)

NEEDS: tuple[type[Element], ...] = (CaseDeparture, Quotation, Citation, *LETTERHEAD)
"""What the functions here ask for: for the ``needs`` of a rule."""


def departures(context: Context, subject: CaseSubject) -> tuple[CaseDeparture, ...]:
    """The departures of a subject that are the author's own words.

    What is quoted, and the titles of other documents, are copied as they were published.
    """
    found = [each for each in context.all(CaseDeparture) if each.subject == subject]
    if not found:
        return ()
    copied = _copied(context)
    return tuple(each for each in found if not copied(each.span))


def _copied(context: Context) -> Callable[[Span], bool]:
    quotations = (q.span for q in context.all(Quotation) if q.opening and q.closing)
    titles = (c.title.span for c in context.all(Citation) if c.title is not None)
    spans = sorted((*quotations, *titles))
    ends = list(accumulate((span.end for span in spans), max, initial=0))
    return lambda span: span.start < ends[bisect_right(spans, span)]


def judged(rule: Rule, context: Context, found: Iterable[CaseDeparture]) -> Iterator[Finding]:
    """One finding for all that is sure, and one as a note for what is only likely.

    Where the decree does not bind (a Party document, a newspaper) everything is a note.
    """
    everything = tuple(found)
    if not everything:
        return
    sure = [each for each in everything if each.confidence > LIKELY]
    likely = [each for each in everything if each.confidence <= LIKELY]
    if sure:
        finding = _gathered(rule, sure)
        bound = context.regime is Regime.ND30 and is_administrative(context)
        yield finding if bound else finding.at_most(Severity.INFO)
    if likely:
        yield _gathered(rule, likely).at_most(Severity.INFO)


def _gathered(rule: Rule, found: list[CaseDeparture]) -> Finding:
    values = {
        "count": str(len(found)),
        "places": quoted(each.text for each in found),
        "expected": quoted(each.expected for each in found),
    }
    edits = [ReplaceText(each.span, each.expected) for each in found]
    return rule.at(places_of(found), **values).editing(*edits)
