"""The line before the articles of a decision or a resolution: *QUYẾT ĐỊNH:*, *QUYẾT NGHỊ:*.

Source: Nghị định 30/2020/NĐ-CP, Phụ lục III, samples 1.1 to 1.3.
"""

from collections.abc import Iterable
from typing import ClassVar

from linter.document import Document, Element, Facts
from linter.structure.appendices import MainText
from linter.structure.elements import DocumentTypeName, EnactingLine
from linter.structure.lines import Lines, lines_in, pattern, shown_in_capitals

_ENACTS = r"^\W*(?:nay|ra)?(?P<words>quyetdinh|quyetnghi|nghiquyet)(?:nhusau)?\W*$"
_WORDS = {"quyetdinh": "QUYẾT ĐỊNH", "quyetnghi": "QUYẾT NGHỊ", "nghiquyet": "NGHỊ QUYẾT"}
_FIRST_ARTICLE = r"^\W*dieu\s+(?:1|i)\b"
_LONGEST = 40
_REACH = 120
"""Lines below the title within which the articles must begin."""


def read_enacting(words: str) -> str | None:
    """What the key of a line that enacts says, or None; letters may be set apart."""
    if len(words) > _LONGEST:
        return None
    match = pattern(_ENACTS).match("".join(words.split()))
    return _WORDS[match["words"]] if match else None


class EnactingLineRecogniser:
    """Finds the line under the title of a decision or a resolution."""

    provides: ClassVar[tuple[type[Element], ...]] = (EnactingLine,)
    needs: ClassVar[tuple[type[Element], ...]] = (Lines, MainText, DocumentTypeName)

    def recognise(self, document: Document, facts: Facts) -> Iterable[Element]:
        """Yield the enacting line of the document itself."""
        title, main = facts.first(DocumentTypeName), facts.first(MainText)
        if title is None or main is None or title.type.name not in ("Quyết định", "Nghị quyết"):
            return
        below = [li for li in lines_in(facts) if title.span.end <= li.start < main.span.end]
        for index, line in enumerate(below[:_REACH]):
            if pattern(_FIRST_ARTICLE).match(line.key):
                return
            words = read_enacting(line.key)
            capital = shown_in_capitals(document, line.span, line.text)
            next_line = below[index + 1].key if index + 1 < len(below) else ""
            leads = pattern(_FIRST_ARTICLE).match(next_line) is not None
            if words is not None and (capital or leads or ":" in line.text):
                yield EnactingLine(
                    spans=(line.span,),
                    text=line.text,
                    words=words,
                    colon=":" in line.text,
                    capital=capital,
                )
                return
