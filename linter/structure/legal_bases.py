"""*Căn cứ*: the bases on which a document is issued, one element each.

A sentence that goes on after its basis (``Căn cứ …, Sở Y tế đề nghị …``) is text, not a basis.
Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, II.6.a.
"""

from collections.abc import Iterable, Sequence
from typing import ClassVar

from linter.document import Document, Element, Facts, Span
from linter.structure.bases import opens_basis
from linter.structure.elements import LegalBasis, MarkerKind
from linter.structure.issuers import opens_body
from linter.structure.lines import Line, Lines, item_start, joined, key, lines_in, pattern
from linter.structure.markers import read_marker
from linter.structure.vocabulary import BASIS_OPENERS, opens_with

_REACH = 100
_MAIN_CLAUSE = (
    r",\s*(?:[^,;]{2,80}?\s)?(?:de nghi|bao cao|yeu cau|thong bao|kinh|trinh|ban hanh|xay dung"
    r"|trien khai|co y kien|to chuc|lap|xin|tong hop|tra loi|moi|giao|huong dan|cung cap"
    r"|phoi hop)\b"
)
_SAYS = (
    r"\b(?:chuyen|thuc hien|xem xet|cu|quyet dinh|phe duyet|tien hanh|ghi nhan|nhan thay|kiem tra"
    r"|ra soat|phan cong|cho phep|dong y|thong nhat|bo nhiem|dieu dong|chap thuan|gui|giai trinh"
    r"|dang ky|cam ket|nop|thu hoi|xac nhan|ban giao|gioi thieu|de xuat|kien nghi|cap|tra|nhan duoc"
    r"|chung nhan|ky ket|thoa thuan|da|se)\b"
)
"""What an author does, after naming itself: the words of a main clause."""
_AUTHORS = ("chung toi", "nha truong", "don vi", "co quan")
"""What authors call themselves beside their names."""
_LISTED = frozenset({MarkerKind.DASH, MarkerKind.PLUS, MarkerKind.BULLET})


class LegalBasisRecogniser:
    """Finds the run of bases that opens the text."""

    provides: ClassVar[tuple[type[Element], ...]] = (LegalBasis,)
    needs: ClassVar[tuple[type[Element], ...]] = (Lines,)

    def recognise(self, document: Document, facts: Facts) -> Iterable[Element]:
        """Yield the bases in order."""
        lines = lines_in(facts)
        for index, line in enumerate(lines[:_REACH]):
            if opens_basis(line.key) and line.block.cell is None:
                return _elements(document, _run(document, lines, index))
            marker = read_marker(line)
            if marker is not None and marker.kind not in _LISTED:
                return ()
        return ()


def _run(document: Document, lines: Sequence[Line], index: int) -> list[list[Line]]:
    """The lines of each basis, from the first on."""
    run: list[list[Line]] = [[lines[index]]]
    for line in lines[index + 1 :]:
        last = run[-1][-1]
        if not line.first and line.block.index == last.block.index and not _opens(line):
            run[-1].append(line)
        elif _opens(line):
            if not _stands(run[-1], among=True):
                return run[:-1]
            run.append([line])
        elif (
            line.first and not line.gap and line.text[:1].islower() and last.text[-1:] not in ".;:"
        ):
            run[-1].append(line)
        else:
            break
    if not _stands(run[-1], among=len(run) > 1):
        run.pop()
    return run


def _opens(line: Line) -> bool:
    words = line.key[item_start(line) :].lstrip(" \"'„.,")
    return opens_with(words, BASIS_OPENERS) is not None


def _stands(lines: list[Line], among: bool) -> bool:
    """Whether a paragraph is nothing but a basis."""
    text = " ".join(line.text for line in lines)
    folded = key(text)
    ending = text.rstrip(" '\"`").rstrip()[-1:]
    if ending == ":" or text.endswith("./.") or (ending == "." and _says(folded)):
        return False
    if ending in (";", ","):
        return among or opens_basis(folded[:40])
    words = folded[item_start(lines[0]) :].lstrip(" \"'„.,")
    if opens_with(
        words, ("thuc hien", "tren co so", "sau khi", "theo", "tiep theo", "xet", "y kien")
    ):
        named = opens_with(words, ("theo de nghi", "xet de nghi", "xet to trinh", "theo to trinh"))
        if named is None:
            return False
        return among or pattern(_MAIN_CLAUSE).search(folded) is None
    return pattern(_MAIN_CLAUSE).search(folded) is None


def _says(words: str) -> bool:
    """Whether the author speaks after a comma: ``Căn cứ …, Phòng chuyển đơn đến …``."""
    for comma in pattern(r",\s+").finditer(words):
        rest = words[comma.end() : comma.end() + 90].partition(",")[0]
        named = opens_body(rest) or opens_with(rest, _AUTHORS) is not None
        if named and pattern(_SAYS).search(rest) is not None:
            return True
    return False


def _elements(document: Document, run: list[list[Line]]) -> list[LegalBasis]:
    found = []
    for lines in run:
        spans = [line.span for line in lines]
        spans[0] = Span(spans[0].start + item_start(lines[0]), spans[0].end)
        text = joined(document.text, spans)
        ending = text[-1:] if text[-1:] in ".;:," else ""
        found.append(LegalBasis(spans=tuple(spans), text=text, ending=ending))
    return found
