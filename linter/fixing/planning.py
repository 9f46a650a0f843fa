"""Which fixes of a report are made together: those that may be, and do not meet each other.

A fix is made whole or not at all. One that meets an earlier one waits for the next round, when
the document has been read anew.
"""

from collections.abc import Iterable, Iterator

from msgspec import Struct

from linter.document import Span
from linter.findings import (
    Edit,
    Fix,
    InsertBlock,
    ReplaceText,
    ReportedFinding,
    Safety,
    SetFormat,
    SetSection,
)


class Repair(Struct, frozen=True):
    """A fix and the finding that it repairs."""

    finding: ReportedFinding
    fix: Fix


def repairs_of(findings: Iterable[ReportedFinding], *, unsafe: bool) -> Iterator[Repair]:
    """The fixes that may be made: safe ones, likely ones only when asked for."""
    allowed = {Safety.SAFE, Safety.UNSAFE} if unsafe else {Safety.SAFE}
    for finding in findings:
        fix = finding.fix
        if fix is not None and fix.safety in allowed and finding.suppressed is None:
            yield Repair(finding, fix)


def apart(repairs: Iterable[Repair]) -> list[Repair]:
    """Those that do not meet an earlier one, in the order given."""
    chosen: list[Repair] = []
    taken: list[Edit] = []
    for repair in repairs:
        if not any(_meet(one, other) for one in repair.fix.edits for other in taken):
            chosen.append(repair)
            taken += repair.fix.edits
    return chosen


def _meet(one: Edit, other: Edit) -> bool:
    """Whether making both could give something else than making one after the other."""
    if isinstance(one, SetSection) or isinstance(other, SetSection):
        return _same_section(one, other)
    if isinstance(one, SetFormat) and isinstance(other, SetFormat):
        shared = one.properties.keys() & other.properties.keys()
        differing = any(one.properties[name] != other.properties[name] for name in shared)
        return differing and _overlap(one.span, other.span)
    if isinstance(one, SetFormat) or isinstance(other, SetFormat):
        return False
    return _touch(_place_of(one), _place_of(other))


def _same_section(one: Edit, other: Edit) -> bool:
    return (
        isinstance(one, SetSection)
        and isinstance(other, SetSection)
        and one.section == other.section
        and bool(one.properties.keys() & other.properties.keys())
    )


def _place_of(edit: ReplaceText | InsertBlock) -> Span:
    return edit.span if isinstance(edit, ReplaceText) else Span(edit.after, edit.after)


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _touch(one: Span, other: Span) -> bool:
    return one.start <= other.end and other.start <= one.end
