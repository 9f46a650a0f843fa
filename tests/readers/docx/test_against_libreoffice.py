"""The text of the body against LibreOffice's own text export, an independent reading of the format.

What may differ, and is put aside before comparing:

- runs of spaces and tabs, empty lines and the indents that LibreOffice writes before list items:
  they show lay-out;
- bullets: LibreOffice writes ``•`` for every one, we write what Word shows;
- the marks of notes, deleted text and hidden text: LibreOffice writes them into the text, we keep
  them beside it; they are put back where we say they stand, so that the comparison tests that too;
- text boxes: LibreOffice leaves them out; ours are left out too.

Left to our own tests, because LibreOffice does otherwise than Word: ``w:isLgl``, fields in the
result of a field, and the characters of symbol fonts.
"""

import re
import shutil
import subprocess
import unicodedata

import pytest

from linter.document import RevisionKind, Story

pytestmark = pytest.mark.libreoffice

_CONVERSION_SECONDS = 180


@pytest.fixture(scope="module")
def office():
    """The path of LibreOffice; without it these tests cannot say anything."""
    found = shutil.which("soffice")
    if found is None:
        pytest.skip("LibreOffice (soffice) is not installed: nothing to compare with")
    return found


def _lists(word):
    numbering = (
        word.list_of(
            word.level("%1.", "upperRoman"), word.level("%1.%2."),
            word.level("%3)", "lowerLetter"),
        )
        + word.list_of(word.level("\uf0b7", "bullet"), number=2)
        + word.instance(
            3, 1, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride>'
        )
    )  # fmt: skip
    # A valid part has all definitions before all instances.
    definitions = "".join(re.findall(r"<w:abstractNum .*?</w:abstractNum>", numbering))
    instances = "".join(re.findall(r"<w:num .*?</w:num>", numbering))
    return definitions + instances


_STYLES = (
    '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="28"/></w:rPr></w:rPrDefault></w:docDefaults>'
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
    '</w:style><w:style w:type="paragraph" w:styleId="Muc"><w:name w:val="Muc"/>'
    '<w:basedOn w:val="Normal"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
)


def _plain(word):
    return word.p("Căn cứ ", word.r("Luật", "<w:b/>"), " năm 2025;") + word.p("") + word.p("Hết.")


def _tabs_and_breaks(word):
    signs = "<w:t>trên</w:t><w:br/><w:t>dưới</w:t><w:tab/><w:t>phải</w:t>"
    return word.p(word.r(signs)) + word.p('<w:r><w:br w:type="page"/></w:r>', "x")


def _hyperlinks(word):
    link = '<w:hyperlink w:anchor="muc"><w:r><w:t>cổng thông tin</w:t></w:r></w:hyperlink>'
    return word.p(
        "Xem ", link, " và ", word.field(' HYPERLINK "https://example.vn" ', "trang"), "."
    )


def _controls(word):
    run = f"<w:sdt><w:sdtPr/><w:sdtContent>{word.r('ô chữ')}</w:sdtContent></w:sdt>"
    block = f"<w:sdt><w:sdtPr/><w:sdtContent>{word.p('đoạn')}</w:sdtContent></w:sdt>"
    tag = f'<w:smartTag w:element="x">{word.r(" thẻ")}</w:smartTag>'
    return word.p("Trước ", run, tag, " sau") + block + word.p("cuối")


def _fields(word):
    simple = '<w:fldSimple w:instr=" AUTHOR "><w:r><w:t>Hoa Sen</w:t></w:r></w:fldSimple>'
    return word.p("Tên: ", simple, ", ", word.field(" REF a ", "mục hai"), ".")


def _changes(word):
    who = 'w:id="1" w:author="A" w:date="2025-01-01T00:00:00Z"'
    inserted = f"<w:ins {who}>{word.r('154')}</w:ins>"
    deleted = f"<w:del {who}>{word.r('<w:delText>30</w:delText>')}</w:del>"
    return word.p("Nghị định ", deleted, inserted, " năm 2025") + word.p("sau", deleted)


def _hidden(word):
    return word.p("Công khai", word.r(" bí mật", "<w:vanish/>"), " hết") + word.p("sau")


def _simple_list(word):
    return "".join(word.item(f"mục {n}", level) for n, level in enumerate((0, 1, 2, 2, 1, 0, 1)))


def _restarted_list(word):
    items = [word.item("một"), word.item("hai"), word.item("chấm", 0, 2), word.item("ba", 0, 3)]
    return "".join(items) + word.p("giữa") + word.item("bốn", 0, 1)


def _skipping_list(word):
    return word.item("chương") + word.item("điểm", 2) + word.item("mục", 1) + word.item("mục", 1)


