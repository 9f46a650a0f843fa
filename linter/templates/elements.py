"""Elements of this layer: how a document and a template fit. Facts only; rules judge.

What is not there stands as an element of its own: an empty span at the place where it should be.
"""

from linter.document import Element
from linter.document.element import Piece


class AppliedTemplate(Element, frozen=True, kw_only=True):
    """The template that the document is held against."""

    name: str
    certain: bool
    """Whether the user chose it for this document, it is meant for such, and headings are there."""


class SectionFit(Element, frozen=True, kw_only=True):
    """A section of the template: where it stands in the document, or would stand."""

    title: str
    found: bool
    required: bool
    previous: str
    """Title of the section it should follow; empty for the first one."""
    nearest: Piece | None = None
    """The heading most like it, when none is like enough."""
    implied: bool = False
    """Whether it has no heading while all the sections inside it have."""
    misplaced_before: str = ""
    """Title of a section that should stand before it and stands behind it."""
    misplaced_after: str = ""
    """Title of a section that should stand behind it and stands before it."""
    indicators: tuple[str, ...] = ()
    """Names of the required indicators that belong to it."""


class IndicatorFit(Element, frozen=True, kw_only=True):
    """A required indicator: where its figure is given, or would be."""

    name: str
    section: str
    found: bool
    mentioned: bool
    """Whether its words are there, without a number in its own section; the span is theirs."""


class TableFit(Element, frozen=True, kw_only=True):
    """A required table: where it stands, or would stand."""

    title: str
    found: bool
    lacking: tuple[str, ...] = ()
    """Required columns that it has not."""
    elsewhere: bool = False
    """Whether the text speaks of an appendix that is not in this file."""


class PeriodFit(Element, frozen=True, kw_only=True):
    """The period that the template asks for, and what the document says of it."""

    required: str
    """In words."""
    stated: str
    """As written; empty when no period is stated."""
    fits: bool
