"""Whether a report goes to a superior: only on clear evidence."""

import pytest

from linter.addressing import upward_evidence
from linter.facts import Context, FactStore
from linter.session import RECOGNISERS, read

HEAD = """{body}
Số: 12/BC-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Phú Hòa, ngày 12 tháng 9 năm 2025

BÁO CÁO
Kết quả công tác xóa mù chữ

"""
COMMUNE = "ỦY BAN NHÂN DÂN\nXÃ PHÚ HÒA"
PROVINCE = "ỦY BAN NHÂN DÂN\nTỈNH MINH SƠN"
SCHOOL = "SỞ GIÁO DỤC VÀ ĐÀO TẠO MINH SƠN\nTRƯỜNG THPT PHÚ HÒA"


def evidence(body: str, text: str) -> list[str]:
    head = HEAD.format(body=body)
    context = Context(FactStore(read("case.txt", (head + text).encode()), RECOGNISERS))
    return [found.text for found in upward_evidence(context, len(head))]


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (COMMUNE, "Thực hiện Công văn số 26/SKHCN-CĐS ngày 10/9/2025 của UBND tỉnh, xã báo cáo:"),
        (COMMUNE, "Theo văn bản số 26/SKHCN-CĐS ngày 10/9/2025, xã báo cáo như sau:"),
        (COMMUNE, "Theo yêu cầu của Sở Y tế, xã báo cáo như sau:"),
        (COMMUNE, "Ủy ban nhân dân xã báo cáo UBND tỉnh Minh Sơn kết quả như sau:"),
        (PROVINCE, "Ủy ban nhân dân tỉnh báo cáo Thủ tướng Chính phủ như sau:"),
        (SCHOOL, "Thực hiện Công văn số 9/UBND-VX ngày 10/9/2025 của UBND tỉnh, trường báo cáo:"),
        (COMMUNE, "Xã đã mở 03 lớp.\n\nNơi nhận:\n- Như trên;\n- Lưu: VT, VX.\n"),
    ],
)
def test_clear_evidence(body: str, text: str) -> None:
    assert evidence(body, text)


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (COMMUNE, "Thực hiện Kế hoạch số 14/KH-UBND ngày 27/8/2025 của UBND tỉnh, xã báo cáo:"),
        (COMMUNE, "Thực hiện Nghị định số 30/2020/NĐ-CP của Chính phủ, xã báo cáo như sau:"),
        (COMMUNE, "Được sự chỉ đạo của Tỉnh ủy, xã đã mở 03 lớp."),
        (PROVINCE, "Thực hiện Công văn số 45/UBND-VX ngày 10/9/2025 của UBND xã Phú Hòa, tỉnh"),
        ("CÂU LẠC BỘ PHÚ HÒA", "Thực hiện Công văn số 26/SKHCN-CĐS ngày 10/9/2025, báo cáo:"),
        (COMMUNE, "Xã đã mở 03 lớp.\n\nNơi nhận:\n- Đảng ủy xã;\n- Lưu: VT, VX.\n"),
    ],
)
def test_no_evidence(body: str, text: str) -> None:
    assert not evidence(body, text)
