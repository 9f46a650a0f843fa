"""The word *nhân dân* in small letters, with the words around it that tell what it is.

The names of bodies of the state, in which it is written so (Nghị định 30/2020/NĐ-CP, Phụ lục II,
IV.1.a: *Hội đồng nhân dân tỉnh*), are no mentions of it.
"""

from collections.abc import Iterable, Iterator
from typing import ClassVar

from linter.document import Element, Span
from linter.prose.elements import PeopleMention
from linter.structure.lines import pattern

_WORD = "nhân dân"
_MENTION = rf"(?<!ban )(?<!đồng )(?<!án )(?<!sát )\b{_WORD}\b"
_BEFORE = r"(?:(?:[^\W\d_]+[ \u00a0\n]+){1,3}|[,;] )$"
_AFTER = r"[ \u00a0\n]+([^\W\d_]+)(?:[ \u00a0\n]+([^\W\d_]+))?"


class PeopleRecogniser:
    """Finds mentions of *nhân dân* in a block."""

    provides: ClassVar[tuple[type[Element], ...]] = (PeopleMention,)
    needs: ClassVar[tuple[type[Element], ...]] = ()

    def recognise_block(self, text: str) -> Iterable[PeopleMention]:
        """Yield the mentions in order."""
        if _WORD not in text:
            return ()
        return tuple(_mentions(text))


def _mentions(text: str) -> Iterator[PeopleMention]:
    for match in pattern(_MENTION).finditer(text):
        before = pattern(_BEFORE).search(text, max(match.start() - 40, 0), match.start())
        after = pattern(_AFTER).match(text, match.end())
        yield PeopleMention(
            spans=(Span(*match.span()),),
            text=match[0],
            before=" ".join(before[0].lower().split()) if before else "",
            after=" ".join(filter(None, after.groups())) if after else "",
        )
