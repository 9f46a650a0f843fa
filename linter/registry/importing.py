"""A *sổ văn bản* made into entries, row by row; what cannot be read is told with its place."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from msgspec import Struct

from linter.catalogue import parse_symbol
from linter.errors import RegistryError
from linter.language import mark
from linter.references.registry import HIGHEST, RegistryEntry
from linter.registry.cells import BadCellError, about, read_day, split_title, type_name
from linter.registry.columns import FIELDS, guess, mapped
from linter.registry.tables import Row, read_rows
from linter.text.folding import fold
from linter.text.patterns import lazy_pattern

SEARCHED = 30
"""Rows from the top among which the row of headings is looked for."""
_LISTED = lazy_pattern(r"\s*[,;]\s*")
_LABEL = lazy_pattern(r"^\s*(?:số|so)\s*[:.]?\s*(?=\d)", 2)
_NUMBERED = lazy_pattern(r"\d")
_DRAFT = "dự thảo"


class RowError(Struct, frozen=True):
    """A cell that could not be read; the row is left out."""

    path: str
    row: int
    """As a person counts them, headings included."""
    column: str
    """The heading, or the letter of a column without one."""
    reason: str
    """A template, which may name ``cell``."""
    cell: str


class Book(Struct, frozen=True, kw_only=True):
    """How a *sổ văn bản* is to be read."""

    path: Path
    sheet: str | None = None
    issuer: str = ""
    """Who issued what a register of despatch has, which does not say so itself."""
    year: int | None = None
    """The year of dates without one."""
    columns: Mapping[str, str] = {}
    """Headings by what they hold, as the user says."""


def read_book(book: Book) -> Iterator[RegistryEntry | RowError]:
    """The documents of a book, and what could not be read. Raises RegistryError."""
    rows = read_rows(book.path, book.sheet)
    top: list[Row] = []
    for row in rows:
        top.append(row)
        cells = [_text(cell) for cell in row[1]]
        columns = _columns(book, cells)
        if columns:
            yield from _entries(book, cells, columns, rows)
            return
        if len(top) >= SEARCHED:
            break
    raise _no_headings(book, top)


def _columns(book: Book, headings: Sequence[str]) -> dict[str, int]:
    """What the columns hold, if this is the row of headings."""
    if not book.columns:
        return guess(headings)
    try:
        found = mapped(headings, book.columns)
    except KeyError:
        return {}
    except ValueError as error:
        raise RegistryError(
            mark("Không có nội dung cột nào tên là “{name}”."),
            mark("Dùng được: {allowed}."),
            name=str(error),
            allowed=", ".join(FIELDS),
        ) from None
    return found if "number" in found or {"figure", "symbol"} <= found.keys() else {}


def _no_headings(book: Book, top: Sequence[Row]) -> RegistryError:
    seen = max((row for _, row in top), key=lambda row: sum(map(bool, row)), default=())
    shown = " | ".join(filter(None, map(_text, seen)))
    if book.columns:
        message = mark("Không tìm thấy trong “{path}” hàng tiêu đề có các cột đã nêu.")
    else:
        message = mark("Không nhận ra trong “{path}” hàng tiêu đề nào có cột số, ký hiệu văn bản.")
    return RegistryError(
        message,
        mark("Hãy cho biết cột, ví dụ: --map number=\"Số hiệu\" --map date=\"Ngày\". "
             "Hàng nhiều ô nhất là: {seen}."),
        path=book.path,
        seen=shown or "–",
    )  # fmt: skip


def _entries(
    book: Book, headings: Sequence[str], columns: Mapping[str, int], rows: Iterator[Row]
) -> Iterator[RegistryEntry | RowError]:
    shown = str(book.path)
    for number, cells in rows:
        row = {
            field: cells[index] if index < len(cells) else None for field, index in columns.items()
        }
        try:
            entry = _entry(book, row)
        except _CellError as problem:
            index = columns[problem.field]
            column = headings[index] or _letter(index)
            yield RowError(shown, number, column, problem.reason, problem.cell)
            continue
        if entry is not None:
            yield entry


class _CellError(Exception):
    """What is wrong with the cell of a field."""

    def __init__(self, field: str, reason: str, cell: str) -> None:
        super().__init__(field, reason, cell)
        self.field, self.reason, self.cell = field, reason, cell


def _entry(book: Book, row: Mapping[str, Any]) -> RegistryEntry | None:
    """The document of a row; None for a row that has none (a month's heading, a sum)."""
    text = {field: _text(cell) for field, cell in row.items()}
    if not any(text.get(field) for field in ("date", "title", "typed_title")):
        return None
    number = _number(row)
    if not number:
        field = "number" if "number" in row else "figure"
        if not text.get("date"):
            return None
        raise _CellError(field, mark("thiếu số, ký hiệu"), "")
    kind = type_name(text.get("type", ""))
    if "typed_title" in row:
        named, title = split_title(text["typed_title"])
        kind = kind or named
    else:
        title = about(text.get("title", ""))
    kind = kind or _type_told(number)
    status = fold(text.get("status", ""))
    days = {field: _day(row, field, book.year) for field in ("date", "from", "to")}
    return RegistryEntry(
        number=number,
        type=kind,
        issuer=text.get("issuer") or book.issuer,
        issued=days["date"],
        title=title,
        effective_from=days["from"],
        effective_to=days["to"],
        amended_by=_listed(text.get("amended", "")),
        replaced_by=_listed(text.get("replaced", "")),
        draft=_DRAFT in status,
        source=text.get("source") or book.path.name,
        confidence=text.get("confidence") or HIGHEST,
    )


def _type_told(number: str) -> str:
    """The type that a symbol tells."""
    symbol = parse_symbol(number)
    return symbol.type.name if symbol is not None and symbol.type is not None else ""


def _number(row: Mapping[str, Any]) -> str:
    """The number with its symbol, from one column or from two."""
    if "number" in row:
        number = _text(row["number"])
        if number[:1] in "sS":
            number = _LABEL.sub("", number)
        if number and not number[0].isdigit() and not _NUMBERED.search(number):
            raise _CellError("number", mark("“{cell}” không có số"), number)
        return "".join(number.split())
    figure, symbol = _text(row["figure"]), _text(row["symbol"])
    if not figure or not symbol:
        return ""
    if not _NUMBERED.search(figure):
        raise _CellError("figure", mark("“{cell}” không có số"), figure)
    joint = "" if symbol[:1] in "/-" or figure[-1:] in "/-" else "/"
    return "".join(f"{figure.removesuffix('.0')}{joint}{symbol}".split())


def _day(row: Mapping[str, Any], field: str, year: int | None) -> date | None:
    if row.get(field) in (None, ""):
        return None
    try:
        return read_day(row.get(field), year)
    except BadCellError as error:
        reason, cell = error.args
        raise _CellError(field, reason, cell) from None


def _text(cell: Any) -> str:
    if cell is None:
        return ""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return " ".join(str(cell).split())


def _listed(text: str) -> tuple[str, ...]:
    return tuple(filter(None, _LISTED.split(text)))


def _letter(index: int) -> str:
    """The letter of a column: A, B … Z, AA."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
