"""Lists in one block: what is said once behind the last item holds for the items before it.

*các Kế hoạch số 12/KH-UBND, số 15/KH-UBND cùng ngày 05/3/2025 của UBND tỉnh*
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from msgspec.structs import replace

from linter.references.passage import Passage
from linter.text.patterns import lazy_pattern

if TYPE_CHECKING:
    from linter.references.marks import CitationMark

_BETWEEN = lazy_pattern(
    r"\s*\)?\s*(?:[,;]|[,;]?\s*\bva\b|[,;]?\s*\bcung\b)\s*(?:va\s+|cac\s+)*(?:-\s*)?"
)
_TOGETHER = lazy_pattern(r"\s*,?\s*(?:cung|deu)\s+(?:ban hanh\s+)?ngay\b")
_PLURAL = lazy_pattern(r"\b(?:cac|hai|ba|nhung|0?[2-9])\s+$")
_LIKELY = 0.7
"""Confidence of a date that is told behind the last of several documents alone."""


def shared_backwards(
    passage: Passage, marks: Sequence["CitationMark"], starts: Sequence[int]
) -> list["CitationMark"]:
    """The marks of a block, those of a list completed with what its last item says for all.

    ``starts`` are the offsets at which each begins to be spoken of (its head or its *số*).
    """
    done, together = list(marks), False
    for index in range(len(done) - 2, -1, -1):
        mark, following = done[index], done[index + 1]
        if not _goes_on(passage, mark, following, starts[index + 1]):
            together = False
            continue
        together = together or _is_shared(passage, following)
        if mark.issuer is None and mark.subject_body is None and following.issuer is not None:
            mark = replace(mark, issuer=following.issuer)
        if mark.date is None and following.date is not None and together:
            mark = replace(mark, date=following.date)
        elif mark.date is None and following.date is not None and _is_plural(passage, mark):
            mark = replace(mark, date=replace(following.date, confidence=_LIKELY))
        done[index] = mark
    return done


def _goes_on(passage: Passage, mark: "CitationMark", following: "CitationMark", start: int) -> bool:
    """Whether two neighbours are items of one list under one head, with nothing else between."""
    if mark.title is not None or mark.type_text is None or following.type_text is None:
        return False
    one_head = following.type_text.span == mark.type_text.span
    if not one_head and not _are_alike(mark, following):
        return False
    end = max(part.span.end for part in (mark, mark.date) if part is not None)
    return _BETWEEN.fullmatch(passage.plain, end, start) is not None


def _are_alike(mark: "CitationMark", following: "CitationMark") -> bool:
    """Whether two numbers have one symbol, so that the issuer told behind is of both.

    *Nghị định số 48/2013/NĐ-CP ngày … và Nghị định số 92/2017/NĐ-CP ngày … của Chính phủ*
    """
    one, other = mark.symbol, following.symbol
    if one is None or other is None or mark.type != following.type:
        return False
    codes = [(s.type_code, s.issuer_code, s.unit_codes) for s in (one, other)]
    return one.issuer_code is not None and codes[0] == codes[1]


def _is_plural(passage: Passage, mark: "CitationMark") -> bool:
    """Whether the head is one for several documents (*các Kế hoạch số …, số … ngày …*)."""
    start = mark.type_text.span.start if mark.type_text is not None else 0
    return _PLURAL.search(passage.plain, max(start - 12, 0), start) is not None


def _is_shared(passage: Passage, mark: "CitationMark") -> bool:
    return _TOGETHER.match(passage.plain, mark.span.end) is not None
