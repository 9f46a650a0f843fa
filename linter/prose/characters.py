"""Characters that are not what they look like, or look like nothing.

Source: TCVN 6909:2001 and the Unicode charts; Nghị định 30/2020/NĐ-CP, Phụ lục I asks for Unicode
by TCVN 6909:2001.
"""

from collections.abc import Iterable, Iterator
from typing import ClassVar

from linter.document import Document, Element, Facts, SegmentKind, Span
from linter.prose.elements import ComposedText, InvisibleCharacter, LookAlikeLetter
from linter.text.patterns import lazy_pattern

_VIETNAMESE = {"ð": "đ", "Ð": "Đ", "Ɖ": "Đ", "ɖ": "đ"}
_CYRILLIC = dict(zip("аеорсухіјѕАВЕКМНОРСТУХІЅЈ", "aeopcyxijsABEKMHOPCTYXISJ", strict=True))
_GREEK = dict(zip("οΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "oABEZHIKMNOPTYX", strict=True))
_TWINS = _CYRILLIC | _GREEK
_ALL_TWINS = _VIETNAMESE | _TWINS
_INVISIBLE = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2028\u2029\u202a-\u202e\u2060\ufeff"
_ODD = lazy_pattern(f"[{''.join(_ALL_TWINS)}{_INVISIBLE}]")
_ANYWHERE = "\u00ad\u200b\u2028\u2029\u2060\ufeff"
"""Those that have no use in Vietnamese text; the others are leftovers only inside a word."""
_LONGEST_WORD = 40
"""Letters on either side that are taken for one word."""
_LATIN = lazy_pattern("[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")
_LEGACY = lazy_pattern("[®¸µ¶·¹]")
_LEGACY_SIGNS = 10
"""Signs from which on a text is in the encoding TCVN3, where U+00AD stands for *ư*."""
_DEPRECATED = frozenset("\u0340\u0341")


class OddCharacterRecogniser:
    """Finds look-alike letters and characters without width."""

    provides: ClassVar[tuple[type[Element], ...]] = (LookAlikeLetter, InvisibleCharacter)
    needs: ClassVar[tuple[type[Element], ...]] = ()

    def recognise(self, document: Document, facts: Facts) -> Iterable[Element]:
        """Yield both kinds in order."""
        text = document.text
        yield from _deprecated(document)
        found = list(_ODD.finditer(text))
        if not found:
            return
        legacy = len(_LEGACY.findall(text)) >= _LEGACY_SIGNS
        for match in found:
            if match[0] in _ALL_TWINS:
                yield from _look_alike(text, match.start())
            elif not (legacy and match[0] == "\u00ad"):
                yield from _invisible(text, match.start())


def _word_around(text: str, place: int) -> Span:
    start = end = place
    first, last = max(place - _LONGEST_WORD, 0), min(place + _LONGEST_WORD, len(text))
    while start > first and (text[start - 1].isalpha() or _ODD.match(text, start - 1)):
        start -= 1
    while end < last and (text[end].isalpha() or _ODD.match(text, end)):
        end += 1
    return Span(start, end)


def _deprecated(document: Document) -> Iterator[LookAlikeLetter]:
    for segment in document.segments:
        marks = set(segment.original or "") & _DEPRECATED
        if marks and segment.kind is SegmentKind.COMPOSED:
            span = _word_around(document.text, segment.span.start)
            yield LookAlikeLetter(
                spans=(span,),
                text=span.of(document.text),
                letter=min(marks),
                expected=segment.span.of(document.text),
                place=segment.span,
            )


def _look_alike(text: str, place: int) -> Iterator[LookAlikeLetter]:
    letter = text[place]
    span = _word_around(text, place)
    word = span.of(text)
    if letter in _VIETNAMESE or _LATIN.search(word):
        yield LookAlikeLetter(
            spans=(span,),
            text=word,
            letter=letter,
            expected=_ALL_TWINS[letter],
            place=Span(place, place + 1),
        )


def _invisible(text: str, place: int) -> Iterator[InvisibleCharacter]:
    character = text[place]
    inside = bool(place and _LATIN.match(text, place - 1) and _LATIN.match(text, place + 1))
    if inside or character in _ANYWHERE:
        span = _word_around(text, place)
        yield InvisibleCharacter(
            spans=(span,),
            text=span.of(text),
            name=f"U+{ord(character):04X}",
            inside=inside,
            place=Span(place, place + 1),
        )


class ComposedTextRecogniser:
    """States whether the source holds decomposed letters."""

    provides: ClassVar[tuple[type[Element], ...]] = (ComposedText,)
    needs: ClassVar[tuple[type[Element], ...]] = ()

    def recognise(self, document: Document, facts: Facts) -> Iterable[Element]:
        """Yield one element for the document, at the first such word."""
        composed = [s for s in document.segments if s.kind is SegmentKind.COMPOSED]
        if not composed:
            return
        span = _word_around(document.text, composed[0].span.start)
        yield ComposedText(
            spans=(span,),
            text=span.of(document.text),
            count=len(composed),
        )
