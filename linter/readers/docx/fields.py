"""Fields: the instruction is markup, the result is text that Word made (ECMA-376 Part 1, 17.16)."""

import re
from typing import TYPE_CHECKING

from linter.document.builder import Anchor
from linter.readers.docx.names import FIELD_MARK, FIELD_MARK_TYPE, VAL, W
from linter.readers.docx.values import integer, is_on

if TYPE_CHECKING:
    from lxml import etree

_FORM_DATA = f"{W}ffData"
_CHECK_BOX = f"{W}checkBox"
_DROP_DOWN = f"{W}ddList"
_LINK = r'^\s*HYPERLINK\b(?:\s+"([^"]*)"|\s+([^\s"\\]\S*))?(?:.*?\\l\s+"([^"]*)")?'


class OpenField:
    """A field that has begun and not yet ended."""

    __slots__ = ("code", "form", "result", "start")

    def __init__(self, start: Anchor, form: str = "") -> None:
        self.code: list[str] = []
        self.result = False
        """Whether the result has begun."""
        self.start = start
        self.form = form
        """What a form field shows that keeps no result of its own."""

    @property
    def instruction(self) -> str:
        """The instruction with its outer spaces removed."""
        return "".join(self.code).strip()


def unclosed_marks(story: "etree._Element") -> frozenset["etree._Element"]:
    """The beginnings of fields that never end; read as fields they would swallow the text."""
    opened: list[etree._Element] = []
    for mark in story.iter(FIELD_MARK):
        kind = mark.get(FIELD_MARK_TYPE)
        if kind == "begin":
            opened.append(mark)
        elif kind == "end" and opened:
            opened.pop()
    return frozenset(opened)


def link_target(instruction: str) -> str | None:
    """Where a HYPERLINK field leads; None for any other field."""
    if instruction.lstrip()[:9].upper() != "HYPERLINK":
        return None
    match = re.match(_LINK, instruction, re.IGNORECASE)
    if match is None:
        return None
    address = match[1] or match[2] or ""
    return f"{address}#{match[3]}" if match[3] else address


def form_text(mark: "etree._Element") -> str:
    """What a check box or a list of choices shows; empty for other fields."""
    data = mark.find(_FORM_DATA)
    if data is None:
        return ""
    box, choices = data.find(_CHECK_BOX), data.find(_DROP_DOWN)
    if box is not None:
        checked = box.find(f"{W}checked")
        return "☒" if is_on(box.find(f"{W}default") if checked is None else checked) else "☐"
    if choices is None:
        return ""
    entries = [entry.get(VAL, "") for entry in choices.iterchildren(f"{W}listEntry")]
    chosen = choices.find(f"{W}result")
    if chosen is None:
        chosen = choices.find(f"{W}default")
    place = (integer(chosen.get(VAL)) if chosen is not None else None) or 0
    return entries[place] if 0 <= place < len(entries) else ""
