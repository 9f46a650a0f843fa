"""Words that are written twice in a row, or with nothing but a name or a number between.

Whether that is a slip is not told here: *xa xa* and *ngày ngày* are words of the language.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import ClassVar

from linter.document import Element, Span
from linter.document.element import Piece
from linter.prose.elements import Repetition
from linter.structure.lines import pattern
from linter.text.folding import fold

_LONGEST_GAP = 5
"""Words of a name or a number between two equal phrases."""
_LONGEST_PHRASE = 12
_SHORTEST_APART = 3
"""Words of a phrase that is repeated with something between."""
_STOPS = ".,;:!?…)(/"
_COUNTED = frozenset({"năm", "tháng", "quý", "kỳ", "giai", "đoạn", "số"})


class RepetitionRecogniser:
    """Finds repeated words in a block."""

    provides: ClassVar[tuple[type[Element], ...]] = (Repetition,)
    needs: ClassVar[tuple[type[Element], ...]] = ()

    def recognise_block(self, text: str) -> Iterable[Repetition]:
        """Yield the repetitions in order; the longest at each place."""
        words = fold(text).split()
        if len(set(words)) == len(words):
            return ()
        return tuple(_repetitions(text, words))


def _repetitions(text: str, words: Sequence[str]) -> Iterator[Repetition]:
    last: dict[str, int] = {}
    places: list[tuple[int, int]] | None = None
    done = 0
    for index, word in enumerate(words):
        start = last.get(word)
        last[word] = index
        if start is None or start < done or index - start > _LONGEST_PHRASE + _LONGEST_GAP:
            continue
        length = _common(words, start, index)
        gap = index - start - length
        if gap and (length < _SHORTEST_APART or gap > _LONGEST_GAP):
            continue
        places = places or [match.span() for match in pattern(r"\S+").finditer(text)]
        if _is_stopped(words[start : index + length - 1]):
            continue
        between = [text[low:high] for low, high in places[start + length : index]]
        if _are_spread(text, places[start : index + length]) or not _is_filling(between):
            continue
        done = index + length
        yield _repetition(text, words, places, (start, index, length))


def _common(words: Sequence[str], first: int, second: int) -> int:
    """How many words from two places on are equal, punctuation at the end of the second aside."""
    length = 0
    while first + length < second and second + length < len(words):
        one, other = words[first + length], words[second + length]
        if one != other:
            return length + (one == other.rstrip(_STOPS) and one != "")
        length += 1
    return length


def _is_stopped(words: Sequence[str]) -> bool:
    """Whether punctuation stands among the words, so that they are no repetition of one clause."""
    return any(word[-1] in _STOPS or not (word[0].isalnum() or word[0] == "“") for word in words)


def _are_spread(text: str, places: Sequence[tuple[int, int]]) -> bool:
    """Whether columns or blanks stand between the words."""
    gaps = (text[one[1] : other[0]] for one, other in pairwise(places))
    return any(gap not in (" ", "\u00a0", "\n", " \n", "  ") for gap in gaps)


def _is_filling(between: Sequence[str]) -> bool:
    """Whether words are those of a name or a number."""
    return all(
        word[:1].isupper() or word[:1].isdigit() or word.lower() in _COUNTED for word in between
    )


def _repetition(
    text: str,
    words: Sequence[str],
    places: Sequence[tuple[int, int]],
    found: tuple[int, int, int],
) -> Repetition:
    first, second, length = found
    tail = words[second + length - 1]
    cut = len(tail) - len(tail.rstrip(_STOPS))
    end = places[second + length - 1][1] - cut
    before = words[first - 1] if first else ""
    after = words[second + length] if second + length < len(words) and not cut else ""
    gap = (places[first + length][0], places[second - 1][1]) if second > first + length else None
    span = Span(places[first][0], end)
    return Repetition(
        spans=(span,),
        text=span.of(text),
        words=length,
        first=_piece(text, places[first][0], places[first + length - 1][1]),
        second=_piece(text, places[second][0], end),
        between=_piece(text, *gap) if gap else None,
        before="" if before[-1:] in _STOPS else before,
        after=after.strip(_STOPS),
    )


def _piece(text: str, start: int, end: int) -> Piece:
    return Piece(spans=(Span(start, end),), text=text[start:end])
