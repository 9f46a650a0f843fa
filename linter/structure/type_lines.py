"""*Tên loại*: the line that prints the type of a document, alone or with the subject after it.

Source: Nghị định 30/2020/NĐ-CP, Điều 7; Phụ lục I, Phần I, II.5.
"""

from functools import cache

from msgspec import Struct

from linter.catalogue import DOCUMENT_TYPES, DocumentType
from linter.catalogue.document_types import OTHER_PAPERS
from linter.document import Document, Span
from linter.structure.lines import (
    Line,
    key,
    pattern,
    shown_in_capitals,
)
from linter.text.folding import fold
from linter.text.likeness import are_alike

_LONGEST = 400
_ALIKE = 0.88
"""How alike a garbled name of a type must be, letter by letter."""


class TypeLine(Struct, frozen=True):
    """A line that prints a type of document."""

    type: DocumentType
    start: int
    end: int
    exact: bool
    """Whether the name is spelt as the law spells it, case and tone place aside."""


@cache
def _types() -> tuple[tuple[str, DocumentType], ...]:
    """Types by the letters of their names without marks or spaces, the longest first."""
    found: dict[str, DocumentType] = {}
    for kinds in (*DOCUMENT_TYPES.values(), OTHER_PAPERS):
        for kind in kinds:
            for name in kind.names:
                found.setdefault(key(name).replace(" ", ""), kind)
    return tuple(sorted(found.items(), key=lambda pair: -len(pair[0])))


def read_type_line(document: Document, line: Line, anchored: bool) -> TypeLine | None:
    """The type that a line prints, alone or with the subject after it; None if it prints none.

    Without other signs of a header (``anchored``) only a line that is nothing but the type counts.
    """
    words = pattern(r"[^\W_]+").finditer(line.key)
    letters = ""
    first = None
    for word in words:
        first = word.start() if first is None else first
        letters += word[0]
        kind = _kind_of(line, letters, word.end())
        if kind is not None and first is not None:
            start, end = line.start + first, line.start + word.end()
            if _stands_as_type(document, line, start, end, anchored):
                if kind in OTHER_PAPERS:
                    end = line.end
                return TypeLine(kind, start, end, _is_exact(kind, document.text[start:end]))
        if len(letters) > 18:
            break
    return _read_garbled(line) if anchored else None


def _is_exact(kind: DocumentType, text: str) -> bool:
    letters = "".join(text.split()).lower()
    if kind in OTHER_PAPERS:
        return True
    return any(letters == "".join(name.split()).lower() for name in kind.names)


def _read_garbled(line: Line) -> TypeLine | None:
    """A line in capitals that is a type's name but for a letter or so."""
    letters = "".join(c for c in line.key if c.isalpha())
    if not line.text.isupper() or not 5 <= len(letters) <= 20 or _names_ward(line.text):
        return None
    for name, kind in _types():
        if abs(len(name) - len(letters)) <= 2 and are_alike(letters, name, _ALIKE):
            return TypeLine(kind, line.start, line.end, False)
    return None


def _names_ward(text: str) -> bool:
    """Whether a line names a ward: *Phường An …* has the letters of *Phương án*."""
    return fold(text).startswith("phường")


def _kind_of(line: Line, letters: str, end: int) -> DocumentType | None:
    for name, kind in _types():
        if name == letters:
            longer = any(
                other.startswith(letters) and other != letters
                and "".join(line.key[end:].split())[: len(other) - len(letters)]
                == other[len(letters) :]
                for other, _ in _types()
            )  # fmt: skip
            return None if longer else kind
    return None


def _stands_as_type(document: Document, line: Line, start: int, end: int, anchored: bool) -> bool:
    rest = document.text[end : line.end].strip(" \t.:-–_*")
    before = document.text[line.start : start].strip(" \t.:-–_*'\"“`,")
    if any(c.isalnum() for c in before) or _names_ward(document.text[start : line.end]):
        return False
    if not any(c.isalpha() for c in rest):
        return line.text[:1].isupper() or not line.text[:1].isalpha()
    capital = shown_in_capitals(document, Span(start, end), document.text[start:end])
    return anchored and capital and len(line.text) <= _LONGEST
