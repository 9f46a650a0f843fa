"""The report for a person at a terminal: findings in their place, then the proofs, then the sum.

It reads well at 80 columns, without colour and when piped: nothing is said by colour alone.
"""

import re
from collections import Counter
from collections.abc import Mapping
from typing import Any

from linter.findings import (
    CollectionFinding,
    DocumentReport,
    Failure,
    Report,
    ReportedVerdict,
    Severity,
)
from linter.language import Language, mark
from linter.report.closing import NO_BREAK, SEPARATOR, counts_line, coverage_line, outcome_line
from linter.report.escaping import visible
from linter.report.page import Page
from linter.report.rich_finding import DIM, GLYPHS, INDENT, STYLES, FindingWriter
from linter.report.tally import Tally, by_weight
from linter.report.wording import (
    REGIMES,
    SEVERITIES,
    STAGES,
    TRUSTS,
    describe,
    describe_failure,
    describe_inputs,
    describe_places,
)

RULE = "─"
HEADING = "bold"
PROOF_STYLE = "green"
MOST_UNCHECKED = 12
"""Figures without a counterpart that are named; further ones are only counted."""


class RichReporter:
    """Writes each document as a section, and a summary of all."""

    def __init__(
        self,
        language: Language,
        *,
        width: int | None = None,
        color: bool | None = None,
        fail_on: Severity | None = Severity.ERROR,
        record: bool = False,
    ) -> None:
        self._language = language
        self._fail_on = fail_on
        self._tally = Tally()
        self._page = Page(width, color, record=record)
        self._inputs: Mapping[str, Any] = {}
        self._not_checked: dict[str, None] = {}

    def start(self) -> str:
        """Nothing: the first line is the first document's."""
        return ""

    def document(self, report: DocumentReport) -> str:
        """The section of one document."""
        self._tally.add(report)
        self._head(report)
        self._findings(report)
        self._proofs(report)
        self._remarks(report)
        self._page.blank()
        return self._page.take()

    def finish(self, report: Report) -> str:
        """What could not be read, the counts, and what they mean."""
        page, text = self._page, self._language.text
        self._tally.add_across(report.collection)
        self._between(tuple(i for i in report.collection if i.finding.suppressed is None))
        if report.failures:
            page.line((text(mark("Không soát được")), HEADING))
            for failure in report.failures:
                self._failure(failure)
            page.blank()
        for notice in report.notices:
            text_of = f"{visible(notice.path)}: {describe_failure(notice, self._language)}"
            page.paragraph(text_of, label="! ", label_style=STYLES[Severity.WARNING])
        for reason in self._not_checked:
            page.paragraph(visible(text(reason)), label="– ", style=DIM)
        page.line((RULE * page.width, DIM))
        page.paragraph(counts_line(self._tally, len(report.failures), self._language))
        if self._tally.documents > 1 and self._tally.coverage.numbers:
            page.paragraph(coverage_line(self._tally.coverage, self._language))
        code = self._tally.exit_code(report.failures, self._fail_on)
        page.paragraph(
            outcome_line(code, self._tally, self._language),
            style=STYLES[Severity.ERROR] if code else f"bold {PROOF_STYLE}",
        )
        return page.take()

    def _between(self, findings: tuple[CollectionFinding, ...]) -> None:
        """What was found between documents, document by document."""
        if not findings:
            return
        page, last = self._page, ""
        page.line((self._language.text(mark("Giữa các văn bản được soát")), HEADING))
        for item in sorted(findings, key=lambda f: (f.path, -f.finding.severity, f.finding.span)):
            if item.path != last:
                page.blank()
                page.paragraph(visible(item.path), label=RULE * 2 + " ", label_style=DIM)
                last = item.path
            writer = FindingWriter(page, self._language, item.format)
            notable = item.finding.severity is Severity.INFO
            (writer.write_briefly if notable else writer.write)(item.finding)
        page.blank()

    def _head(self, report: DocumentReport) -> None:
        page, language = self._page, self._language
        path = visible(report.path)
        page.paragraph(path, label=RULE * 2 + " ", label_style=DIM, style=HEADING)
        issuer = (report.structure.get("issuing_body") or {}).get("text")
        what = (report.type, issuer, describe(STAGES, report.stage, language))
        line = SEPARATOR.join(visible(part) for part in what if part)
        page.paragraph(line[:1].upper() + line[1:], indent=3)
        page.paragraph(describe(REGIMES, report.regime, language), indent=3, style=DIM)
        if report.trust in TRUSTS:
            page.paragraph(describe(TRUSTS, report.trust, language), indent=3, style=DIM)

    def _findings(self, report: DocumentReport) -> None:
        page = self._page
        writer = FindingWriter(page, self._language, report.format)
        findings = by_weight(report.findings)
        notable = [finding for finding in findings if finding.severity is Severity.INFO]
        for finding in findings:
            if finding.severity is not Severity.INFO:
                writer.write(finding)
        if notable:
            self._title(self._language.text(SEVERITIES[Severity.INFO]))
            for finding in notable:
                writer.write_briefly(finding)
        if not findings:
            page.blank()
            page.paragraph(
                self._language.text(mark("Không thấy điểm nào phải sửa.")),
                label="✓ ",
                style=PROOF_STYLE,
            )

    def _proofs(self, report: DocumentReport) -> None:
        if not report.verdicts and not report.coverage.numbers:
            return
        page, language = self._page, self._language
        self._title(language.text(mark("Số liệu đã đối chiếu")))
        outcomes = Counter(verdict.verdict for verdict in report.verdicts)
        holding = [verdict for verdict in report.verdicts if verdict.verdict == "holds"]
        self._list("✓ ", PROOF_STYLE, holding, report.format)
        self._list("✗ ", STYLES[Severity.ERROR], _unreported(report), report.format)
        if outcomes["undetermined"]:
            undecided = mark(
                "Chưa kết luận được {count} phép đối chiếu: văn bản không nêu đủ dữ kiện."
            )
            page.paragraph(
                language.render(undecided, {"count": outcomes["undetermined"]}), label="? "
            )
        self._unchecked(report)
        page.paragraph(coverage_line(report.coverage, language), indent=INDENT)

    def _unchecked(self, report: DocumentReport) -> None:
        """The figures that nothing could be held against, as far as a few lines hold them."""
        figures = [visible(figure.text).replace(" ", NO_BREAK) for figure in report.unchecked]
        if not figures:
            return
        shown, rest = figures[:MOST_UNCHECKED], len(figures) - MOST_UNCHECKED
        if rest > 0:
            shown.append(self._language.render(mark("và {count} số khác"), {"count": rest}))
        label = self._language.text(mark("Không có gì để đối chiếu:"))
        self._page.paragraph("; ".join(shown), label=f"– {label} ", style=DIM)

    def _list(
        self,
        glyph: str,
        style: str,
        verdicts: list[ReportedVerdict],
        format: str,  # noqa: A002
    ) -> None:
        """Derivations with their places, alike ones once with their number."""
        alike: dict[str, list[ReportedVerdict]] = {}
        for verdict in verdicts:
            alike.setdefault(self._derivation(verdict), []).append(verdict)
        for text, group in alike.items():
            times = f" ×{len(group)}" if len(group) > 1 else ""
            places = [verdict.location for verdict in group if verdict.location is not None]
            where = describe_places(places, format, self._language)
            said = f"{text}{times}  ({where})" if places else f"{text}{times}"
            self._page.paragraph(said, label=glyph, label_style=style)

    def _derivation(self, verdict: ReportedVerdict) -> str:
        text = visible(verdict.derivation or verdict.quote)
        if verdict.note == "by-truncation":
            return f"{text} {self._language.text(mark('(chỉ đúng khi cắt bớt, không làm tròn)'))}"
        return text

    def _remarks(self, report: DocumentReport) -> None:
        """What failed, was suppressed or went in; inputs are said again only when they change."""
        page, language = self._page, self._language
        suppressed = sum(1 for f in report.findings if f.suppressed is not None)
        if report.failures:
            page.blank()
        for failure in report.failures:
            page.paragraph(
                describe_failure(failure, language),
                label="! ",
                label_style=STYLES[Severity.WARNING],
            )
        if suppressed:
            count = language.render(mark("Đã bỏ qua {count} phát hiện."), {"count": suppressed})
            page.blank()
            page.paragraph(count, style=DIM)
        if report.inputs and report.inputs != self._inputs:
            inputs = describe_inputs(report.inputs, language)
            page.blank()
            page.paragraph(inputs, label=f"{language.text(mark('Soát với:'))} ", style=DIM)
        self._inputs = report.inputs
        self._not_checked |= dict.fromkeys(report.not_checked)

    def _failure(self, failure: Failure) -> None:
        page = self._page
        label = f"{GLYPHS[Severity.ERROR]} "
        page.paragraph(visible(failure.path), label=label, label_style=STYLES[Severity.ERROR])
        page.paragraph(describe_failure(failure, self._language), indent=INDENT)

    def _title(self, text: str) -> None:
        self._page.blank()
        self._page.line((text, HEADING))


def _unreported(report: DocumentReport) -> list[ReportedVerdict]:
    """Contradictions that no finding shows: the rule is off, or the finding suppressed."""
    shown = {
        evidence.derivation
        for finding in report.findings
        if finding.suppressed is None
        for evidence in finding.evidence
    }
    return [v for v in report.verdicts if v.verdict == "contradicts" and v.derivation not in shown]


def picture(report: Report, language: Language, *, width: int = 80, title: str = "soat") -> str:
    """The report as an SVG image of a terminal, which loads nothing from elsewhere."""
    reporter = RichReporter(language, width=width, color=True, record=True)
    for document in report.documents:
        reporter.document(document)
    reporter.finish(report)
    image = reporter._page.console.export_svg(title=title)
    return re.sub(r"@font-face \{.*?\}\s*", "", image, flags=re.DOTALL)
