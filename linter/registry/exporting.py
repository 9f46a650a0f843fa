"""Registers as CSV, under headings that the import reads again."""

import csv
import io
from collections.abc import Iterable, Iterator
from datetime import date

from linter.references.registry import RegistryEntry
from linter.registry.reading import SEPARATOR, Register

HEADINGS = (
    "Số, ký hiệu", "Ngày ban hành", "Tên loại", "Cơ quan ban hành", "Trích yếu",
    "Ngày có hiệu lực", "Ngày hết hiệu lực", "Văn bản sửa đổi", "Thay thế bởi", "Tình trạng",
    "Nguồn", "Độ tin cậy",
)  # fmt: skip
FORMULA = ("=", "+", "@", "\t", "\r")
"""Signs at which a spreadsheet takes a cell for a formula."""


def csv_lines(registers: Iterable[Register], *, mark_utf8: bool) -> Iterator[str]:
    """The lines of the table; ``mark_utf8`` begins with the mark by which Excel knows UTF-8."""
    yield ("\ufeff" if mark_utf8 else "") + _line(HEADINGS)
    for register in registers:
        for entry in register.all():
            yield _line(_cells(entry))


def _cells(entry: RegistryEntry) -> tuple[str, ...]:
    return (
        entry.number, _day(entry.issued), entry.type, entry.issuer, entry.title,
        _day(entry.effective_from), _day(entry.effective_to), SEPARATOR.join(entry.amended_by),
        SEPARATOR.join(entry.replaced_by), "Dự thảo" if entry.draft else "", entry.source,
        entry.confidence,
    )  # fmt: skip


def _day(day: date | None) -> str:
    return f"{day:%d/%m/%Y}" if day else ""


def _line(cells: Iterable[str]) -> str:
    line = io.StringIO()
    safe = (f"'{cell}" if cell.startswith(FORMULA) else cell for cell in cells)
    csv.writer(line, lineterminator="\n").writerow(safe)
    return line.getvalue()
