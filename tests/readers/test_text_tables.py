"""Tables drawn with signs: grids of converters, rows between bars."""

import pytest

from linter.document import Trust
from linter.readers import read
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
        for row in table.rows for cell in row for paragraph in cell for stretch in paragraph
    ]  # fmt: skip
    assert found == [
        "Xã", "Số hộ", "Tân Hà", "1.250", "hộ nghèo 12", "Phú Hòa", "(mới)", "980"
    ]  # fmt: skip
