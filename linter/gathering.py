"""Many places of one defect in one finding: its spans, and how its message names them.

One rule says one thing once: a text in which every comma is spaced wrongly has one finding with a
count, not two hundred.
"""

from collections.abc import Iterable

from linter.document import Element, Span

MOST_SPANS = 20
"""Places that a finding points at; the count in its message is of all."""
MOST_NAMED = 4
"""Places that a message quotes."""
_LONGEST = 48
"""Characters of a place that are quoted."""
_QUOTES = '“”"„«»'


def places_of(elements: Iterable[Element]) -> tuple[Span, ...]:
    """Where the elements stand, as many as a finding points at."""
    return tuple(element.span for element in elements)[:MOST_SPANS]


def quoted(texts: Iterable[str]) -> str:
    """Texts in quotation marks, each once: ``“a”, “b”``; a text that has marks keeps its own.

    >>> quoted(["a", "b", "a", "“c d”"])
    '“a”, “b”, “c d”'
    """
    once = list(dict.fromkeys(shortened(text) for text in texts))
    named = [text if set(text) & set(_QUOTES) else f"“{text}”" for text in once[:MOST_NAMED]]
    return ", ".join([*named, "…"] if len(once) > MOST_NAMED else named)


def shortened(text: str) -> str:
    """A text on one line, cut at a word when it is long; a closing quotation mark stays."""
    line = " ".join(text.split(" ")).replace("\n", " ")
    if len(line) <= _LONGEST:
        return line
    cut = line[:_LONGEST].rpartition(" ")[0] or line[:_LONGEST]
    return f"{cut.rstrip(',;: ')}…{line[-1] if line[-1] in _QUOTES else ''}"
