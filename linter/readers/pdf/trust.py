"""Whether the text that a page carries can be trusted: letters may be missing or misread."""

from linter.readers.pdf.page import Page
from linter.text.misreading import is_misread
from linter.text.patterns import lazy_pattern
from linter.text.syllables import is_syllable

FEWEST = 20
"""Letters below which a page has no text to speak of."""
BROKEN = 0.002
"""Of the characters that stand for nothing: a broken map loses letters elsewhere too."""
_NOTHING = lazy_pattern("[\ue000-\uf8ff\ufffd\ufffe\uffff\u0001-\u0008]")
_ACCENTED = lazy_pattern(r"[^\W\d_]*[\u00c0-\u1ef9][^\W\d_]*")
UNSOUND = 0.35
"""Of words with marks that are no syllables of Vietnamese."""


def has_text(page: Page) -> bool:
    """Whether a page carries text at all."""
    return sum(len(word.text) for word in page.words) >= FEWEST


def is_sound(page: Page) -> bool:
    """Whether the text of a page is what is printed on it, as far as can be told."""
    text = " ".join(word.text for word in page.words)
    if len(_NOTHING.findall(text)) > BROKEN * len(text):
        return False
    return not is_misread(text) and not _is_gibberish(text)


def _is_gibberish(text: str) -> bool:
    words = [word.lower() for word in _ACCENTED.findall(text[:20_000])]
    if len(words) < 20:
        return False
    return sum(not is_syllable(word) for word in words) > UNSOUND * len(words)
