"""Lines of the head, one by one: what stands on each, and what the loose rest adds up to."""

from collections.abc import Iterator

from msgspec.structs import replace

from linter.document import Document, Element
from linter.structure.blanks import ends_blank
from linter.structure.elements import (
    Motto,
    NationalName,
    NumberSymbol,
    PartyTitle,
    PlaceDate,
)
from linter.structure.emblems import (
    begins_phrase,
    find_in_line,
)
from linter.structure.lines import (
    Fragment,
    Line,
    columns_of,
    is_rule,
    pattern,
    table_of,
)
from linter.structure.marks import is_draft_mark, read_mark
from linter.structure.number_symbol import find_number_symbol
from linter.structure.place_date import find_place_date
from linter.structure.titles import introduces_subject
from linter.structure.vocabulary import (
    BARE_HEADS,
    UNFINISHED,
)

NAME_LENGTH = 120
"""Characters beyond which a line is no name."""
_SENTENCE_WORDS = 9
EMBLEMS = (NationalName, Motto, PartyTitle)


class Head:
    """What was found in the head so far."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.elements: list[Element] = []
        self.loose: list[Fragment] = []
        """What no form tells: names of bodies, broken phrases, ornaments."""
        self.letter: list[Fragment] = []
        """The lines of an official letter's subject."""
        self.letter_open = False

    def has(self, kind: type[Element]) -> bool:
        """Whether an element of a kind was found."""
        return any(type(element) is kind for element in self.elements)

    @property
    def anchored(self) -> bool:
        """Whether anything was found that only a head has."""
        kinds = (*EMBLEMS, NumberSymbol)
        return any(isinstance(e, kinds) for e in self.elements) or bool(self.letter)


def read_line(head: Head, line: Line) -> None:
    """Take from a line what its form tells, and keep the rest for later."""
    known = len(head.elements)
    fragments = [
        fragment
        for start, end in _without_emblems(head, line)
        for fragment in _without_forms(head, line, start, end)
    ]
    if len(head.elements) > known and not fragments and line.block.cell is None:
        head.letter_open = False
    for fragment in fragments:
        _keep(head, fragment)


def _without_emblems(head: Head, line: Line) -> Iterator[tuple[int, int]]:
    """Record the phrases on a line; yield the stretches between them."""
    start = line.start
    for emblem in sorted(find_in_line(line), key=lambda e: e.spans[0]):
        if head.has(emblem.kind):
            continue
        span = emblem.spans[0]
        head.elements.append(emblem.kind(spans=emblem.spans, text=emblem.text))
        if start < span.start:
            yield start, span.start
        start = span.end
    if start < line.end:
        yield start, line.end


def _without_forms(head: Head, line: Line, start: int, end: int) -> Iterator[Fragment]:
    """Record the number and the date on a stretch; yield the fragments beside them."""
    document = head.document
    if not head.has(NumberSymbol):
        number = find_number_symbol(document, start, end)
        if number is not None:
            head.elements.append(number)
            yield from columns_of(document, line, start, number.span.start)
            start = number.span.end
    if not head.has(PlaceDate):
        dated = find_place_date(document, start, end)
        if dated is not None:
            head.elements.append(dated)
            end = dated.span.start
    yield from columns_of(document, line, start, end)


def _keep(head: Head, fragment: Fragment) -> None:
    mark = read_mark(head.document, fragment.start, fragment.text, fragment.key)
    if mark is not None:
        head.elements.append(mark)
    elif is_rule(fragment.text) or is_draft_mark(fragment.key):
        return
    elif not head.letter and introduces_subject(fragment.key):
        head.letter.append(fragment)
        head.letter_open = True
    elif head.letter_open and _under_letter(head.document, head.letter[0], fragment):
        head.letter_open = _continues_letter(head.letter[-1], fragment)
        (head.letter if head.letter_open else head.loose).append(fragment)
    else:
        head.letter_open = head.letter_open and not begins_phrase(fragment)
        head.loose.append(_without_specks(fragment))


def _is_worded(word: str) -> bool:
    return any(c.isalnum() or c == "_" for c in word)


def _without_specks(fragment: Fragment) -> Fragment:
    """A fragment without the lone signs that a scan leaves around it; a blank is none of them."""
    if len(fragment.text) > NAME_LENGTH or awaits_more(fragment):
        return fragment
    words = fragment.text.split()
    if words and _is_worded(words[0]) and _is_worded(words[-1]):
        return fragment
    match = pattern(r"^(?:[^\w\s(“\"]*\s+(?=\w))?(.*?)(?:\s+[^\w\s)”\"]+)*$").match(fragment.text)
    if match is None or not match[1]:
        return fragment
    start, end = match.span(1)
    return replace(
        fragment,
        start=fragment.start + start,
        end=fragment.start + end,
        text=fragment.text[start:end],
        key=fragment.key[start:end],
    )


def awaits_more(fragment: Fragment) -> bool:
    """Whether a name ends with a blank for its rest: ``ỦY BAN NHÂN DÂN XÃ …``, ``SỞ […]``."""
    words = fragment.text.split()
    if len(words) < 2 or not ends_blank(words[-1]):
        return False
    return words[-2].lower() in UNFINISHED or " ".join(fragment.key.split()[:-1]) in BARE_HEADS


def _under_letter(document: Document, first: Fragment, fragment: Fragment) -> bool:
    """Whether a fragment stands in the column in which a letter's subject began."""
    return (
        table_of(document, fragment.line) == table_of(document, first.line)
        and fragment.line.block.box == first.line.block.box
        and fragment.column == first.column
        and not begins_phrase(fragment)
    )


def _continues_letter(last: Fragment, fragment: Fragment) -> bool:
    """Whether a fragment goes on with a letter's subject, whose last line so far is given."""
    if fragment.text[:1].islower() or fragment.line.block.cell is not None:
        return True
    if _is_sentence(fragment):
        return False
    return not fragment.line.gap or not last.text.endswith(".")


def _is_sentence(fragment: Fragment) -> bool:
    """Whether a fragment is a sentence of the text rather than the rest of a subject."""
    words = len(fragment.text.split())
    return fragment.text.endswith((".", ";", ":")) and words >= _SENTENCE_WORDS
