"""Reads TOML, and says in Vietnamese what is wrong when it cannot be read."""

import re
from typing import Any

from linter.errors import ConfigError
from linter.language import mark

PLACE = r" \(at (?:line (?P<line>\d+), column (?P<column>\d+)|end of document)\)$"

REASONS: tuple[tuple[str, str], ...] = (
    (r"Expected '=' after a key", mark("{file}, dòng {line}: thiếu dấu “=” sau tên mục.")),
    (
        r"Cannot overwrite a value|Duplicate inline table key",
        mark("{file}, dòng {line}: một mục được ghi hai lần."),
    ),
    (r"Cannot declare .* twice", mark("{file}, dòng {line}: một bảng được khai báo hai lần.")),
    (
        r"Cannot (mutate|overwrite|redefine).*",
        mark("{file}, dòng {line}: một bảng được khai báo ở hai nơi."),
    ),
    (
        r"Unterminated string|Expected \"",
        mark("{file}, dòng {line}: chuỗi ký tự thiếu ngoặc kép đóng."),
    ),
    (
        r"Illegal character|Found invalid character",
        mark("{file}, dòng {line}: chuỗi ký tự thiếu ngoặc đóng, hoặc có ký tự không được phép."),
    ),
    (
        r"Unescaped '\\' in a string|Invalid hex",
        mark("{file}, dòng {line}: dấu “\\” trong ngoặc kép phải viết hai lần."),
    ),
    (r"Unclosed array", mark("{file}, dòng {line}: danh sách thiếu dấu “]”.")),
    (r"Unclosed inline table", mark("{file}, dòng {line}: bảng thiếu dấu “}}”.")),
    (
        r"Expected '\]",
        mark(
            "{file}, dòng {line}: tên bảng thiếu dấu “]”; tên có dấu “/” phải đặt trong ngoặc kép."
        ),
    ),
    (r"Expected newline or end of document", mark("{file}, dòng {line}: thừa chữ ở cuối dòng.")),
    (
        r"Invalid (initial character for a key|statement)",
        mark("{file}, dòng {line}: không đọc được tên mục."),
    ),
    (
        r"Invalid value",
        mark(
            "{file}, dòng {line}: giá trị thiếu hoặc không đọc được; chữ phải đặt trong ngoặc kép."
        ),
    ),
    (r"Invalid date", mark("{file}, dòng {line}: ngày giờ không hợp lệ.")),
)
"""What tomllib says, and what it means."""

OTHER = mark("{file}, dòng {line}: không đúng cú pháp TOML ({reason}).")

BYTE_ORDER_MARKS = (b"\xff\xfe", b"\xfe\xff")


def decode_toml(data: bytes, file: str) -> str:
    """The text of a TOML file; a byte-order mark, as Notepad leaves, does no harm."""
    if not data.startswith(BYTE_ORDER_MARKS):
        try:
            return data.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            line = data.count(b"\n", 0, error.start) + 1
    else:
        line = 1
    raise ConfigError(
        "{file}, dòng {line}: tệp không dùng bảng mã UTF-8.",
        "Hãy lưu lại tệp với bảng mã UTF-8.",
        file=file,
        line=line,
        key="",
    )


def parse_toml(text: str, file: str) -> dict[str, Any]:
    """The table in a TOML text. Raises ConfigError with file and line."""
    import tomllib  # noqa: PLC0415  (most runs read no configuration at all)

    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise _syntax_error(str(error), text, file) from None
    except RecursionError:
        raise ConfigError(
            "{file}, dòng {line}: dấu ngoặc lồng nhau quá sâu.", file=file, line=1, key=""
        ) from None


def _syntax_error(reason: str, text: str, file: str) -> ConfigError:
    place = re.search(PLACE, reason)
    line = int(place["line"]) if place and place["line"] else text.rstrip("\n").count("\n") + 1
    message = next((template for pattern, template in REASONS if re.match(pattern, reason)), OTHER)
    return ConfigError(message, file=file, line=line, key="", reason=reason)
