"""A figure said again in words: *12.500.000 đồng (bằng chữ: Mười hai triệu năm trăm nghìn đồng)*.

Words that make no number by the grammar are left alone: they may be a name or a slip of spelling.
"""

from collections.abc import Iterator
from decimal import Decimal

from linter.document import Span
from linter.numbers.claims.comparison import is_usable
from linter.numbers.claims.cues import Cue
from linter.numbers.claims.passages import Passage
from linter.numbers.elements import Claim, ClaimKind, Quantity, QuantityKind
from linter.numbers.quantities.units import base_of, scale_of
from linter.text.number_words import WORDS, read_number_words
from linter.text.patterns import lazy_pattern

IN_WORDS = Cue(
    r"(?P<unit>(?:\s*[^\W\d_]+){0,4}?)\s*[.,;]?\s*"
    r"(?:(?P<cue>\(?\s*(?:số tiền )?(?:viết )?bằng chữ(?: là)?\s*[:;]?\s*)|\(\s*)"
    r"(?=[“\"‘']?[^\W\d_])"
)
"""Between a figure and the same number in words."""

_WORD = lazy_pattern(r"[^\W\d_]+")
_CONFIDENCE = 0.95


def amount_in_words_claims(passages: tuple[Passage, ...]) -> Iterator[Claim]:
    """Yield the figures that a paragraph repeats in words."""
    for index, passage in enumerate(passages):
        if passage.damaged:
            continue
        for figure in passage.quantities:
            if figure.kind is not QuantityKind.PERCENT and figure.value is not None:
                yield from _behind(passage, figure)
        if passage.plain.lstrip(" -–+*(").startswith(("bằng chữ", "viết bằng chữ")) and index:
            yield from _own_line(passages[index - 1], passage)


def _behind(passage: Passage, figure: Quantity) -> Iterator[Claim]:
    end = figure.span.end
    cue = IN_WORDS(passage.damaged).match(passage.words(end, end + 80))
    if cue is None:
        return
    between = cue["unit"].strip()
    scaled = bool(scale_of(figure.unit)) or not between or base_of(figure.unit) == between
    words = _words(passage, end + cue.end()) if scaled else None
    said = cue["cue"] is not None
    if words is not None and (said or _is_all(passage, figure, words)):
        yield _claim(figure, words)


def _is_all(passage: Passage, figure: Quantity, words: Quantity) -> bool:
    """Whether parentheses hold nothing but the number and its unit: *(ba)*, no *(ba đoàn)*."""
    end = words.span.end
    around = passage.enclosing(end)
    if around is None:
        return False
    rest = passage.words(end, around.end - 1).strip(" ./")
    unit = (figure.unit or "").lower().split()
    return all(word in ("đồng", "chẵn", "việt", "nam", *unit) for word in rest.split())


def _own_line(before: Passage, passage: Passage) -> Iterator[Claim]:
    """Words in a line of their own belong to the last figure of the line above."""
    figures = [q for q in before.quantities if q.kind is QuantityKind.MONEY and is_usable(q)]
    start = passage.span.start + passage.plain.index("bằng chữ") + len("bằng chữ")
    words = _words(passage, start)
    if figures and words is not None:
        yield _claim(figures[-1], words)


def _words(passage: Passage, start: int) -> Quantity | None:
    """The number that the words from an offset on make, as far as they are number words."""
    offset = start - passage.span.start
    found: list[str] = []
    first = last = offset
    for match in _WORD.finditer(passage.plain, offset):
        gap = passage.plain[last : match.start()]
        if match[0] not in WORDS or gap.strip(" \n,:-–" if not found else " \n,"):
            break
        first = match.start() if not found else first
        found.append(match[0])
        last = match.end()
    number = read_number_words(found)
    if number is None:
        return None
    span = Span(passage.span.start + first, passage.span.start + last)
    return Quantity(
        spans=(span,),
        text=span.of(passage.document.text),
        value=Decimal(number),
        decimals=0,
        kind=QuantityKind.COUNT,
        unit=None,
        noun=None,
    )


def _claim(figure: Quantity, words: Quantity) -> Claim:
    return Claim(
        kind=ClaimKind.WORDS, result=None, operands=(figure, words), confidence=_CONFIDENCE
    )
