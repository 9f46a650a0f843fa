"""What a body adds under a document that it copies: form of copy, number, place and date.

Source: Nghị định 30/2020/NĐ-CP, Điều 25; Phụ lục I, Phần II, Mục II; Phụ lục III, sample 3.1.
"""

from collections.abc import Iterable, Sequence
from typing import ClassVar

from linter.document import Document, Element, Facts
from linter.structure.elements import (
    CopyBlock,
    NumberSymbol,
    PlaceDate,
    Recipients,
    Signature,
)
from linter.structure.lines import (
    Fragment,
    Line,
    Lines,
    columns_of,
    is_capital,
    is_rule,
    lines_in,
    pattern,
)
from linter.structure.number_symbol import find_number_symbol
from linter.structure.place_date import find_place_date
from linter.structure.signing import signs

_FORM = (
    r"^\W*(?:ban\s+)?(?P<form>sao\s+y|sao\s+luc|trich\s+sao|sao)"
    r"(?P<rest>\s+(?:tu\s+)?(?:y\s+)?(?:ban|van ban)\s+(?:chinh|goc|sao|sao y))?\W*$"
)
_FORMS = {"sao y": "SAO Y", "sao luc": "SAO LỤC", "trich sao": "TRÍCH SAO", "sao": None}
_LONGEST = 40
_ABOVE, _BELOW = 6, 14
"""Lines around the form of copy within which the other parts stand."""


class CopyRecogniser:
    """Finds the block of a copy on paper, which stands under the whole document."""

    provides: ClassVar[tuple[type[Element], ...]] = (CopyBlock,)
    needs: ClassVar[tuple[type[Element], ...]] = (Lines, Signature, Recipients)

    def recognise(self, document: Document, facts: Facts) -> Iterable[Element]:
        """Yield the block, if a body has copied the document."""
        ends = [e.spans[0].end for kind in (Signature, Recipients) for e in facts.all(kind)[:1]]
        if not ends:
            return
        lines = [line for line in lines_in(facts) if line.start >= min(ends)]
        for index, line in enumerate(lines):
            if "sao" not in line.key:
                continue
            for fragment in columns_of(document, line, line.start, line.end):
                block = _block(document, lines, index, fragment)
                if block is not None:
                    yield block
                    return


def copy_start(document: Document, lines: Sequence[Line], index: int) -> int | None:
    """Where the block begins whose form of copy stands on a line: with the body above it."""
    line = lines[index]
    if "sao" not in line.key:
        return None
    columns = columns_of(document, line, line.start, line.end)
    if not any(_block(document, lines, index, fragment) for fragment in columns):
        return None
    first = index
    while first > max(0, index - _ABOVE) and not lines[first].gap:
        above = lines[first - 1]
        if not (is_capital(above.text) or is_rule(above.text)) or signs(above.text):
            break
        first -= 1
    return lines[first].start


def _block(
    document: Document, lines: Sequence[Line], index: int, fragment: Fragment
) -> CopyBlock | None:
    """The block whose form of copy a fragment is."""
    if len(fragment.text) > _LONGEST or not fragment.text.isupper():
        return None
    match = pattern(_FORM).match(fragment.key)
    if match is None:
        return None
    form = _FORMS[" ".join(match["form"].split())]
    number, dated = _number_and_date(document, lines[max(0, index - _ABOVE) : index + _BELOW])
    if number is None and dated is None:
        return None
    bare = " ".join(fragment.text.strip(" .:()[]*_-").split())
    return CopyBlock(
        spans=(fragment.span,),
        text=fragment.text,
        form=form,
        exact=bare == form,
        number=number,
        place_date=dated,
    )


def _number_and_date(
    document: Document, lines: Sequence[Line]
) -> tuple[NumberSymbol | None, PlaceDate | None]:
    number, dated = None, None
    for line in lines:
        number = number or find_number_symbol(document, line.start, line.end)
        start = line.start
        if number is not None and start <= number.span.start < line.end:
            start = number.span.end
        dated = dated or find_place_date(document, start, line.end)
    return number, dated
