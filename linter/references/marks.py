"""Marks of citation in one block: the number and symbol, and what is written around them."""

import re
from collections.abc import Iterator, Sequence
from typing import ClassVar

from msgspec.structs import replace

from linter.catalogue import DocumentType, Symbol, kind_of_code, may_issue
from linter.document import Element, Span
from linter.document.element import Piece
from linter.references.clauses import day_before, subject_before
from linter.references.details import Details, details_after
from linter.references.elements import CitedBody, CitedDate
from linter.references.heads import Head, agrees, counts_things, head_before, is_no_citation
from linter.references.issuers import known_bodies, known_body_at
from linter.references.list_details import shared_backwards
from linter.references.number_symbols import Found, find_number_symbols, is_type_code, may_hold_one
from linter.references.passage import Passage, passage_of
from linter.text.folding import fold, strip_marks
from linter.text.patterns import lazy_pattern

_LISTED = lazy_pattern(r"(?:[,;:]|\bva\b|\bcung\b)\s*(?:-\s*)?(?:va\s+)?(?:cac\s+)?$")
_AT = lazy_pattern(
    r"\s+(?:(?:(?:da|co)\s+)?(?:neu(?: ro)?|y kien|chi dao|cho y kien|ket luan|chap thuan)\s+tai"
    r"|tai|theo)\s+(?:noi dung\s+)?(?:cac\s+)?$"
)
_ASIDE = lazy_pattern(r"\s+\((?:tai\s+|theo\s+)?$")
_ITEM = lazy_pattern(r"\s*(?:[-+*]\s*|•\s*|\(?(?:\d{1,2}|[a-z])[.)]\s*)?")
_JOINT = frozenset({"TTLT", "NQLT"})
"""Types that several bodies issue together."""
_NEXT_BODY = lazy_pattern(r"\s*(?:,|-|\bva\b)\s*")
_LINE_LABEL = lazy_pattern(r"(?:^|\n)[ \t]*$")
_NEAR = 40
"""Characters before a citation that tell whether it goes on a list."""
_RECENT = 40
"""Citations before one that may share their head or subject with it."""
_SURE, _HEADLESS = 1.0, 0.9
"""Confidence of a number with a head or the word *số*, and of a bare one."""


class CitationMark(Element, frozen=True, kw_only=True):
    """A number and symbol in a block, with the words around that belong to it."""

    symbol: Symbol | None
    number_word: Piece | None
    """*số*, as written."""
    type_text: Piece | None
    type: DocumentType | None
    date: CitedDate | None
    issuer: CitedBody | None
    subject_body: CitedBody | None
    title: Piece | None
    labels_line: bool = False
    """Whether it stands alone behind *Số:* at the head of a line, like a document's own number."""
    listed: bool = False
    """Whether it opens its block or goes on a list whose head may stand in a block above."""


class CitationMarks:
    """Finds marks of citation, block by block."""

    provides: ClassVar[tuple[type[Element], ...]] = (CitationMark,)
    needs: ClassVar[tuple[type[Element], ...]] = ()

    def recognise_block(self, text: str) -> Iterator[Element]:
        """Yield the marks of a block, with offsets relative to it."""
        if not may_hold_one(text):
            return
        passage = passage_of(text)
        found = list(find_number_symbols(passage))
        heads = [head_before(passage, f.words_end, f.symbol) for f in found]
        kept = [
            (f, head) for f, head in zip(found, heads, strict=True) if _is_cited(passage, f, head)
        ]
        yield from _marks(passage, kept)


def _is_cited(passage: Passage, found: Found, head: Head) -> bool:
    """Whether the shape and the words before make it a document's number."""
    if is_no_citation(passage, found.words_end):
        return False
    if head.piece is not None:
        return True
    if not found.slashed or found.blank_start is not None or counts_things(passage, found.start):
        return False
    several = len(found.codes) > 1
    dated = details_after(passage, found.end, len(passage.text)).date is not None
    if head.number_word is not None:
        return several or found.known or dated
    first = found.codes[0]
    known_first = is_type_code(first) or bool(kind_of_code(first))
    year = found.symbol is not None and found.symbol.year is not None
    return (several and (known_first or dated)) or (year and found.known)


def _marks(passage: Passage, kept: Sequence[tuple[Found, Head]]) -> Iterator[CitationMark]:
    done: list[CitationMark] = []
    for (found, head), stop in zip(kept, _stops(passage, kept), strict=True):
        details = details_after(passage, found.end, stop)
        mark = _mark(passage, found, head, details)
        if mark.type_text is None:
            mark = _sharing_head(passage, mark, done, head.start)
        if mark.subject_body is None:
            mark = _sharing_subject(passage, mark, done, head.start)
        done.append(mark)
    yield from shared_backwards(passage, done, [head.start for _, head in kept])


def _stops(passage: Passage, kept: Sequence[tuple[Found, Head]]) -> list[int]:
    """Where the details of each end at the latest: at the next one that goes on a list."""
    stops, stop = [], len(passage.text)
    for _, head in reversed(kept):
        stops.append(stop)
        if _is_listed(passage, head.start):
            stop = head.start
    return stops[::-1]


def _is_listed(passage: Passage, start: int) -> bool:
    """Whether what begins at an offset goes on a list."""
    return _LISTED.search(passage.plain, max(start - _NEAR, 0), start) is not None


