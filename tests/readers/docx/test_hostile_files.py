"""Files that are damaged, protected, or out to do harm: always a named error, never a crash."""

import io
import struct
import zipfile

import pytest

from linter.document import Limits
from linter.errors import (
    DamagedFileError,
    EmptyFileError,
    EncryptedFileError,
    LimitError,
    UnknownFormatError,
)
from linter.readers.docx.sniffing import OLE_MAGIC

_MEGABYTE = 2**20


def _says(error):
    """The message a user reads: whole, with every value filled in."""
    text = str(error.value)
    assert "{" not in text
    assert text.endswith(".")
    return text


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"", EmptyFileError),
        (b"PK\x03\x04 and nothing more", DamagedFileError),
        (b"no zip at all", DamagedFileError),
        (OLE_MAGIC + "EncryptedPackage".encode("utf-16-le"), EncryptedFileError),
        (OLE_MAGIC + b"an old Word file", UnknownFormatError),
    ],
)
def test_what_is_no_word_file(word, data, kind):
    with pytest.raises(kind) as error:
        word.open(data)
    _says(error)


def test_a_truncated_file(word):
    data = word.pack(word.p("a"))
    with pytest.raises(DamagedFileError) as error:
        word.open(data[: len(data) // 2])
    assert "bị cắt cụt" in _says(error)


def test_another_kind_of_package(word):
    with pytest.raises(UnknownFormatError):
        word.open(word.zip({"xl/workbook.xml": b"<workbook/>"}))
    with pytest.raises(UnknownFormatError):
        word.open(word.pack("", files={"word/document.xml": b"<workbook/>"}))


def test_a_document_without_body(word):
    with pytest.raises(DamagedFileError):
        word.open(word.pack("", files={"word/document.xml": word.xml("document", "").encode()}))


@pytest.mark.parametrize("part", ["document", "styles", "numbering", "footnotes", "header1"])
def test_malformed_xml_where_text_or_form_would_be_lost(word, part):
    body = word.item("a") + word.p("b", word.r('<w:footnoteReference w:id="1"/>'))
    body += '<w:sectPr><w:headerReference w:type="default" r:id="header1"/></w:sectPr>'
    parts = dict.fromkeys(("styles", "numbering", "footnotes", "header1"), "")
    data = word.pack(body, files={f"word/{part}.xml": b"<w:p>"}, **parts)
    with pytest.raises(DamagedFileError) as error:
        word.open(data)
    assert f"word/{part}.xml" in _says(error)


def test_settings_that_cannot_be_read_are_done_without(word):
    assert word.open(word.pack(word.p("a"), settings="", files={"word/settings.xml": b"<"})).text


_LAUGHS = "".join(
    f'<!ENTITY {name} "{f"&{inner};" * 10}">'
    for inner, name in zip("abcdefgh", "bcdefghi", strict=True)
)


@pytest.mark.parametrize(
    ("doctype", "text"),
    [
        ('<!DOCTYPE w:document [<!ENTITY x "y">]>', "&x;"),
        ('<!DOCTYPE w:document [<!ENTITY x SYSTEM "file:///etc/hostname">]>', "&x;"),
        ('<!DOCTYPE w:document SYSTEM "http://127.0.0.1:9/x.dtd">', "a"),
        (f'<!DOCTYPE w:document [<!ENTITY a "aaaaaaaaaa">{_LAUGHS}]>', "&i;"),
        (f"<!-- {'x' * 5_000} --><!DOCTYPE w:document [<!ENTITY x 'y'>]>", "&x;"),
    ],
)
def test_a_document_type_is_refused(word, doctype, text):
    body = f"<w:body><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:body>"
    xml = word.xml("document", body).replace("?>", f"?>{doctype}", 1)
    with pytest.raises(DamagedFileError) as error:
        word.open(word.pack("", files={"word/document.xml": xml.encode()}))
    assert "DOCTYPE" in _says(error)


def test_a_zip_bomb(word):
    bomb = word.xml("document", f"<w:body>{' ' * (8 * _MEGABYTE)}</w:body>").encode()
    with pytest.raises(LimitError) as error:
        word.open(word.pack("", files={"word/document.xml": bomb}))
    assert "compression-ratio" in _says(error)


def test_too_much_to_unpack(word):
    with pytest.raises(LimitError) as error:
        word.open(word.pack(word.p("a" * 5_000)), Limits(unpacked_size=4_000))
    assert "unpacked-size" in _says(error)


def test_too_large_a_file_and_too_many_parts(word):
    data = word.pack(word.p("a"))
    with pytest.raises(LimitError) as error:
        word.open(data, Limits(file_size=100))
    assert "file-size" in _says(error)
    with pytest.raises(LimitError) as error:
        word.open(data, Limits(parts=3))
    assert "parts" in _says(error)


def test_too_many_characters(word):
    with pytest.raises(LimitError) as error:
        word.open(word.pack(word.p("a" * 50) * 10), Limits(characters=300))
    assert "characters" in _says(error)


@pytest.mark.parametrize("levels", [260, 5_000])
@pytest.mark.parametrize(
    ("opening", "closing"),
    [
        ("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>"),
        ("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"),
        ("<w:p><w:smartTag>", "</w:smartTag></w:p>"),
        ("<w:p>" + "<w:ins>" * 3, "</w:ins>" * 3 + "</w:p>"),
    ],
)
def test_deep_nesting(word, opening, closing, levels):
    body = opening * levels + word.p("đáy") + closing * levels
    with pytest.raises(LimitError) as error:
        word.open(word.pack(body), Limits(depth=100))
    assert "lồng quá sâu" in _says(error)
    with pytest.raises(LimitError):
        word.open(word.pack(body), Limits(depth=1_000_000))


def test_nesting_within_the_limit_is_read(word):
    body = "<w:sdt><w:sdtContent>" * 40 + word.p("đáy") + "</w:sdtContent></w:sdt>" * 40
    assert word.read(body).text == "đáy\n"
    deepest = f"<w:p>{'<w:ins>' * 245}{word.r('đáy')}{'</w:ins>' * 245}</w:p>"
    assert word.open(word.pack(deepest), Limits(depth=1_000_000)).text == "đáy\n"


def _patched(data, part, place, value, form="<L"):
    """The file with one field of the part's entry in the directory overwritten."""
    start = data.rindex(part.encode()) - 46
    changed = bytearray(data)
    struct.pack_into(form, changed, start + place, value)
    return bytes(changed)


@pytest.mark.parametrize(
    ("place", "value", "form", "kind"),
    [
        (8, 0x1, "<H", EncryptedFileError),
        (10, 12, "<H", DamagedFileError),
        (16, 0, "<L", DamagedFileError),
        (20, 1, "<L", DamagedFileError),
        (24, 3, "<L", DamagedFileError),
        (24, 4_000_000, "<L", LimitError),
        (42, 2**31, "<L", DamagedFileError),
        (42, 7, "<L", DamagedFileError),
    ],
)
def test_a_directory_that_lies(word, place, value, form, kind):
    data = _patched(word.pack(word.p("a")), "word/document.xml", place, value, form)
    with pytest.raises(kind) as error:
        word.open(data)
    _says(error)


def test_a_file_with_bytes_before_and_a_comment_behind(word):
    stream = io.BytesIO(word.pack(word.p("a")))
    with zipfile.ZipFile(stream, "a") as archive:
        archive.comment = "ghi chú".encode()
    assert word.open(b"rubbish" + stream.getvalue()).text == "a\n"


def test_stored_parts_and_wide_sizes(word):
    source = zipfile.ZipFile(io.BytesIO(word.pack(word.p("a"))))
    stream = io.BytesIO()
    with source, zipfile.ZipFile(stream, "w") as archive:
        for name in source.namelist():
            with archive.open(name, "w", force_zip64=True) as part:
                part.write(source.read(name))
    assert word.open(stream.getvalue()).text == "a\n"


def test_names_that_climb_are_never_followed(word):
    arrows = (
        '<Relationship Id="x" Target="../../../../etc/passwd" Type="http://schemas.openxmlformats'
        '.org/officeDocument/2006/relationships/styles"/>'
    )
    rels = word.relationships(arrows).encode()
    data = word.pack(word.p("a"), files={"word/_rels/document.xml.rels": rels, "../x": b"x"})
    assert word.open(data).text == "a\n"
