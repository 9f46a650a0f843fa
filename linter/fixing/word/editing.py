"""Makes the repairs of one round in a Word package."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from linter.document import Document, Limits
from linter.findings import InsertBlock, ReplaceText, SetFormat, SetSection
from linter.fixing.planning import Repair
from linter.fixing.refusals import RefusedEditError
from linter.fixing.rounds import Applied, Refusal
from linter.fixing.word.blocks import settle_block, write_block
from linter.fixing.word.cutting import RunCutter
from linter.fixing.word.formats import FormatWriter, refuse_unknown
from linter.fixing.word.package import WordFile, refuse_protected
from linter.fixing.word.places import Places
from linter.fixing.word.sections import settle_section, write_section
from linter.fixing.word.texts import Rewording, TextWriter, in_order, settle
from linter.fixing.word.tracked import TrackedWriter
from linter.readers.docx.names import P

if TYPE_CHECKING:
    from lxml.etree import _Element


class _Settled(NamedTuple):
    """The edits of a round as they come to in the file."""

    rewordings: list[Rewording]
    blocks: list[InsertBlock]
    formats: list[SetFormat]
    sections: list[SetSection]

    def add(self, more: "_Settled") -> None:
        """Take in the edits of one more repair."""
        self.rewordings.extend(more.rewordings)
        self.blocks.extend(more.blocks)
        self.formats.extend(more.formats)
        self.sections.extend(more.sections)


class WordEditor:
    """Makes repairs in one package; plainly, or as tracked changes."""

    def __init__(self, limits: Limits, *, tracked: bool = False, date: str | None = None) -> None:
        self._limits = limits
        self._tracked = tracked
        self._date = date

    def __call__(self, data: bytes, document: Document, repairs: tuple[Repair, ...]) -> Applied:
        """Make those that can be made. Raises ReadError."""
        file = WordFile(data, self._limits)
        refuse_protected(file, tracked=self._tracked)
        places = Places(file, document)
        done, refused = [], []
        settled = _Settled([], [], [], [])
        for repair in repairs:
            try:
                found = self._settle(places, repair)
            except RefusedEditError as error:
                refused.append(Refusal(repair.finding, error.template, error.values))
                continue
            settled.add(found)
            done.append(repair)
        self._write(file, places, settled)
        return Applied(file.written(), tuple(done), tuple(refused))

    def _settle(self, places: Places, repair: Repair) -> _Settled:
        """What the edits of a repair come to. Raises RefusedEditError."""
        found = _Settled([], [], [], [])
        for edit in repair.fix.edits:
            if isinstance(edit, ReplaceText):
                found.rewordings.extend(settle(places, edit, by_words=self._tracked))
            elif isinstance(edit, SetFormat):
                refuse_unknown(places, edit)
                found.formats.append(edit)
            elif isinstance(edit, SetSection):
                settle_section(places.file, len(places.document.sections), edit)
                found.sections.append(edit)
            else:
                settle_block(places, edit)
                found.blocks.append(edit)
        return found

    def _write(self, file: WordFile, places: Places, settled: _Settled) -> None:
        cutter = RunCutter()
        for block in settled.blocks:
            write_block(places, block)
        if settled.formats:
            FormatWriter(file, places, cutter).write(settled.formats)
        writer = TrackedWriter(file, cutter, self._date) if self._tracked else TextWriter(cutter)
        for rewording in in_order(settled.rewordings):
            for part, paragraph in _paragraphs(rewording):
                file.part(part).touch(paragraph)
            writer.write(rewording)
        writer.finish()
        for section in settled.sections:
            write_section(file, section)


def _paragraphs(rewording: Rewording) -> "Iterator[tuple[str, _Element]]":
    for spot in (*rewording.gone, rewording.anchor):
        paragraph = next(spot.node.iterancestors(P), None)
        if paragraph is not None:
            yield spot.part, paragraph
