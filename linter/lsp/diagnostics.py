"""Findings as diagnostics."""

from collections.abc import Iterator

from lsprotocol import types

from linter.document import Span
from linter.findings import Evidence, Failure, ReplaceText, ReportedFinding, Severity
from linter.language import Language, mark
from linter.lsp.addresses import rule_address
from linter.lsp.positions import Places
from linter.lsp.workbench import Checked

SOURCE = "soát"
SEVERITIES = {
    Severity.ERROR: types.DiagnosticSeverity.Error,
    Severity.WARNING: types.DiagnosticSeverity.Warning,
    Severity.INFO: types.DiagnosticSeverity.Information,
}
BASIS = mark("Căn cứ: {basis}")
REMEDY = mark("Sửa: {remedy}")


def diagnostics_of(checked: Checked, language: Language) -> list[types.Diagnostic]:
    """What the editor shows of a checked document, in reading order."""
    if checked.failure is not None:
        return list(_unread(checked.failure, language))
    assert checked.report is not None
    return [
        *(diagnostic_of(checked, finding, language) for finding in checked.findings),
        *(_broken(failure, language) for failure in checked.report.failures),
    ]


def diagnostic_of(
    checked: Checked, finding: ReportedFinding, language: Language
) -> types.Diagnostic:
    """One finding. ``data`` is its fingerprint, by which actions find it again."""
    assert checked.places is not None
    return types.Diagnostic(
        range=checked.places.range_of(finding.span),
        message=message_of(finding, language),
        severity=SEVERITIES[finding.severity],
        code=finding.rule,
        code_description=types.CodeDescription(rule_address(finding.rule)),
        source=SOURCE,
        tags=[types.DiagnosticTag.Unnecessary] if _is_superfluous(finding) else None,
        related_information=list(_related(checked, finding, checked.places, language)) or None,
        data=finding.fingerprint,
    )


def message_of(finding: ReportedFinding, language: Language) -> str:
    """What is wrong, and what to write instead."""
    texts = [language.render(finding.message, finding.values)]
    if finding.remedy:
        remedy = language.render(finding.remedy, finding.values)
        texts.append(language.render(REMEDY, {"remedy": remedy}))
    return "\n".join(texts)


def basis_of(finding: ReportedFinding, language: Language) -> str:
    """The clause behind a finding."""
    parts = (language.text(finding.basis.text), finding.basis.clause)
    return language.render(BASIS, {"basis": ", ".join(part for part in parts if part)})


def evidence_of(evidence: Evidence, language: Language) -> str:
    """A proof in one line."""
    text = language.text(evidence.text)
    return f"{text}: {evidence.derivation}" if evidence.derivation else text


def _related(
    checked: Checked, finding: ReportedFinding, places: Places, language: Language
) -> Iterator[types.DiagnosticRelatedInformation]:
    """The other places: of the evidence, and of a finding in several pieces."""
    proofs = [(e.span, evidence_of(e, language)) for e in finding.evidence if e.span is not None]
    pieces = [(span, message_of(finding, language)) for span in finding.spans[1:]]
    for span, text in (*proofs, *pieces):
        place = types.Location(checked.uri, places.range_of(Span(*span)))
        yield types.DiagnosticRelatedInformation(place, text)


def _is_superfluous(finding: ReportedFinding) -> bool:
    """Whether repairing it only takes something away: the editor lets it fade."""
    edits = finding.fix.edits if finding.fix is not None else ()
    return bool(edits) and all(isinstance(e, ReplaceText) and not e.text for e in edits)


def _unread(failure: Failure, language: Language) -> Iterator[types.Diagnostic]:
    if failure.error != "empty-file":  # a new document is empty at first
        yield _broken(failure, language)


def _broken(failure: Failure, language: Language) -> types.Diagnostic:
    texts = (language.render(text, failure.values) for text in (failure.message, failure.remedy))
    return types.Diagnostic(
        range=types.Range(types.Position(0, 0), types.Position(0, 0)),
        message=" ".join(filter(None, texts)),
        severity=types.DiagnosticSeverity.Error,
        code=failure.error,
        source=SOURCE,
    )
