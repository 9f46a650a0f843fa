"""Other words as tracked changes, so that a person accepts or rejects each in Word.

Source: ECMA-376 Part 1, 17.13.5: ``w:ins`` and ``w:del`` around runs, ``w:delText`` in these.
"""

from collections.abc import Iterable
from copy import deepcopy
from typing import TYPE_CHECKING

from linter.fixing.word.cutting import RunCutter, set_text, twin
from linter.fixing.word.package import WordFile
from linter.fixing.word.places import Spot
from linter.fixing.word.texts import Rewording, TextWriter
from linter.readers.docx.names import (
    AUTHOR,
    DATE,
    DELETED,
    ID,
    INSERTED,
    MOVED_FROM,
    MOVED_TO,
    RPR,
    RUN,
    T,
    W,
)

if TYPE_CHECKING:
    from lxml.etree import _Element

SOAT = "soát"
"""The author of tracked changes and comments."""
_CHANGES = (INSERTED, DELETED, MOVED_FROM, MOVED_TO)
_PARTED = frozenset({INSERTED, DELETED, MOVED_TO})


class TrackedWriter:
    """Makes rewordings as tracked changes."""

    def __init__(self, file: WordFile, cutter: RunCutter, date: str | None) -> None:
        """``date`` is written on each change, as ``2026-01-31T00:00:00Z``."""
        self._file = file
        self._cutter = cutter
        self._date = date
        self._last: dict[str, int] = {}
        self._plain = TextWriter(cutter)

    def finish(self) -> None:
        """Take out what has no text left."""
        self._plain.finish()

    def write(self, rewording: Rewording) -> None:
        """Make one; those behind it in the document must have been made."""
        part = rewording.anchor.part
        if all(_is_ours(spot.node) for spot in rewording.gone or (rewording.anchor,)):
            self._plain.write(rewording)
            return
        last: _Element | None = None
        style: _Element | None = None
        for spot in _joined(rewording.gone):
            runs = (
                self._cutter.isolate(spot.node, spot.start, spot.end)
                if spot.is_text
                else [self._cutter.isolate_sign(spot.node)]
            )
            for run in runs:
                style = run.find(RPR) if style is None else style
                last = self._delete(run, part, last)
        if rewording.text:
            self._insert(rewording, last, style)

    def _delete(self, run: "_Element", part: str, last: "_Element | None") -> "_Element":
        """Mark a run as deleted; together with the one before it when that stands beside it."""
        for node in run.iter(T):
            node.tag = f"{W}delText"
        if last is not None and run.getprevious() is last:
            last.append(run)
            return last
        change = self._change(run, DELETED, part)
        run.addprevious(change)
        change.append(run)
        return change

    def _insert(
        self, rewording: Rewording, last: "_Element | None", style: "_Element | None"
    ) -> None:
        anchor = rewording.anchor
        if last is None:
            place = anchor.start if rewording.before else anchor.end
            self._cutter.cut(anchor.node, place)
            last = self._run_at(rewording)
            style = last.find(RPR)
        run = last.makeelement(RUN)
        if style is not None:
            run.append(deepcopy(style))
        text = run.makeelement(T)
        set_text(text, rewording.text)
        run.append(text)
        change = self._change(last, INSERTED, anchor.part)
        change.append(run)
        last = _out_of_insertion(last, before=rewording.before)
        if rewording.before:
            last.addprevious(change)
        else:
            last.addnext(change)

    def _run_at(self, rewording: Rewording) -> "_Element":
        anchor = rewording.anchor
        piece, _ = self._cutter.piece(anchor.node, anchor.start)
        run = piece.getparent()
        assert run is not None
        return run

    def _change(self, near: "_Element", tag: str, part: str) -> "_Element":
        made = near.makeelement(tag)
        made.set(ID, str(self._next_id(part)))
        made.set(AUTHOR, SOAT)
        if self._date is not None:
            made.set(DATE, self._date)
        return made

    def _next_id(self, part: str) -> int:
        known = self._last.get(part)
        if known is None:
            ids = (change.get(ID, "") for change in self._file.part(part).root.iter(*_CHANGES))
            known = max((int(value) for value in ids if value.isdecimal()), default=0)
        self._last[part] = known + 1
        return known + 1


def _out_of_insertion(last: "_Element", *, before: bool) -> "_Element":
    """The place for an insertion of our own: another person's insertion is parted around it."""
    around = last.getparent()
    if around is None or around.tag not in _PARTED:
        return last
    place = around.index(last) + (0 if before else 1)
    if place == 0:
        return around
    if place < len(around):
        behind = twin(around)
        behind.extend(list(around)[place:])
        around.addnext(behind)
        return behind if before else around
    return around


def _joined(spots: Iterable[Spot]) -> list[Spot]:
    """The spots with neighbours in one text node made one."""
    joined: list[Spot] = []
    for spot in spots:
        last = joined[-1] if joined else None
        if last is not None and last.node is spot.node and last.end == spot.start:
            joined[-1] = last._replace(end=spot.end)
        else:
            joined.append(spot)
    return joined


def _is_ours(node: "_Element") -> bool:
    """Whether it stands in an insertion that we made ourselves, which nobody has seen yet."""
    around = next(node.iterancestors(INSERTED), None)
    return around is not None and around.get(AUTHOR) == SOAT
