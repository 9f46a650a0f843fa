"""Sums of table columns."""

import pytest

from linter.document import Cell, Document, DocumentBuilder, Span
from linter.facts import FactStore
from linter.numbers.elements import ClaimKind, Outcome, Quantity, Verdict
from linter.numbers.recognisers import RECOGNISERS


def table(*rows: str) -> Document:
    builder = DocumentBuilder()
    for row, line in enumerate(rows):
        for column, text in enumerate(line.split("|")):
            index = builder.reserve_cell()
            start = builder.length
            builder.add(text.strip())
            builder.end_block(cell=index)
            span = Span(start, builder.length)
            builder.end_cell(Cell(index, 0, row, column, 1, 1, span, None))
    return builder.build(name="table", format="text")


def sums(document: Document) -> list[tuple[str, str]]:
    store = FactStore(document, RECOGNISERS)
    verdicts = [v for v in store.all(Verdict) if v.claim.kind is ClaimKind.SUM]
    assert store.failures == []
    return [(v.outcome.value, v.derivation) for v in verdicts]


HEADER = "TT | Thôn | Số hộ | Tỷ lệ (%)"
ROWS = ("1 | Thượng | 1.120 | 20,9", "2 | Trung | 1.985 | 37,0", "3 | Hạ | 2.258 | 42,1")


def test_a_total_row_holds() -> None:
    document = table(HEADER, *ROWS, " | Tổng cộng | 5.363 | 100")
    assert sums(document) == [("holds", "1.120 + 1.985 + 2.258 = 5.363")]


def test_a_total_row_may_stand_first() -> None:
    document = table(HEADER, " | Toàn xã | 5.363 | 100", *ROWS)
    assert sums(document) == [("holds", "1.120 + 1.985 + 2.258 = 5.363")]


def test_a_slip_in_a_column_contradicts() -> None:
    document = table(HEADER, *ROWS, " | Cộng | 5.383 | 100")
    assert sums(document) == [("contradicts", "1.120 + 1.985 + 2.258 = 5.363 ≠ 5.383")]


def test_blank_cells_count_nothing() -> None:
    document = table(HEADER, *ROWS, "4 | Mới | - | ", " | Tổng cộng | 5.363 | 100")
    assert sums(document) == [("holds", "1.120 + 1.985 + 2.258 = 5.363")]


def test_numbered_columns_are_no_row() -> None:
    document = table(HEADER, "(1) | (2) | (3) | (4)", *ROWS, " | Tổng cộng | 5.363 | 100")
    assert sums(document) == [("holds", "1.120 + 1.985 + 2.258 = 5.363")]


def test_group_rows_are_not_added_to_their_members() -> None:
    document = table(
        "TT | Đơn vị | Số hồ sơ", "I | Khối tỉnh | 300", "1 | Sở A | 100", "2 | Sở B | 200",
        "II | Khối xã | 50", "1 | Xã C | 20", "2 | Xã D | 30", " | Tổng số | 350",
    )  # fmt: skip
    assert sums(document) == [
        ("holds", "100 + 200 = 300"),
        ("holds", "100 + 200 + 20 + 30 = 350"),
        ("holds", "20 + 30 = 50"),
    ]


@pytest.mark.parametrize(
    "rows",
    [
        (HEADER, *ROWS, " | Tổng cộng | 9.800 | 100"),
        (HEADER, *ROWS, "4 | Mới | - | ", " | Tổng cộng | 5.383 | 100"),
        ("TT | Thôn | Số hộ", "I | Vùng cao | 520", *(r.rpartition("|")[0] for r in ROWS),
         " | Tổng cộng | 5.383"),
        ("TT | Thôn | Năm", "1 | Thượng | 1.120", "2 | Hạ | 1.130", " | Tổng cộng | 2.260"),
        ("TT | Thôn | Số hộ", "1 | Thượng | 1.120 (mới)", "2 | Hạ | 1.130", " | Cộng | 2.260"),
    ],
    ids=["far-off", "with-blanks", "with-groups", "not-added", "with-words"],
)  # fmt: skip
def test_an_unclear_table_does_not_contradict(rows: tuple[str, ...]) -> None:
    assert Outcome.CONTRADICTS.value not in [outcome for outcome, _ in sums(table(*rows))]


def test_a_table_without_a_total_row_claims_nothing() -> None:
    assert sums(table(HEADER, *ROWS)) == []


