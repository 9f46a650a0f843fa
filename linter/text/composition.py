"""Unicode composition (NFC) that remembers where each character came from.

Vietnamese text may be stored composed (``ệ``, one code point) or decomposed (``e`` + two marks).
Rules compare composed text; edits need the original. Source: Unicode Standard Annex #15.
"""

import unicodedata
from collections.abc import Iterator

from msgspec import Struct


class Piece(Struct, frozen=True):
    """A stretch of composed text and the stretch of original text it stands for."""

    composed: str
    start: int
    """Offset in the original text."""
    end: int
    changed: bool


def is_composed(text: str) -> bool:
    """Whether the text is already NFC; thirty times cheaper than composing it."""
    return unicodedata.is_normalized("NFC", text)


def compose(text: str) -> Iterator[Piece]:
    """Yield the text in NFC, in pieces that are either unchanged or one changed cluster."""
    if is_composed(text):
        if text:
            yield Piece(text, 0, len(text), False)
        return
    start = 0
    for begin, end in _clusters(text):
        cluster = text[begin:end]
        composed = unicodedata.normalize("NFC", cluster)
        if composed == cluster:
            continue
        if start < begin:
            yield Piece(text[start:begin], start, begin, False)
        yield Piece(composed, begin, end, True)
        start = end
    if start < len(text):
        yield Piece(text[start:], start, len(text), False)


def _clusters(text: str) -> Iterator[tuple[int, int]]:
    """Cut before each character that cannot combine with what stands before it."""
    start = 0
    for index in range(1, len(text)):
        if _starts_cluster(text[index]):
            yield start, index
            start = index
    if text:
        yield start, len(text)


def _starts_cluster(character: str) -> bool:
    if unicodedata.combining(character):
        return False
    # Conjoining Hangul vowels and finals compose although their combining class is zero.
    return not "\u1160" <= character <= "\u11ff"
