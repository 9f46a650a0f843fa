"""Directives as rules see them: what is written, and what came of it.

A directive is a comment by which an author asks soát to pass over a finding. These elements are
made by the engine once every other rule has spoken; no recogniser provides them.
"""

from linter.document import Element, SourceRef


class Directive(Element, frozen=True, kw_only=True):
    """A directive; its span is where it takes effect or, when lifted from the text, its anchor."""

    names: tuple[str, ...]
    """Rules, packs or ``all``, as written."""
    reason: str
    """Empty when none is given."""
    has_verb: bool = True
    """Whether it says what is to be done; otherwise nothing is passed over."""
    source: SourceRef | None = None
    """Where it stands in a file that has lines."""


class UnknownName(Element, frozen=True, kw_only=True):
    """A name in a directive that is neither a rule nor a pack; ``text`` is the name."""

    suggestion: str
    """The known name that is most like it; empty when none is near."""
    source: SourceRef | None = None


class UnusedDirective(Element, frozen=True, kw_only=True):
    """Names in a directive under which nothing was found where it holds; ``text`` lists them."""

    source: SourceRef | None = None
