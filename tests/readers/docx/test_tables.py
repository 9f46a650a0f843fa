"""Tables: order, merged cells, nesting."""

from linter.document import Story


def _grid(document):
    return [
        (c.row, c.column, c.row_span, c.column_span, c.span.of(document.text))
        for c in document.cells
    ]


def test_rows_are_read_one_after_the_other(word):
    document = word.read(
        word.p("trước") + word.table(word.row("a", "b"), word.row("c", "d")) + word.p("sau")
    )
    assert word.lines(document) == ["trước", "a", "b", "c", "d", "sau"]
    assert _grid(document) == [
        (0, 0, 1, 1, "a"), (0, 1, 1, 1, "b"), (1, 0, 1, 1, "c"), (1, 1, 1, 1, "d"),
    ]  # fmt: skip
    assert [block.cell for block in document.blocks] == [None, 0, 1, 2, 3, None]


def test_a_cell_of_several_paragraphs_is_one_cell(word):
    document = word.read(word.table(word.row(word.cell("một", "hai"), "ba")))
    assert _grid(document) == [(0, 0, 1, 1, "một\nhai"), (0, 1, 1, 1, "ba")]


def test_merged_cells(word):
    wide = word.cell("a", properties='<w:gridSpan w:val="2"/>')
    head = word.cell("b", properties='<w:vMerge w:val="restart"/>')
    rest = word.cell("", properties="<w:vMerge/>")
    table = word.table(word.row(wide, head), word.row("c", "d", rest), word.row("e", "f", "g"))
    document = word.read(table)
    assert _grid(document) == [
        (0, 0, 1, 2, "a"), (0, 2, 2, 1, "b"), (1, 0, 1, 1, "c"), (1, 1, 1, 1, "d"),
        (2, 0, 1, 1, "e"), (2, 1, 1, 1, "f"), (2, 2, 1, 1, "g"),
    ]  # fmt: skip
    assert word.lines(document) == ["a", "b", "c", "d", "e", "f", "g"]


def test_text_in_a_swallowed_cell_is_hidden(word):
    head = word.cell("a", properties='<w:vMerge w:val="restart"/>')
    rest = word.cell("khuất", properties='<w:vMerge w:val="continue"/>')
    document = word.read(word.table(word.row(head), word.row(rest)) + word.p("sau"))
    assert word.lines(document) == ["a", "sau"]
    assert [h.text for h in document.hidden] == ["khuất"]


def test_a_continued_cell_without_beginning_is_a_cell(word):
    document = word.read(word.table(word.row(word.cell("a", properties="<w:vMerge/>"))))
    assert _grid(document) == [(0, 0, 1, 1, "a")]


def test_cells_merged_across_the_old_way(word):
    head = word.cell("a", properties='<w:hMerge w:val="restart"/>')
    rest = word.cell("", properties="<w:hMerge/>")
    assert _grid(word.read(word.table(word.row(head, rest, "b")))) == [
        (0, 0, 1, 2, "a"), (0, 2, 1, 1, "b"),
    ]  # fmt: skip


def test_a_row_may_begin_further_right(word):
    shifted = word.row("c", properties='<w:gridBefore w:val="1"/>')
    assert _grid(word.read(word.table(word.row("a", "b"), shifted)))[2] == (1, 1, 1, 1, "c")


def test_nested_tables(word):
    inner = word.table(word.row("x", "y"))
    outer = word.table(word.row(word.cell("a", inner, word.p("b")), "c"))
    document = word.read(outer + word.table(word.row("d")))
    assert word.lines(document) == ["a", "x", "y", "b", "c", "d"]
    assert [(c.table, c.parent, c.span.of(document.text)) for c in document.cells] == [
        (0, None, "a\nx\ny\nb"), (1, 0, "x"), (1, 0, "y"), (0, None, "c"), (2, None, "d"),
    ]  # fmt: skip
    assert [block.cell for block in document.blocks] == [0, 1, 2, 0, 3, 4]


def test_rows_and_cells_in_content_controls(word):
    def control(inner):
        return f"<w:sdt><w:sdtContent>{inner}</w:sdtContent></w:sdt>"

    row = f"<w:tr>{control(word.cell('c'))}{word.cell('d')}</w:tr>"
    document = word.read(word.table(control(word.row("a", "b")), row))
    assert [(c.row, c.column) for c in document.cells] == [(0, 0), (0, 1), (1, 0), (1, 1)]


def test_nonsense_spans_do_no_harm(word):
    wide = word.cell("a", properties='<w:gridSpan w:val="99999999999"/>')
    none = word.cell("b", properties='<w:gridSpan w:val="0"/>')
    document = word.read(word.table(word.row(wide, none, "c"), "<w:tr/>"))
    assert [c.column for c in document.cells] == [0, 1, 2]
    assert all(block.story is Story.BODY for block in document.blocks)
