"""Why an edit is not made: templates, and the error that carries one."""

from typing import Any

from linter.language import mark


class RefusedEditError(Exception):
    """An edit that cannot be made without harm; ``template`` says why, with ``values``."""

    def __init__(self, template: str, **values: Any) -> None:
        super().__init__(template)
        self.template = template
        self.values = values


GENERATED = mark("chữ này do chương trình soạn thảo sinh ra (số thứ tự, trường tự động)")
TWO_PARAGRAPHS = mark("chỗ sửa nối hai đoạn văn")
OLD_ENCODING = mark("chữ này viết bằng bảng mã cũ; cần chuyển mã cả văn bản trước")
OTHER_SIGN = mark("chỗ này là ký hiệu đặc biệt, không phải chữ thường")
LOCKED = mark("chữ này nằm trong vùng nội dung bị khóa")
BOUND = mark("chữ này lấy từ thuộc tính của tệp; cần sửa ở thuộc tính đó")
UNSUITABLE_TEXT = mark("chữ thay vào có ký tự mà tệp này không chứa được")
NO_PLACE = mark("không tìm được chỗ này trong tệp")
NOT_IN_TEXT_FILES = mark("tệp văn bản thuần không có định dạng")
UNKNOWN_PROPERTY = mark("soát chưa biết đặt thuộc tính “{name}”")
NO_PROGRESS = mark("hai cách sửa trái ngược nhau")
