"""What is read around a cited number: type, date, issuer, title, subject, lists."""

from datetime import date

import pytest

from linter.catalogue import Level
from linter.document import Element, Trust

from .citing import citations_in, the_citation


def text_of(piece: Element | None) -> str | None:
    return piece.text if piece else None


@pytest.mark.parametrize(
    ("text", "head", "name"),
    [
        ("Thực hiện Kế hoạch số 12/KH-UBND", "Kế hoạch", "Kế hoạch"),
        ("thực hiện kế hoạch số 12/KH-UBND", "kế hoạch", "Kế hoạch"),
        ("Theo công văn 2699/SKHCN-VP", "công văn", "Công văn"),
        ("Theo Văn bản số 2699/SKHCN-VP", "Văn bản", None),
        ("QĐ số 14/QĐ-UBND", "QĐ", "Quyết định"),
        ("Quy định số 399-QĐ/TW", "Quy định", "Quy định"),
        (
            "Thông tư liên tịch số 05/2008/TTLT-BKHCN-BNV",
            "Thông tư liên tịch",
            "Thông tư liên tịch",
        ),
        ("Công văn hỏa tốc số 12/UBND-NC", "Công văn", "Công văn"),
        ("Chương trình hành động số 12-CTr/TU", "Chương trình", "Chương trình"),
        ("Quyết định của Thủ tướng Chính phủ số 749/QĐ-TTg", "Quyết định", "Quyết định"),
        ("Quyết định ngày 03/6/2020 số 749/QĐ-TTg", "Quyết định", "Quyết định"),
        ("Quyết định phê duyệt Đề án số 12/QĐ-UBND", "Quyết định", "Quyết định"),
        ("Thông báo kết luận số 12/TB-UBND", "Thông báo kết luận", "Thông báo"),
        ("các Quyết định: Số 418/QĐ-UBND", "Quyết định", "Quyết định"),
        ("Luật Thực hành tiết kiệm, chống lãng phí số 44/2013/QH13", "Luật", "Luật"),
        ("Kế hoạch chuyển đổi số 12/KH-UBND", "Kế hoạch", "Kế hoạch"),
        ("Giấy phép số 12/GP-UBND", "Giấy phép", None),
        ("Theo số 1316/TTg-KTN ngày 05/7/2015", None, None),
        ("Hệ thống quy phạm pháp luật, số 12/KH-UBND", None, None),
    ],
)
def test_the_head_tells_the_type(text: str, head: str | None, name: str | None) -> None:
    citation = the_citation(text)
    assert text_of(citation.type_text) == head
    assert (citation.type.name if citation.type else None) == name


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        (" ngày 04/10/2025", date(2025, 10, 4)),
        (" ngày 4/1/2018", date(2018, 1, 4)),
        (" ngày 3-1-2019", date(2019, 1, 3)),
        (" ngày 06.10.2017", date(2017, 10, 6)),
        (" ngày22/5/2013", date(2013, 5, 22)),
        (" ngày 15  tháng 4  năm 2009", date(2009, 4, 15)),
        (" ngày 04tháng 5 năm 2009", date(2009, 5, 4)),
        (", ngày 25 tháng 10 năm 2017 của UBND tỉnh", date(2017, 10, 25)),
        (" (ngày 25/10/2017)", date(2017, 10, 25)),
        (" (25/10/2017)", date(2017, 10, 25)),
        (" của UBND tỉnh ngày 25/10/2017", date(2017, 10, 25)),
        (" ban hành ngày 25/10/2017", date(2017, 10, 25)),
        (" hồi 10 giờ 30 phút ngày 25/10/2017", date(2017, 10, 25)),
        (" ngày 25\ntháng 10 năm 2017", date(2017, 10, 25)),
    ],
)
def test_a_date_is_read_however_it_is_written(written: str, expected: date) -> None:
    citation = the_citation(f"Theo Kế hoạch số 12/KH-UBND{written}")
    assert citation.date is not None
    assert citation.date.date == expected


