"""Marks printed on a line of their own: secrecy, urgency, circulation, draft.

Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, III.2.
"""

from linter.document import Span
from linter.structure.elements import SecurityMark
from linter.structure.lines import pattern
from linter.structure.vocabulary import OTHER_MARKS, SECRET_MARKS

_DRAFT = r"^\W*(?:ban )?du thao(?:\W*(?:lan|so|ngay|\d).{0,30})?\W*$"


def read_mark(start: int, text: str, words: str) -> SecurityMark | None:
    """The mark that a line (its text and its key) consists of, or None."""
    bare = pattern(r"^(?:do (?:mat|khan)|muc do (?:mat|khan))\s*:\s*").sub("", words)
    name = " ".join(bare.strip(" .*:_-()[]\"'").split())
    if name not in SECRET_MARKS and name not in OTHER_MARKS:
        return None
    if text.islower():
        return None
    confidence = 1.0 if text.isupper() else 0.7
    return SecurityMark(
        spans=(Span(start, start + len(text)),),
        text=text,
        secret=name in SECRET_MARKS,
        confidence=confidence,
    )


def is_draft_mark(words: str) -> bool:
    """Whether the key of a line is *Dự thảo*, numbered or dated or neither."""
    return pattern(_DRAFT).match(words) is not None
