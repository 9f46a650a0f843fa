"""The diagnostic format of reviewdog: ``rdjson`` (one object) and ``rdjsonl`` (one line each).

Columns are counted in bytes of UTF-8, as that format has it; where they are not known exactly, the
range names lines alone. A file without lines gets no range: its place is in the message. The
format has no word for a suppressed finding, so these are left out.
"""

from collections.abc import Iterable
from typing import Any

from linter.document import Extent
from linter.findings import (
    DocumentReport,
    Failure,
    Fix,
    InsertBlock,
    ReplaceText,
    Report,
    Safety,
    Severity,
)
from linter.report.json_text import as_json
from linter.report.saying import (
    CountingReporter,
    Placed,
    counting,
    extent_of,
    findings_between,
    findings_of,
    message_of,
    slashed,
)
from linter.report.wording import describe_failure

LEVELS = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.INFO: "INFO"}
SOURCE = {"name": "soat"}


class RdjsonlReporter(CountingReporter):
    """Writes a diagnostic a line."""

    def start(self) -> str:
        """Nothing: the first line is the first diagnostic."""
        return ""

    def document(self, report: DocumentReport) -> str:
        """The findings of a document and what failed in checking it."""
        return self._write(self._diagnostics(findings_of(report), report.failures))

    def finish(self, report: Report) -> str:
        """What was found between documents, and what could not be read."""
        diagnostics = self._diagnostics(findings_between(report), report.failures)
        diagnostics += [self._failure(notice, "INFO") for notice in report.notices]
        return self._write(diagnostics)

    def _write(self, diagnostics: list[dict[str, Any]]) -> str:
        return "".join(f"{as_json({**d, 'source': SOURCE}, indent=0)}\n" for d in diagnostics)

    def _diagnostics(
        self, findings: Iterable[Placed], failures: Iterable[Failure]
    ) -> list[dict[str, Any]]:
        found = [self._diagnostic(placed) for placed in counting(findings)]
        return found + [self._failure(failure) for failure in failures]

    def _diagnostic(self, placed: Placed) -> dict[str, Any]:
        finding = placed.finding
        location: dict[str, Any] = {"path": slashed(placed.path)}
        if placed.has_lines:
            location["range"] = _range(extent_of(finding))
        diagnostic: dict[str, Any] = {
            "message": message_of(placed, self._language),
            "location": location,
            "severity": LEVELS[finding.severity],
            "code": {"value": finding.rule},
        }
        suggestions = _suggestions(finding.fix)
        if suggestions:
            diagnostic["suggestions"] = suggestions
        return diagnostic

    def _failure(self, failure: Failure, level: str = "ERROR") -> dict[str, Any]:
        return {
            "message": describe_failure(failure, self._language),
            "location": {"path": slashed(failure.path)},
            "severity": level,
            "code": {"value": f"soat/{failure.error}"},
        }


class RdjsonReporter(RdjsonlReporter):
    """Writes one object with all diagnostics."""

    _written = 0

    def start(self) -> str:
        """The opening of the object."""
        return f'{{\n  "source": {as_json(SOURCE, indent=0)},\n  "diagnostics": ['

    def finish(self, report: Report) -> str:
        """What was found between documents, what could not be read, and the end."""
        rest = super().finish(report)
        return f"{rest}\n  ]\n}}\n" if self._written else f"{rest}]\n}}\n"

    def _write(self, diagnostics: list[dict[str, Any]]) -> str:
        pieces = []
        for diagnostic in diagnostics:
            separator = "," if self._written else ""
            self._written += 1
            pieces.append(f"{separator}\n    " + as_json(diagnostic).replace("\n", "\n    "))
        return "".join(pieces)


def _range(extent: Extent) -> dict[str, Any]:
    if extent.byte_column is None or extent.end_byte_column is None:
        return {"start": {"line": extent.line}, "end": {"line": extent.end_line}}
    return {
        "start": {"line": extent.line, "column": extent.byte_column},
        "end": {"line": extent.end_line, "column": extent.end_byte_column},
    }


def _suggestions(fix: Fix | None) -> list[dict[str, Any]]:
    """The edits of a fix that may be applied, when all of them have an exact place."""
    if fix is None or fix.safety is Safety.DISPLAY or len(fix.extents) != len(fix.edits):
        return []
    suggestions = []
    for edit, extent in zip(fix.edits, fix.extents, strict=True):
        if extent is None or extent.byte_column is None or extent.end_byte_column is None:
            return []
        if isinstance(edit, ReplaceText):
            text = edit.text
        elif isinstance(edit, InsertBlock):
            text = f"\n{edit.text}"
        else:
            return []
        suggestions.append({"range": _range(extent), "text": text})
    return suggestions
