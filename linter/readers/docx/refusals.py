"""Why a Word file is not read: each error with what happened and what to do, in plain Vietnamese.

The texts stand as literals in the calls, where the translation catalogue finds them.
"""

from linter.document.reading import MEGABYTE
from linter.errors import (
    DamagedFileError,
    EmptyFileError,
    EncryptedFileError,
    LimitError,
    UnknownFormatError,
)


def empty_file() -> EmptyFileError:
    """There are no bytes at all."""
    return EmptyFileError("Tệp rỗng, không có nội dung nào.", "Hãy kiểm tra lại tệp.")


def no_word_file() -> UnknownFormatError:
    """A zip file, but of something else."""
    return UnknownFormatError("Tệp này không phải văn bản Word.", "Hãy đưa tệp .docx do Word lưu.")


def old_word_file() -> UnknownFormatError:
    """A binary ``.doc``."""
    return UnknownFormatError(
        "Tệp này do bản Word cũ lưu (.doc), soát không đọc được.",
        "Hãy mở bằng Word, chọn Lưu thành (Save As) kiểu .docx rồi thử lại.",
    )


def encrypted() -> EncryptedFileError:
    """A file that asks for a password."""
    return EncryptedFileError(
        "Tệp Word được đặt mật khẩu nên không đọc được.",
        "Hãy mở bằng Word, bỏ mật khẩu (Tệp > Thông tin > Bảo vệ tài liệu), lưu lại rồi thử lại.",
    )


def truncated() -> DamagedFileError:
    """The directory at the end of the zip file is missing."""
    return DamagedFileError(
        "Tệp bị cắt cụt: không còn mục lục ở cuối tệp.",
        "Hãy chép hoặc tải lại tệp; nếu Word còn mở được, hãy lưu lại thành .docx rồi thử lại.",
    )


def broken_directory() -> DamagedFileError:
    """The directory of the zip file contradicts itself."""
    return DamagedFileError(
        "Tệp bị hỏng: mục lục của tệp nén bị lỗi.",
        "Hãy chép hoặc tải lại tệp; nếu Word còn mở được, hãy lưu lại thành .docx rồi thử lại.",
    )


def broken_part(part: str) -> DamagedFileError:
    """A part cannot be unpacked, or is not what its checksum says."""
    return DamagedFileError(
        "Tệp bị hỏng: không giải nén được thành phần {part}.",
        "Hãy chép hoặc tải lại tệp; nếu Word còn mở được, hãy lưu lại thành .docx rồi thử lại.",
        part=part,
    )


def malformed(part: str) -> DamagedFileError:
    """A part is not well-formed XML."""
    return DamagedFileError(
        "Tệp bị hỏng: thành phần {part} không phải XML đúng quy cách.",
        "Hãy mở bằng Word, lưu lại thành .docx rồi thử lại.",
        part=part,
    )


def document_type(part: str) -> DamagedFileError:
    """A part declares a document type, the door to entity attacks; Word never writes one."""
    return DamagedFileError(
        "Thành phần {part} có khai báo DOCTYPE, điều trình soạn thảo không bao giờ ghi; "
        "tệp có thể độc hại.",
        "Hãy mở bằng Word, lưu lại thành .docx rồi thử lại.",
        part=part,
    )


def without_body() -> DamagedFileError:
    """The main part has no body."""
    return DamagedFileError(
        "Tệp Word bị hỏng: văn bản không có phần thân.",
        "Hãy mở bằng Word, lưu lại thành .docx rồi thử lại.",
    )


def too_large_a_file(limit: int) -> LimitError:
    """The file has more bytes than this."""
    return LimitError(
        "Tệp lớn hơn {size} MB.",
        "Nếu tin tưởng tệp này, hãy tăng “file-size” trong mục [limits] của soat.toml.",
        size=limit // MEGABYTE,
    )


def too_many_parts(count: int) -> LimitError:
    """The package has that many parts."""
    return LimitError(
        "Tệp có quá nhiều thành phần ({count}).",
        "Nếu tin tưởng tệp này, hãy tăng “parts” trong mục [limits] của soat.toml.",
        count=count,
    )


def too_much_unpacked(limit: int) -> LimitError:
    """The parts unpack to more bytes than this."""
    return LimitError(
        "Tệp giải nén ra quá lớn (hơn {size} MB).",
        "Nếu tin tưởng tệp này, hãy tăng “unpacked-size” trong mục [limits] của soat.toml.",
        size=limit // MEGABYTE,
    )


def too_tightly_packed(part: str, ratio: int) -> LimitError:
    """A part unpacks to more than ``ratio`` times its packed size."""
    return LimitError(
        "Thành phần {part} nén quá chặt (hơn {ratio} lần), giống một “bom nén”.",
        "Nếu tin tưởng tệp này, hãy tăng “compression-ratio” trong mục [limits] của soat.toml.",
        part=part,
        ratio=ratio,
    )


def too_deep(part: str) -> LimitError:
    """Elements are nested too deeply, or one text is larger than the XML parser takes."""
    return LimitError(
        "Thành phần {part} lồng quá sâu hoặc quá lớn.",
        "Hãy mở bằng Word, bỏ bớt bảng và khung lồng nhau, lưu lại rồi thử lại.",
        part=part,
    )


def too_many_characters(limit: int) -> LimitError:
    """The text has more characters than this."""
    return LimitError(
        "Văn bản dài hơn {count} ký tự.",
        "Nếu tin tưởng tệp này, hãy tăng “characters” trong mục [limits] của soat.toml.",
        count=limit,
    )
