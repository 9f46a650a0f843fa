"""The pages: where to drop, what is on the shelf, and one document with all that is said of it."""

from collections.abc import Iterable, Mapping
from html import escape
from pathlib import Path

from msgspec.structs import replace

from linter.config.known_rules import pack_of
from linter.findings import InsertBlock, ReplaceText, ReportedFinding, Safety, Severity
from linter.language import Language, mark
from linter.report.html_report import STYLE as REPORT_STYLE
from linter.report.html_report import HtmlReporter
from linter.report.html_text import in_line
from linter.report.wording import SEVERITIES, describe_failure
from linter.web.shelf import Held

STYLE = Path(__file__).with_name("page.css")
PACKS: Mapping[str, str] = {
    "header": mark("phần đầu"),
    "sections": mark("các phần của văn bản"),
    "references": mark("viện dẫn"),
    "numbers": mark("số liệu"),
    "layout": mark("trình bày"),
    "wording": mark("câu chữ"),
    "source": mark("bản thân tệp"),
    "template": mark("đề cương"),
    "suppress": mark("chỉ dẫn bỏ qua"),
}
"""What the packs that soát ships are called; others go by their own name."""
ACCEPTED = ".docx,.docm,.dotx,.odt,.pdf,.txt,.md,.html,.htm"


