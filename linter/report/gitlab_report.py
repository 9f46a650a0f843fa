"""GitLab Code Quality: a list of issues that a merge request shows.

The form has no word for a suppressed finding, so these are left out. GitLab tells issues apart by
their fingerprints alone, so the path is part of them.
"""

from hashlib import sha256
from typing import Any

from linter.findings import DocumentReport, Failure, Report, Severity
from linter.report.json_text import as_json
from linter.report.saying import (
    CountingReporter,
    Placed,
    counting,
    extent_of,
    findings_between,
    findings_of,
    message_of,
    path_bytes,
    slashed,
)
from linter.report.wording import describe_failure

SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}
UNREADABLE = "critical"
"""What a document weighs that could not be checked at all."""


class GitlabReporter(CountingReporter):
    """Writes one JSON array, issue by issue."""

    _written = 0

    def start(self) -> str:
        """The opening of the array."""
        return "["

    def document(self, report: DocumentReport) -> str:
        """The findings of a document and what failed in checking it."""
        issues = [self._issue(placed) for placed in counting(findings_of(report))]
        issues += [self._failure(failure) for failure in report.failures]
        return self._items(issues)

    def finish(self, report: Report) -> str:
        """What was found between documents, what could not be read, and the end of the array."""
        issues = [self._issue(placed) for placed in counting(findings_between(report))]
        issues += [self._failure(failure) for failure in report.failures]
        issues += [self._failure(notice, SEVERITIES[Severity.INFO]) for notice in report.notices]
        written = self._items(issues)
        return f"{written}\n]\n" if self._written else "]\n"

    def _items(self, issues: list[dict[str, Any]]) -> str:
        pieces = []
        for issue in issues:
            separator = "," if self._written else ""
            self._written += 1
            pieces.append(f"{separator}\n  " + as_json(issue).replace("\n", "\n  "))
        return "".join(pieces)

    def _issue(self, placed: Placed) -> dict[str, Any]:
        finding, path = placed.finding, slashed(placed.path)
        extent = extent_of(finding)
        return {
            "description": message_of(placed, self._language),
            "check_name": finding.rule,
            "fingerprint": _fingerprint(path, finding.rule, finding.fingerprint),
            "severity": SEVERITIES[finding.severity],
            "location": {
                "path": path,
                "lines": {"begin": extent.line, "end": max(extent.end_line, extent.line)},
            },
        }

    def _failure(self, failure: Failure, severity: str = UNREADABLE) -> dict[str, Any]:
        path = slashed(failure.path)
        rule = str(failure.values.get("rule", ""))
        return {
            "description": describe_failure(failure, self._language),
            "check_name": f"soat/{failure.error}",
            "fingerprint": _fingerprint(path, failure.error, rule),
            "severity": severity,
            "location": {"path": path, "lines": {"begin": 1}},
        }


def _fingerprint(*parts: str) -> str:
    return sha256(path_bytes("\x1f".join(parts))).hexdigest()[:32]
