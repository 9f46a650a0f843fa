"""Repairs in a file of lines: its encoding, its byte order mark and its line ends stay."""

from itertools import accumulate

from linter.document import Document, Limits, SegmentKind
from linter.findings import Edit, InsertBlock, ReplaceText
from linter.fixing import refusals
from linter.fixing.planning import Repair
from linter.fixing.refusals import RefusedEditError
from linter.fixing.rewording import changes
from linter.fixing.rounds import Applied, Refusal
from linter.readers.encoding import decode, detect_encoding
from linter.readers.line_reading import SourceLine, source_lines

_BLANKS = " \t\r\n"


class LineEditor:
    """Makes repairs in the text of one file."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits

    def __call__(self, data: bytes, document: Document, repairs: tuple[Repair, ...]) -> Applied:
        """Make those that can be made. Raises ReadError."""
        text = decode(data)
        source = _Source(document, text, source_lines(text, self._limits))
        done, refused = [], []
        splices: list[tuple[int, int, str]] = []
        for repair in repairs:
            try:
                splices += [s for edit in repair.fix.edits for s in source.splices(edit)]
            except RefusedEditError as error:
                refused.append(Refusal(repair.finding, error.template, error.values))
            else:
                done.append(repair)
        for start, end, new in sorted(splices, reverse=True):
            text = text[:start] + new + text[end:]
        encoding, mark = detect_encoding(data[:4096])
        return Applied(data[:mark] + text.encode(encoding), tuple(done), tuple(refused))


class _Source:
    """The characters of the file behind those of the document."""

    def __init__(self, document: Document, text: str, lines: list[SourceLine]) -> None:
        self._document = document
        self._text = text
        self._lines = lines
        lengths = (len(line.text) + len(line.ending) for line in lines)
        self._starts = list(accumulate(lengths, initial=0))

    def splices(self, edit: Edit) -> list[tuple[int, int, str]]:
        """Start, end and new characters of each change. Raises RefusedEditError."""
        if isinstance(edit, ReplaceText):
            return self._replace(edit)
        if isinstance(edit, InsertBlock):
            return [self._insert(edit)]
        raise RefusedEditError(refusals.NOT_IN_TEXT_FILES)

    def _replace(self, edit: ReplaceText) -> list[tuple[int, int, str]]:
        found = []
        for change in changes(edit.span.of(self._document.text), edit.text):
            if "\n" in change.text or "\r" in change.text:
                raise RefusedEditError(refusals.UNSUITABLE_TEXT)
            start, end = edit.span.start + change.start, edit.span.start + change.end
            if start == end:
                place = self._boundary(start)
                found.append((place, place, change.text))
                continue
            for offset in range(start, end):
                first, last = self._range(offset)
                found.append((first, last, change.text if offset == start else ""))
        return found

    def _insert(self, edit: InsertBlock) -> tuple[int, int, str]:
        block = self._document.block_at(edit.after)
        _, end = self._range(max(block.span.end - 1, block.span.start))
        line = next(line for line in self._lines if self._starts[line.number + 1] > end - 1)
        ending = line.ending or next((one.ending for one in self._lines if one.ending), "\n")
        place = self._starts[line.number] + len(line.text)
        return place, place, ending + edit.text

    def _boundary(self, offset: int) -> int:
        """Where new characters go: behind those before, else in front of those that follow."""
        block = self._document.block_at(offset)
        if offset > block.span.start:
            return self._range(offset - 1)[1]
        return self._range(offset)[0]

    def _range(self, offset: int) -> tuple[int, int]:
        """The characters of the file for one of the document. Raises RefusedEditError."""
        segment = self._document.segment_at(offset)
        if segment is None or segment.source is None:
            raise RefusedEditError(refusals.TWO_PARAGRAPHS)
        _, line, column = segment.source
        start = self._starts[line] + column
        if segment.kind is SegmentKind.VERBATIM:
            start += offset - segment.span.start
            return start, start + 1
        original = segment.original or ""
        if segment.kind is SegmentKind.CONVERTED and original.strip(_BLANKS):
            raise RefusedEditError(refusals.OLD_ENCODING)
        if self._text[start : start + len(original)] != original:
            raise RefusedEditError(refusals.NO_PLACE)
        return start, start + len(original)
