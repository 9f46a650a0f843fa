"""To which documents the rules of layout speak, and how they name places and lengths."""

from collections.abc import Iterable
from datetime import date

from linter.rulekit import (
    LETTERHEAD,
    MOST_SPANS,
    Context,
    Element,
    Span,
    Standing,
    is_administrative,
)

SCOPE: tuple[type[Element], ...] = (*LETTERHEAD, Standing)
"""What ``is_judged`` asks for: for the ``needs`` of a rule."""
IN_FORCE = date(2020, 3, 5)
"""The decree's first day; earlier documents followed another table of sizes."""
POINTS_PER_MM = 72 / 25.4


def is_judged(context: Context) -> bool:
    """Whether the text is a document of a body's own, of a time in which the law held."""
    dated = context.date
    return (dated is None or dated >= IN_FORCE) and is_administrative(context)


def in_mm(points: float) -> str:
    """A length as a clerk reads it: ``20,5``."""
    return figure(points / POINTS_PER_MM)


def figure(value: float) -> str:
    """A figure with one decimal at most, comma for the point."""
    return f"{round(value, 1):g}".replace(".", ",")


def spans_of(elements: Iterable[Element]) -> tuple[Span, ...]:
    """Every stretch of the elements, as many as a finding points at."""
    return tuple(span for element in elements for span in element.spans)[:MOST_SPANS]
