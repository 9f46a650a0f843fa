"""Finding words and patterns in a passage: whole words, folded as the rule wants it."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple
from unicodedata import normalize

from msgspec import Struct

from linter.text import patterns
from linter.text.folding import classic_tone_places, fold, strip_marks, unify_dashes


class Folding(Struct, frozen=True):
    """What counts as the same."""

    case: bool = True
    tone_place: bool = True
    marks: bool = False

    def level(self, text: str) -> str:
        """The text as it is compared, one character for each."""
        text = unify_dashes(text)
        if self.case:
            text = fold(text)
        if self.tone_place or self.marks:
            text = classic_tone_places(text)
        return strip_marks(text) if self.marks else text


class Hit(NamedTuple):
    """A place in a passage."""

    start: int
    end: int
    wanted: str
    """The phrase or pattern of the rule."""
    expected: str | None = None
    """What should stand there, in the case of what does."""

    def inside(self, others: Iterable["Hit"]) -> bool:
        """Whether it lies wholly within one of the others."""
        return any(other.start <= self.start and self.end <= other.end for other in others)

    def touches(self, others: Iterable["Hit"]) -> bool:
        """Whether it shares a letter with one of the others."""
        return any(other.start < self.end and self.start < other.end for other in others)


class Search(Struct, frozen=True):
    """What is looked for: phrases and patterns, with what should stand in their place if any."""

    folding: Folding
    phrases: Mapping[str, str | None]
    patterns: Mapping[str, str | None] = {}
    exceptions: tuple[str, ...] = ()
    """Phrases that nothing that is found may touch: *Nguyễn Trãi* is no *trãi qua*."""

    def find(self, text: str) -> list[Hit]:
        """The hits from left to right; of those that overlap, the first and longest."""
        levelled = self.folding.level(text)
        hits = [self._filled_in(hit, text) for hit in self._phrases(self.phrases, levelled)]
        hits += self._matches(text)
        if hits:
            excepted = list(self._phrases(self.exceptions, levelled))
            right = list(self._phrases(filter(None, self.phrases.values()), levelled))
            hits = [hit for hit in hits if not hit.touches(excepted) and not hit.inside(right)]
        return list(_without_overlaps(hits))

    def _phrases(self, phrases: Iterable[str], levelled: str) -> Iterator[Hit]:
        for phrase, first in _first_words(tuple(phrases), self.folding):
            if first in levelled:  # few are
                yield from find_phrase(phrase, levelled, self.folding)

    def _filled_in(self, hit: Hit, text: str) -> Hit:
        expected = self.phrases[hit.wanted]
        if expected is None:
            return hit
        if self.folding.case:
            expected = in_case_of(text[hit.start : hit.end], expected)
        return hit._replace(expected=expected)

    def _matches(self, text: str) -> Iterator[Hit]:
        for pattern, expected in self.patterns.items():
            for match in compiled(pattern, self.folding.case).finditer(text):
                if match.end() > match.start():
                    replaced = None if expected is None else match.expand(expected)
                    yield Hit(match.start(), match.end(), pattern, replaced)


@lru_cache(maxsize=1000)
def compiled(pattern: str, ignore_case: bool) -> re.Pattern[str]:
    """A pattern as rules use it."""
    return patterns.compiled(normalize("NFC", pattern), re.IGNORECASE if ignore_case else 0)


@lru_cache(maxsize=5000)
def _words(phrase: str, folding: Folding) -> tuple[str, ...]:
    return tuple(folding.level(normalize("NFC", phrase)).split())


@lru_cache(maxsize=100)
def _first_words(phrases: tuple[str, ...], folding: Folding) -> tuple[tuple[str, str], ...]:
    """Each phrase that has words, with the first of them."""
    found = ((phrase, _words(phrase, folding)) for phrase in phrases)
    return tuple((phrase, words[0]) for phrase, words in found if words)


def find_phrase(phrase: str, levelled: str, folding: Folding) -> Iterator[Hit]:
    """The places of a phrase in a levelled text, as whole words over any white space."""
    words = _words(phrase, folding)
    place = levelled.find(words[0]) if words else -1
    while place >= 0:
        end = _end_of(words, levelled, place)
        if end is not None and not _cuts_word(levelled, place) and not _cuts_word(levelled, end):
            yield Hit(place, end, phrase)
            place = levelled.find(words[0], end)
        else:
            place = levelled.find(words[0], place + 1)


def _end_of(words: tuple[str, ...], text: str, place: int) -> int | None:
    """Where the words end when they stand here one after the other."""
    for index, word in enumerate(words):
        if index:
            gap = place
            while place < len(text) and text[place].isspace():
                place += 1
            if place == gap:
                return None
        if not text.startswith(word, place):
            return None
        place += len(word)
    return place


def _cuts_word(text: str, place: int) -> bool:
    """Whether a word goes on over a place."""
    return 0 < place < len(text) and _is_word(text[place - 1]) and _is_word(text[place])


def _is_word(sign: str) -> bool:
    return sign.isalnum() or sign == "_"


def _without_overlaps(hits: list[Hit]) -> Iterator[Hit]:
    end = 0
    for hit in sorted(hits, key=lambda hit: (hit.start, -hit.end)):
        if hit.start >= end:
            yield hit
            end = hit.end


def in_case_of(found: str, expected: str) -> str:
    """The right words in the case, and with the white space, of those that they replace.

    >>> in_case_of("Sát nhập", "sáp nhập"), in_case_of("SÁT NHẬP", "sáp nhập")
    ('Sáp nhập', 'SÁP NHẬP')
    """
    letters = [sign for sign in found if sign.isalpha()]
    words = found.split()
    if len(letters) > 1 and found.isupper():
        expected = expected.upper()
    elif len(words) > 1 and all(word[0].isupper() for word in words):
        expected = re.sub(r"(?<!\S)\w", lambda match: match[0].upper(), expected)
    elif found[0].isupper():
        expected = expected[0].upper() + expected[1:]
    gaps = re.findall(r"\s+", found)
    right = expected.split()
    if len(right) != len(gaps) + 1:
        return expected
    return "".join(word + gap for word, gap in zip(right, [*gaps, ""], strict=True))
