"""Articles and parts of documents that are cited: *điểm a khoản 2 Điều 5*, *Chương II*.

Source of the order of parts: Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, II.6.c. Headings of the
document's own parts are none, nor are chapters of the budget (*Chương 622, khoản 072*).
"""

import re
from collections.abc import Iterator, Mapping
from typing import ClassVar

from linter.document import Document, Element, Span
from linter.document.element import Facts, Piece
from linter.references.elements import Citation, ClauseCitation, NamedLaw
from linter.references.passage import Passage, passage_of
from linter.text.patterns import lazy_pattern

_HINTS = ("iều ", "IỀU ", "hoản ", "iểm ", "hương ", "ục ", "hần ")
_AND = r"(?:\s*,\s*(?:va\s+)?|\s+va\s+|\s*-\s*|\s+den\s+)"
_FIGURES = r"[1-9]\d{0,2}[a-zđ]?(?![\w/%])"
_LETTER = r"[a-zđ]{1,2}\d?(?![\w/])"
_ROMAN = r"(?:[ivx]{1,6}|\d{1,2})(?![\w/%])"
_ORDINAL = r"(?:thu\s+)?(?:[ivxabcd]{1,6}|\d{1,2}|nhat|hai|ba|tu|nam)(?![\w/%])"
_POINT = rf"(?:diem|tiet)\s+(?:{_LETTER}(?:{_AND}(?:diem\s+)?{_LETTER})*|[1-9](?:\.\d)*(?![\w/%]))"
_CLAUSE = rf"khoan\s+(?:nay|{_FIGURES}(?:{_AND}(?:khoan\s+)?{_FIGURES})*)"
_ARTICLE = rf"dieu\s+(?:nay\b|{_FIGURES}(?:{_AND}{_FIGURES})*)"
_SECTION = rf"(?:tieu\s+)?muc\s+{_ROMAN}(?:\.\d{{1,2}})*(?:{_AND}{_ROMAN})*"
_CHAPTER = rf"chuong\s+{_ROMAN}(?:{_AND}{_ROMAN})*"
_PART = rf"phan\s+{_ORDINAL}"
_RANKS = (_POINT, _CLAUSE, _ARTICLE, _SECTION, _CHAPTER, _PART)
_IN = r"\s*,?\s*(?:(?:cua|thuoc)\s+)?"


def _chain_source() -> str:
    """Parts from the smaller to the larger: *điểm a khoản 2 Điều 5 Chương III*."""
    within = [
        "".join((rank, *(f"(?:{_IN}{larger})?" for larger in _RANKS[place + 1 :])))
        for place, rank in enumerate(_RANKS)
    ]
    return rf"\b(?:{'|'.join(within)})"


_CHAIN = lazy_pattern(_chain_source())
_FIRST = lazy_pattern(r"\b(?:diem|tiet|khoan|dieu|muc|tieu muc|chuong|phan)\s")
_CUE = lazy_pattern(
    r"\b(?:tai|theo|cac|quy dinh|neu|noi|trong|cua|va|hoac|bai bo|sua doi|bo sung|thay the"
    r"|thuc hien|can cu|ap dung|xem|nhu|den|tu|thuoc)\s*[,:]?\s*(?:o\s+)?$|[,(;]\s*$"
)
_THIS = lazy_pattern(
    r"\s*,?\s*(?:(?:cua|tai|trong|thuoc)\s+)?(?:ban\s+)?(?:quyet dinh|nghi quyet|nghi dinh"
    r"|thong tu|luat|quy che|quy dinh|ke hoach|huong dan|chuong trinh|de an|phuong an|dieu le"
    r"|hop dong|chi thi|bao cao|to trinh|thong bao|cong van|phu luc|noi quy|quy trinh|van ban"
    r"|du an|bo luat|phap lenh)\s+nay\b"
)
_TO_OWNER = lazy_pattern(r"\s*,?\s*\(?(?:(?:cua|tai|trong|thuoc)\s+)?(?:ban\s+)?(?:cac\s+)?")
_TO_NUMBER = lazy_pattern(r"\s*(?:so\s*:?\s*)?")
_SHARED = lazy_pattern(r"\s*(?:[,;]|[,;]?\s*(?:va|hoac))\s+(?:cac\s+)?")
_NEAR = 40
"""Characters before a part in which the word stands that makes it a citation."""


