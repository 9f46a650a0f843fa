"""Annotations on GitHub: workflow commands, one a line, which a runner shows beside the files.

Suppressed findings are not annotated. GitHub shows ten annotations of a level for each step; the
last line tells when there were more.
"""

from collections.abc import Mapping

from linter.findings import DocumentReport, Failure, Report, ReportedFinding, Severity
from linter.language import mark
from linter.report.escaping import visible
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

LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
SHOWN = 10
"""How many annotations of a level GitHub shows for a step."""


class GithubReporter(CountingReporter):
    """Writes ``::error file=…,line=…::message`` for each finding."""

    def start(self) -> str:
        """Nothing."""
        return ""

    def document(self, report: DocumentReport) -> str:
        """The findings of a document and what failed in checking it."""
        self._tally.add(report)
        lines = [self._command(placed) for placed in counting(findings_of(report))]
        lines += [self._failure(failure) for failure in report.failures]
        return "".join(lines)

    def finish(self, report: Report) -> str:
        """What was found between documents, what could not be read, and what GitHub hides."""
        self._tally.add_across(report.collection)
        lines = [self._command(placed) for placed in counting(findings_between(report))]
        lines += [self._failure(failure) for failure in report.failures]
        lines += [self._failure(notice, "notice") for notice in report.notices]
        if max(self._tally.severities.values()) > SHOWN:
            hidden = mark(
                "Có {count} phát hiện; GitHub chỉ hiện {shown} chú thích mỗi mức cho một bước. "
                "Xem đủ trong nhật ký, hoặc dùng --format sarif."
            )
            values = {"count": self._tally.findings, "shown": SHOWN}
            lines.append(_line("notice", {}, self._language.render(hidden, values)))
        return "".join(lines)

    def _command(self, placed: Placed) -> str:
        finding = placed.finding
        properties: dict[str, object] = {"file": slashed(placed.path)}
        if placed.has_lines:
            properties |= _lines(finding)
        properties["title"] = finding.rule
        return _line(LEVELS[finding.severity], properties, message_of(placed, self._language))

    def _failure(self, failure: Failure, level: str = "error") -> str:
        properties = {"file": slashed(failure.path), "title": failure.error}
        return _line(level, properties, describe_failure(failure, self._language))


def _lines(finding: ReportedFinding) -> dict[str, object]:
    """Lines, and columns with the last one included; GitHub takes those of a single line only."""
    extent = finding.extent
    if extent is None:
        return {"line": finding.location.line, "col": finding.location.column}
    lines: dict[str, object] = {"line": extent.line, "endLine": extent.end_line}
    if extent.line == extent.end_line:
        lines |= {"col": extent.column, "endColumn": max(extent.end_column - 1, extent.column)}
    return lines


def _line(level: str, properties: Mapping[str, object], message: str) -> str:
    """A workflow command; nothing that a document says can begin another one."""
    written = ",".join(f"{key}={_property(str(value))}" for key, value in properties.items())
    return f"::{level}{' ' if written else ''}{written}::{_data(message)}\n"


def _data(text: str) -> str:
    text = visible(text)
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
