"""*Số, ký hiệu*: the document's own number line, filled in or blank, with or without its label.

Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, II.3.
"""

import re

from msgspec.structs import replace

from linter.catalogue import parse_symbol
from linter.document import Document, Span
from linter.document.element import Piece
from linter.structure.blanks import masked
from linter.structure.elements import NumberSymbol
from linter.structure.lines import key, pattern, piece

_GROUP = r"\w[\w.…&]*"
_DOTS = r"[.…]{2,}[\w.…]*"
_SYMBOL = rf"[/-]\s{{0,2}}(?:{_GROUP}|{_DOTS})(?:\s{{0,2}}[-/]\s{{0,2}}(?:{_GROUP}|{_DOTS})){{0,5}}"
_LABELLED = (
    rf"(?:^|(?<=\t)|(?<=   ))[^\w\s]{{0,3}}\s*(?P<label>so)(?P<colon>\s*[:;])?"
    rf"(?P<number>[^/\-:a-z]{{0,40}}?(?:\d[a-z])?[^/\-:a-z]{{0,40}}?|\s*x+\s*)(?P<symbol>{_SYMBOL})"
)
_MISREAD = (
    rf"^\W{{0,3}}(?P<label>s[oóe]\w?)(?P<colon>\s*[:;])?(?P<number>\s?[^\s/]{{0,8}}\s?)"
    rf"(?P<symbol>[/⁄]\s?{_GROUP}-\s?{_GROUP})"
)
_UNLABELLED = (
    rf"^(?P<number>\d{{1,5}}[a-z]?)\s?(?P<symbol>/{_GROUP}(?:-{_GROUP})+|-{_GROUP}/{_GROUP})"
    r"(?=$|\t|\s{3})"
)
_OF_ASSEMBLY = (
    r"(?:^|(?<=\t)|(?<=   ))(?:bo luat|luat|nghi quyet|phap lenh)\s+(?P<label>so)"
    r"(?P<colon>\s*[:;])?(?P<number>[\d.…_\s]{0,40})"
    r"(?P<symbol>/\s?(?:(?:19|20)\d{2})/(?:ubtv)?qh\d{1,2})(?=\s*$|\t|\s{3})"
)
"""``Luật số: 72/2025/QH15``: the type stands before the label, and the line has nothing else."""
_LONGEST = 400
_LABEL_ALONE = (
    r"^(?P<label>so)\s*(?:(?P<colon>:)\s*(?P<number>[\d.…_\s/]{0,60})|(?P<dots>[.…_]{2,60}))$"
)


def find_number_symbol(document: Document, start: int, end: int) -> NumberSymbol | None:
    """The number line in a stretch of a line, or None."""
    if end - start > _LONGEST:
        return None
    folded = key(masked(document.text[start:end]))
    if match := _labelled(folded):
        symbol = Span(start + match.start("symbol"), start + match.end("symbol"))
        number = _filled(document, start + match.start("number"), start + match.end("number"))
        if not _is_symbol(masked(symbol.of(document.text))):
            return None
        label = piece(document.text, start + match.start("label"), start + match.end("label"))
        return _element(document, label, match["colon"] is not None, number, symbol)
    if folded[:1].isdigit() and (match := pattern(_UNLABELLED).match(folded)):
        symbol = Span(start + match.start("symbol"), start + match.end("symbol"))
        number = piece(document.text, start + match.start("number"), start + match.end("number"))
        if parse_symbol(match["number"] + symbol.of(document.text)) is None:
            return None
        return _element(document, None, False, number, symbol)
    return None


def _labelled(folded: str) -> re.Match[str] | None:
    """A number line that begins with *Số*; a look at its letters spares most lines the search."""
    if not any(sign in folded for sign in "/-⁄"):
        return None
    match = pattern(_LABELLED).search(folded) if "so" in folded else None
    if match is None and "qh" in folded:
        match = pattern(_OF_ASSEMBLY).search(folded)
    if match is None and "s" in folded[:4]:
        match = pattern(_MISREAD).search(folded)
    return match


def find_label_alone(document: Document, start: int, end: int) -> NumberSymbol | None:
    """A number line that has nothing but its label and perhaps a number, or None."""
    match = pattern(_LABEL_ALONE).match(key(masked(document.text[start:end])))
    if match is None:
        return None
    label = piece(document.text, start, start + match.end("label"))
    number = None
    if match["number"]:
        number = _filled(document, start + match.start("number"), start + match.end("number"))
    found = _element(document, label, match["colon"] is not None, number, None)
    span = Span(start, start + match.end())
    return replace(found, spans=(span,), text=span.of(document.text))


def _is_symbol(symbol: str) -> bool:
    """Whether it looks like an abbreviation rather than the rest of a sentence or a date."""
    letters = [c for c in symbol if c.isalpha()]
    if not letters:
        return "…" in symbol or ".." in symbol
    return any(c.isupper() for c in letters) or len(letters) <= 12


def _filled(document: Document, start: int, end: int) -> Piece | None:
    words = masked(document.text[start:end])
    stripped = words.strip(" \t\u00a0.…_")
    if not stripped or set(stripped.lower()) <= {"x"}:
        return None
    at = start + words.index(stripped)
    return piece(document.text, at, at + len(stripped))


def _element(
    document: Document, label: Piece | None, colon: bool, number: Piece | None, symbol: Span | None
) -> NumberSymbol:
    parts = [p.span for p in (label, number) if p is not None] + ([symbol] if symbol else [])
    span = Span(min(p.start for p in parts), max(p.end for p in parts))
    symbol_text = piece(document.text, *symbol) if symbol else None
    compact = (number.text if number else "") + (symbol_text.text if symbol_text else "")
    return NumberSymbol(
        spans=(span,),
        text=span.of(document.text),
        label=label,
        colon=colon,
        number=number,
        symbol_text=symbol_text,
        symbol=parse_symbol(masked(compact)) if symbol_text else None,
    )