@pytest.mark.parametrize(
    ("written", "parts"),
    [
        ("31/02/2025", (31, 2, 2025)),
        ("21/9/025", (21, 9, 25)),
        ("08/6/20210", (8, 6, 20210)),
        ("5/3", (5, 3, None)),
        ("    tháng 6 năm 2026", (None, 6, 2026)),
        ("     tháng     năm 2026", (None, None, 2026)),
        ("…/…/2026", (None, None, 2026)),
    ],
)
def test_a_date_that_is_blank_or_impossible_keeps_its_parts(
    written: str, parts: tuple[int | None, ...]
) -> None:
    cited = the_citation(f"Theo Kế hoạch số 12/KH-UBND ngày {written} của UBND tỉnh").date
    assert cited is not None
    assert (cited.day, cited.month, cited.year) == parts
    assert cited.date is None


@pytest.mark.parametrize(
    "text",
    [
        "Theo Kế hoạch số 12/KH-UBND, ngày 25/10/2017 UBND xã tổ chức hội nghị.",
        "Theo Kế hoạch số 12/KH-UBND, ngày 25/10/2017 đã khai mạc hội thao.",
        "Kế hoạch số 12/KH-UBND có hiệu lực từ ngày 25/10/2017.",
        "Kế hoạch số 12/KH-UBND đến ngày 25/10/2017 chưa hoàn thành.",
    ],
)
def test_a_date_of_something_else_is_left_alone(text: str) -> None:
    assert the_citation(text).date is None


@pytest.mark.parametrize(
    ("text", "issuer", "kind", "level"),
    [
        ("của UBND tỉnh Phú Yên về giống", "UBND tỉnh Phú Yên", "Ủy ban nhân dân", Level.PROVINCE),
        ("của Uỷ ban nhân dân xã", "Uỷ ban nhân dân xã", "Ủy ban nhân dân", Level.COMMUNE),
        (
            "Sở Giáo dục và Đào tạo tỉnh Phú Yên về việc sơ kết",
            "Sở Giáo dục và Đào tạo tỉnh Phú Yên",
            "Sở Giáo dục và Đào tạo",
            Level.PROVINCE,
        ),
        ("của Sở GD&ĐT.", "Sở GD&ĐT", "Sở Giáo dục và Đào tạo", Level.PROVINCE),
        ("của Bộ trưởng Bộ Y tế quy định", "Bộ trưởng Bộ Y tế", "Bộ Y tế", Level.CENTRAL),
        ("của Bộ Chính trị;", "Bộ Chính trị", "Ban Chấp hành Trung ương", Level.CENTRAL),
        (
            "của UBND huyện Đồng Xuân, tỉnh Phú Yên.",
            "UBND huyện Đồng Xuân, tỉnh Phú Yên",
            "Ủy ban nhân dân",
            Level.DISTRICT,
        ),
        (
            "của Chủ tịch UBND tỉnh",
            "Chủ tịch UBND tỉnh",
            "Chủ tịch Ủy ban nhân dân",
            Level.PROVINCE,
        ),
        ("của Tỉnh ủy Phú Yên", "Tỉnh ủy Phú Yên", "Tỉnh ủy", Level.PROVINCE),
        ("của UBND tinh Phu Yen", "UBND tinh Phu Yen", "Ủy ban nhân dân", Level.PROVINCE),
    ],
)
def test_a_known_issuer_is_told(text: str, issuer: str, kind: str, level: Level) -> None:
    named = the_citation(f"Thực hiện văn bản số 12/AB-CD ngày 10 tháng 11 năm 2025 {text}").issuer
    assert named is not None
    assert named.text == issuer
    assert named.body is not None
    assert (named.body.kind.name, named.body.level) == (kind, level)


