"""What stands behind the documents on the page: findings between them, failures, the sum."""

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import NamedTuple

from linter.errors import ExitCode
from linter.findings import Failure, Report, ReportedFinding, Severity
from linter.language import Language, mark
from linter.report.closing import counts_line, coverage_line, outcome_line
from linter.report.html_findings import FindingList
from linter.report.html_text import Numbered, in_line
from linter.report.saying import findings_between
from linter.report.tally import Tally
from linter.report.wording import SEVERITIES, describe_failure

SUMMARY = "tong-hop"
"""The name of the summary on the page."""


class SummaryLine(NamedTuple):
    """A document in the summary."""

    home: str
    path: str
    counts: tuple[int, ...]


class Closing:
    """Writes the end of the page."""

    def __init__(self, language: Language) -> None:
        self._language = language

    def _say(self, template: str, **values: object) -> str:
        return in_line(self._language.render(template, values))

    def between(self, report: Report) -> str:
        """What was found between documents, document by document."""
        found = list(findings_between(report))
        if not found:
            return ""
        title = self._say(mark("Giữa các văn bản được soát"))
        parts, number = [], 1
        for path, group in groupby(found, key=lambda placed: placed.path):
            members = list(group)
            numbered = [
                Numbered(n, "giua", placed.finding) for n, placed in enumerate(members, number)
            ]
            number += len(members)
            listed = FindingList(members[0].format, None, self._language).write(numbered)
            parts.append(f'<h3>{in_line(path)}</h3>\n<div class="findings">{listed}</div>')
        body = "\n".join(parts)
        return (
            '<section class="whole" aria-labelledby="giua-ten">\n'
            f'<h2 id="giua-ten">{title}</h2>\n{body}\n</section>\n'
        )

    def failures(self, name: str, title: str, failures: Iterable[Failure]) -> str:
        """Files or packs and what is to be said of them."""
        items = "".join(
            f"<li><strong>{in_line(failure.path)}</strong>: "
            f"{in_line(describe_failure(failure, self._language))}</li>\n"
            for failure in failures
        )
        if not items:
            return ""
        return (
            f'<section class="whole" aria-labelledby="{name}">\n'
            f'<h2 id="{name}">{self._say(title)}</h2>\n<ul>\n{items}</ul>\n</section>\n'
        )

    def summary(
        self,
        tally: Tally,
        unreadable: int,
        code: ExitCode,
        documents: Sequence[SummaryLine],
        not_checked: Iterable[str],
    ) -> str:
        """The counts of all documents, what they mean, and each document with its own."""
        title = self._say(mark("Tổng hợp"))
        counts = in_line(counts_line(tally, unreadable, self._language))
        lines = [f"<p>{counts}</p>"]
        if tally.coverage.numbers:
            coverage = coverage_line(tally.coverage, self._language)
            lines.append(f"<p>{in_line(coverage)}</p>")
        outcome = in_line(outcome_line(code, tally, self._language))
        kind, sign = ("bad", "✗") if code else ("good", "✓")
        lines.append(f'<p class="outcome {kind}">{sign} {outcome}</p>')
        if len(documents) > 1:
            lines.append(self._table(documents))
        lines += [f'<p class="quiet">{self._say(reason)}</p>' for reason in not_checked]
        body = "\n".join(lines)
        return (
            f'<section class="whole" id="{SUMMARY}" aria-labelledby="{SUMMARY}-ten">\n'
            f'<h2 id="{SUMMARY}-ten">{title}</h2>\n{body}\n</section>\n'
        )

    def _table(self, documents: Sequence[SummaryLine]) -> str:
        names = [self._say(SEVERITIES[name]) for name in sorted(Severity, reverse=True)]
        head = "".join(f'<th scope="col">{n}</th>' for n in (self._say(mark("Văn bản")), *names))
        rows = "\n".join(
            f'<tr><td><a href="#{line.home}">{in_line(line.path)}</a></td>'
            + "".join(f'<td class="num">{count}</td>' for count in line.counts)
            + "</tr>"
            for line in documents
        )
        label = self._say(mark("Các văn bản đã soát"))
        return (
            f'<div class="scroll" role="region" tabindex="0" aria-label="{label}">'
            f"<table>\n<thead><tr>{head}</tr></thead>\n<tbody>\n{rows}\n</tbody>\n</table></div>"
        )


def counts_of(findings: Iterable[ReportedFinding]) -> tuple[int, ...]:
    """How many findings there are of each severity, the gravest first."""
    severities = [finding.severity for finding in findings]
    return tuple(severities.count(severity) for severity in sorted(Severity, reverse=True))
