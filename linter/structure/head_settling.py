"""What the head adds up to, once all its lines are read: bodies, broken phrases, the subject."""

from collections.abc import Sequence

from msgspec.structs import replace

from linter.document import Document, Element, Span
from linter.structure.elements import (
    DocumentTypeName,
    NumberSymbol,
    PlaceDate,
    Subject,
)
from linter.structure.emblems import (
    PHRASES,
    find_broken,
    find_misspelt,
)
from linter.structure.head_lines import EMBLEMS, NAME_LENGTH, Head, awaits_more
from linter.structure.issuers import bodies_of, opens_body
from linter.structure.lines import (
    Fragment,
    pattern,
    shown_in_capitals,
)
from linter.structure.number_symbol import find_label_alone
from linter.structure.titles import letter_subject
from linter.structure.vocabulary import (
    FORM_HEADS,
    JOINING,
    LEVEL_WORDS,
    YOUTH_UNION,
    opens_with,
)

_STAMP = r"(?:ky boi|nguoi ky|ky so|chu ky|ky ngay|ngay ky|thoi gian ky|email|co quan ky)\b"
"""How the lines begin that a digital signature prints above the head."""
_DATE_ALONE = 0.8
"""How sure a place and date is the document's own when no other part of a head is there."""


def settle(head: Head) -> None:
    """Make what the loose fragments add up to: broken phrases, names, the letter's subject."""
    document = head.document
    for kind, words in PHRASES:
        if head.has(kind):
            continue
        broken = find_broken(document, head.loose, kind, words)
        if broken is not None:
            head.elements.append(broken[0])
            head.loose = [f for f in head.loose if f not in broken[1]]
            continue
        for fragment in head.loose:
            if find_misspelt(fragment) is kind:
                head.elements.append(
                    kind(spans=(fragment.span,), text=fragment.text, confidence=0.9)
                )
                head.loose.remove(fragment)
                break
    _settle_number(head)
    if head.letter and not head.has(Subject):
        subject = letter_subject(document, [f.span for f in head.letter])
        if subject is not None:
            head.elements.append(subject)
    if head.anchored or head.has(DocumentTypeName):
        head.elements.extend(bodies_of(document, _names(head)))
    else:
        head.elements[:] = _dates_alone(head)


def _dates_alone(head: Head) -> list[Element]:
    """Of a text without a head: a place and date that stand alone on its first line."""
    document = head.document
    return [
        replace(element, confidence=_DATE_ALONE)
        for element in head.elements
        if isinstance(element, PlaceDate)
        and element.place is not None
        and not document.text[: element.span.start].strip()
        and document.block_at(element.span.start).span.of(document.text).strip() == element.text
    ]


def _settle_number(head: Head) -> None:
    if head.has(NumberSymbol) or not head.anchored:
        return
    for fragment in head.loose:
        number = find_label_alone(head.document, fragment.start, fragment.end)
        if number is not None:
            head.elements.append(number)
            head.loose.remove(fragment)
            return


def _names(head: Head) -> list[Fragment]:
    """The fragments that name bodies: those of the issuer's column, above the number."""
    emblems = [e for e in head.elements if isinstance(e, EMBLEMS)]
    taken = {head.document.block_at(e.span.start).cell for e in emblems} - {None}
    numbers = [e.span.start for e in head.elements if isinstance(e, NumberSymbol)]
    below = min(numbers, default=len(head.document.text))
    found: list[Fragment] = []
    for fragment in head.loose:
        cell = fragment.line.block.cell
        ours = fragment.start < below and (cell is None or cell not in taken)
        if ours and _is_name(head.document, fragment, found):
            found.append(fragment)
    left = min((name.column for name in found), default=0)
    found = [name for name in found if name.column == left]
    return _beside_emblems(found, emblems) or found


def _beside_emblems(names: list[Fragment], emblems: Sequence[Element]) -> list[Fragment]:
    """When names stand on the lines of the emblems, those from there on: stamps stand above."""
    starts = [e.spans[0].start for e in emblems]
    for index, name in enumerate(names):
        if any(name.line.start <= start < name.line.end for start in starts):
            return names[index:]
    return []


def _is_name(document: Document, fragment: Fragment, above: list[Fragment]) -> bool:
    letters = sum(c.isalpha() for c in fragment.text)
    if len(fragment.text) > NAME_LENGTH or letters < (2 if awaits_more(fragment) else 3):
        return False
    headed = opens_body(fragment.key)
    title = bool(above) and pattern(YOUTH_UNION).match(fragment.key)
    if title or pattern(_STAMP).match(fragment.key):
        return False
    if not headed and opens_with(fragment.key, FORM_HEADS):
        return False
    if shown_in_capitals(document, Span(fragment.start, fragment.end), fragment.text):
        return True
    if fragment.text.endswith((".", ":", ";")):
        return False
    goes_on = bool(above) and opens_with(fragment.key, (*LEVEL_WORDS, *JOINING)) is not None
    return goes_on or (headed and fragment.text[:1].isupper())
