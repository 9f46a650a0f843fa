"""Many names looked for at once, without one great regular expression.

An alternation of two hundred names takes longer to compile than a document to check. Names are
kept by their first words instead, so that a text is walked word by word.
"""

import re
from collections.abc import Iterable, Iterator

from msgspec import Struct

from linter.text.patterns import lazy_pattern

_WORD = lazy_pattern(r"\w+")


class Named(Struct, frozen=True):
    """A name found in a text."""

    start: int
    end: int
    name: str


class Names:
    """Names to be found as whole words; where several fit, the longest comes first.

    Text and names must have been levelled alike (case, marks); a space in a name stands for any
    white space in the text. Behind one of ``not_after`` no name begins.

    >>> [found.name for found in Names(("bộ", "bộ y tế")).find("của bộ y  tế và bộ khác")]
    ['bộ y tế', 'bộ']
    """

    def __init__(self, names: Iterable[str], *, not_after: tuple[str, ...] = ()) -> None:
        self._by_first_word: dict[str, list[tuple[str, list[str]]]] = {}
        self._not_after = not_after
        for name in sorted(set(names), key=lambda name: (-len(name), name)):
            first = _WORD.match(name)
            if first is None:
                raise ValueError(f"a name must begin with a word: {name!r}")
            self._by_first_word.setdefault(first[0], []).append((name, name.split()))

    def may_begin(self, word: str) -> bool:
        """Whether a name begins with this word."""
        return word in self._by_first_word

    def at(self, text: str, start: int, end: int | None = None) -> Iterator[Named]:
        """The names that begin at an offset, the longest first, in ``text[:end]``."""
        end = len(text) if end is None else end
        first = _WORD.match(text, start, end)
        if first is not None and not _in_word(text, start):
            yield from self._beginning(first, text, end)

    def find(self, text: str, start: int = 0, end: int | None = None) -> Iterator[Named]:
        """The names in a stretch of text from left to right; none overlaps another."""
        end = len(text) if end is None else end
        place = start
        for word in _WORD.finditer(text, start, end):
            if word[0] in self._by_first_word and word.start() >= place:
                if word.start() == start and _in_word(text, start):
                    continue
                for found in self._beginning(word, text, end):
                    place = found.end
                    yield found
                    break

    def _beginning(self, first: re.Match[str], text: str, end: int) -> Iterator[Named]:
        start = first.start()
        candidates = self._by_first_word.get(first[0], ())
        if candidates and self._not_after and text.endswith(self._not_after, 0, start):
            return
        for name, words in candidates:
            stop = _end_of(words, text, start, end)
            if stop is not None:
                yield Named(start, stop, name)


def _end_of(words: list[str], text: str, place: int, end: int) -> int | None:
    """Where these words end, when they stand at a place one after the other."""
    for index, word in enumerate(words):
        if index:
            gap = place
            while place < end and text[place].isspace():
                place += 1
            if place == gap:
                return None
        if not text.startswith(word, place, end):
            return None
        place += len(word)
    return None if place < end and _is_word(text[place]) else place


def _in_word(text: str, place: int) -> bool:
    return place > 0 and _is_word(text[place - 1])


def _is_word(sign: str) -> bool:
    return sign.isalnum() or sign == "_"
