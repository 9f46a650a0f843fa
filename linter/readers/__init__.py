"""Bytes to Document, one module per format; a reader is chosen by content, then by suffix."""

from collections.abc import Iterable
from pathlib import PurePath

from msgspec.structs import replace

from linter.document import Document, Limits, ReaderSpec, Trust
from linter.errors import EmptyFileError, LimitError, UnknownFormatError
from linter.readers.docx.sniffing import OLE_MAGIC, is_encrypted_package, looks_like_docx
from linter.readers.encoding import looks_like_text
from linter.readers.html.sniffing import looks_like_html
from linter.readers.odt.sniffing import looks_like_odt
from linter.readers.pdf.sniffing import looks_like_pdf
from linter.text.misreading import is_misread, may_be_legacy

SNIFFED_BYTES = 8192


def _read_docx(data: bytes, name: str, limits: Limits) -> Document:
    # Imported here because checking a text file must not pay for lxml and zipfile.
    from linter.readers.docx.reading import read_docx  # noqa: PLC0415

    return read_docx(data, name, limits)


def _read_text(data: bytes, name: str, limits: Limits) -> Document:
    from linter.readers.plain_text import read_text  # noqa: PLC0415

    return read_text(data, name, limits)


def _read_markdown(data: bytes, name: str, limits: Limits) -> Document:
    from linter.readers.markdown import read_markdown  # noqa: PLC0415

    return read_markdown(data, name, limits)


def _read_html(data: bytes, name: str, limits: Limits) -> Document:
    from linter.readers.html.reading import read_html  # noqa: PLC0415

    return read_html(data, name, limits)


def _read_odt(data: bytes, name: str, limits: Limits) -> Document:
    from linter.readers.odt.reading import read_odt  # noqa: PLC0415

    return read_odt(data, name, limits)


def _read_pdf(data: bytes, name: str, limits: Limits) -> Document:
    from linter.readers.pdf.reading import read_pdf  # noqa: PLC0415

    return read_pdf(data, name, limits)


def _looks_like_office(head: bytes) -> bool:
    old = head.startswith(OLE_MAGIC) and not is_encrypted_package(head)
    return old or head.startswith(b"{\\rtf")


def _read_office(data: bytes, name: str, limits: Limits) -> Document:
    if is_encrypted_package(data):
        return _read_docx(data, name, limits)  # which names it as encrypted
    from linter.readers.office import read_office  # noqa: PLC0415

    return read_office(data, name, limits)


READERS: tuple[ReaderSpec, ...] = (
    ReaderSpec("docx", (".docx", ".docm", ".dotx", ".dotm"), looks_like_docx, _read_docx),
    ReaderSpec("markdown", (".md", ".markdown"), looks_like_text, _read_markdown),
    ReaderSpec("text", (".txt",), looks_like_text, _read_text),
    ReaderSpec("html", (".html", ".htm", ".xhtml"), looks_like_html, _read_html),
    ReaderSpec("odt", (".odt", ".ott", ".fodt"), looks_like_odt, _read_odt),
    ReaderSpec("pdf", (".pdf",), looks_like_pdf, _read_pdf),
    ReaderSpec("office", (".doc", ".dot", ".rtf"), _looks_like_office, _read_office),
)
"""The readers that soát ships. Text and Markdown look alike; the suffix tells them apart."""


def read(
    data: bytes, name: str, readers: Iterable[ReaderSpec] = READERS, limits: Limits | None = None
) -> Document:
    """Read a document. Raises ReadError, naming what is wrong with the file."""
    limits = limits or Limits()
    if not data.strip():
        raise EmptyFileError("Tệp rỗng, không có nội dung nào.", "Hãy kiểm tra lại tệp.")
    if len(data) > limits.file_size:
        raise LimitError(
            "Tệp lớn {size} MB, vượt giới hạn {limit} MB.",
            "Nếu tin tưởng tệp này, hãy tăng “file-size” trong mục [limits] của soat.toml.",
            size=len(data) // 2**20,
            limit=limits.file_size // 2**20,
        )
    document = choose_reader(data[:SNIFFED_BYTES], name, readers).read(data, name, limits)
    if may_be_legacy(document.text):
        from linter.readers.legacy_text import read_legacy  # noqa: PLC0415  (few texts need it)

        document = read_legacy(document)
    if document.trust in (Trust.TYPED, Trust.CONVERTED) and is_misread(document.text):
        return replace(document, trust=Trust.DAMAGED)
    return document


def choose_reader(head: bytes, name: str, readers: Iterable[ReaderSpec]) -> ReaderSpec:
    """The reader whose content test accepts the file; among several, the one of its suffix.

    When none accepts it, the reader of its suffix is left to say what is wrong with the file.
    Raises UnknownFormatError when there is none either.
    """
    suffix = PurePath(name).suffix.lower()
    readers = tuple(readers)
    accepting = [reader for reader in readers if reader.accepts(head)]
    for reader in accepting or readers:
        if suffix in reader.suffixes:
            return reader
    if accepting:
        return accepting[-1]
    raise UnknownFormatError(
        "soát chưa đọc được loại tệp này.",
        "Các loại đọc được: {suffixes}. Hãy lưu văn bản thành một trong các loại đó.",
        suffixes=", ".join(suffix for reader in readers for suffix in reader.suffixes),
    )


def supported_suffixes(readers: Iterable[ReaderSpec] = READERS) -> frozenset[str]:
    """The suffixes by which files in a folder are taken for documents."""
    return frozenset(suffix for reader in readers for suffix in reader.suffixes)
