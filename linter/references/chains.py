"""What a passage says of two cited documents: one carries out, amends or rests on the other.

Only words that stand directly between the two, with nothing else said, count.
"""

from collections.abc import Sequence

from msgspec import Struct

from linter.references.elements import Citation
from linter.text.folding import fold, strip_marks
from linter.text.patterns import lazy_pattern

_RESTS = lazy_pattern(
    r"\(?\s*(?:de\s+|nham\s+|ve\s+(?:viec\s+)?|duoc ban hanh\s+|ban hanh\s+)?(?:tiep tuc\s+)?"
    r"(?:trien khai|thuc hien|cu the hoa|huong dan|quy dinh chi tiet|thi hanh|can cu|theo|tra loi"
    r"|to chuc (?:thuc hien|trien khai)|phuc dap|tren co so|dua tren|sua doi|bo sung|thay the"
    r"|bai bo|dinh chinh|gia han|keo dai)\s(?:[^.;:()\n]{0,60}\s)?"
)
"""Behind the later document, before the one it rests on or amends."""
_RESTED_ON = lazy_pattern(
    r"\(?\s*(?:da\s+)?(?:duoc|bi)\s+[^.;\n]{0,40}?(?:sua doi|bo sung|thay the|bai bo|dinh chinh"
    r"|cu the hoa)\b[^.;\n]{0,40}?\b(?:boi|bang|tai|theo)\s+(?:cac\s+)?"
)
"""Behind the earlier document, before the one that amends it."""
_CARRIED_OUT = lazy_pattern(
    r"\b(?:trien khai|thuc hien|cu the hoa|thi hanh|can cu|theo|sua doi|bo sung|thay the|bai bo)"
    r"(?: noi dung| mot so (?:dieu|noi dung)| chi dao| tinh than)*(?: cua| tai)?\s+(?:cac\s+)?$"
)
"""At the end of a title, before the document it speaks of."""
_PURSUANT = lazy_pattern(
    r"(?:^|[.;:\n]\s*|-\s*)(?:can cu|tren co so|cu the hoa|(?:trien khai )?thuc hien)\s+$"
)
"""Before the first document of a sentence on whose basis a body issues the second."""
_NEAR = 40
_FULL_LINE = 70
"""Characters of a line that a margin may have broken."""
_REACH = 160


class Link(Struct, frozen=True):
    """Two cited documents of which one must be the earlier."""

    act: Citation
    """The later one: it carries out, amends or is based on the other."""
    authority: Citation


def links(text: str, citations: Sequence[Citation]) -> list[Link]:
    """The links between citations that follow one another in a text."""
    found = []
    for index, first in enumerate(citations[:-1]):
        second = citations[index + 1]
        link = _link(text, first, second)
        if link is not None:
            found.append(link)
    return found


def _ends_paragraph(text: str, end: int, start: int) -> bool:
    """Whether a line ends between two offsets that no margin can have broken."""
    place = text.find("\n", end, start)
    if place < 0:
        return False
    short = place - (text.rfind("\n", 0, end) + 1) < _FULL_LINE
    return short or text[end:place].rstrip()[-1:] in ".;:!?"


def _link(text: str, first: Citation, second: Citation) -> Link | None:
    parts = (first, first.date, first.issuer)
    end = max(part.span.end for part in parts if part is not None)
    start = second.type_text.span.start if second.type_text else second.span.start
    if not 0 < start - end <= _REACH or _ends_paragraph(text, end, start):
        return None
    between = " ".join(strip_marks(fold(text[end:start])).split()).strip(" ,") + " "
    between = between.removesuffix("so: ").removesuffix("so ") or " "
    if _RESTED_ON.fullmatch(between):
        return Link(act=second, authority=first)
    if _RESTS.fullmatch(between) or (_is_in_title(first, start) and _CARRIED_OUT.search(between)):
        return Link(act=first, authority=second)
    if second.subject_body is not None and _PURSUANT.search(_before(text, first)):
        return None if ";" in between else Link(act=second, authority=first)
    return None


def _is_in_title(cited: Citation, start: int) -> bool:
    """Whether an offset lies in the title of a citation, or right behind its end."""
    return cited.title is not None and start <= cited.title.span.end + 1


def _before(text: str, cited: Citation) -> str:
    """The words in front of a citation."""
    start = cited.type_text.span.start if cited.type_text else cited.span.start
    return strip_marks(fold(text[max(start - _NEAR, 0) : start]))
