"""*Quốc hiệu*, *Tiêu ngữ* and the Party's title, however spelt and however broken.

The phrases are compared without marks, so that ``CÔNG HOÀ`` and ``Hạnh phức`` are found; what is
wrong with them is for rules to say. Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, II.1.
"""

from collections.abc import Sequence

from linter.document import Document, Element, Span
from linter.structure.elements import Motto, NationalName, PartyTitle
from linter.structure.lines import Fragment, Line, joined, pattern
from linter.structure.vocabulary import MOTTO, NATIONAL_NAME, PARTY_TITLE
from linter.text.likeness import are_alike

PHRASES: tuple[tuple[type[Element], tuple[str, ...]], ...] = (
    (NationalName, NATIONAL_NAME),
    (Motto, MOTTO),
    (PartyTitle, PARTY_TITLE),
)
_ALIKE = 0.86
"""How alike a misspelt phrase must be, letter by letter."""
_REACH = 6
"""Fragments within which the second half of a broken phrase must stand."""


class Emblem(Element, frozen=True, kw_only=True):
    """A phrase found on a line, before it is known in how many pieces it stands."""

    kind: type[Element]


def find_in_line(line: Line) -> list[Emblem]:
    """Whole phrases on a line, wherever on it they stand."""
    found = []
    for kind, words in PHRASES:
        if words[-2] not in line.key and words[-1] not in line.key:
            continue
        match = pattern(r"(?<!\w)" + r"\W*".join(words) + r"(?!\w)[.,;:!/]*").search(line.key)
        if match:
            start, end = line.start + match.start(), line.start + match.end()
            text = line.text[match.start() : match.end()]
            found.append(Emblem(spans=(Span(start, end),), text=text, kind=kind))
    return found


def find_misspelt(fragment: Fragment) -> type[Element] | None:
    """The phrase that a whole fragment is meant to be, a few letters aside."""
    letters = "".join(c for c in fragment.key if c.isalnum())
    for kind, words in PHRASES:
        phrase = "".join(words)
        if abs(len(letters) - len(phrase)) > 4:
            continue
        if are_alike(letters, phrase, _ALIKE):
            return kind
    return None


def find_broken(
    document: Document, fragments: Sequence[Fragment], kind: type[Element], words: tuple[str, ...]
) -> tuple[Element, tuple[Fragment, ...]] | None:
    """A phrase that is broken over two fragments, in one column where there are several."""
    for index, first in enumerate(fragments):
        head = _words(first)
        if not 2 <= len(head) < len(words) or tuple(head) != words[: len(head)]:
            continue
        rest = words[len(head) :]
        near = fragments[index + 1 : index + 1 + _REACH]
        tails = [other for other in near if tuple(_words(other)) == rest]
        if tails:
            tail = min(tails, key=lambda other: abs(other.column - first.column))
            spans = (first.span, tail.span)
            element = kind(spans=spans, text=joined(document.text, spans))
            return element, (first, tail)
    return None


def begins_phrase(fragment: Fragment) -> bool:
    """Whether a fragment is the first half of a phrase that goes on elsewhere."""
    head = tuple(_words(fragment))
    return len(head) >= 2 and any(
        len(head) < len(words) and head == words[: len(head)] for _, words in PHRASES
    )


def _words(fragment: Fragment) -> list[str]:
    return pattern(r"[a-z]+").findall(fragment.key)
