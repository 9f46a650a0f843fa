"""One finding on the terminal: what is wrong, where, why, and what to write instead."""

from collections.abc import Mapping

from rich.cells import cell_len

from linter.findings import Evidence, ReportedFinding, Severity
from linter.language import Language, mark
from linter.report.escaping import visible
from linter.report.fitting import ELLIPSIS, Excerpt, excerpts, shorten_left
from linter.report.page import Page
from linter.report.wording import SEVERITIES, describe_place

GLYPHS: Mapping[Severity, str] = {
    Severity.ERROR: "✗",
    Severity.WARNING: "▲",
    Severity.INFO: "•",
}
STYLES: Mapping[Severity, str] = {
    Severity.ERROR: "bold red",
    Severity.WARNING: "bold yellow",
    Severity.INFO: "bold cyan",
}
DIM = "dim"
INDENT = 2
MARGIN = "│ "
MOST_LINES = 3
"""How many lines of the document one finding may show."""
ANCHOR_CELLS = 50
"""How much is quoted of the line after which something is missing."""


class FindingWriter:
    """Writes the findings of one document."""

    def __init__(self, page: Page, language: Language, format: str) -> None:  # noqa: A002
        self._page = page
        self._language = language
        self._format = format

    def write(self, finding: ReportedFinding) -> None:
        """A finding in full."""
        self._page.blank()
        self._head(finding)
        if finding.missing:
            self._anchor(finding)
        elif finding.context.strip():
            self._quotation(finding)
        text = self._render(finding.message, finding.values)
        self._page.paragraph(text, indent=INDENT, style="bold")
        for evidence in finding.evidence:
            self._evidence(evidence)
        self._labelled(mark("Căn cứ:"), self._basis(finding))
        self._labelled(mark("Sửa:"), self._render(finding.remedy, finding.values))

    def write_briefly(self, finding: ReportedFinding) -> None:
        """A finding in a line or two: for what is only notable."""
        place = describe_place(finding.location, self._format, self._language)
        message = self._render(finding.message, finding.values)
        self._page.paragraph(
            f"{place}: {message} [{finding.rule}]",
            label=f"{GLYPHS[finding.severity]} ",
            label_style=STYLES[finding.severity],
        )

    def _head(self, finding: ReportedFinding) -> None:
        style = STYLES[finding.severity]
        name = f"{GLYPHS[finding.severity]} {self._language.text(SEVERITIES[finding.severity])}"
        place = f"  {describe_place(finding.location, self._format, self._language)}"
        rule = visible(finding.rule)
        gap = self._page.width - cell_len(name) - cell_len(place) - cell_len(rule)
        if gap >= 2:
            self._page.line((name, style), place, " " * gap, (rule, DIM))
        else:
            self._page.paragraph(place.strip(), label=f"{name}  ", label_style=style)
            self._page.paragraph(rule, indent=INDENT, style=DIM)

    def _anchor(self, finding: ReportedFinding) -> None:
        """Where something that is not there should stand."""
        before = finding.context[: max(finding.span.start - finding.context_start, 0)]
        line = visible(before.rstrip().rpartition("\n")[2].strip())
        if line:
            room = min(ANCHOR_CELLS, self._page.width - 20)
            text = self._language.render(
                mark("chỗ thiếu: sau “{text}”"), {"text": shorten_left(line, room)}
            )
        else:
            text = self._language.text(mark("chỗ thiếu: ở đầu văn bản"))
        self._page.paragraph(text, indent=INDENT, label=MARGIN, label_style=DIM)

    def _quotation(self, finding: ReportedFinding) -> None:
        width = self._page.width - INDENT - len(MARGIN)
        found = excerpts(finding.context, finding.context_start, finding.spans, width)
        for excerpt in found[:MOST_LINES]:
            self._excerpt(excerpt, STYLES[finding.severity])
        if len(found) > MOST_LINES:
            more = self._language.render(
                mark("… và {count} dòng nữa"), {"count": len(found) - MOST_LINES}
            )
            self._page.paragraph(more, indent=INDENT, label=MARGIN, style=DIM)

    def _excerpt(self, excerpt: Excerpt, style: str) -> None:
        margin = (" " * INDENT + MARGIN, DIM)
        shown: list[str | tuple[str, str]] = [excerpt.before]
        under: list[str | tuple[str, str]] = [" " * cell_len(excerpt.before)]
        for number, quote in enumerate(excerpt.quotes):
            cells = cell_len(quote)
            meant = number % 2 == 0
            shown.append((quote, f"underline {style}") if meant else quote)
            under.append(("─" * cells or "^", style) if meant else " " * cells)
        self._page.line(margin, *shown, excerpt.after)
        self._page.line(margin, *under)

    def _evidence(self, evidence: Evidence) -> None:
        text = visible(self._language.text(evidence.text))
        derivation = visible(evidence.derivation or "")
        parts = [": ".join(filter(None, (text.rstrip(":"), derivation)))]
        if text == derivation:
            parts = [text]
        if evidence.location is not None:
            parts.append(self._other_place(evidence))
        self._page.paragraph(" ".join(filter(None, parts)), indent=INDENT, label="→ ")

    def _other_place(self, evidence: Evidence) -> str:
        assert evidence.location is not None
        place = describe_place(evidence.location, self._format, self._language)
        quote = visible(" ".join((evidence.quote or "").split()))
        if not quote or quote in visible(evidence.text):
            return f"({place})"
        if len(quote) > ANCHOR_CELLS:
            quote = f"{quote[:ANCHOR_CELLS].rstrip()} {ELLIPSIS}"
        return f"({place}: “{quote}”)"

    def _basis(self, finding: ReportedFinding) -> str:
        law = self._language.text(finding.basis.text)
        return visible(", ".join(filter(None, (law, finding.basis.clause))))

    def _labelled(self, label: str, text: str) -> None:
        if text:
            lead = f"{self._language.text(label)} "
            self._page.paragraph(text, indent=INDENT, label=lead, label_style="bold", style="")

    def _render(self, template: str, values: Mapping[str, str]) -> str:
        return visible(self._language.render(template, values).replace("\n", " "))
