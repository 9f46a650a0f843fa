"""What a run adds up to: counted document by document, and the exit code it leads to."""

from collections.abc import Iterable

from linter.errors import ExitCode
from linter.findings import (
    CollectionFinding,
    Coverage,
    DocumentReport,
    Failure,
    ReportedFinding,
    Severity,
)

_PRECEDENCE = (ExitCode.INTERNAL, ExitCode.USAGE, ExitCode.UNREADABLE)


class Tally:
    """Counts over the documents of a run; suppressed findings are counted apart."""

    def __init__(self) -> None:
        self.documents = 0
        self.severities = dict.fromkeys(sorted(Severity, reverse=True), 0)
        self.suppressed = 0
        self.coverage = Coverage()
        self.failures = 0
        """Rules and recognisers that failed inside documents that were read."""

    def add(self, report: DocumentReport) -> None:
        """Count one document."""
        self.documents += 1
        for finding in report.findings:
            if finding.suppressed is None:
                self.severities[finding.severity] += 1
            else:
                self.suppressed += 1
        old, new = self.coverage, report.coverage
        self.coverage = Coverage(
            old.numbers + new.numbers,
            old.reconciled + new.reconciled,
            old.contradicted + new.contradicted,
            old.unchecked + new.unchecked,
        )
        self.failures += len(report.failures)

    def add_across(self, findings: Iterable[CollectionFinding]) -> None:
        """Count what was found between documents."""
        for item in findings:
            if item.finding.suppressed is None:
                self.severities[item.finding.severity] += 1
            else:
                self.suppressed += 1

    @property
    def findings(self) -> int:
        """How many findings count."""
        return sum(self.severities.values())

    def exit_code(self, failures: Iterable[Failure], fail_on: Severity | None) -> ExitCode:
        """The exit code of the run; ``fail_on`` None means that no finding fails it."""
        codes = {failure.exit_code for failure in failures}
        for code in _PRECEDENCE:
            if code in codes:
                return code
        if fail_on is not None and any(
            count for severity, count in self.severities.items() if severity >= fail_on
        ):
            return ExitCode.FINDINGS
        return ExitCode.CLEAN


def by_weight(findings: Iterable[ReportedFinding]) -> list[ReportedFinding]:
    """The findings that count, errors first, in reading order within a severity."""
    kept = (finding for finding in findings if finding.suppressed is None)
    return sorted(kept, key=lambda f: (-f.severity, f.span, f.rule))
