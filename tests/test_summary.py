"""What a report says of a document beside its findings."""

import pytest

from linter.facts import FactStore
from linter.session import RECOGNISERS, read
from linter.summary import summarise

HEAD = """ỦY BAN NHÂN DÂN
XÃ PHÚ HÒA
Số: {number}
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Phú Hòa, ngày 12 tháng 9 năm 2025

"""


def summary_of(text):
    document = read("case.txt", text.encode())
    return summarise(document, FactStore(document, RECOGNISERS))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (HEAD.format(number="12/BC-UBND") + "BÁO CÁO\nKết quả công tác\n", "Báo cáo"),
        (HEAD.format(number="45/UBND-VX\nV/v mở lớp") + "Kính gửi: Các thôn\n", "Công văn"),
        (HEAD.format(number="45/UBND-VX") + "Kính gửi: Các thôn\n", "Công văn"),
        ("Xã Phú Hòa khai giảng 03 lớp xóa mù chữ.\n", None),
    ],
)
def test_the_type_is_named_even_where_it_is_not_printed(text, expected):
    assert summary_of(text)["type"] == expected


def test_every_signature_is_shown_and_the_first_one_apart():
    text = HEAD.format(number="12/BB-UBND") + (
        "BIÊN BẢN\nHọp thôn\n\nCuộc họp kết thúc lúc 9 giờ./.\n\n"
        "THƯ KÝ\tCHỦ TỌA\n\nNguyễn Văn An\tTrần Thị Bình\n"
    )
    structure = summary_of(text)["structure"]
    shown = [signature["text"] for signature in structure["signatures"]]
    assert shown == ["THƯ KÝ Nguyễn Văn An", "CHỦ TỌA Trần Thị Bình"]
    assert structure["signature"] == structure["signatures"][0]
