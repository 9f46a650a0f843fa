"""What to do about a register that cannot be used."""

from collections.abc import Mapping

from linter.language import mark

CHECK_PATH = mark("Hãy kiểm tra đường dẫn và quyền đọc tệp.")
MAKE_ANEW = mark("Hãy lập lại sổ bằng “soat registry import” hoặc “soat registry build”.")
CLOSE_OTHER = mark("Hãy đóng chương trình đang ghi vào sổ này rồi chạy lại.")
UPDATE = mark("Hãy cập nhật soát, hoặc lập lại sổ bằng “soat registry import”.")
ASK_PACK = mark("Hãy báo cho tác giả của gói.")
GOES_ON: Mapping[str, str] = {
    CHECK_PATH: mark("Soát tiếp mà không có sổ này. Hãy kiểm tra đường dẫn và quyền đọc tệp."),
    MAKE_ANEW: mark(
        "Soát tiếp mà không có sổ này. "
        "Hãy lập lại sổ bằng “soat registry import” hoặc “soat registry build”."
    ),
    CLOSE_OTHER: mark(
        "Soát tiếp mà không có sổ này. Hãy đóng chương trình đang ghi vào sổ này rồi chạy lại."
    ),
    ASK_PACK: mark("Soát tiếp mà không có sổ này. Hãy báo cho tác giả của gói."),
    UPDATE: mark(
        "Soát tiếp mà không có sổ này. "
        "Hãy cập nhật soát, hoặc lập lại sổ bằng “soat registry import”."
    ),
}
"""What to do about a register, and the same where a check goes on without it."""
