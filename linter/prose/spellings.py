"""Spellings: two accepted ways of writing a syllable, and ways that nobody accepts.

No law prescribes one of the two (Nghị định 30/2020/NĐ-CP itself prints both *HÒA* and *HOÀ*), so
all that can be told is which is used where. Names are written as their bearers write them.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import ClassVar

from linter.document import Document, Element, Facts, Span
from linter.prose.elements import MisplacedTone, SpellingVariant
from linter.structure.elements import Motto, NationalName
from linter.structure.lines import pattern
from linter.text.folding import fold, strip_marks
from linter.text.patterns import lazy_pattern
from linter.text.syllables import well_placed

_TONE_PLACE = (
    r"[òóỏõọùúủũụÙÚỦŨỤàáảãạèéẻẽẹỳýỷỹỵ]"
    r"(?:((?<=[òóỏõọ])[ae]|(?<=[ùúủũụÙÚỦŨỤ])y)|(?<=o[àáảãạèéẻẽẹ])|(?<=[uU][ỳýỷỹỵ]))(?![^\W\d_])"
)
_I_OR_Y = r"(?:[ìíỉĩị]|([ỳýỷỹỵ]))(?![^\W\d_])(?<=[hklmstu].)"
"""Both begin with a set of letters, which makes them quick to search for."""
_I_OR_Y_ONSETS = frozenset({"h", "k", "l", "m", "s", "t", "qu"})
_ONLY_I = lazy_pattern(r"(?:tỉ (?:mỉ|tê)|tí|lí (?:nhí|tí)|kì (?:cọ|kèo)|hì|sì|mỉ)\b")
"""Words that nobody writes with y."""
_I_TO_Y = str.maketrans("ìíỉĩị", "ỳýỷỹỵ")
_COMMON_NAMES = ("Ủy", "Uỷ")
"""The one word that is written with a capital and is no name: *Ủy ban*."""
_WORD = r"[^\W\d_]+"
_SENTENCE = r"(?:^|[.!?…]\s+|^\W{0,3}\d{0,2}[.)]?\s*)$"


class SpellingVariantRecogniser:
    """Collects the places of each accepted variant over the document."""

    provides: ClassVar[tuple[type[Element], ...]] = (SpellingVariant,)
    needs: ClassVar[tuple[type[Element], ...]] = (NationalName, Motto)

    def recognise(self, document: Document, facts: Facts) -> Iterable[Element]:
        """Yield one element for each variant in use, in the order of its first place."""
        printed = [e.span for kind in (NationalName, Motto) for e in facts.all(kind)]
        places: dict[tuple[str, bool], list[Span]] = defaultdict(list)
        for choice, old, span in _variants(document.text):
            if not any(head.start <= span.start < head.end for head in printed):
                places[choice, old].append(span)
        for (choice, _), spans in sorted(places.items(), key=lambda item: item[1][0]):
            words = [span.of(document.text) for span in spans]
            yield SpellingVariant(
                spans=tuple(spans),
                text=" ".join(words),
                choice=choice,
                variant=words[0],
                count=len(words),
            )


def _variants(text: str) -> Iterator[tuple[str, bool, Span]]:
    """What is chosen between, whether the older form was, and where."""
    for match in pattern(_TONE_PLACE).finditer(text):
        new = match[1] is None
        start, vowels = _syllable(text, match.start()), match.start() - new
        word = text[start : match.end()]
        if (word.islower() or word in _COMMON_NAMES) and text[vowels - 1 : vowels] not in "qQ":
            choice = strip_marks(fold(text[vowels : match.end()]))
            yield choice, not new, Span(start, match.end())
    for match in pattern(_I_OR_Y).finditer(text):
        start = _syllable(text, match.start())
        if text[start : match.start()] not in _I_OR_Y_ONSETS:
            continue
        if match[1] is None and _ONLY_I.match(text, start):
            continue
        word = text[start : match.end()]
        yield f"i/{word.translate(_I_TO_Y)}", match[1] is not None, Span(start, match.end())


def _syllable(text: str, place: int) -> int:
    """Where the syllable around a letter begins."""
    while place and text[place - 1].isalpha():
        place -= 1
    return place


class MisplacedToneRecogniser:
    """Finds syllables whose tone stands where no way of spelling puts it."""

    provides: ClassVar[tuple[type[Element], ...]] = (MisplacedTone,)
    needs: ClassVar[tuple[type[Element], ...]] = ()

    def recognise_block(self, text: str) -> Iterable[MisplacedTone]:
        """Yield them in order; words with a capital only where a sentence begins."""
        wrong = {word for token in set(text.split()) for word in _wrong_words(token)}
        if wrong:
            yield from _misplaced(text, wrong)


@lru_cache(maxsize=20_000)
def _wrong_words(token: str) -> tuple[str, ...]:
    """The words with a misplaced tone in what stands between spaces."""
    words = [token] if token.isalpha() else pattern(_WORD).findall(token)
    return tuple(word for word in words if well_placed(word.lower()))


def _misplaced(text: str, wrong: set[str]) -> Iterator[MisplacedTone]:
    for match in pattern(_WORD).finditer(text):
        word = match[0]
        if word not in wrong:
            continue
        if not word.islower():
            opens = pattern(_SENTENCE).search(text, max(match.start() - 8, 0), match.start())
            follows = text[match.end() : match.end() + 2].strip()
            if not word.istitle() or not opens or not follows.islower():
                continue
        right = well_placed(word.lower()) or word
        expected = right if word.islower() else right.capitalize()
        yield MisplacedTone(spans=(Span(*match.span()),), text=word, expected=expected)
