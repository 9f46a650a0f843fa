"""OpenDocument texts, made by hand and by LibreOffice."""

import io
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest

from linter.document import Alignment, Document, NoteKind, RevisionKind, Story
from linter.errors import EncryptedFileError, ReadError
from linter.readers import READERS, choose_reader, read
from linter.session import read as read_file

FIXTURES = Path(__file__).parents[3] / "fixtures" / "documents"
NAMES = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in {
        "office": "office", "text": "text", "table": "table", "style": "style", "draw": "drawing",
        "fo": "xsl-fo-compatible", "svg": "svg-compatible", "manifest": "manifest",
    }.items()
) + ' xmlns:dc="http://purl.org/dc/elements/1.1/"'  # fmt: skip
STYLES = """
<style:font-face style:name="TNR" svg:font-family="'Times New Roman'"/>
<style:default-style style:family="paragraph">
  <style:text-properties style:font-name="TNR" fo:font-size="12pt"/></style:default-style>
<style:style style:name="Giua" style:display-name="Ở giữa" style:family="paragraph">
  <style:paragraph-properties fo:text-align="center"/>
  <style:text-properties fo:font-size="150%"/></style:style>
<style:style style:name="Dam" style:family="text">
  <style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="An" style:family="text">
  <style:text-properties text:display="none"/></style:style>
<text:list-style style:name="So">
  <text:list-level-style-number text:level="1" style:num-format="I" style:num-suffix="."/>
  <text:list-level-style-number text:level="2" style:num-format="1" text:display-levels="2"/>
</text:list-style>
"""


def package(body: str, **parts: str) -> bytes:
    content = (
        f"<office:document-content {NAMES}><office:automatic-styles>{STYLES}"
        f"</office:automatic-styles><office:body><office:text>{body}</office:text>"
        "</office:body></office:document-content>"
    )
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr("content.xml", content)
        for name, text in parts.items():
            archive.writestr(name.replace("__", "/") + ".xml", text)
    return stream.getvalue()


def odt(body: str, **parts: str) -> Document:
    return read(package(body, **parts), "a.odt")


SHOWN = {
    "spaces and tabs": (
        '<text:p> a  b<text:s text:c="3"/>c<text:tab/>d<text:line-break/>e </text:p>',
        "a b   c\td\ne",
    ),
    "lists": (
        '<text:list text:style-name="So"><text:list-item><text:p>x</text:p><text:list>'
        "<text:list-item><text:p>y</text:p><text:p>z</text:p></text:list-item></text:list>"
        "</text:list-item><text:list-item><text:p>t</text:p></text:list-item></text:list>",
        "I. x\nI.1 y\nz\nII. t",
    ),
    "fields": ("<text:p>Trang <text:page-number>3</text:page-number></text:p>", "Trang 3"),
    "hidden": ('<text:p>a<text:span text:style-name="An">b</text:span></text:p>', "a"),
    "a heading": ('<text:h text:outline-level="1">Phần I</text:h>', "Phần I"),
    "a frame after its paragraph": (
        "<text:p>a<draw:frame><draw:text-box><text:p>khung</text:p></draw:text-box></draw:frame>b"
        "</text:p>",
        "ab\nkhung",
    ),
}


@pytest.mark.parametrize("name", SHOWN)
def test_text(name: str) -> None:
    body, text = SHOWN[name]
    assert odt(body).text == f"{text}\n"


def test_styles() -> None:
    document = odt(
        '<text:p text:style-name="Giua">a<text:span text:style-name="Dam">b</text:span></text:p>'
    )
    block, (plain, bold) = document.blocks[0].format, document.formatting
    assert block.alignment is Alignment.CENTER
    assert (plain.format.font, plain.format.size, plain.format.bold) == (
        "Times New Roman", 18.0, False,
    )  # fmt: skip
    assert bold.format.bold


