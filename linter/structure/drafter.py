"""The mark of who typed a document and how many copies go out: ``PL.(300)``.

Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, III.3 and Mục V, số thứ tự 11.
"""

from collections.abc import Iterable
from typing import ClassVar

from linter.document import Document, Element, Facts
from linter.structure.elements import ArchiveLine, DrafterMark
from linter.structure.lines import Lines, columns_of, lines_in, pattern, piece

_MARK = r"^\W{0,2}(?P<code>[^\W\d_]{1,6})\.?\s?\(\s*(?P<copies>[^()]{1,20}?)\s*\)\W?$"
_REACH = 5
"""Lines from the archive line on within which it stands."""


class DrafterMarkRecogniser:
    """Finds the mark under the archive line."""

    provides: ClassVar[tuple[type[Element], ...]] = (DrafterMark,)
    needs: ClassVar[tuple[type[Element], ...]] = (Lines, ArchiveLine)

    def recognise(self, document: Document, facts: Facts) -> Iterable[Element]:
        """Yield the mark, if it stands on a line or in a column of its own."""
        archive = facts.first(ArchiveLine)
        if archive is None:
            return
        below = [line for line in lines_in(facts) if line.start > archive.span.start]
        for line in below[:_REACH]:
            for fragment in columns_of(document, line, line.start, line.end):
                match = pattern(_MARK).match(fragment.text)
                if match is None:
                    continue
                start = fragment.start
                yield DrafterMark(
                    spans=(fragment.span,),
                    text=fragment.text,
                    code=piece(
                        document.text, start + match.start("code"), start + match.end("code")
                    ),
                    copies=piece(
                        document.text, start + match.start("copies"), start + match.end("copies")
                    ),
                )
                return
