"""The parts of a document: its outline as symbols, and what can be folded."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from lsprotocol import types

from linter.document import Span
from linter.language import Language, mark
from linter.lsp.positions import Places
from linter.lsp.workbench import Checked

PARTS: Mapping[str, str] = {
    "issuing_body": mark("Cơ quan ban hành"),
    "number_symbol": mark("Số, ký hiệu"),
    "place_date": mark("Địa danh và thời gian"),
    "document_type": mark("Tên loại"),
    "subject": mark("Trích yếu"),
    "signature": mark("Chữ ký"),
}
"""Parts of the form that stand in the list of symbols, by their names in the report."""
NAME_LENGTH = 80


class Entry(NamedTuple):
    """Something of the document that has a place in the list of symbols."""

    name: str
    detail: str | None
    span: Span
    level: int
    kind: types.SymbolKind


def symbols_of(checked: Checked, language: Language) -> list[types.DocumentSymbol]:
    """Header parts and outline; items of the outline hold the ones below them."""
    if checked.places is None or checked.report is None:
        return []
    entries = sorted(_entries(checked.report.structure, language), key=lambda one: one.span)
    roots: list[types.DocumentSymbol] = []
    open_items: list[tuple[int, types.DocumentSymbol]] = []
    for entry, end in zip(entries, _ends(entries, checked), strict=True):
        symbol = _symbol(entry, end, checked.places)
        while open_items and open_items[-1][0] >= entry.level:
            open_items.pop()
        siblings = open_items[-1][1].children if open_items else None
        (roots if siblings is None else siblings_list(siblings)).append(symbol)
        if entry.level:
            open_items.append((entry.level, symbol))
    return roots


def siblings_list(children: Any) -> list[types.DocumentSymbol]:
    """The children of a symbol as the list that they are."""
    assert isinstance(children, list)
    return children


def folds_of(checked: Checked) -> list[types.FoldingRange]:
    """A fold from each outline item to the next one that is not below it."""
    if checked.places is None or checked.report is None:
        return []
    entries = [_item(entry) for entry in checked.report.structure["outline"]]
    folds = []
    for entry, end in zip(entries, _ends(entries, checked), strict=True):
        place = checked.places.range_of(Span(entry.span.start, end))
        if place.end.line > place.start.line:
            kind = types.FoldingRangeKind.Region
            folds.append(types.FoldingRange(place.start.line, place.end.line, kind=kind))
    return folds


def _entries(structure: Mapping[str, Any], language: Language) -> Iterator[Entry]:
    for name, label in PARTS.items():
        part = structure.get(name)
        if part is not None:
            kind = types.SymbolKind.Property
            text = " ".join(part["text"].split())
            yield Entry(language.text(label), text, Span(*part["span"]), 0, kind)
    for item in structure["outline"]:
        yield _item(item)


def _item(item: Mapping[str, Any]) -> Entry:
    name = " ".join(item["text"].split())
    shown = name if len(name) <= NAME_LENGTH else f"{name[: NAME_LENGTH - 1]}…"
    return Entry(shown, None, Span(*item["span"]), item["level"] + 1, types.SymbolKind.String)


def _ends(entries: list[Entry], checked: Checked) -> list[int]:
    """Where each entry ends with all that belongs to it."""
    assert checked.document is not None
    ends = []
    for index, entry in enumerate(entries):
        later = (o for o in entries[index + 1 :] if o.level <= entry.level or not o.level)
        following = next(later, None)
        end = following.span.start if following is not None else len(checked.document.text)
        text = checked.document.text[entry.span.start : end]
        ends.append(entry.span.start + len(text.rstrip()) if entry.level else entry.span.end)
    return ends


def _symbol(entry: Entry, end: int, places: Places) -> types.DocumentSymbol:
    chosen = places.range_of(entry.span)
    whole = places.range_of(Span(entry.span.start, max(end, entry.span.end)))
    return types.DocumentSymbol(
        name=entry.name or "…",
        kind=entry.kind,
        range=whole,
        selection_range=chosen,
        detail=entry.detail,
        children=[],
    )
