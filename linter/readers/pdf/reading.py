"""The way in: the bytes of a PDF file to a Document."""

from collections.abc import Callable
from typing import Any

from linter.document import Document, Limits
from linter.errors import (
    DamagedFileError,
    EmptyFileError,
    EncryptedFileError,
    LimitError,
    UnknownFormatError,
)
from linter.readers.pdf.page import Page

_RESOLUTION = 200
"""Dots per inch at which pages are recognised."""
_MOST_PIXELS = 25_000_000
"""Of one page image: larger pages are drawn smaller."""
_SCANNED = 0.8
"""Of a page under one image: its text, if any, was recognised by whoever made the file."""


def read_pdf(data: bytes, name: str, limits: Limits) -> Document:
    """Read a PDF file: its text where it can be trusted, else its images through Tesseract.

    Raises ReadError; UnknownFormatError with the command when something is not installed.
    """
    try:
        from pypdfium2 import PdfDocument, PdfiumError  # noqa: PLC0415
    except ImportError:
        raise UnknownFormatError(
            "Muốn đọc tệp PDF phải cài thêm thành phần pypdfium2.",
            'Cài bằng lệnh: pip install "soat[pdf]", rồi soát lại.',
        ) from None
    try:
        file = PdfDocument(data)
    except PdfiumError as error:
        raise _refusal(error) from None
    try:
        pages = _pages(file, limits)
    except PdfiumError as error:
        raise _refusal(error) from None
    finally:
        file.close()
    from linter.readers.pdf.laying import lay  # noqa: PLC0415

    document = lay(pages, name, limits)
    if not document.text.strip():
        raise EmptyFileError(
            "Không tìm thấy chữ nào trên {pages} trang của tệp PDF.",
            "Hãy chụp lại rõ hơn, hoặc soát tệp gốc (.docx).",
            pages=len(pages),
        )
    return document


def _pages(file: Any, limits: Limits) -> list[Page]:
    from linter.readers.pdf.extraction import Extraction, image_share  # noqa: PLC0415
    from linter.readers.pdf.trust import has_text, is_sound  # noqa: PLC0415

    if len(file) > limits.pages:
        raise LimitError(
            "Tệp PDF có {count} trang, vượt giới hạn {limit}.",
            "Hãy chia nhỏ tệp, hoặc tăng “pages” trong mục [limits] của soat.toml.",
            count=len(file),
            limit=limits.pages,
        )
    extraction, pages, unread, letters = Extraction(), [], [], 0
    for index in range(len(file)):
        source = file[index]
        page = extraction.page(index + 1, source)
        pages.append(page)
        letters += sum(len(word.text) for word in page.words)
        if letters > limits.characters:
            break
        if has_text(page):
            page.recognised = image_share(source) > _SCANNED
            if not is_sound(page):
                unread.append(page)
        elif image_share(source) > 0.05 or source.get_rotation() % 180:
            unread.append(page)
        source.close()
    if not pages:
        raise DamagedFileError(
            "Tệp PDF không có trang nào.", "Hãy chép hoặc tải lại tệp rồi thử lại."
        )
    if unread:
        _recognise(file, unread)
    return pages


def _recognise(file: Any, pages: list[Page]) -> None:
    """Replace the words of pages by what their images show."""
    from linter.readers.pdf import ocr  # noqa: PLC0415  (few files need it)

    ocr.require()
    batch = 4
    for start in range(0, len(pages), batch):  # a few images at a time in memory
        group = pages[start : start + batch]
        images = [_image(file[page.number - 1], ocr.Image) for page in group]
        for page, words in zip(group, ocr.recognise_all(images), strict=True):
            page.words, page.recognised = words, True


def _image(page: Any, make: Callable[..., Any]) -> Any:
    width, height = page.get_size()
    scale = _RESOLUTION / 72
    if width * height * scale * scale > _MOST_PIXELS:
        scale = (_MOST_PIXELS / (width * height)) ** 0.5
    bitmap = page.render(scale=scale, grayscale=True, may_draw_forms=False)
    rows, stride = bytes(bitmap.buffer), bitmap.stride
    if stride == bitmap.width:
        pixels = rows[: bitmap.width * bitmap.height]
    else:
        pixels = b"".join(
            rows[row * stride : row * stride + bitmap.width] for row in range(bitmap.height)
        )
    return make(bitmap.width, bitmap.height, pixels, scale)


def _refusal(error: Exception) -> EncryptedFileError | DamagedFileError:
    if "assword" in str(error):
        return EncryptedFileError(
            "Tệp PDF được đặt mật khẩu nên không đọc được.",
            "Hãy mở bằng mật khẩu, in hoặc lưu ra tệp PDF không có mật khẩu rồi thử lại.",
        )
    return DamagedFileError(
        "Tệp PDF bị hỏng, không mở được.", "Hãy chép hoặc tải lại tệp rồi thử lại."
    )
