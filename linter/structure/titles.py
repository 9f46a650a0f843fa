"""*Trích yếu*, of named types and of official letters, and the line of authority under it.

Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, II.5; samples of Phụ lục III.
"""

from collections.abc import Sequence

from linter.document import Alignment, Document, Span
from linter.structure.bases import opens_basis
from linter.structure.elements import AuthorityLine, Subject
from linter.structure.enacting import read_enacting
from linter.structure.issuers import opens_body
from linter.structure.lines import (
    Line,
    alignment,
    boldness,
    is_rule,
    joined,
    key,
    pattern,
    shown_in_capitals,
)
from linter.structure.markers import read_marker
from linter.structure.vocabulary import BASIS_OPENERS, BODY_OPENERS, OFFICES, opens_with

_INTRODUCTION = r"^\W{0,3}(?P<words>v\s?/\s?v|v\.v|vv|ve viec|(?:ve|v/v) viec)\s*[:.]?\s+"
_CITED = r"\bso\s+\d+[\w.]*\s*[/-]|\bngay\s+\d"
_ENDED = r"[.:;,]$"
_LONGEST = 400
_WIDEST = 130
_AUTHORITY_LINES = 4


def subject_of(
    document: Document, lines: Sequence[Line], index: int, inline: int
) -> tuple[Subject | None, AuthorityLine | None, int]:
    """What follows the type line: subject, authority, and the index of the line after them.

    ``inline`` is where the type's name ends on its line.
    """
    spans: list[Span] = []
    opening = lines[index]
    rest = document.text[inline : opening.end]
    stripped = rest.strip(" \t.:-–_")
    if any(c.isalpha() for c in stripped):
        at = inline + rest.index(stripped)
        spans.append(Span(at, opening.end))
    position = index + 1
    authority = None
    closed = False
    while position < len(lines):
        if (found := _authority_at(document, lines, position)) is not None:
            authority, position = found
            break
        line = lines[position]
        if is_rule(line.text):
            closed = bool(spans)
        elif closed or not _goes_on(document, lines, position, spans, opening):
            break
        else:
            spans.append(line.span)
        position += 1
    return _subject(document, spans), authority, position


def _subject(document: Document, spans: list[Span]) -> Subject | None:
    if not spans:
        return None
    for index, span in enumerate(spans[:2]):
        introduction = pattern(_INTRODUCTION).match(key(span.of(document.text)))
        if introduction and (index == 0 or spans[0].length <= 25):
            kept = [Span(span.start + introduction.end(), span.end), *spans[index + 1 :]]
            last = kept[-1]
            if document.text[span.start] == "(" and document.text[last.end - 1] == ")":
                kept[-1] = Span(last.start, last.end - 1)
            word = document.text[
                span.start + introduction.start("words") : span.start + introduction.end("words")
            ]
            return Subject(spans=tuple(kept), text=joined(document.text, kept), introduced_by=word)
    return Subject(spans=tuple(spans), text=joined(document.text, spans))


def letter_subject(document: Document, spans: list[Span]) -> Subject | None:
    """The subject of an official letter from the lines that begin with ``V/v``."""
    return _subject(document, spans)


def introduces_subject(words: str) -> bool:
    """Whether the key of a line begins with *V/v* or *Về việc*."""
    return pattern(_INTRODUCTION).match(words + " ") is not None


def _goes_on(
    document: Document, lines: Sequence[Line], position: int, spans: list[Span], opening: Line
) -> bool:
    line = lines[position]
    if introduces_subject(line.key) and not any(s.length > 25 for s in spans):
        return True
    if opens_text(line) or len(line.text) > _LONGEST:
        return False
    aligned = alignment(line)
    if aligned is not None and _is_set_off(document, opening):
        return (
            aligned is Alignment.CENTER
            or _is_set_like_subject(document, line, opening)
            or _reads_as_subject(lines[position : position + 4], first=not spans)
        )
    below = lines[position + 1] if position + 1 < len(lines) else None
    if not spans:
        return _may_be_subject(line, below)
    return _may_continue(document, lines[position - 1], line, below)


def _is_set_off(document: Document, opening: Line) -> bool:
    """Whether the type line is formatted at all; where it is not, no format tells the subject."""
    aligned = alignment(opening)
    return aligned is Alignment.CENTER or (
        aligned is not None and boldness(document, opening.span) is True
    )


def _is_set_like_subject(document: Document, line: Line, opening: Line) -> bool:
    """Whether a line that is not centred is set like the type above it, or in bold."""
    same = alignment(opening) is not Alignment.CENTER
    bold = boldness(document, line.span)
    return (same or bold is True) and bold is not False and len(line.text) < _WIDEST