@pytest.mark.parametrize(
    ("text", "issuer"),
    [
        ("của Cục Quản lý Môi trường y tế về việc rà soát", "Cục Quản lý Môi trường y tế"),
        ("của Đảng xã Tân An về triển khai", "Đảng xã Tân An"),
        ("của Trường Đại học Phạm Văn Đồng, xã đã cử", "Trường Đại học Phạm Văn Đồng"),
        ("của Phòng Văn hóa - Xã hội quy định", "Phòng Văn hóa - Xã hội"),
    ],
)
def test_an_unknown_issuer_keeps_its_name(text: str, issuer: str) -> None:
    named = the_citation(f"Thực hiện Công văn số 12/AB-CD ngày 10/11/2025 {text}").issuer
    assert named is not None
    assert named.text == issuer
    assert named.body is None


@pytest.mark.parametrize(
    ("text", "issuer"),
    [
        ("Theo ý kiến của UBND tỉnh tại Công văn số 12/UBND-VX", "UBND tỉnh"),
        ("Theo đề nghị của Giám đốc Sở Y tế tại Tờ trình số 1/TTr-SYT", "Giám đốc Sở Y tế"),
        ("Đề nghị UBND tỉnh tại Tờ trình số 1/TTr-UBND", None),
        ("Thực hiện Công văn số 12/UBND-VX ngày 05/3/2025, UBND xã báo cáo", None),
        ("Thực hiện Công văn số 12/UBND-VX UBND xã đã tổ chức", None),
    ],
)
def test_an_issuer_may_stand_before_and_the_next_subject_is_none(
    text: str, issuer: str | None
) -> None:
    assert text_of(the_citation(text).issuer) == issuer


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("về việc sơ kết phong trào, UBND xã báo cáo như sau:", "sơ kết phong trào"),
        ("về công tác văn thư;", "công tác văn thư"),
        ("V/v góp ý dự thảo.", "góp ý dự thảo"),
        ("quy định chế độ báo cáo;", "quy định chế độ báo cáo"),
        ("“Đề án một cửa” tại xã", "Đề án một cửa"),
        ("về giống, vốn và phân bón; xã đã", "giống, vốn và phân bón"),
        ("đã được phổ biến", None),
    ],
)
def test_the_title_is_told_from_the_rest(text: str, title: str | None) -> None:
    assert text_of(the_citation(f"Công văn số 12/UBND-VX ngày 5/3/2025 {text}").title) == title


def test_a_law_is_titled_before_its_number() -> None:
    citation = the_citation("Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15;")
    assert text_of(citation.title) == "Tổ chức chính quyền địa phương"


@pytest.mark.parametrize(
    ("text", "subjects"),
    [
        ("UBND xã ban hành Kế hoạch số 1/KH-UBND", ["UBND xã"]),
        ("- UBND xã đã kịp thời ban hành Kế hoạch số 1/KH-UBND", ["UBND xã"]),
        (
            "UBND xã đã ban hành nhiều văn bản: Kế hoạch số 1/KH-UBND ngày 5/3/2025 về giống; "
            "Công văn số 2/UBND-VX về vốn; Công văn số 3/UBND-VX.",
            ["UBND xã", "UBND xã", "UBND xã"],
        ),
        (
            "Đảng ủy xã quán triệt Kế hoạch số 1-KH/TU của Tỉnh ủy; đồng thời xây dựng và triển "
            "khai Kế hoạch số 2-KH/ĐU",
            [None, "Đảng ủy xã"],
        ),
        ("Đảng ủy xã chỉ đạo UBND xã ban hành Kế hoạch số 1/KH-UBND", ["UBND xã"]),
        (
            "UBND xã ban hành Kế hoạch số 1/KH-UBND thực hiện Nghị quyết số 2/NQ-CP và Chỉ thị "
            "số 3/CT-TTg",
            ["UBND xã", None, None],
        ),
        ("UBND xã triển khai Kế hoạch số 1/KH-UBND", [None]),
        ("UBND xã tham mưu ban hành Kế hoạch số 1/KH-UBND", [None]),
        ("UBND tỉnh giao các sở xây dựng Kế hoạch số 1/KH-UBND", [None]),
        ("Sở Y tế và UBND xã ban hành Kế hoạch số 1/KH-UBND", [None]),
        ("Theo ý kiến của UBND tỉnh. Phòng ban hành Kế hoạch số 1/KH-UBND", [None]),
    ],
)
def test_the_subject_is_implied_only_by_verbs_of_making(
    text: str, subjects: list[str | None]
) -> None:
    assert [text_of(citation.subject_body) for citation in citations_in(text)] == subjects


