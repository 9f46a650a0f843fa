"""Marks printed on a line of their own: secrecy, urgency, circulation, draft.

Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, III.2.
"""

from linter.document import Document, Span
from linter.structure.elements import SecurityMark
from linter.structure.lines import pattern, shown_in_capitals
from linter.structure.vocabulary import MISNAMED_MARKS, OTHER_MARKS, SECRET_MARKS

_DRAFT = r"^\W*(?:ban )?du thao(?:\W*(?:lan|so|ngay|\d).{0,30})?\W*$"
_LABEL = r"^(?:do (?:mat|khan)|muc do (?:mat|khan))\s*:\s*"
_AROUND = " .*:_-()[]\"'"


def read_mark(document: Document, start: int, text: str, words: str) -> SecurityMark | None:
    """The mark that a line (its text and its key) consists of, or None."""
    label = pattern(_LABEL).match(words)
    from_ = label.end() if label else 0
    name = " ".join(words[from_:].strip(_AROUND).split())
    known = name in SECRET_MARKS or name in OTHER_MARKS
    if not known and name not in MISNAMED_MARKS:
        return None
    span = Span(start, start + len(text))
    capital = shown_in_capitals(document, span, text) or text[from_:].strip(_AROUND).isupper()
    if text.islower() or (not known and not capital):
        return None
    standard = MISNAMED_MARKS.get(name) or " ".join(text[from_:].strip(_AROUND).upper().split())
    return SecurityMark(
        spans=(span,),
        text=text,
        secret=name in SECRET_MARKS or standard.endswith("MẬT"),
        standard=standard,
        confidence=1.0 if capital else 0.7,
    )


def is_draft_mark(words: str) -> bool:
    """Whether the key of a line is *Dự thảo*, numbered or dated or neither."""
    return pattern(_DRAFT).match(words) is not None
