"""The report for pipes: one finding a line, ``path:line:column: severity rule: message``.

Severities are named as in the settings (``error``), whatever the language, so that patterns which
read these lines work for everyone.
"""

from linter.findings import DocumentReport, Failure, Report, ReportedFinding, Severity
from linter.language import Language
from linter.report.closing import counts_line, coverage_line
from linter.report.escaping import visible
from linter.report.tally import Tally, by_weight
from linter.report.wording import describe_failure


class PlainReporter:
    """Writes lines that grep and editors understand, then a summary."""

    def __init__(
        self,
        language: Language,
        *,
        width: int | None = None,
        color: bool | None = None,
        fail_on: Severity | None = Severity.ERROR,
    ) -> None:
        self._language = language
        self._tally = Tally()

    def start(self) -> str:
        """Nothing: the first line is the first finding."""
        return ""

    def document(self, report: DocumentReport) -> str:
        """The findings of a document, errors first, and what failed in checking it."""
        self._tally.add(report)
        lines = [self._finding(report.path, finding) for finding in by_weight(report.findings)]
        lines += [self._failure(failure) for failure in report.failures]
        return "".join(f"{line}\n" for line in lines)

    def finish(self, report: Report) -> str:
        """What was found between documents, what could not be read, and the counts."""
        self._tally.add_across(report.collection)
        between = (item for item in report.collection if item.finding.suppressed is None)
        lines = [self._finding(item.path, item.finding) for item in between]
        lines += [self._failure(failure) for failure in report.failures]
        lines += [self._failure(notice, "notice") for notice in report.notices]
        lines.append(visible(counts_line(self._tally, len(report.failures), self._language)))
        if self._tally.coverage.numbers:
            lines.append(visible(coverage_line(self._tally.coverage, self._language)))
        return "".join(f"{line}\n" for line in lines)

    def _finding(self, path: str, finding: ReportedFinding) -> str:
        render, values = self._language.render, finding.values
        texts = (render(finding.message, values), render(finding.remedy, values))
        text = " ".join(filter(None, texts)).replace("\n", " ")
        place = f"{path}:{finding.location.line}:{finding.location.column}"
        return visible(f"{place}: {finding.severity.key} {finding.rule}: {text}")

    def _failure(self, failure: Failure, kind: str = "failure") -> str:
        text = describe_failure(failure, self._language)
        return f"{visible(failure.path)}: {kind} {visible(failure.error)}: {text}"
