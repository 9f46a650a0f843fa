"""*Nơi nhận*: its label and its list, in a cell, in a column of tabs or alone; and the archive line.

Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, II.9.
"""

from collections.abc import Iterable, Sequence
from typing import ClassVar, NamedTuple

from linter.document import Document, Element, Facts, Span
from linter.structure.appendices import MainText
from linter.structure.elements import ArchiveLine, Recipients
from linter.structure.lines import (
    Fragment,
    Line,
    Lines,
    columns_of,
    is_rule,
    item_start,
    key,
    lines_in,
    pattern,
    piece,
    piece_of,
)
from linter.structure.signing import opens_authority, signs

_LABEL = r"^\W{0,3}(?P<label>no[il]\s*nha[nu]?)(?P<colon>\s*[:;]|\s:)?(?P<rest>.*)$"
_ARCHIVE = r"^luu\b"
_REACH = 80
"""Lines that a list of recipients may take."""
_NAME_LENGTH = 90


class _List(NamedTuple):
    """Where a list of recipients begins."""

    index: int
    label: Fragment
    colon: bool
    label_end: int


class RecipientRecogniser:
    """Finds *Nơi nhận* of the document itself, not of what is attached."""

    provides: ClassVar[tuple[type[Element], ...]] = (Recipients, ArchiveLine)
    needs: ClassVar[tuple[type[Element], ...]] = (Lines, MainText)

    def recognise(self, document: Document, facts: Facts) -> Iterable[Element]:
        """Yield the list and its archive line."""
        main = facts.first(MainText)
        end = main.span.end if main else len(document.text)
        lines = [line for line in lines_in(facts) if line.start < end]
        found = _find_label(document, lines)
        if found is None:
            yield from _archive_alone(document, lines)
            return
        groups = _collect(document, lines, found)
        start = found.label.start + len(found.label.text) - len(found.label.text.lstrip(" .,'"))
        label = piece(document.text, start, found.label_end)
        items = tuple(piece_of(document.text, group) for group in groups)
        mark = pattern(r"\s*[:;]").match(document.text, found.label_end)
        first = Span(start, mark.end() if mark and found.colon else found.label_end)
        spans = (first, *(span for item in items for span in item.spans))
        text = " ".join(span.of(document.text) for span in spans)
        yield Recipients(spans=spans, text=text, label=label, colon=found.colon, items=items)
        for item in items:
            if pattern(_ARCHIVE).match(key(item.text)):
                yield ArchiveLine(spans=item.spans, text=item.text)
                return


def _find_label(document: Document, lines: Sequence[Line]) -> _List | None:
    for index, line in enumerate(lines):
        if "nha" not in line.key or "no" not in line.key:
            continue
        for fragment in columns_of(document, line, line.start, line.end):
            match = pattern(_LABEL).match(fragment.key)
            if match is None:
                continue
            listed = index + 1 < len(lines) and _opens_list(lines[index + 1])
            if not listed and not _labels(fragment, match["rest"], match["colon"]):
                continue
            if not listed and match["colon"] is None and not _archive_follows(lines, index):
                continue
            label_end = fragment.start + match.end("label")
            return _List(index, fragment, match["colon"] is not None, label_end)
    return None


def _archive_follows(lines: Sequence[Line], index: int) -> bool:
    """Whether an archive line stands below: a bare *Nơi nhận* may be a field of a form."""
    below = lines[index : index + _REACH]
    return any(pattern(_ARCHIVE).match(line.key[item_start(line) :]) for line in below)


def _opens_list(line: Line) -> bool:
    """Whether a line under the label can only be the first recipient."""
    start = item_start(line)
    return bool(start) and len(line.text) <= _NAME_LENGTH and ";" in line.text


def _labels(fragment: Fragment, rest: str, colon: str | None) -> bool:
    """Whether it is the label and not a sentence about where something is received."""
    words = rest.strip(" .:;-_")
    if not any(c.isalpha() for c in words):
        return True
    start = len(fragment.text) - len(rest)
    if opens_authority(fragment.text[start:].strip(" .:;")) or signs(fragment.text[start:].strip()):
        return True
    return colon is not None and (rest.strip()[:1] == "-" or words.startswith(("nhu ", "luu")))


