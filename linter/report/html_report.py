"""The report as one page: the document's text with findings in place, to read, print or send on.

One file that loads nothing from elsewhere and runs no script; everything that comes from a document
is escaped. Links lead from a mark in the text to its finding and back, so a keyboard is enough. On
paper the text comes first, and what colour says is said by signs and lines too.
"""

from collections.abc import Sequence
from html import escape
from itertools import groupby
from pathlib import Path
from typing import Any

from linter import __version__
from linter.findings import (
    DocumentReport,
    DocumentText,
    Report,
    ReportedVerdict,
    Severity,
)
from linter.language import Language, mark
from linter.report.closing import coverage_line
from linter.report.html_closing import SUMMARY, Closing, SummaryLine, counts_of
from linter.report.html_findings import FindingList
from linter.report.html_text import SIGNS, STATES, Numbered, TextWriter, in_line
from linter.report.saying import CountingReporter
from linter.report.wording import (
    REGIMES,
    SEVERITIES,
    STAGES,
    TRUSTS,
    describe,
    describe_failure,
    describe_inputs,
    describe_place,
)

STYLE = Path(__file__).with_name("report.css")
POLICY = "default-src 'none'; style-src 'unsafe-inline'"
"""What a browser may load for this page: nothing."""
VERDICTS = {"contradicts": "contradicted", "holds": "reconciled", "undetermined": "undetermined"}


