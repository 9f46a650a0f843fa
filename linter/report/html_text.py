"""The document's text as HTML: findings marked in place, figures ticked, tables as tables."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from html import escape
from itertools import groupby
from typing import NamedTuple

from linter.document import Span
from linter.findings import DocumentReport, DocumentText, ReportedFinding, Severity, TextBlock
from linter.language import Language, mark
from linter.report.escaping import visible
from linter.report.wording import SEVERITIES

PAGE_BREAK = "\f"
"""Between two pages of a recognised text; a page on the screen has none."""
SIGNS = {"contradicted": "✗", "reconciled": "✓", "undetermined": "?", "unchecked": "·"}
"""The sign behind a figure, the gravest first."""
STATES: Mapping[str, str] = {
    "contradicted": mark("sai"),
    "reconciled": mark("khớp"),
    "undetermined": mark("chưa kết luận được"),
    "unchecked": mark("không có gì để đối chiếu"),
}
STORIES: Mapping[str, str] = {
    "footnote": mark("Chú thích cuối trang"),
    "endnote": mark("Chú thích cuối văn bản"),
    "header": mark("Đầu trang"),
    "footer": mark("Chân trang"),
}
ALIGNMENTS = {"center": "center", "right": "right", "justify": "justify", "distribute": "justify"}
_STATE_OF = {"contradicts": "contradicted", "holds": "reconciled", "undetermined": "undetermined"}


class Numbered(NamedTuple):
    """A finding with its number on the page and the name of its document there."""

    number: int
    home: str
    finding: ReportedFinding

    @property
    def item(self) -> str:
        """The identifier of its entry in the list of findings."""
        return f"{self.home}-f{self.number}"

    @property
    def place(self) -> str:
        """The identifier of its place in the text."""
        return f"{self.home}-m{self.number}"


class _Ref(NamedTuple):
    """Where a link to a finding stands in the text: behind each of the places it speaks of."""

    offset: int
    numbered: Numbered
    is_first: bool


def figures_of(report: DocumentReport) -> dict[Span, str]:
    """What became of each figure: the gravest of what was said of it."""
    order = list(SIGNS)
    found: dict[Span, str] = {figure.span: "unchecked" for figure in report.unchecked}
    for verdict in report.verdicts:
        state = _STATE_OF[verdict.verdict]
        for operand in verdict.operands:
            known = found.get(operand.span, "unchecked")
            found[operand.span] = min(known, state, key=order.index)
    return found


class TextWriter:
    """Writes the text of one document."""

    def __init__(
        self,
        report: DocumentReport,
        shown: DocumentText,
        findings: Sequence[Numbered],
        language: Language,
    ) -> None:
        self._path = report.path
        self._text = shown.text
        self._blocks = shown.blocks or (TextBlock(Span(0, len(shown.text)), "body"),)
        self._starts = [block.span.start for block in self._blocks]
        self._language = language
        self._marks: dict[int, list[tuple[Span, Severity]]] = {}
        self._figures: dict[int, list[tuple[Span, str]]] = {}
        self._refs: dict[int, list[_Ref]] = {}
        self._notes: dict[int, list[tuple[int, str]]] = {}
        for note in shown.notes:
            self._notes.setdefault(self._block_at(note.anchor), []).append(
                (note.anchor, note.label)
            )
        for numbered in findings:
            self._place(numbered)
        for span, state in figures_of(report).items():
            self._figures.setdefault(self._block_at(span.start), []).append((span, state))

    def write(self) -> str:
        """The whole text."""
        pieces: list[str] = []
        indices = range(len(self._blocks))
        story = "body"
        for key, group in groupby(indices, key=self._group_of):
            members = list(group)
            if key[0] != story and key[0] in STORIES:
                pieces.append(f'<p class="story">{self._say(STORIES[key[0]])}</p>\n')
            story = key[0]
            if key[1] is None:
                pieces += [self._paragraph(index) for index in members]
            else:
                pieces.append(self._table(members, key[1]))
        return "".join(pieces)

    def _say(self, template: str) -> str:
        return escape(self._language.text(template))

    def _group_of(self, index: int) -> tuple[str, int | None]:
        block = self._blocks[index]
        story = "body" if block.story == "text_box" else block.story
        return story, None if block.cell is None else block.cell.table

    def _block_at(self, offset: int) -> int:
        return max(bisect_right(self._starts, offset) - 1, 0)

    def _place(self, numbered: Numbered) -> None:
        finding = numbered.finding
        for span in finding.spans:
            first, last = self._block_at(span.start), self._block_at(max(span.end - 1, span.start))
            for index in range(first, last + 1):
                self._marks.setdefault(index, []).append((span, finding.severity))
        for place, span in enumerate(finding.spans):
            home = self._block_at(span.start)
            end = min(span.end, self._blocks[home].span.end)
            self._refs.setdefault(home, []).append(_Ref(end, numbered, place == 0))

    def _table(self, indices: Sequence[int], number: int) -> str:
        values = {"number": number, "path": self._path}
        label = in_line(self._language.render(mark("Bảng {number} của {path}"), values))
        rows = []
        for _, row in groupby(indices, key=lambda i: _cell_of(self._blocks[i])[0]):
            cells = groupby(row, key=lambda i: _cell_of(self._blocks[i]))
            rows.append("".join(self._cell(list(cell)) for _, cell in cells))
        body = "\n".join(f"<tr>{row}</tr>" for row in rows)
        return (
            f'<div class="scroll" role="region" tabindex="0" aria-label="{label}">'
            f"<table>\n{body}\n</table></div>\n"
        )

    def _cell(self, indices: Sequence[int]) -> str:
        block = self._blocks[indices[0]]
        spans = "".join(
            f' {name}="{count}"'
            for name, count in (("rowspan", block.rows), ("colspan", block.columns))
            if count > 1
        )
        return f"<td{spans}>{''.join(self._paragraph(index) for index in indices)}</td>"

    def _paragraph(self, index: int) -> str:
        block = self._blocks[index]
        content = self._content(index)
        if not content.strip():
            return ""
        classes = [
            ALIGNMENTS.get(block.alignment or "", ""),
            "bold" if block.bold else "",
            "italic" if block.italic else "",
        ]
        named = " ".join(filter(None, classes))
        label = f"<sup>{escape(visible(block.note))}</sup> " if block.note else ""
        return f"<p{f' class={chr(34)}{named}{chr(34)}' if named else ''}>{label}{content}</p>\n"

    def _content(self, index: int) -> str:
        """The words of a block with everything that is said of them."""
        block = self._blocks[index].span
        marks = self._marks.get(index, [])
        figures = self._figures.get(index, [])
        refs = sorted(self._refs.get(index, []), key=lambda ref: (ref.offset, ref.numbered.number))
        cuts = {block.start, block.end}
        for span, _ in (*marks, *figures):
            cuts |= {min(max(offset, block.start), block.end) for offset in span}
        notes = self._notes.get(index, [])
        cuts |= {ref.offset for ref in refs} | {offset for offset, _ in notes}
        pieces, start = [], block.start
        for end in sorted(cuts):
            if end > start:
                pieces.append(self._stretch(Span(start, end), marks, figures))
            pieces += [self._sign(state) for span, state in figures if span.end == end]
            pieces += [f"<sup>{escape(visible(label))}</sup>" for at, label in notes if at == end]
            pieces += [self._ref(ref) for ref in refs if ref.offset == end]
            start = end
        return "".join(pieces)

    def _stretch(
        self,
        span: Span,
        marks: Sequence[tuple[Span, Severity]],
        figures: Sequence[tuple[Span, str]],
    ) -> str:
        said = span.of(self._text).replace(PAGE_BREAK, "")
        words = "\n".join(visible(line) for line in said.split("\n"))
        written = escape(words.replace("␉", "\t"))
        for figure, state in figures:
            if _covers(figure, span):
                written = f'<span class="{state}">{written}</span>'
        severities = [severity for marked, severity in marks if _covers(marked, span)]
        if severities:
            written = f'<mark class="{max(severities).key}">{written}</mark>'
        return written

    def _sign(self, state: str) -> str:
        label = self._say(STATES[state])
        return (
            f'<span class="sign {state}" role="img" aria-label="({label})" title="{label}">'
            f"{SIGNS[state]}</span>"
        )

    def _ref(self, ref: _Ref) -> str:
        numbered = ref.numbered
        severity = numbered.finding.severity
        values = {"severity": self._language.text(SEVERITIES[severity]), "number": numbered.number}
        name = f' id="{numbered.place}"' if ref.is_first else ""
        label = escape(self._language.render(mark("{severity}, phát hiện số {number}"), values))
        return (
            f'<a class="ref {severity.key}"{name} href="#{numbered.item}"'
            f' aria-label="{label}">{numbered.number}</a>'
        )


def _cell_of(block: TextBlock) -> tuple[int, int]:
    assert block.cell is not None
    return block.cell.row, block.cell.column


def _covers(outer: Span, inner: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def in_line(text: str) -> str:
    """A text as one line of HTML: escaped, with every control character shown."""
    return escape(visible(" ".join(text.split("\n"))))
