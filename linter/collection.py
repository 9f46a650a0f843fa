"""What documents that are checked together say of each other: numbers, dates, series.

Each document leaves a small card; the cards are gone through twice, so that they may lie on disk:
once for the documents' own numbers, once for what cites them. Only facts are stated here; the
rules that look at their elements judge. Who may be meant by a number without a place (every
commune has its *12/KH-UBND*) is left alone.
"""

from collections.abc import Callable, Container, Iterable, Iterator
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from linter.catalogue import Body, has_one_issuer, identify_body, parse_symbol
from linter.findings import CardCitation, DocumentCard
from linter.references.collection import (
    DatedOtherwise,
    NumberTaken,
    SeriesDisorder,
    SeriesGap,
)
from linter.references.matching import is_same_body
from linter.text.folding import name_key

Cards = Callable[[], Iterable[DocumentCard]]
Judged = tuple[DocumentCard, NumberTaken | DatedOtherwise | SeriesDisorder | SeriesGap]
"""What is said, and of which document."""
ELEMENTS = (NumberTaken, DatedOtherwise, SeriesDisorder, SeriesGap)
"""The kinds of elements that only several documents show."""

FEWEST_IN_SERIES = 4
"""Fewer documents of a series tell nothing of what is missing between them."""
MOST_NAMED = 12
"""Missing numbers that are named; a series with more of them was simply not all there."""


class _Own(Struct, frozen=True):
    """A document's own number, as far as the others need it."""

    card: DocumentCard
    number: int | None
    series: tuple[str, str, int] | None
    """Issuer, symbol without its number, year; None when one of them is not known."""


def findings_across(cards: Cards) -> Iterator[Judged]:
    """What is notable between documents, in the order in which they were given."""
    owned: dict[str, list[_Own]] = {}
    for card in cards():
        if card.key:
            owned.setdefault(card.key, []).append(_own(card))
    if not owned:
        return
    yield from _taken(owned)
    yield from _series(own for owns in owned.values() for own in owns)
    for card in cards():
        for cited in card.citations:
            yield from _dated_otherwise(card, cited, owned.get(cited.key, ()))


def needs_others(card: DocumentCard) -> bool:
    """Whether anything could be said of this document and another one."""
    return bool(card.key or card.citations)


def concerns(judged: Judged, paths: Container[str]) -> bool:
    """Whether what is said is said of one of these documents, or because of it."""
    card, element = judged
    return card.path in paths or getattr(element, "path", None) in paths


def _own(card: DocumentCard) -> _Own:
    bare = replace(card, citations=())
    symbol = parse_symbol(card.number)
    digits = (symbol.number or "") if symbol is not None else ""
    year = symbol.year if symbol is not None and symbol.year else _year(card.date)
    if symbol is None or not digits.isdecimal() or year is None or not card.issuer:
        return _Own(bare, None, None)
    return _Own(bare, int(digits), (name_key(card.issuer), card.key.lstrip("0123456789"), year))


def _year(day: str | None) -> int | None:
    return int(day[:4]) if day else None


def _taken(owned: dict[str, list[_Own]]) -> Iterator[Judged]:
    """Two documents of one issuer and year under one number; copies of one document aside."""
    for owns in owned.values():
        known: dict[tuple[str, str, int], DocumentCard] = {}
        for own in owns:
            if own.series is None:
                continue
            other = known.setdefault(own.series, own.card)
            if other is own.card or _is_same_document(own.card, other):
                continue
            yield (
                own.card,
                NumberTaken(
                    spans=(own.card.span,),
                    text=own.card.number,
                    path=other.path,
                    subject=other.subject,
                ),
            )


def _is_same_document(one: DocumentCard, other: DocumentCard) -> bool:
    """Whether two files are one document in two forms, or two states of it."""
    if one.path == other.path or not one.subject or not other.subject:
        return True
    mine, theirs = name_key(one.subject), name_key(other.subject)
    return mine.startswith(theirs) or theirs.startswith(mine)


def _dated_otherwise(
    card: DocumentCard, cited: CardCitation, owns: Iterable[_Own]
) -> Iterator[Judged]:
    """A citation of a document that lies beside it, under another date."""
    meant = [own.card for own in owns if _is_meant(cited, own.card)]
    if not meant or any(other.date == cited.date for other in meant):
        return
    if len({other.date for other in meant}) == 1 and meant[0].path != card.path:
        other = meant[0]
        yield (
            card,
            DatedOtherwise(
                spans=(cited.span,),
                text=cited.shown_date,
                location=cited.location,
                symbol=cited.text,
                date=_shown(other.date),
                path=other.path,
            ),
        )


def _is_meant(cited: CardCitation, other: DocumentCard) -> bool:
    """Whether issuer and year leave only this document."""
    symbol = parse_symbol(other.number)
    if symbol is None or other.date is None:
        return False
    if symbol.year is None and cited.date[:4] != other.date[:4]:
        return False
    if has_one_issuer(symbol):
        return True
    named, issuer = _body(cited.issuer), _body(other.issuer)
    return named is not None and issuer is not None and is_same_body(named, issuer)


def _body(name: str) -> Body | None:
    return identify_body(name) if name else None


def _series(owns: Iterable[_Own]) -> Iterator[Judged]:
    series: dict[tuple[str, str, int], dict[int, DocumentCard]] = {}
    for own in owns:
        if own.series is not None and own.number is not None:
            series.setdefault(own.series, {}).setdefault(own.number, own.card)
    for numbered in series.values():
        if len(numbered) > 1:
            yield from _disorder(numbered)
        if len(numbered) >= FEWEST_IN_SERIES:
            yield from _gaps(numbered)


def _disorder(numbered: dict[int, DocumentCard]) -> Iterator[Judged]:
    """A later number with an earlier date."""
    latest: DocumentCard | None = None
    for number in sorted(numbered):
        card = numbered[number]
        if card.date is None:
            continue
        if latest is not None and latest.date is not None and card.date < latest.date:
            yield (
                card,
                SeriesDisorder(
                    spans=(card.span,),
                    text=card.number,
                    date=_shown(card.date),
                    other=latest.number,
                    other_date=_shown(latest.date),
                    path=latest.path,
                ),
            )
            continue
        latest = card


def _gaps(numbered: dict[int, DocumentCard]) -> Iterator[Judged]:
    """Numbers that are missing between those that are there."""
    first, last = min(numbered), max(numbered)
    missing = [number for number in range(first, last) if number not in numbered][: MOST_NAMED + 1]
    if not missing or len(missing) > min(MOST_NAMED, len(numbered) // 2):
        return
    card = numbered[last]
    yield (
        card,
        SeriesGap(
            spans=(card.span,),
            text=card.number,
            first=first,
            last=last,
            missing=", ".join(map(str, missing)),
        ),
    )


def _shown(day: str | None) -> str:
    return f"{date.fromisoformat(day):%d/%m/%Y}" if day else ""
