"""A block of text in the forms in which citations are looked for; every offset is the same."""

from msgspec import Struct

from linter.document import Span
from linter.document.element import Piece
from linter.text.folding import fold, latin_capitals, strip_marks, unify_dashes

_LOOK_ALIKES = str.maketrans(
    {
        "\n": " ",
        "\t": " ",
        "\u00a0": " ",
        "\u2009": " ",
        "\u202f": " ",
        "⁄": "/",
        "∕": "/",
        "ð": "đ",
        "Ð": "Đ",
        "Ɖ": "Đ",
    }
)


class Passage(Struct, frozen=True):
    """One block: as written, with its signs levelled, and in small letters without marks."""

    text: str
    level: str
    """Dashes, slashes, spaces and look-alike letters levelled; case and marks kept."""
    latin: str
    """``level`` with the capitals of abbreviations in A-Z: ``QĐ`` is ``QD``."""
    plain: str
    """``level`` in lower case without tone and vowel marks: ``ngày`` is ``ngay``."""
    bare: bool
    """Whether nothing in it has a mark: such a text lost them, or never had any."""

    def piece(self, start: int, end: int) -> Piece:
        """The stretch as an element of its own."""
        return Piece(spans=(Span(start, end),), text=self.text[start:end])

    def trimmed(self, start: int, end: int) -> tuple[int, int]:
        """The stretch without white space at its ends."""
        while start < end and self.text[start].isspace():
            start += 1
        while start < end and self.text[end - 1].isspace():
            end -= 1
        return start, end


def passage_of(text: str) -> Passage:
    """The passage of a block's text."""
    level = level_signs(text)
    folded = fold(level)
    plain = strip_marks(folded)
    return Passage(text, level, latin_capitals(level), plain, plain == folded)


def level_signs(text: str) -> str:
    """Dashes, slashes, spaces and look-alike letters in one form, one per character."""
    return unify_dashes(text).translate(_LOOK_ALIKES)