def _mark(passage: Passage, found: Found, head: Head, details: Details) -> CitationMark:
    span = Span(found.start, found.end)
    headless = head.piece is None and head.number_word is None
    subject = subject_before(passage, head.start)
    return CitationMark(
        spans=(span,),
        text=span.of(passage.text),
        confidence=_HEADLESS if headless else _SURE,
        symbol=found.symbol,
        number_word=head.number_word,
        type_text=head.piece,
        type=head.type,
        date=details.date or head.date or (day_before(passage, subject) if subject else None),
        issuer=_joint(passage, found, details.issuer)
        or head.issuer
        or _issuer_before(passage, head.start)
        or _issuer_of_aside(passage, head.start, found.symbol),
        subject_body=subject,
        title=details.title or head.title,
        labels_line=_labels_line(passage, head, details),
        listed=bool(_ITEM.fullmatch(passage.plain, 0, head.start)),
    )


def _joint(passage: Passage, found: Found, issuer: CitedBody | None) -> CitedBody | None:
    """The bodies of a joint document as one: *của Bộ Khoa học và Công nghệ, Bộ Nội vụ*."""
    codes = found.codes
    several = codes[0] in _JOINT or (len(codes) > 2 and all(map(kind_of_code, codes[1:])))
    if issuer is None or not several:
        return issuer
    while joined := _NEXT_BODY.match(passage.plain, issuer.span.end):
        other = known_body_at(passage, joined.end())
        if other is None:
            break
        span = Span(issuer.span.start, other.span.end)
        issuer = CitedBody(spans=(span,), text=span.of(passage.text), body=issuer.body)
    return issuer


def _labels_line(passage: Passage, head: Head, details: Details) -> bool:
    if head.number_word is None or head.piece is not None:
        return False
    told = details.date or details.issuer or details.title
    return told is None and bool(
        _LINE_LABEL.search(passage.text[max(head.start - _NEAR, 0) : head.start])
    )


def _issuer_before(passage: Passage, start: int) -> CitedBody | None:
    """The body in *… của UBND tỉnh tại Công văn số …*."""
    at = _AT.search(passage.plain, max(start - 40, 0), start)
    if at is None:
        return None
    near = max(at.start() - 120, 0)
    bodies = known_bodies(passage, near, at.start())
    if not bodies or bodies[-1].span.end != at.start():
        return None
    before = passage.plain[near : bodies[-1].span.start].rstrip()
    return bodies[-1] if re.search(r"(?:^|[,;:]|\bcua)$", before) else None


def _issuer_of_aside(passage: Passage, start: int, symbol: Symbol | None) -> CitedBody | None:
    """The body in *Sở Tư pháp (Công văn số 702/STP-XDKT …)*, when its code agrees."""
    opening = _ASIDE.search(passage.plain, max(start - 12, 0), start)
    if opening is None or symbol is None:
        return None
    bodies = known_bodies(passage, max(opening.start() - 120, 0), opening.start())
    if not bodies or bodies[-1].span.end != opening.start():
        return None
    body = bodies[-1].body
    known = body is not None and symbol.issuer_code in body.kind.codes
    return bodies[-1] if known else None


def _sharing_head(
    passage: Passage, mark: CitationMark, done: Sequence[CitationMark], start: int
) -> CitationMark:
    """The mark with the head of the list it goes on (*các Kế hoạch số …, số …*)."""
    if not done or not _is_listed(passage, start):
        return mark
    for earlier in reversed(done[-_RECENT:]):
        if earlier.type_text is not None and shares_head(earlier, mark.symbol):
            mark = replace(mark, type_text=earlier.type_text, type=earlier.type)
            told_before = earlier.issuer is not None and earlier.issuer.span < earlier.span
            shared = mark.issuer is None and told_before and done[-1].issuer == earlier.issuer
            return replace(mark, issuer=earlier.issuer) if shared else mark
    return mark


def shares_head(earlier: CitationMark, symbol: Symbol | None) -> bool:
    """Whether the head of an earlier citation can be that of a symbol too."""
    if earlier.type_text is None:
        return False
    name = " ".join(strip_marks(fold(earlier.type_text.text)).split())
    if agrees(name, symbol):
        return True
    if symbol is None or earlier.symbol is None or earlier.type is not None:
        return False
    return symbol.family is earlier.symbol.family and symbol.type_code == earlier.symbol.type_code


def _sharing_subject(
    passage: Passage, mark: CitationMark, done: Sequence[CitationMark], start: int
) -> CitationMark:
    """The mark with the subject of the list it goes on (*UBND xã ban hành A; B; C*)."""
    if not done or not _is_listed(passage, start):
        return mark
    subject, last = done[-1].subject_body, done[-1]
    if subject is None and passage.plain[max(start - _NEAR, 0) : start].rstrip().endswith(";"):
        # Another list may stand between (*ban hành A thực hiện X; Y; B*): what cannot be the
        # subject's own goes on with that one.
        subject = next((m.subject_body for m in reversed(done[-_RECENT:]) if m.subject_body), None)
        if subject is None or not _may_be_own(subject, mark.symbol):
            return mark
    between = passage.latin[last.span.end : start]
    if subject is None or re.search(r"[.!?]\s+[A-Z]", between):
        return mark
    return replace(mark, subject_body=subject)


def _may_be_own(subject: CitedBody, symbol: Symbol | None) -> bool:
    return subject.body is not None and symbol is not None and may_issue(subject.body, symbol)