def _collect(document: Document, lines: Sequence[Line], found: _List) -> list[list[Span]]:
    groups: list[list[Span]] = []
    above = _inline(document, found, groups)
    dashed = False
    for line in lines[found.index + 1 : found.index + 1 + _REACH]:
        if _elsewhere(document, line, found.label.line):
            continue
        fragments = list(columns_of(document, line, line.start, line.end))
        if not fragments or is_rule(line.text):
            continue
        first = fragments[0]
        length = item_start(line)
        if length:
            dashed = True
            stop = _own_end(document, found, first, fragments)
            groups.append([Span(min(line.start + length, stop), stop)])
        elif _ends_list(document, line, first, groups, dashed):
            if signs(first.text) and not _archived(document, groups):
                continue
            break
        elif groups and _continues(document, groups, line, first, dashed):
            groups[-1].append(Span(first.start, _own_end(document, found, first, fragments)))
        elif not dashed:
            groups.append([Span(first.start, first.end)])
        above = line
        if _archived(document, groups) and above.text.endswith("."):
            dashed = True
    return [
        [span for span in group if span.length] for group in groups if any(s.length for s in group)
    ]


def _inline(document: Document, found: _List, groups: list[list[Span]]) -> Line:
    """Take the recipients that stand on the label's own line."""
    words = document.text[found.label_end : found.label.end]
    match = pattern(r"\s*[:;]?\s*").match(words)
    start = found.label_end + (match.end() if match else 0)
    rest = document.text[start : found.label.end]
    ours = ";" in rest or key(rest.lstrip(" -")).startswith(("nhu ", "luu"))
    if rest and ours and not opens_authority(rest) and not signs(rest):
        for part in pattern(r"[^;]+;?").finditer(rest):
            stripped = part[0].strip(" -–")
            if stripped:
                at = start + part.start() + part[0].index(stripped)
                groups.append([Span(at, at + len(stripped))])
    return found.label.line


def _elsewhere(document: Document, line: Line, label: Line) -> bool:
    """Whether a line stands in another column of the table in which the label stands."""
    if label.block.cell is None:
        return False
    if line.block.cell is None:
        return line.block.box is not None
    ours, theirs = document.cells[label.block.cell], document.cells[line.block.cell]
    return ours.table != theirs.table or ours.column != theirs.column


def _own_end(
    document: Document, found: _List, first: Fragment, fragments: Sequence[Fragment]
) -> int:
    """Where an item ends on its line: before the next column, or before a scan's other column."""
    beside = found.label.text[found.label_end - found.label.start :].strip(" .:;")
    if not beside or len(fragments) > 1:
        return first.end
    for cut in pattern(r"[;,.](?=\s)").finditer(first.text):
        rest = first.text[cut.end() :].strip()
        if signs(rest) or (cut[0] != "," and rest and rest[-1] not in ";.,"):
            return first.start + cut.end()
    return first.end


def _ends_list(
    document: Document, line: Line, first: Fragment, groups: list[list[Span]], dashed: bool
) -> bool:
    if _archived(document, groups) and (line.gap or _ended(document, groups)):
        return True
    if signs(first.text) or len(line.text) > 200:
        return True
    if dashed or not groups:
        return bool(groups) and line.gap and _ended(document, groups)
    return _archived(document, groups)


def _continues(
    document: Document, groups: list[list[Span]], line: Line, first: Fragment, dashed: bool
) -> bool:
    if _ended(document, groups):
        return False
    return (
        first.text[:1].islower()
        or first.text[:1] in "(&"
        or (dashed and len(first.text) <= _NAME_LENGTH)
    )


def _ended(document: Document, groups: list[list[Span]]) -> bool:
    return bool(groups) and document.text[groups[-1][-1].end - 1] in ".;"


def _archived(document: Document, groups: list[list[Span]]) -> bool:
    if not groups:
        return False
    span = groups[-1][0]
    return pattern(_ARCHIVE).match(key(document.text[span.start : span.start + 12])) is not None


def _archive_alone(document: Document, lines: Sequence[Line]) -> Iterable[ArchiveLine]:
    """*Lưu: VT* at the end of a document whose *Nơi nhận* is missing."""
    for line in lines[-30:]:
        start = item_start(line)
        if pattern(r"^luu\s*:?\s*(?:vt|vp|van thu|ho so)\b").match(line.key[start:]):
            span = Span(line.start + start, line.end)
            yield ArchiveLine(spans=(span,), text=span.of(document.text))
            return
