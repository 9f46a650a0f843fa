"""A *sổ văn bản* is read as clerks keep it; what cannot be read is told by file, row and column."""

import sys
from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.errors import RegistryError
from linter.registry.cells import BadCellError, read_day, split_title
from linter.registry.columns import guess
from linter.registry.exporting import csv_lines
from linter.registry.importing import Book, RowError, read_book
from linter.registry.reading import Register

from .entries import entry, make

HEADINGS = {
    "decree-despatch": (
        "Số, ký hiệu văn bản|Ngày tháng văn bản|Tên loại và trích yếu nội dung văn bản|Người ký|"
        "Nơi nhận văn bản|Số lượng bản|Ghi chú",
        {"number": 0, "date": 1, "typed_title": 2},
    ),
    "decree-arrival": (
        "Ngày đến|Số đến|Tác giả|Số, ký hiệu|Ngày tháng văn bản|Tên loại và trích yếu nội dung|"
        "Đơn vị hoặc người nhận|Ký nhận",
        {"issuer": 2, "number": 3, "date": 4, "typed_title": 5},
    ),
    "two-columns": (
        "STT|Số VB|Ký hiệu|Ngày VB|Loại VB|Trích yếu",
        {"figure": 1, "symbol": 2, "date": 3, "type": 4, "title": 5},
    ),
    "system-export": (
        "Số hiệu|Ngày ban hành|Loại văn bản|Cơ quan ban hành|Trích yếu nội dung|Ngày có hiệu lực|"
        "Ngày hết hiệu lực|Tình trạng hiệu lực",
        {
            "number": 0, "date": 1, "type": 2, "issuer": 3, "title": 4, "from": 5, "to": 6,
            "status": 7,
        },
    ),
    "capitals-without-marks": (
        "SO KY HIEU|NGAY BAN HANH|TRICH YEU", {"number": 0, "date": 1, "title": 2},
    ),
    "slash": ("Số/Ký hiệu|Ngày ký|Nội dung", {"number": 0, "date": 1, "title": 2}),
    "no-register": ("Họ và tên|Ngày sinh|Số CCCD|Địa chỉ", {}),
    "title-line": ("SỔ ĐĂNG KÝ VĂN BẢN ĐI NĂM 2025|||", {}),
}  # fmt: skip


@pytest.mark.parametrize(("headings", "columns"), HEADINGS.values(), ids=HEADINGS)
def test_columns_are_guessed_from_their_headings(headings, columns):
    assert guess(headings.split("|")) == columns


DAYS = {
    "05/03/2025": date(2025, 3, 5),
    "5/3/2025": date(2025, 3, 5),
    "5-3-25": date(2025, 3, 5),
    "05.03.2025": date(2025, 3, 5),
    "ngày 05 tháng 3 năm 2025": date(2025, 3, 5),
    "Ngày 5 tháng 03, năm 2025": date(2025, 3, 5),
    "An Bình, ngày 05 tháng 3 năm 2025": date(2025, 3, 5),
    "2025-03-05": date(2025, 3, 5),
    "2025-03-05 00:00:00": date(2025, 3, 5),
    "05/03/2025 07:30": date(2025, 3, 5),
    "45721": date(2025, 3, 5),
    "5/3": date(2025, 3, 5),
    "": None,
    " – ": None,
    "01/12/98": date(1998, 12, 1),
}


@pytest.mark.parametrize(("cell", "day"), DAYS.items())
def test_days_are_read_as_clerks_write_them(cell, day):
    assert read_day(cell, 2025) == day


@pytest.mark.parametrize(
    "cell", ["31/02/2025", "5/13/2025", "05/3/025", "quý I", "5/3/2025?", "0/0/0"]
)
def test_what_is_no_day_is_refused(cell):
    with pytest.raises(BadCellError):
        read_day(cell)


def test_cells_of_spreadsheets_are_days_already():
    assert read_day(datetime(2025, 3, 5, 8)) == date(2025, 3, 5)
    assert read_day(45721) == date(2025, 3, 5)
    with pytest.raises(BadCellError, match="thiếu năm"):
        read_day("5/3")


@given(st.dates(date(1930, 1, 1), date(2098, 12, 31)))
def test_every_day_is_read_in_every_form(day):
    forms = (f"{day:%d/%m/%Y}", f"ngày {day.day} tháng {day.month} năm {day.year}", str(day))
    assert {read_day(form) for form in forms} == {day}


@pytest.mark.parametrize(
    ("cell", "kind", "title"),
    [
        ("Kế hoạch phát triển cây ăn quả", "Kế hoạch", "phát triển cây ăn quả"),
        ("QUYẾT ĐỊNH Về việc bổ nhiệm", "Quyết định", "bổ nhiệm"),
        ("Công văn: V/v báo cáo số liệu", "Công văn", "báo cáo số liệu"),
        ("Kế hoạchABC", "", "Kế hoạchABC"),
        ("V/v nghỉ lễ", "", "nghỉ lễ"),
    ],
)
def test_the_type_is_cut_from_before_the_title(cell, kind, title):
    assert split_title(cell) == (kind, title)


ROWS = (
    ("SỔ ĐĂNG KÝ VĂN BẢN ĐI", "", "", ""),
    ("Số, ký hiệu", "Ngày tháng", "Trích yếu", "Ghi chú"),
    ("Tháng 3", "", "", ""),
    ("Số: 12/KH-UBND", "05/3/2025", "Về việc trồng cây, gây rừng", ""),
    ("13 /KH-UBND", "31/02/2025", "Đọc sách", ""),
    ("", "06/3/2025", "Không số", ""),
    ("không rõ", "06/3/2025", "Số bằng chữ", ""),
    ("14/BC-UBND", "", "Chưa có ngày", ""),
)