class ClauseCitations:
    """Finds cited articles and parts, and what they belong to."""

    provides: ClassVar[tuple[type[Element], ...]] = (ClauseCitation,)
    needs: ClassVar[tuple[type[Element], ...]] = (Citation, NamedLaw)

    def recognise(self, document: Document, facts: Facts) -> Iterator[Element]:
        """Yield the citations of parts in reading order."""
        owners = _owners(facts)
        for block in document.blocks:
            text = block.span.of(document.text)
            if any(hint in text for hint in _HINTS):
                yield from _in_block(text, block.span.start, owners)


def _owners(facts: Facts) -> Mapping[int, Piece]:
    """What may own a part, by the offset at which it begins to be spoken of."""
    owners: dict[int, Piece] = {}
    for cited in facts.all(Citation):
        piece = Piece(spans=cited.spans, text=cited.text)
        owners[cited.span.start] = piece
        if cited.type_text is not None:
            owners.setdefault(cited.type_text.span.start, piece)
    for law in facts.all(NamedLaw):
        owners[law.span.start] = Piece(spans=law.spans, text=law.text)
    return owners


def _in_block(text: str, base: int, owners: Mapping[int, Piece]) -> Iterator[ClauseCitation]:
    passage = passage_of(text)
    chains = [chain for chain in _CHAIN.finditer(passage.plain) if _is_label(passage, chain)]
    told = [_owner(passage, chain.end(), base, owners) for chain in chains]
    for index in range(len(chains) - 2, -1, -1):
        between = passage.plain[chains[index].end() : chains[index + 1].start()]
        if told[index] == (None, False) and _SHARED.fullmatch(between):
            told[index] = told[index + 1]
    for chain, (of, of_this) in zip(chains, told, strict=True):
        own = of_this or chain[0].endswith(" nay")
        if not _is_cited(passage, chain, of is not None or own):
            continue
        start, end = chain.span()
        yield ClauseCitation(
            spans=(Span(base + start, base + end),),
            text=text[start:end],
            of=None if own else of,
            own=own,
        )


def _is_label(passage: Passage, chain: re.Match[str]) -> bool:
    """Whether a letter or figure behind the word is a label: no *điểm trường*, *mục tiêu*."""
    return passage.level[chain.start() : chain.start() + 1].isalpha()


def _owner(
    passage: Passage, end: int, base: int, owners: Mapping[int, Piece]
) -> tuple[Piece | None, bool]:
    """What a part belongs to: a cited document, or the document itself."""
    if _THIS.match(passage.plain, end):
        return None, True
    gap = _TO_OWNER.match(passage.plain, end)
    place = gap.end() if gap else end
    if (owner := owners.get(base + place)) is not None:
        return owner, False
    number = _TO_NUMBER.match(passage.plain, place)
    return owners.get(base + number.end()) if number else None, False


def _is_cited(passage: Passage, chain: re.Match[str], owned: bool) -> bool:
    """Whether the words around make it a citation, and no heading and no other count."""
    before = passage.plain[max(chain.start() - _NEAR, 0) : chain.start()]
    opens = chain.start() < _NEAR and not before.strip(' \t"“*•-+')
    if owned:
        return True
    if opens:
        return False
    units = _FIRST.findall(chain[0] + " ")
    proper = passage.level[chain.start() : chain.start() + 1].isupper()
    if "dieu" in {unit.strip() for unit in units}:
        cued = _CUE.search(before) and _ends_phrase(passage, chain.end())
        return proper or len(units) > 1 or bool(cued)
    if chain[0].startswith(("chuong", "phan")) and not proper:
        return False
    return bool(_CUE.search(before)) and _ends_phrase(passage, chain.end())


def _ends_phrase(passage: Passage, end: int) -> bool:
    """Whether a mark or a word of the sentence follows, and no noun that is counted."""
    return bool(
        re.compile(
            r"\s*(?:$|[,;.:)\]”\"]|(?:nay|neu|noi|cua|tai|va|hoac|duoc|thi|la|thuoc|tren|do|theo|den|"
            r"phai|co|ke|de|nhu|ban hanh|kem|quy dinh|trong)\b)"
        ).match(passage.plain, end)
    )
