"""Telling Word files from others by their first kilobytes."""

import pytest

from linter.readers.docx.sniffing import OLE_MAGIC, looks_like_docx

_STREAM = "EncryptedPackage".encode("utf-16-le")


def _compound(names: bytes = b"", directory: int = 0) -> bytes:
    """The head of an OLE2 compound file whose directory is in this sector of 512 bytes."""
    header = OLE_MAGIC.ljust(30, b"\0") + (9).to_bytes(2, "little")
    header = header.ljust(48, b"\0") + directory.to_bytes(4, "little")
    return header.ljust(512, b"\0") + names.ljust(512, b"\0")


def test_a_word_file(word):
    assert looks_like_docx(word.pack(word.p("a"))[:8192])


def test_the_order_of_the_parts_does_not_matter(word):
    assert looks_like_docx(word.zip({"word/styles.xml": b"", "word/document.xml": b""}))
    assert looks_like_docx(word.zip({"word\\document.xml": b""}))
    assert looks_like_docx(word.zip({"docProps/app.xml": b""}))


@pytest.mark.parametrize(
    "names",
    [
        ["[Content_Types].xml", "xl/workbook.xml"],
        ["[Content_Types].xml", "ppt/presentation.xml"],
        ["mimetype", "content.xml"],
        ["anh.jpg"],
    ],
)
def test_other_packages(word, names):
    assert not looks_like_docx(word.zip(dict.fromkeys(names, b"")))


@pytest.mark.parametrize(
    ("head", "accepted"),
    [
        (_compound(_STREAM), True),
        (_compound("WordDocument".encode("utf-16-le")), False),
        (_compound(directory=5_000), True),
        (OLE_MAGIC, True),
        (b"", False),
        (b"PK\x03\x04", False),
        ("Số: 12/BC-UBND".encode(), False),
    ],
)
def test_compound_files_and_the_rest(head, accepted):
    assert looks_like_docx(head) is accepted
