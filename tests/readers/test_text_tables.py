"""Tables drawn with signs: grids of converters, rows between bars."""

import pytest

from linter.document import Trust
from linter.readers import read, text_columns
from linter.readers.text_tables import find_tables

GRID = """\
+----------+-------------+
| Xã       | Số hộ       |
+==========+=============+
| Tân Hà   | 1.250       |
|          | hộ nghèo 12 |
+----------+-------------+
| Phú Hòa  |             |
|          |             |
| (mới)    | 980         |
+----------+-------------+
"""
ROWS = "| Xã | Số hộ |\n|----|------|\n| Tân Hà | 1.250 |\n"


def cells(source, name):
    document = read(source.encode(), name)
    return [
        (cell.table, cell.row, cell.column, cell.span.of(document.text)) for cell in document.cells
    ]


@pytest.mark.parametrize("name", ["a.txt", "a.md"])
def test_a_grid_is_read_into_cells(name):
    assert cells(f"Trước\n{GRID}Sau\n", name) == [
        (0, 0, 0, "Xã"), (0, 0, 1, "Số hộ"),
        (0, 1, 0, "Tân Hà"), (0, 1, 1, "1.250\nhộ nghèo 12"),
        (0, 2, 0, "Phú Hòa\n(mới)"), (0, 2, 1, "980"),
    ]  # fmt: skip


@pytest.mark.parametrize("name", ["a.txt", "a.md"])
def test_words_before_and_after_a_grid_stay_paragraphs(name):
    document = read(f"Trước\n{GRID}Sau\n".encode(), name)
    outside = [b.span.of(document.text) for b in document.blocks if b.cell is None]
    assert [text for text in outside if text] == ["Trước", "Sau"]


def test_rows_between_bars_are_a_table_in_plain_text():
    assert [text for *_, text in cells(ROWS, "a.txt")] == ["Xã", "Số hộ", "Tân Hà", "1.250"]
    assert [text for *_, text in cells("| A<br>B | C |\n| D | E |\n", "a.txt")] == [
        "A\nB", "C", "D", "E",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "| một dòng | lẻ |\nrồi thôi\n",
        "| hai | cột |\n| ba | cột | ở đây |\n",
        "+ Dấu cộng đầu dòng;\n+ Dấu cộng đầu dòng.\n",
        "+-----+\n| một cột |\n+-----+\n",
    ],
)
def test_what_is_no_table_stays_text(text):
    document = read(text.encode(), "a.txt")
    assert not document.cells
    assert document.text == text


def test_a_drawn_table_tells_of_a_conversion():
    assert read(GRID.encode(), "a.txt").trust is Trust.CONVERTED


def test_each_word_of_a_cell_is_where_the_file_has_it():
    lines = GRID.split("\n")
    (table,) = find_tables(lines)
    found = [
        lines[stretch.line][stretch.start : stretch.end]
        for row in table.rows for cell in row for paragraph in cell.paragraphs
        for stretch in paragraph
    ]  # fmt: skip
    assert found == [
        "Xã", "Số hộ", "Tân Hà", "1.250", "hộ nghèo 12", "Phú Hòa", "(mới)", "980"
    ]  # fmt: skip


def grid_of(source, name="a.txt"):
    """The cells as text, row by row; the cells that others take are left out."""
    document = read(source.encode(), name)
    rows = {}
    for cell in document.cells:
        rows.setdefault((cell.table, cell.row), []).append(cell.span.of(document.text))
    return list(rows.values())


FIGURES = [["TT", "Xã", "Số hộ"], ["1", "Tân Hà", "1.250"], ["2", "Phú Hòa", "980"],
           ["", "Cộng", "2.230"]]  # fmt: skip
BOXED = """\
┌────┬─────────┬───────┐
│ TT │ Xã      │ Số hộ │
├────┼─────────┼───────┤
│ 1  │ Tân Hà  │ 1.250 │
│ 2  │ Phú Hòa │ 980   │
├────┼─────────┼───────┤
│    │ Cộng    │ 2.230 │
└────┴─────────┴───────┘
"""


@pytest.mark.parametrize("name", ["a.txt", "a.md"])
@pytest.mark.parametrize(
    "source",
    [
        BOXED,
        BOXED.replace("│", "║"),
        BOXED.translate(str.maketrans("┌┬┐├┼┤└┴┘─│", "+++++++++-|")),
        "TT\tXã\tSố hộ\n1\tTân Hà\t1.250\n2\tPhú Hòa\t980\n\tCộng\t2.230\n",
        "TT | Xã | Số hộ\n---|---|---:\n1 | Tân Hà | 1.250\n2 | Phú Hòa | 980\n | Cộng | 2.230\n",
    ],
    ids=["box", "double-box", "signs", "tabs", "bare-bars"],
)
def test_tables_are_read_however_they_are_set(source, name):
    assert grid_of(f"Trước\n\n{source}\nSau\n", name) == FIGURES


def test_columns_set_by_blanks_are_a_table_in_plain_text():
    source = (
        "TT   Xã             Số hộ\n"
        "---  -------------  -----\n"
        "1    Tân Hà         1.250\n"
        "2    Phú Hòa          980\n"
        "     Cộng           2.230\n"
    )
    assert grid_of(source) == FIGURES
    assert not read(source.encode(), "a.md").cells


def test_merged_cells_of_a_grid_take_columns_and_rows():
    source = (
        "+------+-----------+\n"
        "| Thôn | Số hộ     |\n"
        "|      +-----+-----+\n"
        "|      | Cũ  | Mới |\n"
        "+------+-----+-----+\n"
        "| Hạ   | 12  | 15  |\n"
        "+------+-----+-----+\n"
    )
    document = read(source.encode(), "a.txt")
    assert [
        (c.row, c.column, c.row_span, c.column_span, c.span.of(document.text))
        for c in document.cells
    ] == [
        (0, 0, 2, 1, "Thôn"), (0, 1, 1, 2, "Số hộ"), (1, 1, 1, 1, "Cũ"), (1, 2, 1, 1, "Mới"),
        (2, 0, 1, 1, "Hạ"), (2, 1, 1, 1, "12"), (2, 2, 1, 1, "15"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "ỦY BAN NHÂN DÂN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nXÃ BA VÌ\tĐộc lập\n"
        "Số: 12/BC-UBND\tBa Vì, ngày 05 tháng 10 năm 2024\n",
        "Nơi nhận:\tTM. ỦY BAN NHÂN DÂN\n- Như trên;\tCHỦ TỊCH\n- Lưu: VT.\tNguyễn Văn A\n",
        "Phần một. Tình hình\t1\nPhần hai. Kết quả\t4\nPhần ba. Phương hướng\t9\n",
        "Ủy ban  nhân dân xã có 12 người\nvà Hội  đồng nhân dân có 24 đại\nbiểu, họp  2 kỳ\n",
        "a | b\nc | d\ne | f\n",
    ],
    ids=["letterhead", "signature", "contents", "double-blanks", "bars-between-words"],
)
def test_columns_without_figures_stay_text(text):
    assert not read(text.encode(), "a.txt").cells


def test_a_run_that_is_no_table_is_not_read_again_from_every_line(monkeypatch):
    looked = []
    monkeypatch.setattr(text_columns, "has_figures", lambda rows: bool(looked.append(len(rows))))
    for signs in ("một\thai\n", "một   hai\n"):
        read((signs * 2_000).encode(), "a.txt")
    assert len(looked) <= 12
