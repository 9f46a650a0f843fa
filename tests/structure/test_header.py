"""Parts of the head, right and wrong."""

from datetime import date

import pytest

from linter.document import Alignment, CharacterFormat, DocumentBuilder, ParagraphFormat
from linter.structure.elements import (
    AuthorityLine,
    DocumentTypeName,
    IssuingBody,
    Motto,
    NationalName,
    NumberSymbol,
    PartyTitle,
    PlaceDate,
    SecurityMark,
    Subject,
    SuperiorBody,
)

from .layouts import MOTTO, NATIONAL, Head, lay_out, plain
from .reading import HEAD_KINDS, facts_of, pieces, texts

BODIES = ["ỦY BAN NHÂN DÂN", "XÃ TÂN HÀ"]
NUMBER = "Số: 12/BC-UBND"
DATE = "Tân Hà, ngày 05 tháng 3 năm 2025"


@pytest.mark.parametrize(
    ("line", "number", "symbol", "colon"),
    [
        ("Số: 12/BC-UBND", "12", "/BC-UBND", True),
        ("Số:12/BC-UBND", "12", "/BC-UBND", True),
        ("Số : 12 / BC-UBND", "12", "/ BC-UBND", True),
        ("Số:02 /SYT-VP", "02", "/SYT-VP", True),
        ("Số:           /BC-UBND", None, "/BC-UBND", True),
        ("Số: …/TTr-SYT", None, "/TTr-SYT", True),
        ("Số: ......./TTr-SYT", None, "/TTr-SYT", True),
        ("Số: ___/BC-UBND", None, "/BC-UBND", True),
        ("Số 05-NQ/ĐU", "05", "-NQ/ĐU", False),
        ("Số:      -BC/ĐU", None, "-BC/ĐU", True),
        ("SỐ: 7/KH-SGD&ĐT", "7", "/KH-SGD&ĐT", True),
        ("Số: 30/2020/NĐ-CP", "30", "/2020/NĐ-CP", True),
        ("Số: 12a/QĐ-THKĐ", "12a", "/QĐ-THKĐ", True),
        ("Số: 255 / BC-BCĐPCTT-VP", "255", "/ BC-BCĐPCTT-VP", True),
        ("12/BC-UBND", "12", "/BC-UBND", False),
        ("Số: 12", "12", None, True),
        ("Số:", None, None, True),
    ],
)
def test_number_lines(line: str, number: str | None, symbol: str | None, colon: bool) -> None:
    head = Head(BODIES, line, DATE, ["BÁO CÁO", "Kết quả công tác"])
    store = facts_of(lay_out(head, [], None, head_layout="tabs"))
    found = store.first(NumberSymbol)
    assert found is not None
    assert found.colon is colon
    label = None if line[0].isdigit() else line[:2]
    assert pieces(store)["number"] == (label, number, symbol)


@pytest.mark.parametrize(
    ("line", "parts", "comma", "day"),
    [
        (DATE, ("Tân Hà", "05", "3", "2025"), True, date(2025, 3, 5)),
        ("Tân Hà,ngày 5 tháng 2 năm 2025", ("Tân Hà", "5", "2", "2025"), True, date(2025, 2, 5)),
        ("tân hà, Ngày 5 Tháng 2 Năm 2025", ("tân hà", "5", "2", "2025"), True, date(2025, 2, 5)),
        ("Tân Hà ngày 05 tháng 3 năm 2025", ("Tân Hà", "05", "3", "2025"), False, date(2025, 3, 5)),
        ("Tân Hà, ngày    tháng    năm 2025", ("Tân Hà", None, None, "2025"), True, None),
        ("Tân Hà, ngày … tháng … năm …", ("Tân Hà", None, None, None), True, None),
        ("Tân Hà, ngày ..... tháng 3 năm 20...", ("Tân Hà", None, "3", None), True, None),
        ("Tân Hà, ngày 31 tháng 02 năm 2025", ("Tân Hà", "31", "02", "2025"), True, None),
        ("ngày 05 tháng 3 năm 2025", (None, "05", "3", "2025"), False, date(2025, 3, 5)),
        ("Tân Hà, ngày 05/3/2025", ("Tân Hà", "05", "3", "2025"), True, date(2025, 3, 5)),
        (
            "TP. Hồ Chí Minh, ngày 15 tháng 10 năm 2025",
            ("TP. Hồ Chí Minh", "15", "10", "2025"), True, date(2025, 10, 15),
        ),
        (
            "Tân Hà, ngày mười lăm tháng mười năm hai nghìn không trăm hai mươi lăm",
            ("Tân Hà", "mười lăm", "mười", "hai nghìn không trăm hai mươi lăm"), True, None,
        ),
    ],
)  # fmt: skip
def test_place_and_date(
    line: str, parts: tuple[str | None, ...], comma: bool, day: date | None
) -> None:
    store = facts_of(lay_out(Head(BODIES, NUMBER, line, ["BÁO CÁO"]), [], None, head_layout="tabs"))
    found = store.first(PlaceDate)
    assert found is not None
    assert pieces(store)["date"] == parts
    assert (found.comma, found.date) == (comma, day)