class HtmlReporter(CountingReporter):
    """Writes an article for each document, and a summary of all."""

    def __init__(self, language: Language, **options: Any) -> None:
        super().__init__(language, **options)
        self._lines: list[SummaryLine] = []
        self._not_checked: dict[str, None] = {}

    def start(self) -> str:
        """The head of the page."""
        title = self._say(mark("Báo cáo soát văn bản"))
        skip = self._say(mark("Đến phần tổng hợp"))
        return (
            f'<!DOCTYPE html>\n<html lang="{self._language.code}">\n<head>\n'
            '<meta charset="utf-8">\n'
            f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">\n'
            '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
            f"<title>{title}</title>\n<style>\n{STYLE.read_text('utf-8')}</style>\n</head>\n"
            f'<body class="page">\n<a class="skip" href="#{SUMMARY}">{skip}</a>\n'
            f'<header><h1>{title}</h1>\n<p class="quiet">soat {__version__}'
            f'<span class="back"> · <a href="#{SUMMARY}">{skip}</a></span></p></header>\n<main>\n'
        )

    def document(self, report: DocumentReport) -> str:
        """The article of one document."""
        self._tally.add(report)
        self._not_checked |= dict.fromkeys(report.not_checked)
        home = f"d{len(self._lines) + 1}"
        counted = [f for f in report.findings if f.suppressed is None]
        self._lines.append(SummaryLine(home, report.path, counts_of(counted)))
        numbered = [Numbered(n, home, finding) for n, finding in enumerate(counted, 1)]
        sides = self._findings(home, report, numbered)
        if report.text is not None:
            sides = self._text(home, report, report.text, numbered) + sides
        return (
            f'<article id="{home}" aria-labelledby="{home}-ten">\n{self._head(home, report)}'
            f'<div class="sides">\n{sides}</div>\n{self._numbers(home, report)}'
            f"{self._suppressed(home, report, len(counted))}{self._remarks(report)}</article>\n"
        )

    def finish(self, report: Report) -> str:
        """What was found between documents, what could not be read, and the counts of all."""
        self._tally.add_across(report.collection)
        closing = Closing(self._language)
        code = self._tally.exit_code(report.failures, self._fail_on)
        parts = [
            closing.between(report),
            closing.failures("khong-duoc", mark("Không soát được"), report.failures),
            closing.failures("can-biet", mark("Cần biết"), report.notices),
            closing.summary(
                self._tally, len(report.failures), code, self._lines, self._not_checked
            ),
        ]
        made = self._say(mark("Lập bằng soat {version}."), version=__version__)
        footer = f"</main>\n<footer><p>{made}</p></footer>\n</body>\n</html>\n"
        return "".join((*parts, footer))

    def _say(self, template: str, **values: object) -> str:
        return in_line(self._language.render(template, values))

    def _head(self, home: str, report: DocumentReport) -> str:
        language = self._language
        issuer = (report.structure.get("issuing_body") or {}).get("text")
        stage = describe(STAGES, report.stage, language)
        what = " · ".join(in_line(part) for part in (report.type, issuer, stage) if part)
        lines = [what[:1].upper() + what[1:], escape(describe(REGIMES, report.regime, language))]
        if report.text is None and report.structure.get("marks"):
            lines.append(self._say(SECRET))
        if report.trust in TRUSTS:
            lines.append(escape(describe(TRUSTS, report.trust, language)))
        paragraphs = "".join(f'<p class="quiet">{line}</p>\n' for line in lines)
        links = [(f"{home}-phat-hien", mark("Phát hiện"))]
        if report.text is not None:
            links.insert(0, (f"{home}-van-ban", mark("Văn bản")))
        if report.verdicts or report.coverage.numbers:
            links.append((f"{home}-so-lieu", mark("Số liệu")))
        items = "".join(f'<li><a href="#{to}">{self._say(text)}</a></li>' for to, text in links)
        label = self._say(mark("Các phần của {path}"), path=report.path)
        return (
            f'<h2 id="{home}-ten">{in_line(report.path)}</h2>\n{paragraphs}'
            f'<nav aria-label="{label}"><ul class="parts">{items}</ul></nav>\n'
        )

    def _text(
        self,
        home: str,
        report: DocumentReport,
        shown: DocumentText,
        findings: Sequence[Numbered],
    ) -> str:
        writer = TextWriter(report, shown, findings, self._language)
        title = self._say(mark("Văn bản"))
        return (
            f'<section class="text" id="{home}-van-ban" lang="vi"'
            f' aria-labelledby="{home}-van-ban-ten {home}-ten">\n'
            f'<h3 id="{home}-van-ban-ten">{title}</h3>\n{writer.write()}</section>\n'
        )

    def _findings(self, home: str, report: DocumentReport, findings: Sequence[Numbered]) -> str:
        title = self._say(mark("Phát hiện: {count}"), count=len(findings))
        if findings:
            counts = counts_of(numbered.finding for numbered in findings)
            names = sorted(Severity, reverse=True)
            said = " · ".join(
                f"{self._say(SEVERITIES[name])}: {count}"
                for name, count in zip(names, counts, strict=True)
            )
            listed = FindingList(report.format, report.text, self._language).write(findings)
            body = f"<p>{said}</p>\n{listed}"
        else:
            body = f'<p class="outcome good">✓ {self._say(NOTHING)}</p>\n'
        return (
            f'<section class="findings" id="{home}-phat-hien" tabindex="0"'
            f' aria-labelledby="{home}-phat-hien-ten {home}-ten">\n'
            f'<h3 id="{home}-phat-hien-ten">{title}</h3>\n{body}</section>\n'
        )

    def _numbers(self, home: str, report: DocumentReport) -> str:
        if not report.verdicts and not report.coverage.numbers:
            return ""
        title = self._say(mark("Số liệu đã đối chiếu"))
        legend = "; ".join(f"{SIGNS[state]} {self._say(STATES[state])}" for state in SIGNS)
        coverage = in_line(coverage_line(report.coverage, self._language))
        order = list(VERDICTS)
        verdicts = sorted(report.verdicts, key=lambda verdict: order.index(verdict.verdict))
        alike = groupby(verdicts, key=lambda v: (v.verdict, v.derivation or v.quote))
        items = "".join(self._verdict(list(group), report.format) for _, group in alike)
        return (
            f'<section id="{home}-so-lieu" aria-labelledby="{home}-so-lieu-ten {home}-ten">\n'
            f'<h3 id="{home}-so-lieu-ten">{title}</h3>\n<p>{coverage}</p>\n'
            f'<p class="quiet">{self._say(mark("Dấu sau mỗi số:"))} {legend}</p>\n'
            f'<ul class="proofs">\n{items}</ul>\n</section>\n'
        )

    def _verdict(self, alike: Sequence[ReportedVerdict], format: str) -> str:  # noqa: A002
        first, state = alike[0], VERDICTS[alike[0].verdict]
        derivation = in_line(first.derivation or first.quote)
        times = f" ×{len(alike)}" if len(alike) > 1 else ""
        place = ""
        if first.location is not None:
            where = describe_place(first.location, format, self._language)
            place = f' <span class="quiet">({escape(where)})</span>'
        label = self._say(STATES[state])
        sign = f'<span class="sign {state}" role="img" aria-label="{label}">{SIGNS[state]}</span>'
        return f"<li>{sign} {derivation}{times}{place}</li>\n"

    def _suppressed(self, home: str, report: DocumentReport, before: int) -> str:
        left = [finding for finding in report.findings if finding.suppressed is not None]
        if not left:
            return ""
        numbered = [Numbered(n, home, finding) for n, finding in enumerate(left, before + 1)]
        listed = FindingList(report.format, report.text, self._language).write(numbered)
        title = self._say(mark("Đã bỏ qua: {count}"), count=len(left))
        return (
            f'<section class="findings" aria-labelledby="{home}-bo-qua-ten {home}-ten">\n'
            f'<h3 id="{home}-bo-qua-ten">{title}</h3>\n{listed}</section>\n'
        )

    def _remarks(self, report: DocumentReport) -> str:
        lines = [f"! {escape(describe_failure(f, self._language))}" for f in report.failures]
        if report.inputs:
            inputs = escape(describe_inputs(report.inputs, self._language))
            lines.append(f"{self._say(mark('Soát với:'))} {inputs}")
        return "".join(f'<p class="quiet">{line}</p>\n' for line in lines)


SECRET = mark("Văn bản có dấu chỉ độ mật: báo cáo không chép lại toàn văn.")
NOTHING = mark("Không thấy điểm nào phải sửa.")
