"""The blocks of signature: authority, title, name; one or, in minutes, several side by side.

Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, II.7; Phụ lục III, sample 1.9.
"""

from collections.abc import Iterable, Sequence
from typing import ClassVar

from msgspec.structs import replace

from linter.document import Document, Element, Facts, Span
from linter.structure.appendices import MainText
from linter.structure.elements import (
    DocumentTypeName,
    IssuingBody,
    Motto,
    NationalName,
    NumberSymbol,
    PartyTitle,
    Recipients,
    Signature,
    Subject,
)
from linter.structure.lines import (
    Fragment,
    Line,
    Lines,
    columns_of,
    in_page_header,
    is_rule,
    key,
    lines_in,
    pattern,
    piece_of,
)
from linter.structure.markers import read_marker
from linter.structure.signing import is_name, is_note, is_title, names_body, opens_authority, signs
from linter.structure.vocabulary import JOINING, LEVEL_WORDS, opens_with

_HEAD = (NationalName, Motto, PartyTitle, IssuingBody, NumberSymbol, DocumentTypeName, Subject)
_REACH_BACK = 30
_REACH = 60
_SENTENCE_WORDS = 13
_NAME_REACH = 8
"""Fragments of noise that may stand between a title and its name."""

Column = tuple[int, int]


class SignatureRecogniser:
    """Finds those who sign, beside, above or below the recipients."""

    provides: ClassVar[tuple[type[Element], ...]] = (Signature,)
    needs: ClassVar[tuple[type[Element], ...]] = (Lines, MainText, Recipients, *_HEAD)

    def recognise(self, document: Document, facts: Facts) -> Iterable[Element]:
        """Yield the signatures in reading order."""
        main = facts.first(MainText)
        end = main.span.end if main else len(document.text)
        head = [e for kind in _HEAD for e in facts.all(kind) if not in_page_header(document, e)]
        start = max((e.span.end for e in head), default=0)
        lines = [line for line in lines_in(facts) if start <= line.start < end]
        recipients = facts.first(Recipients)
        columns = _columns(document, _zone(lines, recipients), recipients)
        found = [
            signature
            for fragments in columns.values()
            for signature in _signatures(document, fragments)
        ]
        return sorted(found, key=lambda signature: signature.spans[0])


def _zone(lines: Sequence[Line], recipients: Recipients | None) -> Sequence[Line]:
    """The lines among which signatures stand: from the end of the text on."""
    if recipients is None:
        first = len(lines)
    else:
        at = recipients.span.start
        first = next((i for i, line in enumerate(lines) if line.end > at), len(lines))
    start = first
    while start > 0 and first - start < _REACH_BACK and not _is_text(lines[start - 1]):
        start -= 1
    return lines[start : first + _REACH]


def _is_text(line: Line) -> bool:
    """Whether a line belongs to the text and not to what stands under it."""
    if line.text.endswith(("./.", ":")):
        return True
    if signs(line.text):
        return False
    marker = read_marker(line)
    words = len(line.text.split())
    if "\t" in line.text or "   " in line.text:
        return words > 2 * _SENTENCE_WORDS
    ended = line.text.endswith((".", ";")) and words > 6
    return words >= _SENTENCE_WORDS or ended or (marker is not None and line.block.cell is None)


def _columns(
    document: Document, lines: Sequence[Line], recipients: Recipients | None
) -> dict[Column, list[Fragment]]:
    """The fragments beside the recipients, by the column in which they stand."""
    taken = recipients.spans if recipients else ()
    rows = []
    for line in lines:
        fragments = [f for f in _free(document, line, taken) if not is_rule(f.text)]
        rows.append((line, fragments))
    several = any(
        len(fragments) > 1 and all(is_title(f.text) for f in fragments[:2])
        for line, fragments in rows
        if line.block.cell is None
    )
    columns: dict[Column, list[Fragment]] = {}
    for line, fragments in rows:
        for index, fragment in enumerate(fragments):
            columns.setdefault(_column(document, line, index if several else 0), []).append(
                fragment
            )
    return columns


def _column(document: Document, line: Line, index: int) -> Column:
    if line.block.cell is not None:
        cell = document.cells[line.block.cell]
        return (cell.table, cell.column)
    return (-1, index)


def _free(document: Document, line: Line, taken: Sequence[Span]) -> Iterable[Fragment]:
    """The fragments of a line that are not the recipients' own."""
    start = line.start
    for span in taken:
        if span.start < line.end and span.end > line.start:
            if span.end < line.end:
                start = max(start, span.end)
            else:
                return
    for fragment in columns_of(document, line, start, line.end):
        text = fragment.text.lstrip(".:;,-_ ")
        if start > line.start:
            text = _from_title(text)
        if text:
            yield replace(fragment, start=fragment.end - len(text), text=text, key=key(text))


def _from_title(text: str) -> str:
    """What stands beside a recipient on one line, from the title on: a scan leaves specks."""
    words = list(pattern(r"\S+").finditer(text))
    for word in words[1:]:
        if signs(text[word.start() :]):
            return text if signs(text) else text[word.start() :]
    return text


def _signatures(document: Document, fragments: Sequence[Fragment]) -> Iterable[Signature]:
    index = 0
    while index < len(fragments):
        stop = _authority_end(fragments, index)
        if stop == index:
            index += 1
            continue
        authority = fragments[index:stop]
        name, index = _name(fragments, stop)
        spans = [f.span for f in authority]
        pieces = tuple(piece_of(document.text, [span]) for span in spans)
        if name is not None:
            spans.append(name.span)
        yield Signature(
            spans=tuple(spans),
            text=" ".join(span.of(document.text) for span in spans),
            authority=pieces,
            name=piece_of(document.text, [name.span]) if name else None,
            confidence=1.0 if name or opens_authority(authority[0].text) else 0.8,
        )


def _authority_end(fragments: Sequence[Fragment], index: int) -> int:
    """The index after the lines of authority that begin at an index; the same when none do."""
    text = fragments[index].text
    follows = index + 1 < len(fragments) and is_title(fragments[index + 1].text)
    titled = signs(text) or (is_title(text) and _named_soon(fragments, index + 1))
    if not titled and not (names_body(text) and follows):
        return index
    stop = index + 1
    while stop < len(fragments) and _goes_on(fragments[stop]):
        stop += 1
    return stop


def _named_soon(fragments: Sequence[Fragment], index: int) -> bool:
    return any(is_name(f.text) for f in fragments[index : index + 3])


def _goes_on(fragment: Fragment) -> bool:
    text = fragment.text
    if signs(text) or names_body(text):
        return True
    if is_name(text):
        return False
    if text.isupper():
        return opens_with(fragment.key, (*LEVEL_WORDS, *JOINING)) is not None
    return is_title(text)


def _name(fragments: Sequence[Fragment], index: int) -> tuple[Fragment | None, int]:
    """The name under a title, and the index after it."""
    for place in range(index, min(index + _NAME_REACH, len(fragments))):
        fragment = fragments[place]
        if is_note(fragment.text):
            continue
        if is_name(fragment.text):
            return fragment, place + 1
        if signs(fragment.text):
            return None, place
    return None, index