def test_a_list_shares_its_head() -> None:
    found = citations_in(
        "Theo các Công văn: Số 10/BTC-QLCS ngày 23/01/2025 về dự thảo Nghị định thay thế Nghị định "
        "số 103/2024/NĐ-CP ngày 30/7/2024 của Chính phủ; số 11/BTC-ĐT ngày 24/01/2025; 12/BTC-ĐT"
    )
    assert [text_of(c.type_text) for c in found] == [
        "Công văn", "Nghị định", "Công văn", "Công văn",
    ]  # fmt: skip
    assert [c.date.date.day for c in found if c.date and c.date.date] == [23, 30, 24]


def test_bullets_share_the_head_and_subject_of_their_lead() -> None:
    found = citations_in(
        "Đảng ủy xã đã ban hành các Nghị quyết:",
        "",
        "- Số 05-NQ/ĐU ngày 02/3/2025 về kinh tế;",
        "- Số 06-NQ/ĐU ngày 05/3/2025 về xây dựng Đảng;",
        "- Kế hoạch số 07-KH/ĐU.",
        "Ngoài ra còn có Công văn số 08-CV/ĐU.",
    )
    assert [text_of(c.type_text) for c in found] == [
        "Nghị quyết", "Nghị quyết", "Kế hoạch", "Công văn",
    ]  # fmt: skip
    assert [text_of(c.subject_body) for c in found] == ["Đảng ủy xã"] * 3 + [None]


def test_pieces_taken_from_a_lead_point_at_the_lead() -> None:
    first = citations_in("Mở đầu.", "UBND xã ban hành các Quyết định:", "- Số 5/QĐ-UBND về giống.")[
        0
    ]
    assert first.type_text is not None
    assert first.subject_body is not None
    assert first.type_text.span.end <= first.span.start
    assert first.subject_body.span.start == len("Mở đầu.\n")


def test_occurrences_are_counted_for_each_document() -> None:
    found = citations_in(
        "Kế hoạch số 31/KH-UBND ngày 15/10/2025 của UBND tỉnh Phú Yên.",
        "Kế hoạch số 31/KH-UBND ngày 20/11/2025 của UBND xã Tân An.",
        "Kế hoạch số 31/KH‑UBND của UBND xã Tân An.",
    )
    assert [c.occurrence for c in found] == [1, 1, 2]


def test_the_number_of_another_year_is_another_document() -> None:
    found = citations_in(
        "Chỉ thị số 01/CT-UBND ngày 03/01/2024; Chỉ thị số 01/CT-UBND ngày 06/01/2025"
    )
    assert [c.occurrence for c in found] == [1, 1]


@pytest.mark.parametrize(
    ("trust", "least", "most"),
    [(Trust.TYPED, 1.0, 1.0), (Trust.OCR, 0.6, 0.9), (Trust.DAMAGED, 0.6, 0.8)],
)
def test_what_was_read_by_machine_is_less_certain(trust: Trust, least: float, most: float) -> None:
    (citation,) = citations_in("Kế hoạch số 31/KH-UBND", trust=trust)
    assert least <= citation.confidence <= most


def test_words_whose_marks_are_lost_are_still_read() -> None:
    citation = the_citation("Thuc hien Ke hoach sé 31/KH-UBND ngay 15/10/2025 cua UBND xa Tan An")
    assert citation.type is not None
    assert citation.type.name == "Kế hoạch"
    assert citation.date is not None
    assert citation.date.date == date(2025, 10, 15)
    assert citation.issuer is not None
    assert citation.issuer.body is not None
    assert citation.issuer.body.level is Level.COMMUNE
