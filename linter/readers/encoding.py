"""From bytes to characters: UTF-8 and UTF-16, with and without a byte order mark."""

import codecs

from linter.errors import DamagedFileError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_BINARY_SIGNATURES = (
    b"PK\x03\x04",
    b"%PDF",
    b"\xd0\xcf\x11\xe0",
    b"{\\rtf",
    b"\x89PNG",
    b"\xff\xd8",
)


def detect_encoding(head: bytes) -> tuple[str, int]:
    """The encoding of a text and the length of its byte order mark, by its first bytes.

    Without a mark, every second byte being zero tells UTF-16: Vietnamese text holds enough
    spaces, digits and line ends for that. Anything else is taken for UTF-8.
    """
    for mark, encoding in _MARKS:
        if head.startswith(mark):
            return encoding, len(mark)
    even, odd = head[0::2].count(0), head[1::2].count(0)
    threshold = max(len(head) // 10, 1)
    if odd >= threshold and odd > 4 * even:
        return "utf-16-le", 0
    if even >= threshold and even > 4 * odd:
        return "utf-16-be", 0
    return "utf-8", 0


def looks_like_text(head: bytes) -> bool:
    """Whether the first bytes can be those of a text file."""
    if head.startswith(_BINARY_SIGNATURES):
        return False
    encoding, mark = detect_encoding(head)
    if encoding != "utf-8":
        return True
    return b"\x00" not in head[mark:]


def decode(data: bytes) -> str:
    """The characters of a text file, without its byte order mark.

    Raises DamagedFileError with the place of the first byte that is not text.
    """
    encoding, mark = detect_encoding(data[:4096])
    try:
        text = data[mark:].decode(encoding)
    except UnicodeDecodeError as error:
        line = data[mark : mark + error.start].count(b"\n") + 1
        raise DamagedFileError(
            "Tệp không phải văn bản {encoding}: dòng {line} có ký tự không đọc được.",
            "Hãy mở tệp và lưu lại với bảng mã UTF-8 (Unicode dựng sẵn).",
            encoding=encoding.upper(),
            line=line,
        ) from None
    if "\0" in text:
        raise DamagedFileError(
            "Tệp không phải văn bản: nội dung là dữ liệu nhị phân.",
            "Hãy kiểm tra lại tệp, hoặc lưu lại từ chương trình soạn thảo.",
        )
    return text
