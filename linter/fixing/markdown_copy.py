"""The annotated copy of a file of lines: Markdown, with a quotation under each line spoken of."""

import re
from collections import defaultdict
from typing import NamedTuple

from linter.document import Extent

_LINE_END = re.compile(r"\r\n|\r|\n")
_SPECIAL = re.compile(r"([\\`*_\[\]<>#|~])")


class LineRemark(NamedTuple):
    """Paragraphs about a line of the file, counted from 1; line 0 stands before all of it."""

    line: int
    paragraphs: tuple[str, ...]
    extent: Extent | None = None
    """What exactly is spoken of, where that is known."""


def markdown_copy(text: str, remarks: list[LineRemark], *, is_markdown: bool) -> str:
    """The text as Markdown, with numbered remarks; what they speak of is marked."""
    by_line: defaultdict[int, list[tuple[int, LineRemark]]] = defaultdict(list)
    for number, remark in enumerate(remarks):
        by_line[remark.line].append((number, remark))
    written = [_quoted(number, remark) for number, remark in by_line[0]]
    for line, source in enumerate(_LINE_END.split(text), 1):
        written.append(_line(source, [r for _, r in by_line[line]], line, is_markdown))
        notes = [_quoted(number, remark) for number, remark in by_line[line]]
        written += ["", "\n\n".join(notes), ""] if notes else []
    return "\n".join(written).rstrip("\n") + "\n"


def _line(source: str, remarks: list[LineRemark], line: int, is_markdown: bool) -> str:
    """A line with ``<mark>`` around what remarks speak of."""
    if is_markdown:
        return source
    cuts: list[tuple[int, int]] = []
    for remark in remarks:
        extent = remark.extent
        if extent is not None and extent.line == extent.end_line == line:
            start, end = extent.column - 1, extent.end_column - 1
            if start < end and all(end <= low or start >= high for low, high in cuts):
                cuts.append((start, end))
    parts, position = [], 0
    for start, end in sorted(cuts):
        parts += [_escaped(source[position:start]), f"<mark>{_escaped(source[start:end])}</mark>"]
        position = end
    written = "".join([*parts, _escaped(source[position:])]).strip()  # four blanks would be code
    return written + "  " if written else ""


def _escaped(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", text)


def _quoted(number: int, remark: LineRemark) -> str:
    heading, *others = remark.paragraphs
    label = f"[{number}] " if remark.line else ""
    lines = [f"> **{label}{_escaped(heading)}**", *(f"> {_escaped(other)}" for other in others)]
    return "  \n".join(lines) + ("" if remark.line else "\n")