def write(path: Path, separator: str, encoding: str) -> Path:
    lines = ('"' + f'"{separator}"'.join(row) + '"' for row in ROWS)
    path.write_bytes("\r\n".join(lines).encode(encoding))
    return path


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_table_is_read_in_any_dialect(tmp_path, separator, encoding):
    path = write(tmp_path / "so.csv", separator, encoding)
    read = list(read_book(Book(path=path, issuer="UBND xã An Bình")))
    good = [row for row in read if not isinstance(row, RowError)]
    bad = [row for row in read if isinstance(row, RowError)]
    assert [(e.number, e.type, e.title, e.issued) for e in good] == [
        ("12/KH-UBND", "Kế hoạch", "trồng cây, gây rừng", date(2025, 3, 5)),
        ("14/BC-UBND", "Báo cáo", "Chưa có ngày", None),
    ]
    assert {e.issuer for e in good} == {"UBND xã An Bình"}
    assert [(b.row, b.column, b.cell) for b in bad] == [
        (5, "Ngày tháng", "31/02/2025"),
        (6, "Số, ký hiệu", ""),
        (7, "Số, ký hiệu", "không rõ"),
    ]
    assert all(b.path == str(path) and b.reason for b in bad)


def test_number_and_symbol_of_two_columns_are_joined(tmp_path):
    path = tmp_path / "so.csv"
    path.write_text("Số,Ký hiệu,Ngày,Trích yếu\n12,KH-UBND,5/3,A\n7,-NQ/ĐU,6/3,B\n", "utf-8")
    read = [row.number for row in read_book(Book(path=path, year=2025))]  # type: ignore[union-attr]
    assert read == ["12/KH-UBND", "7-NQ/ĐU"]


def test_the_user_says_which_column_is_which(tmp_path):
    path = tmp_path / "so.csv"
    path.write_text("Mã VB,Lập ngày,Về\n12/KH-UBND,5/3/2025,trồng cây\n", "utf-8")
    with pytest.raises(RegistryError, match="Không nhận ra"):
        list(read_book(Book(path=path)))
    columns = {"number": "Mã VB", "date": "Lập ngày", "title": "Về"}
    (found,) = read_book(Book(path=path, columns=columns))
    assert (found.number, found.issued, found.title) == (
        "12/KH-UBND",
        date(2025, 3, 5),
        "trồng cây",
    )  # type: ignore[union-attr]
    with pytest.raises(RegistryError, match="Không có nội dung cột"):
        list(read_book(Book(path=path, columns={"so": "Mã VB"})))


def test_a_status_of_draft_and_days_of_effect_are_kept(tmp_path):
    path = tmp_path / "so.csv"
    path.write_text(
        "Số hiệu,Ngày ban hành,Ngày hết hiệu lực,Thay thế bởi,Tình trạng\n"
        "1/2020/QĐ-UBND,5/3/2020,01/7/2025,2/2025/QĐ-UBND; 3/2025/QĐ-UBND,\n"
        "4/KH-UBND,5/3/2025,,,Dự thảo lần 2\n",
        "utf-8",
    )
    ended, draft = read_book(Book(path=path))
    assert not isinstance(ended, RowError)
    assert not isinstance(draft, RowError)
    assert ended.effective_to == date(2025, 7, 1)
    assert ended.replaced_by == ("2/2025/QĐ-UBND", "3/2025/QĐ-UBND")
    assert (ended.draft, draft.draft) == (False, True)


def test_a_spreadsheet_is_read_with_its_days(tmp_path):
    book = openpyxl.Workbook()
    book.active.append(["Số ký hiệu", "Ngày ban hành", "Trích yếu"])
    book.active.append(["12/KH-UBND", datetime(2025, 3, 5), "Trồng cây"])
    book.active.append(["13/KH-UBND", "06/3/2025", "Đọc sách"])
    book.create_sheet("Đến")
    path = tmp_path / "so.xlsx"
    book.save(path)
    read = list(read_book(Book(path=path)))
    assert [(e.number, e.issued) for e in read] == [  # type: ignore[union-attr]
        ("12/KH-UBND", date(2025, 3, 5)),
        ("13/KH-UBND", date(2025, 3, 6)),
    ]
    with pytest.raises(RegistryError, match="không có trang"):
        list(read_book(Book(path=path, sheet="Không có")))


def test_a_spreadsheet_without_openpyxl_says_what_to_install(tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    path = tmp_path / "so.xlsx"
    path.write_bytes(b"PK")
    with pytest.raises(RegistryError, match="openpyxl"):
        list(read_book(Book(path=path)))


def test_what_is_exported_is_imported_again(tmp_path):
    entries = [
        entry(
            "1/2020/QĐ-UBND", date(2020, 3, 5), type="Quyết định", issuer="UBND tỉnh A",
            title='Quy chế "một cửa", liên thông', effective_from=date(2020, 4, 1),
            effective_to=date(2025, 7, 1), replaced_by=("2/2025/QĐ-UBND",), source="Công báo",
        ),
        entry("57-NQ/TW", type="Nghị quyết", title="=SUM(A1)", draft=True, confidence="B"),
    ]  # fmt: skip
    register = Register.open(make(tmp_path / "so.sqlite", *entries))
    table = tmp_path / "so.csv"
    table.write_text("".join(csv_lines([register], mark_utf8=True)), "utf-8")
    assert "\n57-NQ/TW" in table.read_text("utf-8")
    assert "'=SUM" in table.read_text("utf-8"), "no cell may be taken for a formula"
    first, second = read_book(Book(path=table))
    assert first == entries[0]
    assert not isinstance(second, RowError)
    assert (second.draft, second.confidence) == (True, "B")
