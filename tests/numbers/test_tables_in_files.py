"""Tables say the same however a file sets them: in Word, in Markdown, with tabs. Cost is linear."""

import io
import sys
from collections import Counter
from typing import Any

import pytest
from docx import Document as Word
from labelling.passages import HOME, Passage, load
from labelling.scoring import of_verdict, read_text

from linter.document import Cell, Document, DocumentBuilder, Span
from linter.facts import FactStore
from linter.numbers.elements import Outcome, Quantity, Verdict
from linter.numbers.recognisers import RECOGNISERS
from linter.numbers.tables.finding import table_claims
from linter.readers import read

PASSAGES = [passage for passage in load(HOME / "dev") if passage.file.startswith("table")]
FLAT = [p for p in PASSAGES if "| <" not in p.text and "| ^" not in p.text]
LINE = "\n"


def said(document: Document) -> Counter[tuple[object, ...]]:
    """What the figures of a document are found to say of one another."""
    store = FactStore(document, RECOGNISERS)
    verdicts = [v for v in store.all(Verdict) if v.outcome is not Outcome.UNDETERMINED]
    assert store.failures == []
    return Counter((v.outcome, of_verdict(v)) for v in verdicts)


def expected(passage: Passage) -> Counter[tuple[object, ...]]:
    verdicts = read_text(passage.text, findings=False).verdicts
    decided = [v for v in verdicts if v.outcome is not Outcome.UNDETERMINED]
    return Counter((v.outcome, of_verdict(v)) for v in decided)


def rows_of(passage: Passage) -> list[str | list[str]]:
    """Lines as they stand, rows of a table as their cells."""
    return [
        [cell.strip() for cell in line.strip().strip("|").split("|")]
        if line.startswith("|") else line
        for line in passage.text.split(LINE)
    ]  # fmt: skip


def as_word(passage: Passage) -> bytes:
    """The passage as a Word file, its merged cells merged."""
    word = Word()
    rows: list[list[str]] = []
    for line in (*rows_of(passage), ""):
        if isinstance(line, list):
            rows.append(line)
            continue
        if rows:
            _add_table(word, rows)
            rows = []
        word.add_paragraph(line)
    stream = io.BytesIO()
    word.save(stream)
    return stream.getvalue()


def _add_table(word: Any, rows: list[list[str]]) -> None:
    width = max(map(len, rows))
    table = word.add_table(len(rows), width)
    for row, cells in enumerate(rows):
        for column, text in enumerate(cells):
            if text == "<":
                table.cell(row, column - 1).merge(table.cell(row, column))
            elif text == "^":
                table.cell(row - 1, column).merge(table.cell(row, column))
    for row, cells in enumerate(rows):
        for column, text in enumerate(cells):
            if text not in ("<", "^"):
                table.cell(row, column).text = text


@pytest.mark.parametrize("passage", PASSAGES, ids=lambda passage: passage.id)
def test_a_table_of_a_word_file_says_what_its_labels_say(passage: Passage) -> None:
    assert said(read(as_word(passage), "bang.docx")) == expected(passage)


@pytest.mark.parametrize("passage", FLAT, ids=lambda passage: passage.id)
def test_a_table_of_a_markdown_file_says_the_same(passage: Passage) -> None:
    lines = []
    for row in rows_of(passage):
        begins = isinstance(row, list) and not (lines and lines[-1].startswith("|"))
        lines.append(f"| {' | '.join(row)} |" if isinstance(row, list) else row)
        if begins and isinstance(row, list):
            lines.append("|" + "---|" * len(row))
    source = LINE.join(lines).replace("*", "\\*")
    assert said(read(source.encode(), "bang.md")) == expected(passage)


def test_signs_of_figures_are_read() -> None:
    document = read(
        "| TT | Xã | Biến động |\n| 1 | Hạ | 34 |\n| 2 | Trung | -12 |\n| 3 | Thượng | +27 |\n"
        "|  | Cộng | 49 |\n".encode(),
        "a.txt",
    )
    (verdict,) = FactStore(document, RECOGNISERS).all(Verdict)
    assert verdict.outcome is Outcome.HOLDS


@pytest.mark.parametrize("pasted", ["\t", " | "])
def test_a_pasted_table_is_checked(pasted: str) -> None:
    rows = ["TT,Thôn,Số hộ,Số khẩu", "1,Trà,186,742", "2,Quế,203,815", ",Cộng,389,1.575"]
    text = LINE.join(row.replace(",", pasted) for row in rows)
    (contradicted,) = [outcome for outcome, _ in said(read(text.encode(), "a.txt"))][1:]
    assert contradicted is Outcome.CONTRADICTS


def large(rows: int, *, groups: bool) -> Document:
    """A table of ten columns with totals of every kind."""
    builder = DocumentBuilder()
    heads = ["TT", "Xã", "Tổng số", "Nam", "Nữ", "Kế hoạch", "Thực hiện", "So với KH (%)",
             "Đơn giá", "Thành tiền"]  # fmt: skip
    lines = [heads]
    for row in range(1, rows):
        men, women = 11 + row % 83, 7 + row % 61
        lines.append([
            str(row % 900 + 1), f"Xã {row}", str(men + women), str(men), str(women), "200",
            str(men * 2), f"{men},0", "25", str((men + women) * 25),
        ])  # fmt: skip
        if groups and row % 10 == 0:
            lines.append(["", "Cộng", "1", "2", "3", "4", "5", "6", "7", "8"])
    lines.append(["", "Tổng cộng", *["12.345"] * 8])
    for row, cells in enumerate(lines):
        for column, text in enumerate(cells):
            index = builder.reserve_cell()
            start = builder.length
            builder.add(text)
            builder.end_block(cell=index)
            builder.end_cell(Cell(index, 0, row, column, 1, 1, Span(start, builder.length), None))
    return builder.build(name="large", format="text")


def calls(document: Document) -> int:
    """How many calls it takes to read what a table says."""
    quantities = FactStore(document, RECOGNISERS).all(Quantity)
    count = 0

    def counting(frame: object, event: str, argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(counting)
    try:
        for _ in table_claims(document, quantities):
            pass
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("groups", [False, True], ids=["plain", "with-sub-totals"])
def test_twice_the_rows_cost_twice_as_much(groups: bool) -> None:
    small, twice = (calls(large(rows, groups=groups)) for rows in (300, 600))
    assert twice < small * 2.3
