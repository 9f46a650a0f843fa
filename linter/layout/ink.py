"""Fonts and colours of letters, over the whole text."""

from collections.abc import Iterable
from typing import ClassVar

from linter.document import Document, Element, Facts, Span
from linter.layout.elements import ColourUse, FontUse
from linter.layout.measures import states_settings

_BLACK = frozenset({"auto", "000000"})


class InkRecogniser:
    """Gathers the stretches of letters by font and by colour."""

    provides: ClassVar[tuple[type[Element], ...]] = (FontUse, ColourUse)
    needs: ClassVar[tuple[type[Element], ...]] = ()

    def recognise(self, document: Document, facts: Facts) -> Iterable[Element]:
        """Yield fonts, then colours, each in the order in which they first occur."""
        if not states_settings(document):
            return
        fonts: dict[str, list[tuple[Span, int]]] = {}
        colours: dict[str, list[tuple[Span, int]]] = {}
        for run in document.formatting:
            letters = sum(map(str.isalpha, run.span.of(document.text)))
            if not letters:
                continue
            if run.format.font:
                fonts.setdefault(run.format.font, []).append((run.span, letters))
            if run.format.color and run.format.color not in _BLACK:
                colours.setdefault(run.format.color, []).append((run.span, letters))
        total = sum(count for places in fonts.values() for _, count in places)
        for font, places in fonts.items():
            count = sum(letters for _, letters in places)
            yield FontUse(
                spans=_joined(places), text="", font=font, letters=count, share=count / total
            )
        for colour, places in colours.items():
            count = sum(letters for _, letters in places)
            yield ColourUse(spans=_joined(places), text="", colour=colour, letters=count)


def _joined(places: list[tuple[Span, int]]) -> tuple[Span, ...]:
    """Stretches that touch as one."""
    joined: list[Span] = []
    for span, _ in places:
        if joined and joined[-1].end == span.start:
            joined[-1] = Span(joined[-1].start, span.end)
        else:
            joined.append(span)
    return tuple(joined)
