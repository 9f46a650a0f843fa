"""Whether a required table is there: by its caption, or by the headings of its columns."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from msgspec import Struct

from linter.document import Cell, Document, Facts, Span
from linter.structure.closing import text_extent
from linter.structure.elements import Appendix, Recipients, Signature
from linter.templates.elements import TableFit
from linter.templates.model import Table, Template
from linter.templates.passages import caption_lines, header_rows
from linter.templates.titles import contains, likeness, title_of
from linter.text.patterns import lazy_pattern

_CAPTION_ALIKE = 0.6
_COLUMN_ALIKE = 0.7
_MOST_COLUMNS = 0.6
"""The share of required columns that tells a table whose caption says nothing."""
_LABEL = lazy_pattern(
    r"^\W*(?:phụ\s+lục|phụ\s+biểu|biểu\s+mẫu|biểu|bảng|mẫu)(?:\s+số)?\s*[\divx]{0,6}\b\W*", re.I
)
_ATTACHED = lazy_pattern(
    r"\b(?:phụ\s+lục|biểu(?:\s+mẫu|\s+số)?|bảng|danh\s+sách|số\s+liệu)\b[^.;\n]{0,60}"
    r"\b(?:kèm\s+theo|gửi\s+kèm|đính\s+kèm)\b|\b(?:kèm\s+theo|gửi\s+kèm|đính\s+kèm)\s+(?:là\s+|các\s+)*"
    r"(?:phụ\s+lục|biểu|bảng|danh\s+sách)",
    re.I,
)


class FoundTable(Struct, frozen=True):
    """A table of the report with what names it."""

    span: Span
    captions: tuple[str, ...]
    columns: tuple[str, ...]


def tables_of(document: Document, facts: Facts) -> tuple[FoundTable, ...]:
    """Every table of the text and its appendices with at least two rows and columns.

    The head of the document and the place of its signatures are often set as tables too: none.
    """
    appendices = facts.all(Appendix)
    start, _ = text_extent(document, facts)
    tail = [part.span for part in (*facts.all(Recipients), *facts.all(Signature))]
    found = []
    for _, group in groupby(document.cells, key=lambda cell: cell.table):
        cells = list(group)
        span = Span(cells[0].span.start, cells[-1].span.end)
        if span.end <= start or any(p.start < span.end and span.start < p.end for p in tail):
            continue
        if len({cell.row for cell in cells}) > 1 and len({cell.column for cell in cells}) > 1:
            found.append(_table(document, cells, appendices))
    return tuple(found)


def _table(document: Document, cells: Sequence[Cell], appendices: Sequence[Appendix]) -> FoundTable:
    span = Span(cells[0].span.start, cells[-1].span.end)
    captions = caption_lines(document, cells[0])
    for appendix in appendices:
        inside = appendix.body.start <= span.start < appendix.body.end
        if inside and appendix.title is not None:
            captions.append(" ".join(appendix.title.text.split()))
    rows = header_rows(document, cells) or frozenset({cells[0].row})
    columns = (" ".join(cell.span.of(document.text).split()) for cell in cells if cell.row in rows)
    return FoundTable(span, tuple(captions), tuple(column for column in columns if column))


def is_labelled(caption: str) -> bool:
    """Whether a line calls itself a caption: *Biểu số 01: …*."""
    match = _LABEL.match(caption)
    return match is not None and caption[match.end() :].strip() != ""


def caption_text(caption: str) -> str:
    """A caption without its label: *Biểu số 01:*."""
    return _LABEL.sub("", caption).strip() or caption


def table_fits(
    template: Template, document: Document, facts: Facts, end: int
) -> Iterator[TableFit]:
    """How each required table fits; ``end`` is where the text of the report ends."""
    tables = tables_of(document, facts)
    attached = not tables and _ATTACHED.search(document.text) is not None
    for required in template.tables:
        if required.required:
            yield _fit(required, tables, end, attached)


def _fit(required: Table, tables: Sequence[FoundTable], end: int, attached: bool) -> TableFit:
    scored = [
        (_caption_score(required, table) + _share(required, table), -place)
        for place, table in enumerate(tables)
        if _caption_score(required, table) >= _CAPTION_ALIKE
        or _share(required, table) >= _MOST_COLUMNS
    ]
    if not scored:
        place = Span(end, end)
        return TableFit(
            spans=(place,), text="", title=required.title, found=False, elsewhere=attached
        )
    table = tables[-max(scored)[1]]
    return TableFit(
        spans=(table.span,),
        text="",
        title=required.title,
        found=True,
        lacking=tuple(name for name in required.columns if not _has_column(name, table)),
    )


def _caption_score(required: Table, table: FoundTable) -> float:
    scores = [0.0]
    for title in (title_of(caption_text(title)) for title in required.titles):
        for caption in table.captions:
            heading = title_of(caption_text(caption))
            scores.append(0.9 if contains(heading, title) else likeness(title, heading))
    return max(scores)


def _share(required: Table, table: FoundTable) -> float:
    if not required.columns:
        return 0.0
    there = sum(_has_column(name, table) for name in required.columns)
    return there / len(required.columns)


def _has_column(name: str, table: FoundTable) -> bool:
    wanted = title_of(name)
    return any(
        likeness(wanted, title_of(column)) >= _COLUMN_ALIKE or contains(title_of(column), wanted)
        for column in table.columns
    )
