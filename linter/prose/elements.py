"""Elements of running text: how it is written, whether right or wrong.

Most text has none of them: what is written in the one way that everybody writes it (a comma with a
space behind it) is no fact. So that a long document costs little, an element stands for a
*departure* from plain writing, and the rules decide which of them is a slip.
"""

from datetime import date
from enum import Enum

from linter.document import Element, Span
from linter.document.element import Piece


class QuoteStyle(Enum):
    """How a double quotation mark is drawn."""

    STRAIGHT = "straight"
    CURLY = "curly"
    OTHER = "other"
    """Guillemets and low marks."""


class QuotationMark(Element, frozen=True, kw_only=True):
    """A double quotation mark; marks of measures (5"), ditto marks and code are not."""

    style: QuoteStyle
    opening: bool
    """Opening or closing, by what stands beside it; else by its drawing; else in turn."""
    space: Span | None
    """White space between the mark and the words that it encloses."""


class Quotation(Element, frozen=True, kw_only=True):
    """What stands between two quotation marks that belong together.

    With one of the marks missing it reaches to the end of the clause, and ``text`` is that.
    """

    opening: QuotationMark | None
    closing: QuotationMark | None
    within_paragraph: bool = True


class SpaceBeforeMark(Element, frozen=True, kw_only=True):
    """A word, white space, and a punctuation mark: ``thành .``"""

    mark: str
    space: Span


class MissingSpace(Element, frozen=True, kw_only=True):
    """Two words with a punctuation mark and no space between them: ``xã,thôn``."""

    mark: str
    place: int
    """Where a space would go."""


class Repetition(Element, frozen=True, kw_only=True):
    """The same words twice, with nothing but a name or a number between them."""

    words: int
    """How many words are repeated."""
    first: Piece
    second: Piece
    between: Piece | None
    before: str
    """The word before, in lower case; empty at the start and behind punctuation."""
    after: str


class PeopleMention(Element, frozen=True, kw_only=True):
    """The word *nhân dân* in small letters, outside the names of bodies of the state."""

    before: str
    """Up to three words before it within the clause, in lower case; else the comma before it."""
    after: str
    """Up to two words after it."""


class DatedWeekday(Element, frozen=True, kw_only=True):
    """A day of the week beside its date; ``text`` is the day of the week."""

    weekday: int
    """As said: 0 for Monday."""
    date: date
    written: str
    """The date as written."""


class DateStretch(Element, frozen=True, kw_only=True):
    """*Từ ngày … đến ngày …*"""

    first: date
    last: date
    certain: bool
    """Whether the first date states its own year, or its month is the second one's."""


class SpellingVariant(Element, frozen=True, kw_only=True):
    """Every place at which one of two accepted spellings is used; names are left out."""

    choice: str
    """What is chosen between: ``oa``, ``oe``, ``uy`` for the place of a tone, or the syllables."""
    variant: str
    """An example as first written."""
    count: int


class MisplacedTone(Element, frozen=True, kw_only=True):
    """A syllable with its tone, or one of two horns, where no way of spelling puts it."""

    expected: str


class LookAlikeLetter(Element, frozen=True, kw_only=True):
    """A letter of another alphabet in a word, drawn like the one that belongs there.

    Also one composed of a tone mark that Unicode advises against (U+0340, U+0341).
    """

    letter: str
    expected: str
    place: Span


class InvisibleCharacter(Element, frozen=True, kw_only=True):
    """A character without width, and the word in which or beside which it stands."""

    name: str
    """``U+200B``."""
    inside: bool
    """Whether letters stand on both sides of it."""
    place: Span


class ComposedText(Element, frozen=True, kw_only=True):
    """Letters stored decomposed (``e`` + marks) in the source; the span is the first such word."""

    count: int
    """How many letters."""


class LegacyWord(Element, frozen=True, kw_only=True):
    """A word that the source holds in an encoding older than Unicode; ``text`` is what it reads."""

    written: str
    """As it stands in the source: ``hßa``."""
    encoding: str
    """What the reader called it, for the message."""
