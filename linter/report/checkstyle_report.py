"""Checkstyle XML: a list of files with errors, read by most build servers.

The form has no word for a suppressed finding, so these are left out; a document in which nothing
was found is named with no errors.
"""

from collections.abc import Iterable

from linter import __version__
from linter.findings import DocumentReport, Failure, Report
from linter.report.saying import (
    CountingReporter,
    Placed,
    counting,
    findings_between,
    findings_of,
    message_of,
    slashed,
)
from linter.report.wording import describe_failure
from linter.report.xml_text import attribute


class CheckstyleReporter(CountingReporter):
    """Writes ``<file>`` by ``<file>``."""

    def start(self) -> str:
        """The opening of the document."""
        version = attribute(f"soat-{__version__}")
        return f'<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version={version}>\n'

    def document(self, report: DocumentReport) -> str:
        """The findings of a document and what failed in checking it."""
        return self._file(report.path, counting(findings_of(report)), report.failures)

    def finish(self, report: Report) -> str:
        """What was found between documents, what could not be read, and the end."""
        between: dict[str, list[Placed]] = {}
        for placed in counting(findings_between(report)):
            between.setdefault(placed.path, []).append(placed)
        files = [self._file(path, found, ()) for path, found in between.items()]
        files += [self._file(failure.path, (), (failure,)) for failure in report.failures]
        files += [self._file(n.path, (), (n,), "info") for n in report.notices]
        return "".join((*files, "</checkstyle>\n"))

    def _file(
        self,
        path: str,
        findings: Iterable[Placed],
        failures: Iterable[Failure],
        severity: str = "error",
    ) -> str:
        errors = [self._error(placed) for placed in findings]
        errors += [self._failure(failure, severity) for failure in failures]
        return f"  <file name={attribute(slashed(path))}>\n{''.join(errors)}  </file>\n"

    def _error(self, placed: Placed) -> str:
        finding = placed.finding
        place = finding.location
        return (
            f'    <error line="{place.line}" column="{place.column}"'
            f' severity="{finding.severity.key}"'
            f" message={attribute(message_of(placed, self._language))}"
            f" source={attribute(_source(finding.rule))}/>\n"
        )

    def _failure(self, failure: Failure, severity: str) -> str:
        message = attribute(describe_failure(failure, self._language))
        source = attribute(f"soat.{failure.error}")
        return f'    <error line="1" severity="{severity}" message={message} source={source}/>\n'


def _source(rule: str) -> str:
    """The rule as that format names checks: ``soat.header.unpadded-date``."""
    return f"soat.{rule.replace('/', '.')}"