@pytest.mark.parametrize(
    "national",
    [
        NATIONAL, "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM", "CÔNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Cộng hòa xã hội chủ nghĩa Việt Nam", "CỘNG HÒA  XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "CỘNG HÒA XÃ HỘI CHỦ NGĨA VIỆT NAM", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIÊT NAM",
    ],
)  # fmt: skip
@pytest.mark.parametrize(
    "motto",
    [MOTTO, "Độc lập – Tự do – Hạnh phúc", "ĐỘC LẬP - TỰ DO - HẠNH PHÚC",
     "Độc lập-Tự do-Hạnh phúc", "Độc Lập Tự Do Hạnh Phúc", "Độc lập - Tự do - Hạnh phúc."],
)  # fmt: skip
def test_misspelt_emblems_are_found_as_written(national: str, motto: str) -> None:
    head = Head(BODIES, NUMBER, DATE, ["BÁO CÁO"], (), [national, motto])
    store = facts_of(lay_out(head, [], None, head_layout="two_row_table"))
    assert texts(store, NationalName, Motto) == {"NationalName": [national], "Motto": [motto]}


@pytest.mark.parametrize(
    ("lines", "superior", "issuing"),
    [
        (["ĐẢNG ỦY", "ỦY BAN NHÂN DÂN TỈNH"], [], "ĐẢNG ỦY ỦY BAN NHÂN DÂN TỈNH"),
        (["UBND HUYỆN ĐỨC TRỌNG", "PHÒNG NỘI VỤ"], ["UBND HUYỆN ĐỨC TRỌNG"], "PHÒNG NỘI VỤ"),
        (["UBND THÀNH PHỐ", "HỘI AN"], [], "UBND THÀNH PHỐ HỘI AN"),
        (
            ["BỘ Y TẾ", "CỤC QUẢN LÝ DƯỢC", "VĂN PHÒNG"],
            ["BỘ Y TẾ", "CỤC QUẢN LÝ DƯỢC"], "VĂN PHÒNG",
        ),
        (["SỞ NÔNG NGHIỆP", "VÀ MÔI TRƯỜNG"], [], "SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG"),
        (["CÔNG TY CỔ PHẦN", "BỆNH VIỆN ĐA KHOA X"], [], "CÔNG TY CỔ PHẦN BỆNH VIỆN ĐA KHOA X"),
        (["UBND XÃ TÂN HÀ", "NHÀ MÁY NƯỚC"], ["UBND XÃ TÂN HÀ"], "NHÀ MÁY NƯỚC"),
        (
            ["LIÊN ĐOÀN LAO ĐỘNG TỈNH", "LÂM ĐỒNG", "CÔNG ĐOÀN VIÊN CHỨC"],
            ["LIÊN ĐOÀN LAO ĐỘNG TỈNH LÂM ĐỒNG"], "CÔNG ĐOÀN VIÊN CHỨC",
        ),
    ],
)  # fmt: skip
def test_bodies(lines: list[str], superior: list[str], issuing: str) -> None:
    head = Head(lines, NUMBER, DATE, ["BÁO CÁO"])
    store = facts_of(lay_out(head, [], None, head_layout="one_row_table"))
    assert texts(store, SuperiorBody)["SuperiorBody"] == superior
    assert texts(store, IssuingBody)["IssuingBody"] == [issuing]


