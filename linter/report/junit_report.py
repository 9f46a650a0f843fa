"""JUnit XML: each document is a suite, each rule that found something in it a case.

A case fails when one of its findings fails the run (``--fail-on``); lesser findings are told in a
case that passes, suppressed ones in a case that is skipped. That a document was read and checked is
a case of its own, so that a clean document shows as passed.
"""

from collections.abc import Iterable

from linter.findings import Coverage, DocumentReport, Failure, Report, ReportedFinding
from linter.language import mark
from linter.report.closing import coverage_line
from linter.report.escaping import visible
from linter.report.saying import (
    CountingReporter,
    Placed,
    findings_between,
    findings_of,
    message_of,
    slashed,
)
from linter.report.wording import SEVERITIES, describe_failure, describe_place
from linter.report.xml_text import attribute, content

READING = "soat/check"
"""The name of the case that stands for reading and checking a document."""


class JunitReporter(CountingReporter):
    """Writes suite by suite."""

    def start(self) -> str:
        """The opening of the document."""
        return '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="soat">\n'

    def document(self, report: DocumentReport) -> str:
        """The suite of one document."""
        reading = self._reading(report.path, report.coverage, report.failures)
        return self._suite(report.path, [*reading, *self._cases(findings_of(report))])

    def finish(self, report: Report) -> str:
        """What was found between documents, what could not be read, and the end."""
        between: dict[str, list[Placed]] = {}
        for placed in findings_between(report):
            between.setdefault(placed.path, []).append(placed)
        suites = [self._suite(path, self._cases(found)) for path, found in between.items()]
        suites += [
            self._suite(failure.path, self._reading(failure.path, Coverage(), (failure,)))
            for failure in report.failures
        ]
        suites += [self._suite(notice.path, [self._notice(notice)]) for notice in report.notices]
        return "".join((*suites, "</testsuites>\n"))

    def _suite(self, path: str, cases: Iterable["_Case"]) -> str:
        cases = tuple(cases)
        counts = {
            name: sum(case.outcome == outcome for case in cases)
            for name, outcome in (("failures", "failure"), ("errors", "error"))
        }
        skipped = sum(case.outcome == "skipped" for case in cases)
        head = " ".join(
            f"{name}={attribute(value)}"
            for name, value in (
                ("name", slashed(path)),
                ("tests", len(cases)),
                *counts.items(),
                ("skipped", skipped),
            )
        )
        written = "".join(case.written for case in cases)
        return f"  <testsuite {head}>\n{written}  </testsuite>\n"

    def _reading(self, path: str, coverage: Coverage, failures: Iterable[Failure]) -> list["_Case"]:
        failures = tuple(failures)
        if failures:
            bodies = "".join(
                f"      <error type={attribute(failure.error)}"
                f" message={attribute(describe_failure(failure, self._language))}/>\n"
                for failure in failures
            )
            return [_Case("error", _case(path, READING, bodies))]
        numbers = coverage_line(coverage, self._language) if coverage.numbers else ""
        body = f"      <system-out>{content(visible(numbers))}</system-out>\n" if numbers else ""
        return [_Case("passed", _case(path, READING, body))]

    def _notice(self, notice: Failure) -> "_Case":
        said = content(describe_failure(notice, self._language))
        body = f"      <system-out>{said}</system-out>\n"
        return _Case("passed", _case(notice.path, f"soat/{notice.error}", body))

    def _cases(self, findings: Iterable[Placed]) -> list["_Case"]:
        groups: dict[tuple[str, str], list[Placed]] = {}
        for placed in findings:
            outcome = self._outcome(placed.finding)
            groups.setdefault((placed.finding.rule, outcome), []).append(placed)
        return [self._group(rule, outcome, found) for (rule, outcome), found in groups.items()]

    def _outcome(self, finding: ReportedFinding) -> str:
        if finding.suppressed is not None:
            return "skipped"
        fails = self._fail_on is not None and finding.severity >= self._fail_on
        return "failure" if fails else "passed"

    def _group(self, rule: str, outcome: str, found: list[Placed]) -> "_Case":
        first = found[0]
        if outcome == "skipped":
            reasons = dict.fromkeys(self._reason(placed.finding) for placed in found)
            body = f"      <skipped message={attribute('; '.join(reasons))}/>\n"
        else:
            text = content("\n\n".join(self._description(placed) for placed in found))
            severity = max(placed.finding.severity for placed in found).key
            message = attribute(message_of(first, self._language))
            body = (
                f'      <failure type="{severity}" message={message}>{text}</failure>\n'
                if outcome == "failure"
                else f"      <system-out>{text}</system-out>\n"
            )
        return _Case(outcome, _case(first.path, rule, body))

    def _reason(self, finding: ReportedFinding) -> str:
        assert finding.suppressed is not None
        return finding.suppressed.reason or self._language.text(mark("đã bỏ qua"))

    def _description(self, placed: Placed) -> str:
        """A finding in a few lines: severity, place, words, message, law."""
        finding, language = placed.finding, self._language
        place = describe_place(finding.location, placed.format, language)
        basis = ", ".join(filter(None, (language.text(finding.basis.text), finding.basis.clause)))
        said = message_of(placed._replace(format="text"), language)
        lines = [f"{language.text(SEVERITIES[finding.severity])}, {place}: {said}"]
        if finding.quote:
            lines.append(f"“{visible(finding.quote.replace(chr(10), ' '))}”")
        lines += [visible(e.derivation) for e in finding.evidence if e.derivation]
        lines.append(language.render(mark("Căn cứ: {basis}"), {"basis": basis}))
        return "\n".join(lines)


class _Case:
    """A case as written, and what came of it."""

    def __init__(self, outcome: str, written: str) -> None:
        self.outcome = outcome
        self.written = written


def _case(path: str, name: str, body: str) -> str:
    head = f"    <testcase classname={attribute(slashed(path))} name={attribute(name)}"
    return f"{head}>\n{body}    </testcase>\n" if body else f"{head}/>\n"