def ratios(document: Document) -> list[tuple[str, str]]:
    store = FactStore(document, RECOGNISERS)
    verdicts = [v for v in store.all(Verdict) if v.claim.kind is ClaimKind.RATIO]
    assert store.failures == []
    return [(v.outcome.value, v.derivation) for v in verdicts]


SHARE_HEADER = "STT | Thôn | Số hộ | Hộ nghèo | Tỷ lệ (%)"
SHARE_ROWS = (
    "1 | Thượng | 120 | 12 | 10,0",
    "2 | Trung | 80 | 20 | 25,0",
    "3 | Hạ | 100 | 15 | 15",
)


def test_a_percent_column_comes_from_two_others() -> None:
    assert ratios(table(SHARE_HEADER, *SHARE_ROWS)) == [
        ("holds", "12 / 120 = 10 %"),
        ("holds", "20 / 80 = 25 %"),
        ("holds", "15 / 100 = 15 %"),
    ]


def test_one_row_of_a_percent_column_is_wrong() -> None:
    document = table(SHARE_HEADER, *SHARE_ROWS, "4 | Mới | 200 | 36 | 81,0")
    assert ratios(document)[-1] == ("contradicts", "36 / 200 = 18 % ≠ 81,0 %")


def test_a_percent_column_of_something_else_says_nothing() -> None:
    rows = ("1 | Thượng | 120 | 12 | 34,5", "2 | Trung | 80 | 20 | 71,2", "3 | Hạ | 100 | 15 | 15")
    assert ratios(table(SHARE_HEADER, *rows)) == []


def test_a_structure_column_takes_the_total_as_base() -> None:
    document = table(HEADER, *ROWS, " | Tổng cộng | 5.363 | 100")
    assert ratios(document)[0] == ("holds", "1.120 / 5.363 = 20,88 % ≈ 20,9 %")
    assert {outcome for outcome, _ in ratios(document)} == {"holds"}


TOTAL_HEADER = "STT | Trường | Tổng số | Nam | Nữ | Ghi chú"
TOTAL_ROWS = ("1 | A | 210 | 110 | 100 | ", "2 | B | 95 | 45 | 50 | ", "3 | C | 64 | 30 | 34 | ")


def test_a_column_of_totals_adds_up_its_neighbours() -> None:
    assert sums(table(TOTAL_HEADER, *TOTAL_ROWS)) == [
        ("holds", "110 + 100 = 210"),
        ("holds", "45 + 50 = 95"),
        ("holds", "30 + 34 = 64"),
    ]


def test_one_row_of_a_column_of_totals_is_wrong() -> None:
    document = table(TOTAL_HEADER, *TOTAL_ROWS, "4 | D | 81 | 40 | 51 | ")
    assert sums(document)[-1] == ("contradicts", "40 + 51 = 91 ≠ 81")


def test_two_agreeing_rows_do_not_bind_columns() -> None:
    assert sums(table(TOTAL_HEADER, *TOTAL_ROWS[:2], "3 | C | 80 | 30 | 34 | ")) == []


@pytest.mark.parametrize(
    "rows",
    [
        (SHARE_HEADER, *SHARE_ROWS),
        ("Số | Thôn | Số hộ | Hộ nghèo | Tỷ lệ (%)", *SHARE_ROWS),
        (SHARE_HEADER, "(1) | (2) | (3) | (4) | (5)", *SHARE_ROWS),
        (SHARE_HEADER, "1 | 2 | 3 | 4 | 5", *SHARE_ROWS),
    ],
)
def test_running_numbers_are_no_quantities(rows: tuple[str, ...]) -> None:
    store = FactStore(table(*rows), RECOGNISERS)
    counted = [q.text for q in store.all(Quantity) if q.kind.reconcilable]
    assert counted == ["120", "12", "10,0", "80", "20", "25,0", "100", "15", "15"]


def test_a_wrong_row_is_not_told_again_of_the_row_of_totals() -> None:
    document = table(
        TOTAL_HEADER, *TOTAL_ROWS, "4 | D | 81 | 40 | 51 | ", " | Cộng | 450 | 225 | 235 | "
    )
    assert [derivation for outcome, derivation in sums(document) if outcome == "contradicts"] == [
        "40 + 51 = 91 ≠ 81"
    ]