def test_formatting_tells_superior_from_issuer_where_words_do_not() -> None:
    builder = DocumentBuilder()
    for text, bold in (("QUÂN ĐOÀN TÂY NGUYÊN", False), ("NHÀ SÁNG TÁC", True), (NATIONAL, True)):
        builder.add(text, format=CharacterFormat(bold=bold))
        builder.end_block()
    store = facts_of(builder.build(name="test", format="docx"))
    assert texts(store, SuperiorBody, IssuingBody) == {
        "SuperiorBody": ["QUÂN ĐOÀN TÂY NGUYÊN"], "IssuingBody": ["NHÀ SÁNG TÁC"],
    }  # fmt: skip


@pytest.mark.parametrize(
    ("title", "type_name", "subject", "introduced_by"),
    [
        (["BÁO CÁO", "Kết quả công tác quý I"], "BÁO CÁO", "Kết quả công tác quý I", None),
        (["BÁO CÁO", "Về việc thu thuế"], "BÁO CÁO", "thu thuế", "Về việc"),
        (["BÁO CÁO", "V/v thu thuế"], "BÁO CÁO", "thu thuế", "V/v"),
        (["BÁO CÁO:", "Kết quả thu thuế"], "BÁO CÁO", "Kết quả thu thuế", None),
        (["B Á O   C Á O", "Kết quả"], "B Á O   C Á O", "Kết quả", None),
        (["BÁO CÁO KẾT QUẢ THU THUẾ", "NĂM 2025"], "BÁO CÁO", "KẾT QUẢ THU THUẾ NĂM 2025", None),
        (["QUYẾT ĐỊNH", "Về việc cử", "cán bộ đi"], "QUYẾT ĐỊNH", "cử cán bộ đi", "Về việc"),
        (["Tờ trình", "Xin kinh phí", "-----"], "Tờ trình", "Xin kinh phí", None),
        (["KÉ HOẠCH", "Kiểm tra"], "KÉ HOẠCH", "Kiểm tra", None),
        (["THÔNG BÁO"], "THÔNG BÁO", None, None),
        (["BÁO CÁO", "(Số liệu tính đến 30/6)"], "BÁO CÁO", "(Số liệu tính đến 30/6)", None),
    ],
)  # fmt: skip
def test_type_and_subject(
    title: list[str], type_name: str, subject: str | None, introduced_by: str | None
) -> None:
    body = ["Thực hiện Kế hoạch số 12/KH-UBND ngày 05/01/2025, đơn vị báo cáo như sau:"]
    store = facts_of(lay_out(Head(BODIES, NUMBER, DATE, title), body, None, head_layout="tabs"))
    assert texts(store, DocumentTypeName)["DocumentTypeName"] == [type_name]
    found = store.first(Subject)
    assert (found and found.text) == subject
    assert (found and found.introduced_by) == introduced_by


def test_centred_lines_are_the_subject_and_justified_ones_are_not() -> None:
    centre, justify = (ParagraphFormat(alignment=a) for a in (Alignment.CENTER, Alignment.JUSTIFY))
    builder = DocumentBuilder()
    for text, style in (
        (NATIONAL, centre), ("KẾ HOẠCH", centre), ("Thực hiện chương trình", centre),
        ("Ủy ban nhân dân xã năm 2025", centre), ("Năm 2025 có nhiều thuận lợi", justify),
    ):  # fmt: skip
        builder.add(text)
        builder.end_block(format=style)
    store = facts_of(builder.build(name="test", format="docx"))
    assert texts(store, Subject)["Subject"] == [
        "Thực hiện chương trình Ủy ban nhân dân xã năm 2025"
    ]