def _list_by_style(word):
    styled = word.p("kiểu", properties='<w:pStyle w:val="Muc"/>')
    off = '<w:pStyle w:val="Muc"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>'
    return styled + word.p("không số", properties=off) + styled


def _grid(*widths):
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return f"<w:tblGrid>{columns}</w:tblGrid>"


def _with_grid(table, *widths):
    return table.replace("</w:tblPr>", f"</w:tblPr>{_grid(*widths)}", 1)


def _tables(word):
    table = word.table(word.row("STT", "Tên"), word.row("1", word.cell("Hoa", "Sen")))
    return word.p("Bảng") + _with_grid(table, 1000, 3000) + word.p("sau bảng")


def _merged_cells(word):
    wide = word.cell("rộng", properties='<w:gridSpan w:val="2"/>')
    tall = word.cell("cao", properties='<w:vMerge w:val="restart"/>')
    rest = word.cell("", properties="<w:vMerge/>")
    table = word.table(word.row(tall, wide), word.row(rest, "a", "b"), word.row("c", "d", "e"))
    return _with_grid(table, 1000, 1000, 1000) + word.p("hết")


def _nested_tables(word):
    inner = _with_grid(word.table(word.row("x", "y"), word.row("z", "t")), 500, 500)
    outer = word.table(word.row(word.cell("ngoài", inner, word.p("dưới")), "phải"))
    return _with_grid(outer, 2000, 1000) + word.p("hết")


def _list_in_a_table(word):
    table = word.table(word.row(word.cell(word.item("một")), word.cell(word.item("hai"))))
    return _with_grid(table, 2000, 2000) + word.item("ba")


def _text_boxes(word):
    return word.p("Trước ", word.box("HỎA TỐC"), "sau") + word.p("tiếp")


def _notes(word):
    mark = '<w:r><w:footnoteReference w:id="{}"/></w:r>'
    return word.p("Số liệu", mark.format(2), " quý", mark.format(3), ".") + word.p("Hết")


def _decomposed(word):
    return word.p("Vie\u0323", "\u0302t Nam") + word.p("đo\u0302\u0323c la\u0323\u0302p")


_FOOTNOTES = "".join(
    f'<w:footnote w:id="{number}"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t>chú</w:t></w:r></w:p>'
    "</w:footnote>"
    for number in (2, 3)
)
CASES = {
    case.__name__.strip("_").replace("_", "-"): case
    for case in (
        _plain, _tabs_and_breaks, _hyperlinks, _controls, _fields, _changes, _hidden,
        _simple_list, _restarted_list, _skipping_list, _list_by_style, _tables, _merged_cells,
        _nested_tables, _list_in_a_table, _text_boxes, _notes, _decomposed,
    )
}  # fmt: skip


def _pack(word, case):
    return word.pack(
        CASES[case](word) + '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>',
        styles=_STYLES, numbering=_lists(word), footnotes=_FOOTNOTES,
    )  # fmt: skip


@pytest.fixture(scope="module")
def exported(office, word, tmp_path_factory):
    """What LibreOffice reads in each document; one start serves them all."""
    folder = tmp_path_factory.mktemp("office")
    for case in CASES:
        (folder / f"{case}.docx").write_bytes(_pack(word, case))
    subprocess.run(
        [
            office, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless",
            "--convert-to", "txt:Text (encoded):UTF8", "--outdir", folder / "txt",
            *sorted(folder.glob("*.docx")),
        ],
        check=True, capture_output=True, timeout=_CONVERSION_SECONDS,
    )  # fmt: skip
    return {
        case: (folder / "txt" / f"{case}.txt").read_text(encoding="utf-8-sig") for case in CASES
    }


def _comparable(text):
    """The lines of a text without what only shows lay-out."""
    lines = (re.sub(r"\s+", " ", line).strip() for line in text.split("\n"))
    return [unicodedata.normalize("NFC", line) for line in lines if line]


def _own_body(document):
    """Our body as LibreOffice would write it: what stands beside the text put back into it."""
    beside = [(note.anchor, note.label) for note in document.notes]
    beside += [(hidden.anchor, hidden.text) for hidden in document.hidden]
    beside += [
        (revision.span.start, revision.text)
        for revision in document.revisions
        if revision.kind is RevisionKind.DELETED
    ]
    pieces = []
    for block in document.blocks:
        if block.story is Story.BODY:
            for place in range(block.span.start, block.span.end + 1):
                pieces += [text for anchor, text in beside if anchor == place]
                pieces.append(document.text[place])
    return "".join(pieces)


@pytest.mark.parametrize("case", CASES)
def test_the_body_reads_as_in_libreoffice(word, exported, case):
    ours = _own_body(word.open(_pack(word, case)))
    assert _comparable(ours) == _comparable(exported[case])
