"""A document with its recognised parts: their names in a gutter, their text coloured in place."""

from collections.abc import Iterator
from typing import NamedTuple

from rich.console import Console
from rich.text import Text

from linter.cli.in_place import lines_of, shown, text_console, written
from linter.document import Document, Element, Span
from linter.facts import Context, FactStore
from linter.language import Language, mark
from linter.report.wording import REGIMES, STAGES, TRUSTS, describe
from linter.structure import elements as parts

GUTTER = 20
DITTO = "·"
"""Stands in the gutter beside further lines of the same part."""

TERMS: dict[type[Element], tuple[str, str]] = {
    parts.NationalName: (mark("Quốc hiệu"), "bold red"),
    parts.Motto: (mark("Tiêu ngữ"), "red"),
    parts.PartyTitle: (mark("Tiêu đề (Đảng)"), "bold red"),
    parts.SuperiorBody: (mark("Cơ quan chủ quản"), "blue"),
    parts.IssuingBody: (mark("Cơ quan ban hành"), "bold blue"),
    parts.NumberSymbol: (mark("Số, ký hiệu"), "magenta"),
    parts.PlaceDate: (mark("Địa danh, thời gian"), "cyan"),
    parts.DocumentTypeName: (mark("Tên loại"), "bold green"),
    parts.Subject: (mark("Trích yếu"), "green"),
    parts.Addressees: (mark("Kính gửi"), "yellow"),
    parts.AuthorityLine: (mark("Thẩm quyền"), "bold cyan"),
    parts.LegalBasis: (mark("Căn cứ"), "cyan"),
    parts.EnactingLine: (mark("Quyết định, quyết nghị"), "bold cyan"),
    parts.OutlineItem: (mark("Bố cục"), "bold"),
    parts.Closing: (mark("Kết thúc"), "green"),
    parts.Signature: (mark("Chữ ký"), "bold magenta"),
    parts.Recipients: (mark("Nơi nhận"), "yellow"),
    parts.ArchiveLine: (mark("Lưu"), "bold yellow"),
    parts.DrafterMark: (mark("Ký hiệu người soạn"), "yellow"),
    parts.Appendix: (mark("Phụ lục"), "bold green"),
    parts.AttachedDocument: (mark("Văn bản kèm theo"), "bold green"),
    parts.AttachmentNote: (mark("Kèm theo"), "green"),
    parts.CopyBlock: (mark("Hình thức sao"), "bold magenta"),
    parts.SecurityMark: (mark("Dấu chỉ mức độ"), "bold red"),
}
"""What each kind is called, and its colour."""

ALWAYS_LISTED = (
    parts.NationalName, parts.Motto, parts.IssuingBody, parts.NumberSymbol, parts.PlaceDate,
    parts.DocumentTypeName, parts.Subject, parts.Addressees, parts.Signature, parts.Recipients,
)  # fmt: skip
"""Kinds that are named at the end when they were not found."""


class Label(NamedTuple):
    """A part of the document to show: sorts in reading order."""

    start: int
    spans: tuple[Span, ...]
    term: str
    style: str


def render(
    document: Document,
    store: FactStore,
    context: Context,
    language: Language,
    *,
    width: int,
    color: bool,
) -> str:
    """The whole view as text."""
    labels = sorted(_labels(store, language))
    console = text_console(width, color)
    for line in _heading(document, context, language):
        console.print(Text(line))
    console.print()
    for start, line in lines_of(document.text):
        _print_line(console, start, line, labels, width)
    console.print()
    for line in _remarks(store, language):
        console.print(Text(line))
    return written(console)


def _labels(store: FactStore, language: Language) -> Iterator[Label]:
    for kind, (term, style) in TERMS.items():
        name = language.text(term)
        for element in store.readable(kind):
            spans = element.spans
            label = name
            if isinstance(element, parts.OutlineItem):
                spans = (element.marker.span,) if element.marker.text else spans
                values = {"term": name, "level": element.level + 1}
                label = language.render(mark("{term}, cấp {level}"), values)
            yield Label(spans[0].start, spans, label, style)


def _heading(document: Document, context: Context, language: Language) -> Iterator[str]:
    yield shown(document.name)
    rows = [
        (mark("Quy định áp dụng: {value}"), describe(REGIMES, context.regime.value, language)),
        (mark("Giai đoạn: {value}"), describe(STAGES, context.stage.value, language)),
    ]
    if document.trust.value in TRUSTS:
        rows.append((mark("Nguồn chữ: {value}"), describe(TRUSTS, document.trust.value, language)))
    for template, value in rows:
        yield language.render(template, {"value": value})


def _remarks(store: FactStore, language: Language) -> Iterator[str]:
    absent = [language.text(TERMS[kind][0]) for kind in ALWAYS_LISTED if not store.readable(kind)]
    if absent:
        yield language.render(mark("Không nhận ra: {names}."), {"names": "; ".join(absent)})
    for failure in store.failures:
        yield language.render(
            mark("Bộ nhận dạng {name} gặp lỗi; các thành phần của nó không được xét."),
            {"name": failure.recogniser},
        )


def _print_line(console: Console, start: int, line: str, labels: list[Label], width: int) -> None:
    end = start + len(line)
    text = Text(shown(line))
    gutter: list[Text] = []
    ditto: Text | None = None
    for label in labels:
        touched = [span for span in label.spans if span.start < end and start < span.end]
        if not touched and not (label.spans[0].start == label.spans[0].end == start):
            continue
        for span in touched:
            text.stylize(label.style, max(span.start, start) - start, min(span.end, end) - start)
        if start <= label.start <= end:
            gutter.append(Text(label.term[:GUTTER], style=label.style))
        else:
            ditto = Text(DITTO, style=label.style)
    if ditto and not gutter:
        gutter.append(ditto)
    if not line and not gutter:
        console.print()
        return
    wrapped = text.wrap(console, max(width - GUTTER - 3, 20)) or [Text()]
    for index in range(max(len(wrapped), len(gutter))):
        row = gutter[index].copy() if index < len(gutter) else Text()
        row.truncate(GUTTER, pad=True)
        row.append(" │ ")
        if index < len(wrapped):
            row.append_text(wrapped[index])
        console.print(row, no_wrap=True, overflow="ignore", crop=False)