class Pages:
    """Writes whole pages in one language."""

    def __init__(self, language: Language) -> None:
        self._language = language

    def style(self) -> str:
        """The style sheet of every page."""
        return REPORT_STYLE.read_text("utf-8") + STYLE.read_text("utf-8")

    def home(self, held: Iterable[Held], remark: str = "") -> str:
        """Where documents are dropped, and the list of those that were."""
        title = mark("soát văn bản")
        rows = "".join(self._row(one) for one in held)
        listed = ""
        if rows:
            names = (
                mark("Văn bản"),
                *(SEVERITIES[s] for s in sorted(Severity, reverse=True)),
                mark("Thao tác"),
            )
            head = "".join(f'<th scope="col">{self._say(name)}</th>' for name in names)
            clear = self._button("/clear", mark("Bỏ tất cả khỏi trang này"), "quiet-button")
            listed = (
                f'<section class="whole" aria-labelledby="ds"><h2 id="ds">'
                f"{self._say(mark('Các văn bản đã soát'))}</h2>\n"
                f'<div class="scroll"><table><thead><tr>{head}</tr></thead>\n'
                f"<tbody>{rows}</tbody></table></div>\n{clear}</section>\n"
            )
        return self._page(title, self._remark(remark) + self._drop() + listed)

    def document(self, held: Held, severity: str, pack: str) -> str:
        """A document: its text with findings in place, the list of these, and what can be done."""
        if held.report is None:
            assert held.failure is not None
            told = escape(describe_failure(held.failure, self._language))
            body = f'<p class="outcome bad">✗ {told}</p>'
            return self._page(held.name, self._back() + f'<div class="whole">{body}</div>')
        counted = [f for f in held.report.findings if f.suppressed is None]
        shown = tuple(f for f in counted if _wanted(f, severity, pack))
        report = replace(held.report, findings=shown)
        reporter = HtmlReporter(self._language)
        parts = (
            self._back(),
            self._remark(held.remark),
            self._tools(held),
            self._filter(counted, severity, pack),
            reporter.document(report),
            self._repairs(held, shown),
        )
        return self._page(held.name, "".join(parts))

    def _page(self, title: str, body: str) -> str:
        name = self._say(title)
        home = self._say(mark("soát"))
        offline = self._say(mark("Văn bản ở lại trên máy này; tắt lệnh là không còn gì."))
        return (
            f'<!DOCTYPE html>\n<html lang="{self._language.code}">\n<head>\n'
            '<meta charset="utf-8">\n'
            '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
            f'<title>{name}</title>\n<link rel="stylesheet" href="/style.css">\n'
            '<link rel="icon" href="data:,">\n</head>\n<body class="page">\n'
            f'<header><h1><a class="home" href="/">{home}</a></h1>'
            f'<p class="quiet">{offline}</p></header>\n<main>\n{body}</main>\n</body>\n</html>\n'
        )

    def _say(self, template: str, **values: object) -> str:
        return in_line(self._language.render(template, values))

    def _remark(self, remark: str) -> str:
        return f'<p class="remark" role="status">{in_line(remark)}</p>\n' if remark else ""

    def _back(self) -> str:
        return f'<p><a href="/">← {self._say(mark("Tất cả văn bản"))}</a></p>\n'

    def _drop(self) -> str:
        label = self._say(mark("Thả một hay nhiều tệp vào đây, hoặc bấm để chọn"))
        return (
            '<form class="whole drop" method="post" action="/documents"'
            ' enctype="multipart/form-data">\n'
            f'<label for="files">{label}</label>\n'
            f'<input id="files" type="file" name="files" multiple required accept="{ACCEPTED}">\n'
            f"<button>{self._say(mark('Soát'))}</button>\n</form>\n"
        )

    def _row(self, held: Held) -> str:
        name = f'<a href="/documents/{held.key}">{in_line(held.name)}</a>'
        if held.report is None:
            assert held.failure is not None
            told = escape(describe_failure(held.failure, self._language))
            cells = f'<td colspan="3" class="contradicted">{told}</td>'
        else:
            counted = [f.severity for f in held.report.findings if f.suppressed is None]
            cells = "".join(
                f'<td class="num">{counted.count(severity)}</td>'
                for severity in sorted(Severity, reverse=True)
            )
        label = self._language.render(mark("Bỏ {name} khỏi trang này"), {"name": held.name})
        remove = self._button(
            f"/documents/{held.key}/remove", mark("Bỏ"), "quiet-button", label=label
        )
        return f"<tr><td>{name}</td>{cells}<td>{remove}</td></tr>\n"

    def _button(self, action: str, template: str, kind: str = "", label: str = "") -> str:
        named = f' aria-label="{in_line(label)}"' if label else ""
        return (
            f'<form class="inline" method="post" action="{action}">'
            f'<button class="{kind}"{named}>{self._say(template)}</button></form>'
        )

    def _tools(self, held: Held) -> str:
        assert held.report is not None
        home = f"/documents/{held.key}"
        safe = sum(
            f.fix is not None and f.fix.safety is Safety.SAFE and f.suppressed is None
            for f in held.report.findings
        )
        parts = []
        if safe:
            template = self._language.render(
                mark("Sửa mọi chỗ sửa được chắc chắn ({count})"), {"count": safe}
            )
            parts.append(self._button(f"{home}/fix-safe", template))
        if held.repaired:
            told = self._say(mark("Tải bản đã sửa ({count} điểm)"), count=held.repaired)
            parts.append(f'<a class="button" href="{home}/corrected">{told}</a>')
        if held.data != held.original:
            parts.append(self._button(f"{home}/undo", mark("Trở lại bản gốc"), "quiet-button"))
        told = self._say(mark("Tải báo cáo (một trang để xem và in)"))
        parts.append(f'<a class="button" href="{home}/report.html">{told}</a>')
        return f'<div class="tools">{"".join(parts)}</div>\n'

    def _filter(self, findings: list[ReportedFinding], severity: str, pack: str) -> str:
        packs = sorted({pack_of(finding.rule) for finding in findings})
        levels = [
            ("", mark("mọi mức")),
            ("warning", mark("lỗi và cảnh báo")),
            ("error", mark("chỉ lỗi")),
        ]
        options = "".join(_option(v, self._say(t), v == severity) for v, t in levels)
        groups = _option("", self._say(mark("mọi nhóm")), not pack) + "".join(
            _option(name, self._say(PACKS.get(name, "{name}"), name=name), name == pack)
            for name in packs
        )
        return (
            '<form class="tools" method="get">'
            f'<label>{self._say(mark("Mức"))} <select name="severity">{options}</select></label>'
            f'<label>{self._say(mark("Nhóm"))} <select name="pack">{groups}</select></label>'
            f'<button class="quiet-button">{self._say(mark("Lọc"))}</button></form>\n'
        )

    def _repairs(self, held: Held, shown: tuple[ReportedFinding, ...]) -> str:
        """Repairs to be accepted one by one."""
        items = "".join(
            self._repair(number, finding, held)
            for number, finding in enumerate(shown, 1)
            if finding.fix is not None and finding.fix.safety is not Safety.DISPLAY
        )
        if not items:
            return ""
        title = self._say(mark("Sửa từng chỗ"))
        button = self._say(mark("Sửa các chỗ đã chọn"))
        return (
            f'<section class="whole" aria-labelledby="sua"><h2 id="sua">{title}</h2>\n'
            f'<form method="post" action="/documents/{held.key}/fix">\n'
            f'<ul class="repairs">{items}</ul>\n<button>{button}</button>\n</form></section>\n'
        )

    def _repair(self, number: int, finding: ReportedFinding, held: Held) -> str:
        assert finding.fix is not None
        told = self._say(finding.fix.description, **finding.values)
        changes = "; ".join(filter(None, (_change(edit, held) for edit in finding.fix.edits)))
        checked = " checked" if finding.fix.safety is Safety.SAFE else ""
        unsure = "" if checked else f" <em>{self._say(mark('(cần xem lại)'))}</em>"
        return (
            '<li><label><input type="checkbox" name="finding"'
            f' value="{finding.fingerprint}"{checked}>'
            f" {number}. {told}{unsure} {changes}</label></li>\n"
        )


def _change(edit: object, held: Held) -> str:
    text = held.report.text.text if held.report is not None and held.report.text else ""
    if isinstance(edit, ReplaceText):
        old, new = in_line(edit.span.of(text)), in_line(edit.text)
        return (f"<del>{old}</del> " if old else "") + (f"<ins>{new}</ins>" if new else "")
    if isinstance(edit, InsertBlock):
        return f"<ins>{in_line(edit.text)}</ins>"
    return ""


def _option(value: str, shown: str, chosen: bool) -> str:
    return f'<option value="{escape(value)}"{" selected" if chosen else ""}>{shown}</option>'


def _wanted(finding: ReportedFinding, severity: str, pack: str) -> bool:
    least = {"warning": Severity.WARNING, "error": Severity.ERROR}.get(severity, Severity.INFO)
    return finding.severity >= least and (not pack or pack_of(finding.rule) == pack)
