"""Holds a report against a template: the one recogniser that a run with templates has more."""

from collections.abc import Iterable, Sequence
from typing import ClassVar

from linter.document import Document, Element, Facts, Span
from linter.numbers.elements import Quantity
from linter.structure.appendices import MainText
from linter.structure.closing import text_extent
from linter.structure.elements import (
    Addressees,
    Appendix,
    Closing,
    DocumentTypeName,
    OutlineItem,
    Recipients,
    Signature,
    Subject,
)
from linter.structure.lines import Lines
from linter.templates.elements import (
    AppliedTemplate,
    IndicatorFit,
    PeriodFit,
    SectionFit,
    TableFit,
)
from linter.templates.headings import Heading, headings_of, opening_end
from linter.templates.indicators import indicator_fits
from linter.templates.model import Template, TemplateUse
from linter.templates.passages import passages_of
from linter.templates.periods import period_fit
from linter.templates.section_fits import fits_of
from linter.templates.sections import map_sections
from linter.templates.tables import table_fits
from linter.templates.words import comparable_words, run_at
from linter.text.folding import fold

ANY = "*"
"""Stands for any words in a pattern."""


class TemplateRecogniser:
    """Finds the parts of a template in the document, and the places of those that are missing."""

    provides: ClassVar[tuple[type[Element], ...]] = (
        AppliedTemplate, SectionFit, IndicatorFit, TableFit, PeriodFit,
    )  # fmt: skip
    needs: ClassVar[tuple[type[Element], ...]] = (
        Lines, MainText, DocumentTypeName, Subject, Addressees, OutlineItem, Closing, Recipients,
        Signature, Appendix, Quantity,
    )  # fmt: skip

    def __init__(self, uses: Iterable[TemplateUse]) -> None:
        self._uses = tuple(uses)

    def recognise(self, document: Document, facts: Facts) -> Iterable[Element]:
        """Yield which template applies and how each of its parts fits; nothing when none does."""
        use = choose(self._uses, facts)
        if use is None:
            return
        template = use.template
        headings = headings_of(document, facts)
        yield _applied(use, headings, facts)
        found = map_sections(template, headings)
        opening = opening_end(document, facts)
        yield from fits_of(template, found, opening)
        start, end = text_extent(document, facts)
        end = max(start, _end_of_text(document, facts, end))
        yield from indicator_fits(template, passages_of(document, facts), found, end)
        yield from table_fits(template, document, facts, end)
        if template.period.is_stated:
            yield period_fit(template.period, document, facts, opening)


def choose(uses: Sequence[TemplateUse], facts: Facts) -> TemplateUse | None:
    """The template for a document: the one chosen for all, else the closest by its subject."""
    for use in uses:
        if use.explicit:
            return use
    subject, kind = facts.first(Subject), facts.first(DocumentTypeName)
    text = f"{kind.text if kind else ''} {subject.text if subject else ''}"
    fitting = [
        use
        for use in uses
        if matches_subject(use.pattern, text) and _is_of_type(use.template, kind, subject)
    ]
    return max(fitting, key=lambda use: len(comparable_words(use.pattern)), default=None)


def matches_subject(pattern: str, subject: str) -> bool:
    """Whether the words of a pattern stand in a subject; ``*`` is any words between.

    >>> matches_subject("Học vụ số", "Báo cáo phong trào “Bình dân học vụ số” năm 2025")
    True
    """
    words = comparable_words(subject)
    for piece in pattern.split(ANY):
        wanted = comparable_words(piece)
        place = run_at(wanted, words)
        if place is None:
            return False
        words = words[place + len(wanted) :]
    return True


def _is_of_type(template: Template, kind: DocumentTypeName | None, subject: Subject | None) -> bool:
    if not template.types:
        return True
    if kind is None:
        return not _is_letter(subject)
    names = {comparable_words(kind.text), comparable_words(kind.type.name)}
    return any(comparable_words(name) in names for name in template.types)


def _is_letter(subject: Subject | None) -> bool:
    """Whether *V/v* introduces the subject: an official letter, which prints no type."""
    return subject is not None and fold(subject.introduced_by or "").startswith(("v/", "vv", "v "))


def _applied(use: TemplateUse, headings: Sequence[Heading], facts: Facts) -> AppliedTemplate:
    template = use.template
    subject, kind = facts.first(Subject), facts.first(DocumentTypeName)
    words = subject.text if subject is not None else ""
    meant = not template.subjects or any(matches_subject(s, words) for s in template.subjects)
    of_type = not template.types or (kind is not None and _is_of_type(template, kind, subject))
    numbered = any(heading.is_numbered for heading in headings)
    return AppliedTemplate(
        spans=(Span(0, 0),),
        text="",
        name=template.name,
        certain=use.explicit and meant and of_type and numbered,
    )


def _end_of_text(document: Document, facts: Facts, end: int) -> int:
    closing = facts.first(Closing)
    stop = closing.span.start if closing is not None else end
    return len(document.text[: min(stop, end)].rstrip())
