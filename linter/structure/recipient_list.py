"""The list under *Nơi nhận*: which lines, and how much of each, are recipients.

The signature may stand beside the list, in a cell, behind a tab or, in a scan, behind a space.
"""

from collections.abc import Sequence

from linter.document import Document, Span
from linter.structure.lines import Fragment, Line, columns_of, is_rule, item_start, key, pattern
from linter.structure.signing import is_name, opens_authority, signs

_NAME_LENGTH = 90
_LONGEST = 200
_FAR = 12
"""Columns of space that no continued recipient is set in."""


def opens_archive(words: str) -> bool:
    """Whether the key of an item opens with *Lưu*."""
    return pattern(r"^luu(?![a-z]{2})").match(words) is not None


class ListReader:
    """Reads the list line by line, from the label on."""

    def __init__(self, document: Document, label: Fragment, label_end: int) -> None:
        self.document = document
        self.label = label
        self.beside = label.text[label_end - label.start :].strip(" .:;")
        """What stands on the label's line after it."""
        self.groups: list[list[Span]] = []
        self.dashed = False
        self._read_inline(label_end)

    def read(self, lines: Sequence[Line]) -> list[list[Span]]:
        """The stretches of each recipient."""
        for line in lines:
            place = self._place_of(line)
            if place is None:
                break
            if place and not self._read_line(line):
                break
        kept = ([span for span in group if span.length] for group in self.groups)
        return [group for group in kept if group]

    def _read_inline(self, label_end: int) -> None:
        """Take the recipients that stand on the label's own line."""
        words = self.document.text[label_end : self.label.end]
        match = pattern(r"\s*[:;]?\s*").match(words)
        start = label_end + (match.end() if match else 0)
        rest = self.document.text[start : self.label.end]
        ours = ";" in rest or key(rest.lstrip(" -")).startswith(("nhu ", "luu"))
        if not rest or not ours or opens_authority(rest) or signs(rest):
            return
        for part in pattern(r"[^;]+;?").finditer(rest):
            stripped = part[0].strip(" -–")
            if stripped:
                at = start + part.start() + part[0].index(stripped)
                self.groups.append([Span(at, at + len(stripped))])

    def _place_of(self, line: Line) -> bool | None:
        """Whether a line stands in the list's column; None when the list's table is over."""
        label = self.label.line.block
        if label.cell is None:
            return line.block.box == label.box
        if line.block.cell is None:
            return None if line.block.box is None else False
        ours, theirs = self.document.cells[label.cell], self.document.cells[line.block.cell]
        if ours.table != theirs.table:
            return None
        return ours.column == theirs.column

    def _read_line(self, line: Line) -> bool:
        """Take what a line says of recipients; False when the list is over."""
        fragments = list(columns_of(self.document, line, line.start, line.end))
        if not fragments or is_rule(line.text):
            return True
        first = fragments[0]
        length = item_start(line)
        if length:
            if self._archived() and line.gap:
                return False
            self.dashed = True
            stop = self._own_end(fragments)
            self.groups.append([Span(min(line.start + length, stop), stop)])
            return True
        if self._stands_right(line) or (signs(first.text) and not self._archived()):
            return True
        if self._is_over(line, first):
            return False
        if self.groups and self._continues(first):
            self.groups[-1].append(Span(first.start, self._own_end(fragments)))
        elif not self.dashed:
            self.groups.append([first.span])
        return True

    def _stands_right(self, line: Line) -> bool:
        """Whether a line without a dash is set far to the right: a column of its own."""
        if line.block.cell is not None:
            return False
        if is_name(line.text) and line.text.isupper():
            return True
        return self._indent(line) >= self._indent(self.label.line) + _FAR

    def _indent(self, line: Line) -> int:
        start = self.document.text.rfind("\n", 0, line.start) + 1
        return len(self.document.text[start : line.start].expandtabs(8))

    def _own_end(self, fragments: Sequence[Fragment]) -> int:
        """Where an item ends on its line: before the other column, even that of a scan."""
        first = fragments[0]
        if not self.beside or len(fragments) > 1:
            return first.end
        parting = "." if opens_archive(first.key.lstrip("- ")) else ";."
        for cut in pattern(r"[;,.](?=\s)").finditer(first.text):
            rest = first.text[cut.end() :].strip()
            if signs(rest) or (cut[0] in parting and rest and rest[-1] not in ";.,"):
                return first.start + cut.end()
        return first.end

    def _is_over(self, line: Line, first: Fragment) -> bool:
        if signs(first.text) or len(line.text) > _LONGEST:
            return True
        if self._archived():
            return line.gap or self._ended() or not self._continues(first)
        return self.dashed and line.gap and self._ended()

    def _continues(self, first: Fragment) -> bool:
        if self._ended():
            return False
        joined = first.text[:1].islower() or first.text[:1] in "(&"
        return joined or (
            self.dashed and len(first.text) <= _NAME_LENGTH and not is_name(first.text)
        )

    def _ended(self) -> bool:
        return bool(self.groups) and self.document.text[self.groups[-1][-1].end - 1] in ".;"

    def _archived(self) -> bool:
        if not self.groups:
            return False
        span = self.groups[-1][0]
        return opens_archive(key(self.document.text[span.start : span.start + 12]))
