"""*Cơ quan chủ quản* and *cơ quan ban hành*: which lines at the head name which body.

``ỦY BAN NHÂN DÂN / PHƯỜNG ĐĂK CẤM`` is one body on two lines, ``UBND TỈNH … / SỞ Y TẾ`` two
bodies. The words decide first (does a line open with the noun of a body, or go on from the line
above?), then the formatting: a superior is not bold (Nghị định 30/2020/NĐ-CP, Phụ lục I,
Phần I, II.2.b).
"""

from collections.abc import Sequence

from linter.catalogue import identify_body
from linter.document import Document, Element
from linter.structure.elements import IssuingBody, SuperiorBody
from linter.structure.lines import Fragment, boldness, joined, pattern
from linter.structure.vocabulary import (
    BARE_HEADS,
    BODY_HEADS,
    JOINING,
    LEVEL_WORDS,
    NOT_BODY_HEADS,
    UNFINISHED,
    opens_with,
)

_WHOLE = (
    r"^(?:u?y ban nhan dan|ubnd|hoi dong nhan dan|hdnd|tinh uy|thanh uy|so|bo|dang uy|dang bo)\b"
    r".*\b(?:tinh|thanh pho|tp\.?|huyen|quan|thi xa|xa|phuong|thi tran|dac khu)\s+\S+"
)

_PROVINCES = frozenset({"tỉnh", "phố"})
_DEPARTMENTS = ("so", "van phong", "ban", "trung tam", "truong", "chi cuc", "benh vien")
"""What stands below *UBND TỈNH* where the name of the province was left out."""


def opens_body(words: str) -> bool:
    """Whether a line (its key) opens with the noun of a body."""
    return bool(opens_with(words, BODY_HEADS)) and not opens_with(words, NOT_BODY_HEADS)


def bodies_of(document: Document, names: Sequence[Fragment]) -> list[Element]:
    """The superior bodies and, last, the issuing body that these lines name."""
    groups = _split_by_weight(document, _group(names))
    elements: list[Element] = []
    for index, group in enumerate(groups):
        spans = tuple(name.span for name in group)
        text = joined(document.text, spans)
        body = identify_body(text)
        if index == len(groups) - 1:
            elements.append(IssuingBody(spans=spans, text=text, body=body))
        else:
            elements.append(SuperiorBody(spans=spans, text=text, body=body))
    return elements


def _group(names: Sequence[Fragment]) -> list[list[Fragment]]:
    groups: list[list[Fragment]] = []
    for name in names:
        if groups and _continues(groups[-1], name):
            groups[-1].append(name)
        else:
            groups.append([name])
    return groups


def _continues(group: list[Fragment], name: Fragment) -> bool:
    """Whether a line goes on with the name above it."""
    above = " ".join(part.key for part in group)
    last = group[-1].text.split()[-1].lower()
    if last in UNFINISHED or last.endswith((",", "-")):
        return not (last in _PROVINCES and _names_department(name.key))
    if opens_with(name.key, JOINING):
        return True
    if above.strip(" .:") in BARE_HEADS:
        return True
    if opens_body(name.key):
        return False
    if opens_with(name.key, LEVEL_WORDS):
        return True
    return not (pattern(_WHOLE).match(above) and len(name.key.split()) > 1)


def _names_department(words: str) -> bool:
    """Whether a line (its key) is the whole name of a department, and no name of a place."""
    return opens_with(words, _DEPARTMENTS) is not None and len(words.split()) > 2


def _split_by_weight(document: Document, groups: list[list[Fragment]]) -> list[list[Fragment]]:
    """Cut the only group where light lines end and bold ones begin, unless words forbid it."""
    if len(groups) != 1 or len(groups[0]) < 2:
        return groups
    (group,) = groups
    weights = [boldness(document, name.span) for name in group]
    if None in weights or weights[0] or not weights[-1]:
        return groups
    cut = weights.index(True)
    below = group[cut].key
    above = " ".join(name.key for name in group[:cut])
    if not all(weights[cut:]) or opens_with(below, (*JOINING, *LEVEL_WORDS)):
        return groups
    if above.strip(" .:") in BARE_HEADS or above.endswith((",", " va")):
        return groups
    return [group[:cut], group[cut:]]