def test_the_authority_line_is_no_part_of_the_subject() -> None:
    title = [
        "NGHỊ QUYẾT",
        "Về việc giao dự toán",
        "HỘI ĐỒNG NHÂN DÂN XÃ TÂN HÀ",
        "KHÓA I, KỲ HỌP THỨ 2",
    ]
    body = ["Căn cứ Luật Ngân sách nhà nước;", "Căn cứ Tờ trình của Ủy ban nhân dân xã."]
    store = facts_of(lay_out(Head(BODIES, NUMBER, DATE, title), body, None, head_layout="tabs"))
    assert texts(store, Subject, AuthorityLine) == {
        "Subject": ["giao dự toán"],
        "AuthorityLine": ["HỘI ĐỒNG NHÂN DÂN XÃ TÂN HÀ KHÓA I, KỲ HỌP THỨ 2"],
    }


@pytest.mark.parametrize(
    ("mark", "secret"),
    [("MẬT", True), ("TỐI MẬT", True), ("HỎA TỐC", False), ("HOẢ TỐC", False),
     ("Độ mật: TUYỆT MẬT", True), ("LƯU HÀNH NỘI BỘ", False)],
)  # fmt: skip
def test_marks(mark: str, secret: bool) -> None:
    head = Head([*BODIES, mark], NUMBER, DATE, ["BÁO CÁO"])
    store = facts_of(lay_out(head, [], None, head_layout="one_row_table"))
    assert [(m.text, m.secret) for m in store.all(SecurityMark)] == [(mark, secret)]
    assert texts(store, IssuingBody)["IssuingBody"] == [" ".join(BODIES)]


def test_one_line_of_a_scan_holds_both_columns() -> None:
    store = facts_of(
        plain(
            f"UBND TỈNH LÂM ĐỒNG {NATIONAL}\nSỞ Y TẾ {MOTTO}\n"
            "Số: 12/BC-SYT Lâm Đồng, ngày 05 tháng 3 năm 2025\nBÁO CÁO\nKết quả công tác"
        )
    )
    assert texts(store, *HEAD_KINDS) == {
        "NationalName": [NATIONAL], "Motto": [MOTTO], "PartyTitle": [],
        "SuperiorBody": ["UBND TỈNH LÂM ĐỒNG"], "IssuingBody": ["SỞ Y TẾ"],
        "NumberSymbol": ["Số: 12/BC-SYT"], "PlaceDate": ["Lâm Đồng, ngày 05 tháng 3 năm 2025"],
        "DocumentTypeName": ["BÁO CÁO"], "Subject": ["Kết quả công tác"], "AuthorityLine": [],
        "SecurityMark": [],
    }  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "Báo cáo của xã cho biết năm qua có 12 hộ thoát nghèo, giảm 3 hộ so với năm trước.",
        "UBND TỈNH TỔ CHỨC HỘI NGHỊ\nNgày 05 tháng 3 năm 2025, hội nghị diễn ra tại Hà Nội.",
        "Ngày 05 tháng 3 năm 2025\nHôm nay trời đẹp và mọi người đều đi làm từ rất sớm để kịp giờ.",
        "Phụ lục III\nBẢNG CHỮ VIẾT TẮT\nQuyết định\nQĐ\nBáo cáo\nBC",
        "c) Sĩ quan cấp úy sử dụng từ 3 đến 5 xe.\n2. Xe nghi lễ do đơn vị đảm nhiệm.",
        "",
    ],
)
def test_what_is_no_document_has_no_head(text: str) -> None:
    found = texts(facts_of(plain(text)), *HEAD_KINDS)
    assert not any(found.values())


def test_a_citizens_form_names_no_body() -> None:
    store = facts_of(plain(f"{NATIONAL}\n{MOTTO}\nĐƠN XIN NGHỈ PHÉP\nKính gửi: Hiệu trưởng ……"))
    assert texts(store, SuperiorBody, IssuingBody, PartyTitle, DocumentTypeName) == {
        "SuperiorBody": [], "IssuingBody": [], "PartyTitle": [], "DocumentTypeName": [],
    }  # fmt: skip
