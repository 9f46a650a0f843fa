"""Rows of a table file: CSV in any of its dialects, and XLSX where openpyxl is installed."""

import csv
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from linter.errors import RegistryError
from linter.language import mark

Row = tuple[int, Sequence[Any]]
"""The number of a row as a person counts them, and its cells."""

_ENCODINGS = ("utf-8-sig", "cp1258", "latin-1")
_MARKS = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}
_SIGNS = (",", ";", "\t", "|")
_LARGEST_CELL = 2**20
BOOKS = frozenset({".xlsx", ".xlsm"})


def read_rows(path: Path, sheet: str | None = None) -> Iterator[Row]:
    """Every row of a file that is not blank. Raises RegistryError."""
    try:
        rows = _book(path, sheet) if path.suffix.lower() in BOOKS else _text(path)
        for number, cells in rows:
            if any(cell not in (None, "") for cell in cells):
                yield number, cells
    except OSError as error:
        raise RegistryError(
            mark("Không đọc được “{path}”: {reason}."),
            mark("Hãy kiểm tra đường dẫn và quyền đọc tệp."),
            path=path,
            reason=error.strerror or str(error),
        ) from None
    except csv.Error as error:
        raise RegistryError(
            mark("“{path}” không phải là bảng CSV đọc được ({reason})."),
            mark("Hãy lưu lại sổ dưới dạng CSV (UTF-8) hoặc XLSX."),
            path=path,
            reason=str(error),
        ) from None


def _text(path: Path) -> Iterator[Row]:
    text = _decoded(path.read_bytes())
    csv.field_size_limit(_LARGEST_CELL)
    lines = text.splitlines(keepends=True)
    reader = csv.reader(lines, delimiter=_separator(lines[:50]))
    for cells in reader:
        yield reader.line_num, cells


def _decoded(data: bytes) -> str:
    encodings = (_MARKS[data[:2]],) if data[:2] in _MARKS else _ENCODINGS
    for encoding in encodings:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return data.decode("utf-8", "replace")


def _separator(lines: Sequence[str]) -> str:
    """The sign that cuts the most rows into the same number of cells."""

    def steadiness(sign: str) -> tuple[int, int]:
        counts = [line.count(sign) for line in lines if line.strip()]
        usual = max(set(counts), key=lambda n: (counts.count(n) if n else 0, n), default=0)
        return (counts.count(usual) if usual else 0, usual)

    return max(_SIGNS, key=steadiness)


def _book(path: Path, sheet: str | None) -> Iterator[Row]:
    try:
        import openpyxl  # noqa: PLC0415  (an optional extra)
    except ImportError:
        raise RegistryError(
            mark("Đọc tệp Excel “{path}” cần thêm thư viện openpyxl."),
            mark("Hãy cài bằng “pip install 'soat[excel]'”, hoặc lưu sổ dưới dạng CSV (UTF-8)."),
            path=path,
        ) from None
    try:
        book = openpyxl.load_workbook(path, read_only=True, data_only=True)
    except OSError:
        raise
    except Exception as error:  # openpyxl raises whatever the file makes it stumble over
        raise RegistryError(
            mark("“{path}” không phải là tệp Excel đọc được ({reason})."),
            mark("Hãy mở và lưu lại tệp, hoặc lưu dưới dạng CSV (UTF-8)."),
            path=path,
            reason=f"{type(error).__name__}: {error}",
        ) from None
    try:
        if sheet is not None and sheet not in book.sheetnames:
            raise RegistryError(
                mark("Tệp “{path}” không có trang “{sheet}”."),
                mark("Các trang: {names}."),
                path=path,
                sheet=sheet,
                names=", ".join(book.sheetnames),
            )
        page = book[sheet] if sheet is not None else book.worksheets[0]
        yield from enumerate(page.iter_rows(values_only=True), start=1)
    finally:
        book.close()
