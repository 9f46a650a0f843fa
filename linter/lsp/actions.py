"""What can be done about a finding: repair it, repair all of its kind, pass over it, read on."""

from collections.abc import Iterable, Iterator, Sequence

from lsprotocol import types

from linter.findings import InsertBlock, ReplaceText, ReportedFinding, Safety
from linter.language import Language, mark
from linter.lsp.diagnostics import diagnostic_of
from linter.lsp.positions import overlaps
from linter.lsp.workbench import Checked

EXPLAIN = "soat.explain"
FIX_ALL = types.CodeActionKind.SourceFixAll
FIX_ALL_OF_SOAT = f"{FIX_ALL.value}.soat"
ALL_OF_RULE = mark("Sửa cả {count} chỗ: {rule}")
ALL_SAFE = mark("Sửa mọi chỗ sửa được chắc chắn ({count})")
PASS_OVER = mark("Bỏ qua ở đây, có ghi lý do: {rule}")
READ_ON = mark("Giải thích quy tắc {rule}")
REASON = mark("ghi lý do ở đây")
DIRECTIVES = {
    "text": "# soát: bỏ qua {rule} -- {reason}\n",
    "markdown": "<!-- soát: bỏ qua {rule} -- {reason} -->\n",
}


def actions_for(
    checked: Checked,
    place: types.Range,
    only: Sequence[types.CodeActionKind | str] | None,
    language: Language,
) -> list[types.CodeAction]:
    """What can be done at a place of a checked document."""
    if checked.places is None:
        return []
    places = checked.places
    here = [f for f in checked.findings if overlaps(places.range_of(f.span), place)]
    found = [action for f in here for action in _for_finding(checked, f, language)]
    if checked.editable:
        found += _for_document(checked, language)
    return [action for action in found if _wanted(action, only)]


def _for_finding(
    checked: Checked, finding: ReportedFinding, language: Language
) -> Iterator[types.CodeAction]:
    diagnostics = [diagnostic_of(checked, finding, language)]
    if checked.editable:
        yield from _repairs(checked, finding, diagnostics, language)
        yield from _pass_over(checked, finding, diagnostics, language)
    title = language.render(READ_ON, {"rule": finding.rule})
    yield types.CodeAction(
        title,
        kind=types.CodeActionKind.QuickFix,
        diagnostics=diagnostics,
        command=types.Command(title, EXPLAIN, arguments=[finding.rule]),
    )


def _repairs(
    checked: Checked,
    finding: ReportedFinding,
    diagnostics: list[types.Diagnostic],
    language: Language,
) -> Iterator[types.CodeAction]:
    edits = _edits(checked, finding)
    if finding.fix is None or not edits:
        return
    yield types.CodeAction(
        language.render(finding.fix.description, finding.values),
        kind=types.CodeActionKind.QuickFix,
        diagnostics=diagnostics,
        edit=_workspace_edit(checked, edits),
        is_preferred=finding.fix.safety is Safety.SAFE,
    )
    alike = [other for other in checked.findings if other.rule == finding.rule]
    together = _apart(_edits(checked, other) for other in alike)
    if len(together) > 1:
        yield types.CodeAction(
            language.render(ALL_OF_RULE, {"count": len(together), "rule": finding.rule}),
            kind=types.CodeActionKind.QuickFix,
            diagnostics=diagnostics,
            edit=_workspace_edit(checked, [edit for group in together for edit in group]),
        )


def _pass_over(
    checked: Checked,
    finding: ReportedFinding,
    diagnostics: list[types.Diagnostic],
    language: Language,
) -> Iterator[types.CodeAction]:
    """A directive on a line of its own, before the paragraph."""
    assert checked.document is not None
    assert checked.places is not None
    template = DIRECTIVES.get(checked.document.format)
    if template is None or not checked.document.blocks:
        return
    block = checked.document.block_at(finding.span.start)
    line = checked.places.range_of(block.span).start.line
    start = types.Position(line, 0)
    text = template.format(rule=finding.rule, reason=language.text(REASON))
    yield types.CodeAction(
        language.render(PASS_OVER, {"rule": finding.rule}),
        kind=types.CodeActionKind.QuickFix,
        diagnostics=diagnostics,
        edit=_workspace_edit(checked, [types.TextEdit(types.Range(start, start), text)]),
    )


def _for_document(checked: Checked, language: Language) -> Iterator[types.CodeAction]:
    safe = (f for f in checked.findings if f.fix is not None and f.fix.safety is Safety.SAFE)
    together = _apart(_edits(checked, finding) for finding in safe)
    if together:
        yield types.CodeAction(
            language.render(ALL_SAFE, {"count": len(together)}),
            kind=FIX_ALL_OF_SOAT,
            edit=_workspace_edit(checked, [edit for group in together for edit in group]),
        )


def _edits(checked: Checked, finding: ReportedFinding) -> list[types.TextEdit]:
    """A fix as edits of the file: all or none, and none where a place is not known exactly."""
    fix = finding.fix
    if fix is None or fix.safety is Safety.DISPLAY:
        return []
    edits: list[types.TextEdit] = []
    for edit, extent in zip(fix.edits, fix.extents, strict=False):
        if extent is None:
            return []
        lines = checked.lines
        place = types.Range(
            lines.position(extent.line - 1, extent.column - 1),
            lines.position(extent.end_line - 1, extent.end_column - 1),
        )
        match edit:
            case ReplaceText():
                edits.append(types.TextEdit(place, edit.text))
            case InsertBlock():
                edits.append(types.TextEdit(types.Range(place.end, place.end), f"\n{edit.text}"))
            case _:
                return []
    return edits if len(edits) == len(fix.edits) else []


def _apart(groups: Iterable[list[types.TextEdit]]) -> list[list[types.TextEdit]]:
    """The groups of edits that can be made together: of two that touch, the first."""
    kept: list[list[types.TextEdit]] = []
    for group in groups:
        taken = [edit.range for other in kept for edit in other]
        if group and not any(overlaps(edit.range, place) for edit in group for place in taken):
            kept.append(group)
    return kept


def _workspace_edit(checked: Checked, edits: list[types.TextEdit]) -> types.WorkspaceEdit:
    """The edits, for the version of the document that was checked and no other."""
    document = types.OptionalVersionedTextDocumentIdentifier(checked.uri, checked.version)
    return types.WorkspaceEdit(document_changes=[types.TextDocumentEdit(document, list(edits))])


def _wanted(action: types.CodeAction, only: Sequence[types.CodeActionKind | str] | None) -> bool:
    if not only:
        return True
    kind = _name(action.kind or "")
    names = [_name(wanted) for wanted in only]
    return any(kind == name or kind.startswith(f"{name}.") or not name for name in names)


def _name(kind: types.CodeActionKind | str) -> str:
    return kind.value if isinstance(kind, types.CodeActionKind) else kind
