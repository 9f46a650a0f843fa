"""Signs in the line: a tick behind a total that was recomputed, a cross behind a wrong one."""

from lsprotocol import types

from linter.lsp.hovers import SIGNS
from linter.lsp.positions import overlaps
from linter.lsp.workbench import Checked

SHOWN = ("contradicts", "holds")
"""Verdicts with a sign, the gravest first: of several on one figure it alone is shown."""


def hints_in(checked: Checked, place: types.Range) -> list[types.InlayHint]:
    """The signs within a range, each with its computation."""
    if checked.places is None or checked.report is None:
        return []
    signs: dict[int, types.InlayHint] = {}
    for outcome in SHOWN:
        for verdict in checked.report.verdicts:
            if verdict.verdict != outcome or not verdict.operands:
                continue
            result = verdict.operands[-1].span
            where = checked.places.range_of(result)
            if result.start not in signs and overlaps(where, place):
                signs[result.start] = types.InlayHint(
                    where.end, SIGNS[outcome], tooltip=verdict.derivation, padding_left=True
                )
    return [signs[start] for start in sorted(signs)]