def test_notes_follow_the_body() -> None:
    document = odt(
        '<text:p>a<text:note text:note-class="endnote"><text:note-citation>i</text:note-citation>'
        "<text:note-body><text:p>cuối</text:p></text:note-body></text:note>b<text:note>"
        "<text:note-citation>1</text:note-citation><text:note-body><text:p>chân</text:p>"
        "</text:note-body></text:note></text:p>"
    )
    assert document.text == "ab\nchân\ncuối\n"
    assert [(note.kind, note.label, note.anchor) for note in document.notes] == [
        (NoteKind.FOOTNOTE, "1", 2),
        (NoteKind.ENDNOTE, "i", 1),
    ]
    assert document.blocks[2].story is Story.ENDNOTE


def test_tables_with_spans_and_repeats() -> None:
    document = odt(
        "<table:table><table:table-header-rows><table:table-row>"
        '<table:table-cell table:number-columns-spanned="2"><text:p>A</text:p></table:table-cell>'
        "<table:covered-table-cell/></table:table-row></table:table-header-rows>"
        '<table:table-row><table:table-cell table:number-columns-repeated="2"/></table:table-row>'
        "</table:table>"
    )
    shape = [(cell.row, cell.column, cell.column_span) for cell in document.cells]
    assert shape == [(0, 0, 2), (1, 0, 1), (1, 1, 1)]


def test_hostile_repeats_are_cut() -> None:
    cell = '<table:table-cell table:number-columns-repeated="99999999"/>'
    document = odt(f"<table:table><table:table-row>{cell}</table:table-row></table:table>")
    assert len(document.cells) == 1000


def test_tracked_changes() -> None:
    document = odt(
        '<text:tracked-changes><text:changed-region text:id="x"><text:deletion>'
        "<office:change-info><dc:creator>An</dc:creator></office:change-info>"
        "<text:p>bỏ</text:p></text:deletion></text:changed-region>"
        '<text:changed-region text:id="y"><text:insertion/></text:changed-region>'
        '</text:tracked-changes><text:p>a<text:change text:change-id="x"/>'
        '<text:change-start text:change-id="y"/>thêm<text:change-end text:change-id="y"/></text:p>'
    )
    assert document.text == "athêm\n"
    assert [(r.kind, r.text, r.author) for r in document.revisions] == [
        (RevisionKind.DELETED, "bỏ", "An"),
        (RevisionKind.INSERTED, "thêm", None),
    ]


def test_an_encrypted_file_is_named_as_such() -> None:
    manifest = (
        f"<manifest:manifest {NAMES}><manifest:file-entry><manifest:encryption-data/>"
        "</manifest:file-entry></manifest:manifest>"
    )
    with pytest.raises(EncryptedFileError):
        odt("<text:p/>", **{"META-INF__manifest": manifest})


def test_a_doctype_is_refused() -> None:
    data = package("<text:p>x</text:p>", styles='<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>')
    with pytest.raises(ReadError, match="DOCTYPE"):
        read(data, "a.odt")


def test_it_is_known_by_its_content() -> None:
    assert choose_reader(package("")[:8192], "a.doc", READERS).name == "odt"


@pytest.mark.slow
@pytest.mark.libreoffice
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize("suffix", ["odt", "html"])
def test_what_libreoffice_saves_is_what_word_holds(suffix: str, tmp_path: Path) -> None:
    """The same paragraphs (save page numbers, which web pages lack), cells and notes."""
    files = sorted(FIXTURES.glob("bao-cao-*.docx"))
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    command = ["soffice", profile, "--headless", "--convert-to", suffix, "--outdir", str(tmp_path)]
    subprocess.run([*command, *map(str, files)], check=True, capture_output=True, timeout=300)
    for path in files:
        word, saved = read_file(path), read_file(tmp_path / f"{path.stem}.{suffix}")
        assert paragraphs(word) == paragraphs(saved), path.name
        assert len(word.cells) == len(saved.cells)
        assert [note.label for note in word.notes] == [note.label for note in saved.notes]


def paragraphs(document: Document) -> list[str]:
    return [
        " ".join(words)
        for block in document.blocks
        if block.story not in (Story.HEADER, Story.FOOTER)
        and (words := block.span.of(document.text).split())
    ]
