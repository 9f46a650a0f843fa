"""The findings of a document as HTML: what is wrong, why, and what to write instead."""

from collections.abc import Sequence
from html import escape

from linter.findings import DocumentText, Evidence, Fix, InsertBlock, ReplaceText
from linter.language import Language, mark
from linter.report.html_text import Numbered, in_line
from linter.report.wording import SEVERITIES, describe_place

LONGEST_QUOTE = 400
"""Characters of a quotation that are shown; the text beside it has all of them."""


class FindingList:
    """Writes the findings of one document."""

    def __init__(self, format: str, text: DocumentText | None, language: Language) -> None:  # noqa: A002
        self._format = format
        self._text = text
        self._language = language

    def write(self, findings: Sequence[Numbered]) -> str:
        """All of them, in the order given."""
        items = "".join(map(self._item, findings))
        return f"<ol>\n{items}</ol>\n"

    def _say(self, template: str, **values: object) -> str:
        return in_line(self._language.render(template, values))

    def _item(self, numbered: Numbered) -> str:
        finding = numbered.finding
        severity = finding.severity.key
        name = self._say(SEVERITIES[finding.severity])
        title = self._say(finding.message, **finding.values)
        parts = [
            f'<h4><span class="badge {severity}">{numbered.number}. {name}</span> {title}</h4>',
            self._paragraph(self._say(finding.remedy, **finding.values)),
            self._quote(finding.quote),
            self._evidence(finding.evidence),
            self._fix(finding.fix, finding.values),
            self._suppression(numbered),
            self._meta(numbered),
        ]
        body = "\n".join(filter(None, parts))
        return f'<li id="{numbered.item}" class="{severity}">\n{body}\n</li>\n'

    def _paragraph(self, text: str) -> str:
        return f"<p>{text}</p>" if text else ""

    def _quote(self, quote: str) -> str:
        shown = quote if len(quote) <= LONGEST_QUOTE else f"{quote[:LONGEST_QUOTE]}…"
        if not shown.strip():
            return ""
        lines = "<br>".join(in_line(line) for line in shown.split("\n"))
        return f'<blockquote lang="vi">{lines}</blockquote>'

    def _evidence(self, evidence: Sequence[Evidence]) -> str:
        items = []
        for proof in evidence:
            text = self._say(proof.text)
            if proof.derivation:
                text += f": <strong>{in_line(proof.derivation)}</strong>"
            elif proof.quote:
                text += f": “{in_line(proof.quote)}”"
            if proof.location is not None:
                place = describe_place(proof.location, self._format, self._language)
                text += f" ({escape(place)})"
            items.append(f"<li>{text}</li>")
        return f"<ul>{''.join(items)}</ul>" if items else ""

    def _fix(self, fix: Fix | None, values: object) -> str:
        if fix is None:
            return ""
        known = dict(values) if isinstance(values, dict) else {}
        described = self._say(fix.description, **known)
        changes = []
        for edit in fix.edits:
            if isinstance(edit, ReplaceText) and self._text is not None:
                old = in_line(edit.span.of(self._text.text))
                new = in_line(edit.text)
                gone = f"<del>{old}</del> " if old else ""
                changes.append(f"{gone}<ins>{new}</ins>" if new else gone.strip())
            elif isinstance(edit, InsertBlock):
                changes.append(f"<ins>{in_line(edit.text)}</ins>")
        shown = f" {'; '.join(changes)}" if changes else ""
        return f"<p>{self._say(mark('Sửa:'))} {described}{shown}</p>"

    def _suppression(self, numbered: Numbered) -> str:
        suppressed = numbered.finding.suppressed
        if suppressed is None:
            return ""
        if not suppressed.reason:
            return self._paragraph(self._say(mark("Đã bỏ qua, không nêu lý do.")))
        return self._paragraph(self._say(mark("Đã bỏ qua: {reason}"), reason=suppressed.reason))

    def _meta(self, numbered: Numbered) -> str:
        finding = numbered.finding
        texts = (self._language.text(finding.basis.text), finding.basis.clause)
        basis = self._say(mark("Căn cứ: {basis}"), basis=", ".join(filter(None, texts)))
        place = escape(describe_place(finding.location, self._format, self._language))
        place = place[:1].upper() + place[1:]
        rule = f"<code>{in_line(finding.rule)}</code>"
        back = ""
        if self._text is not None and finding.suppressed is None:
            seen = self._say(mark("Xem trong văn bản"))
            label = self._say(
                mark("Xem trong văn bản: phát hiện số {number}"), number=numbered.number
            )
            link = f'<a href="#{numbered.place}" aria-label="{label}">{seen}</a>'
            back = f'<span class="back"> · {link}</span>'
        return f'<p class="meta">{place} · {basis} · {rule}{back}</p>'