def _reads_as_subject(lines: Sequence[Line], *, first: bool) -> bool:
    """Whether lines set like the text are still a subject: no sentence, and the text begins below.

    ``first`` says that no line of the subject stands above.
    """
    top = lines[0].text[:1]
    if not first and not (top.islower() or top.isdigit() or top in '(“"'):
        return False
    for index, line in enumerate(lines):
        words = opens_with(line.key, BODY_OPENERS) is not None
        cites = words and pattern(_CITED).search(line.key[:90]) is not None
        opens = opens_text(line) or cites or (words and index > 0 and len(line.text) > 60)
        ended = line.text[-1] in ".:;" and not line.text[0].islower()
        if opens or ended or line.text.isupper():
            return index > 0
        below = lines[index + 1] if index + 1 < len(lines) else None
        stops = line.text[-1] in ".:;," and not _carries_on(line, below)
        if stops or len(line.text) > 2 * _WIDEST:
            return False
    return False


def _carries_on(line: Line, below: Line | None) -> bool:
    """Whether a line stops at a comma that the line below goes on from."""
    return (
        line.text.endswith(",")
        and below is not None
        and not below.gap
        and below.text[:1].islower()
        and len(below.text) <= _WIDEST
    )


def _may_be_subject(line: Line, below: Line | None) -> bool:
    """Whether a line under the type reads like a subject rather than like a sentence."""
    if line.text.endswith((":", ";", ",")) and not _carries_on(line, below):
        return False
    starts = opens_with(line.key, BODY_OPENERS)
    if line.text.endswith(".") and (len(line.text) > 100 or starts or ". " in line.text[:-4]):
        return False
    cites = starts and pattern(_CITED).search(line.key[:90]) and len(line.text) > 60
    return not cites or _stands_apart(line, below)


def _stands_apart(line: Line, below: Line | None) -> bool:
    """Whether a line that cites a document ends like a heading, and the text begins below it."""
    if line.text[-1] in ".;:," or below is None:
        return False
    return below.gap or opens_text(below) or below.text[:1].islower()


def _may_continue(document: Document, above: Line, line: Line, below: Line | None) -> bool:
    lowered = line.text[:1].islower() or line.text[:1].isdigit() or line.text[:1] in '(“"'
    ended = pattern(_ENDED).search(line.text) and not _carries_on(line, below)
    if len(line.text) > _WIDEST or ended:
        return False
    if line.gap:
        return lowered and len(line.text) <= 80 and above.text[-1:] not in ".;:"
    if lowered:
        return True
    if opens_with(line.key, BODY_OPENERS) and not _capital(document, line):
        return pattern(r"\b(?:cua|tai|va|voi|do|cho|cac)$").search(above.key) is not None or (
            opens_body(line.key) and len(line.text) < 75
        )
    if _capital(document, above) and not _capital(document, line):
        return len(line.text) <= 60
    return True


def _capital(document: Document, line: Line) -> bool:
    return shown_in_capitals(document, line.span, line.text)


def opens_text(line: Line) -> bool:
    """Whether a line opens what follows the head: addressees, a basis, an outline."""
    return (
        opens_with(line.key, ("kinh gui", "kinh trinh", "noi nhan")) is not None
        or opens_basis(line.key)
        or _enacts(line)
        or read_marker(line) is not None
    )


def _enacts(line: Line) -> bool:
    return ":" in line.text and read_enacting(line.key) is not None


def _goes_on_as_basis(line: Line) -> bool:
    """Whether a line can be the first of the bases though it does not open like one."""
    return line.text.endswith(";") and opens_with(line.key, BASIS_OPENERS) is not None


def _authority_at(
    document: Document, lines: Sequence[Line], position: int
) -> tuple[AuthorityLine, int] | None:
    """The authority line at a position, if the bases follow it, and the index after it."""
    first = lines[position]
    if not _capital(document, first) or not (
        opens_with(first.key, OFFICES) or opens_body(first.key)
    ):
        return None
    spans: list[Span] = []
    for line in lines[position : position + _AUTHORITY_LINES]:
        if not _capital(document, line) or read_enacting(line.key) is not None:
            break
        spans.append(line.span)
    position += len(spans)
    while position < len(lines) and is_rule(lines[position].text):
        position += 1
    if position >= len(lines):
        return None
    below = lines[position]
    if not opens_basis(below.key) and not _enacts(below) and not _goes_on_as_basis(below):
        return None
    return AuthorityLine(spans=tuple(spans), text=joined(document.text, spans)), position
