"""How the letters of a stretch look, and about how wide they are."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TypeVar

from linter.document import Alignment, Document, Span
from linter.document.formatting import CharacterFormat
from linter.layout.elements import Look

_SMALL, _CAPITAL, _FIGURE, _NARROW = 0.46, 0.68, 0.5, 0.27
"""About how wide characters of Times New Roman are, in parts of their size."""
_DEFAULT_SIZE = 13.0
WORD = "docx"
_ValueT = TypeVar("_ValueT")


def states_settings(document: Document) -> bool:
    """Whether the source says how all of it is set: letters, pages, headers, drawn lines.

    A Word file does. A print shows only what came of it, a web page leaves it to the reader, and of
    other formats headers and lines are not read.
    """
    return document.format == WORD and bool(document.formatting)


def letters_in(document: Document, spans: Iterable[Span]) -> Iterator[tuple[CharacterFormat, str]]:
    """The letters and figures of some stretches with their formats."""
    for span in spans:
        for run in document.formats_in(span):
            letters = "".join(filter(str.isalnum, run.span.of(document.text)))
            if letters:
                yield run.format, letters


def look_of(
    document: Document, spans: tuple[Span, ...], alignment: Alignment | None = None
) -> Look | None:
    """How a stretch looks; None where the source says nothing about its letters."""
    runs = list(letters_in(document, spans))
    if not any(look.size is not None or look.bold is not None for look, _ in runs):
        return None
    shown = "".join(text.upper() if look.caps else text for look, text in runs)
    cased = [c for c in shown if c.upper() != c.lower()]
    return Look(
        spans=spans,
        text=" ".join(span.of(document.text) for span in spans),
        size=_most((look.size, len(text)) for look, text in runs),
        bold=_most((look.bold, len(text)) for look, text in runs),
        italic=_most((look.italic, len(text)) for look, text in runs),
        underlined=bool(_most((bool(look.underline), len(text)) for look, text in runs)),
        upper=bool(cased) and all(c.isupper() for c in cased),
        lower=any(c.islower() for c in cased),
        alignment=alignment,
    )


def _most(weighed: Iterable[tuple[_ValueT, int]]) -> _ValueT | None:
    """The value with the most letters."""
    sums: Counter[_ValueT] = Counter()
    for value, weight in weighed:
        sums[value] += weight
    return sums.most_common(1)[0][0] if sums else None


def width_of(document: Document, span: Span) -> float:
    """About how long a stretch is on one line, in points."""
    width = 0.0
    for run in document.formats_in(span):
        size = run.format.size or _DEFAULT_SIZE
        text = run.span.of(document.text)
        width += size * sum(map(_width, text.upper() if run.format.caps else text))
    return width


def _width(character: str) -> float:
    if character.isupper():
        return _CAPITAL
    if character.isdigit():
        return _FIGURE
    return _SMALL if character.isalpha() else _NARROW
